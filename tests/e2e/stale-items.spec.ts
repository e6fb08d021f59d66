import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsShown } from './support/accessible.ts';
import { people } from './support/people.ts';
import { freshDemoFolder, freshFolder, root, startSite } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A paragraph that items of both banks rest on. */
const chapter = 'manual/regulations/work-processes.mdx';
const paragraph = '<Paragraph id="complaint-flow">';
const sentence = '超过三天没有答复的，要当面说明原因。';

/** The content with one more sentence in that paragraph. */
function editedContent(): string {
  const folder = join(freshFolder('edited'), 'content');
  cpSync(join(root, 'content'), folder, { recursive: true });
  const path = join(folder, chapter);
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('</Paragraph>', text.indexOf(paragraph));
  writeFileSync(path, `${text.slice(0, end)}\n\n${sentence}\n\n${text.slice(end)}`);
  return folder;
}

test('an author confirms what a changed paragraph made stale, and a second person the exam items', async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const site = await startSite({
    dataFolder: freshDemoFolder('stale'),
    env: { CONTENT_DIR: editedContent() },
  });
  // Forms and links do all of it: no script runs here.
  const author = await visit(people.author, { site, javaScriptEnabled: false });
  await author.goto('/');
  await author.getByRole('link', { name: '试题确认' }).first().click();
  await expect(author.getByRole('heading', { level: 1, name: '待确认的试题' })).toBeVisible();
  await expect(author.getByText('regulations/work-processes#complaint-flow')).toBeVisible();
  await expect(author.getByRole('insertion')).toContainText(sentence);
  const practice = await author.getByText('练习题库').count();
  const exam = await author.getByText('考试题库').count();
  expect([practice > 0, exam > 0]).toEqual([true, true]);

  await author.getByRole('button', { name: '确认所选' }).click();
  await expect(author.getByRole('status')).toContainText('没有选中任何试题');
  await author.getByRole('checkbox').last().check();
  await author.getByRole('button', { name: '确认所选' }).click();
  await expect(author.getByRole('status')).toContainText('1 道练习题已确认');
  await author.getByRole('button', { name: /本段全部/ }).click();
  await expect(author.getByRole('status')).toContainText(`${exam} 道考试题已提出`);
  await expect(author.getByText('已提出，等待第二人复核', { exact: true })).toHaveCount(exam);
  await expect(author.getByRole('button', { name: /本段全部/ })).toHaveCount(0);
  await author.goto('/proposals');
  await expect(author.getByText('确认考试题')).toHaveCount(0);

  const other = await visit(people.hrOfBank, { site });
  await other.goto('/proposals');
  await expect(other.getByText(`确认 ${exam} 道考试题仍然成立`)).toBeVisible();
  await expect(other.getByRole('insertion')).toContainText(sentence);
  expect(await faultsShown(other, 'proposals')).toEqual([]);
  await other.getByRole('button', { name: '同意并生效' }).click();
  await expect(other.getByRole('status')).toContainText('复核结果已记录');

  await author.goto('/authoring/stale');
  await expect(author.getByRole('heading', { name: '没有待确认的试题' })).toBeVisible();
  await site.stop();
});

test('the page of stale items is accessible, light on a desk and dark on a phone, and closed to others', async ({
  visit,
  faults,
}) => {
  test.setTimeout(180_000);
  faults.expect(/status of 403/);
  const site = await startSite({
    dataFolder: freshDemoFolder('stale-phone'),
    env: { CONTENT_DIR: editedContent() },
  });
  const author = await visit(people.author, { site });
  await author.goto('/authoring/stale');
  await expect(author.getByRole('checkbox').first()).toBeVisible();
  expect(await faultsShown(author, 'stale items')).toEqual([]);
  const learner = await visit(people.reader, { site });
  expect((await learner.goto('/authoring/stale'))?.status()).toBe(403);
  await expect(learner.getByRole('heading', { name: '这一页只供内容作者使用' })).toBeVisible();
  await site.stop();
});
