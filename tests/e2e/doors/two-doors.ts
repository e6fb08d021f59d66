import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { createPerson, goodPassword, type TestPerson } from '../../support/people.ts';
import { databaseModes, openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type Site, startSite } from '../support/site.ts';
import { ask, cookieOf } from './ask.ts';

/** Every way a request can take: beside the framework or through it, to either database. */
export const ways = databaseModes.flatMap((mode) => (['on', 'off'] as const).map((hot) => ({ mode, hot })));
export type Way = (typeof ways)[number];

export interface Served {
  origin: string;
  /** A candidate with an open attempt, and another person who may not touch it. */
  candidate: TestPerson;
  cookie: string;
  strangerCookie: string;
  attemptId: string;
  database: TestDatabase;
  site: Site;
}

/** The production server on a published database with two people, for all tests of a describe block. */
export function serve({ mode, hot }: Way): Served {
  const served = {} as Served;
  beforeAll(async () => {
    const database = await openTestDatabase(mode);
    const candidate = await createPerson(database.db, { password: goodPassword });
    const stranger = await createPerson(database.db, { password: goodPassword, roles: ['hr'] });
    await database.db.close();
    const env = { HOT_ENDPOINTS: hot, ...(mode === 'server' ? { DATABASE_URL: database.url } : {}) };
    const site = await startSite({ dataFolder: database.folder, env });
    const { origin } = site;
    const cookie = await cookieOf(origin, candidate.employeeNo, goodPassword);
    const strangerCookie = await cookieOf(origin, stranger.employeeNo, goodPassword);
    const started = await ask(origin, {
      path: '/api/attempts',
      body: { exam: 'assistant-qualification', key: 'start-once' },
      cookie,
    });
    const attemptId = String(started.json.attemptId);
    Object.assign(served, { origin, candidate, cookie, strangerCookie, attemptId, database, site });
  });
  afterAll(async () => {
    await served.site?.stop();
    if (!served.database) return;
    served.database.db = await openDatabase({ url: served.database.url });
    await served.database.close();
  });
  return served;
}
