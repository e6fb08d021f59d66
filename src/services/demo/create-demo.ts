import type { Database } from '../../../db/client.ts';
import { commit } from '../../../db/commit.ts';
import { addDays, addYears, civilDateAt } from '../../kernel/civil-date.ts';
import { createRandom } from '../../kernel/random.ts';
import type { Result } from '../../kernel/result.ts';
import { grades } from '../../schemas/vocabulary.ts';
import { selectOptionalReply } from '../../store/command.ts';
import { countPeople, selectOptionalPlacedPerson } from '../../store/people.ts';
import { type Actor, type ActorContext, createContext, systemActorId } from '../context.ts';
import { addPerson } from '../people/add-person.ts';
import { addUnit } from '../people/add-unit.ts';
import { type NewHrFact, recordHrFacts } from '../people/hr-facts.ts';
import { demoAttempt, demoRun, demoStudy } from './demo-activity.ts';
import { type DemoPerson, demoPeople, readDemoOrganisation } from './demo-people.ts';

/** Everybody's password in the demonstration; it is printed at start and fit for nothing else. */
export const demoPassword = 'four-steps-to-senior';
const examId = 'assistant-qualification';
const dayMs = 86_400_000;

export interface DemoSignIns {
  password: string;
  people: { employeeNo: string; name: string; role: string }[];
}

/** The sign-ins to print, if this database holds the demonstration. */
export async function demoSignIns(db: Database): Promise<DemoSignIns | null> {
  const finished = await selectOptionalReply<object>(db, systemActorId, 'finish-demo', 'demo');
  if (!finished) return null;
  const people = demoPeople(await readDemoOrganisation())
    .filter((person) => person.shown)
    .map(({ employeeNo, name, role, stage }) => ({
      employeeNo,
      name,
      role: stage === 'staff' ? role : `${role} (${stage})`,
    }));
  return { password: demoPassword, people };
}

/**
 * Creates the demonstration in an empty database: three branches, sixty people, and what they did, all through the
 * services people use, dated over the last weeks. Every step has a fixed key, so a start that was cut off goes on.
 */
export async function createDemoOrganisation(
  db: Database,
  now: number,
  onProgress: (step: 'added' | 'active', done: number, all: number) => void,
): Promise<void> {
  const begun = await selectOptionalReply<{ anchor: number }>(db, systemActorId, 'begin-demo', 'demo');
  if (await selectOptionalReply(db, systemActorId, 'finish-demo', 'demo')) return;
  if (!begun && (await countPeople(db)) > 0) return;
  const { anchor } = need(await mark(db, 'begin-demo', now, { anchor: now }));
  const first = createContext(db, null, anchor - 60 * dayMs);
  const organisation = await readDemoOrganisation();
  const people = demoPeople(organisation);
  const root = need(await addUnit(first, { parent: null, ...organisation.root, key: 'demo/root' }));
  const branches: { id: string; path: string }[] = [];
  for (const branch of organisation.branches) {
    branches.push(need(await addUnit(first, { parent: root, ...branch, key: `demo/unit/${branch.nameEn}` })));
  }
  const unitOf = (one: DemoPerson) => (one.unit === 'root' ? root : branches[one.unit]!);
  const contexts = new Map<string, (at: number) => ActorContext>();
  for (const [index, one] of people.entries()) {
    contexts.set(one.employeeNo, await add(db, anchor, one, unitOf(one)));
    if ((index + 1) % 20 === 0) onProgress('added', index + 1, people.length);
  }
  const hr = contexts.get(people.find((one) => one.role === 'hr')!.employeeNo)!;
  for (const [index, one] of people.entries()) {
    if (one.stage !== 'staff') await act(one, index, anchor, contexts.get(one.employeeNo)!, hr);
    if ((index + 1) % 20 === 0) onProgress('active', index + 1, people.length);
  }
  need(await mark(db, 'finish-demo', now, {}));
}

function need<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `the demonstration could not be created: ${result.refusal.code} ${JSON.stringify(result.refusal.params ?? {})}`,
    );
  return result.value;
}

function mark<T>(db: Database, verb: string, now: number, reply: T): Promise<Result<T>> {
  const context = createContext(db, null, now);
  return commit(db, {
    actorId: systemActorId,
    verb,
    key: 'demo',
    payload: null,
    at: now,
    token: context.newId(),
    writes: [],
    audit: [{ verb, subjectKind: 'system', subjectId: 'demo' }],
    reply,
  });
}

async function add(
  db: Database,
  anchor: number,
  one: DemoPerson,
  unit: { id: string; path: string },
): Promise<(at: number) => ActorContext> {
  const { personId } = need(
    await addPerson(createContext(db, null, anchor - 60 * dayMs), {
      employeeNo: one.employeeNo,
      name: one.name,
      unitId: unit.id,
      track: one.track,
      from: civilDateAt(anchor - 60 * dayMs),
      roles: [{ role: one.role, unitId: unit.id }],
      password: demoPassword,
      mustChangePassword: one.stage === 'first-sign-in',
      key: `demo/person/${one.employeeNo}`,
    }),
  );
  const placed = (await selectOptionalPlacedPerson(db, personId))!;
  const actor: Actor = {
    personId,
    employeeNo: one.employeeNo,
    name: one.name,
    unitId: placed.unitId,
    unitPath: placed.unitPath,
    track: one.track,
    grants: [{ role: one.role, unitId: unit.id, unitPath: unit.path }],
    sessionId: 'demo',
    mustChangePassword: false,
    locale: 'zh-CN',
    theme: 'auto',
  };
  return (at) => ({ ...createContext(db, actor, at), actor });
}

async function act(
  one: DemoPerson,
  index: number,
  anchor: number,
  context: (at: number) => ActorContext,
  hr: (at: number) => ActorContext,
) {
  const random = createRandom(`demo/${one.employeeNo}`);
  const begins = anchor - (35 - (index % 20)) * dayMs;
  const later = (days: number) => (minutes: number) => context(begins + days * dayMs + minutes * 60_000);
  const personId = context(anchor).actor.personId;
  need(
    await recordHrFacts(hr(anchor - 50 * dayMs), {
      personId,
      facts: factsOf(one, index, anchor),
      key: `demo/facts/${one.employeeNo}`,
    }),
  );
  const { stage } = one;
  if (stage === 'new' || stage === 'first-sign-in') return;
  await demoStudy(
    later(0),
    `${one.employeeNo}/study`,
    stage === 'studying' ? 0.2 + random.below(50) / 100 : 1,
  );
  if (stage === 'studying' || stage === 'ready') return;
  if (stage === 'sitting') {
    await demoAttempt(
      (minutes) => context(anchor + (minutes - 12) * 60_000),
      `${one.employeeNo}/exam`,
      examId,
      0.75,
      false,
    );
    return;
  }
  const knows = stage === 'failed' ? 0.3 : 0.78 + random.below(15) / 100;
  await demoAttempt(later(5), `${one.employeeNo}/exam`, examId, knows, true);
  if (stage === 'rehearsed' || stage === 'certified')
    await demoRun(later(8), `${one.employeeNo}/run`, stage === 'certified' ? 0.95 : 0.7);
}

function factsOf(one: DemoPerson, index: number, anchor: number): NewHrFact[] {
  const asOf = civilDateAt(anchor - 50 * dayMs);
  const today = civilDateAt(anchor);
  const scale = one.held === 'senior' ? 2.2 : one.held === 'manager' ? 1.1 : 0.3;
  const facts: NewHrFact[] = [
    { kind: 'education', value: one.education, asOf },
    { kind: 'professional-title', value: one.title, asOf },
    { kind: 'bad-record', value: index % 17 === 9, asOf },
    { kind: 'target-grade', value: one.target, asOf },
    {
      kind: 'indicators',
      value: {
        depositDailyAvg: Math.round(scale * 8_000_000 + index * 90_000),
        consumerLoanMonthlyAvg: Math.round(scale * 5_000_000),
        feeIncomeYear: index % 5 === 2 ? null : Math.round(scale * 150_000),
        feeVolumeYear: index % 5 === 2 ? null : Math.round(scale * 20_000_000),
      },
      asOf,
    },
  ];
  if (one.years !== null)
    facts.push({
      kind: 'retail-banking-since',
      value: addDays(addYears(today, -one.years), -((index * 37) % 300)),
      asOf,
    });
  if (one.years === 0)
    facts.push({ kind: 'probation-ends-on', value: addDays(today, 60 - (index % 4) * 30), asOf });
  if (one.held) facts.push({ kind: 'held-grade', value: one.held, asOf });
  if (one.stage === 'certified' || one.stage === 'rehearsed') {
    const attested = { holds: true, attestedBy: 'line-manager' };
    facts.push(
      ...['conduct', 'knowledge', 'fitness'].map((code) => ({
        kind: `attestation:${code}`,
        value: attested,
        asOf,
      })),
    );
    const reached = grades.indexOf(one.target);
    facts.push(
      ...grades
        .slice(0, reached + (index % 2))
        .map((grade) => ({ kind: `attestation:ability:${grade}`, value: attested, asOf })),
    );
  }
  return facts;
}
