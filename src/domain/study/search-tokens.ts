/** Name of the rule below; changed behaviour is a new name, and the index is made anew under it. */
export const searchRule = 'pairs@1';

/** Longest query that is looked at, in characters; what is longer is a text, not a query. */
export const mostQueryCharacters = 60;

/** A text as it is compared, and where each of its UTF-16 units comes from in the text as it was. */
export interface FoldedText {
  text: string;
  /** Offsets into the original, one per unit of `text` and one for its end. */
  from: number[];
}

/**
 * Width of letters, compatibility forms and case make no difference to a reader who searches. Character by character,
 * so that a part of a text folds to a part of the folded text.
 */
export function folded(original: string): FoldedText {
  let text = '';
  let at = 0;
  const from: number[] = [];
  for (const character of original.toWellFormed()) {
    const plain = isIdeograph(character) ? character : character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    text += plain;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

/** Most of a text, and the same in every form: passed over, because folding is most of the work of marking. */
const isIdeograph = (character: string) => character >= '\u3400' && character <= '\u9fff';

/** What is searched for: letters, digits and characters of any script. Everything else only divides. */
export const letter = '[\\p{Script=Han}\\p{L}\\p{N}\\p{M}]';
const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
/** A word of a query: runs side by side, or joined as in 7.5, 24/7 and self-management; not by a Chinese comma. */
const joint = "(?<!\\p{Script=Han})[.,:/'’&-](?!\\p{Script=Han})";
const queryWord = new RegExp(`${letter}+(?:${joint}${letter}+)*`, 'gu');

const runsOf = (text: string): string[] => text.match(run) ?? [];

/** Overlapping pairs of characters; none of a single character. */
export function pairsOf(text: string): string[] {
  return runsOf(folded(text).text).flatMap((one) => {
    const characters = [...one];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

/**
 * The tokens a text is indexed under, in order: of each run of Chinese characters, and of each run of other letters and
 * digits, its overlapping pairs and then its last character. Any two characters side by side are a token, and any
 * single character begins one, so whatever part of a text is searched for is found by a phrase of tokens.
 */
export function tokensOf(text: string): string[] {
  return runsOf(folded(text).text).flatMap(tokensOfRun);
}

function tokensOfRun(one: string): string[] {
  const characters = [...one];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** One word of a query: all of it must stand in a text side by side, whatever punctuation or space is between runs. */
export interface SearchWord {
  runs: string[];
  /** The phrase of tokens to look for. */
  tokens: string[];
  /** Whether the last token is only the beginning of one. */
  prefix: boolean;
}

export interface SearchQuery {
  /** As it was understood: trimmed, and cut where it was too long. */
  text: string;
  /** Empty when nothing can be searched for. */
  words: SearchWord[];
  cut: boolean;
}

/** Reads what a person typed. White space and punctuation part words; every word must be found. */
export function readQuery(typed: string): SearchQuery {
  const whole = [...typed.toWellFormed().replaceAll(/\s+/g, ' ').trim()];
  const cut = whole.length > mostQueryCharacters;
  const text = whole.slice(0, mostQueryCharacters).join('').trim();
  const words = new Set(folded(text).text.match(queryWord) ?? []);
  return { text, words: [...words].map(searchWord), cut };
}

function searchWord(word: string): SearchWord {
  const runs = runsOf(word);
  const last = runs.at(-1)!;
  const tokens = runs.flatMap(tokensOfRun);
  const prefix = [...last].length === 1;
  // The text may go on after the query: the token of a run's end is asked for only where something follows in the query.
  return { runs, tokens: prefix ? tokens : tokens.slice(0, -1), prefix };
}
