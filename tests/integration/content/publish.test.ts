import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { type ContentVersion, contentVersions } from '../../../src/services/content/content-versions.ts';
import { publishContent } from '../../../src/services/content/publish-content.ts';
import type { Content } from '../../../src/services/content/read-content.ts';
import { createContext } from '../../../src/services/context.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { livePracticeItem } from '../../../src/services/study/practice-items.ts';
import { answer, beginAttempt, storedEntries } from '../../support/attempts.ts';
import { granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf } from '../../support/rows.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';

/** The content folder with another stem for one item of a bank. */
function withNewStem(bank: 'practice' | 'exam'): {
  versions: ContentVersion[];
  itemId: string;
  stem: string;
} {
  const content = structuredClone(publishedContent()) as Content;
  const placed = content.items.find((one) => one.bank === bank)!;
  const stem = `${placed.item.stem}（改）`;
  placed.item.stem = stem;
  placed.authored = { ...(placed.authored as object), stem };
  return { versions: contentVersions(content), itemId: placed.item.id, stem };
}

const asPublished = () => contentVersions(publishedContent());
const publish = async (db: Database, versions: ContentVersion[], now = noon) =>
  granted(await publishContent(createContext(db, null, now), versions));
const statusOf = async (db: Database, id: string) =>
  (await rowsOf(db, 'select version_id, status from content_status where authored_id = ?', id))[0];
const sizes = (db: Database) =>
  Promise.all(
    ['content_version', 'content_version_key', 'content_status', 'proposal', 'audit_event', 'command'].map(
      (table) => countOf(db, `select count(*) from ${table}`),
    ),
  );

describe.each(databaseModes)('publishing on the %s database', (mode) => {
  test('makes everything live in an empty database, with keys apart from bodies', async () => {
    const { db, close } = await openTestDatabase(mode, 'migrated');
    const versions = asPublished();
    const report = await publish(db, versions);
    expect(report).toMatchObject({ changed: [], retired: [], proposed: [], unchanged: 0 });
    expect(report.added.sort()).toEqual(versions.map(({ id }) => id).sort());
    expect(await countOf(db, "select count(*) from content_status where status <> 'live'")).toBe(0);
    const keyed = versions.filter(({ key }) => key !== null).length;
    expect(await countOf(db, 'select count(*) from content_version_key')).toBe(keyed);
    const leaks = `select count(*) from content_version where kind = 'item'
      and (body_json like '%"key"%' or body_json like '%rationale%' or body_json like '%"slips"%')`;
    expect(await countOf(db, leaks)).toBe(0);
    await close();
  });

  test('writes nothing at all when nothing has changed', async () => {
    const { db, close } = await openTestDatabase(mode);
    const before = await sizes(db);
    const report = await publish(db, asPublished(), noon + minute);
    expect(report).toMatchObject({ added: [], changed: [], retired: [], proposed: [] });
    expect(await sizes(db)).toEqual(before);
    await close();
  });

  test('gives two nodes that publish at once one set of versions and one audit line', async () => {
    const { db, secondNode, close } = await openTestDatabase(mode, 'migrated');
    const versions = asPublished();
    await Promise.all([db, await secondNode()].map((node) => publish(node, versions)));
    expect(await countOf(db, 'select count(*) from content_version')).toBe(versions.length);
    expect(await countOf(db, "select count(*) from audit_event where verb = 'publish-content'")).toBe(1);
    await close();
  });

  test('makes a changed practice item live at once, as a new version beside the old one', async () => {
    const { db, close } = await openTestDatabase(mode);
    const { versions, itemId, stem } = withNewStem('practice');
    const old = (await statusOf(db, itemId))!.version_id;
    const report = await publish(db, versions, noon + minute);
    expect(report).toMatchObject({ added: [], retired: [], proposed: [] });
    expect(report.changed).toEqual([(await statusOf(db, itemId))!.version_id]);
    expect((await livePracticeItem(db, itemId))!.body.stem).toBe(stem);
    const kept = await rowsOf(db, 'select body_json from content_version where id = ?', old!);
    expect(String(kept[0]?.body_json)).not.toContain('（改）');
    await close();
  });

  test('only proposes a changed exam item; the old version stays live until two people say otherwise', async () => {
    const { db, close } = await openTestDatabase(mode);
    const { versions, itemId } = withNewStem('exam');
    const before = await statusOf(db, itemId);
    const report = await publish(db, versions, noon + minute);
    expect(report.changed).toEqual([]);
    expect(report.proposed).toHaveLength(1);
    expect(await statusOf(db, itemId)).toEqual(before);
    const [proposal] = await rowsOf(db, 'select kind, payload_json, decision from proposal');
    expect(proposal).toMatchObject({ kind: 'publish-content', decision: null });
    expect(JSON.parse(String(proposal?.payload_json))).toMatchObject([
      { versionId: report.proposed[0], status: 'live' },
    ]);
    const size = await sizes(db);
    await publish(db, versions, noon + 2 * minute);
    expect(await sizes(db)).toEqual(size);
    await close();
  });

  test('retires a practice item that has gone, proposes to retire an exam item, and takes one back that returns', async () => {
    const { db, close } = await openTestDatabase(mode);
    const [practice, exam] = (['practice', 'exam'] as const).map(
      (bank) => publishedContent().items.find((placed) => placed.bank === bank)!.item.id,
    );
    const left = asPublished().filter(({ authoredId }) => authoredId !== practice && authoredId !== exam);
    const report = await publish(db, left, noon + minute);
    expect(report.retired).toEqual([practice]);
    expect(report.proposed).toHaveLength(1);
    expect(await livePracticeItem(db, practice!)).toBeNull();
    expect(await statusOf(db, exam!)).toMatchObject({ status: 'live' });
    await publish(db, asPublished(), noon + 2 * minute);
    expect(await statusOf(db, practice!)).toMatchObject({ status: 'live' });
    await close();
  });

  test('leaves content written in the app alone', async () => {
    const { db, close } = await openTestDatabase(mode);
    const { anchor } = publishedContent().items[0]!.item;
    await db.write([
      `insert into content_version (id, kind, authored_id, schema_version, bank, body_json, hash, origin, published_at)
        values ('p-own@0', 'item', 'p-own', 1, 'practice', '{"anchor":"${anchor}"}', '0', 'app', 0)`,
      "insert into content_status (kind, authored_id, version_id, status, changed_at) values ('item', 'p-own', 'p-own@0', 'live', 0)",
    ]);
    expect((await publish(db, asPublished(), noon + minute)).retired).toEqual([]);
    expect(await statusOf(db, 'p-own')).toMatchObject({ status: 'live' });
    await close();
  });

  test('does not touch an attempt that runs: it is scored by the versions it was made with', async () => {
    const { db, close } = await openTestDatabase(mode);
    const attempt = await beginAttempt(db);
    await answer(db, attempt, 12);
    const entries = await storedEntries(db, attempt.id);
    const content = structuredClone(publishedContent()) as Content;
    for (const placed of content.items) placed.authored = { ...(placed.authored as object), changed: true };
    await publish(db, contentVersions(content), noon + minute);
    await db.write(["update content_status set status = 'retired' where kind = 'item'"]);
    expect(await storedEntries(db, attempt.id)).toEqual(entries);
    granted(await submitAttempt(attempt.at(noon + 2 * minute), attempt.id));
    const [row] = await rowsOf(db, 'select detail_json from result where attempt_id = ?', attempt.id);
    const scored = JSON.parse(String(row?.detail_json)).entries as { versionId: string }[];
    expect(scored.map(({ versionId }) => versionId)).toEqual(entries.map(({ versionId }) => versionId));
    await close();
  });
});
