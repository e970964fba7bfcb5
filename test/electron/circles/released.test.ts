/** @file What lies on a facilitator's desk of a case that went on: nothing of how promises went, who was told, letters or help. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releasedCircles } from '../../../electron/circles/released';
import { casesDb } from '../../../electron/context';
import type { CaseId, UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { wholeCase } from '../../support/whole-case';

let app: TestApp;
let caseId: CaseId;
beforeAll(async () => {
  app = await testApp();
  ({ caseId } = await wholeCase(app, async () => undefined));
  // Its circle lies on a desk.
  const keeper = (await app.ask('vault.state', {})).users.find((u) => u.label === 'FA')?.id as UserId;
  casesDb(app.context()).prepare('update circle set keeper_user = ?').run(keeper);
  casesDb(app.context()).prepare('update agreement set circle_id = (select id from circle limit 1)').run();
  // A change of the case puts it there as it stands now.
  await app.ask('notes.add', { caseId, class: 'case_record', kind: 'note', on: '2025-10-02', text: 'One more.' });
}, 30_000);
afterAll(() => app.cleanup());

it('holds no history of a promise, no telling, no letter, no help and no step', async () => {
  const released = releasedCircles(casesDb(app.context()), caseId, '2025-10-02');
  const words = JSON.stringify(released);
  expect(released.flatMap((r) => r.released.agreements)).toHaveLength(2);
  expect(words).toContain('A new lens cap');
  // Marks, steps, tellings, closing, letters, plans, needs that were said apart, surveys.
  for (const secret of [
    ...['Shown at school', 'A kind word at the gate', 'Good, she said', 'Her guardian', 'Most was kept', 'The glass is paid'],
    ...[
      'I am sorry',
      'Ready: I would',
      'SECRET',
      'An evening a week',
      'walk to science',
      'Nobody can promise that',
      'Lark should have come',
    ],
  ])
    expect(words, secret).not.toContain(secret);
  for (const r of released.flatMap((one) => one.released.agreements)) {
    expect(r.items.map((i) => i.status)).toEqual(r.items.map(() => 'open'));
    // Nor by the status of the whole: one was kept, the other in part.
    expect([r.status, r.earlier, r.unmet, r.episode]).toEqual(['active', [], [], undefined]);
  }
});

it('is so on the desk itself, word for word', async () => {
  app.leave();
  await app.enter('FA');
  const mine = await app.ask('circles.list', {});
  expect(mine).toHaveLength(1);
  const [row] = mine;
  const words = JSON.stringify([mine, row === undefined ? undefined : await app.ask('circles.open', { id: row.id })]);
  expect(words).toContain('A new lens cap');
  for (const secret of ['Shown at school', 'Good, she said', 'completed', 'not_kept', 'Her guardian'])
    expect(words, secret).not.toContain(secret);
});
