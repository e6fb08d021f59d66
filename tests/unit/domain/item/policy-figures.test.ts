import { describe, expect, it } from 'vitest';
import {
  boundPaths,
  figureAt,
  inForceOn,
  type PolicyRead,
} from '../../../../src/domain/item/policy-figures.ts';

const body = {
  effectiveFrom: '2011-08-01',
  title: '贵宾客户',
  tiers: { gold: { assetsFrom: 100_000, clientsPerAdviser: null } },
  requirements: [
    { code: 'years', routes: [{ id: 'bachelor', byGrade: { manager: 3 } }] },
    { code: 'exam', passed: true },
  ],
};
const policies = { service: { versionId: 'vip@1', body } };

describe('a path', () => {
  it.each([
    ['service.tiers.gold.assetsFrom', 100_000],
    ['service.title', '贵宾客户'],
    ['service.requirements.0.code', 'years'],
    ['service.requirements.years.routes.bachelor.byGrade.manager', 3],
    ['service', 'vip@1'],
    ['service.tiers.gold', null],
    ['service.tiers.gold.clientsPerAdviser', null],
    ['service.tiers.silver.assetsFrom', null],
    ['service.requirements.exam.passed', null],
    ['service.requirements.9.code', null],
    ['service.constructor.name', null],
    ['service.title.length', null],
    ['ladder.levels.0.lower.band', null],
  ])('%s finds %o', (path, value) => {
    expect(figureAt(policies, path)).toBe(value);
  });
});

describe('the policy in force', () => {
  const policy = (versionId: string, effectiveFrom: string, effectiveTo?: string | null): PolicyRead => ({
    versionId,
    body: { effectiveFrom, effectiveTo },
  });
  const [first, second, short] = [
    policy('a', '2011-08-01', null),
    policy('b', '2027-04-01'),
    policy('c', '2027-05-01', '2027-05-31'),
  ];
  it.each([
    ['2011-07-31', undefined],
    ['2011-08-01', 'a'],
    ['2027-03-31', 'a'],
    ['2027-04-01', 'b'],
    ['2027-05-31', 'c'],
    ['2027-06-01', 'b'],
  ])('on %s is %s', (day, id) => {
    expect(inForceOn([short, second, first], day)?.versionId).toBe(id);
  });

  it('goes on after its last day where nothing follows', () => {
    expect(inForceOn([short], '2030-01-01')?.versionId).toBe('c');
  });
});

describe('an item is bound to', () => {
  it.each([
    ['nothing', {}, []],
    ['the ladder as a whole', { fromPolicy: true }, ['ladder']],
    [
      'the figures it names',
      { fromPolicy: true, policyFigures: { 'service.b': 1, 'ladder.a': 2 } },
      ['ladder.a', 'service.b'],
    ],
    ['named figures even unmarked', { policyFigures: { 'service.b': 1 } }, ['service.b']],
  ])('%s', (_, item, paths) => {
    expect(boundPaths(item)).toEqual(paths);
  });
});
