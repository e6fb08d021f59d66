import type { Client } from '@libsql/client';
import type { Random } from '../../src/kernel/random.ts';

/** The driver's error when somebody else holds the lock. */
export function busyError(): Error {
  return Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' });
}

/** The driver's error when the connection to a server breaks: what was sent may or may not have been applied. */
export function connectionLost(): Error {
  return Object.assign(new Error('WebSocket was closed'), { code: 'HRANA_WEBSOCKET_ERROR' });
}

/**
 * A driver that fails one batch in `every` before anything is applied, and one after it was: an error that comes too
 * late is the worse one, for the write must not be applied twice.
 */
export function failingAtTimes(client: Client, chance: Random, every: number, fault: () => Error): Client {
  return withBatch(client, async (...args) => {
    const drawn = chance.below(every);
    if (drawn === 0) throw fault();
    const results = await client.batch(...args);
    if (drawn === 1) throw fault();
    return results;
  });
}

/** The client with another `batch`; everything else is the driver's own. */
export function withBatch(client: Client, batch: Client['batch']): Client {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'batch') return batch;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
