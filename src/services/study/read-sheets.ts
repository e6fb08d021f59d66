import type { Database } from '../../../db/client.ts';
import type { Sheet } from '../../schemas/sheet.ts';
import { selectOptionalLiveVersion } from '../../store/content.ts';

/** The bank's printable forms as published, in order of id; none before the first is published. */
export async function readSheets(db: Database): Promise<Sheet[]> {
  const row = await selectOptionalLiveVersion(db, 'reference', 'sheets');
  return row ? (JSON.parse(row.bodyJson) as Sheet[]) : [];
}
