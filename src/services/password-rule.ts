import { guessableWords } from '../locale/guessable-words.ts';

/** Length in code points; ASVS 5 / NIST 800-63B-4: 15 or more where the password is the only factor. */
const shortest = 15;
const longest = 256;

export type PasswordFault = 'short' | 'long' | 'repeating' | 'guessable';

/** Why a new password may not be used, or null. No composition rules: length and guessability decide. */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | null {
  const points = [...password.normalize('NFKC')];
  if (points.length < shortest) return 'short';
  if (points.length > longest) return 'long';
  if (new Set(points).size < 5) return 'repeating';
  const lower = points.join('').toLowerCase();
  const rest = [...guessableWords, ...personal]
    .filter((word) => word.length > 1)
    .reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), lower);
  return [...rest].length < 6 ? 'guessable' : null;
}
