import type { Database } from '../../db/client.ts';
import { selectVersions } from '../store/content.ts';
import { versionBodyOf } from './version-body.ts';

/** Parsed bodies by version id. Versions never change, so every process may keep its own copy for ever. */
const bodies = new WeakMap<Database, Map<string, unknown>>();

/** Bodies of versions, in one read for those not met before. Throws on an id that was never published (a bug). */
export async function versionBodies<T>(db: Database, ids: readonly string[]): Promise<Map<string, T>> {
  const known = bodies.get(db) ?? new Map<string, unknown>();
  bodies.set(db, known);
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    for (const row of await selectVersions(db, missing)) known.set(row.id, versionBodyOf(row));
  }
  return new Map(
    ids.map((id) => {
      const body = known.get(id);
      if (body === undefined) throw new Error(`version ${id} is not in the database`);
      return [id, body as T];
    }),
  );
}

export async function versionBody<T>(db: Database, id: string): Promise<T> {
  return (await versionBodies<T>(db, [id])).get(id)!;
}
