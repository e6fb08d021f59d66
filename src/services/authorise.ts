import type { Role } from '../schemas/vocabulary.ts';
import type { Actor } from './context.ts';

/** Whether the actor holds one of the roles anywhere. */
export function holdsRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** Whether the actor holds one of the roles over the unit at `unitPath` (the unit itself or one above it). */
export function holdsRoleOver(actor: Actor, unitPath: string, ...roles: Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && unitPath.startsWith(grant.unitPath));
}

/** Paths of the units over which the actor holds one of the roles: what a list may show. */
export function pathsOver(actor: Actor, ...roles: Role[]): string[] {
  return actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitPath);
}

/** Whether the roles of one account may stand together (三权分立: operation, security and audit never meet). */
export function mayHoldTogether(roles: readonly Role[]): boolean {
  return (
    new Set(
      roles.filter((role) => role === 'system-admin' || role === 'security-admin' || role === 'auditor'),
    ).size <= 1
  );
}
