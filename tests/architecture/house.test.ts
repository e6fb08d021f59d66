import { expect, test } from 'vitest';
import { checkHouse, describeViolations } from './check-house.ts';
import { readTree } from './read-tree.ts';

test('the source tree keeps the rules of the house', { timeout: 60_000 }, () => {
  const files = readTree();
  expect(Object.keys(files)).toContain('src/kernel/result.ts');
  expect(describeViolations(checkHouse(files))).toBe('');
});
