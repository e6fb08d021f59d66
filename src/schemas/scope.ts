import { z } from 'zod';

/** A reach of the manual: a part (`finance`), a chapter (`finance/macro-policy`) or a section (`finance/macro-policy#rates`). */
export const scopeSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\/[a-z0-9-]+(?:#[a-z0-9-]+)?)?$/,
    '<part>, <part>/<chapter> or <part>/<chapter>#<section>',
  );

/** Whether a place of the manual, or a narrower scope, lies in a scope. */
export function scopeCovers(scope: string, place: string): boolean {
  if (place === scope) return true;
  if (scope.includes('#')) return false;
  return place.startsWith(scope.includes('/') ? `${scope}#` : `${scope}/`);
}

/** Whether two scopes have a section in common. */
export function scopesOverlap(one: string, other: string): boolean {
  return scopeCovers(one, other) || scopeCovers(other, one);
}
