import { hundredthsOf } from '../../kernel/points.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type ExamLobby, examLobbySchema } from '../../schemas/audience/exam.ts';
import type { Exam } from '../../schemas/exam.ts';
import { itemTypes } from '../../schemas/vocabulary.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';
import { holdsRole } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { type PublishedChapter, placeOf, readContents } from '../study/manual.ts';
import { examFigures, loadOwnHistory } from './own-history.ts';

/** The blueprint by section, in the order of first mention; a section the manual no longer has keeps its anchor. */
function sectionsOf(exam: Exam, chapters: readonly PublishedChapter[]): ExamLobby['sections'] {
  const { rows } = exam.blueprint;
  return [...new Set(rows.map((row) => row.section))].map((section) => {
    const own = rows.filter((row) => row.section === section);
    const at = (level: string) =>
      own.filter((row) => row.level === level).reduce((sum, row) => sum + row.count, 0);
    const counts = { remember: at('remember'), understand: at('understand'), apply: at('apply') };
    const place = placeOf(chapters, section) ?? { path: '/manual', title: section, titleEn: section };
    return { ...place, ...counts, total: counts.remember + counts.understand + counts.apply };
  });
}

/**
 * The lobby of one exam for the actor. Refuses `not-allowed` to who is no learner and `not-found` where no live exam
 * has this id.
 */
export async function readExam(context: ActorContext, examId: string): Promise<Result<ExamLobby>> {
  if (!holdsRole(context.actor, 'learner')) return refuse('not-allowed');
  const [live, history, contents] = await Promise.all([
    selectOptionalLiveVersion(context.db, 'exam', examId),
    loadOwnHistory(context),
    readContents(context.db),
  ]);
  if (!live) return refuse('not-found');
  const exam = JSON.parse(live.bodyJson) as Exam;
  const open = history.attempts.find((row) => row.state === 'open');
  return ok(
    examLobbySchema.parse({
      ...examFigures(exam, history, context),
      coolDownDays: exam.delivery.coolDownDays,
      elsewhere: open && !open.examVersionId.startsWith(`${examId}@`) ? open.id : null,
      cutSource: exam.cutScore.source,
      source: exam.source,
      rules: exam.rules,
      sections: sectionsOf(
        exam,
        contents.parts.flatMap((part) => part.chapters),
      ),
      types: itemTypes.flatMap((type) => {
        const demand = exam.blueprint.types[type];
        return demand ? [{ type, count: demand.count, pointsHundredths: hundredthsOf(demand.points) }] : [];
      }),
    } satisfies ExamLobby),
  );
}
