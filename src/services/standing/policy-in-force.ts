import type { Database } from '../../../db/client.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { LadderPolicy } from '../../schemas/ladder-policy.ts';
import { selectLiveVersions } from '../../store/content.ts';

/** The ladder policy that decides on a day: of the live ones in effect, the one that took effect last. */
export async function policyInForce(
  db: Database,
  day: CivilDate,
): Promise<{ versionId: string; policy: LadderPolicy }> {
  const rows = await selectLiveVersions(db, 'ladder-policy');
  const [latest] = rows
    .map((row) => ({ versionId: row.id, policy: JSON.parse(row.bodyJson) as LadderPolicy }))
    .filter(
      ({ policy }) =>
        policy.effectiveFrom <= day && (policy.effectiveTo === undefined || day <= policy.effectiveTo),
    )
    .sort((a, b) => (a.policy.effectiveFrom < b.policy.effectiveFrom ? 1 : -1));
  if (!latest) throw new Error(`no ladder policy is in force on ${day}: publish one that covers the day`);
  return latest;
}
