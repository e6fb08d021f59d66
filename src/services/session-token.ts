import { createHash, timingSafeEqual } from 'node:crypto';

/** A session ends after this long without a request, and this long after sign-in whatever happens. */
export const sessionIdleMs = 45 * 60_000;
export const sessionAbsoluteMs = 12 * 3_600_000;

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function secretMatches(secret: string, storedHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(storedHash, 'hex'));
}

/** Splits a cookie value `id.secret`; null when it is not one. */
export function parseToken(token: string): { id: string; secret: string } | null {
  const match = /^([A-Za-z0-9_-]{20,64})\.([A-Za-z0-9_-]{32,64})$/.exec(token);
  return match ? { id: match[1]!, secret: match[2]! } : null;
}
