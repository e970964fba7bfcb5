/** @file What was said about a promise: append only, in step with how it stands, corrected without being lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { signedCase } from '../followups/support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

describe('the history of a promise', () => {
  it('keeps each mark with day, who wrote it and note; a wrong one is put right and both stay', async () => {
    const one = await signedCase(app);
    await one.mark('Mends the tube', 'done', '2025-09-18', 'By himself.');
    await one.mark('Mends the tube', 'open', '2025-09-19');
    await one.mark('Mends the tube', 'partly_done', '2025-09-20', 'Half of it.');
    const { itemEvents, agreements } = await one.view();
    const id = await one.item('Mends the tube');
    expect(itemEvents.filter((e) => e.itemId === id)).toMatchObject([
      { status: 'done', on: '2025-09-18', note: 'By himself.', recordedBy: 'KM', recordedAt: '2025-11-10T09:00:00.000Z' },
      { status: 'open', on: '2025-09-19' },
      { status: 'partly_done', on: '2025-09-20', note: 'Half of it.' },
    ]);
    expect(agreements[0]?.items[0]).toMatchObject({ status: 'partly_done', endedOn: '2025-09-20', statusNote: 'Half of it.' });
    const { entries } = await app.ask('notes.chronology', { caseId: one.id });
    expect(entries.filter((e) => e.key.startsWith(`item:${id}`)).map((e) => [e.what, e.on])).toEqual([
      ['promise', '2025-09-18'],
      ['promise_corrected', '2025-09-19'],
      ['promise', '2025-09-20'],
    ]);
  });

  it('cannot be changed, and the item is what its last entry says', async () => {
    const one = await signedCase(app);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const db = casesDb(app.context());
    expect(() => db.exec("UPDATE item_event SET status = 'not_kept'")).toThrow(/append only/);
    const apart = all(
      db,
      sql`SELECT i.id FROM item i JOIN item_event v ON v.item_id = i.id WHERE v.seq = (SELECT max(seq) FROM item_event WHERE item_id = i.id)
            AND (v.status <> i.status OR v.note <> i.status_note)`,
      z.object({ id: z.string() }),
    );
    expect(apart).toEqual([]);
  });

  it('a promise is let go only by somebody harmed, never by the one who owes it, and it says by whom', async () => {
    const one = await signedCase(app);
    const itemId = await one.item('Mends the tube');
    const waive = { itemId, status: 'waived_by_harmed_person', on: '2025-09-20', note: '' } as const;
    expect((await refusal(app.ask('agreements.markItem', waive))).reason).toBe('waiver-unsaid');
    expect((await refusal(app.ask('agreements.markItem', { ...waive, saidBy: (await one.party('Bo')).id }))).reason).toBe('waiver-unsaid');
    const pim = (await one.party('Pim')).id;
    await app.ask('agreements.markItem', { ...waive, saidBy: pim });
    expect((await one.view()).itemEvents.at(-1)).toMatchObject({ status: 'waived_by_harmed_person', saidBy: pim });
  });

  it('a new version is an entry too: what is replaced has changed', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    const agreement = (await one.view()).agreements[0];
    const item = agreement?.items[0];
    if (agreement === undefined || item === undefined) throw new Error('no agreement');
    const items = [{ owedBy: item.owedBy, what: 'Mends it with help', due: '2025-10-10', replaces: item.id }];
    await app.ask('agreements.renegotiate', { id: agreement.id, on: '2025-09-25', items });
    expect((await one.view()).itemEvents.filter((e) => e.itemId === item.id)).toMatchObject([{ status: 'changed', on: '2025-09-25' }]);
  });
});
