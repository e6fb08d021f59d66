import type { CivilDate } from '../kernel/civil-date.ts';
import type { LadderPolicy } from '../schemas/ladder-policy.ts';

/**
 * The policy that answers for a day: of those in effect, the one that took effect last. Where none covers the
 * day, the last one before it goes on answering, since a policy that ran out without a successor is still the
 * bank's last word. Before the first one, the first one answers: HR asks about past days to explain today's
 * standing, and the oldest rule that was ever written down is the only one to explain it by. Undefined
 * without any policy.
 */
export function policyOnDay(policies: readonly LadderPolicy[], day: CivilDate): LadderPolicy | undefined {
  const byStart = [...policies].sort((a, b) => {
    const [left, right] = [`${a.effectiveFrom} ${a.id}`, `${b.effectiveFrom} ${b.id}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const begun = byStart.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return (
    begun.findLast(({ effectiveTo }) => effectiveTo === undefined || day <= effectiveTo) ??
    begun.at(-1) ??
    byStart[0]
  );
}
