import { existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Env } from '../env.ts';
import { type DoctorFinding, failed, good, note } from './doctor-finding.ts';
import { buildIsStale } from './launch/ensure-build.mjs';

const mebibyte = 1024 ** 2;
/** Below this a write may fail at any moment; below the second, an exam day may not fit. */
const leastFreeBytes = 200 * mebibyte;
const comfortableFreeBytes = 1024 * mebibyte;

/** The Node this runs under: the code relies on type stripping and was tested with 24. */
export function nodeFinding(version: string): DoctorFinding {
  const major = Number(version.split('.')[0]);
  if (major === 24) return good('node', version);
  if (major > 24)
    return note('node', version, 'The release is tested with 24: run "npm ci" to get the pinned one.');
  return failed('node', version, 'Node 24 is needed: run "npm ci", or install it.');
}

/** Whether the data folder, or the place it will be made in, can be written, is private, and has room. */
export function dataFolderFindings({ DATA_DIR: folder }: Env): DoctorFinding[] {
  const place = nearestExisting(folder);
  const findings = [writableFinding(folder, place), spaceFinding(place)];
  const open = place === folder && process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0;
  if (open)
    findings.push(note('data folder mode', 'other users may look into it', `Run: chmod 700 ${folder}`));
  return findings;
}

/** Whether the site is built from what lies here now. */
export function buildFinding(root: string): DoctorFinding {
  if (!existsSync(resolve(root, 'dist/server/entry.mjs')))
    return note('build', 'missing', '"npm start" builds it.');
  if (buildIsStale(root)) return note('build', 'older than its sources', '"npm start" builds it again.');
  return good('build', 'present');
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

/** Writes and removes a folder: permission bits do not tell of read-only file systems. */
function writableFinding(folder: string, place: string): DoctorFinding {
  try {
    rmSync(mkdtempSync(join(place, '.jinjie-doctor-')), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failed(
      'data folder',
      `${place} is not writable (${code})`,
      'Give this user the folder, or set DATA_DIR.',
    );
  }
  if (place === folder) return good('data folder', `${folder} is writable`);
  return note('data folder', `${folder} is not there yet`, '"npm start" makes it.');
}

function spaceFinding(place: string): DoctorFinding {
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const found = `${Math.floor(free / mebibyte)} MiB free`;
  if (free >= comfortableFreeBytes) return good('disk space', found);
  const mend = 'Free some space, or move DATA_DIR to a larger disk.';
  return free < leastFreeBytes ? failed('disk space', found, mend) : note('disk space', found, mend);
}
