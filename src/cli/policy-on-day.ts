import { inForceOn } from '../domain/item/policy-figures.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { LadderPolicy } from '../schemas/ladder-policy.ts';

/**
 * The policy that answers for a day: the one in force (see inForceOn). Before the first one, the first one answers: HR
 * asks about past days to explain today's standing, and the oldest rule that was ever written down is the only one to
 * explain it by. Undefined without any policy.
 */
export function policyOnDay(policies: readonly LadderPolicy[], day: CivilDate): LadderPolicy | undefined {
  const reads = policies.map((policy) => ({ versionId: policy.id, body: policy }));
  const [first] = reads.toSorted((a, b) => (startOf(a.body) < startOf(b.body) ? -1 : 1));
  return (inForceOn(reads, day) ?? first)?.body;
}

const startOf = ({ effectiveFrom, id }: LadderPolicy) => `${effectiveFrom} ${id}`;
