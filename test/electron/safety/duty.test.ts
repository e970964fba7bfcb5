/** @file Case 4: a duty to report is done, and its pointer is nowhere but in its own place (invariant 4). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Context, casesDb, summariesDb } from '../../../electron/context';
import { all, type ReadDb, sql } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { answering, must, papersOf, print, readyCase } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const POINTERS = ['KSG-20251015-0417', 'Quokkaline safeguarding desk'];
const [REFERENCE = '', OFFICE = ''] = POINTERS;

const tableRow = z.object({ name: z.string() });

/** Every cell of every table but those named, as one text. */
function everything(db: ReadDb, except: readonly string[] = []): string {
  return all(db, sql`SELECT name FROM sqlite_master WHERE type = 'table'`, tableRow)
    .filter(({ name }) => !except.includes(name))
    .map(({ name }) =>
      JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all(), (_key, value) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : value,
      ),
    )
    .join('\n');
}

const desks = (context: Context) => context.facilitators().flatMap((f) => context.stores.desk(f.id) ?? []);

const duty = (how: 'spoken' | 'written', madeOn: string, madeAt: string) => ({
  type: 'child_protection' as const,
  how,
  madeTo: OFFICE,
  madeOn,
  madeAt,
  reference: REFERENCE,
  byWhom: 'Ines Brackenby',
  nextContactOn: '2025-11-12',
});

describe('the mandated-report path', () => {
  it('stops, takes the spoken and the written report, and closes as passed to child protection', async () => {
    const parties = [aStudent('juno', 'Juno Brightacre', 'harmed'), aStudent('milo', 'Milo Pebblesworth', 'responsible')];
    const { id } = await app.ask('cases.create', aCase({ title: 'A bite in the sand corner', parties }));
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers: answering({ S02: 'yes' }), outcome: undefined }) });
    await app.ask('cases.recordDuty', { caseId: id, duty: duty('spoken', '2025-10-15', '11:20') });
    await app.ask('cases.recordDuty', { caseId: id, duty: duty('written', '2025-10-16', '16:05') });
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.duties.map((d) => [d.how, d.madeOn, d.madeAt])).toEqual([
      ['spoken', '2025-10-15', '11:20'],
      ['written', '2025-10-16', '16:05'],
    ]);
    // The timeline says that it was done, and no more.
    expect(view.timeline.filter((t) => t.what === 'duty_recorded').map((t) => [t.detail, t.who])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    await app.ask('cases.close', { caseId: id, reason: 'referred_child_protection', on: '2025-10-17' });
    expect((await app.ask('cases.open', { caseId: id })).status).toBe('closed');
    // The office is to be spoken with again, also when the case is closed; Today says neither whom nor why.
    const due = (await app.ask('checkins.today', { on: '2025-11-10' })).rows.filter((d) => d.caseId === id);
    expect(due).toEqual([expect.objectContaining({ kind: 'duty', due: '2025-11-12', who: '', what: 'contact' })]);
    // Once, however often it was reported: the latest entry says when the next contact is.
    await app.ask('cases.recordDuty', { caseId: id, duty: { ...duty('spoken', '2025-11-12', '09:00'), nextContactOn: undefined } });
    expect((await app.ask('checkins.today', { on: '2025-11-10' })).rows.filter((d) => d.caseId === id)).toEqual([]);
  });

  it('leaves neither reference nor addressee in any desk, summary, search text, print or timeline (invariant 4)', async () => {
    const { users } = await app.ask('vault.state', {});
    const ready = await readyCase(app, {}, must(users.find((u) => u.label === 'FA')).id);
    await app.ask('cases.recordDuty', { caseId: ready.id, duty: duty('written', '2025-11-10', '10:00') });
    const papers = [];
    for (const request of papersOf(ready)) papers.push(await print(app, request));
    papers.push(await print(app, { kind: 'register', filter: { caseId: ready.id, state: 'all' as const }, language: 'en', paper: 'a4' }));
    papers.push(
      await print(app, { kind: 'chronology', caseId: ready.id, language: 'en', paper: 'a4', filter: {}, restricted: [] } as never),
    );
    expect(papers).toHaveLength(7);
    const context = app.context();
    expect(desks(context)).toHaveLength(2);
    const places: Record<string, string> = {
      prints: JSON.stringify(papers),
      register: JSON.stringify(await app.ask('register.list', { filter: {} })),
      today: JSON.stringify(await app.ask('checkins.today', { on: '2025-11-10' })),
      // All of the case book but the one table that it lies in: also the search index, the timeline and the audit trail.
      cases: everything(casesDb(context), ['duty']),
      summaries: everything(summariesDb(context)),
      desks: desks(context)
        .map((db) => everything(db))
        .join('\n'),
    };
    for (const [place, text] of Object.entries(places)) {
      expect(text.length, place).toBeGreaterThan(100);
      for (const pointer of [...POINTERS, 'Quokkaline'])
        expect(text.toLowerCase().includes(pointer.toLowerCase()), `${pointer} in ${place}`).toBe(false);
    }
    // The sweep can see: the table that was left out holds both.
    expect(everything(casesDb(context))).toContain(REFERENCE);
    for (const words of ['KSG', '0417', 'quokkaline'])
      expect((await app.ask('cases.list', { search: words, status: 'all' })).rows).toEqual([]);
  });
});
