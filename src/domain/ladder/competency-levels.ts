import type { CivilDate } from '../../kernel/civil-date.ts';
import type { CompetencyScoring } from '../../schemas/ladder-policy.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import { competencyCodes, type Grade } from '../../schemas/vocabulary.ts';
import { competencyScore } from './competency-score.ts';
import type { LadderFacts } from './facts.ts';
import { type EvidenceUsed, type Finding, finding } from './finding.ts';

/**
 * Levels of competency suggested for a grade (advice, never a veto). One competency below its
 * level is decisive; otherwise one with too little evidence leaves the rule open. Levels move both ways, so
 * no day is told.
 */
export function competencyLevels(
  requirement: RequirementOf<'competency-levels'>,
  grade: Grade,
  { competencyEvidence }: LadderFacts,
  asOf: CivilDate,
  scoring: CompetencyScoring,
): Finding {
  const evidence: EvidenceUsed[] = [];
  const short: string[] = [];
  const open: string[] = [];
  for (const code of competencyCodes) {
    const needed = requirement.byGrade[grade][code];
    if (needed === undefined) continue;
    const pieces = competencyEvidence.filter((piece) => piece.competency === code && piece.date <= asOf);
    const score = competencyScore(scoring, pieces);
    evidence.push({
      kind: code,
      value: score?.level ?? null,
      date:
        pieces
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
    });
    if (score === null) open.push(code);
    else if (score.level < needed) short.push(code);
  }
  if (short.length > 0)
    return finding('not-met', null, 'levels-short', { competencies: short.join(' ') }, evidence);
  if (open.length > 0)
    return finding('unknown', null, 'levels-unknown', { competencies: open.join(' ') }, evidence);
  return finding('met', null, 'levels-reached', {}, evidence);
}
