import { stringify } from 'csv-stringify/sync';
import { refusalResponse } from '../edge/refusal-response.ts';
import { pointsOf } from '../kernel/points.ts';
import { type MessageLocale, messages } from '../locale/messages.ts';
import { csvCell } from '../schemas/csv-cell.ts';
import { exportPeople } from '../services/standing/export-people.ts';
import { readListFilter } from '../services/standing/list-filter.ts';
import type { HrPersonRow } from '../services/standing/list-standings.ts';
import { type Endpoint, signedIn } from './endpoint.ts';

/** Rows written between two looks at other requests: some milliseconds. */
const slice = 500;

/** GET /hr/people.csv, with the filters of the list: UTF-8 with a byte order mark, every cell safe for spreadsheets. */
export const exportPeopleEndpoint: Endpoint = async (passage, request) => {
  const who = signedIn(passage);
  if (!who.ok) return refusalResponse(who.refusal, passage.locale);
  const done = await exportPeople(who.value, readListFilter(new URL(request.url).searchParams));
  if (!done.ok) return refusalResponse(done.refusal, passage.locale);
  return new Response(csvStream(done.value, passage.locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="people-${who.value.today}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
};

function csvStream(rows: readonly HrPersonRow[], locale: MessageLocale): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const heads = Object.values(messages(locale).people.list.csv);
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const lines = rows.slice(next, next + slice).map((row) => cellsOf(row, locale));
      const text = stringify(next === 0 ? [heads, ...lines] : lines, {
        bom: next === 0,
        quoted: true,
        record_delimiter: 'windows',
      });
      controller.enqueue(encoder.encode(text));
      next += slice;
      if (next >= rows.length) controller.close();
    },
  });
}

/** Cells in the order of `people.list.csv`; figures stay figures. */
function cellsOf(row: HrPersonRow, locale: MessageLocale): (string | number)[] {
  const { people, vocabulary, ladder } = messages(locale);
  const names: Readonly<Partial<Record<string, string>>> = ladder.requirement;
  const points = (hundredths: number | null) => (hundredths === null ? '' : pointsOf(hundredths));
  const texts = {
    employeeNo: row.employeeNo,
    name: row.name,
    unit: locale === 'en' ? row.unitNameEn : row.unitName,
    track: vocabulary.track[row.track],
    held: row.heldGrade ? vocabulary.grade[row.heldGrade] : '',
    target: vocabulary.grade[row.targetGrade],
    status: vocabulary.status[row.status],
    missing: row.missing.map((code) => names[code] ?? code).join(people.list.separator),
    earliest: row.earliest ?? '',
    exam: people.list.examStates[row.exam.state],
    examPoints: points(row.exam.totalHundredths),
    examMax: points(row.exam.maxHundredths),
    runs: row.rolePlay.runs,
    runsPassed: row.rolePlay.passed,
    bestRun: points(row.rolePlay.bestHundredths),
  } satisfies Record<keyof typeof people.list.csv, string | number>;
  return Object.values(texts).map((cell) => (typeof cell === 'string' ? csvCell(cell) : cell));
}
