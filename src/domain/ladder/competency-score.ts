import type { CompetencyScoring } from '../../schemas/ladder-policy.ts';
import type { CompetencyEvidence } from './facts.ts';

export interface CompetencyScore {
  /** Rounded to whole hundredths of a point, for showing. */
  scoreHundredths: number;
  /** 1 to 4, from the score before rounding. */
  level: number;
}

/**
 * The score of one competency, Cs = Σ(weight × score) / Σ weight, and its level, by the policy in force; null while
 * there are too few pieces of evidence or too few kinds of it. The bounds of a level belong to the higher
 * level.
 */
export function competencyScore(
  scoring: CompetencyScoring,
  evidence: readonly Pick<CompetencyEvidence, 'kind' | 'scoreHundredths'>[],
): CompetencyScore | null {
  const kinds = new Set(evidence.map((piece) => piece.kind));
  if (evidence.length < scoring.minimumEvidence || kinds.size < scoring.minimumKinds) return null;
  let weighted = 0;
  let weight = 0;
  for (const { kind, scoreHundredths } of evidence) {
    weighted += scoring.weights[kind] * scoreHundredths;
    weight += scoring.weights[kind];
  }
  // Compared as products of whole numbers: a quotient could fall short of a bound it reaches exactly.
  const level = 1 + scoring.levelFrom.filter((bound) => weighted >= bound * 100 * weight).length;
  return { scoreHundredths: Math.round(weighted / weight), level };
}
