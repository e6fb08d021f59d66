import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import { figureSchema } from './figure.ts';
import { slugSchema } from './vocabulary.ts';

const title = z.string().trim().min(1).max(40);

/** Frontmatter of a chapter, content/manual/<part>/<chapter>.mdx. */
export const chapterSchema = z.strictObject({
  /** Title in Chinese, without "第一章". */
  title,
  /** Title for the English interface. */
  titleEn: z.string().trim().min(1).max(80),
  /** Part (篇) number and chapter number inside the part, both from 1. */
  part: z.int().min(1),
  order: z.int().min(1),
  /** One or two sentences: what the chapter is about. */
  summary: z.string().trim().min(1).max(200),
  /** What the reader will be able to do, each beginning with a verb. */
  outcomes: z.array(z.string().trim().min(1).max(80)).min(2).max(6),
  /** Sections in reading order; each has a <Section id> in the text. */
  sections: z
    .array(
      z.strictObject({
        id: slugSchema,
        title,
        titleEn: z.string().trim().min(1).max(80),
      }),
    )
    .min(1),
  /** Figures of the chapter; the text shows each once, where it says <Figure id />, and that order numbers them. */
  figures: z.array(figureSchema).max(8).default([]),
  /** Ids of practice items of the check at the end of the chapter. */
  chapterCheck: z.array(slugSchema).min(5).max(15),
  /** Day on which law or market facts in the chapter were last confirmed. */
  asOf: z.string().refine(isCivilDate, { error: 'a date YYYY-MM-DD' }),
  /** Laws, rules or documents the chapter rests on. */
  sources: z.array(z.string().trim().min(1).max(120)).min(1),
});
export type Chapter = z.infer<typeof chapterSchema>;

/** Parts of the manual, content/manual/parts.yaml. */
export const partsSchema = z.array(
  z.strictObject({
    id: slugSchema,
    number: z.int().min(1),
    title,
    titleEn: z.string().trim().min(1).max(80),
  }),
);
export type Part = z.infer<typeof partsSchema>[number];
