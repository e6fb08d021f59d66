import { z } from 'zod';
import { educations, indicatorNames, professionalTitles } from './eligibility.ts';
import { competencyCodeSchema, gradeSchema, roleSchema, slugSchema } from './vocabulary.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const byGrade = <T extends z.ZodType>(value: T) => z.record(gradeSchema, value);

/**
 * Where a statement comes from: the source named at the top of the policy, or a default this platform sets.
 */
export const policyBases = ['source', 'platform'] as const;
export const policyBasisSchema = z.enum(policyBases);

/** What supports a requirement: the personnel record, a named person's word, or records of this platform. */
export const evidenceSources = ['hr-record', 'attestation', 'platform'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

const common = {
  /** Name of the rule in every output and record; never reused for another meaning. */
  code: slugSchema,
  /** Where the requirement stands, as the manual cites it. */
  clause: text(20),
  zh: text(160),
  en: text(300),
  /** Whether failing it keeps the grade away; the others are shown as advice. */
  binding: z.boolean(),
  evidence: z.enum(evidenceSources),
  basis: policyBasisSchema,
  /** What the source leaves open, and how this policy reads it. */
  note: text(160).optional(),
};

/** Who may use a row of the table of years: an education or a title, that one or a higher one. */
const routeHolder = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('education'), atLeast: z.enum(educations) }),
  z.strictObject({
    by: z.literal('title'),
    atLeast: z.enum(professionalTitles),
  }),
]);

const educationYears = z.strictObject({
  ...common,
  kind: z.literal('education-years'),
  routes: z
    .array(
      z.strictObject({
        id: slugSchema,
        title: text(20),
        titleEn: text(60),
        holder: routeHolder,
        /**
         * Full years in personal banking; or the end of probation; null: the row does not lead to the grade.
         */
        byGrade: byGrade(z.union([z.int().min(1), z.literal('probation-end'), z.null()])),
      }),
    )
    .min(1),
});

/** Reaching any one threshold (yuan) is enough; a grade with null asks for nothing. */
const performance = z.strictObject({
  ...common,
  kind: z.literal('performance'),
  byGrade: byGrade(z.record(z.enum(indicatorNames), z.number().min(0)).nullable()),
});

const cleanRecord = z.strictObject({
  ...common,
  kind: z.literal('clean-record'),
});

const attestation = z.strictObject({
  ...common,
  kind: z.literal('attestation'),
  terms: z.strictObject({
    /** Roles whose word counts. */
    attestedBy: z.array(roleSchema).min(1),
    /** Whether the word is given for one grade, or for the person whatever the grade. */
    perGrade: z.boolean(),
    /** Months a word counts, from its day to the same day of the last month. */
    validMonths: z.int().min(1),
    basis: policyBasisSchema,
  }),
  /** Kept as history only: never evaluated, never asked of anybody. */
  historical: z.boolean().default(false),
});

const examPass = z.strictObject({
  ...common,
  kind: z.literal('exam-pass'),
  byGrade: byGrade(z.strictObject({ examId: slugSchema, validMonths: z.int().min(1) })),
});

const rolePlay = z.strictObject({
  ...common,
  kind: z.literal('role-play'),
  /** Different scenarios to be passed. */
  byGrade: byGrade(z.int().min(0)),
});

const competencyLevels = z.strictObject({
  ...common,
  kind: z.literal('competency-levels'),
  /** Lowest level of each competency named; the others are not looked at. */
  byGrade: byGrade(z.partialRecord(competencyCodeSchema, z.int().min(1).max(4))),
});

/** One requirement of the ladder with what each grade asks of it; `kind` names the rule that reads it. */
export const requirementSchema = z.discriminatedUnion('kind', [
  educationYears,
  performance,
  cleanRecord,
  attestation,
  examPass,
  rolePlay,
  competencyLevels,
]);
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementOf<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;
