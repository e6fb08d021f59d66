import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FigureValue } from './grounds.ts';

export const policyFamilies = ['ladder', 'service'] as const;
export type PolicyFamily = (typeof policyFamilies)[number];

/** A policy as it is read: which version, and its content. */
export interface PolicyRead {
  versionId: string;
  body: { effectiveFrom: CivilDate; effectiveTo?: CivilDate | null | undefined };
}

/** The one policy of each family that decides on a day. */
export type PoliciesInForce = Partial<Record<PolicyFamily, PolicyRead>>;

/**
 * Of the policies in effect on a day, the one that took effect last. Where none covers the day, the last one that began
 * goes on: a policy that ran out without a successor is still the bank's last word. Undefined before the first.
 */
export function inForceOn<Read extends PolicyRead>(
  policies: readonly Read[],
  day: CivilDate,
): Read | undefined {
  const order = ({ versionId, body }: PolicyRead) => `${body.effectiveFrom} ${versionId}`;
  const begun = policies
    .filter(({ body }) => body.effectiveFrom <= day)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return begun.findLast(({ body }) => !body.effectiveTo || day <= body.effectiveTo) ?? begun.at(-1);
}

/**
 * What the policies in force say at a path such as `service.tiers.gold.assetsFrom`; entries of a list are named by
 * number from 0 or by their code. A family alone stands for its version. Null where there is no number or text.
 */
export function figureAt(policies: PoliciesInForce, path: string): FigureValue {
  const [family, ...steps] = path.split('.');
  const policy = policies[family as PolicyFamily];
  if (!policy) return null;
  if (steps.length === 0) return policy.versionId;
  const found = steps.reduce<unknown>(stepInto, policy.body);
  return typeof found === 'number' || typeof found === 'string' ? found : null;
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    const coded = value.find((one: unknown) => isRecord(one) && (one.code === step || one.id === step));
    return coded ?? (/^\d+$/.test(step) ? value[Number(step)] : undefined);
  }
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The paths an item is bound to: those it names, or the ladder policy as a whole if it says only that it is bound. */
export function boundPaths(item: { fromPolicy?: boolean; policyFigures?: object | undefined }): string[] {
  const named = Object.keys(item.policyFigures ?? {});
  if (named.length > 0) return named.sort();
  return item.fromPolicy ? ['ladder'] : [];
}
