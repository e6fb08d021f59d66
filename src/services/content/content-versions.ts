import { boundPaths } from '../../domain/item/policy-figures.ts';
import { splitItem } from '../../domain/item/split-item.ts';
import { scenarioFace } from '../../domain/scenario/scenario-face.ts';
import { pinScenario } from '../../domain/scenario/scenario-version.ts';
import { hashOf } from '../../kernel/hash.ts';
import { paragraphHashRule } from './paragraph-words.ts';
import type { Content, PlacedChapter } from './read-content.ts';
import { chapterEntries, glossaryEntries, type SearchEntry } from './search-entries.ts';

/** Kinds of published content. */
export const contentKinds = [
  'item',
  'exam',
  'scenario',
  'ladder-policy',
  'service-policy',
  'chapter',
  'reference',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** One thing to publish: what candidates may meet (`body`) apart from what they may not (`key`). */
export interface ContentVersion {
  id: string;
  kind: ContentKind;
  authoredId: string;
  bank: '' | 'practice' | 'exam';
  body: unknown;
  /** Worked out only for a version that is new: pinning a scenario searches all its runs. */
  key: (() => unknown) | null;
  hash: string;
  /** For chapters: words of the paragraphs by hash. */
  paragraphs?: Readonly<Record<string, string>>;
  /** For what is searched: where a search may lead in it. Worked out from what is read, and no part of the version. */
  search?: () => SearchEntry[];
  /** For items bound to a policy: the figures they were written for; empty where they rest on the policy as a whole. */
  policyFigures?: Readonly<Record<string, string | number>>;
}

/** Version of the shapes of body and key; a change here needs a parser of the one before in `version-body.ts`. */
export const contentSchemaVersion = 2;

function version(
  kind: ContentKind,
  authoredId: string,
  authored: unknown,
  body: unknown,
  key: ContentVersion['key'] = null,
  bank: ContentVersion['bank'] = '',
): ContentVersion {
  const hash = hashOf(authored);
  return { id: `${authoredId}@${hash.slice(0, 12)}`, kind, authoredId, bank, body, key, hash };
}

/** Every version the content folder stands for. */
export function contentVersions(content: Content): ContentVersion[] {
  return [
    ...content.items.map(({ item, bank, section, authored, ofCase }) => {
      const { body, key } = splitItem(item, ofCase);
      const written = { authored, section, ...(ofCase ? { case: ofCase } : {}) };
      return {
        ...version('item', item.id, written, { ...body, section }, () => key, bank),
        ...(boundPaths(item).length > 0 ? { policyFigures: item.policyFigures ?? {} } : {}),
      };
    }),
    ...content.exams.map(({ value, authored }) => version('exam', value.id, authored, value)),
    ...content.scenarios.map(({ value, authored }) => {
      const { id } = value;
      const body = { ...scenarioFace(value), scenes: value.nodes.filter((node) => node.moves).length };
      return version('scenario', id, authored, body, () => ({
        scenario: value,
        bestHundredths: pinScenario(value, id).bestHundredths,
      }));
    }),
    ...content.policies.map(({ value, authored }) => version('ladder-policy', value.id, authored, value)),
    ...content.servicePolicies.map(({ value, authored }) =>
      version('service-policy', value.id, authored, value),
    ),
    ...content.chapters.map((placed) => publishedChapter(placed, content)),
    version('reference', 'parts', content.parts, content.parts),
    {
      ...version('reference', 'glossary', content.glossary, content.glossary),
      search: () => glossaryEntries(content.glossary, content.chapters),
    },
    version('reference', 'syllabus', content.syllabus, content.syllabus),
    version('reference', 'competencies', content.competencies, content.competencies),
    ...sheetsVersion(content.sheets),
  ];
}

function publishedChapter(placed: PlacedChapter, { parts }: Content): ContentVersion {
  const { id, chapter, anchors, paragraphs, checks, figures, characters, hash } = placed;
  // The rule by which paragraphs are hashed is part of the version: under another one the same text is another body.
  return {
    ...version(
      'chapter',
      id,
      { hash, paragraphs: paragraphHashRule },
      {
        id,
        ...chapter,
        figures: inReadingOrder(chapter.figures, figures),
        anchors,
        checks,
        characters,
        textHash: hash,
      },
    ),
    paragraphs,
    search: () => chapterEntries(placed, parts),
  };
}

/** Figures as the text shows them, whatever their order in the frontmatter: that is how they are numbered. */
function inReadingOrder<T extends { id: string }>(figures: readonly T[], shown: readonly string[]): T[] {
  return [...figures].sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
}

/** All sheets as one version; none where there are none, so that a manual without sheets publishes nothing of them. */
function sheetsVersion(sheets: Content['sheets']): ContentVersion[] {
  if (sheets.length === 0) return [];
  return [
    version(
      'reference',
      'sheets',
      sheets.map(({ authored }) => authored),
      sheets.map(({ value }) => value),
    ),
  ];
}
