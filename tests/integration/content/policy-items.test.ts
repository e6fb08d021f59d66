import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { startOfDay } from '../../../src/kernel/civil-date.ts';
import { servicePolicySchema } from '../../../src/schemas/service-policy.ts';
import { confirmStaleItems } from '../../../src/services/content/confirm-stale-items.ts';
import type { Content } from '../../../src/services/content/read-content.ts';
import { listStaleItems } from '../../../src/services/content/stale-items.ts';
import { decideProposal } from '../../../src/services/proposal/decide-proposal.ts';
import { runDueJobs } from '../../../src/services/run-jobs.ts';
import { freshKey } from '../../support/attempts.ts';
import { contentCopy, editItem, imprint, itemsWith, publishAt } from '../../support/changed-content.ts';
import { granted } from '../../support/granted.ts';
import { minute, noon, second } from '../../support/moments.ts';
import { contextFor, createPerson, type TestPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { type DatabaseMode, databaseModes, openTestDatabase } from '../../support/test-database.ts';

const goldFrom = 'service.tiers.gold.assetsFrom';
const callAfter = 'service.contact.goldCallAfterDays';

/** Items of `content/` that the tests bind to figures, two a bank; the rest is bound to nothing. */
const [onGold, onCall, wholeLadder] = [0, 1, 2].map((index) =>
  (['practice', 'exam'] as const).map(
    (bank) => publishedContent().items.filter((placed) => placed.bank === bank)[index]!.item.id,
  ),
) as [string[], string[], string[]];

/** The content with those items bound, and nothing else; figures as the service policy has them. */
function boundContent(goldAssetsFrom = 100_000): Content {
  const content = contentCopy();
  for (const placed of content.items) {
    const { id } = placed.item;
    delete placed.item.policyFigures;
    editItem(placed, { fromPolicy: wholeLadder.includes(id) });
    if (onGold.includes(id))
      editItem(placed, { fromPolicy: true, policyFigures: { [goldFrom]: goldAssetsFrom } });
    if (onCall.includes(id)) editItem(placed, { fromPolicy: true, policyFigures: { [callAfter]: 7 } });
  }
  return content;
}

/** Another gold threshold, in the same policy or in one of its own that takes effect on a day. */
function withGoldFrom(content: Content, assetsFrom: number, from?: string): Content {
  const old = content.servicePolicies[0]!;
  const value = structuredClone(old.value);
  value.tiers.gold.assetsFrom = assetsFrom;
  if (from) Object.assign(value, { id: 'vip-clients-later', effectiveFrom: from });
  const placed = { ...old, value: servicePolicySchema.parse(value), authored: value };
  content.servicePolicies = from ? [...content.servicePolicies, placed] : [placed];
  return content;
}

async function bound(mode: DatabaseMode) {
  const opened = await openTestDatabase(mode, 'migrated');
  await publishAt(opened.db, boundContent(), noon);
  const people = [
    await createPerson(opened.db, { roles: ['author'] }),
    await createPerson(opened.db, { roles: ['author'] }),
  ] as const;
  return { ...opened, author: people[0], second: people[1] };
}

async function approve(db: Database, person: TestPerson, now: number): Promise<void> {
  const [row] = await rowsOf(db, 'select id from proposal where decision is null');
  const input = { proposalId: String(row?.id), decision: 'approved' as const, reason: '' };
  granted(await decideProposal(contextFor(db, person, now), input));
}

describe.each(databaseModes)('items that rest on a policy, on the %s database,', (mode) => {
  test('stay as they are while another policy is only proposed', async () => {
    const { db, close } = await bound(mode);
    const report = await publishAt(db, withGoldFrom(boundContent(), 200_000), noon + minute);
    expect(report.proposed).toEqual([expect.stringMatching(/^vip-clients-2011@/)]);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    await close();
  });

  test('turn stale, exactly those whose figure differs, in the commit that puts it into force', async () => {
    const { db, close, author } = await bound(mode);
    await publishAt(db, withGoldFrom(boundContent(), 200_000), noon + minute);
    await approve(db, author, noon + 2 * minute);
    expect(await itemsWith(db, 'stale')).toEqual(onGold.toSorted());
    for (const id of onGold) expect(await verbsOn(db, id)).toEqual(['item-stale']);
    const places = granted(await listStaleItems(contextFor(db, author, noon + 3 * minute)));
    for (const item of places.flatMap((place) => place.items)) {
      expect(item).toMatchObject({
        reasons: ['policy'],
        figures: [{ path: goldFrom, then: 100_000, now: 200_000 }],
      });
    }
    const audited = await rowsOf(db, "select payload from audit_event where verb = 'item-stale'");
    expect(JSON.stringify(audited)).not.toMatch(/100000|200000/);
    await close();
  });

  test('are confirmed like others: practice at once, exam by two people', async () => {
    const { db, close, author, second: other } = await bound(mode);
    await publishAt(db, withGoldFrom(boundContent(), 200_000), noon + minute);
    await approve(db, author, noon + 2 * minute);
    const context = contextFor(db, author, noon + 3 * minute);
    const report = granted(await confirmStaleItems(context, { itemIds: onGold, key: freshKey() }));
    expect(report).toMatchObject({ confirmed: [onGold[0]], proposed: [onGold[1]] });
    await approve(db, other, noon + 4 * minute);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    const before = await imprint(db);
    await publishAt(db, withGoldFrom(boundContent(), 200_000), noon + 5 * minute);
    expect(await imprint(db)).toBe(before);
    await close();
  });

  test('written for a policy that is not in force yet wait for it', async () => {
    const { db, close, author } = await bound(mode);
    const report = await publishAt(db, withGoldFrom(boundContent(200_000), 200_000), noon + minute);
    expect(report.changed).toEqual([expect.stringContaining(onGold[0]!)]);
    expect(report.proposed).toHaveLength(2);
    expect(await itemsWith(db, 'stale')).toEqual([onGold[0]]);
    await approve(db, author, noon + 2 * minute);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    await close();
  });

  test('turn stale on the day the policy takes effect, without anybody publishing', async () => {
    const { db, close, author } = await bound(mode);
    const content = withGoldFrom(boundContent(), 200_000, '2027-04-01');
    await publishAt(db, content, noon + minute);
    await approve(db, author, noon + 2 * minute);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    const midnight = startOfDay('2027-04-01');
    await runDueJobs(db, midnight - second);
    expect(await itemsWith(db, 'stale')).toEqual([]);
    await runDueJobs(db, midnight);
    expect(await itemsWith(db, 'stale')).toEqual(onGold.toSorted());
    expect(await countOf(db, "select count(*) from audit_event where verb = 'refresh-items'")).toBe(1);
    expect(
      await countOf(db, "select count(*) from job where kind = 'refresh-items' and done_at is null"),
    ).toBe(0);
    const before = await imprint(db);
    await runDueJobs(db, midnight + minute);
    expect(await imprint(db)).toBe(before);
    await close();
  });

  test('without named figures turn stale with any other version of the ladder policy', async () => {
    const { db, close, author } = await bound(mode);
    const content = boundContent();
    const [ladder] = content.policies;
    ladder!.value.title = `${ladder!.value.title}（修订）`;
    ladder!.authored = { ...(ladder!.authored as object), title: ladder!.value.title };
    await publishAt(db, content, noon + minute);
    await approve(db, author, noon + 2 * minute);
    expect(await itemsWith(db, 'stale')).toEqual(wholeLadder.toSorted());
    await close();
  });

  test('keep their figures out of what candidates may read', async () => {
    const { db, close } = await bound(mode);
    const leaks =
      "select count(*) from content_version where kind = 'item' and body_json like '%policyFigures%'";
    expect(await countOf(db, leaks)).toBe(0);
    await close();
  });
});
