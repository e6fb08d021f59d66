import type { APIRequestContext } from '@playwright/test';
import { demoPassword } from '../../../src/services/demo/create-demo.ts';

/** Signs in as the form does, without a page: the cookie stays with the caller. */
export async function signIn(
  request: APIRequestContext,
  origin: string,
  employeeNo: string,
  password = demoPassword,
): Promise<void> {
  const reply = await request.post(`${origin}/api/sign-in`, {
    form: { employeeNo, password, next: '/' },
    headers: { Origin: origin },
    maxRedirects: 0,
  });
  const location = reply.headers().location ?? '';
  if (reply.status() !== 303 || location.includes('refused')) {
    throw new Error(`${employeeNo} could not sign in: ${reply.status()} ${location}`);
  }
}
