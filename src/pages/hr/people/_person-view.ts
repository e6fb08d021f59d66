import type {
  AttemptView,
  Moment,
  ReadingView,
  RunView,
  TrailView,
} from '../../../components/people/person-view.ts';
import { formatMoment, formatPoints } from '../../../locale/format.ts';
import { type MessageLocale, messages } from '../../../locale/messages.ts';
import type { Title } from '../../../services/content/live-titles.ts';
import { systemActorId } from '../../../services/context.ts';
import type { PersonRecord } from '../../../services/standing/read-person-record.ts';
import { auditPhrase, subjectKindWord } from '../../_audit-words.ts';
import { titleOf } from '../../_ladder-evidence.ts';

const moment = (at: number, locale: MessageLocale): Moment => ({ at, shown: formatMoment(at, locale) });

/** `<authored id>@<hash>` apart: the id names the thing, the hash the version. */
function versionParts(versionId: string): { authoredId: string; hash: string } {
  const [authoredId = versionId, hash = ''] = versionId.split('@');
  return { authoredId, hash };
}

/** Attempts newest first, those still open or without a result as pending. */
export function attemptViews(
  { attempts, standing, titles }: PersonRecord,
  locale: MessageLocale,
): AttemptView[] {
  const { people, vocabulary } = messages(locale);
  return attempts.map((attempt) => {
    const { authoredId, hash } = versionParts(attempt.examVersionId);
    const result = standing.results.find((one) => one.attemptId === attempt.id);
    const decision = (result?.decision ?? 'pending') as keyof typeof vocabulary.decision;
    return {
      exam: titleOf(titles.exams, authoredId, locale),
      version: hash,
      started: moment(attempt.startedAt, locale),
      closed: attempt.closedAt === null ? null : moment(attempt.closedAt, locale),
      score: result
        ? people.list.pointsOf({
            points: formatPoints(result.totalHundredths),
            max: formatPoints(result.maxHundredths),
          })
        : '',
      decision: attempt.state === 'open' ? people.person.running : vocabulary.decision[decision],
      state: decision === 'pass' ? 'met' : decision === 'fail' ? 'not-met' : 'pending',
    };
  });
}

/** Finished runs, newest first. */
export function runViews({ standing, titles }: PersonRecord, locale: MessageLocale): RunView[] {
  return standing.runs.toReversed().map((run) => ({
    scenario: titleOf(titles.scenarios, run.scenarioId, locale),
    version: versionParts(run.scenarioVersionId).hash,
    ended: moment(run.endedAt ?? run.startedAt, locale),
    score: run.scoreHundredths === null ? '' : formatPoints(run.scoreHundredths),
    passed: run.passed === 1,
  }));
}

/** Chapters of which any section was read, in the order of the manual. */
export function readingViews({ chapters, sectionsSeen }: PersonRecord, locale: MessageLocale): ReadingView[] {
  const { people } = messages(locale);
  const seenAt = new Map(sectionsSeen.map((one) => [one.section, one.seenAt]));
  return chapters.flatMap((chapter) => {
    const read = chapter.sections.filter((section) => seenAt.has(`${chapter.id}#${section.id}`));
    if (read.length === 0) return [];
    const last = Math.max(...read.map((section) => seenAt.get(`${chapter.id}#${section.id}`)!));
    return [
      {
        chapter: locale === 'en' ? chapter.titleEn : chapter.title,
        count: people.person.seenOf({ seen: read.length, total: chapter.sections.length }),
        sections: read
          .map((section) => (locale === 'en' ? section.titleEn : section.title))
          .join(people.list.separator),
        last: moment(last, locale),
      },
    ];
  });
}

/** Audit lines as moments in words: what was done, by whom, and to what where it is not the person herself. */
export function trailViews(
  { trail, names, person, titles }: PersonRecord,
  locale: MessageLocale,
): TrailView[] {
  const words = messages(locale).people.person;
  const nameOf = (id: string) => {
    if (id === person.id) return words.self;
    return id === systemActorId ? words.system : (names.get(id)?.name ?? words.someone);
  };
  const title = (titlesOf: ReadonlyMap<string, Title>, versionId: unknown) =>
    titleOf(titlesOf, versionParts(String(versionId)).authoredId, locale);
  return trail.map((entry) => {
    const { examVersionId, scenarioVersionId } = entry.facts;
    const facts = {
      ...entry.facts,
      ...(examVersionId && { examVersionId: title(titles.exams, examVersionId) }),
      ...(scenarioVersionId && { scenarioVersionId: title(titles.scenarios, scenarioVersionId) }),
    };
    const line = words.trailLine({ actor: nameOf(entry.actorId), seq: entry.seq });
    const other =
      entry.subjectKind === 'person' ? entry.subjectId !== person.id && nameOf(entry.subjectId) : null;
    const subject = other ?? subjectKindWord(entry.subjectKind, locale);
    return {
      date: new Date(entry.at).toISOString(),
      shown: formatMoment(entry.at, locale),
      title: auditPhrase({ ...entry, facts }, locale),
      text: subject ? words.trailWith({ line, subject }) : line,
    };
  });
}
