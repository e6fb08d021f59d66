import type { GradeView, RequirementView } from '../components/ladder/ladder-view.ts';
import type { RuleVerdict } from '../domain/ladder/evaluate.ts';
import { formatDay } from '../locale/format.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import type { LadderPolicy } from '../schemas/ladder-policy.ts';
import { type Grade, grades } from '../schemas/vocabulary.ts';
import type { LiveTitles } from '../services/content/live-titles.ts';
import type { Standing } from '../services/standing/load-standings.ts';
import { evidenceView, reasonParams } from './_ladder-evidence.ts';

/** What the words of a ladder are made from. */
export interface LadderSubject {
  standing: Standing;
  policy: LadderPolicy;
  titles: LiveTitles;
  /** Civil date of the judgement. */
  today: string;
  locale: MessageLocale;
}

/** The four steps of one person's ladder in the reader's language, lowest first. */
export function ladderView(subject: LadderSubject): GradeView[] {
  return grades.map((grade) => gradeView(subject, grade));
}

function gradeView(subject: LadderSubject, grade: Grade): GradeView {
  const { standing, today, locale } = subject;
  const words = messages(locale);
  const { status, earliest, rules } = standing.eligibility[grade];
  const binding = rules.filter((rule) => rule.binding);
  const met = binding.filter((rule) => rule.status === 'met').length;
  const sentence =
    earliest !== null && earliest > today ? words.ladder.gradeEarliest : words.ladder.gradeSince;
  return {
    grade,
    name: words.vocabulary.gradeLong[grade],
    ...placeOnLadder(standing, grade, locale),
    status,
    count: words.ladder.count({ met, total: binding.length }),
    earliest: earliest === null ? null : sentence({ day: formatDay(earliest, locale) }),
    requirements: rules.map((rule) => requirementView(subject, rule)),
  };
}

/** A grade held, behind, aimed at or ahead. Whoever aims at the grade held is shown as holding it. */
function placeOnLadder(
  { heldGrade, targetGrade }: Standing,
  grade: Grade,
  locale: MessageLocale,
): Pick<GradeView, 'state' | 'standing'> {
  const words = messages(locale).ladder;
  const place = (one: Grade | null) => (one === null ? -1 : grades.indexOf(one));
  if (grade === heldGrade) return { state: 'current', standing: words.held };
  if (place(grade) < place(heldGrade)) return { state: 'held', standing: words.passed };
  return grade === targetGrade
    ? { state: 'next', standing: words.target }
    : { state: 'ahead', standing: words.ahead };
}

function requirementView(
  { policy, titles, today, locale }: LadderSubject,
  rule: RuleVerdict,
): RequirementView {
  const words = messages(locale).ladder;
  const requirement = policy.requirements.find((one) => one.code === rule.code)!;
  const sentence = rule.earliest !== null && rule.earliest > today ? words.earliestAhead : words.earliestMet;
  const shown = rule.status !== 'unknown' && rule.earliest !== null;
  return {
    code: rule.code,
    title: requirementName(rule.code, locale),
    text: locale === 'en' ? requirement.en : requirement.zh,
    status: rule.status,
    binding: rule.binding,
    reason: words.reasons[rule.reason.code](reasonParams(rule.reason, { policy, titles, locale })),
    clause: `${rule.clause} · ${requirement.basis === 'source' ? words.sourceRule : words.platformRule}`,
    earliest: shown && rule.earliest ? sentence({ day: formatDay(rule.earliest, locale) }) : null,
    evidence: rule.evidence.map((one) => evidenceView(one, { titles, locale })),
    note: requirement.note ?? null,
  };
}

/** The short name of a requirement; a policy may bring codes the catalogue does not know yet. */
export function requirementName(code: string, locale: MessageLocale): string {
  const names: Readonly<Partial<Record<string, string>>> = messages(locale).ladder.requirement;
  return names[code] ?? code;
}
