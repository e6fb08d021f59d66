import { mostBodyBytes, type Passage } from '../edge/gate.ts';
import { bodyAsItCame } from '../edge/node-http.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { ActorContext } from '../services/context.ts';

/** A door for one verb: parses the request, calls one service, translates. The same function serves both servers. */
export type Endpoint = (
  passage: Passage,
  request: Request,
  params: Record<string, string>,
) => Promise<Response>;

/** The context with its actor, or the refusal to send back. People who must change their password may do only that. */
export function signedIn(
  passage: Passage,
  options: { beforePasswordChange?: boolean } = {},
): Result<ActorContext> {
  const { context } = passage;
  if (!context.actor) return refuse('not-signed-in');
  if (context.actor.mustChangePassword && !options.beforePasswordChange)
    return refuse('password-change-needed');
  return ok(context as ActorContext);
}

/** The body as JSON or form fields, by content type; `too-large` whatever its length header said. Never throws on what a client sends. */
export async function readBody(
  request: Request,
): Promise<Result<{ fields: Record<string, unknown>; isForm: boolean }>> {
  const type = request.headers.get('content-type') ?? '';
  try {
    const bytes = await bytesOf(request);
    if (!bytes) return refuse('too-large');
    if (type.startsWith('application/json')) {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refuse('bad-input', { field: 'body' });
      return ok({ fields: value as Record<string, unknown>, isForm: false });
    }
    const body = new Response(bytes, { headers: { 'Content-Type': type } });
    return ok({ fields: Object.fromEntries(await formFields(body)), isForm: true });
  } catch {
    return refuse('bad-input', { field: 'body' });
  }
}

/** The whole body; null, and no further read, once it is larger than any of ours may be. */
async function bytesOf(request: Request): Promise<Buffer<ArrayBuffer> | null> {
  const known = bodyAsItCame(request);
  if (known) return known.length > mostBodyBytes ? null : known;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Fields that occur several times (checkboxes) become lists. */
async function formFields(body: Response): Promise<Map<string, unknown>> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of (await body.formData()).entries()) {
    if (typeof value !== 'string') continue;
    const earlier = fields.get(name);
    fields.set(name, earlier === undefined ? value : [earlier, value].flat());
  }
  return fields;
}

/** After a form: always a redirect, so that reload does not send again. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A form's refusal goes back to its page, which shows the sentence for the code. */
export function backWith(path: string, refusal: Refusal): Response {
  const query = new URLSearchParams({ refused: refusal.code });
  for (const [name, value] of Object.entries(refusal.params ?? {})) query.set(name, String(value));
  return seeOther(`${path}${path.includes('?') ? '&' : '?'}${query}`);
}

/** A path of this site to go back to, in the characters a header may hold; anything else becomes `/`. */
export function localPath(value: unknown, fallback = '/'): string {
  return typeof value === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(value) && value.length < 500
    ? value
    : fallback;
}
