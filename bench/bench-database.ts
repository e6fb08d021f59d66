import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../db/client.ts';
import { commit } from '../db/commit.ts';
import { migrate } from '../db/migrate.ts';
import type { Result } from '../src/kernel/result.ts';
import { checkedContent } from '../src/services/content/checked-content.ts';
import { contentVersions } from '../src/services/content/content-versions.ts';
import { publishContent } from '../src/services/content/publish-content.ts';
import { createContext, systemActorId } from '../src/services/context.ts';
import { hashPassword } from '../src/services/password-hash.ts';
import { addUnit } from '../src/services/people/add-unit.ts';
import { openSession } from '../src/services/sign-in.ts';
import { insertPerson, insertPlacement, insertRoleGrant } from '../src/store/people.ts';
import { insertPassword } from '../src/store/sign-in.ts';

/** People added in one write. */
const batchSize = 50;

/** A database being filled before the server takes it over. */
export interface BenchDatabase {
  db: Database;
  now: number;
  /** Signed-in learners who have done nothing yet; returns their session cookies. */
  addLearners: (count: number) => Promise<string[]>;
}

/** Makes a database with the published content of this repository and one unit, in the data folder given. */
export async function createBenchDatabase(dataFolder: string, now: number): Promise<BenchDatabase> {
  const db = await openDatabase({ url: `file:${join(dataFolder, 'jinjie.db')}` });
  await migrate(db);
  const { content, problems } = await checkedContent(resolve(import.meta.dirname, '../content'));
  if (problems.length > 0)
    throw new Error(`the content has ${problems.length} fault(s): run "npm run jinjie content check"`);
  const context = createContext(db, null, now);
  need(await publishContent(context, contentVersions(content)));
  const unit = need(
    await addUnit(context, { parent: null, name: '测速支行', nameEn: 'Bench Branch', key: 'bench/unit' }),
  );
  // One hash stands for everybody: hashing is not what is measured, and nobody here signs in with a password.
  const hash = await hashPassword('no person has this password');
  let added = 0;
  return {
    db,
    now,
    async addLearners(count) {
      const cookies: string[] = [];
      while (cookies.length < count) {
        const size = Math.min(batchSize, count - cookies.length);
        const ids = await addBatch(db, { now, unitId: unit.id, hash, from: added, size });
        added += size;
        const sessions = await Promise.all(ids.map((id) => openSession(context, id, 'bench')));
        cookies.push(...sessions.map((one) => `session=${need(one).token}`));
      }
      return cookies;
    },
  };
}

async function addBatch(
  db: Database,
  {
    now,
    unitId,
    hash,
    from,
    size,
  }: { now: number; unitId: string; hash: string; from: number; size: number },
): Promise<string[]> {
  const context = createContext(db, null, now);
  const ids = Array.from({ length: size }, () => context.newId());
  const writes = ids.flatMap((personId, index) => [
    insertPerson({ id: personId, employeeNo: `B${from + index + 1}`, name: '测速人员', createdAt: now }),
    insertPlacement({ personId, unitId, track: 'wealth', fromDate: context.today }),
    insertRoleGrant({ personId, role: 'learner', unitId, fromDate: context.today }),
    insertPassword({ personId, hash, mustChange: 0, changedAt: now }),
  ]);
  const key = context.newId();
  const command = { actorId: systemActorId, verb: 'bench-people', key, token: key, payload: null, at: now };
  need(await commit(db, { ...command, writes, audit: [], reply: {} }));
  return ids;
}

export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`set-up was refused: ${result.refusal.code}`);
  return result.value;
}
