import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Grade, grades, type Role, roleSchema, type Track, tracks } from '../../schemas/vocabulary.ts';

/** How far a demonstration person has come. */
export type Stage =
  | 'first-sign-in'
  | 'new'
  | 'studying'
  | 'ready'
  | 'sitting'
  | 'failed'
  | 'passed'
  | 'rehearsed'
  | 'certified'
  | 'staff';

export interface DemoPerson {
  employeeNo: string;
  name: string;
  /** Branch by number; the root of the tree for those who work for the whole bank. */
  unit: number | 'root';
  track: Track;
  stage: Stage;
  role: Role;
  target: Grade;
  held: Grade | null;
  education: string;
  title: string;
  /** Years in retail banking before the demonstration's day; null where HR has no date. */
  years: number | null;
  /** Printed at start, one per role. */
  shown: boolean;
}

const nameSchema = z.strictObject({ name: z.string(), nameEn: z.string() });
const unitSchema = z.union([z.literal('root'), z.int()]);
const organisationSchema = z.strictObject({
  root: nameSchema,
  branches: z.array(nameSchema).length(3),
  staff: z.array(
    z.strictObject({ employeeNo: z.string(), name: z.string(), role: roleSchema, over: unitSchema }),
  ),
  surnames: z.array(z.string()).min(10),
  givenNames: z.array(z.string()).min(10),
});
export type DemoOrganisation = z.infer<typeof organisationSchema>;

export async function readDemoOrganisation(): Promise<DemoOrganisation> {
  const file = resolve(import.meta.dirname, '../../../db/demo/organisation.yaml');
  return organisationSchema.parse(parse(await readFile(file, 'utf8')));
}

const learnerCount = 50;
const stages: readonly Stage[] = [
  'new',
  'studying',
  'passed',
  'rehearsed',
  'failed',
  'certified',
  'studying',
  'ready',
  'certified',
  'sitting',
];
const educations = [
  'bachelor',
  'junior-college',
  'master',
  'bachelor',
  'junior-college',
  'below-college',
  'doctor',
] as const;
const titles = ['none', 'none', 'junior', 'intermediate', 'none'] as const;
const heldGrades = ['assistant', 'manager', 'senior'] as const;
/** One learner of each kind worth signing in as: first sign-in, studying, certified, ready for the exam. */
const shownLearners = [0, 1, 5, 7];

function learner({ surnames, givenNames }: DemoOrganisation, index: number): DemoPerson {
  const stage = index === 0 ? 'first-sign-in' : stages[index % stages.length]!;
  const held = stage === 'certified' ? heldGrades[index % 3]! : null;
  const begins = stage === 'new' || stage === 'first-sign-in';
  return {
    employeeNo: `D1${String(index + 1).padStart(3, '0')}`,
    name: `${surnames[index % surnames.length]}${givenNames[(index * 7 + 3 * Math.floor(index / surnames.length) + 3) % givenNames.length]}`,
    unit: index % 3,
    track: tracks[Math.floor(index / 3) % 3]!,
    stage,
    role: 'learner',
    target: held ? grades[grades.indexOf(held) + 1]! : 'assistant',
    held,
    // Whoever holds a grade has the years and the degree for it, so that the demonstration contradicts no rule.
    education: held ? 'bachelor' : educations[index % educations.length]!,
    title: titles[index % titles.length]!,
    years: held ? 8 + (index % 6) : index % 11 === 4 ? null : begins ? 0 : 1 + (index % 4),
    shown: shownLearners.includes(index),
  };
}

/** The staff of the file and fifty learners spread over branches, tracks, grades and stages: every state has somebody. */
export function demoPeople(organisation: DemoOrganisation): DemoPerson[] {
  const firstHr = organisation.staff.find((one) => one.role === 'hr');
  const staff = organisation.staff.map(
    (one): DemoPerson => ({
      employeeNo: one.employeeNo,
      name: one.name,
      unit: one.over,
      track: 'wealth',
      stage: 'staff',
      role: one.role,
      target: 'assistant',
      held: null,
      education: 'bachelor',
      title: 'none',
      years: 8,
      shown: one.role !== 'hr' || one === firstHr,
    }),
  );
  return [...staff, ...Array.from({ length: learnerCount }, (_, index) => learner(organisation, index))];
}
