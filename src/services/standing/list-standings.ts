import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { RuleStatus } from '../../schemas/eligibility.ts';
import { type Grade, grades, type Track } from '../../schemas/vocabulary.ts';
import {
  type OrgUnitRow,
  type PlacedPerson,
  selectOrgUnits,
  selectPlacedPeople,
} from '../../store/people.ts';
import { pathsOver } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';
import { loadStandings, type Standing } from './load-standings.ts';
import { policyInForce } from './policy-in-force.ts';

/** One line of HR's list: allow-listed, made for one screen row and one CSV row. */
export interface HrPersonRow {
  id: string;
  employeeNo: string;
  name: string;
  unitId: string;
  unitName: string;
  unitNameEn: string;
  track: Track;
  heldGrade: Grade | null;
  targetGrade: Grade;
  /** Eligibility for the target grade, and the binding requirements still missing. */
  status: RuleStatus;
  missing: string[];
  earliest: string | null;
  exam: {
    state: 'none' | 'running' | 'pass' | 'fail';
    totalHundredths: number | null;
    maxHundredths: number | null;
  };
  rolePlay: { runs: number; passed: number; bestHundredths: number | null };
}

export const listSorts = ['employeeNo', 'name', 'unit', 'target', 'exam', 'rolePlay', 'missing'] as const;
export type ListSort = (typeof listSorts)[number];

export interface ListFilter {
  unitId?: string;
  track?: Track;
  /** Target grade. */
  grade?: Grade;
  state?: RuleStatus | 'exam-none' | 'exam-fail' | 'exam-pass';
  /** Part of a name or employee number. */
  search?: string;
  sort?: ListSort;
  descending?: boolean;
}

export interface StandingList {
  rows: HrPersonRow[];
  /** Units the actor may filter by. */
  units: OrgUnitRow[];
  /** People in reach before filtering. */
  total: number;
}

/** People in the actor's reach as HR or line manager, filtered and sorted. Refuses anybody else. */
export async function listStandings(
  context: ActorContext,
  filter: ListFilter,
): Promise<Result<StandingList>> {
  const { db, actor, today } = context;
  const paths = pathsOver(actor, 'hr', 'line-manager');
  if (paths.length === 0) {
    await recordRefusedAccess(context, 'people', 'list');
    return refuse('not-allowed');
  }
  const [{ policy }, people, allUnits] = await Promise.all([
    policyInForce(db, today),
    selectPlacedPeople(db, paths),
    selectOrgUnits(db),
  ]);
  const units = allUnits.filter((unit) => paths.some((path) => unit.path.startsWith(path)));
  const standings = await loadStandings(
    db,
    policy,
    people.map((person) => person.id),
    today,
  );
  const rows = people.map((person) => rowOf(person, standings.get(person.id)!));
  const unitPath = units.find((unit) => unit.id === filter.unitId)?.path;
  const inUnit = new Set(
    people.filter((person) => !unitPath || person.unitPath.startsWith(unitPath)).map((person) => person.id),
  );
  const kept = rows.filter((row) => inUnit.has(row.id) && matches(row, filter));
  return ok({ rows: sorted(kept, filter), units, total: rows.length });
}

function rowOf(person: PlacedPerson, standing: Standing): HrPersonRow {
  const { status, heldBackBy, earliest } = standing.eligibility[standing.targetGrade];
  const { id, employeeNo, name, unitId, unitName, unitNameEn } = person;
  const best = standing.results.toSorted((a, b) => b.totalHundredths - a.totalHundredths)[0];
  return {
    id,
    employeeNo,
    name,
    unitId,
    unitName,
    unitNameEn,
    track: person.track as Track,
    heldGrade: standing.heldGrade,
    targetGrade: standing.targetGrade,
    status,
    missing: [...heldBackBy],
    earliest,
    exam: {
      state: best ? (best.decision as 'pass' | 'fail') : standing.openAttempt ? 'running' : 'none',
      totalHundredths: best?.totalHundredths ?? null,
      maxHundredths: best?.maxHundredths ?? null,
    },
    rolePlay: {
      runs: standing.runs.length,
      passed: standing.runs.filter((run) => run.passed === 1).length,
      bestHundredths:
        standing.runs.length > 0 ? Math.max(...standing.runs.map((run) => run.scoreHundredths ?? 0)) : null,
    },
  };
}

function matches(row: HrPersonRow, { track, grade, state, search }: ListFilter): boolean {
  const wanted = search?.trim().toLowerCase() ?? '';
  return (
    (!track || row.track === track) &&
    (!grade || row.targetGrade === grade) &&
    (!state || row.status === state || `exam-${row.exam.state}` === state) &&
    (wanted === '' ||
      row.name.toLowerCase().includes(wanted) ||
      row.employeeNo.toLowerCase().includes(wanted))
  );
}

/** Sort keys are code-unit comparable, so that every node lists alike; employee number breaks ties. */
const sortKeys: Record<ListSort, (row: HrPersonRow) => string | number> = {
  employeeNo: (row) => row.employeeNo,
  name: (row) => row.name,
  unit: (row) => row.unitName,
  target: (row) => grades.indexOf(row.targetGrade),
  exam: (row) => row.exam.totalHundredths ?? -1,
  rolePlay: (row) => row.rolePlay.bestHundredths ?? -1,
  missing: (row) => row.missing.length,
};

function sorted(rows: HrPersonRow[], { sort = 'employeeNo', descending = false }: ListFilter): HrPersonRow[] {
  const key = sortKeys[sort];
  const sign = descending ? -1 : 1;
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.toSorted((a, b) => sign * compare(key(a), key(b)) || compare(a.employeeNo, b.employeeNo));
}
