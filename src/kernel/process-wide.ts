const slot = ((globalThis as Record<symbol, unknown>)[Symbol.for('jinjie')] ??= {}) as Record<
  string,
  unknown
>;

/**
 * A thing of which a process has one. The built site holds its own copies of our modules, so what must not exist
 * twice (the database, caches of pages) lives on globalThis under one symbol and is made by whoever asks first.
 */
export function processWide<T>(thing: string, make: () => T): T {
  slot[thing] ??= make();
  return slot[thing] as T;
}
