import { hundredthsOf } from '../../kernel/points.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type ExamLobby, examLobbySchema } from '../../schemas/audience/exam.ts';
import type { Exam } from '../../schemas/exam.ts';
import { itemTypes } from '../../schemas/vocabulary.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { type PublishedPart, placeOfScope, readContents } from '../study/manual.ts';
import { versionBodyOf } from '../version-body.ts';
import { examFigures, loadOwnHistory, retiredRunning } from './own-history.ts';

/** The blueprint by scope, in the order of first mention; a place the manual no longer has keeps its name in the file. */
function sectionsOf(exam: Exam, parts: readonly PublishedPart[]): ExamLobby['sections'] {
  const { rows } = exam.blueprint;
  return [...new Set(rows.map((row) => row.scope))].map((scope) => {
    const own = rows.filter((row) => row.scope === scope);
    const at = (level: string) =>
      own.filter((row) => row.level === level).reduce((sum, row) => sum + row.count, 0);
    const counts = { remember: at('remember'), understand: at('understand'), apply: at('apply') };
    const place = placeOfScope(parts, scope) ?? { path: '/manual', title: scope, titleEn: scope };
    return { ...place, ...counts, total: counts.remember + counts.understand + counts.apply };
  });
}

/**
 * The lobby of one exam for the actor. Refuses `not-allowed` to who is no learner and `not-found` where no live exam
 * has this id, nor one retired while the actor sits it.
 */
export async function readExam(context: ActorContext, examId: string): Promise<Result<ExamLobby>> {
  if (!holdsRole(context.actor, 'learner')) return refuse('not-allowed');
  const [live, history, contents] = await Promise.all([
    selectOptionalLiveVersion(context.db, 'exam', examId),
    loadOwnHistory(context),
    readContents(context.db),
  ]);
  const exam = live
    ? versionBodyOf<Exam>(live)
    : retiredRunning(history, []).find((one) => one.id === examId);
  if (!exam) return refuse('not-found');
  const open = history.attempts.find((row) => row.state === 'open');
  return ok(
    examLobbySchema.parse({
      ...examFigures(exam, history, context),
      coolDownDays: exam.delivery.coolDownDays,
      elsewhere: open && !open.examVersionId.startsWith(`${examId}@`) ? open.id : null,
      cutSource: exam.cutScore.source,
      source: exam.source,
      rules: exam.rules,
      sections: sectionsOf(exam, contents.parts),
      types: itemTypes.flatMap((type) => {
        const demand = exam.blueprint.types[type];
        return demand ? [{ type, count: demand.count, pointsHundredths: hundredthsOf(demand.points) }] : [];
      }),
    } satisfies ExamLobby),
  );
}
