import type { CivilDate } from '../../kernel/civil-date.ts';
import type { RuleStatus } from '../../schemas/eligibility.ts';
import type { ByGrade, LadderPolicy } from '../../schemas/ladder-policy.ts';
import type { EvidenceSource, Requirement } from '../../schemas/ladder-requirement.ts';
import { type Grade, grades } from '../../schemas/vocabulary.ts';
import { attestation } from './attestation.ts';
import { cleanRecord } from './clean-record.ts';
import { competencyLevels } from './competency-levels.ts';
import { educationYears } from './education-years.ts';
import { examPass } from './exam-pass.ts';
import type { LadderFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { performance } from './performance.ts';
import { rolePlay } from './role-play.ts';

/** A finding with the labels of the requirement it answers. */
export interface RuleVerdict extends Finding {
  code: string;
  clause: string;
  binding: boolean;
}

export interface GradeEligibility {
  status: RuleStatus;
  /**
   * First day on which all binding rules hold, if time alone decides and what holds today lasts; null where
   * something else is missing.
   */
  earliest: CivilDate | null;
  /** Codes of the binding rules that are not met or unknown: mending exactly these makes the grade met. */
  heldBackBy: readonly string[];
  rules: readonly RuleVerdict[];
}

function findingOf(
  requirement: Requirement,
  policy: LadderPolicy,
  grade: Grade,
  facts: LadderFacts,
  asOf: CivilDate,
): Finding {
  switch (requirement.kind) {
    case 'education-years':
      return educationYears(requirement, grade, facts, asOf);
    case 'performance':
      return performance(requirement, grade, facts);
    case 'clean-record':
      return cleanRecord(facts);
    case 'attestation':
      return attestation(requirement, grade, facts, asOf);
    case 'exam-pass':
      return examPass(requirement, grade, facts, asOf);
    case 'role-play':
      return rolePlay(requirement, grade, facts, asOf);
    case 'competency-levels':
      return competencyLevels(requirement, grade, facts, asOf, policy.competencyScoring);
  }
}

/** One rule not met decides; else one unknown leaves it open; else it is met. */
export function statusOfAll(statuses: readonly RuleStatus[]): RuleStatus {
  if (statuses.includes('not-met')) return 'not-met';
  return statuses.includes('unknown') ? 'unknown' : 'met';
}

/** Sums up the rules of one grade. Rules that do not bind are carried along and change nothing. */
export function gradeOf(rules: readonly RuleVerdict[]): GradeEligibility {
  const binding = rules.filter((rule) => rule.binding);
  const holding = binding.filter((rule) => rule.status !== 'met');
  const days = binding.flatMap((rule) => rule.earliest ?? []);
  const timeDecides = holding.every((rule) => rule.earliest !== null);
  return {
    status: statusOfAll(binding.map((rule) => rule.status)),
    earliest: timeDecides ? (days.sort().at(-1) ?? null) : null,
    heldBackBy: holding.map((rule) => rule.code),
    rules,
  };
}

/**
 * Whether a person may apply for each grade on a day, by a policy: met, not met or unknown, rule by rule with
 * reason, clause, evidence and first day. With `evidence` only the requirements resting on those sources are
 * looked at. Historical requirements are never evaluated. Which policy version is in force on the day is the
 * caller's choice.
 */
export function evaluate(
  policy: LadderPolicy,
  facts: LadderFacts,
  asOf: CivilDate,
  options: { evidence?: readonly EvidenceSource[] } = {},
): ByGrade<GradeEligibility> {
  const requirements = policy.requirements.filter(
    (requirement) =>
      !(requirement.kind === 'attestation' && requirement.historical) &&
      (options.evidence?.includes(requirement.evidence) ?? true),
  );
  const eligibilityOf = (grade: Grade) =>
    gradeOf(
      requirements.map((requirement) => ({
        code: requirement.code,
        clause: requirement.clause,
        binding: requirement.binding,
        ...findingOf(requirement, policy, grade, facts, asOf),
      })),
    );
  return Object.fromEntries(
    grades.map((grade) => [grade, eligibilityOf(grade)]),
  ) as ByGrade<GradeEligibility>;
}
