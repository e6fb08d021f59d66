import type { Database } from '../../db/client.ts';
import { rightResponse, someResponse } from '../../src/domain/item/given-response.ts';
import { splitItem } from '../../src/domain/item/split-item.ts';
import type { Response } from '../../src/schemas/response.ts';
import type { ActorContext } from '../../src/services/context.ts';
import { type RunningAttempt, readAttempt } from '../../src/services/exam/read-attempt.ts';
import { type GivenResponse, saveResponses } from '../../src/services/exam/save-responses.ts';
import { startAttempt } from '../../src/services/exam/start-attempt.ts';
import type { StoredEntry } from '../../src/services/exam/stored-form.ts';
import { granted } from './granted.ts';
import { noon } from './moments.ts';
import { contextFor, createPerson, type TestPerson } from './people.ts';
import { authoredItem, examId } from './published-content.ts';

export interface TestAttempt {
  person: TestPerson;
  id: string;
  running: RunningAttempt;
  /** The context of the candidate at a moment. */
  at: (now?: number) => ActorContext;
  /** A response to the entry at a position, under a key of its own unless one is given. */
  given: (position: number, response?: Response, key?: string) => GivenResponse;
}

let keys = 0;

/** A key as a browser would make one. */
export function freshKey(): string {
  keys += 1;
  return `key-${String(keys).padStart(8, '0')}`;
}

/** A new person's attempt, begun at noon. */
export async function beginAttempt(db: Database, now: number = noon): Promise<TestAttempt> {
  const person = await createPerson(db);
  const context = contextFor(db, person, now);
  const { attemptId } = granted(await startAttempt(context, { examId, key: freshKey() }));
  const running = granted(await readAttempt(context, attemptId));
  return {
    person,
    id: attemptId,
    running,
    at: (moment = now) => contextFor(db, person, moment),
    given: (position, response, key = freshKey()) => ({
      key,
      position,
      response: response ?? someResponse(running.entries[position - 1]!.item),
    }),
  };
}

/** Saves one response to every position of the first `count`, some right and some not. */
export async function answer(db: Database, attempt: TestAttempt, count: number, now?: number): Promise<void> {
  const entries = await storedEntries(db, attempt.id);
  const given = entries.slice(0, count).map(({ position, versionId, order }) => {
    const right = rightResponse(splitItem(authoredItem(versionId)).key, order);
    return attempt.given(position, position % 3 === 0 ? undefined : right);
  });
  granted(await saveResponses(attempt.at(now), attempt.id, given));
}

/** The entries of an attempt's form, with the orders shown. */
export async function storedEntries(db: Database, attemptId: string): Promise<StoredEntry[]> {
  const { rows } = await db.execute({
    sql: 'select entries_json from form where id = (select form_id from attempt where id = ?)',
    args: [attemptId],
  });
  return JSON.parse(String(rows[0]?.entries_json)) as StoredEntry[];
}
