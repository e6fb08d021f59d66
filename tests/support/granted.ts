import type { RefusalCode, Result } from '../../src/kernel/result.ts';

/** The value of a result that must be one; a refusal fails the test by its code. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The code of a result that must be a refusal. */
export function codeOf(result: Result<unknown>): RefusalCode {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal.code;
}
