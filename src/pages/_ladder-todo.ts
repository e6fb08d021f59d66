import type { TodoView } from '../components/ladder/ladder-view.ts';
import type { RuleVerdict } from '../domain/ladder/evaluate.ts';
import { messages } from '../locale/messages.ts';
import { reasonParams } from './_ladder-evidence.ts';
import { type LadderSubject, requirementName } from './_ladder-view.ts';

/**
 * What to do about each binding requirement missing for the target grade: first what the person can do here and now,
 * then what needs time or somebody else; within each, the order of the policy.
 */
export function todosFor(subject: LadderSubject): TodoView[] {
  const { standing } = subject;
  const { rules } = standing.eligibility[standing.targetGrade];
  const todos = rules
    .filter((rule) => rule.binding && rule.status !== 'met')
    .map((rule) => todoFor(subject, rule));
  return [...todos.filter((todo) => todo.link), ...todos.filter((todo) => !todo.link)];
}

function todoFor({ policy, titles, locale }: LadderSubject, rule: RuleVerdict): TodoView {
  const words = messages(locale).ladder;
  const sentences: Readonly<Partial<Record<string, (p: Record<string, string | number>) => string>>> =
    words.todo;
  const params = reasonParams(rule.reason, { policy, titles, locale });
  const todo = {
    title: requirementName(rule.code, locale),
    text: sentences[rule.reason.code]?.(params) ?? '',
    link: null,
  };
  if (rule.reason.code === 'scenarios-short')
    return { ...todo, link: { href: '/role-plays', label: words.toRolePlay } };
  const { examId } = rule.reason.params;
  if (examId === undefined) return todo;
  // The policy may name an exam that is still being written.
  if (!titles.exams.has(String(examId))) return { ...todo, text: words.examUnpublished };
  return { ...todo, link: { href: `/exams/${encodeURIComponent(String(examId))}`, label: words.toExam } };
}
