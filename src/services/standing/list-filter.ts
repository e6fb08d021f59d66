import { ruleStatuses } from '../../schemas/eligibility.ts';
import { grades, tracks } from '../../schemas/vocabulary.ts';
import { type ListFilter, listSorts } from './list-standings.ts';

/** States the list can be narrowed to. */
export const listStates = [...ruleStatuses, 'exam-none', 'exam-pass', 'exam-fail'] as const;

const oneOf = <T extends string>(values: readonly T[], text: string | null) =>
  values.find((value) => value === text);

/**
 * The filter a query string asks for: `unit`, `track`, `grade`, `state`, `q`, and `sort`, with a leading `-` for
 * highest first. Words it does not know are left out, so that an old link still opens the list.
 */
export function readListFilter(query: URLSearchParams): ListFilter {
  const sortText = query.get('sort') ?? '';
  const unitId = query.get('unit');
  const track = oneOf(tracks, query.get('track'));
  const grade = oneOf(grades, query.get('grade'));
  const state = oneOf(listStates, query.get('state'));
  const search = (query.get('q') ?? '').trim().slice(0, 40);
  const sort = oneOf(listSorts, sortText.replace(/^-/, ''));
  return {
    ...(unitId ? { unitId } : {}),
    ...(track ? { track } : {}),
    ...(grade ? { grade } : {}),
    ...(state ? { state } : {}),
    ...(search ? { search } : {}),
    ...(sort ? { sort, descending: sortText.startsWith('-') } : {}),
  };
}

/** The query string of a filter, without the mark `?`: what `readListFilter` reads back. */
export function listQuery({ unitId, track, grade, state, search, sort, descending }: ListFilter): string {
  const fields = {
    unit: unitId,
    track,
    grade,
    state,
    q: search,
    sort: sort && `${descending ? '-' : ''}${sort}`,
  };
  const filled = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(filled).toString();
}
