import {
  boundPaths,
  figureAt,
  inForceOn,
  type PoliciesInForce,
  type PolicyFamily,
  type PolicyRead,
} from '../../domain/item/policy-figures.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Content } from './read-content.ts';

/** An item whose key rests on figures of a policy, as lists name it. */
export interface BoundItem {
  item: string;
  bank: 'practice' | 'exam';
  /** Paths of the figures; the family alone where the item rests on the policy as a whole. */
  figures: string[];
}

/** Every item bound to a policy, in order of files. */
export function policyBoundItems(content: Content): BoundItem[] {
  return content.items.flatMap(({ item, bank }) => {
    const figures = boundPaths(item);
    return figures.length > 0 ? [{ item: item.id, bank, figures }] : [];
  });
}

const policyReads = (content: Content): Record<PolicyFamily, PolicyRead[]> => {
  const read = ({ value }: { value: PolicyRead['body'] & { id: string } }) => ({
    versionId: value.id,
    body: value,
  });
  return { ladder: content.policies.map(read), service: content.servicePolicies.map(read) };
};

/** Figures that stand in no policy of the folder, whatever the day. */
export function checkPolicyPaths(content: Content): ContentProblem[] {
  const reads = policyReads(content);
  const known = (path: string) =>
    [...reads.ladder.map((ladder) => ({ ladder })), ...reads.service.map((service) => ({ service }))].some(
      (policies) => figureAt(policies, path) !== null,
    );
  return content.items.flatMap(({ item, file, path: place }) =>
    Object.keys(item.policyFigures ?? {})
      .filter((path) => !known(path))
      .map((path) => ({
        file,
        path: `${place}.policyFigures.${path}`,
        expected: 'the path of a figure in content/ladder or content/service',
        found: 'no number or text there',
        mend: 'Correct the path; entries of a list are named by number from 0 or by their code.',
      })),
  );
}

/**
 * Figures an item was written for that differ from the policy in force on a day. Asked by the author's check only: a
 * server must start on the day another policy takes effect, and there such items leave new forms by themselves.
 */
export function checkPolicyFigures(content: Content, today: CivilDate): ContentProblem[] {
  const reads = policyReads(content);
  const inForce: PoliciesInForce = {};
  for (const family of ['ladder', 'service'] as const) {
    const policy = inForceOn(reads[family], today);
    if (policy) inForce[family] = policy;
  }
  return content.items.flatMap(({ item, file, path: place }) =>
    Object.entries(item.policyFigures ?? {}).flatMap(([path, pinned]) => {
      const now = figureAt(inForce, path);
      if (now === null || now === pinned) return [];
      const { versionId } = inForce[path.split('.')[0] as PolicyFamily]!;
      return [
        {
          file,
          path: `${place}.policyFigures.${path}`,
          expected: `${now}, as ${versionId} says, in force on ${today}`,
          found: String(pinned),
          mend: 'Bring stem, key and rationale to the policy in force, then the figure.',
        },
      ];
    }),
  );
}
