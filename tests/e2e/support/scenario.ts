import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { type Move, type Scenario, scenarioSchema } from '../../../src/schemas/scenario.ts';
import { root } from './site.ts';

export const scenarioId = 'lobby-queue-complaint';

/** The scenario as authored, so that a test knows which of the offered moves is which. */
export function authoredScenario(): Scenario {
  return scenarioSchema.parse(
    parse(readFileSync(join(root, `content/scenarios/${scenarioId}.yaml`), 'utf8')),
  );
}

/** Starts a new run from the scenario's page. */
export async function startRun(page: Page): Promise<void> {
  await page.goto(`/role-plays/${scenarioId}`);
  await page.getByRole('button', { name: /开始演练|重新练一次/ }).click();
  await page.waitForURL(/\/runs\/[^/]+$/);
}

/** Plays a run that is open to its end: a poor move first where one is harmless, then the best. Resolves to what was said. */
export async function playToTheEnd(page: Page): Promise<string[]> {
  const moves = authoredScenario().nodes.flatMap((node) => node.moves ?? []);
  const said: string[] = [];
  while (!page.url().includes('/debrief')) {
    const form = page.getByRole('form', { name: '你怎么说、怎么做？' });
    const texts = await form.getByRole('button').allInnerTexts();
    const offered = texts.map((text) => moves.find((move) => move.text === text.trim())!);
    const wanted = said.length === 0 ? lapse(offered) : best(offered);
    said.push(wanted.text);
    const turned = page.waitForNavigation();
    await form.getByRole('button', { name: wanted.text, exact: true }).click();
    await turned;
  }
  return said;
}

/** A poor move that crosses no line and has a better one beside it. */
function lapse(offered: Move[]): Move {
  const harmless = offered.find((move) => move.quality === 'poor' && move.better && !move.redLine);
  return harmless ?? offered[0]!;
}

function best(offered: Move[]): Move {
  const good = offered.find((move) => move.quality === 'good');
  return good ?? offered.find((move) => !move.redLine) ?? offered[0]!;
}
