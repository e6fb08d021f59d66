/** One audit line in words. */
export interface AuditLineView {
  seq: number;
  date: string;
  shown: string;
  actor: { name: string; employeeNo: string | null };
  act: string;
  subject: { kind: string; name: string };
  /** Codes, ids and figures as kept, `name value`. */
  details: readonly string[];
}

/** What a walk over the chain found. */
export interface VerdictView {
  whole: boolean;
  title: string;
  text: string;
  /** The last line, to be written down. */
  head: { line: string; hash: string } | null;
}
