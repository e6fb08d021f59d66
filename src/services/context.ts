import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { uuidAt } from '../kernel/ids.ts';
import type { Role, Track } from '../schemas/vocabulary.ts';

export type Locale = 'zh-CN' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** A role over a unit and everything below it. */
export interface Grant {
  role: Role;
  unitId: string;
  unitPath: string;
}

/** Who asks. Roles and units are those in force now. */
export interface Actor {
  personId: string;
  employeeNo: string;
  name: string;
  unitId: string;
  unitPath: string;
  track: Track;
  grants: Grant[];
  sessionId: string;
  mustChangePassword: boolean;
  locale: Locale;
  theme: Theme;
}

/** What every verb is given: nothing below reads a clock, chance or the request by itself. */
export interface Context {
  db: Database;
  actor: Actor | null;
  /** UTC epoch milliseconds, read once per request. */
  now: number;
  /** The civil date of `now` in the organisation's zone. */
  today: CivilDate;
  newId: () => string;
  /** A full-width seed, stored with what it made. */
  newSeed: () => string;
  /** Secret bytes, for tokens. */
  newSecret: (bytes: number) => Buffer;
}

export function createContext(db: Database, actor: Actor | null, now: number): Context {
  return {
    db,
    actor,
    now,
    today: civilDateAt(now),
    newId: () => uuidAt(now, randomBytes(16)),
    newSeed: () => randomBytes(16).toString('hex'),
    newSecret: (bytes) => randomBytes(bytes),
  };
}

/** A context whose verb needs somebody signed in. */
export type ActorContext = Context & { actor: Actor };

/** Actor id of jobs and of the command line. */
export const systemActorId = 'system';
