/** What a command leaves behind: two streams and an exit code, wherever it ran. */
export interface Reply {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** What a command found out. Exit code 1 is a finding: the document is whole, and says what is wrong. */
export interface Report {
  exitCode: 0 | 1;
  /** The one document of `--json`. */
  json: unknown;
  /** The same for people, in short English lines. */
  text: string;
}

/** Input that cannot be worked with; the message is one sentence for the operator. */
export class BadInputError extends Error {}

/** Prints a report the way it was asked for. */
export function replyOf({ exitCode, json, text }: Report, asJson: boolean): Reply {
  const document = asJson ? JSON.stringify(json, null, 2) : text;
  return { exitCode, stdout: `${document}\n`, stderr: '' };
}

/** Refuses input: nothing on stdout, the sentence on one line of stderr, exit code 1. */
export function refusalReply(sentence: string): Reply {
  return { exitCode: 1, stdout: '', stderr: `jinjie: ${oneLine(sentence)}\n` };
}

/** Folds line breaks away: parsers quote the text they choke on. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
