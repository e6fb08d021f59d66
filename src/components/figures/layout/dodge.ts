/**
 * Moves things on a line apart that want to stand at `wanted` (rising) with `heights`, keeping their order and staying
 * as near as the rest allows between `from` and `to`; the answer is their beginnings. Needs room for all of them.
 */
export function dodge(
  wanted: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): number[] {
  const starts = [...wanted];
  let floor = from;
  for (const [index, height] of heights.entries()) {
    starts[index] = Math.max(starts[index]!, floor);
    floor = starts[index]! + height;
  }
  let ceiling = to;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    starts[index] = Math.min(starts[index]!, ceiling - heights[index]!);
    ceiling = starts[index]!;
  }
  return starts;
}
