import { type MessageLocale, messages } from '../locale/messages.ts';
import type { AuditEntry } from '../services/audit-entry.ts';

type Words = Readonly<Partial<Record<string, string>>>;
type Details = Readonly<Partial<Record<string, (facts: AuditEntry['facts']) => string>>>;

/** What an audit line says was done, in words; a verb the catalogue does not know is named as it is. */
export function auditPhrase({ verb, facts }: AuditEntry, locale: MessageLocale): string {
  const words = messages(locale).people.audit;
  const names: Words = words.verbs;
  const details: Details = words.verbDetails;
  const name = names[verb] ?? words.otherVerb({ verb });
  const detail = details[verb]?.(facts);
  return detail ? words.verbWith({ verb: name, detail }) : name;
}

/** What kind of thing an audit line is about. */
export function subjectKindWord(kind: string, locale: MessageLocale): string {
  const kinds: Words = messages(locale).people.audit.subjectKinds;
  return kinds[kind] ?? kind;
}
