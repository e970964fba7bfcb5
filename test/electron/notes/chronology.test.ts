/** @file The chronology obeys the classes, on the screen and on paper. Invariants 3, 4, 9, 11 and 15 by number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, nullable, sql } from '../../../electron/store/sql';
import type { PrintRequest } from '../../../shared/prints/contract';
import type { CaseId, NoteId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, clearAnswers } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const WORDS = { memory_aid: 'nuthatchword', case_record: 'dunnockword', restricted: 'wrynecword' } as const;

async function aCaseWithNotes(change: Parameters<typeof aCase>[0] = {}) {
  const { id } = await app.ask('cases.create', aCase(change));
  const ids: Partial<Record<keyof typeof WORDS, NoteId>> = {};
  for (const [noteClass, word] of Object.entries(WORDS) as [keyof typeof WORDS, string][])
    ids[noteClass] = (
      await app.ask('notes.add', { caseId: id, class: noteClass, kind: 'safety', on: '2025-09-09', text: `${word} was said` })
    ).id;
  const { parties } = await app.ask('cases.open', { caseId: id });
  return { id, ids, parties };
}

type Asked = Partial<Extract<PrintRequest, { kind: 'chronology' }>>;
const request = (caseId: CaseId, more: Asked = {}): PrintRequest => ({
  kind: 'chronology',
  caseId,
  language: 'en',
  paper: 'a4',
  filter: { kinds: [] },
  restricted: [],
  ...more,
});
const print = async (caseId: CaseId, more: Asked = {}, to = { toWhom: 'Ms Odalys Fenwick', why: 'Handover', until: '2026-01-31' }) => {
  const { job } = await app.ask('prints.prepare', { request: request(caseId, more), ...to, copies: 1 });
  return app.ask('prints.document', { job });
};
const register = (caseId: CaseId) =>
  all(
    casesDb(app.context()),
    sql`SELECT kind, subject, to_whom AS toWhom, why, until, collect_since AS collectSince FROM disclosure WHERE case_id = ${caseId} ORDER BY seq`,
    z.object({
      kind: z.string(),
      subject: z.string(),
      toWhom: z.string(),
      why: z.string(),
      until: nullable(z.string()),
      collectSince: nullable(z.string()),
    }),
  );

describe('the chronology', () => {
  it('tells what happened in order: report, screening, consent, circle, agreement, check-in, note', async () => {
    const { id, parties } = await aCaseWithNotes();
    const [pim, bo] = parties.map((p) => p.id);
    if (pim === undefined || bo === undefined) throw new Error('no parties');
    await app.ask('cases.screen', { caseId: id, screening: aScreening() });
    const yes = (partyId: typeof pim) =>
      ({ partyId, scope: 'take_part', state: 'given', by: 'both', on: '2025-09-09', limits: '' }) as const;
    await app.ask('cases.recordConsent', { caseId: id, consents: [yes(pim), yes(bo)] });
    const circle = await app.ask('circles.plan', {
      caseId: id,
      process: 'conference',
      plannedOn: '2025-09-10',
      minutes: 40,
      place: 'Room 4',
      purpose: 'To put it right.',
      keeperName: 'Maren',
      partyIds: [pim, bo],
    });
    await app.ask('circles.record', { id: circle.id, status: 'held', on: '2025-09-10', note: 'Both spoke.', inSpiteOf: ['not-prepared'] });
    const items = [{ owedBy: bo, owedTo: pim, what: 'Repair the tube', due: '2025-09-19' }];
    const agreement = await app.ask('agreements.draft', { caseId: id, draftedOn: '2025-09-10', items });
    await app.ask('agreements.sign', {
      id: agreement.id,
      on: '2025-09-10',
      signatures: [{ partyId: bo, method: 'ink', on: '2025-09-10' }],
    });
    const planned = await app.ask('checkins.plan', { caseId: id, checkins: [{ partyId: pim, purpose: 'wellbeing', due: '2025-09-17' }] });
    await app.ask('checkins.record', { id: planned.ids[0] ?? ('' as never), status: 'done', on: '2025-09-17', note: 'It goes well.' });
    const { entries } = await app.ask('notes.chronology', { caseId: id });
    expect(entries.map((e) => e.what)).toEqual([
      'incident',
      'reported',
      'first_action',
      'screened',
      'consent',
      'consent',
      'note',
      'circle',
      'agreement_signed',
      'checkin',
    ]);
    // Who told us is in the report and nowhere in what is handed on (invariant 13).
    expect(JSON.stringify(entries)).not.toContain('Odalys');
    expect(entries.find((e) => e.what === 'circle')).toMatchObject({ text: 'To put it right.\nBoth spoke.', by: 'Maren' });
    expect(entries.find((e) => e.what === 'agreement_signed')?.text).toBe('Bo Larkwhistle: Repair the tube');
  });

  it('invariant 11: keeps the precision of an uncertain day, on the screen and on paper', async () => {
    const report = { ...aCase().report, occurred: { precision: 'between', from: '2025-09-01', to: '2025-09-05' } as const };
    const { id } = await aCaseWithNotes({ report });
    const { entries } = await app.ask('notes.chronology', { caseId: id });
    expect(entries[0]).toMatchObject({ what: 'incident', when: report.occurred });
    const document = await print(id, { filter: { kinds: [], from: '2025-09-04' } });
    expect(document).toMatchObject({ part: true, entries: expect.arrayContaining([expect.objectContaining({ when: report.occurred })]) });
  });

  it('keeps what was seen, said and concluded apart, for each of several incidents', async () => {
    const { report } = aCase();
    const incident = (on: string, seen: string) => ({
      occurred: { precision: 'exact', on } as const,
      harmTypes: ['verbal' as const],
      seen,
      concluded: 'bitternword',
    });
    const incidents = [incident('2025-09-03', 'grebeword'), incident('2025-09-05', 'moorhenword')];
    const { id } = await aCaseWithNotes({ report: { ...report, incidents } });
    const { entries } = await app.ask('notes.chronology', { caseId: id });
    expect(entries.filter((e) => e.text.endsWith('word')).map((e) => [e.on, e.what, e.text])).toEqual([
      ['2025-09-03', 'seen', 'grebeword'],
      ['2025-09-03', 'concluded', 'bitternword'],
      ['2025-09-05', 'seen', 'moorhenword'],
      ['2025-09-05', 'concluded', 'bitternword'],
    ]);
  });

  it('never says what a stop question was answered, nor that a duty was done', async () => {
    const { id } = await aCaseWithNotes();
    const answers = { ...clearAnswers(), S02: { answer: 'yes' as const, note: 'bramblingword' } };
    await app.ask('cases.screen', {
      caseId: id,
      screening: aScreening({ answers, outcome: 'referred_out', outcomeReason: 'hawfinchword' }),
    });
    await app.ask('cases.override', { caseId: id, override: { code: 'S02', byName: 'KM', reason: 'redpollword', on: '2025-09-09' } });
    await app.ask('cases.recordDuty', {
      caseId: id,
      duty: { type: 'child_protection', madeTo: 'crossbillword', madeOn: '2025-09-09', reference: 'R-77', byWhom: 'KM' },
    });
    await app.ask('cases.close', { caseId: id, reason: 'referred_child_protection', on: '2025-09-10', note: 'bullfinchword' });
    const shown = JSON.stringify(await app.ask('notes.chronology', { caseId: id }));
    for (const word of ['bramblingword', 'redpollword', 'crossbillword', 'R-77', 'S02']) expect(shown).not.toContain(word);
    const paper = JSON.stringify(await print(id));
    for (const word of [
      'bramblingword',
      'redpollword',
      'crossbillword',
      'R-77',
      'hawfinchword',
      'bullfinchword',
      'child_protection',
      'referred',
      'overridden',
    ])
      expect(paper).not.toContain(word);
    expect(paper).toContain('not_suitable');
    expect(paper).toContain(WORDS.case_record);
  });
});

describe('the printed chronology', () => {
  it('invariant 4: holds case record only; a restricted note only when it is named, a memory aid never', async () => {
    const { id, ids } = await aCaseWithNotes();
    const screen = JSON.stringify(await app.ask('notes.chronology', { caseId: id }));
    const plain = JSON.stringify(await print(id));
    for (const words of [screen, plain]) {
      expect(words).toContain(WORDS.case_record);
      expect(words).not.toContain(WORDS.memory_aid);
      expect(words).not.toContain(WORDS.restricted);
    }
    const named = await print(id, { restricted: [{ noteId: ids.restricted ?? ('' as never), reason: 'The safeguarding lead asked' }] });
    expect(JSON.stringify(named)).toContain(WORDS.restricted);
    expect(JSON.stringify(named)).not.toContain(WORDS.memory_aid);
    expect(named).toMatchObject({ restricted: 1 });
  });

  it('invariant 4: names no note that is not a restricted one of this case, and never without a reason', async () => {
    const { id, ids } = await aCaseWithNotes();
    const other = await aCaseWithNotes();
    const name = (noteId: NoteId | undefined, reason = 'why') =>
      refusal(print(id, { restricted: [{ noteId: noteId ?? ('' as never), reason }] }));
    expect((await name(ids.memory_aid)).kind).toBe('not-found');
    expect((await name(ids.case_record)).kind).toBe('not-found');
    expect((await name(other.ids.restricted)).kind).toBe('not-found');
    expect((await name(ids.restricted, '  ')).kind).toBe('invalid');
    await app.ask('notes.remove', { caseId: id, id: ids.restricted ?? ('' as never) });
    expect((await name(ids.restricted)).kind).toBe('not-found');
    expect(register(id)).toEqual([]);
  });

  it('invariant 9: is in the register with to whom, why and until, each named note with its own reason', async () => {
    const { id, ids } = await aCaseWithNotes();
    await app.ask('prints.prepare', { request: request(id), toWhom: 'nobody', why: 'cancelled', copies: 1 });
    expect(register(id)).toEqual([]);
    await print(id, { restricted: [{ noteId: ids.restricted ?? ('' as never), reason: 'The safeguarding lead asked' }] });
    const to = { toWhom: 'Ms Odalys Fenwick', until: '2026-01-31' };
    expect(register(id)).toMatchObject([
      { ...to, kind: 'chronology', subject: id, why: 'Handover' },
      { ...to, kind: 'restricted_note', subject: ids.restricted, why: 'The safeguarding lead asked' },
    ]);
    // The next chronology tells of the print, and not that there is a restricted note.
    const { entries } = await app.ask('notes.chronology', { caseId: id });
    const shown = entries.filter((e) => e.kind === 'disclosure');
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ details: [{ list: 'disclosed', code: 'chronology' }], text: 'Ms Odalys Fenwick: Handover' });
  });

  it('invariant 3: is to be collected once a consent is withdrawn', async () => {
    const { id, parties } = await aCaseWithNotes();
    await print(id);
    const partyId = parties[0]?.id ?? ('' as never);
    const consent = { partyId, scope: 'take_part', state: 'withdrawn', by: 'self', on: '2025-09-12', limits: '' } as const;
    await app.ask('cases.recordConsent', { caseId: id, consents: [consent] });
    expect(register(id).map((r) => r.collectSince)).toEqual(['2025-09-12']);
  });

  it('is not for a facilitator, though facilitators may print', async () => {
    const { id } = await aCaseWithNotes();
    await app.enter('FA');
    for (const method of ['prints.preview', 'prints.prepare'] as const) {
      const input = method === 'prints.preview' ? request(id) : { request: request(id), toWhom: '', why: '', copies: 1 };
      expect(await app.raw(method, input)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    }
    await app.enter('KM');
  });

  it('shows a part as a part, and takes long words apart so that no page is cut', async () => {
    const { id, parties } = await aCaseWithNotes();
    const text = `${'A sentence that is said. '.repeat(200)}\n\n${'x'.repeat(3000)}`;
    await app.ask('notes.add', { caseId: id, class: 'case_record', kind: 'note', on: '2025-09-10', text });
    const document = await print(id, { filter: { kinds: ['note'] } });
    if (document.kind !== 'chronology') throw new Error('another print');
    expect(document.part).toBe(true);
    expect(new Set(document.entries.map((e) => e.what))).toEqual(new Set(['note']));
    const pieces = document.entries.at(-1)?.pieces ?? [];
    expect(Math.max(...pieces.map((p) => p.length))).toBeLessThanOrEqual(700);
    expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    const personId = parties[0]?.person?.id;
    const about = await print(id, { filter: { kinds: [], personId } });
    expect(about.kind === 'chronology' && about.entries.map((e) => e.what)).toEqual(['incident']);
  });
});
