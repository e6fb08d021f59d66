import { addDays, type CivilDate, civilDateAt } from '../../kernel/civil-date.ts';
import type { Exam } from '../../schemas/exam.ts';

/** Whether a candidate may start an exam now, and if not, why and from when. */
export type ExamOpening =
  | { state: 'open'; attemptsLeft: number }
  | { state: 'running'; attemptId: string }
  | { state: 'not-yet'; from: CivilDate }
  | { state: 'used-up'; allowed: number }
  | { state: 'cooling-down'; from: CivilDate };

interface EarlierAttempt {
  id: string;
  state: string;
  closedAt: number | null;
}

/** Decided by the exam's delivery policy from the candidate's attempts at it, newest first. */
export function openingOf(exam: Exam, earlier: readonly EarlierAttempt[], today: CivilDate): ExamOpening {
  const running = earlier.find((attempt) => attempt.state === 'open');
  if (running) return { state: 'running', attemptId: running.id };
  if (today < exam.effectiveFrom) return { state: 'not-yet', from: exam.effectiveFrom };
  const { attemptsAllowed, coolDownDays } = exam.delivery;
  if (earlier.length >= attemptsAllowed) return { state: 'used-up', allowed: attemptsAllowed };
  const last = earlier[0]?.closedAt;
  if (last && coolDownDays > 0) {
    const from = addDays(civilDateAt(last), coolDownDays + 1);
    if (today < from) return { state: 'cooling-down', from };
  }
  return { state: 'open', attemptsLeft: attemptsAllowed - earlier.length };
}
