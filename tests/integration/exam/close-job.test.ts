import { describe, expect, test } from 'vitest';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { runDueJobs } from '../../../src/services/run-jobs.ts';
import { answer, beginAttempt } from '../../support/attempts.ts';
import { granted } from '../../support/granted.ts';
import { minute, second } from '../../support/moments.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, openTestDatabase, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('the job that closes abandoned attempts on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const graceMs = () => publishedContent().exams[0]!.value.delivery.graceSeconds * second;

  test('leaves an attempt alone until deadline and grace are over, then grades and closes it', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    await answer(db, attempt, 10);
    const { deadlineAt } = attempt.running;
    await runDueJobs(db, deadlineAt + graceMs() - 1);
    expect(await verbsOn(db, attempt.id)).toEqual(['start-attempt']);
    await runDueJobs(db, deadlineAt + graceMs());
    expect(await verbsOn(db, attempt.id)).toEqual(['start-attempt', 'expire-attempt']);
    const [row] = await rowsOf(db, 'select state, closed_at from attempt where id = ?', attempt.id);
    expect(row).toEqual({ state: 'expired', closed_at: deadlineAt });
    const [result] = await rowsOf(db, 'select total_hundredths from result where attempt_id = ?', attempt.id);
    expect(result?.total_hundredths).toBeGreaterThan(0);
    const [job] = await rowsOf(db, 'select done_at, last_error from job where subject = ?', attempt.id);
    expect(job).toEqual({ done_at: deadlineAt + graceMs(), last_error: null });
  });

  test('counts a response stored in the last moment of the grace', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    const end = attempt.running.deadlineAt + graceMs();
    const given = attempt.given(1);
    expect(granted(await saveResponses(attempt.at(end), attempt.id, [given])).stored).toEqual([given.key]);
    await runDueJobs(db, end + 1);
    const [result] = await rowsOf(db, 'select detail_json from result where attempt_id = ?', attempt.id);
    expect(JSON.parse(String(result?.detail_json)).entries[0]).toMatchObject({ position: 1, blank: false });
  });

  test('makes one result when two nodes run it at the same moment, over and over', async () => {
    const fresh = await openTestDatabase(mode);
    const nodes = [fresh.db, await fresh.secondNode()];
    const attempts = await Promise.all(Array.from({ length: 6 }, () => beginAttempt(fresh.db)));
    const due = attempts[0]!.running.deadlineAt + graceMs();
    await Promise.all(nodes.flatMap((db) => [runDueJobs(db, due), runDueJobs(db, due)]));
    // A node that died with its leases in hand: the other one finds nothing left to do.
    await fresh.db.write(['update job set done_at = null, lease_until = 0']);
    await Promise.all(nodes.map((db) => runDueJobs(db, due + minute)));
    expect(await countOf(fresh.db, 'select count(*) from result')).toBe(6);
    expect(await countOf(fresh.db, 'select count(*) from job where done_at is null')).toBe(0);
    for (const { id } of attempts)
      expect(await verbsOn(fresh.db, id)).toEqual(['start-attempt', 'expire-attempt']);
    await fresh.close();
  });

  test('finds nothing to do for an attempt that was submitted', async () => {
    const { db } = shared;
    const attempt = await beginAttempt(db);
    granted(await submitAttempt(attempt.at(), attempt.id));
    await runDueJobs(db, attempt.running.deadlineAt + graceMs());
    expect(await verbsOn(db, attempt.id)).toEqual(['start-attempt', 'submit-attempt']);
  });

  test('takes up the work of a node that claimed it and died, once the lease is over', async () => {
    const fresh = await openTestDatabase(mode);
    const attempt = await beginAttempt(fresh.db);
    const due = attempt.running.deadlineAt + graceMs();
    await fresh.db.write([{ sql: 'update job set lease_until = ?, fence = 1', args: [due + 30 * second] }]);
    expect(await runDueJobs(fresh.db, due + 29 * second)).toBe(0);
    expect(await runDueJobs(fresh.db, due + 30 * second)).toBe(1);
    expect(await verbsOn(fresh.db, attempt.id)).toEqual(['start-attempt', 'expire-attempt']);
    await fresh.close();
  });

  test('keeps the error of a job it has no work for, for the operator, and goes on with the others', async () => {
    const fresh = await openTestDatabase(mode);
    const attempt = await beginAttempt(fresh.db);
    const due = attempt.running.deadlineAt + graceMs();
    await fresh.db.write(["insert into job (kind, subject, due_at) values ('unheard-of', 'x', 0)"]);
    expect(await runDueJobs(fresh.db, due)).toBe(2);
    const [job] = await rowsOf(fresh.db, "select done_at, last_error from job where kind = 'unheard-of'");
    expect(job).toEqual({ done_at: null, last_error: 'no work is known for jobs of kind unheard-of' });
    expect(await verbsOn(fresh.db, attempt.id)).toEqual(['start-attempt', 'expire-attempt']);
    await fresh.close();
  });
});
