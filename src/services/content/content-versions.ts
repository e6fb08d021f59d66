import { splitItem } from '../../domain/item/split-item.ts';
import { pinScenario } from '../../domain/scenario/scenario-version.ts';
import { hashOf } from '../../kernel/hash.ts';
import type { Content } from './read-content.ts';

/** Kinds of published content. */
export const contentKinds = ['item', 'exam', 'scenario', 'ladder-policy', 'chapter', 'reference'] as const;
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
}

/** Version of the shapes of body and key; a change here needs parsers for both. */
export const contentSchemaVersion = 1;

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
    ...content.items.map(({ item, bank, section, authored }) => {
      const { body, key } = splitItem(item);
      return version('item', item.id, { authored, section }, { ...body, section }, () => key, bank);
    }),
    ...content.exams.map(({ value, authored }) => version('exam', value.id, authored, value)),
    ...content.scenarios.map(({ value, authored }) => {
      const { id, title, titleEn, setting, grade, competencies } = value;
      const { name, situation, wants } = value.persona;
      const body = {
        id,
        title,
        titleEn,
        setting,
        grade,
        competencies,
        persona: { name, situation, wants },
        scenes: value.nodes.filter((node) => node.moves).length,
      };
      return version('scenario', id, authored, body, () => ({
        scenario: value,
        bestHundredths: pinScenario(value, id).bestHundredths,
      }));
    }),
    ...content.policies.map(({ value, authored }) => version('ladder-policy', value.id, authored, value)),
    ...content.chapters.map(({ id, chapter, anchors, checks, characters, hash }) =>
      version('chapter', id, { hash }, { id, ...chapter, anchors, checks, characters, textHash: hash }),
    ),
    version('reference', 'parts', content.parts, content.parts),
    version('reference', 'glossary', content.glossary, content.glossary),
    version('reference', 'syllabus', content.syllabus, content.syllabus),
    version('reference', 'competencies', content.competencies, content.competencies),
  ];
}
