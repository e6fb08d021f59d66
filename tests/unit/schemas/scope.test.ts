import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { examSchema } from '../../../src/schemas/exam.ts';
import { scopeCovers, scopeSchema, scopesOverlap } from '../../../src/schemas/scope.ts';

describe('a scope', () => {
  it.each(['finance', 'finance/macro-policy', 'finance/macro-policy#rates'])('may be %s', (scope) => {
    expect(scopeSchema.safeParse(scope).success).toBe(true);
  });

  it.each(['', 'finance/', 'finance#rates', 'finance/a/b', 'Finance', 'finance/a#'])(
    'may not be "%s"',
    (scope) => {
      expect(scopeSchema.safeParse(scope).success).toBe(false);
    },
  );

  it.each([
    ['finance', 'finance/macro#rates', true],
    ['finance/macro', 'finance/macro#rates', true],
    ['finance/macro#rates', 'finance/macro#rates', true],
    ['finance/macro#rates', 'finance/macro#rate', false],
    ['finance/macro', 'finance/macro-policy#rates', false],
    ['fin', 'finance/macro#rates', false],
    ['finance/macro#rates', 'finance/macro', false],
  ])('%s covers %s: %s', (scope, place, covers) => {
    expect(scopeCovers(scope, place)).toBe(covers);
  });

  test('two scopes overlap exactly where one of them covers the other', () => {
    const scope = fc
      .tuple(fc.constantFrom('a', 'ab'), fc.constantFrom('', '/a', '/ab'), fc.constantFrom('', '#a', '#ab'))
      .map(([part, chapter, section]) => part + chapter + (chapter ? section : ''));
    const places = ['a', 'ab'].flatMap((part) =>
      ['a', 'ab'].flatMap((chapter) => ['a', 'ab'].map((section) => `${part}/${chapter}#${section}`)),
    );
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        const shared = places.some((place) => scopeCovers(one, place) && scopeCovers(other, place));
        expect(scopesOverlap(one, other)).toBe(shared);
      }),
    );
  });
});

describe('rows of an exam', () => {
  const authored = parse(
    readFileSync(resolve(import.meta.dirname, '../../../content/exams/assistant.yaml'), 'utf8'),
  ) as { itemCount: number };
  const withRows = (...rows: [scope: string, level: string][]) => {
    const first = { scope: 'other', level: 'apply', count: authored.itemCount - rows.length };
    const more = rows.map(([scope, level]) => ({ scope, level, count: 1 }));
    const blueprint = { ...(authored as unknown as { blueprint: object }).blueprint, rows: [first, ...more] };
    const parsed = examSchema.safeParse({ ...authored, blueprint });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
  };

  it('may have scopes of any width', () => {
    expect(withRows(['finance', 'apply'], ['finance', 'remember'], ['skills/talk', 'apply'])).toEqual([]);
  });

  it('may not have a section in common at one level, and both are named', () => {
    expect(withRows(['finance', 'apply'], ['finance/macro', 'apply'])).toEqual([
      ['blueprint.rows.2', '"finance/macro apply" and "finance apply" (row 1) have sections in common'],
    ]);
  });

  it('may not stand twice', () => {
    expect(withRows(['finance', 'apply'], ['finance', 'apply'])).toEqual([
      ['blueprint.rows.2', '"finance apply" stands twice; add the counts up'],
    ]);
  });
});
