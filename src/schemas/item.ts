import { z } from 'zod';
import {
  anchorSchema,
  cognitiveLevelSchema,
  competencyCodeSchema,
  gradeSchema,
  slugSchema,
} from './vocabulary.ts';

/** Text a person reads, in Chinese; plain text, no markup. */
const text = (max: number) => z.string().trim().min(1).max(max);

const optionSchema = z.strictObject({
  /** Name of the option inside this item; never shown, never sent to a candidate. */
  id: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .max(12),
  /** What the candidate reads. */
  text: text(160),
  /** Why this option is right or wrong, told after answering; a reason, not "correct". */
  rationale: text(300),
});

const common = {
  /** Authored id, unique over both banks; practice items start `p-`, exam items `e-`. */
  id: slugSchema,
  /** Paragraph of the manual that supports the key. */
  anchor: anchorSchema,
  /** Syllabus points (考点) covered. */
  syllabusPoints: z.array(slugSchema).min(1).max(3),
  /** Main competency. C1, C4 and C8 lie below the surface and may not be measured by items, only by role-play and records. */
  competency: competencyCodeSchema.refine((code) => !['C1', 'C4', 'C8'].includes(code), {
    error: 'C1, C4 and C8 are measured by role-play and records only; choose another competency',
  }),
  /** Cognitive level. */
  level: cognitiveLevelSchema,
  /** Lowest grade the item is meant for. */
  grade: gradeSchema,
  /** The task, one question in words. */
  stem: text(600),
  /** True where the key rests on a figure internal to one bank (rank bands, thresholds): follows the ladder policy. */
  fromPolicy: z.boolean().default(false),
  /**
   * The policy figures the key rests on, each with the value it was written for: path → value, e.g.
   * `service.tiers.gold.assetsFrom: 100000` or `ladder.…`. The content check compares them with the policy in force.
   */
  policyFigures: z
    .record(z.string().regex(/^(?:ladder|service)(?:\.[A-Za-z0-9-]+)+$/), z.union([z.number(), z.string()]))
    .optional(),
  /**
   * Expected proportion of candidates of that grade who respond rightly (classical p), 0.2 to 0.95: the author's
   * estimate, until responses tell better.
   */
  difficulty: z.number().min(0.2).max(0.95).optional(),
  /** For authors and reviewers: what the item probes and why its distractors tempt. Never leaves the author's desk. */
  note: text(200).optional(),
  /** Where in the brief the fact stands: number of the brief, then its section or 考点, e.g. "05 §4.1" or "02 二·1 考点3". */
  source: z
    .string()
    .regex(/^0[0-8] \S/, 'the number of the brief, a space, then the place, e.g. "05 §4.1"')
    .max(60)
    .optional(),
  /** Case group (案例) the item belongs to: the id of a case of the same file. */
  case: slugSchema.optional(),
  /** True where the brief notes a doubt: allowed in the practice bank only, and the stem or rationale says so. */
  doubtful: z.boolean().default(false),
};

const unique = (values: readonly string[]) => new Set(values).size === values.length;
const optionsSchema = (min: number, max: number) =>
  z
    .array(optionSchema)
    .min(min)
    .max(max)
    .refine((options) => unique(options.map((option) => option.id)), {
      error: 'option ids must differ',
    })
    .refine((options) => unique(options.map((option) => option.text)), {
      error: 'option texts must differ',
    });

const singleChoice = z.strictObject({
  ...common,
  type: z.literal('single-choice'),
  options: optionsSchema(3, 5),
  /** Id of the one right option. */
  key: z.string(),
});

const multipleChoice = z.strictObject({
  ...common,
  type: z.literal('multiple-choice'),
  options: optionsSchema(4, 6),
  /** Ids of all right options: two or more, and at least one option is wrong. */
  key: z.array(z.string()).min(2),
});

const trueFalse = z.strictObject({
  ...common,
  type: z.literal('true-false'),
  /** Whether the statement in the stem holds. */
  key: z.boolean(),
  /** Why it holds or not, by choice. */
  rationales: z.strictObject({ true: text(300), false: text(300) }),
});

const ordering = z.strictObject({
  ...common,
  type: z.literal('ordering'),
  /** The entries to put in order; the authored order is free, the key gives the right one. */
  options: optionsSchema(3, 7),
  /** All option ids, first to last. */
  key: z.array(z.string()),
});

const matching = z.strictObject({
  ...common,
  type: z.literal('matching'),
  /** Left side: each gets exactly one target; the rationale says why. */
  options: optionsSchema(3, 6),
  /** Right side: may hold more entries than the left (distractors), and one entry may serve several. */
  targets: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9]+$/)
          .max(12),
        text: text(120),
      }),
    )
    .min(2)
    .max(7)
    .refine((targets) => unique(targets.map((target) => target.id)), {
      error: 'target ids must differ',
    })
    .refine((targets) => unique(targets.map((target) => target.text)), {
      error: 'target texts must differ',
    }),
  /** Target id for every option id. */
  key: z.record(z.string(), z.string()),
});

const numeric = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  /** Unit shown beside the field, e.g. 年, 万元. */
  unit: text(12),
  /** The right number in that unit, and how far off still counts (0 = exact). */
  key: z.strictObject({ value: z.number(), tolerance: z.number().min(0) }),
  /** How the number is found, told after answering. */
  rationale: text(400),
  /** Typical slips: a wrong number and the thought behind it. */
  slips: z
    .array(z.strictObject({ value: z.number(), rationale: text(200) }))
    .max(5)
    .default([]),
});

const cloze = z.strictObject({
  ...common,
  type: z.literal('cloze'),
  /** The blanks in reading order; the stem shows each as {{id}}, once. */
  blanks: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9]+$/)
          .max(12),
        /** What goes in, for screen readers and as the field's hint, e.g. "天数"; gives nothing away. */
        label: text(12),
        /** Every wording that counts, the model wording first; compared without white space, width, case and punctuation. */
        accept: z.array(text(20)).min(1).max(10),
        /** Why this belongs here, told after answering. */
        rationale: text(300),
      }),
    )
    .min(1)
    .max(4)
    .refine((blanks) => unique(blanks.map((blank) => blank.id)), {
      error: 'blank ids must differ',
    }),
});

/** One item as authored. Keys, rationales and slips are split off at publishing and never meet a candidate's page. */
export const itemSchema = z
  .discriminatedUnion('type', [singleChoice, multipleChoice, trueFalse, ordering, matching, numeric, cloze])
  .superRefine((item, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (item.type === 'single-choice' && !item.options.some((option) => option.id === item.key)) {
      fail('key', `"${item.key}" is not the id of an option`);
    }
    if (item.type === 'multiple-choice') {
      const ids = item.options.map((option) => option.id);
      if (!unique(item.key) || item.key.some((id) => !ids.includes(id)))
        fail('key', 'must name options of this item, each once');
      if (item.key.length === ids.length) fail('key', 'at least one option must be wrong');
    }
    if (item.type === 'cloze') {
      const shown = [...item.stem.matchAll(/\{\{([a-z0-9]+)\}\}/g)].map((hit) => hit[1]!);
      if (shown.join() !== item.blanks.map((blank) => blank.id).join())
        fail('stem', 'must show every blank as {{id}}, once, in the order of the blanks');
    } else if (item.stem.includes('{{')) fail('stem', 'only a cloze item has blanks');
    if (item.type === 'ordering') {
      const ids = item.options
        .map((option) => option.id)
        .sort()
        .join();
      if ([...item.key].sort().join() !== ids) fail('key', 'must name every option exactly once');
    }
    if (item.type === 'matching') {
      const targets = item.targets.map((target) => target.id);
      const ids = item.options
        .map((option) => option.id)
        .sort()
        .join();
      if (Object.keys(item.key).sort().join() !== ids) fail('key', 'must give one target to every option');
      if (Object.values(item.key).some((id) => !targets.includes(id)))
        fail('key', 'names a target that does not exist');
    }
  });
export type Item = z.infer<typeof itemSchema>;

/** A case group (案例): one situation that several items of the file ask about; a form takes all of them or none. */
const caseSchema = z.strictObject({
  id: slugSchema,
  /** Shown above the situation. */
  title: text(30),
  /** The situation, plain text; paragraphs are separated by a line break. */
  situation: text(800),
});

/** A file of items: one per section and bank. */
export const itemFileSchema = z
  .strictObject({
    /** Which bank; must agree with the folder. */
    bank: z.enum(['practice', 'exam']),
    /** Section of the manual all items of the file belong to, `<part>/<chapter>#<section>`. */
    section: anchorSchema,
    /** Situations that items of this file share by naming `case`; each is used by two to five items. */
    cases: z.array(caseSchema).default([]),
    items: z.array(itemSchema).min(1),
  })
  .superRefine((file, context) => {
    const cases = new Map(file.cases.map((one) => [one.id, 0]));
    for (const [index, item] of file.items.entries()) {
      if (item.case === undefined) continue;
      const used = cases.get(item.case);
      if (used === undefined)
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'case'],
          message: `"${item.case}" is not a case of this file`,
        });
      else cases.set(item.case, used + 1);
    }
    for (const [id, used] of cases)
      if (used < 2 || used > 5)
        context.addIssue({
          code: 'custom',
          path: ['cases'],
          message: `"${id}" is asked about by ${used} items; a case needs two to five`,
        });
  });
export type ItemFile = z.infer<typeof itemFileSchema>;
