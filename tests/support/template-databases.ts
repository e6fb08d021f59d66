import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { checkedContent } from '../../src/services/content/checked-content.ts';
import { problemLine } from '../../src/services/content/content-problem.ts';
import { contentVersions } from '../../src/services/content/content-versions.ts';
import { publishContent } from '../../src/services/content/publish-content.ts';
import { createContext } from '../../src/services/context.ts';
import { noon } from './moments.ts';

/** Files made once per run and copied by every test that needs a database. */
export interface Templates {
  /** Schema and nothing else. */
  migrated: string;
  /** The real content folder, published. */
  published: string;
  /** The content as read from its files, as JSON. */
  content: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Migrates and publishes once, so that a test starts from a copy instead. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'jinjie-templates-'));
  const templates: Templates = {
    migrated: join(folder, 'migrated.db'),
    published: join(folder, 'published.db'),
    content: join(folder, 'content.json'),
  };
  const empty = await openDatabase({ url: `file:${templates.migrated}` });
  await migrate(empty);
  await empty.close();
  const { content, problems } = await checkedContent(resolve(import.meta.dirname, '../../content'));
  if (problems.length > 0) throw new Error(`content/ has faults:\n${problems.map(problemLine).join('\n')}`);
  const full = await openDatabase({ url: `file:${templates.published}` });
  await migrate(full);
  const published = await publishContent(createContext(full, null, noon), contentVersions(content));
  if (!published.ok) throw new Error(`content/ was not published: ${published.refusal.code}`);
  await full.close();
  writeFileSync(templates.content, JSON.stringify(content));
  project.provide('templates', templates);
  return () => rmSync(folder, { recursive: true, force: true });
}
