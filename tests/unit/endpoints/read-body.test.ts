import { describe, expect, test } from 'vitest';
import { mostBodyBytes } from '../../../src/edge/gate.ts';
import { localPath, readBody } from '../../../src/endpoints/endpoint.ts';

/** A request whose body comes in pieces and whose length no header tells, as the site's own routes may get. */
function streamed(type: string, pieces: Iterable<string>): { request: Request; asked: () => number } {
  const encoder = new TextEncoder();
  const source = pieces[Symbol.iterator]();
  let asked = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      asked += 1;
      const next = source.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  const init = { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' };
  return { request: new Request('http://site.invalid/', init as RequestInit), asked: () => asked };
}

/** Sixteen times the limit. */
function* long(start: string): Generator<string> {
  yield start;
  for (let piece = 0; piece < 256; piece += 1) yield 'a'.repeat(16_384);
}

const form = 'application/x-www-form-urlencoded';

describe('a body without a length', () => {
  test.each([
    ['a form', form, 'password='],
    ['JSON', 'application/json', '{"item":"'],
    ['parts', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
  ])('is read no further than the limit when it is %s that is far longer', async (_name, type, start) => {
    const { request, asked } = streamed(type, long(start));
    expect(await readBody(request)).toEqual({ ok: false, refusal: { code: 'too-large' } });
    expect(asked()).toBeLessThan(mostBodyBytes / 16_384 + 5);
  });

  test('is read whole below the limit', async () => {
    const { request } = streamed(form, ['choices=1&cho', 'ices=2&name=%E5%BC%A0']);
    expect(await readBody(request)).toEqual({
      ok: true,
      value: { fields: { choices: ['1', '2'], name: '张' }, isForm: true },
    });
    const { request: json } = streamed('application/json; charset=utf-8', ['{"a":', '"张"}']);
    expect(await readBody(json)).toEqual({ ok: true, value: { fields: { a: '张' }, isForm: false } });
  });
});

describe('a path to go back to', () => {
  test.each([
    '/手册',
    '/a\u0001b',
    '//elsewhere.invalid',
    '/\\elsewhere.invalid',
    'https://elsewhere.invalid',
  ])('is the start page for %j, which no header may hold or which leads elsewhere', (path) => {
    expect(localPath(path)).toBe('/');
    expect(() => new Headers({ Location: localPath(path) })).not.toThrow();
  });

  test('is kept as it is when it is one of ours', () => {
    expect(localPath('/hr/people?q=%E5%BC%A0&sort=-exam#top')).toBe('/hr/people?q=%E5%BC%A0&sort=-exam#top');
  });
});
