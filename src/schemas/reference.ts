import { z } from 'zod';
import { anchorSchema, competencyCodeSchema, slugSchema } from './vocabulary.ts';

/** content/glossary.yaml: terms explained inline on first use and on their own page. */
export const glossarySchema = z.array(
  z.strictObject({
    id: slugSchema,
    /** The term as the manual writes it, and its English. */
    zh: z.string().trim().min(1).max(30),
    en: z.string().trim().min(1).max(80),
    /** One or two sentences a newcomer understands. */
    definition: z.string().trim().min(8).max(200),
    definitionEn: z.string().trim().min(8).max(300),
    /** Where the manual explains it. */
    anchor: anchorSchema.optional(),
  }),
);
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];

/** content/syllabus.yaml: syllabus points (考点) that items refer to. */
export const syllabusSchema = z.array(
  z.strictObject({
    id: slugSchema,
    title: z.string().trim().min(1).max(60),
    anchor: anchorSchema,
    /** Where it is kept out of exams: the reason, as an author would give it. */
    practiceOnly: z.string().trim().min(4).max(120).optional(),
  }),
);
export type SyllabusPoint = z.infer<typeof syllabusSchema>[number];

/** content/competencies.yaml: the nine competencies and their four levels. */
export const competenciesSchema = z
  .array(
    z.strictObject({
      code: competencyCodeSchema,
      zh: z.string(),
      en: z.string(),
      description: z.string(),
      /** Behaviour at levels 1 to 4. */
      levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
      /** Behaviour that counts against the competency. */
      negative: z.string(),
    }),
  )
  .length(9);
export type Competency = z.infer<typeof competenciesSchema>[number];
