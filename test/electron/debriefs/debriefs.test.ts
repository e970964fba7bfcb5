/** @file A keeper's debrief stays on the desk until it is shared; what students say belongs to no case. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import type { CaseId, CircleId, UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
let caseId: CaseId;
let circleId: CircleId;
beforeEach(async () => {
  app = await testApp();
  const { users } = await app.ask('vault.state', {});
  caseId = (await app.ask('cases.create', aCase())).id;
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  const { parties } = await app.ask('cases.open', { caseId });
  circleId = (
    await app.ask('circles.plan', {
      caseId,
      process: 'chat',
      plannedOn: '2025-11-07',
      minutes: 30,
      keeperUserId: users.find((u) => u.label === 'FA')?.id as UserId,
      keeperName: 'FA',
      partyIds: parties.map((p) => p.id),
    })
  ).id;
});
afterEach(() => app.cleanup());

const debrief = { skipped: 'The second round.', least: 'Bo', felt: 'Calm, then not.', supervision: '' };

it('is nobody else’s before it is shared, and then a private memory aid of who keeps it', async () => {
  await app.enter('FA');
  await app.ask('debriefs.keep', { circleId, debrief, offered: false });
  await app.enter('KM');
  expect(await app.ask('debriefs.offered', { caseId })).toEqual([]);
  expect((await refusal(app.ask('debriefs.take', { circleId, text: 'x' }))).kind).toBe('not-found');
  await app.enter('FA');
  expect(await app.ask('debriefs.find', { circleId })).toMatchObject({ debrief, offered: false });
  await app.ask('debriefs.keep', { circleId, debrief, offered: true });
  await app.enter('KM');
  expect(await app.ask('debriefs.offered', { caseId })).toEqual([{ circleId, by: 'FA', debrief }]);
  await app.ask('debriefs.take', { circleId, text: 'What did I feel?\nCalm, then not.' });
  expect(await app.ask('debriefs.offered', { caseId })).toEqual([]);
  expect((await app.ask('cases.open', { caseId })).notes).toMatchObject([{ class: 'memory_aid', kind: 'debrief', author: 'KM' }]);
  expect(JSON.stringify(await app.ask('notes.chronology', { caseId }))).not.toContain('Calm, then not');
});

it('students’ answers are of a term and a question, of no case, no day and no circle, whoever’s screen it was', async () => {
  await app.ask('debriefs.students', {
    answers: [
      { question: 'well', text: 'We listened.' },
      { question: 'tell', text: 'That it helps.' },
    ],
  });
  await app.enter('FA');
  await app.ask('debriefs.students', { answers: [{ question: 'well', text: 'Nobody shouted.' }] });
  // A facilitator reads what was said on the own desk only.
  expect((await app.ask('debriefs.said', {})).map((s) => s.texts)).toEqual([['Nobody shouted.']]);
  await app.enter('KM');
  expect(await app.ask('debriefs.said', {})).toEqual([
    { term: '2025-26/autumn', question: 'well', texts: ['Nobody shouted.', 'We listened.'] },
    { term: '2025-26/autumn', question: 'tell', texts: ['That it helps.'] },
  ]);
  const columns = all(casesDb(app.context()), sql`SELECT name FROM pragma_table_info('debrief_answer')`, z.object({ name: z.string() }));
  expect(columns.map((c) => c.name)).toEqual(['id', 'term', 'question', 'text']);
  expect((await app.ask('cases.list', { search: 'listened', status: 'all' })).rows).toEqual([]);
  await app.enter('AD');
  expect((await refusal(app.ask('debriefs.said', {}))).kind).toBe('forbidden');
});
