import { expect, test } from 'vitest';
import { versionBodyOf } from '../../../src/services/version-body.ts';

const row = (schemaVersion: number, kind: string, body: unknown) => ({
  schemaVersion,
  kind,
  bodyJson: JSON.stringify(body),
});
const rest = { id: 'e', itemCount: 1 };

test('an exam written when rows named a section reads with that section as its scope', () => {
  const old = {
    ...rest,
    blueprint: { rows: [{ section: 'a/b#c', level: 'apply', count: 1 }], types: { numeric: 1 } },
  };
  expect(versionBodyOf(row(1, 'exam', old))).toEqual({
    ...rest,
    blueprint: { rows: [{ scope: 'a/b#c', level: 'apply', count: 1 }], types: { numeric: 1 } },
  });
});

test('an exam of today, and other kinds of any day, are read as they stand', () => {
  const exam = { ...rest, blueprint: { rows: [{ scope: 'a', level: 'apply', count: 1 }], types: {} } };
  expect(versionBodyOf(row(2, 'exam', exam))).toEqual(exam);
  const item = { id: 'e-1', section: 'a/b#c' };
  expect(versionBodyOf(row(1, 'item', item))).toEqual(item);
});
