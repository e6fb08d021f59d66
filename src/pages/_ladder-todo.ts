import type { TodoView } from '../components/ladder/ladder-view.ts';
import type { RuleVerdict } from '../domain/ladder/evaluate.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import { reasonParams } from './_ladder-evidence.ts';
import { type LadderSubject, requirementName } from './_ladder-view.ts';

/**
 * What to do about each binding requirement missing for the target grade: first what the person can do here and now,
 * then what needs time or somebody else; within each, the order of the policy.
 */
export function todosFor(subject: LadderSubject): TodoView[] {
  const { standing, locale } = subject;
  const { rules } = standing.eligibility[standing.targetGrade];
  const todos = rules
    .filter((rule) => rule.binding && rule.status !== 'met')
    .map((rule) => todoFor(subject, rule));
  return [
    ...todos.filter((todo) => todo.link),
    ...together(
      todos.filter((todo) => !todo.link),
      locale,
    ),
  ];
}

/** What is asked of somebody in the same words is said once, for all the requirements it settles. */
function together(todos: readonly TodoView[], locale: MessageLocale): TodoView[] {
  const texts = [...new Set(todos.map((todo) => todo.text))];
  return texts.map((text) => {
    const titles = todos.filter((todo) => todo.text === text).map((todo) => todo.title);
    return { title: titles.join(messages(locale).people.list.separator), text, link: null };
  });
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
