/**
 * Whether a SQLite can lose commits when two connections share a WAL file (the WAL-reset race): 3.7.0 to
 * 3.51.2, with mends in 3.44.6 and 3.50.7 (sqlite.org/wal.html#walresetbug). A version that cannot be read
 * counts as vulnerable.
 */
export function hasWalResetRace(version: string): boolean {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!match) return true;
  const [major, minor, patch] = match.slice(1).map(Number) as [number, number, number];
  if (major !== 3) return major < 3;
  if (minor < 7 || minor > 51) return false;
  if (minor === 44) return patch < 6;
  if (minor === 50) return patch < 7;
  return minor !== 51 || patch < 3;
}
