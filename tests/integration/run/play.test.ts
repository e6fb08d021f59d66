import { describe, expect, test } from 'vitest';
import { chooseMove } from '../../../src/services/run/choose-move.ts';
import { readDebrief, readRun } from '../../../src/services/run/read-run.ts';
import { startRun } from '../../../src/services/run/start-run.ts';
import { freshKey } from '../../support/attempts.ts';
import { goodWay, redLineWay, scenarioId } from '../../support/complaint-ways.ts';
import { codeOf, granted } from '../../support/granted.ts';
import { noon } from '../../support/moments.ts';
import { contextFor, createPerson } from '../../support/people.ts';
import { countOf, rowsOf, verbsOn } from '../../support/rows.ts';
import { beginRun, play, positionOf } from '../../support/runs.ts';
import { databaseModes, useDatabase } from '../../support/test-database.ts';

describe.each(databaseModes)('a role-play on the %s database', (mode) => {
  const shared = useDatabase(mode);
  const turnsOf = (runId: string) =>
    countOf(shared.db, 'select count(*) from run_turn where run_id = ?', runId);

  test('is played to its end, scored there, and told in a debrief only then', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    const context = contextFor(db, run.person);
    expect(await play(db, run, goodWay.slice(0, -1))).toBe(false);
    expect(codeOf(await readDebrief(context, run.id))).toBe('conflict');
    expect(await play(db, run, goodWay.slice(-1))).toBe(true);
    const { debrief, passed } = granted(await readDebrief(context, run.id));
    expect(passed).toBe(true);
    expect(debrief.ending.meaning).toBe('resolved');
    expect(debrief.turns).toHaveLength(goodWay.length);
    const [row] = await rowsOf(db, 'select * from run where id = ?', run.id);
    expect(row).toMatchObject({
      state: 'ended',
      passed: 1,
      ending: 'resolved',
      ended_at: noon,
      turn: goodWay.length,
    });
    expect(row?.score_hundredths).toBe(debrief.score.overallHundredths);
    expect(await turnsOf(run.id)).toBe(goodWay.length);
    expect(await verbsOn(db, run.id)).toEqual(['start-run', 'end-run']);
  });

  test('fails at a red line whatever was done well before', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    expect(await play(db, run, redLineWay)).toBe(true);
    const { debrief, passed } = granted(await readDebrief(contextFor(db, run.person), run.id));
    expect(passed).toBe(false);
    expect(debrief.score).toMatchObject({ failed: true, overallHundredths: 0 });
  });

  test('shows the player nothing of scores, effects or authored ids while it runs', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    await play(db, run, goodWay.slice(0, 3));
    const shown = JSON.stringify(granted(await readRun(contextFor(db, run.person), run.id)));
    expect(shown).not.toMatch(
      /"(?:quality|effects|evidence|comment|better|redLine|hiddenConcern|variables|seed)"/,
    );
    for (const move of goodWay) expect(shown).not.toContain(`"${move}"`);
  });

  test('takes a form sent twice for one turn', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    const context = contextFor(db, run.person);
    const position = await positionOf(db, run, 'step-closer');
    expect((await chooseMove(context, { runId: run.id, position })).ok).toBe(true);
    expect(codeOf(await chooseMove(context, { runId: run.id, position }))).toBe('move-not-offered');
    expect(await turnsOf(run.id)).toBe(1);
  });

  test('takes one turn of twenty sent at the same moment on two nodes', async () => {
    const nodes = [shared.db, await shared.secondNode()];
    const run = await beginRun(shared.db);
    const position = await positionOf(shared.db, run, 'step-closer');
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        chooseMove(contextFor(nodes[index % 2]!, run.person), { runId: run.id, position }),
      ),
    );
    expect(replies.some((reply) => reply.ok)).toBe(true);
    for (const reply of replies) if (!reply.ok) expect(reply.refusal.code).toBe('move-not-offered');
    expect(await turnsOf(run.id)).toBe(1);
  });

  test('lets one of two different moves of the same turn win, and refuses the other', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    const context = contextFor(db, run.person);
    const positions = [await positionOf(db, run, 'step-closer'), await positionOf(db, run, 'explain-queue')];
    const replies = await Promise.all(
      positions.map((position) => chooseMove(context, { runId: run.id, position })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(await turnsOf(run.id)).toBe(1);
  });

  test('is over once it has ended', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    await play(db, run, redLineWay);
    expect(codeOf(await chooseMove(contextFor(db, run.person), { runId: run.id, position: 't4-1' }))).toBe(
      'run-ended',
    );
  });

  test('is nobody else’s to read or to play, and the try is on record', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    const stranger = contextFor(db, await createPerson(db));
    expect(codeOf(await readRun(stranger, run.id))).toBe('not-yours');
    expect(codeOf(await readDebrief(stranger, run.id))).toBe('not-yours');
    expect(codeOf(await chooseMove(stranger, { runId: run.id, position: 't1-1' }))).toBe('not-yours');
    expect(codeOf(await readRun(stranger, 'no-such-run'))).toBe('not-found');
    expect(await verbsOn(db, run.id)).toEqual(['start-run', 'access-refused']);
  });

  test('saved by a later release is refused and left as it is', async () => {
    const { db } = shared;
    const run = await beginRun(db);
    const context = contextFor(db, run.person);
    const later = `update run set state_json = json_set(state_json, '$.saveVersion', 99) where id = '${run.id}'`;
    await db.write([later]);
    expect(codeOf(await readRun(context, run.id))).toBe('save-too-new');
    expect(await chooseMove(context, { runId: run.id, position: 't1-1' })).toMatchObject({
      refusal: { code: 'save-too-new', params: { saved: 99 } },
    });
    expect(await turnsOf(run.id)).toBe(0);
  });

  test('begins once per key, and not at all for a scenario that is not live', async () => {
    const { db } = shared;
    const person = await createPerson(db);
    const key = freshKey();
    const start = (id: string) => startRun(contextFor(db, person), { scenarioId: id, key });
    expect(granted(await start(scenarioId))).toEqual(granted(await start(scenarioId)));
    expect(codeOf(await start('no-such-scenario'))).toBe('not-found');
    expect(await countOf(db, 'select count(*) from run where person_id = ?', person.id)).toBe(1);
  });
});
