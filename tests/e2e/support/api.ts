import type { APIRequestContext } from '@playwright/test';

/** What an endpoint answered. */
export interface Reply {
  status: number;
  text: string;
  /** The code of a refusal; undefined when it was none. */
  code: string | undefined;
  /** The reply's fields; none when it is not JSON. */
  fields: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

/** Posts JSON from this origin with the cookies of a browser, as one of our own pages would. */
export async function post(
  request: APIRequestContext,
  origin: string,
  path: string,
  data: Fields,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return replyOf(
    await request.post(`${origin}${path}`, {
      data,
      headers: { Origin: origin, ...headers },
      maxRedirects: 0,
    }),
  );
}

/** Posts a plain form, without following where it leads. */
export async function postForm(
  request: APIRequestContext,
  origin: string,
  path: string,
  form: Record<string, string>,
): Promise<Reply & { location: string }> {
  const response = await request.post(`${origin}${path}`, {
    form,
    headers: { Origin: origin },
    maxRedirects: 0,
  });
  return { ...(await replyOf(response)), location: response.headers().location ?? '' };
}

/** Gets data with the cookies of a browser. */
export async function get(request: APIRequestContext, origin: string, path: string): Promise<Reply> {
  return replyOf(await request.get(`${origin}${path}`, { maxRedirects: 0 }));
}

async function replyOf(response: { status: () => number; text: () => Promise<string> }): Promise<Reply> {
  const text = await response.text();
  const fields = fieldsOf(text);
  const error = fields.error as { code?: string } | undefined;
  return { status: response.status(), text, code: error?.code, fields };
}

function fieldsOf(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}
