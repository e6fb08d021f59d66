import { sessionAbsoluteMs } from '../services/session-token.ts';

/** `__Host-` binds the cookie to this host over TLS; browsers refuse that name on plain http, as in local use. */
const nameOf = (secure: boolean) => (secure ? '__Host-session' : 'session');

export function sessionCookie(token: string, secure: boolean): string {
  return `${nameOf(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${sessionAbsoluteMs / 1000}${secure ? '; Secure' : ''}`;
}

export function clearedSessionCookie(secure: boolean): string {
  return `${nameOf(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;
}

export function sessionTokenOf(cookieHeader: string | null, secure: boolean): string | null {
  return readCookie(cookieHeader, nameOf(secure));
}

/** The value of one cookie of a Cookie header; the first one wins. */
export function readCookie(cookieHeader: string | null, name: string): string | null {
  for (const part of cookieHeader?.split(';') ?? []) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}
