/** Two texts as what they share at both ends and what stands between. */
export interface ChangedSpan {
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** Finds the one span in which two texts differ, by whole characters. Equal texts have an empty span at the end. */
export function changedSpan(old: string, now: string): ChangedSpan {
  const [a, b] = [[...old], [...now]];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return {
    before: a.slice(0, head).join(''),
    removed: a.slice(head, a.length - tail).join(''),
    added: b.slice(head, b.length - tail).join(''),
    after: a.slice(a.length - tail).join(''),
  };
}
