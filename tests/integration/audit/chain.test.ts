import { describe, expect, test } from 'vitest';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { verifyAudit } from '../../../src/services/verify-audit.ts';
import { answer, beginAttempt } from '../../support/attempts.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import {
  databaseModes,
  openTestDatabase,
  type TestDatabase,
  useDatabase,
} from '../../support/test-database.ts';

/** Somebody with the file in hand: triggers are no hindrance to her. */
async function tamper({ db }: TestDatabase, ...statements: string[]): Promise<void> {
  await db.write([
    'drop trigger if exists audit_event_no_update',
    'drop trigger if exists audit_event_no_delete',
  ]);
  await db.write(statements);
}

/** A database with a few dozen audit lines. */
async function lived(target: TestDatabase): Promise<TestDatabase> {
  for (let one = 0; one < 3; one += 1) {
    const attempt = await beginAttempt(target.db);
    await answer(target.db, attempt, 3);
    await submitAttempt(attempt.at(), attempt.id);
  }
  return target;
}

describe.each(databaseModes)('the audit chain of the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('holds after people have worked, from first line to head', async () => {
    const { db } = await lived(shared);
    const lines = await countOf(db, 'select count(*) from audit_event');
    const [last] = await rowsOf(db, 'select seq, hash from audit_event order by seq desc limit 1');
    expect(lines).toBeGreaterThan(9);
    expect(await verifyAudit(db)).toEqual({ ok: true, lines, head: { seq: last?.seq, hash: last?.hash } });
  });

  test('holds when many people write at once on two nodes', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    await Promise.all(Array.from({ length: 10 }, (_, index) => beginAttempt(nodes[index % 2]!)));
    expect(await verifyAudit(shared.db)).toMatchObject({ ok: true });
  });

  test('names the line in which one byte of any column was changed', async () => {
    const fresh = await lived(await openTestDatabase(mode));
    const columns = ['at', 'actor_id', 'verb', 'subject_kind', 'subject_id', 'payload', 'prev_hash', 'hash'];
    const last = await countOf(fresh.db, 'select max(seq) from audit_event');
    for (const seq of [1, 4, last]) {
      for (const column of columns) {
        const [row] = await rowsOf(fresh.db, `select ${column} as value from audit_event where seq = ?`, seq);
        const value = String(row?.value);
        const changed = value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
        await tamper(fresh, `update audit_event set ${column} = '${changed}' where seq = ${seq}`);
        expect(await verifyAudit(fresh.db), `${column} of line ${seq}`).toMatchObject({
          ok: false,
          brokenSeq: seq,
        });
        await tamper(fresh, `update audit_event set ${column} = '${value}' where seq = ${seq}`);
      }
    }
    expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true });
    await fresh.close();
  });

  test('names the number at which a line is missing', async () => {
    const fresh = await lived(await openTestDatabase(mode));
    await tamper(fresh, 'delete from audit_event where seq = 3');
    expect(await verifyAudit(fresh.db)).toMatchObject({ ok: false, brokenSeq: 3, reason: 'gap' });
    await fresh.close();
  });

  test('shows a cut tail against a head exported before', async () => {
    const fresh = await lived(await openTestDatabase(mode));
    const before = await verifyAudit(fresh.db);
    const head = before.ok ? before.head : null;
    await tamper(fresh, `delete from audit_event where seq >= ${head!.seq - 1}`);
    expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true });
    expect(await verifyAudit(fresh.db, head!)).toMatchObject({
      ok: false,
      brokenSeq: head!.seq - 1,
      reason: 'tail-cut',
    });
    await fresh.close();
  });

  test('shows a rewritten tail, whole in itself, against a head exported before', async () => {
    const fresh = await lived(await openTestDatabase(mode));
    const before = await verifyAudit(fresh.db);
    const head = before.ok ? before.head : null;
    await tamper(fresh, `delete from audit_event where seq >= ${head!.seq - 1}`);
    await lived(fresh);
    expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true });
    expect(await verifyAudit(fresh.db, head!)).toMatchObject({
      ok: false,
      brokenSeq: head!.seq,
      reason: 'hash',
    });
    await fresh.close();
  });
});
