import { z } from 'zod';
import { anchorSchema, competencyCodeSchema, gradeSchema, slugSchema } from './vocabulary.ts';

/** Text a person reads, in Chinese. The checker holds spoken and told texts to 120 characters. */
const text = (max: number) => z.string().trim().min(1).max(max);

const bounds = {
  atLeast: z.int().optional(),
  atMost: z.int().optional(),
};
const bounded = (range: { atLeast?: number | undefined; atMost?: number | undefined }) =>
  range.atLeast !== undefined || range.atMost !== undefined;
const unbounded = { error: 'give atLeast, atMost or both' };

/** One condition on the run so far. */
const conditionSchema = z.union([
  /** A variable lies in a range, both ends included. */
  z.strictObject({ variable: slugSchema, ...bounds }).refine(bounded, unbounded),
  /** A fact has been set; with `holds: false`, has not. */
  z.strictObject({ fact: slugSchema, holds: z.boolean().optional() }),
  /** How often a node has been entered, the present visit included. */
  z.strictObject({ visited: slugSchema, ...bounds }).refine(bounded, unbounded),
]);
export type Condition = z.infer<typeof conditionSchema>;

/** All conditions must hold. */
const guardSchema = z.array(conditionSchema).min(1);
export type Guard = z.infer<typeof guardSchema>;

const branchSchema = z.strictObject({
  /** Judged after the move's effects and facts; the last branch has none and catches the rest. */
  when: guardSchema.optional(),
  to: slugSchema,
});
export type Branch = z.infer<typeof branchSchema>;

export const qualities = ['poor', 'fair', 'good'] as const;
export type Quality = (typeof qualities)[number];

const evidenceSchema = z.strictObject({
  competency: competencyCodeSchema,
  /** Weight against other evidence on the same competency: 1 slight, 2 usual, 3 decisive. */
  weight: z.int().min(1).max(3),
  /** What the move shows, 0 to 100 (below 50 is level 1, from 85 level 4; see the ladder policy). */
  score: z.int().min(0).max(100),
});

const moveSchema = z.strictObject({
  id: slugSchema,
  /** What the trainee says or does; its tone must not tell its quality. */
  text: text(400),
  /** When the move is offered; always, if left out. */
  when: guardSchema.optional(),
  /** Change of each variable; the result is held between its min and max. */
  effects: z.record(slugSchema, z.int()).optional(),
  /** Facts true from now on. */
  sets: z.array(slugSchema).optional(),
  /** At most one main and two side competencies a turn, so that a turn stays readable as evidence. */
  evidence: z.array(evidenceSchema).max(3),
  /** Rules of conduct the move keeps or breaks, by number: 诉02, 守07. */
  norms: z
    .array(
      z.string().regex(/^[\u4e00-\u9fff]\d{1,2}[a-z]?$/u, 'a rule number: one Chinese word and two digits'),
    )
    .optional(),
  /** Paragraph of the manual the comment rests on. */
  anchor: anchorSchema,
  quality: z.enum(qualities),
  /** The line crossed, in words: the run fails whatever else was done well. */
  redLine: text(80).optional(),
  /** Why, told in the debrief only. */
  comment: text(400),
  /** Where quality is not good: id of the better move of this node. */
  better: slugSchema.optional(),
  /** Next node, or branches tried in order. */
  to: z
    .union([slugSchema, z.array(branchSchema).min(2)])
    .refine(
      (to) =>
        typeof to === 'string' ||
        to.every((branch, at) => (branch.when === undefined) === (at === to.length - 1)),
      { error: 'every branch but the last needs `when`, the last has none' },
    ),
});
export type Move = z.infer<typeof moveSchema>;

export const endingMeanings = ['resolved', 'escalated', 'lost', 'violated'] as const;
export type EndingMeaning = (typeof endingMeanings)[number];

const nodeSchema = z
  .strictObject({
    id: slugSchema,
    /** What the customer says. */
    line: text(400),
    /** What the trainee can see or hear of the customer's mood. */
    mood: text(60),
    /** What happens around them. */
    stage: text(400).optional(),
    moves: z.array(moveSchema).min(1).optional(),
    ending: z
      .strictObject({
        meaning: z.enum(endingMeanings),
        title: text(30),
        epilogue: text(400),
      })
      .optional(),
  })
  .refine((node) => (node.moves === undefined) !== (node.ending === undefined), {
    error: 'a node has either moves or an ending',
  });
export type ScenarioNode = z.infer<typeof nodeSchema>;

const variableSchema = z
  .strictObject({
    id: slugSchema,
    label: text(20),
    min: z.int(),
    max: z.int(),
    start: z.int(),
    /** Which way is better for the customer. */
    good: z.enum(['high', 'low']),
  })
  .refine(
    (variable) =>
      variable.min < variable.max && variable.min <= variable.start && variable.start <= variable.max,
    {
      error: 'min < max, and start between them',
    },
  );
export type Variable = z.infer<typeof variableSchema>;

/** One role-play, content/scenarios/<id>.yaml: a state machine that says who answers how to what. */
export const scenarioSchema = z.strictObject({
  id: slugSchema,
  title: text(40),
  titleEn: text(80),
  /** Where and when, and what the trainee's post is. */
  setting: text(300),
  /** Lowest grade the scenario is meant for. */
  grade: gradeSchema,
  /** Competencies every run that crosses no red line can be scored on. */
  competencies: z.array(competencyCodeSchema).min(1),
  /** Least overall score, of 100, for a run to count as passed; it must also end resolved or escalated. */
  passPoints: z.int().min(0).max(100),
  persona: z.strictObject({
    name: text(20),
    situation: text(300),
    wants: text(200),
    /** Told in the debrief only. */
    hiddenConcern: text(300),
  }),
  variables: z.array(variableSchema).min(3),
  /** Everything the run may remember besides variables; labels are for the debrief. */
  facts: z.array(z.strictObject({ id: slugSchema, label: text(40) })).optional(),
  /** Node the run begins at. */
  opening: slugSchema,
  nodes: z.array(nodeSchema).min(2),
});
export type Scenario = z.infer<typeof scenarioSchema>;
