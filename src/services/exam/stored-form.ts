import type { Database } from '../../../db/client.ts';
import type { ItemOrder } from '../../domain/item/present-item.ts';
import type { ItemBody } from '../../domain/item/split-item.ts';
import { type FormRow, selectOptionalForm } from '../../store/attempt.ts';
import { versionBodies } from '../version-cache.ts';

/** An entry as the form keeps it: the truth of what was delivered, in which order. */
export interface StoredEntry {
  position: number;
  versionId: string;
  pointsHundredths: number;
  order: ItemOrder;
}

/** The body of an item version, with the section its file says. */
export type PublishedItem = ItemBody & { section: string };

export interface LoadedForm {
  row: FormRow;
  entries: (StoredEntry & { body: PublishedItem })[];
}

const forms = new WeakMap<Database, Map<string, LoadedForm>>();
/** Forms are small and immutable; this many cover an exam day on one node. */
const mostKept = 5000;

/** A form with the bodies of its items. Forms never change, so they are kept once read. */
export async function loadForm(db: Database, formId: string): Promise<LoadedForm> {
  const kept = forms.get(db) ?? new Map<string, LoadedForm>();
  forms.set(db, kept);
  const found = kept.get(formId);
  if (found) return found;
  const row = await selectOptionalForm(db, formId);
  if (!row) throw new Error(`form ${formId} is not in the database`);
  const entries = JSON.parse(row.entriesJson) as StoredEntry[];
  const bodies = await versionBodies<PublishedItem>(
    db,
    entries.map((entry) => entry.versionId),
  );
  const loaded = { row, entries: entries.map((entry) => ({ ...entry, body: bodies.get(entry.versionId)! })) };
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(formId, loaded);
  return loaded;
}
