import { assembleForm } from '../../domain/form/assemble-form.ts';
import { checkScenario } from '../../domain/scenario/check-scenario.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { checkFigures } from './check-figures.ts';
import { checkPolicyPaths } from './check-policy-figures.ts';
import { checkSheets } from './check-sheets.ts';
import type { ContentProblem } from './content-problem.ts';
import { examBankOf } from './exam-bank.ts';
import type { Content } from './read-content.ts';

/** What no single file can say of itself: references, uniqueness, separation of the banks, fillable blueprints. */
export function checkContent(content: Content): ContentProblem[] {
  return [
    ...checkChapters(content),
    ...checkFigures(content),
    ...checkSheets(content, new Set(anchorsOf(content).keys())),
    ...checkUniqueIds(content),
    ...checkItems(content),
    ...checkPolicyPaths(content),
    ...checkBanksApart(content),
    ...checkExams(content),
    ...checkScenarios(content),
  ];
}

/** Every anchor of the manual: `<chapter>#<id>` → its section. */
export function anchorsOf(content: Content): Map<string, string> {
  return new Map(
    content.chapters.flatMap((chapter) =>
      chapter.anchors.map((anchor) => [`${chapter.id}#${anchor.id}`, `${chapter.id}#${anchor.section}`]),
    ),
  );
}

function checkChapters(content: Content): ContentProblem[] {
  const items = new Map(content.items.map((placed) => [placed.item.id, placed]));
  const terms = new Set(content.glossary.map((entry) => entry.id));
  return content.chapters.flatMap((chapter) => {
    const { file } = chapter;
    const problems: ContentProblem[] = [];
    const declared = chapter.chapter.sections.map((section) => section.id).join(', ');
    const present = chapter.anchors
      .filter((anchor) => anchor.hash === '')
      .map((anchor) => anchor.id)
      .join(', ');
    if (declared !== present) {
      problems.push({
        file,
        path: 'sections',
        expected: `<Section> tags in the order ${declared}`,
        found: present || 'none',
        mend: 'Make frontmatter and text agree.',
      });
    }
    for (const id of repeated(chapter.anchors.map((anchor) => anchor.id))) {
      problems.push({
        file,
        path: `#${id}`,
        expected: 'each anchor once',
        found: 'the same id twice',
        mend: 'Rename one of them.',
      });
    }
    for (const id of [...chapter.checks, ...chapter.chapter.chapterCheck]) {
      const placed = items.get(id);
      if (placed?.bank === 'practice') continue;
      const found = placed ? 'an exam item' : 'no such item';
      problems.push({
        file,
        path: `check ${id}`,
        expected: 'an item of the practice bank',
        found,
        mend: 'Name a practice item, or write it.',
      });
    }
    for (const id of new Set(chapter.terms.filter((term) => !terms.has(term)))) {
      problems.push({
        file,
        path: `<Term id="${id}">`,
        expected: 'an entry of glossary.yaml',
        found: 'none',
        mend: `Add "${id}" to content/glossary.yaml or correct the id.`,
      });
    }
    return problems;
  });
}

function checkUniqueIds(content: Content): ContentProblem[] {
  const places = [
    ...content.items.map(({ item, file }) => ({ id: `item ${item.id}`, file })),
    ...content.exams.map(({ value: exam, file }) => ({ id: `exam ${exam.id}`, file })),
    ...content.scenarios.map(({ value: scenario, file }) => ({ id: `scenario ${scenario.id}`, file })),
    ...content.sheets.map(({ value: sheet, file }) => ({ id: `sheet ${sheet.id}`, file })),
    ...content.glossary.map(({ id }) => ({ id: `glossary entry ${id}`, file: 'glossary.yaml' })),
    ...content.syllabus.map(({ id }) => ({ id: `syllabus point ${id}`, file: 'syllabus.yaml' })),
  ];
  return repeated(places.map((place) => place.id)).map((id) => ({
    file: places.findLast((place) => place.id === id)!.file,
    path: id,
    expected: 'an id used once',
    found: 'the same id again',
    mend: 'Give one of them a new id.',
  }));
}

function checkItems(content: Content): ContentProblem[] {
  const anchors = anchorsOf(content);
  const points = new Set(content.syllabus.map((point) => point.id));
  return content.items.flatMap(({ item, section, bank, file, path }) => {
    const problems: ContentProblem[] = [];
    const standsIn = anchors.get(item.anchor);
    if (!standsIn) {
      problems.push({
        file,
        path: `${path}.anchor`,
        expected: 'a <Paragraph> or <Section> of the manual',
        found: `"${item.anchor}"`,
        mend: 'Correct the anchor, or add it to the chapter.',
      });
    } else if (standsIn !== section) {
      problems.push({
        file,
        path: `${path}.anchor`,
        expected: `an anchor inside ${section}`,
        found: `one inside ${standsIn}`,
        mend: 'Move the item to the file of that section.',
      });
    }
    for (const point of item.syllabusPoints.filter((id) => !points.has(id))) {
      problems.push({
        file,
        path: `${path}.syllabusPoints`,
        expected: 'ids of syllabus.yaml',
        found: `"${point}"`,
        mend: 'Correct it, or add the point.',
      });
    }
    if (!item.id.startsWith(bank === 'exam' ? 'e-' : 'p-')) {
      problems.push({
        file,
        path: `${path}.id`,
        expected: `an id that starts with "${bank === 'exam' ? 'e-' : 'p-'}"`,
        found: `"${item.id}"`,
        mend: 'Rename the item.',
      });
    }
    if (bank === 'exam' && item.doubtful) {
      problems.push({
        file,
        path: `${path}.doubtful`,
        expected: 'no doubtful item in the exam bank',
        found: 'true',
        mend: 'Move it to the practice bank.',
      });
    }
    return problems;
  });
}

/** An item that stands in both banks would show its key to people who study. */
function checkBanksApart(content: Content): ContentProblem[] {
  const substance = ({ item }: Content['items'][number]) =>
    canonicalJson({
      stem: item.stem,
      options: 'options' in item ? item.options.map((option) => option.text).sort() : [],
    });
  const practice = new Map(
    content.items.filter((placed) => placed.bank === 'practice').map((placed) => [substance(placed), placed]),
  );
  return content.items
    .filter((placed) => placed.bank === 'exam' && practice.has(substance(placed)))
    .map((placed) => ({
      file: placed.file,
      path: placed.path,
      expected: 'an item that is not in the practice bank',
      found: `the same stem and options as ${practice.get(substance(placed))!.item.id}`,
      mend: 'Write another item for the exam.',
    }));
}

function checkExams(content: Content): ContentProblem[] {
  return content.exams.flatMap(({ value: exam, file }) => {
    const bank = examBankOf(content, exam.grade);
    // Told by checkUniqueIds; the assembler takes no bank that holds an item twice.
    if (repeated(bank.map(({ id }) => id)).length > 0) return [];
    const assembled = assembleForm({
      blueprint: exam.blueprint,
      bank,
      seed: 'content-check',
    });
    if (assembled.ok) return [];
    const missing = assembled.missing
      .map((one) => `${one.count} × ${one.type}, ${one.level}, ${one.scope}`)
      .join('; ');
    return [
      {
        file,
        path: 'blueprint',
        expected: 'a blueprint the exam bank can fill',
        found: `a conflict between ${assembled.conflict.map((member) => canonicalJson(member)).join(' and ')}`,
        mend: `Change the blueprint, or write: ${missing || 'nothing would help'}.`,
      },
    ];
  });
}

function checkScenarios(content: Content): ContentProblem[] {
  const anchors = anchorsOf(content);
  return content.scenarios.flatMap(({ value: scenario, file }) => {
    const report = checkScenario(scenario);
    const own = report.problems.map((problem) => ({
      file,
      path: problem.path,
      expected: 'a sound scenario',
      found: `${problem.code}: ${problem.message}`,
      mend: 'Change the scenario there.',
    }));
    const lost = scenario.nodes.flatMap((node) =>
      (node.moves ?? [])
        .filter((move) => !anchors.has(move.anchor))
        .map((move) => ({
          file,
          path: `${node.id}.${move.id}.anchor`,
          expected: 'an anchor of the manual',
          found: `"${move.anchor}"`,
          mend: 'Correct the anchor.',
        })),
    );
    return [...own, ...lost];
  });
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
