import { itemSchema } from '../../src/schemas/item.ts';
import type { Content, PlacedItem } from '../../src/services/content/read-content.ts';
import { examId, publishedContent } from './published-content.ts';

/** Words that must never reach a candidate before she has responded, and in an exam not at all. */
export const clozeCanaries = {
  model: 'canarymodel',
  other: 'canaryother',
  rationale: 'canaryrationale',
} as const;

const situation = '一位老人在柜台前等了很久。\n他说自己要取走全部存款。';

function clozeOf(id: string, model: PlacedItem, place?: number): PlacedItem {
  const authored = {
    id,
    type: 'cloze',
    anchor: model.item.anchor,
    syllabusPoints: model.item.syllabusPoints,
    competency: model.item.competency,
    level: model.item.level,
    grade: 'assistant',
    stem: '应在{{when}}内报告{{who}}。',
    blanks: [
      {
        id: 'when',
        label: '期限',
        accept: [clozeCanaries.model, `${clozeCanaries.other}3`],
        rationale: clozeCanaries.rationale,
      },
      { id: 'who', label: '对象', accept: [`${clozeCanaries.model}2`], rationale: clozeCanaries.rationale },
    ],
    ...(place ? { case: 'lobby-elder' } : {}),
  };
  return {
    ...model,
    item: itemSchema.parse(authored),
    authored,
    ...(place ? { ofCase: { id: 'lobby-elder', title: '柜台前的老人', situation, place, of: 2 } } : {}),
  };
}

/**
 * The content folder with a cloze item in the practice bank, and an exam of three items: a cloze item that stands
 * alone and a case of two.
 */
export function caseContent(): Content {
  const content = structuredClone(publishedContent()) as Content;
  const first = (bank: string) =>
    content.items.find((placed) => placed.bank === bank && placed.section.startsWith('regulations/'))!;
  const model = first('exam');
  const exam = content.exams.find(({ value }) => value.id === examId)!;
  Object.assign(exam.value, {
    itemCount: 3,
    blueprint: {
      rows: [{ scope: 'regulations', level: model.item.level, count: 3 }],
      types: { cloze: { count: 3, points: 30 } },
    },
    scoringPolicies: { cloze: 'per-entry@1' },
  });
  exam.authored = { ...exam.value };
  const items = [
    ...content.items.filter(({ item }) => item.type !== 'cloze'),
    clozeOf('e-cloze-alone', model),
    clozeOf('e-cloze-second', model, 2),
    clozeOf('e-cloze-first', model, 1),
    clozeOf('p-cloze', first('practice')),
  ];
  return { ...content, items };
}
