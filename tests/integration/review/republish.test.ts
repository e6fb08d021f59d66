import { describe, expect, test } from 'vitest';
import type { Database } from '../../../db/client.ts';
import { type ContentVersion, contentVersions } from '../../../src/services/content/content-versions.ts';
import { publishContent } from '../../../src/services/content/publish-content.ts';
import type { Content } from '../../../src/services/content/read-content.ts';
import { createContext } from '../../../src/services/context.ts';
import { decideProposal } from '../../../src/services/proposal/decide-proposal.ts';
import { granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { publishedContent } from '../../support/published-content.ts';
import { rowsOf } from '../../support/rows.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';

const asPublished = () => contentVersions(publishedContent());

/** The content folder with another stem for the first item of a bank. */
function changed(bank: 'practice' | 'exam'): { versions: ContentVersion[]; itemId: string } {
  const content = structuredClone(publishedContent()) as Content;
  const placed = content.items.find((one) => one.bank === bank)!;
  placed.item.stem = `${placed.item.stem}（改）`;
  placed.authored = { ...(placed.authored as object), stem: placed.item.stem };
  return { versions: contentVersions(content), itemId: placed.item.id };
}

const publishAt = async (db: Database, versions: ContentVersion[], minutes: number) =>
  granted(await publishContent(createContext(db, null, noon + minutes * minute), versions));

describe.each(databaseModes)(
  'a change published, taken back and published again on the %s database',
  (mode) => {
    test('is live the second time too, and not taken for a repeat of the first', async () => {
      const { db, close } = await openTestDatabase(mode);
      const { versions, itemId } = changed('practice');
      const wanted = versions.find((one) => one.authoredId === itemId)!.id;
      for (const [index, files] of [versions, asPublished(), versions].entries()) {
        await publishAt(db, files, index + 1);
      }
      const [row] = await rowsOf(db, 'select version_id from content_status where authored_id = ?', itemId);
      expect(row?.version_id).toBe(wanted);
      await close();
    });

    test('waits for a second person the second time too, where it bears on exams', async () => {
      const { db, close } = await openTestDatabase(mode);
      const { versions } = changed('exam');
      const author = await createPerson(db, { roles: ['author'] });
      const open = () => rowsOf(db, 'select id from proposal where decision is null');
      for (const [index, files] of [versions, asPublished(), versions].entries()) {
        await publishAt(db, files, 2 * index + 1);
        const waiting = await open();
        expect(waiting).toHaveLength(1);
        const context = contextFor(db, author, noon + (2 * index + 2) * minute);
        const proposalId = String(waiting[0]!.id);
        granted(await decideProposal(context, { proposalId, decision: 'approved', reason: '' }));
      }
      await close();
    });

    test('stays refused when it was refused and nothing has changed since', async () => {
      const { db, close } = await openTestDatabase(mode);
      const { versions } = changed('exam');
      const author = await createPerson(db, { roles: ['author'] });
      await publishAt(db, versions, 1);
      const [proposal] = await rowsOf(db, 'select id from proposal');
      const input = { proposalId: String(proposal!.id), decision: 'rejected' as const, reason: '题干有误' };
      granted(await decideProposal(contextFor(db, author, noon + 2 * minute), input));
      await publishAt(db, versions, 3);
      expect(await rowsOf(db, 'select decision from proposal')).toEqual([{ decision: 'rejected' }]);
      await close();
    });
  },
);
