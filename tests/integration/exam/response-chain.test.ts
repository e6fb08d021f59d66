import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { canonicalJson } from '../../../src/kernel/canonical-json.ts';
import { saveResponses } from '../../../src/services/exam/save-responses.ts';
import { beginAttempt } from '../../support/attempts.ts';
import { granted } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { rowsOf } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

/** Walks the response log of an attempt and answers its head as worked out here, by Node's own SHA-3. */
async function walk(db: Database, attemptId: string): Promise<{ seq: number; hash: string }> {
  let head = { seq: 0, hash: '0'.repeat(64) };
  for (const row of await rowsOf(db, 'select * from response where attempt_id = ? order by seq', attemptId)) {
    const { position, key } = row;
    const payload = canonicalJson({ position, key, body: row.body_json, receivedAt: row.received_at });
    const hash = createHash('sha3-256').update(`${head.hash}${payload}`).digest('hex');
    expect(row, `line ${head.seq + 1}`).toMatchObject({ seq: head.seq + 1, prev_hash: head.hash, hash });
    head = { seq: head.seq + 1, hash };
  }
  return head;
}

describe.each(databaseModes)('the response chain of an attempt on the %s database', (mode) => {
  const shared = useDatabase(mode);

  test('links every response to the one before, and the replies carry its head', async () => {
    const attempt = await beginAttempt(shared.db);
    for (let position = 1; position <= 8; position += 1) {
      const given = [attempt.given(position), attempt.given(position, { type: 'blank' })];
      const { head } = granted(await saveResponses(attempt.at(noon + position), attempt.id, given));
      expect(head).toEqual(await walk(shared.db, attempt.id));
      expect(head.seq).toBe(position * 2);
    }
  });

  test('does not fork when forty saves arrive at once on two nodes', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    const attempt = await beginAttempt(shared.db);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        saveResponses({ ...attempt.at(noon + index), db: nodes[index % 2]! }, attempt.id, [
          attempt.given(index + 1),
        ]),
      ),
    );
    const head = await walk(shared.db, attempt.id);
    const [row] = await rowsOf(shared.db, 'select head_seq, head_hash from attempt where id = ?', attempt.id);
    expect(head.seq).toBe(40);
    expect(row).toEqual({ head_seq: head.seq, head_hash: head.hash });
  });

  test('keeps text outside the basic plane byte for byte', async () => {
    const attempt = await beginAttempt(shared.db);
    const { position } = attempt.running.entries.find(({ item }) => item.type === 'numeric')!;
    const given = attempt.given(position, { type: 'numeric', text: '１２．５' }, 'key-𠮷-é-"quoted"-\\');
    expect(granted(await saveResponses(attempt.at(), attempt.id, [given])).stored).toEqual([given.key]);
    await walk(shared.db, attempt.id);
  });
});
