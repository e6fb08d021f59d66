import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contentCheck } from '../../../src/cli/commands/content-check.ts';
import { checkedContent } from '../../../src/services/content/checked-content.ts';
import { contentCopy, plant } from './jinjie-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const practice = 'items/practice/regulations/work-processes/contact.yaml';
const policy = 'service/vip-clients-2011.yaml';
const today = '2027-03-01';

/** The content with its first practice item of a file bound to a figure. */
function boundTo(figure: string): { folder: string; item: string } {
  const folder = contentCopy();
  plant(folder, practice, /\n( +)level: /, `\n$1policyFigures: { ${figure} }\n$1level: `);
  const item = /id: (p-\S+)/.exec(readFileSync(join(folder, practice), 'utf8'))![1]!;
  return { folder, item };
}

const listed = async (folder: string, item: string) => {
  const { json } = await contentCheck(folder, today);
  const { policyBound } = json as { policyBound: { item: string }[] };
  return policyBound.find((one) => one.item === item);
};

describe('jinjie content check, on items that rest on a policy,', () => {
  it('lists them with their figures', async () => {
    const { folder, item } = boundTo('service.tiers.gold.assetsFrom: 100000');
    const found = await listed(folder, item);
    expect(found).toEqual({ item, bank: 'practice', figures: ['service.tiers.gold.assetsFrom'] });
    expect((await contentCheck(folder, today)).text).toMatch(/policyBound \d+/);
  });

  it('names a figure that differs from the policy in force', async () => {
    const { folder, item } = boundTo('service.tiers.gold.assetsFrom: 99');
    const { exitCode, text } = await contentCheck(folder, today);
    expect(exitCode).toBe(1);
    expect(text).toContain(
      `${practice} › items[0] (${item}).policyFigures.service.tiers.gold.assetsFrom: expected 100000, as vip-clients-2011 says, in force on ${today}, found 99. Bring stem, key and rationale to the policy in force, then the figure.`,
    );
  });

  it('names a path that leads to no figure', async () => {
    const { folder } = boundTo('service.tiers.silver.assetsFrom: 1');
    const { exitCode, text } = await contentCheck(folder, today);
    expect(exitCode).toBe(1);
    expect(text).toContain('expected the path of a figure in content/ladder or content/service');
  });

  it('holds them against the policy of the day, and keeps no server from starting on it', async () => {
    const { folder } = boundTo('service.tiers.gold.assetsFrom: 100000');
    const later = readFileSync(join(folder, policy), 'utf8')
      .replace(/^id: .*/m, 'id: vip-clients-later')
      .replace(/^effectiveFrom: .*/m, 'effectiveFrom: 2027-04-01')
      .replace('assetsFrom: 100000', 'assetsFrom: 200000');
    writeFileSync(join(folder, 'service/vip-clients-later.yaml'), later);
    expect((await contentCheck(folder, '2027-03-31')).exitCode).toBe(0);
    expect((await contentCheck(folder, '2027-04-01')).text).toContain(
      'expected 200000, as vip-clients-later',
    );
    expect((await checkedContent(folder)).problems).toEqual([]);
  });
});
