/** The one place a command reads the clock. */
export function moment(): number {
  return Date.now();
}
