import { describe, expect, it } from 'vitest';
import { splitItem } from '../../../../src/domain/item/split-item.ts';
import { itemTypes } from '../../../../src/schemas/vocabulary.ts';
import { sampleItem } from './sample-items.ts';

describe('splitItem', () => {
  it.each(itemTypes)('keeps key, rationales and slips of a %s item out of its body', (type) => {
    const { body, key } = splitItem(sampleItem(type));
    expect(JSON.stringify(body)).not.toContain('CANARY');
    expect(JSON.stringify(body)).not.toContain('77.67');
    expect(body).not.toHaveProperty('key');
    expect(JSON.stringify(key)).toContain('CANARY');
  });

  it.each(itemTypes)('loses nothing of a %s item', (type) => {
    const item = sampleItem(type);
    const { body, key } = splitItem(item);
    const options = 'options' in body ? body.options : [];
    const accepted = key.type === 'cloze' ? key.key : {};
    const rationales = 'rationales' in key ? (key.rationales as Record<string, string>) : {};
    const rebuilt = {
      ...body,
      ...key,
      ...('options' in body
        ? { options: options.map((option) => ({ ...option, rationale: rationales[option.id] })) }
        : {}),
      ...('blanks' in body
        ? {
            blanks: body.blanks.map((blank) => ({
              ...blank,
              accept: accepted[blank.id],
              rationale: rationales[blank.id],
            })),
          }
        : {}),
      fromPolicy: body.fromPolicy ?? false,
      doubtful: body.doubtful ?? false,
    };
    expect(rebuilt).toMatchObject(item);
  });

  it('keeps what is for authors alone out of body and key', () => {
    const item = sampleItem('single-choice', {
      difficulty: 0.61,
      note: 'CANARY-note',
      source: '05 §4.1-CANARY',
      policyFigures: { 'ladder.secret': 7 },
    });
    expect(JSON.stringify(splitItem(item).body)).not.toMatch(/CANARY|0\.61|ladder\.secret/);
    expect(JSON.stringify(splitItem(item).key)).not.toMatch(/CANARY-note|4\.1|0\.61|ladder\.secret/);
  });

  it('pins the case of an item in its body', () => {
    const ofCase = { id: 'c', title: '案例', situation: '情境', place: 1, of: 2 };
    expect(splitItem(sampleItem('numeric'), ofCase).body.case).toEqual(ofCase);
    expect(splitItem(sampleItem('numeric')).body).not.toHaveProperty('case');
  });

  it('leaves out what equals a default, so that hashes are over what was authored', () => {
    const plain = splitItem(sampleItem('numeric', { slips: [] }));
    expect(plain.body).not.toHaveProperty('fromPolicy');
    expect(plain.key).not.toHaveProperty('slips');
    const marked = splitItem(sampleItem('numeric', { fromPolicy: true, doubtful: true }));
    expect(marked.body).toMatchObject({ fromPolicy: true, doubtful: true });
  });
});
