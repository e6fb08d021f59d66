import type { RequirementView } from '../components/ladder/ladder-view.ts';
import type { EvidenceUsed, Reason } from '../domain/ladder/finding.ts';
import { isCivilDate } from '../kernel/civil-date.ts';
import { formatDay, formatYuan } from '../locale/format.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import type { LadderPolicy } from '../schemas/ladder-policy.ts';
import { grades } from '../schemas/vocabulary.ts';
import type { LiveTitles, Title } from '../services/content/live-titles.ts';

export interface LadderWords {
  policy: LadderPolicy;
  titles: LiveTitles;
  locale: MessageLocale;
}

/** Parameters of a reason's sentence: days and amounts written out, ids replaced by what they are called. */
export function reasonParams(
  { code, params }: Reason,
  { policy, titles, locale }: LadderWords,
): Record<string, string | number> {
  const amounts = code === 'indicator-reached' || code === 'indicators-short';
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'route') return [name, routeTitle(policy, String(value), locale)];
      if (typeof value === 'number') return [name, amounts ? formatYuan(value, locale) : value];
      return [name, isCivilDate(value) ? formatDay(value, locale) : value];
    }),
  );
  if (params.examId === undefined) return shown;
  return { ...shown, exam: examTitle(String(params.examId), { policy, titles, locale }) };
}

/** The title of an exam; one the policy names before it is published is called after its grade. */
function examTitle(examId: string, { policy, titles, locale }: LadderWords): string {
  if (titles.exams.has(examId)) return titleOf(titles.exams, examId, locale);
  const { ladder, vocabulary } = messages(locale);
  const passes = policy.requirements.flatMap((one) => (one.kind === 'exam-pass' ? [one.byGrade] : []));
  const grade = grades.find((one) => passes.some((byGrade) => byGrade[one].examId === examId));
  return grade ? ladder.examOf({ grade: vocabulary.gradeLong[grade] }) : examId;
}

function routeTitle(policy: LadderPolicy, id: string, locale: MessageLocale): string {
  const routes = policy.requirements.flatMap((one) => (one.kind === 'education-years' ? one.routes : []));
  const route = routes.find((one) => one.id === id);
  return (locale === 'en' ? route?.titleEn : route?.title) ?? id;
}

/** The title of something published, or its id where it was withdrawn. */
export function titleOf(titles: ReadonlyMap<string, Title>, id: string, locale: MessageLocale): string {
  const found = titles.get(id);
  return (locale === 'en' ? found?.titleEn : found?.title) ?? id;
}

/** One value a rule looked at, in words. */
export function evidenceView(
  { kind, value, date }: EvidenceUsed,
  { titles, locale }: Pick<LadderWords, 'titles' | 'locale'>,
): RequirementView['evidence'][number] {
  const { ladder, vocabulary } = messages(locale);
  const labels: Readonly<Partial<Record<string, string>>> = {
    ...ladder.evidenceKind,
    ...vocabulary.indicator,
    ...vocabulary.competency,
  };
  const missing = kind in vocabulary.competency ? ladder.competencyOpen : ladder.evidenceUnknown;
  const shown = value === null ? missing : evidenceValue(kind, value, titles, locale);
  // A date that is itself the value is not said twice.
  return {
    label: labels[kind] ?? kind,
    value: shown,
    date: date === null || date === value ? null : formatDay(date, locale),
  };
}

function evidenceValue(
  kind: string,
  value: string | number | boolean,
  titles: LiveTitles,
  locale: MessageLocale,
): string {
  const { ladder, vocabulary } = messages(locale);
  if (kind === 'badRecord') return value ? ladder.badRecord.yes : ladder.badRecord.no;
  if (kind === 'attestation') return value ? ladder.attests.yes : ladder.attests.no;
  if (kind === 'exam-pass') return titleOf(titles.exams, String(value), locale);
  if (kind === 'run') return titleOf(titles.scenarios, String(value), locale);
  if (kind in vocabulary.indicator) return formatYuan(Number(value), locale);
  if (kind in vocabulary.competency) return ladder.competencyLevel({ level: Number(value) });
  const named: Readonly<Partial<Record<string, string>>> = {
    ...vocabulary.education,
    ...(kind === 'professionalTitle' ? vocabulary.professionalTitle : {}),
  };
  const text = String(value);
  return named[text] ?? (isCivilDate(text) ? formatDay(text, locale) : text);
}
