import type { Database } from '../../../db/client.ts';
import type { GradedAttempt } from '../../domain/grading/grade-attempt.ts';
import { evaluate, type GradeEligibility } from '../../domain/ladder/evaluate.ts';
import type { CompetencyEvidence, LadderFacts } from '../../domain/ladder/facts.ts';
import { type CivilDate, civilDateAt } from '../../kernel/civil-date.ts';
import type { RunScore } from '../../schemas/audience/run.ts';
import type { ByGrade, LadderPolicy } from '../../schemas/ladder-policy.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import {
  type AttemptRow,
  type ResultRow,
  selectCurrentResults,
  selectOpenAttempts,
} from '../../store/attempt.ts';
import { type HrFactRow, selectCurrentHrFacts } from '../../store/people.ts';
import { type RunRow, selectEndedRuns } from '../../store/run.ts';
import { readFacts } from '../people/hr-facts.ts';

/** Where one person stands on the ladder on a day, with everything the judgement used. */
export interface Standing {
  personId: string;
  heldGrade: Grade | null;
  targetGrade: Grade;
  eligibility: ByGrade<GradeEligibility>;
  facts: LadderFacts;
  /** Results that count and ended runs, oldest first; an attempt still open. */
  results: ResultRow[];
  runs: RunRow[];
  openAttempt: AttemptRow | null;
}

/** Standings of any number of people in four reads, whatever the number. */
export async function loadStandings(
  db: Database,
  policy: LadderPolicy,
  personIds: readonly string[],
  today: CivilDate,
): Promise<Map<string, Standing>> {
  const [hrFacts, results, runs, open] = await Promise.all([
    selectCurrentHrFacts(db, personIds),
    selectCurrentResults(db, personIds),
    selectEndedRuns(db, personIds),
    selectOpenAttempts(db, personIds),
  ]);
  const of = {
    hrFacts: byPerson(hrFacts),
    results: byPerson(results),
    runs: byPerson(runs),
    open: byPerson(open),
  };
  return new Map(
    personIds.map((personId) => {
      const own = {
        hrFacts: of.hrFacts.get(personId) ?? [],
        results: of.results.get(personId) ?? [],
        runs: of.runs.get(personId) ?? [],
      };
      const { facts, heldGrade, targetGrade } = ladderFacts(own);
      const eligibility = evaluate(policy, facts, today);
      const openAttempt = of.open.get(personId)?.[0] ?? null;
      return [
        personId,
        {
          personId,
          heldGrade,
          targetGrade,
          eligibility,
          facts,
          results: own.results,
          runs: own.runs,
          openAttempt,
        },
      ];
    }),
  );
}

function ladderFacts({
  hrFacts,
  results,
  runs,
}: {
  hrFacts: HrFactRow[];
  results: ResultRow[];
  runs: RunRow[];
}) {
  const { hr, attestations, heldGrade, targetGrade } = readFacts(hrFacts);
  const facts: LadderFacts = {
    hr,
    attestations,
    examPasses: results
      .filter((row) => row.decision === 'pass')
      .map((row) => ({ examId: row.examId, date: civilDateAt(row.gradedAt) })),
    runsPassed: runs
      .filter((row) => row.passed === 1)
      .map((row) => ({ scenarioId: row.scenarioId, date: civilDateAt(row.endedAt ?? row.startedAt) })),
    competencyEvidence: [...results.flatMap(itemEvidence), ...runs.flatMap(runEvidence)],
  };
  return { facts, heldGrade, targetGrade };
}

function itemEvidence(row: ResultRow): CompetencyEvidence[] {
  const detail = JSON.parse(row.detailJson) as GradedAttempt;
  return detail.byCompetency.map(({ competency, scoreHundredths, maxHundredths }) => ({
    competency,
    kind: 'item',
    scoreHundredths: Math.round((scoreHundredths * 10_000) / maxHundredths),
    date: civilDateAt(row.gradedAt),
  }));
}

function runEvidence(row: RunRow): CompetencyEvidence[] {
  const score = row.scoreJson ? (JSON.parse(row.scoreJson) as RunScore) : null;
  return (score?.competencies ?? []).flatMap(({ competency, hundredths }) =>
    hundredths === null
      ? []
      : [
          {
            competency,
            kind: 'scenario' as const,
            scoreHundredths: hundredths,
            date: civilDateAt(row.endedAt ?? row.startedAt),
          },
        ],
  );
}

function byPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const own = map.get(row.personId);
    if (own) own.push(row);
    else map.set(row.personId, [row]);
  }
  return map;
}
