import type { Report } from './reply.ts';
import { textTable } from './text-table.ts';

/** One thing `doctor` looked at. `note` is worth knowing and stops nothing; `failed` must be mended. */
export interface DoctorFinding {
  name: string;
  status: 'ok' | 'note' | 'failed';
  found: string;
  /** What to do; empty where nothing is to be done. */
  mend: string;
}

export const good = (name: string, found: string): DoctorFinding => ({ name, status: 'ok', found, mend: '' });
export const note = (name: string, found: string, mend: string): DoctorFinding => ({
  name,
  status: 'note',
  found,
  mend,
});
export const failed = (name: string, found: string, mend: string): DoctorFinding => ({
  name,
  status: 'failed',
  found,
  mend,
});

/** All findings as one report; exit code 1 on any failure. */
export function doctorReport(findings: readonly DoctorFinding[]): Report {
  const healthy = findings.every(({ status }) => status !== 'failed');
  const rows = findings.map(({ name, status, found, mend }) => [
    name,
    status,
    mend ? `${found}. ${mend}` : found,
  ]);
  return {
    exitCode: healthy ? 0 : 1,
    json: { healthy, findings },
    text: `${textTable(rows)}\n${healthy ? 'Nothing has failed.' : 'Something has failed: see above.'}`,
  };
}
