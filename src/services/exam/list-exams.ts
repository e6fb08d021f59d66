import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type ListedExam, listedExamSchema } from '../../schemas/audience/exam.ts';
import type { Exam } from '../../schemas/exam.ts';
import { grades } from '../../schemas/vocabulary.ts';
import { selectLiveVersions } from '../../store/content.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { versionBodyOf } from '../version-body.ts';
import { examFigures, loadOwnHistory, retiredRunning } from './own-history.ts';

/**
 * Live exams, and one retired while the actor sits it, lowest grade first, each with its state for the actor. Refuses `not-allowed` to who is no learner.
 */
export async function listExams(context: ActorContext): Promise<Result<ListedExam[]>> {
  if (!holdsRole(context.actor, 'learner')) return refuse('not-allowed');
  const [live, history] = await Promise.all([
    selectLiveVersions(context.db, 'exam'),
    loadOwnHistory(context),
  ]);
  const exams = live.map((row) => versionBodyOf<Exam>(row));
  return ok(
    [...exams, ...retiredRunning(history, exams)]
      .map((exam) => listedExamSchema.parse(examFigures(exam, history, context)))
      .sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade)),
  );
}
