import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { verifyAudit } from '../../../src/services/verify-audit.ts';
import { countOf } from '../../support/rows.ts';
import { gateTests } from './gate.ts';
import { serve, ways } from './two-doors.ts';
import { verbTests } from './verbs.ts';

// One table for both doors: what is answered beside the framework must be answered alike through it.
describe.each(ways)('the server with the $mode database and hot endpoints $hot', (way) => {
  const served = serve(way);
  gateTests(served);
  verbTests(served);

  test('leaves one result, a whole audit chain and every refused access on record', async () => {
    expect(await served.site.stop()).toBe(0);
    const db = await openDatabase({ url: served.database.url });
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
    expect(await countOf(db, 'select count(*) from result')).toBe(1);
    expect(await countOf(db, 'select count(*) from response')).toBe(2);
    const refused = "select count(*) from audit_event where verb = 'access-refused' and subject_id = ?";
    expect(await countOf(db, refused, served.attemptId)).toBeGreaterThan(0);
    await db.close();
  });
});
