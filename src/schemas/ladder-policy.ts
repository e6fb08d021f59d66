import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import { policyBasisSchema as basis, requirementSchema } from './ladder-requirement.ts';
import { type Grade, gradeSchema, grades, slugSchema, trackSchema } from './vocabulary.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const date = z.string().refine(isCivilDate, { error: 'a date YYYY-MM-DD' });
const byGrade = <T extends z.ZodType>(value: T) => z.record(gradeSchema, value);

/** A place in the bank's scale of staff: 等 (band) and 级 (rank); the smaller number is the higher place. */
const staffPlace = z.strictObject({
  band: z.int().min(1),
  rank: z.int().min(1),
});

/** One of the six steps (级次) the four grades are divided into. */
const levelSchema = z.strictObject({
  grade: gradeSchema,
  /** Name of the step inside its grade. */
  name: text(10),
  lower: staffPlace,
  upper: staffPlace,
  /** How the person is addressed before clients; null where the source does not say. */
  address: text(10).nullable(),
  basis,
});

const trackEntrySchema = z.strictObject({
  track: trackSchema,
  name: text(20),
  shortName: text(20),
  /** Desk work or field work; null where the source does not say. */
  post: z.enum(['inside', 'outside']).nullable(),
  /** What the track is mainly for, and where it belongs. */
  focus: text(120),
  basis,
});

/** One dimension of ability, worded grade by grade; null where nothing is asked. */
const abilitySchema = z.strictObject({
  dimension: slugSchema,
  title: text(10),
  titleEn: text(40),
  byGrade: byGrade(text(120).nullable()),
  basis,
});

/** How evidence of a competency becomes a score and a level. */
const competencyScoringSchema = z.strictObject({
  basis,
  /** Weight of one piece of evidence by its kind. */
  weights: z.strictObject({
    scenario: z.int().min(1),
    'case-analysis': z.int().min(1),
    'behaviour-record': z.int().min(1),
    item: z.int().min(1),
  }),
  /** Below these the evidence is too thin for any level. */
  minimumEvidence: z.int().min(1),
  minimumKinds: z.int().min(1),
  /** Lowest score (points of 100) of levels 2, 3 and 4; the bound belongs to the higher level. */
  levelFrom: z.tuple([z.number(), z.number(), z.number()]),
});
export type CompetencyScoring = z.infer<typeof competencyScoringSchema>;

/** A version of the ladder: content/ladder/<id>.yaml. Every number of an eligibility decision stands here. */
export const ladderPolicySchema = z
  .strictObject({
    id: slugSchema,
    title: text(40),
    titleEn: text(80),
    /** The document the `source` statements are taken from. */
    source: text(120),
    effectiveFrom: date,
    /** Last day of validity; absent while no later version is known. */
    effectiveTo: date.optional(),
    /** Display names of the grades. */
    gradeTitles: byGrade(z.strictObject({ zh: text(10), en: text(40) })),
    levels: z.array(levelSchema).min(1),
    tracks: z.array(trackEntrySchema).min(1),
    abilities: z.array(abilitySchema).min(1),
    competencyScoring: competencyScoringSchema,
    requirements: z.array(requirementSchema).min(1),
  })
  .superRefine((policy, context) => {
    const fail = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const { effectiveFrom, effectiveTo, competencyScoring } = policy;
    if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
      fail(['effectiveTo'], 'is before effectiveFrom');
    policy.levels.forEach(({ lower, upper }, index) => {
      if (lower.band < upper.band || lower.rank < upper.rank)
        fail(['levels', index], 'lower stands above upper');
    });
    for (const grade of grades) {
      if (!policy.levels.some((level) => level.grade === grade)) fail(['levels'], `no level for ${grade}`);
    }
    const codes = policy.requirements.map((requirement) => requirement.code);
    codes.forEach((code, index) => {
      if (codes.indexOf(code) < index) fail(['requirements', index, 'code'], `"${code}" is used twice`);
    });
    const [two, three, four] = competencyScoring.levelFrom;
    if (!(two < three && three < four)) fail(['competencyScoring', 'levelFrom'], 'must rise');
  });
export type LadderPolicy = z.infer<typeof ladderPolicySchema>;
export type ByGrade<T> = Record<Grade, T>;
