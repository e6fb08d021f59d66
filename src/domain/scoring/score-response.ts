import type { Hundredths } from '../../kernel/points.ts';
import type { AuthoredResponse } from '../item/authored-response.ts';
import type { ItemKey } from '../item/split-item.ts';
import { canScore, earnedShare } from './policies.ts';

export interface ItemScore {
  scoreHundredths: Hundredths;
  /** Exact share of the points earned, 0 to 1, before rounding. */
  share: number;
  blank: boolean;
}

/**
 * Scores one response: its share by the named policy times the item's points, rounded half up to whole
 * hundredths. Blank earns 0 under every policy. Throws where the policy is unknown or has no rule for the
 * item's type, or where `pointsHundredths` is no whole number from 0: those are faults of a published exam,
 * not of a candidate.
 */
export function scoreResponse(
  policyName: string,
  key: ItemKey,
  response: AuthoredResponse,
  pointsHundredths: Hundredths,
): ItemScore {
  if (!Number.isSafeInteger(pointsHundredths) || pointsHundredths < 0) {
    throw new Error(`points must be whole hundredths from 0, not ${pointsHundredths}`);
  }
  if (!canScore(policyName, key.type)) {
    throw new Error(`no scoring policy "${policyName}" for ${key.type} items`);
  }
  if (response.type === 'blank') return { scoreHundredths: 0, share: 0, blank: true };
  const { earned, of } = earnedShare(policyName, key, response);
  return {
    scoreHundredths: Math.round((pointsHundredths * earned) / of),
    share: earned / of,
    blank: false,
  };
}
