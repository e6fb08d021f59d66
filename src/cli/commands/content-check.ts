import { civilDateAt } from '../../kernel/civil-date.ts';
import { policyBoundItems } from '../../services/content/check-policy-figures.ts';
import { problemLine } from '../../services/content/content-problem.ts';
import type { Content } from '../../services/content/read-content.ts';
import { loadCheckedContent } from '../load-content.ts';
import { moment } from '../moment.ts';
import type { Report } from '../reply.ts';

/** `content check`: every fault of a content folder, and the items bound to a policy; exit code 1 with a fault. */
export async function contentCheck(folder: string, today = civilDateAt(moment())): Promise<Report> {
  const { content, problems } = await loadCheckedContent(folder, today);
  const policyBound = policyBoundItems(content);
  const counts = countsOf(content);
  const summary = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const text =
    problems.length === 0
      ? `No problems: ${summary.join(', ')}.`
      : [...problems.map(problemLine), `${problems.length} problem(s).`].join('\n');
  return { exitCode: problems.length === 0 ? 0 : 1, json: { problems, counts, policyBound }, text };
}

/** How much was read; after a problem, how much of it could be read. */
function countsOf(content: Content) {
  const itemsOf = (bank: string) => content.items.filter((placed) => placed.bank === bank).length;
  return {
    chapters: content.chapters.length,
    practiceItems: itemsOf('practice'),
    examItems: itemsOf('exam'),
    exams: content.exams.length,
    scenarios: content.scenarios.length,
    policies: content.policies.length,
    servicePolicies: content.servicePolicies.length,
    policyBound: policyBoundItems(content).length,
    glossary: content.glossary.length,
    syllabus: content.syllabus.length,
  };
}
