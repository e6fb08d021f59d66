import { existsSync, readFileSync } from 'node:fs';

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** A stage that failed without one failed test (it crashed, or printed no report) still counts as one failure. */
const atLeastOne = (counts, ok) => (ok || counts.failed > 0 ? counts : { ...counts, failed: 1 });

/** Counts of a stage that is no test runner. */
export const countStage = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Counts of Vitest's JSON report. A file that could not be loaded holds no test and counts as one failed; nothing may be skipped. */
export function countVitest(path, ok) {
  const files = readJson(path)?.testResults ?? [];
  const states = files.flatMap(({ assertionResults, status }) =>
    assertionResults.length > 0 ? assertionResults.map((one) => one.status) : [status],
  );
  const passed = states.filter((state) => state === 'passed').length;
  return atLeastOne({ passed, failed: states.length - passed }, ok);
}

/** Counts of Playwright's JSON report. A flaky test is a failed one. */
export function countPlaywright(path, ok) {
  const report = readJson(path);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return atLeastOne({ passed: expected, failed: unexpected + flaky + skipped }, ok);
}
