import { describe, expect, test } from 'vitest';
import { listExams } from '../../../src/services/exam/list-exams.ts';
import { readExam } from '../../../src/services/exam/read-exam.ts';
import { submitAttempt } from '../../../src/services/exam/submit-attempt.ts';
import { readToday } from '../../../src/services/read-today.ts';
import { beginAttempt } from '../../support/attempts.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { minute, noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { examId } from '../../support/published-content.ts';
import { databaseModes, openTestDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('an exam retired while it is sat, on the %s database', (mode) => {
  test('stays with those who sit it until they are done, and is there for nobody else', async () => {
    const { db, close } = await openTestDatabase(mode);
    const attempt = await beginAttempt(db);
    await db.execute("update content_status set status = 'retired' where kind = 'exam'");
    const later = attempt.at(noon + minute);
    const opening = { state: 'running', attemptId: attempt.id };
    expect(granted(await listExams(later))).toMatchObject([{ id: examId, opening }]);
    expect(granted(await readExam(later, examId))).toMatchObject({ opening });
    expect((await readToday(later)).learner?.running).toMatchObject({ id: examId, opening });

    const other = contextFor(db, await createPerson(db), noon + minute);
    expect(granted(await listExams(other))).toEqual([]);
    expect(codeOf(await readExam(other, examId))).toBe('not-found');

    granted(await submitAttempt(later, attempt.id));
    expect(granted(await listExams(later))).toEqual([]);
    expect(codeOf(await readExam(later, examId))).toBe('not-found');
    await close();
  });
});
