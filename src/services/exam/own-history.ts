import { hundredthsOf } from '../../kernel/points.ts';
import type { AttemptLine, ListedExam } from '../../schemas/audience/exam.ts';
import type { Exam } from '../../schemas/exam.ts';
import {
  type AttemptRow,
  type ResultRow,
  selectAttemptsOf,
  selectCurrentResults,
} from '../../store/attempt.ts';
import type { ActorContext } from '../context.ts';
import { versionBodies } from '../version-cache.ts';
import { openingOf } from './exam-opening.ts';

/** The actor's attempts at every exam, newest first, with the results that count and the exam versions sat. */
export interface OwnHistory {
  attempts: AttemptRow[];
  results: ReadonlyMap<string, ResultRow>;
  exams: ReadonlyMap<string, Exam>;
}

export async function loadOwnHistory({ db, actor }: ActorContext): Promise<OwnHistory> {
  const [attempts, results] = await Promise.all([
    selectAttemptsOf(db, actor.personId),
    selectCurrentResults(db, [actor.personId]),
  ]);
  const exams = await versionBodies<Exam>(db, [...new Set(attempts.map((row) => row.examVersionId))]);
  return { attempts, results: new Map(results.map((row) => [row.attemptId, row])), exams };
}

/** Attempts of a history at any version of one exam. */
export function attemptsAt(history: OwnHistory, examId: string): AttemptRow[] {
  return history.attempts.filter((row) => row.examVersionId.startsWith(`${examId}@`));
}

/** Exams no longer live at whose version an attempt of the actor still runs: it must be found again to be ended. */
export function retiredRunning(history: OwnHistory, live: readonly Exam[]): Exam[] {
  return history.attempts
    .filter((row) => row.state === 'open')
    .flatMap((row) => history.exams.get(row.examVersionId) ?? [])
    .filter((exam) => !live.some((one) => one.id === exam.id));
}

/** Scores show only where the version sat shows them at once: release by exam session is a later state. */
export const showsScore = (exam: Exam): boolean => exam.delivery.showScore === 'at-once';

function lineOf(row: AttemptRow, history: OwnHistory): AttemptLine {
  const exam = history.exams.get(row.examVersionId);
  const result = exam && showsScore(exam) ? history.results.get(row.id) : undefined;
  const settled = result && result.decision !== 'pending' ? result : undefined;
  return {
    attemptId: row.id,
    startedAt: row.startedAt,
    state: row.state as AttemptLine['state'],
    decision: (result?.decision as AttemptLine['decision'] | undefined) ?? null,
    totalHundredths: settled?.totalHundredths ?? null,
    maxHundredths: settled?.maxHundredths ?? null,
  };
}

/** Highest total a form of the exam can give. */
export function maximumOf(exam: Exam): number {
  return Object.values(exam.blueprint.types).reduce(
    (sum, { count, points }) => sum + count * hundredthsOf(points),
    0,
  );
}

/** What list and lobby both say of an exam and of the actor's way with it. */
export function examFigures(exam: Exam, history: OwnHistory, { now, today }: ActorContext): ListedExam {
  const own = attemptsAt(history, exam.id);
  const running = own.find((row) => row.state === 'open');
  return {
    id: exam.id,
    grade: exam.grade,
    title: exam.title,
    titleEn: exam.titleEn,
    itemCount: exam.itemCount,
    timeLimitMin: exam.timeLimitMin,
    maxHundredths: maximumOf(exam),
    cutHundredths: hundredthsOf(exam.cutScore.points),
    attemptsAllowed: exam.delivery.attemptsAllowed,
    opening: openingOf(exam, own, today),
    minutesLeft: running ? Math.max(0, Math.ceil((running.deadlineAt - now) / 60_000)) : null,
    attempts: own.map((row) => lineOf(row, history)),
  };
}
