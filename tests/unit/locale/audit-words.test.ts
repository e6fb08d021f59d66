import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../src/domain/ladder/finding.ts';
import { messages } from '../../../src/locale/messages.ts';

/** Verbs written out in the services that append audit lines. Verbs of commands without a line are among them. */
function verbsInServices(): string[] {
  const sources = globSync('src/services/**/*.ts').map((path) => readFileSync(path, 'utf8'));
  const lines = sources.flatMap((text) => [
    ...text.matchAll(/\{[^{}]*?\bverb: '([a-z-]+)'[^{}]*?subjectKind/g),
  ]);
  return [...new Set(lines.map((match) => match[1]!))].sort();
}

describe('words of the audit log', () => {
  it.each(['zh-CN', 'en'] as const)('has a phrase for every verb of an audit line in %s', (locale) => {
    const verbs = verbsInServices();
    expect(verbs).toContain('record-hr-facts');
    expect(Object.keys(messages(locale).people.audit.verbs)).toEqual(expect.arrayContaining(verbs));
  });
});

describe('words of the ladder', () => {
  it.each(['zh-CN', 'en'] as const)('has a sentence for every reason code in %s', (locale) => {
    expect(Object.keys(messages(locale).ladder.reasons).sort()).toEqual([...reasonCodes].sort());
  });
});
