import type {
  Choice,
  FilterView,
  HeadView,
  PersonRowView,
  SortLink,
} from '../../../components/people/people-view.ts';
import { formatDay, formatPoints } from '../../../locale/format.ts';
import { type MessageLocale, messages } from '../../../locale/messages.ts';
import { grades, tracks } from '../../../schemas/vocabulary.ts';
import { listQuery, listStates } from '../../../services/standing/list-filter.ts';
import {
  type HrPersonRow,
  type ListFilter,
  type ListSort,
  listSorts,
  type StandingList,
} from '../../../services/standing/list-standings.ts';
import { requirementName } from '../../_ladder-view.ts';

/** Columns a reader first wants with the highest on top. */
const highestFirst: readonly ListSort[] = ['exam', 'rolePlay', 'missing'];

/** Choices of the filter form; a unit stands indented under the one it belongs to. */
export function filterView(
  filter: ListFilter,
  units: StandingList['units'],
  locale: MessageLocale,
): FilterView {
  const { people, vocabulary } = messages(locale);
  const words = people.list;
  const depth = (path: string) => path.split('/').length;
  const top = Math.min(...units.map((unit) => depth(unit.path)));
  const sortChoice = (sort: ListSort, descending: boolean): Choice => {
    const column = words.columns[sort];
    return {
      value: `${descending ? '-' : ''}${sort}`,
      label: descending ? words.descending({ column }) : words.ascending({ column }),
    };
  };
  return {
    search: filter.search ?? '',
    unit: units.map((unit) => ({
      value: unit.id,
      label: `${'\u2003'.repeat(depth(unit.path) - top)}${locale === 'en' ? unit.nameEn : unit.name}`,
    })),
    track: tracks.map((value) => ({ value, label: vocabulary.track[value] })),
    target: grades.map((value) => ({ value, label: vocabulary.grade[value] })),
    state: listStates.map((value) => ({ value, label: words.states[value] })),
    sort: listSorts.flatMap((sort) => [sortChoice(sort, false), sortChoice(sort, true)]),
    chosen: {
      ...(filter.unitId ? { unit: filter.unitId } : {}),
      ...(filter.track ? { track: filter.track } : {}),
      ...(filter.grade ? { target: filter.grade } : {}),
      ...(filter.state ? { state: filter.state } : {}),
      sort: `${filter.descending ? '-' : ''}${filter.sort ?? 'employeeNo'}`,
    },
  };
}

/** Column heads; a second click on the one that sorts turns the order round. */
export function headViews(filter: ListFilter, locale: MessageLocale): HeadView[] {
  const words = messages(locale).people.list;
  const { sort: now = 'employeeNo', descending: down = false } = filter;
  const link = (sort: ListSort, label: string = words.columns[sort]): SortLink => {
    const descending = sort === now ? !down : highestFirst.includes(sort);
    return {
      label,
      href: `/hr/people?${listQuery({ ...filter, sort, descending })}`,
      direction: sort === now ? (down ? 'descending' : 'ascending') : null,
    };
  };
  return [
    { label: words.person, sorts: [link('name'), link('employeeNo')] },
    { label: words.unitAndTrack, sorts: [link('unit', words.unitAndTrack)] },
    { label: words.grade, sorts: [link('target', words.grade)] },
    { label: words.columns.eligibility, sorts: [] },
    { label: words.columns.exam, sorts: [link('exam')] },
    { label: words.columns.rolePlay, sorts: [link('rolePlay')] },
    { label: words.columns.missing, sorts: [link('missing')] },
  ];
}

/** One row of the list in words. */
export function rowView(row: HrPersonRow, today: string, locale: MessageLocale): PersonRowView {
  const { people, vocabulary, ladder } = messages(locale);
  const words = people.list;
  const { exam, rolePlay, heldGrade, missing, earliest } = row;
  const names = missing.map((code) => requirementName(code, locale)).join(words.separator);
  return {
    href: `/hr/people/${encodeURIComponent(row.id)}`,
    name: row.name,
    employeeNo: row.employeeNo,
    unit: locale === 'en' ? row.unitNameEn : row.unitName,
    track: vocabulary.track[row.track],
    held: {
      step: heldGrade ? grades.indexOf(heldGrade) + 1 : 0,
      label: heldGrade ? vocabulary.grade[heldGrade] : words.heldNone,
    },
    target: words.targetIs({ grade: vocabulary.grade[row.targetGrade] }),
    status: {
      state: row.status,
      earliest:
        earliest && earliest > today ? ladder.earliestAhead({ day: formatDay(earliest, locale) }) : null,
    },
    exam: {
      text: words.examStates[exam.state],
      points:
        exam.totalHundredths === null
          ? null
          : words.pointsShort({ points: formatPoints(exam.totalHundredths) }),
    },
    rolePlay: {
      text:
        rolePlay.runs === 0 ? words.runsNone : words.runsOf({ runs: rolePlay.runs, passed: rolePlay.passed }),
      best:
        rolePlay.bestHundredths === null
          ? null
          : words.bestRun({ points: formatPoints(rolePlay.bestHundredths) }),
    },
    missing:
      missing.length === 0
        ? { text: words.missingNone, names: null }
        : { text: words.missingCount({ count: missing.length }), names },
  };
}
