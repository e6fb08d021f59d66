import { ok, type Result } from '../../kernel/result.ts';
import { type AttemptRow, selectAttemptsOf } from '../../store/attempt.ts';
import { type PersonName, selectPersonNames } from '../../store/person-names.ts';
import { type AuditEntry, auditEntry, peopleNamed } from '../audit-entry.ts';
import { type LiveTitles, readLiveTitles } from '../content/live-titles.ts';
import type { ActorContext } from '../context.ts';
import { type PublishedChapter, readContents } from '../study/manual.ts';
import { type PersonStanding, readPersonStanding } from './read-standing.ts';

/** A person's page: the standing, and what its ids stand for. */
export interface PersonRecord extends Omit<PersonStanding, 'trail'> {
  /** Newest first. */
  trail: AuditEntry[];
  /** Newest first: when, in which state and with which version of the exam. */
  attempts: Pick<AttemptRow, 'id' | 'state' | 'startedAt' | 'closedAt' | 'examVersionId'>[];
  titles: LiveTitles;
  chapters: PublishedChapter[];
  /** Whoever acted on the record or recorded a fact. */
  names: ReadonlyMap<string, PersonName>;
}

/** Everything HR may see of one person. Refusals are those of `readPersonStanding`, asked before anything else. */
export async function readPersonRecord(
  context: ActorContext,
  personId: string,
): Promise<Result<PersonRecord>> {
  const { db } = context;
  const standing = await readPersonStanding(context, personId);
  if (!standing.ok) return standing;
  const trail = standing.value.trail.map(auditEntry);
  const recorders = standing.value.factHistory.map((fact) => fact.recordedBy);
  const [attempts, titles, contents, names] = await Promise.all([
    selectAttemptsOf(db, personId),
    readLiveTitles(db),
    readContents(db),
    selectPersonNames(db, [...new Set([...peopleNamed(trail), ...recorders])]),
  ]);
  return ok({
    ...standing.value,
    trail,
    attempts: attempts.map(({ id, state, startedAt, closedAt, examVersionId }) => ({
      id,
      state,
      startedAt,
      closedAt,
      examVersionId,
    })),
    titles,
    chapters: contents.parts.flatMap((part) => part.chapters),
    names: new Map(names.map((one) => [one.id, one])),
  });
}
