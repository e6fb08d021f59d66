import { randomInt } from 'node:crypto';
import type { Client, InStatement, ResultSet } from '@libsql/client';
import { isBusy, isConnectionLost } from './busy.ts';

interface Waiting {
  statements: InStatement[];
  resolve: (results: ResultSet[]) => void;
  reject: (error: unknown) => void;
}

export interface WriteQueueOptions {
  client: Client;
  /** Brings the connection back to a clean state after SQLITE_BUSY (embedded mode), before the try is repeated. */
  afterBusy?: () => Promise<void>;
  /** Called after each stored group with the number of statements in it. */
  afterCommit?: (statements: number) => void;
}

const mostTries = 6;

/**
 * The one door for writes. Statements given together are atomic; what arrives in the same turn of the event loop
 * shares one transaction and one fsync, and each caller is answered only after it is stored. A group that fails is
 * rolled back and each part run alone, so one bad write cannot take others with it. Every write sent here must be
 * safe to repeat (a command row with its own token, or a unique key): a lost connection is answered by sending again.
 */
export function createWriteQueue({ client, afterBusy, afterCommit }: WriteQueueOptions) {
  let waiting: Waiting[] = [];
  let scheduled = false;
  let running: Promise<void> = Promise.resolve();

  async function send(statements: InStatement[]): Promise<ResultSet[]> {
    for (let tried = 1; ; tried += 1) {
      try {
        const results = await client.batch(statements, 'write');
        afterCommit?.(statements.length);
        return results;
      } catch (error) {
        const again = isBusy(error) || (client.protocol !== 'file' && isConnectionLost(error));
        if (!again || tried === mostTries) throw error;
        if (isBusy(error)) await afterBusy?.();
        await new Promise((resolve) => setTimeout(resolve, randomInt(5, 20) * 2 ** tried));
      }
    }
  }

  async function runGroup(group: Waiting[]): Promise<void> {
    try {
      const results = await send(group.flatMap((entry) => entry.statements));
      let start = 0;
      for (const entry of group) {
        entry.resolve(results.slice(start, start + entry.statements.length));
        start += entry.statements.length;
      }
    } catch (error) {
      if (group.length === 1) return group[0]!.reject(error);
      for (const entry of group) await runGroup([entry]);
    }
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      running = running.then(async () => {
        scheduled = false;
        const group = waiting;
        waiting = [];
        if (group.length > 0) await runGroup(group);
      });
    });
  }

  return {
    /** Stores the statements in one transaction; resolves with their results once they are durable. */
    write(statements: InStatement[]): Promise<ResultSet[]> {
      return new Promise((resolve, reject) => {
        waiting.push({ statements, resolve, reject });
        schedule();
      });
    },
    /** Resolves when everything given so far is stored or refused. */
    async drain(): Promise<void> {
      while (waiting.length > 0 || scheduled) await new Promise((resolve) => setImmediate(resolve));
      await running;
    },
  };
}
