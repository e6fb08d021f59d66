import { mostByChance } from './chance.ts';
import { lengthOf, type SingleChoice, type WritingFinding, type WrittenItem } from './finding.ts';

/** A file needs this many single-choice items before one half of them says anything of its author. */
const leastInFile = 4;
const mostInFile = 0.5;

interface Measured {
  id: string;
  file: string;
  options: number;
  /** By how many characters the key is longer than the longest distractor; positive where it stands out. */
  lead: number;
}

/**
 * The key is the longest option of a single-choice item (Haladyna, Downing & Rodriguez 2002, rule 24) no more often
 * than chance: over a bank by a one-sided exact test at p = 0.01, where chance is one in the number of options; in a
 * file not in more than half of its items.
 */
export function findLongKeys(bank: string, written: readonly WrittenItem[]): WritingFinding[] {
  const measured = written.flatMap(({ item, file }) =>
    item.type === 'single-choice' ? [measure(item, file)] : [],
  );
  const longest = measured.filter(({ lead }) => lead > 0).sort((a, b) => b.lead - a.lead);
  const most = mostByChance(measured.map(({ options }) => 1 / options));
  const findings: WritingFinding[] = [];
  if (longest.length > most)
    findings.push(
      finding(
        `items/${bank}`,
        `the key to be the longest option in at most ${most} of ${measured.length} single-choice items`,
        longest.slice(0, longest.length - most),
        longest.length,
      ),
    );
  for (const file of new Set(measured.map((one) => one.file))) {
    const all = measured.filter((one) => one.file === file);
    const own = longest.filter((one) => one.file === file);
    if (all.length < leastInFile || own.length <= all.length * mostInFile) continue;
    const allowed = Math.floor(all.length * mostInFile);
    findings.push(
      finding(
        file,
        `the key to be the longest option in at most ${allowed} of ${all.length} single-choice items`,
        own.slice(0, own.length - allowed),
        own.length,
      ),
    );
  }
  return findings;
}

function measure({ id, options, key }: SingleChoice, file: string): Measured {
  const lengths = (right: boolean) =>
    options.filter((option) => (option.id === key) === right).map(({ text }) => lengthOf(text));
  return {
    id,
    file,
    options: options.length,
    lead: Math.max(...lengths(true)) - Math.max(...lengths(false)),
  };
}

const finding = (at: string, expected: string, surplus: Measured[], found: number): WritingFinding => ({
  rule: 'key-length',
  item: null,
  at,
  expected,
  found: `${found}`,
  mend: `Shorten the key or fill out a distractor, where it stands out most: ${surplus.map(({ id }) => id).join(', ')}.`,
});
