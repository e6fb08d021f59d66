import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import { hundredthsOf, pointsOf } from '../kernel/points.ts';
import { scopeSchema, scopesOverlap } from './scope.ts';
import {
  cognitiveLevelSchema,
  gradeSchema,
  type ItemType,
  itemTypeSchema,
  slugSchema,
} from './vocabulary.ts';

/** Names of the scoring rules; a changed behaviour is a new name, so an old attempt can always be scored again. */
export const scoringPolicyNames = [
  'all-or-nothing@1',
  'right-minus-wrong@1',
  'per-option@1',
  'per-entry@1',
] as const;
export type ScoringPolicyName = (typeof scoringPolicyNames)[number];
export const scoringPolicyNameSchema = z.enum(scoringPolicyNames);

/** Which rules make sense for a type: part credit needs a response with more than one piece. */
const fittingPolicies: Record<ItemType, readonly ScoringPolicyName[]> = {
  'single-choice': ['all-or-nothing@1'],
  'multiple-choice': ['all-or-nothing@1', 'right-minus-wrong@1', 'per-option@1'],
  'true-false': ['all-or-nothing@1'],
  ordering: ['all-or-nothing@1', 'per-entry@1'],
  matching: ['all-or-nothing@1', 'per-entry@1'],
  numeric: ['all-or-nothing@1'],
  cloze: ['all-or-nothing@1', 'per-entry@1'],
};

const civilDate = z.string().refine(isCivilDate, { error: 'a date YYYY-MM-DD' });
const points = z
  .number()
  .positive()
  .refine((value) => pointsOf(hundredthsOf(value)) === value, {
    error: 'at most two decimals',
  });

/** One cell of the blueprint: so many items of one reach of the manual at one cognitive level. */
const blueprintRowSchema = z.strictObject({
  /** Reach of the manual the items belong to: `<part>`, `<part>/<chapter>` or `<part>/<chapter>#<section>`. */
  scope: scopeSchema,
  /** Cognitive level of the items. */
  level: cognitiveLevelSchema,
  /** How many items every form draws from this cell. */
  count: z.int().min(1),
});

const blueprintTypeSchema = z.strictObject({
  /** How many items of this type every form holds. */
  count: z.int().min(1),
  /** Points for a wholly right response to one item of this type. */
  points,
});

/** What every form must contain: the rows and the types are two views of the same items and both must hold. */
const blueprintSchema = z.strictObject({
  /** Cells of scope x level; scopes of one level have no section in common, the counts add up to the item count. */
  rows: z.array(blueprintRowSchema).min(1),
  /** Item types with count and points; types left out do not occur, the counts add up to the item count. */
  types: z.partialRecord(itemTypeSchema, blueprintTypeSchema),
});

const cutScoreSchema = z.strictObject({
  /** Lowest total, in points, that passes. */
  points,
  /** The standard-setting decision the figure comes from, as a person would cite it. */
  source: z.string().trim().min(1).max(200),
  /** Day the decision was taken. */
  decidedOn: civilDate,
  /** First day on which attempts are judged by it. */
  effectiveFrom: civilDate,
});

const deliverySchema = z.strictObject({
  /** Seconds after the deadline in which a response already on its way is still taken. */
  graceSeconds: z.int().min(0).max(600),
  /** How many attempts one person has at this exam. */
  attemptsAllowed: z.int().min(1).max(20),
  /** Full days that must pass between the end of one attempt and the start of the next. */
  coolDownDays: z.int().min(0).max(365),
  /** When a candidate may see keys and rationales of the form. */
  showKeys: z.enum(['never', 'after-release', 'at-once']),
  /** When a candidate may see score and decision. */
  showScore: z.enum(['never', 'after-release', 'at-once']),
});

/** One rule as the candidate reads it before starting, in both languages. */
const candidateRuleSchema = z.strictObject({
  zh: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(300),
});

/**
 * One exam, content/exams/<id>.yaml: blueprint, scoring, cut score and delivery for one grade.
 * Whether the bank can fill the blueprint is not decided here: that needs the items.
 */
export const examSchema = z
  .strictObject({
    /** Authored id; also the name of the file. */
    id: slugSchema,
    /** Grade the exam qualifies for; items meant for a higher grade are not drawn. */
    grade: gradeSchema,
    /** Title in Chinese and in English. */
    title: z.string().trim().min(1).max(40),
    titleEn: z.string().trim().min(1).max(80),
    /** Working time in minutes, counted by the server from the start of the attempt. */
    timeLimitMin: z.int().min(1).max(480),
    /** Number of items in every form. */
    itemCount: z.int().min(1).max(300),
    blueprint: blueprintSchema,
    /** Scoring rule for every item type the blueprint uses. */
    scoringPolicies: z.partialRecord(itemTypeSchema, scoringPolicyNameSchema),
    cutScore: cutScoreSchema,
    delivery: deliverySchema,
    /** Rules shown to the candidate in the lobby, in reading order. */
    rules: z.array(candidateRuleSchema).min(1).max(20),
    /** What the exam as a whole rests on: a rule, a decision, a document. */
    source: z.string().trim().min(1).max(200),
    /** First day on which forms may be drawn by this version. */
    effectiveFrom: civilDate,
  })
  .superRefine((exam, context) => {
    const fail = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const { rows, types } = exam.blueprint;
    rows.forEach(({ scope, level }, index) => {
      const before = rows.findIndex(
        (one, at) => at < index && one.level === level && scopesOverlap(one.scope, scope),
      );
      if (before >= 0)
        fail(
          ['blueprint', 'rows', index],
          rows[before]!.scope === scope
            ? `"${scope} ${level}" stands twice; add the counts up`
            : `"${scope} ${level}" and "${rows[before]!.scope} ${level}" (row ${before}) have sections in common`,
        );
    });
    const rowTotal = rows.reduce((sum, row) => sum + row.count, 0);
    if (rowTotal !== exam.itemCount) {
      fail(['blueprint', 'rows'], `the rows hold ${rowTotal} items, itemCount is ${exam.itemCount}`);
    }
    let typeTotal = 0;
    let maximumHundredths = 0;
    for (const type of itemTypeSchema.options) {
      const demand = types[type];
      const policy = exam.scoringPolicies[type];
      if (demand) {
        typeTotal += demand.count;
        maximumHundredths += demand.count * hundredthsOf(demand.points);
        if (!policy) fail(['scoringPolicies'], `"${type}" occurs in the blueprint and needs a scoring rule`);
      }
      if (policy && !fittingPolicies[type].includes(policy)) {
        fail(
          ['scoringPolicies', type],
          `"${policy}" does not fit ${type}; use ${fittingPolicies[type].join(' or ')}`,
        );
      }
    }
    if (typeTotal !== exam.itemCount) {
      fail(['blueprint', 'types'], `the types hold ${typeTotal} items, itemCount is ${exam.itemCount}`);
    }
    if (hundredthsOf(exam.cutScore.points) > maximumHundredths) {
      fail(['cutScore', 'points'], `above the highest score a form can give, ${pointsOf(maximumHundredths)}`);
    }
    if (exam.cutScore.effectiveFrom < exam.cutScore.decidedOn) {
      fail(['cutScore', 'effectiveFrom'], 'a cut score cannot take effect before it is decided');
    }
  });
export type Exam = z.infer<typeof examSchema>;
