import { describe, expect, test } from 'vitest';
import { checkHouse, describeViolations } from './check-house.ts';
import { allowedTrees, plantedTrees } from './planted-trees.ts';

describe('each planted violation is caught, with its file and its reason, and nothing else is', () => {
  test.each(plantedTrees)('$rule', ({ files, caught }) => {
    const found = checkHouse(files).map(({ file, line, reason }) => ({ at: `${file}:${line}`, reason }));
    expect(found).toEqual(caught.map(([at, reason]) => ({ at, reason: expect.stringContaining(reason) })));
  });
});

describe('what the rules allow is left alone', () => {
  test.each(allowedTrees)('$rule', ({ files }) => {
    expect(describeViolations(checkHouse(files))).toBe('');
  });
});
