import { eligibilityReport } from '../../domain/ladder/eligibility-report.ts';
import { parseEligibilityFile } from '../../domain/ladder/parse-eligibility-file.ts';
import type { EligibilityReport } from '../../schemas/eligibility.ts';
import { grades } from '../../schemas/vocabulary.ts';
import { loadContent } from '../load-content.ts';
import { policyOnDay } from '../policy-on-day.ts';
import { readJsonFile } from '../read-json-file.ts';
import { BadInputError, type Report } from '../reply.ts';
import { textTable } from '../text-table.ts';

/**
 * `eligibility`: what the personnel record alone says for each grade, record by record in the order of the
 * file, each by the policy of its own day. Not being eligible is an answer, not a finding.
 */
export async function eligibility(folder: string, file: string): Promise<Report> {
  const parsed = parseEligibilityFile(await readJsonFile(file));
  if (!parsed.ok) throw new BadInputError(`${file === '-' ? 'standard input' : file}: ${parsed.message}.`);
  const { content } = await loadContent(folder, (problem) => problem.file.startsWith('ladder/'));
  const policies = content.policies.map(({ value }) => value);
  const reports = parsed.records.map((record) => {
    const policy = policyOnDay(policies, record.asOf);
    if (!policy) throw new BadInputError(`There is no ladder policy in ${folder}/ladder: write one first.`);
    return eligibilityReport(policy, record);
  });
  return { exitCode: 0, json: reports, text: reports.length === 0 ? 'No records.' : tableOf(reports) };
}

function tableOf(reports: readonly EligibilityReport[]): string {
  const rows = reports.flatMap((report) =>
    grades.map((grade) => {
      const { status, rules } = report.grades[grade];
      const reasons = rules.map(({ code, status: own, earliest }) =>
        earliest === null ? `${code} ${own}` : `${code} ${own} (from ${earliest})`,
      );
      return [report.employeeNo, grade, status, reasons.join(', ')];
    }),
  );
  return textTable([['employee', 'grade', 'status', 'rules'], ...rows]);
}
