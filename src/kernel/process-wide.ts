const slotName = Symbol.for('jinjie');
const shared = globalThis as { [slotName]?: Record<string, unknown> };
shared[slotName] ??= {};
const slot = shared[slotName];

/**
 * A thing of which a process has one. The built site holds its own copies of our modules, so what must not exist
 * twice (the database, caches of pages) lives on globalThis under one symbol and is made by whoever asks first.
 */
export function processWide<T>(name: string, make: () => T): T {
  slot[name] ??= make();
  return slot[name] as T;
}
