import { randomUUID } from 'node:crypto';
import type { HttpConnection } from './http-connection.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface StartedBy {
  connection: HttpConnection;
  cookie: string;
  examId: string;
}

/** Starts an attempt as the exam's form does; resolves to the path of its runner. */
export async function askStart({ connection, cookie, examId }: StartedBy, watch: Stopwatch): Promise<string> {
  const body = new URLSearchParams({ exam: examId, key: randomUUID() }).toString();
  const type = 'application/x-www-form-urlencoded';
  const asked = { method: 'POST', path: '/api/attempts', cookie, type, body } as const;
  const path = (await watch.ask('start', connection, asked, 303)).headers.get('location') ?? '';
  if (!path.startsWith('/attempts/')) throw new Error(`the start of an attempt was sent on to ${path}`);
  return path;
}
