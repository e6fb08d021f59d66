import type { Outbox } from './outbox.ts';

/** Where an outbox outlives its page. */
export interface OutboxStore {
  load(attemptId: string): Promise<Outbox | undefined>;
  save(attemptId: string, outbox: Outbox): Promise<void>;
  remove(attemptId: string): Promise<void>;
}

const table = 'outbox';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // A page with an older version of the database open would keep this one waiting for ever.
    if (request instanceof IDBOpenDBRequest) request.onblocked = () => reject(new Error('blocked'));
  });
}

function written(database: IDBDatabase, change: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    change(transaction.objectStore(table));
  });
}

/** The browser's own database. Throws where it is switched off (some private windows, some policies). */
export async function openIndexedStore(): Promise<OutboxStore> {
  const opening = indexedDB.open('jinjie-exam', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const database = await settled(opening);
  return {
    async load(attemptId) {
      const text: unknown = await settled(database.transaction(table).objectStore(table).get(attemptId));
      return typeof text === 'string' ? JSON.parse(text) : undefined;
    },
    save: (attemptId, outbox) => written(database, (store) => store.put(JSON.stringify(outbox), attemptId)),
    remove: (attemptId) => written(database, (store) => store.delete(attemptId)),
  };
}

/** Keeps nothing: the page itself is then the only copy, and the candidate is told so. */
export const memoryStore: OutboxStore = {
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
