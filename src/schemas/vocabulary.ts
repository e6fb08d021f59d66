import { z } from 'zod';

/** The four grades of the ladder, lowest first. */
export const grades = ['assistant', 'manager', 'senior', 'principal'] as const;
export type Grade = (typeof grades)[number];
export const gradeSchema = z.enum(grades);

/** The three tracks (岗位序列). */
export const tracks = ['wealth', 'marketing', 'lobby'] as const;
export type Track = (typeof tracks)[number];
export const trackSchema = z.enum(tracks);

/** Roles a person can be granted. */
export const roles = [
  'learner',
  'author',
  'rater',
  'proctor',
  'coach',
  'line-manager',
  'hr',
  'security-admin',
  'system-admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

/** The nine competencies; texts stand in content/competencies.yaml. */
export const competencyCodes = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'] as const;
export type CompetencyCode = (typeof competencyCodes)[number];
export const competencyCodeSchema = z.enum(competencyCodes);

/** Cognitive levels of items, easiest first. */
export const cognitiveLevels = ['remember', 'understand', 'apply'] as const;
export type CognitiveLevel = (typeof cognitiveLevels)[number];
export const cognitiveLevelSchema = z.enum(cognitiveLevels);

export const itemTypes = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'cloze',
] as const;
export type ItemType = (typeof itemTypes)[number];
export const itemTypeSchema = z.enum(itemTypes);

/** An authored id: lower-case words, digits and dots joined by hyphens. Never reused, never renamed. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case letters, digits, "-" and "."')
  .max(80);

/** A chapter id: `<part>/<chapter>`, the path of its file under content/manual. */
export const chapterIdSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '<part>/<chapter>');

/** A place in the manual: `<part>/<chapter>#<anchor>`, where anchor is the id of a Section or Paragraph. */
export const anchorSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, '<part>/<chapter>#<anchor>');
