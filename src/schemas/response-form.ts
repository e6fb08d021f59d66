import { type Response, responseSchema } from './response.ts';
import type { ItemType } from './vocabulary.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Filled fields whose names start with `prefix`, by the rest of the name; an empty choice is not there at all. */
function filledUnder(fields: Fields, prefix: string): [string, unknown][] {
  return Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(prefix) && value !== '' ? [[field.slice(prefix.length), value]] : [],
  );
}

/** Entries in the order of their places, or null unless the places run 1, 2, 3 … without a gap or a tie. */
function orderOf(places: [string, unknown][]): string[] | null {
  const order: string[] = [];
  for (const [option, place] of places) {
    if (typeof place !== 'string' || !/^[1-9]$/.test(place)) return null;
    const index = Number(place) - 1;
    if (order[index] !== undefined) return null;
    order[index] = option;
  }
  return order.length === places.length ? order : null;
}

function read(type: ItemType, fields: Fields, name: string): unknown {
  switch (type) {
    case 'single-choice': {
      const choice = fields[`${name}.choice`];
      return choice === undefined ? { type: 'blank' } : { type, choice };
    }
    case 'multiple-choice': {
      const choices = [fields[`${name}.choices`] ?? []].flat();
      return choices.length === 0 ? { type: 'blank' } : { type, choices };
    }
    case 'true-false': {
      const value = fields[`${name}.value`];
      if (value === undefined) return { type: 'blank' };
      return value === 'true' || value === 'false' ? { type, value: value === 'true' } : null;
    }
    case 'ordering': {
      const order = orderOf(filledUnder(fields, `${name}.place.`));
      if (order === null) return null;
      return order.length === 0 ? { type: 'blank' } : { type, order };
    }
    case 'matching': {
      const pairs = filledUnder(fields, `${name}.pair.`);
      return pairs.length === 0 ? { type: 'blank' } : { type, pairs: Object.fromEntries(pairs) };
    }
    case 'cloze': {
      const texts = filledUnder(fields, `${name}.text.`).filter(
        ([, text]) => typeof text !== 'string' || text.trim() !== '',
      );
      return texts.length === 0 ? { type: 'blank' } : { type, texts: Object.fromEntries(texts) };
    }
    case 'numeric': {
      const text = fields[`${name}.text`] ?? '';
      return typeof text === 'string' && text.trim() === '' ? { type: 'blank' } : { type, text };
    }
  }
}

/**
 * Reads what a plain form sent for one item: `<name>.choice`, `.choices` (one or several), `.value`,
 * `.place.<option>`, `.pair.<option>`, `.text`, `.text.<blank>`. Nothing filled in is `blank`. Returns null for fields no form of
 * ours sends, and for places of an ordering item that are given twice or leave a gap.
 */
export function responseFromFields(type: ItemType, fields: Fields, name: string): Response | null {
  const parsed = responseSchema.safeParse(read(type, fields, name));
  return parsed.success ? parsed.data : null;
}
