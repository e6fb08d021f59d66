import type { Item } from '../../schemas/item.ts';
import { sumIn } from './arithmetic.ts';
import { isChoice, rightIds, type WritingFinding, type WrittenItem } from './finding.ts';
import { quantitiesIn } from './quantities.ts';
import type { WritingWords } from './writing-words.ts';

/** A number a key says, the readings that would do, and how far off a sum may end. */
interface KeyNumber {
  at: string;
  text: string;
  readings: readonly number[];
  tolerance: number;
  rationale: string;
}

/** Ways in which a sum and a key may count the same: hundredths, ten thousands and their inverse. */
const scales = [1, 100, 0.01, 1e4, 1e-4];

/**
 * Every number with a unit in a key stands in the section its anchor leads to, or in the task itself, or is what an
 * arithmetic line of the rationale comes to; a numeric key always has such a line or stands in the section. An option may
 * tell of an invented amount, if its rationale holds it against a number of the section. Keys that rest on a policy figure
 * are held against the policy elsewhere.
 */
export function findLooseNumbers(written: WrittenItem, words: WritingWords): WritingFinding[] {
  const { item, sectionText, situation } = written;
  if (item.fromPolicy || item.policyFigures !== undefined) return [];
  const readings = (text: string) => quantitiesIn(text, words).flatMap((quantity) => quantity.readings);
  const figures = (text: string) =>
    quantitiesIn(text, words)
      .filter(({ measured }) => measured)
      .flatMap((quantity) => quantity.readings);
  const taught = new Set(readings(sectionText));
  const given = item.type === 'numeric' ? new Set<number>() : new Set(readings(`${situation}\n${item.stem}`));
  return keyNumbers(item, words)
    .filter((number) => !number.readings.some((value) => taught.has(value) || given.has(value)))
    .filter((number) => !comesTo(number, words))
    .filter(({ rationale }) => !(isChoice(item) && figures(rationale).some((value) => taught.has(value))))
    .map(({ at, text }) => ({
      rule: 'key-numbers',
      item: item.id,
      at,
      expected: 'a number of the section, of the task, or of an arithmetic line in the rationale',
      found: text,
      mend: 'Correct the number or the anchor, or write the line that gives it, e.g. 320 − 180 = 140.',
    }));
}

function keyNumbers(item: Item, words: WritingWords): KeyNumber[] {
  const inText = (at: string, text: string, rationale: string): KeyNumber[] =>
    quantitiesIn(text.replaceAll(words.date, ' '), words)
      // "One" and "two" written out are words more often than figures.
      .filter(({ measured, spelled, readings }) => measured && !(spelled && readings[0]! <= 2))
      .map((quantity) => ({ at, ...quantity, tolerance: lastPlace(quantity.text), rationale }));
  if (item.type === 'numeric') {
    const { value, tolerance } = item.key;
    const leeway = Math.max(tolerance, lastPlace(String(value)));
    return [{ at: 'key', text: `${value}`, readings: [value], tolerance: leeway, rationale: item.rationale }];
  }
  if (item.type === 'cloze')
    return item.blanks.flatMap(({ id, accept, rationale }) => inText(`blanks.${id}`, accept[0]!, rationale));
  // Options of a multiple choice to apply a rule are cases, with amounts of their own.
  if (!isChoice(item) || (item.type === 'multiple-choice' && item.level === 'apply')) return [];
  return item.options
    .filter(({ id }) => rightIds(item).includes(id))
    .flatMap(({ id, text, rationale }) => inText(`options.${id}`, text, rationale));
}

/** Half a unit of the last decimal place: what rounding may take or add. */
function lastPlace(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals + 1e-9;
}

/**
 * Whether the rationale comes to the key: by one of its sums, by the last of them together (a total of parts), or by a
 * square root it says it takes; in some scale, rounded, or rounded up as heads and days are.
 */
function comesTo({ readings, tolerance, rationale }: KeyNumber, words: WritingWords): boolean {
  const pieces = rationale.split(words.clauseEnd).flatMap((clause) => clause.split(words.becomes));
  const sums = pieces.map(sumIn).filter((sum) => sum !== null);
  const totals = sums.map((_, from) => sums.slice(from).reduce((total, sum) => total + sum, 0));
  const roots = words.root.test(rationale) ? sums.map(Math.sqrt) : [];
  const near = (sum: number, value: number) =>
    scales.some((scale) => Math.abs(sum * scale - value) <= tolerance) || Math.ceil(sum) === value;
  return [...sums, ...totals, ...roots].some((sum) => readings.some((value) => near(sum, value)));
}
