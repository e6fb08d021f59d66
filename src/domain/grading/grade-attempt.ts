import type { Hundredths } from '../../kernel/points.ts';
import type { Response } from '../../schemas/response.ts';
import {
  type CognitiveLevel,
  type CompetencyCode,
  cognitiveLevels,
  competencyCodes,
  type ItemType,
} from '../../schemas/vocabulary.ts';
import { toAuthored } from '../item/authored-response.ts';
import type { ItemOrder } from '../item/present-item.ts';
import type { ItemKey } from '../item/split-item.ts';
import { scoreResponse } from '../scoring/score-response.ts';

/** One entry of the stored form. */
export interface GradedEntry {
  position: number;
  versionId: string;
  section: string;
  level: CognitiveLevel;
  pointsHundredths: Hundredths;
}

/** What grading needs of an item version: its key, and from its body where its loss is booked. */
export interface GradedVersion {
  key: ItemKey;
  competency: CompetencyCode;
  /** Paragraph of the manual to read again. */
  anchor: string;
}

export interface GradingInput {
  exam: {
    /** Scoring policy for each type, by versioned name. */
    scoringPolicies: Readonly<Partial<Record<ItemType, string>>>;
    cutHundredths: Hundredths;
  };
  entries: readonly GradedEntry[];
  /** By item version id. */
  versions: ReadonlyMap<string, GradedVersion>;
  /** The stored order of each position; items without options need none. */
  orders: ReadonlyMap<number, ItemOrder>;
  /** The response that counts for each position (`mergeResponses`); absent is blank. */
  responses: ReadonlyMap<number, Response>;
}

export interface EntryScore {
  position: number;
  versionId: string;
  scoreHundredths: Hundredths;
  maxHundredths: Hundredths;
  blank: boolean;
}

interface Subscore {
  scoreHundredths: Hundredths;
  maxHundredths: Hundredths;
}

export interface GradedAttempt {
  totalHundredths: Hundredths;
  maxHundredths: Hundredths;
  cutHundredths: Hundredths;
  decision: 'pass' | 'fail';
  bySection: (Subscore & { section: string })[];
  byCompetency: (Subscore & { competency: CompetencyCode })[];
  byLevel: (Subscore & { level: CognitiveLevel })[];
  entries: EntryScore[];
  /** Paragraphs where points were lost, most first. */
  weak: { anchor: string; lostHundredths: Hundredths }[];
}

type Scored = EntryScore & Pick<GradedEntry, 'section' | 'level'> & Omit<GradedVersion, 'key'>;

const noOrder: ItemOrder = { options: [], targets: [] };

function scoreEntry(entry: GradedEntry, input: GradingInput): Scored {
  const { position, versionId, section, level, pointsHundredths } = entry;
  const version = input.versions.get(versionId);
  if (!version) throw new Error(`the key of item version ${versionId} was not given to grading`);
  const policyName = input.exam.scoringPolicies[version.key.type];
  if (!policyName) throw new Error(`the exam names no scoring policy for ${version.key.type} items`);
  const response = input.responses.get(position) ?? { type: 'blank' };
  const authored = toAuthored(response, input.orders.get(position) ?? noOrder);
  const { scoreHundredths, blank } = scoreResponse(policyName, version.key, authored, pointsHundredths);
  const { competency, anchor } = version;
  return {
    position,
    versionId,
    scoreHundredths,
    maxHundredths: pointsHundredths,
    blank,
    section,
    level,
    competency,
    anchor,
  };
}

function totalOf(scored: readonly EntryScore[]): Subscore {
  return {
    scoreHundredths: scored.reduce((sum, one) => sum + one.scoreHundredths, 0),
    maxHundredths: scored.reduce((sum, one) => sum + one.maxHundredths, 0),
  };
}

/** Subscores by one property, in the given order of its values; values no entry has are left out. */
function subscores<N extends 'section' | 'level' | 'competency'>(
  scored: readonly Scored[],
  name: N,
  values: readonly Scored[N][],
): (Subscore & Pick<Scored, N>)[] {
  return values.flatMap((value) => {
    const own = scored.filter((one) => one[name] === value);
    return own.length > 0 ? [{ ...({ [name]: value } as Pick<Scored, N>), ...totalOf(own) }] : [];
  });
}

function weakestAnchors(scored: readonly Scored[]): GradedAttempt['weak'] {
  const lost = new Map<string, Hundredths>();
  for (const { anchor, maxHundredths, scoreHundredths } of scored) {
    lost.set(anchor, (lost.get(anchor) ?? 0) + maxHundredths - scoreHundredths);
  }
  return [...lost.keys()]
    .sort()
    .map((anchor) => ({ anchor, lostHundredths: lost.get(anchor) ?? 0 }))
    .filter(({ lostHundredths }) => lostHundredths > 0)
    .sort((a, b) => b.lostHundredths - a.lostHundredths);
}

/**
 * Grades an attempt from the versions it was made with, so that a regrade of the same pins gives the same
 * result. A total equal to the cut score is a pass. The order of the entries has no effect. Throws where a
 * key, a policy or an order is missing: a half-graded attempt must not become a result.
 */
export function gradeAttempt(input: GradingInput): GradedAttempt {
  const scored = input.entries
    .map((entry) => scoreEntry(entry, input))
    .sort((a, b) => a.position - b.position);
  const { scoreHundredths, maxHundredths } = totalOf(scored);
  const { cutHundredths } = input.exam;
  const sections = [...new Set(scored.map(({ section }) => section))].sort();
  return {
    totalHundredths: scoreHundredths,
    maxHundredths,
    cutHundredths,
    decision: scoreHundredths >= cutHundredths ? 'pass' : 'fail',
    bySection: subscores(scored, 'section', sections),
    byCompetency: subscores(scored, 'competency', competencyCodes),
    byLevel: subscores(scored, 'level', cognitiveLevels),
    entries: scored.map(({ position, versionId, scoreHundredths, maxHundredths, blank }) => {
      return { position, versionId, scoreHundredths, maxHundredths, blank };
    }),
    weak: weakestAnchors(scored),
  };
}
