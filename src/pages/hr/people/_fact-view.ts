import type { FactView } from '../../../components/people/person-view.ts';
import { formatDay, formatMoment, formatYuan } from '../../../locale/format.ts';
import { type MessageLocale, messages } from '../../../locale/messages.ts';
import type { Grade, Role } from '../../../schemas/vocabulary.ts';
import type { PersonRecord } from '../../../services/standing/read-person-record.ts';
import { requirementName } from '../../_ladder-view.ts';

type Words = Readonly<Partial<Record<string, string>>>;

/** Every fact ever recorded: fact by fact, attestations last; the one in force before those it superseded. */
export function factViews({ factHistory, names }: PersonRecord, locale: MessageLocale): FactView[] {
  const words = messages(locale).people.person;
  const order = Object.keys(words.factKind);
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const kinds = [...new Set(factHistory.map((fact) => fact.kind))].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
  );
  return kinds.flatMap((kind) =>
    factHistory
      .filter((fact) => fact.kind === kind)
      .map((fact, index) => ({
        kind: kindName(kind, locale),
        values:
          kind === 'indicators'
            ? indicatorTexts(JSON.parse(fact.valueJson), locale)
            : [valueText(kind, JSON.parse(fact.valueJson), locale)],
        asOf: formatDay(fact.asOf, locale),
        recordedBy: names.get(fact.recordedBy)?.name ?? words.someone,
        recordedAt: { at: fact.recordedAt, shown: formatMoment(fact.recordedAt, locale) },
        current: index === 0,
      })),
  );
}

function kindName(kind: string, locale: MessageLocale): string {
  const { people, vocabulary } = messages(locale);
  const known: Words = people.person.factKind;
  const [start, code = '', grade] = kind.split(':');
  if (start !== 'attestation') return known[kind] ?? kind;
  const name = people.person.attestation({ name: requirementName(code, locale) });
  return grade ? people.person.gradeFor({ name, grade: vocabulary.grade[grade as Grade] }) : name;
}

function valueText(kind: string, value: unknown, locale: MessageLocale): string {
  const { people, vocabulary } = messages(locale);
  const words = people.person;
  if (kind.startsWith('attestation:')) {
    const { holds, attestedBy } = value as { holds: boolean; attestedBy: Role };
    return words.attested({
      holds: holds ? words.holds.yes : words.holds.no,
      by: vocabulary.role[attestedBy],
    });
  }
  if (kind === 'bad-record') return value ? words.badRecord.yes : words.badRecord.no;
  if (kind === 'retail-banking-since' || kind === 'probation-ends-on')
    return formatDay(String(value), locale);
  const lists: Readonly<Partial<Record<string, Words>>> = {
    education: vocabulary.education,
    'professional-title': vocabulary.professionalTitle,
    'held-grade': vocabulary.grade,
    'target-grade': vocabulary.grade,
  };
  return lists[kind]?.[String(value)] ?? String(value);
}

function indicatorTexts(values: Record<string, number | null>, locale: MessageLocale): string[] {
  const { people, vocabulary } = messages(locale);
  return Object.entries(vocabulary.indicator).map(([name, label]) => {
    const amount = values[name];
    return `${label} ${typeof amount === 'number' ? formatYuan(amount, locale) : people.person.indicatorUnknown}`;
  });
}
