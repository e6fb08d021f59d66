import { z } from 'zod';
import { commit } from '../../../db/commit.ts';
import type { Attestation, HrFacts } from '../../domain/ladder/facts.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { isCivilDate } from '../../kernel/civil-date.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import { educations, professionalTitles } from '../../schemas/eligibility.ts';
import { type Grade, gradeSchema, roleSchema } from '../../schemas/vocabulary.ts';
import {
  type HrFactRow,
  insertHrFact,
  selectCurrentHrFacts,
  selectOptionalPlacedPerson,
} from '../../store/people.ts';
import { holdsRoleOver } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';

const date = z.string().refine(isCivilDate, { error: 'YYYY-MM-DD' });
const amount = z.number().min(0).nullable();

/** Kinds of HR facts and the shape of each value. Attestations are `attestation:<code>` or `attestation:<code>:<grade>`. */
const factSchemas = {
  education: z.enum(educations),
  'professional-title': z.enum(professionalTitles),
  'retail-banking-since': date,
  'probation-ends-on': date,
  'bad-record': z.boolean(),
  indicators: z.strictObject({
    depositDailyAvg: amount,
    consumerLoanMonthlyAvg: amount,
    feeIncomeYear: amount,
    feeVolumeYear: amount,
  }),
  /** The grade a person holds, and the one she works toward. */
  'held-grade': gradeSchema,
  'target-grade': gradeSchema,
} as const;
const attestationSchema = z.strictObject({ holds: z.boolean(), attestedBy: roleSchema });
const attestationKind = /^attestation:[a-z-]+(:(assistant|manager|senior|principal))?$/;

export interface NewHrFact {
  kind: string;
  value: unknown;
  asOf: string;
}

function parseValue(kind: string, value: unknown) {
  if (attestationKind.test(kind)) return attestationSchema.safeParse(value);
  const schema = factSchemas[kind as keyof typeof factSchemas] as z.ZodType | undefined;
  return schema?.safeParse(value) ?? null;
}

/** Records facts about a person; each supersedes the earlier fact of its kind and none is changed. For HR over the unit. */
export async function recordHrFacts(
  context: ActorContext,
  input: { personId: string; facts: readonly NewHrFact[]; key: string },
): Promise<Result<object>> {
  const { db, actor, now } = context;
  const person = await selectOptionalPlacedPerson(db, input.personId);
  if (!person) return refuse('not-found');
  if (!holdsRoleOver(actor, person.unitPath, 'hr') || actor.personId === person.id) {
    await recordRefusedAccess(context, 'person', input.personId);
    return refuse('not-allowed');
  }
  for (const fact of input.facts) {
    const parsed = parseValue(fact.kind, fact.value);
    if (!parsed) return refuse('bad-input', { field: fact.kind });
    if (!parsed.success)
      return refuse('bad-input', { field: fact.kind, value: JSON.stringify(fact.value) ?? '' });
    if (!isCivilDate(fact.asOf))
      return refuse('bad-input', { field: 'asOf', value: fact.asOf, expected: 'YYYY-MM-DD' });
  }
  const earlier = await selectCurrentHrFacts(db, [person.id]);
  return commit(db, {
    actorId: actor.personId,
    verb: 'record-hr-facts',
    key: input.key,
    payload: input,
    at: now,
    token: context.newId(),
    writes: input.facts.map((fact) =>
      insertHrFact({
        personId: person.id,
        kind: fact.kind,
        valueJson: canonicalJson(fact.value),
        asOf: fact.asOf,
        recordedBy: actor.personId,
        recordedAt: now,
        supersedesSeq: earlier.find((row) => row.kind === fact.kind)?.seq ?? null,
      }),
    ),
    audit: [
      {
        verb: 'record-hr-facts',
        subjectKind: 'person',
        subjectId: person.id,
        facts: {
          kinds: input.facts
            .map((fact) => fact.kind)
            .sort()
            .join(','),
        },
        detail: {
          personId: person.id,
          values: Object.fromEntries(input.facts.map((fact) => [fact.kind, fact.value])),
        },
      },
    ],
    reply: {},
  });
}

/** What the newest facts of one person say, in the ladder's terms. */
export function readFacts(rows: readonly HrFactRow[]): {
  hr: HrFacts;
  attestations: Attestation[];
  heldGrade: Grade | null;
  targetGrade: Grade;
} {
  const values = new Map(rows.map((row) => [row.kind, JSON.parse(row.valueJson) as unknown]));
  const one = <T>(kind: string): T | null => (values.get(kind) as T | undefined) ?? null;
  const attestations = rows
    .filter((row) => row.kind.startsWith('attestation:'))
    .map((row) => {
      const [, code, grade] = row.kind.split(':');
      const value = attestationSchema.parse(JSON.parse(row.valueJson));
      return { code: code!, grade: (grade as Grade | undefined) ?? null, date: row.asOf, ...value };
    });
  return {
    hr: {
      education: one('education'),
      professionalTitle: one('professional-title'),
      retailBankingSince: one('retail-banking-since'),
      probationEndsOn: one('probation-ends-on'),
      badRecord: one('bad-record'),
      indicators: one('indicators') ?? {
        depositDailyAvg: null,
        consumerLoanMonthlyAvg: null,
        feeIncomeYear: null,
        feeVolumeYear: null,
      },
    },
    attestations,
    heldGrade: one('held-grade'),
    targetGrade: one<Grade>('target-grade') ?? 'assistant',
  };
}
