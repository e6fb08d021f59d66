import type { AuditLineView, VerdictView } from '../components/audit/audit-view.ts';
import { formatMoment } from '../locale/format.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import type { AuditEntry } from '../services/audit-entry.ts';
import { systemActorId } from '../services/context.ts';
import type { AuditPage, AuditQuery } from '../services/read-audit.ts';
import type { AuditHead, AuditVerdict } from '../services/verify-audit.ts';
import { auditPhrase, subjectKindWord } from './_audit-words.ts';

/** What a query string asks of the log: `verb`, `actor`, `subject`, `before`, `after`. */
export function readAuditQuery(query: URLSearchParams): AuditQuery {
  const text = (name: string, max: number) => (query.get(name) ?? '').trim().slice(0, max);
  const seq = (name: string) => {
    const value = Number(query.get(name));
    return Number.isSafeInteger(value) && value > 0 ? value : null;
  };
  const [verb, actor, subject] = [text('verb', 80), text('actor', 80), text('subject', 120)];
  const [before, after] = [seq('before'), seq('after')];
  return {
    ...(verb ? { verb } : {}),
    ...(actor ? { actor } : {}),
    ...(subject ? { subject } : {}),
    ...(after !== null ? { after } : before !== null ? { before } : {}),
  };
}

/** The address of the log under a filter from a place on. */
export function auditHref(
  { verb, actor, subject }: AuditQuery,
  place: { before: number } | { after: number },
): string {
  const fields = { verb, actor, subject, ...place };
  const filled = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/audit?${new URLSearchParams(filled)}`;
}

/** The last line somebody wrote down: null when nothing is given, 'wrong' when it cannot be one. */
export function readHead({ seq, hash }: { seq: string; hash: string }): AuditHead | null | 'wrong' {
  if (seq === '' && hash === '') return null;
  const right = /^[1-9]\d{0,14}$/.test(seq) && /^[0-9a-f]{64}$/.test(hash);
  return right ? { seq: Number(seq), hash } : 'wrong';
}

/** Lines of a page in words. */
export function lineViews({ entries, names }: AuditPage, locale: MessageLocale): AuditLineView[] {
  const words = messages(locale).people.audit;
  const actorOf = ({ actorId }: AuditEntry) => {
    if (actorId === systemActorId) return { name: words.system, employeeNo: null };
    const found = names.get(actorId);
    return { name: found?.name ?? words.unknown, employeeNo: found?.employeeNo ?? null };
  };
  return entries.map((entry) => {
    const subject = entry.subjectKind === 'person' ? names.get(entry.subjectId) : undefined;
    return {
      seq: entry.seq,
      date: new Date(entry.at).toISOString(),
      shown: formatMoment(entry.at, locale),
      actor: actorOf(entry),
      act: auditPhrase(entry, locale),
      subject: {
        kind: subjectKindWord(entry.subjectKind, locale),
        name: subject ? `${subject.name} ${subject.employeeNo}` : entry.subjectId,
      },
      details: Object.entries(entry.facts).map(([name, value]) => `${name} ${value ?? '-'}`),
    };
  });
}

/** What a walk over the chain found, in words. */
export function verdictView(verdict: AuditVerdict, locale: MessageLocale): VerdictView {
  const words = messages(locale).people.audit;
  if (!verdict.ok) {
    const reason = words.brokenReasons[verdict.reason];
    return {
      whole: false,
      title: words.broken,
      text: words.brokenAt({ seq: verdict.brokenSeq, lines: verdict.lines, reason }),
      head: null,
    };
  }
  if (verdict.lines === 0)
    return { whole: true, title: words.verified, text: words.verifiedEmpty, head: null };
  return {
    whole: true,
    title: words.verified,
    text: words.verifiedText({ lines: verdict.lines }),
    head: { line: words.verifiedHead({ seq: verdict.head.seq }), hash: verdict.head.hash },
  };
}
