import type { Client } from '@libsql/client';
import type { Random } from '../../src/kernel/random.ts';

/** The driver's error when somebody else holds the lock. */
export function busyError(): Error {
  return Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' });
}

/**
 * A driver that says SQLITE_BUSY for one batch in twenty: half of them before anything is applied, half after it was
 * (an error that came too late is the worse one: the write must not be applied twice).
 */
export function busyAtTimes(client: Client, chance: Random): Client {
  const batch: Client['batch'] = async (...args) => {
    const fault = chance.below(40);
    if (fault === 0) throw busyError();
    const results = await client.batch(...args);
    if (fault === 1) throw busyError();
    return results;
  };
  return withBatch(client, batch);
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
