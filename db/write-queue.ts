import { randomInt } from 'node:crypto';
import type { Client, InStatement, ResultSet } from '@libsql/client';
import { isBusy, isConnectionLost } from './busy.ts';

/** Statements of one write. A function is asked anew for every sending, which it is told by its number, from 1. */
export type Statements = InStatement[] | ((sending: number) => InStatement[]);

interface Waiting {
  statements: Statements;
  sendings: number;
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
 * safe to repeat (a command with a new token for each sending, or a unique key): when the answer to a sending is lost,
 * nobody knows whether it was applied, and it is sent again.
 */
export function createWriteQueue({ client, afterBusy, afterCommit }: WriteQueueOptions) {
  let waiting: Waiting[] = [];
  let scheduled = false;
  let running: Promise<void> = Promise.resolve();

  async function send(group: Waiting[]): Promise<ResultSet[][]> {
    for (let tried = 1; ; tried += 1) {
      const parts = group.map(nextSending);
      try {
        const results = await client.batch(parts.flat(), 'write');
        afterCommit?.(results.length);
        return inParts(results, parts);
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
      const results = await send(group);
      for (const [index, entry] of group.entries()) entry.resolve(results[index]!);
    } catch (error) {
      // A lock or a connection is nobody's own fault: run alone, each would only wait as long again.
      const shared = group.length === 1 || isBusy(error) || isConnectionLost(error);
      for (const entry of group) {
        if (shared) entry.reject(error);
        else await runGroup([entry]);
      }
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
    write(statements: Statements): Promise<ResultSet[]> {
      return new Promise((resolve, reject) => {
        waiting.push({ statements, sendings: 0, resolve, reject });
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

function nextSending(entry: Waiting): InStatement[] {
  entry.sendings += 1;
  return typeof entry.statements === 'function' ? entry.statements(entry.sendings) : entry.statements;
}

function inParts(results: ResultSet[], parts: InStatement[][]): ResultSet[][] {
  let start = 0;
  return parts.map((part) => {
    const own = results.slice(start, start + part.length);
    start += part.length;
    return own;
  });
}
