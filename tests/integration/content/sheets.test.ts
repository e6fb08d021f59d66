import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedContent } from '../../../src/services/content/checked-content.ts';
import { contentVersions } from '../../../src/services/content/content-versions.ts';
import { publishContent } from '../../../src/services/content/publish-content.ts';
import { createContext } from '../../../src/services/context.ts';
import { readChapter } from '../../../src/services/study/read-chapter.ts';
import { readSheets } from '../../../src/services/study/read-sheets.ts';
import { granted } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';
import { contentCopy } from '../cli/jinjie-process.ts';

const sheet = (more = '') => `id: visit-record
title: 客户拜访记录表
titleEn: Record of a visit
purpose: 拜访之后当天记下谈了什么、下一步谁来办。
filledBy: 客户经理
when: 当日下班前
keptBy: 支行主管
anchor: regulations/work-processes#client-types
blocks:
  - kind: fields
    fields:
      - { label: 客户姓名 }
  - { kind: signatures, parties: [客户经理, 主管] }
${more}`;

/** The content folder with one sheet in it. */
async function contentWith(text: string, file = 'visit-record.yaml') {
  const folder = contentCopy();
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  writeFileSync(join(folder, 'sheets', file), text);
  return checkedContent(folder);
}

describe.each(databaseModes)('sheets on the %s database', (mode) => {
  test('are read as published, with their defaults, by pages and chapters alike', async () => {
    const { db, close } = await openTestDatabase(mode, 'migrated');
    const { content, problems } = await contentWith(sheet());
    expect(problems).toEqual([]);
    expect(await readSheets(db)).toEqual([]);
    const context = createContext(db, null, noon);
    granted(await publishContent(context, contentVersions(content)));
    const published = (await readSheets(db)).find(({ id }) => id === 'visit-record');
    expect(published).toMatchObject({ id: 'visit-record', orientation: 'portrait', notes: [] });
    expect(published?.blocks[0]).toMatchObject({ fields: [{ label: '客户姓名', width: 6 }] });
    const reading = granted(await readChapter(context, 'regulations/work-processes'));
    expect(reading.sheets.get('visit-record')).toEqual(published);
    await close();
  });
});

test('a sheet under another name, or with an unknown field, is refused', async () => {
  const renamed = await contentWith(sheet(), 'call.yaml');
  expect(renamed.problems).toMatchObject([{ file: 'sheets/call.yaml', path: 'id', found: '"visit-record"' }]);
  const odd = await contentWith(sheet('colour: red\n'));
  expect(odd.problems).toMatchObject([
    { file: 'sheets/visit-record.yaml', expected: 'only the known fields' },
  ]);
});
