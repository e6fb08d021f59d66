import type { Database } from '../../../db/client.ts';
import type { ScenarioVersion } from '../../domain/scenario/scenario-version.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { selectVersionKeys } from '../../store/content-key.ts';

interface PinnedScenario {
  scenario: Scenario;
  bestHundredths: number;
}

const pinned = new WeakMap<Database, Map<string, ScenarioVersion>>();

/** A scenario version ready to play, kept once read: versions never change. */
export async function loadScenario(db: Database, versionId: string): Promise<ScenarioVersion> {
  const known = pinned.get(db) ?? new Map<string, ScenarioVersion>();
  pinned.set(db, known);
  const found = known.get(versionId);
  if (found) return found;
  const key = (await selectVersionKeys(db, [versionId])).get(versionId) as PinnedScenario | undefined;
  if (!key) throw new Error(`scenario version ${versionId} is not in the database`);
  const version = { ...key.scenario, version: versionId, bestHundredths: key.bestHundredths };
  known.set(versionId, version);
  return version;
}
