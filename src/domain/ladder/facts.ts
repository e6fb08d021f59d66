import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Education, IndicatorName, ProfessionalTitle } from '../../schemas/eligibility.ts';
import type { CompetencyScoring } from '../../schemas/ladder-policy.ts';
import type { CompetencyCode, Grade, Role } from '../../schemas/vocabulary.ts';

/** What the personnel record says of a person; null: not known. An `EligibilityRecord` is one of these. */
export interface HrFacts {
  education: Education | null;
  professionalTitle: ProfessionalTitle | null;
  retailBankingSince: CivilDate | null;
  probationEndsOn: CivilDate | null;
  badRecord: boolean | null;
  /** Yuan. */
  indicators: Record<IndicatorName, number | null>;
}

export interface ExamPass {
  examId: string;
  date: CivilDate;
}

export interface RunPassed {
  scenarioId: string;
  date: CivilDate;
}

/** A named person's word on one requirement. */
export interface Attestation {
  /** Code of the requirement, e.g. `conduct`. */
  code: string;
  /** The grade it is given for; null where the requirement is the same for all grades. */
  grade: Grade | null;
  holds: boolean;
  attestedBy: Role;
  date: CivilDate;
}

export interface CompetencyEvidence {
  competency: CompetencyCode;
  kind: keyof CompetencyScoring['weights'];
  /** Whole hundredths of a point, 0 to 10000. */
  scoreHundredths: number;
  date: CivilDate;
}

/**
 * All that bears on a person's eligibility. Facts dated after the day asked for are left out of the decision.
 */
export interface LadderFacts {
  hr: HrFacts;
  examPasses: readonly ExamPass[];
  runsPassed: readonly RunPassed[];
  /** In the order given; of two on one day the later entry holds. */
  attestations: readonly Attestation[];
  competencyEvidence: readonly CompetencyEvidence[];
}

/** The facts of a person this platform knows nothing about but the personnel record. */
export function factsOfHrRecord(hr: HrFacts): LadderFacts {
  return { hr, examPasses: [], runsPassed: [], attestations: [], competencyEvidence: [] };
}
