/** @file Numbers published elsewhere, through the contract: kept for good, no oracle, and every later summary is protected beside them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summariesDb } from '../../../../electron/context';
import { run, sql } from '../../../../electron/store/sql';
import type { OutsideNumber } from '../../../../shared/summaries/outside';
import type { Period, ReleaseRequest } from '../../../../shared/summaries/release';
import { type TestApp, testApp } from '../../../support/app';
import { refusal } from '../../../support/refusal';
import { autumnOf, recordFacts } from '../support';

let app: TestApp;
let out: string;
let autumn: Period;
/** True numbers of the two halves of ages, as the app counts them. */
const HALVES = { dimension: 'age_band', grouping: 'two_halves' } as const;
const HARM = { dimension: 'harm_type', grouping: 'families' } as const;

beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  app.leave();
  await app.enter('AD');
  out = mkdtempSync(join(tmpdir(), 'outside-'));
  recordFacts(app, '2025-26/autumn', 300, 1);
  autumn = await autumnOf(app);
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

const asked = (...dims: ReleaseRequest['dims']): ReleaseRequest => ({ period: autumn, unit: 'cases', k: 10, dims, linked: [] });
const numberOf = (count: number, ...cell: OutsideNumber['cell']): OutsideNumber => {
  return { period: autumn, unit: 'cases', cell, count, source: 'state-report', publishedOn: '2026-08-15' };
};
const OLDER = { ...HALVES, code: '14_and_over' } as const;
const rows = async () => (await app.ask('summaries.outside', {})).rows;

describe('numbers published elsewhere', () => {
  it('are kept for good and corrected by a further entry only', async () => {
    await app.ask('summaries.addOutside', { number: numberOf(120, OLDER) });
    expect((await refusal(app.ask('summaries.addOutside', { number: numberOf(121, OLDER) }))).reason).toBe('outside-twice');
    await app.ask('summaries.addOutside', { number: numberOf(121, OLDER), corrects: 1 });
    await app.ask('summaries.takeBackOutside', { seq: 2 });
    expect((await rows()).map(({ seq, state }) => [seq, state])).toEqual([
      [3, 'taken-back'],
      [2, 'corrected'],
      [1, 'corrected'],
    ]);
    expect((await refusal(app.ask('summaries.takeBackOutside', { seq: 1 }))).kind).toBe('not-found');
    const db = summariesDb(app.context());
    expect(() => run(db, sql`DELETE FROM outside_number`)).toThrow();
    db.exec('DROP TRIGGER outside_number_is_append_only');
    run(db, sql`UPDATE outside_number SET entry = json_set(entry, '$.number.count', 5) WHERE seq = 1`);
    expect((await refusal(app.ask('summaries.preview', { request: asked(HALVES) }))).reason).toBe('ledger');
  });

  it('tell nobody whether a withheld number was guessed right', async () => {
    const before = await app.ask('summaries.preview', { request: asked(HARM, { dimension: 'age_band', grouping: 'fine' }) });
    const hidden = before.table.cells.find((cell) => cell.status === 'withheld');
    const [harm, age] = hidden?.at ?? [];
    if (harm === undefined || age === undefined || harm === 'All' || age === 'All') throw new Error('nothing is withheld');
    const cell = [
      { ...HARM, code: harm },
      { dimension: 'age_band', grouping: 'fine', code: age },
    ] as const;
    const answers = new Set<string>();
    for (const guess of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const corrects = (await rows()).find((row) => row.state === 'counts')?.seq;
      await app.ask('summaries.addOutside', { number: numberOf(guess, ...cell), ...(corrects === undefined ? {} : { corrects }) });
      const { table } = await app.ask('summaries.preview', { request: asked(HARM, { dimension: 'age_band', grouping: 'fine' }) });
      answers.add(JSON.stringify(table.cells));
    }
    // Each guess is taken, and each one gives the same table.
    expect(answers.size).toBe(1);
  });

  it('are refused when they can not be true beside what is public', async () => {
    await app.ask('summaries.addOutside', { number: numberOf(200) });
    expect((await refusal(app.ask('summaries.addOutside', { number: numberOf(201, OLDER) }))).reason).toBe('outside-contradicts');
    await app.ask('summaries.addOutside', { number: numberOf(120, OLDER) });
    const rest = { ...HALVES, code: '5-13' } as const;
    expect((await refusal(app.ask('summaries.addOutside', { number: numberOf(81, rest) }))).reason).toBe('outside-contradicts');
    const finer = { dimension: 'age_band', grouping: 'fine', code: '5-7' } as const;
    expect((await refusal(app.ask('summaries.addOutside', { number: numberOf(3, finer) }))).reason).toBe('outside-bands');
    expect((await refusal(app.ask('summaries.addOutside', { number: { ...numberOf(3), publishedOn: '2027-01-01' } }))).kind).toBe(
      'invalid',
    );
  });

  it('are beside every summary of the period, and one that contradicts a shown number lets none out', async () => {
    const plain = await app.ask('summaries.preview', { request: asked(HALVES) });
    const shown = plain.table.cells.find((cell) => cell.at[0] === OLDER.code)?.count ?? 0;
    await app.ask('summaries.addOutside', { number: numberOf(shown, OLDER) });
    const beside = await app.ask('summaries.preview', { request: asked(HALVES) });
    expect(beside.outside).toBe(1);
    // The proof of the first one did not know of it.
    expect(
      (await refusal(app.ask('summaries.release', { preview: plain.preview, grant: app.grant(out), toWhom: 'x', why: 'y' }))).kind,
    ).toBe('not-found');
    await app.ask('summaries.release', { preview: beside.preview, grant: app.grant(out), toWhom: 'x', why: 'y' });
    await app.ask('summaries.takeBackOutside', { seq: 1 });
    expect((await refusal(app.ask('summaries.addOutside', { number: numberOf(shown + 2, OLDER) }))).reason).toBe('outside-contradicts');
  });

  it('contradict kindly at the preview, when they were typed in before anything was published', async () => {
    const plain = await app.ask('summaries.preview', { request: asked(HALVES) });
    const shown = plain.table.cells.find((cell) => cell.at[0] === OLDER.code)?.count ?? 0;
    await app.ask('summaries.addOutside', { number: numberOf(shown - 2, OLDER) });
    expect((await refusal(app.ask('summaries.preview', { request: asked(HALVES) }))).reason).toBe('known-contradiction');
  });
});
