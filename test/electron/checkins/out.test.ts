/** @file What leaves the app about check-ins: slips whose number is used once, a calendar file that a calendar can read. No name in either. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarFile, escapeText, fold } from '../../../electron/checkins/ics';
import { printedCode, readCode } from '../../../shared/paperforms/code';
import { composeSlips } from '../../../shared/prints/compose-slips';
import { AGE_BANDS, type CheckinId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { tempFolder } from '../../support/vault';

let app: TestApp;
let caseId: Awaited<ReturnType<typeof aNewCase>>;
let ids: CheckinId[];
const NAMES = /Pim|Bo|Thistledown|Larkwhistle|Larkspur|telescope|Science/i;
const aNewCase = async () => (await app.ask('cases.create', aCase())).id;

beforeAll(async () => {
  app = await testApp();
  caseId = await aNewCase();
  const { parties } = await app.ask('cases.open', { caseId });
  const [pim, bo] = parties;
  ({ ids } = await app.ask('checkins.plan', {
    caseId,
    checkins: [
      { partyId: pim?.id, purpose: 'wellbeing', due: '2025-11-12', atTime: '10:00', place: 'Library' },
      { partyId: bo?.id, purpose: 'progress', due: '2025-11-13' },
    ],
  }));
});
afterAll(() => app.cleanup());

const wish = { language: 'en', ageBand: '8-10', paper: 'a4', toWhom: 'them', why: 'check-in' } as const;

describe('slips', () => {
  it('have a number each and no name, and leave nothing behind when they are not printed', async () => {
    const { job } = await app.ask('checkins.prepareSlips', { ids, ...wish });
    const prepared = app.context().jobs.get(job);
    if (prepared?.document.kind !== 'checkin_slips') throw new Error('slips');
    expect(prepared.document.codes).toHaveLength(2);
    expect(JSON.stringify(prepared.document)).not.toMatch(NAMES);
    const [code = ''] = prepared.document.codes;
    expect((await app.ask('checkins.findSlip', { typed: code })).slip).toBeUndefined();
  });

  it('are set in larger type for those who read so, without a name as before', async () => {
    const reading = { large: true, easy: false };
    const { job } = await app.ask('checkins.prepareSlips', { ids, ...wish, reading });
    expect(app.context().jobs.get(job)?.document).toMatchObject({ kind: 'checkin_slips', reading });
  });

  it('lead to their check-in, are used once, and are on record (invariant 9)', async () => {
    const { job } = await app.ask('checkins.prepareSlips', { ids, ...wish });
    const prepared = app.context().jobs.get(job);
    if (prepared?.document.kind !== 'checkin_slips') throw new Error('slips');
    prepared.taken();
    const [printed = ''] = prepared.document.codes;
    const { slip } = await app.ask('checkins.findSlip', { typed: printed.toLowerCase().replace('-', ' ') });
    expect(slip).toMatchObject({ who: 'Pim Thistledown', caseId, checkin: { id: ids[0], status: 'planned' } });
    const code = slip?.code ?? '';
    const [id, other] = ids;
    if (id === undefined || other === undefined) throw new Error('two');
    const said = { status: 'done' as const, on: '2025-11-12', rating: 4, note: 'Better', slip: code };
    expect(await refusal(app.ask('checkins.record', { id: other, ...said }))).toMatchObject({ kind: 'not-found', reason: 'slip' });
    await app.ask('checkins.record', { id, ...said });
    expect((await app.ask('checkins.findSlip', { typed: printed })).slip?.usedOn).toBe('2025-11-12');
    expect(await refusal(app.ask('checkins.record', { id, ...said }))).toMatchObject({ kind: 'conflict', reason: 'slip-used' });
    const { shown } = await disclosures();
    expect(shown).toContain('checkin_slips:2:them');
    expect(await refusal(app.ask('checkins.findSlip', { typed: printed.slice(1) }))).toMatchObject({ reason: 'code-other' });
  });

  it('ask by age in two languages, and no text has a name or a school', () => {
    for (const ageBand of AGE_BANDS)
      for (const language of ['en', 'es'] as const) {
        const document = composeSlips(
          { language, ageBand, paper: 'letter', codes: [printedCode('K7M2X0')] },
          { practice: false, printedOn: '2025-11-10' },
        );
        expect(document.questions.length).toBe(4);
        expect(document.questions[0]?.answer).toBe(ageBand === '5-7' ? 'faces' : 'scale');
      }
    expect(readCode('').read).toBe('other');
  });
});

async function disclosures(): Promise<{ shown: string[] }> {
  const { job } = await app.ask('prints.prepare', {
    request: { kind: 'register', filter: {}, language: 'en', paper: 'a4' } as never,
    toWhom: 'me',
    why: 'test',
    copies: 1,
  });
  const document = app.context().jobs.get(job)?.document;
  if (document?.kind !== 'register') throw new Error('register');
  const rich = (words: (typeof document.rows)[number]['toWhom']) => words.map((one) => (one.kind === 'text' ? one.text : '')).join('');
  const kinds: Record<string, string> = { 'Check-in slips': 'checkin_slips', 'Calendar file': 'calendar_file' };
  return { shown: document.rows.map((row) => `${kinds[row.what] ?? row.what}:${row.copies}:${rich(row.toWhom)}`) };
}

describe('the calendar file', () => {
  it('is written whole, says only “Check-in”, is on record, and a calendar reads it back', async () => {
    const { dir, cleanup } = tempFolder();
    const path = `${dirname(dir)}/check-ins.ics`;
    const grant = app.choose(path, 'write');
    await app.ask('checkins.plan', { caseId, checkins: [{ purpose: 'completion', due: '2025-12-01', atTime: '09:05' }] });
    const { count } = await app.ask('checkins.saveCalendar', {
      grant,
      language: 'en',
      on: '2025-11-10',
      toWhom: 'myself',
      why: 'own calendar',
    });
    expect(count).toBe(2);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(NAMES);
    for (const id of ids) expect(text).not.toContain(id);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(
      events.map((e) => [e.summary, e.startDate.toString(), e.endDate.toString(), e.startDate.zone === ICAL.Timezone.localTimezone]),
    ).toEqual([
      ['Check-in', '2025-11-13', '2025-11-14', true],
      ['Check-in', '2025-12-01T09:05:00', '2025-12-01T09:20:00', true],
    ]);
    expect(new Set(events.map((e) => e.uid)).size).toBe(2);
    expect((await disclosures()).shown).toContain('calendar_file:1:myself');
    expect(await refusal(app.ask('checkins.saveCalendar', { grant, language: 'en', on: '2025-11-10' }))).toMatchObject({
      kind: 'not-found',
    });
    cleanup();
  });

  it('folds at 75 octets inside no character, and escapes what has a meaning', () => {
    const long = `SUMMARY:${'ñ—a'.repeat(60)}`;
    const folded = fold(long);
    expect(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(folded.replaceAll('\r\n ', '')).toBe(long);
    expect(escapeText('a;b,c\\d\ne')).toBe('a\\;b\\,c\\\\d\\ne');
    const whole = calendarFile([{ id: 'x', due: '2025-12-31', atTime: '23:55' }], 'es', '2025-11-10T09:00:00.000Z');
    expect(whole).toContain('DTEND:20251231T235900\r\n');
    expect(whole).toContain('SUMMARY:Seguimiento\r\n');
  });
});
