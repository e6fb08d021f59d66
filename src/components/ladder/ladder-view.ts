import type { Grade } from '../../schemas/vocabulary.ts';

type RequirementState = 'met' | 'not-met' | 'unknown';

/** One requirement of a grade in words; dates and amounts are written out. */
export interface RequirementView {
  code: string;
  title: string;
  /** The wording of the policy. */
  text: string;
  status: RequirementState;
  binding: boolean;
  reason: string;
  /** Where the rule stands, and whether source or platform set it. */
  clause: string;
  /** "Met since …" or "met on … at the earliest"; null where no day can be told. */
  earliest: string | null;
  evidence: readonly { label: string; value: string; date: string | null }[];
  /** How the policy reads what its source leaves open. */
  note: string | null;
}

/** One step of the ladder. */
export interface GradeView {
  grade: Grade;
  name: string;
  /** Drawn state, as `Steps` knows them, and its word. */
  state: 'held' | 'current' | 'next' | 'ahead';
  standing: string;
  status: RequirementState;
  /** "Binding 5 / 9". */
  count: string;
  earliest: string | null;
  requirements: readonly RequirementView[];
}

/** One thing to do, with where to do it, if here. */
export interface TodoView {
  title: string;
  text: string;
  link: { href: string; label: string } | null;
}
