import { unevenSpread } from './chance.ts';
import type { SingleChoice, WritingFinding, WrittenItem } from './finding.ts';

/**
 * Keys of a bank are spread evenly over the places of single-choice options, per number of options, and over true and
 * false: an uneven bank shows that authors favour a place, and readers of the files learn it.
 */
export function findUnevenKeys(bank: string, written: readonly WrittenItem[]): WritingFinding[] {
  const items = written.map(({ item }) => item);
  const singles = items.filter((item): item is SingleChoice => item.type === 'single-choice');
  const sizes = [...new Set(singles.map(({ options }) => options.length))].sort();
  const places = sizes.map((size) => {
    const counts = new Array<number>(size).fill(0);
    for (const { options, key } of singles.filter((item) => item.options.length === size))
      counts[options.findIndex(({ id }) => id === key)]! += 1;
    return { what: `single-choice items of ${size} options, first to last place`, counts };
  });
  const verdicts = items.filter((item) => item.type === 'true-false').map(({ key }) => key);
  const held = verdicts.filter(Boolean).length;
  const judged = { what: 'true-false items, true then false', counts: [held, verdicts.length - held] };
  return [...places, judged].flatMap(({ what, counts }) => {
    const uneven = unevenSpread(counts);
    if (!uneven) return [];
    const { statistic, critical } = uneven;
    return [
      {
        rule: 'key-position' as const,
        item: null,
        at: `items/${bank}`,
        expected: `keys of ${what} spread evenly (chi-square at most ${critical})`,
        found: `${counts.join(', ')} (${statistic.toFixed(1)})`,
        mend: 'Move keys of the fullest place to the emptiest, or write statements of the other kind.',
      },
    ];
  });
}
