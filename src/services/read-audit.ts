import type { Database } from '../../db/client.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type AuditListFilter, type AuditSpan, selectAuditLines } from '../store/audit-list.ts';
import { type PersonName, selectPeopleCalled, selectPersonNames } from '../store/person-names.ts';
import { type AuditEntry, auditEntry, peopleNamed } from './audit-entry.ts';
import { holdsRole } from './authorise.ts';
import { type ActorContext, systemActorId } from './context.ts';
import { recordRefusedAccess } from './refused-access.ts';
import { type AuditHead, type AuditVerdict, verifyAudit } from './verify-audit.ts';

/** Lines on one page. */
const pageSize = 50;
/** People one word of a filter may stand for; more would be no filter. */
const mostPeople = 50;

export interface AuditQuery {
  verb?: string;
  /** Employee number, part of a name, or `system`. */
  actor?: string;
  /** Employee number or part of a name, or the id of any subject. */
  subject?: string;
  /** Keyset: lines older than `before`, or newer than `after`; neither gives the newest. */
  before?: number;
  after?: number;
}

export interface AuditPage {
  /** Newest first. */
  entries: AuditEntry[];
  names: ReadonlyMap<string, PersonName>;
  hasNewer: boolean;
  hasOlder: boolean;
}

async function allowed(context: ActorContext): Promise<Result<object>> {
  if (holdsRole(context.actor, 'auditor')) return ok({});
  await recordRefusedAccess(context, 'audit-log', 'list');
  return refuse('not-allowed');
}

/** One page of the audit log, for auditors. Anybody else is refused and logged. */
export async function readAudit(context: ActorContext, query: AuditQuery): Promise<Result<AuditPage>> {
  const access = await allowed(context);
  if (!access.ok) return access;
  const { db } = context;
  const filter = await listFilter(db, query);
  const newer = query.after !== undefined;
  const span: AuditSpan = newer
    ? { after: query.after! }
    : { before: query.before ?? Number.MAX_SAFE_INTEGER };
  const found = await selectAuditLines(db, filter, span, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const entries = (newer ? rows.reverse() : rows).map(auditEntry);
  const more = found.length > pageSize;
  const [first, last] = [entries[0], entries.at(-1)];
  // The other direction is asked for only where this page can have one.
  const beyond = async (other: AuditSpan) => (await selectAuditLines(db, filter, other, 1)).length > 0;
  const names = await selectPersonNames(db, peopleNamed(entries));
  return ok({
    entries,
    names: new Map(names.map((one) => [one.id, one])),
    hasNewer: newer
      ? more
      : query.before !== undefined && first !== undefined && (await beyond({ after: first.seq })),
    hasOlder: newer ? last !== undefined && (await beyond({ before: last.seq })) : more,
  });
}

/** Walks the whole chain, for auditors; `head` is a last line somebody wrote down earlier. */
export async function verifyAuditChain(
  context: ActorContext,
  head?: AuditHead,
): Promise<Result<AuditVerdict>> {
  const access = await allowed(context);
  return access.ok ? ok(await verifyAudit(context.db, head)) : access;
}

async function listFilter(db: Database, { verb, actor, subject }: AuditQuery): Promise<AuditListFilter> {
  const idsCalled = async (text: string) =>
    (await selectPeopleCalled(db, text, mostPeople)).map((one) => one.id);
  return {
    ...(verb ? { verb } : {}),
    ...(actor ? { actorIds: actor === systemActorId ? [systemActorId] : await idsCalled(actor) } : {}),
    ...(subject ? { subjectIds: [subject, ...(await idsCalled(subject))] } : {}),
  };
}
