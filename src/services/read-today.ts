import type { ListedExam } from '../schemas/audience/exam.ts';
import type { ListedScenario } from '../schemas/audience/role-play.ts';
import type { RuleStatus } from '../schemas/eligibility.ts';
import { type Grade, grades } from '../schemas/vocabulary.ts';
import { holdsRole } from './authorise.ts';
import type { ActorContext } from './context.ts';
import { listExams } from './exam/list-exams.ts';
import { listScenarios } from './run/list-scenarios.ts';
import { listStandings } from './standing/list-standings.ts';
import { readOwnStanding } from './standing/read-standing.ts';

/** What a learner's home says beside the reading. */
export interface LearnerToday {
  /** Exam whose clock runs now. */
  running: ListedExam | null;
  /** Exam to turn to next; null when there is none, or the running one is it. */
  nextExam: ListedExam | null;
  rolePlay: ListedScenario | null;
  target: {
    heldGrade: Grade | null;
    grade: Grade;
    status: RuleStatus;
    /** First day on which time alone makes the grade met; null where something else is missing. */
    earliest: string | null;
    missing: { code: string; zh: string; en: string; status: RuleStatus; earliest: string | null }[];
  };
}

/** Counts over the people in reach of an HR person or line manager. */
export interface TeamToday {
  people: number;
  /** Everything binding of the target grade is met. */
  eligible: number;
  examPassed: number;
  examFailed: number;
  withoutExam: number;
}

export interface Today {
  learner: LearnerToday | null;
  team: TeamToday | null;
}

const passed = (exam: ListedExam) => exam.attempts.some((attempt) => attempt.decision === 'pass');

/** The exam of the target grade, or else the lowest one not yet passed, or else the target's again. */
function nextExamOf(exams: readonly ListedExam[], target: Grade): ListedExam | null {
  const waiting = exams.filter((exam) => exam.opening.state !== 'running');
  const open = waiting.filter((exam) => !passed(exam));
  return (
    open.find((exam) => exam.grade === target) ??
    open[0] ??
    waiting.find((exam) => exam.grade === target) ??
    null
  );
}

/** A scenario begun and not ended; or else one not passed, those up to the target grade first; or else any. */
function nextRolePlayOf(scenarios: readonly ListedScenario[], target: Grade): ListedScenario | null {
  const fits = (one: ListedScenario) => grades.indexOf(one.grade) <= grades.indexOf(target);
  const waiting = scenarios.filter((one) => !one.runs.some((run) => run.passed));
  return (
    scenarios.find((one) => one.runs.some((run) => run.state === 'open')) ??
    waiting.find(fits) ??
    waiting[0] ??
    scenarios[0] ??
    null
  );
}

async function readLearner(context: ActorContext): Promise<LearnerToday> {
  const [exams, scenarios, { standing, policy }] = await Promise.all([
    listExams(context),
    listScenarios(context),
    readOwnStanding(context),
  ]);
  const { heldGrade, targetGrade } = standing;
  const { status, earliest, heldBackBy, rules } = standing.eligibility[targetGrade];
  const examList = exams.ok ? exams.value : [];
  return {
    running: examList.find((exam) => exam.opening.state === 'running') ?? null,
    nextExam: nextExamOf(examList, targetGrade),
    rolePlay: nextRolePlayOf(scenarios.ok ? scenarios.value : [], targetGrade),
    target: {
      heldGrade,
      grade: targetGrade,
      status,
      earliest,
      missing: heldBackBy.flatMap((code) => {
        const requirement = policy.requirements.find((one) => one.code === code);
        const verdict = rules.find((one) => one.code === code);
        if (!requirement || !verdict) return [];
        const { zh, en } = requirement;
        return [{ code, zh, en, status: verdict.status, earliest: verdict.earliest }];
      }),
    },
  };
}

async function readTeam(context: ActorContext): Promise<TeamToday | null> {
  const list = await listStandings(context, {});
  if (!list.ok) return null;
  const { rows } = list.value;
  const count = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
  return {
    people: rows.length,
    eligible: count((row) => row.status === 'met'),
    examPassed: count((row) => row.exam.state === 'pass'),
    examFailed: count((row) => row.exam.state === 'fail'),
    withoutExam: count((row) => row.exam.state === 'none'),
  };
}

/** What waits for the actor today, by her roles; parts that are not for her are null. */
export async function readToday(context: ActorContext): Promise<Today> {
  const { actor } = context;
  const [learner, team] = await Promise.all([
    holdsRole(actor, 'learner') ? readLearner(context) : null,
    holdsRole(actor, 'hr', 'line-manager') ? readTeam(context) : null,
  ]);
  return { learner, team };
}
