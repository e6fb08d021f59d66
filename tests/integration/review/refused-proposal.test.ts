import { describe, expect, test } from 'vitest';
import { decideProposal } from '../../../src/services/proposal/decide-proposal.ts';
import { codeOf } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { rowsOf, verbsOn } from '../../support/rows.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('a proposal on the %s database', (mode) => {
  const shared = useDatabase(mode, 'migrated');

  test('that somebody without the role tries to decide stays open, and the try is in the log', async () => {
    const { db } = shared;
    await db.write([
      `insert into proposal (id, kind, payload_json, proposed_by, proposed_at)
        values ('waiting', 'publish-content', '[]', 'system', ${noon})`,
    ]);
    const learner = contextFor(db, await createPerson(db));
    const input = { proposalId: 'waiting', decision: 'approved' as const, reason: '' };
    expect(codeOf(await decideProposal(learner, input))).toBe('not-allowed');
    expect(await rowsOf(db, 'select decision from proposal')).toEqual([{ decision: null }]);
    expect(await verbsOn(db, 'waiting')).toEqual(['access-refused']);
  });
});
