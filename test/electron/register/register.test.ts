/** @file The register of disclosures: what was shown, collected, withdrawn, overdue, and its own print (invariants 3, 4, 9). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circleIdSchema } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { consenting, must, papersOf, print, readyCase } from '../safety/support';

let app: TestApp;
let facilitator: string;
beforeAll(async () => {
  app = await testApp();
  const { users } = await app.ask('vault.state', {});
  facilitator = must(users.find((u) => u.label === 'FA')).id;
});
afterAll(() => app.cleanup());

const list = async (filter: Parameters<typeof app.ask<'register.list'>>[1]['filter']) => (await app.ask('register.list', { filter })).rows;
const as = async (label: string) => {
  app.leave();
  await app.enter(label);
};

describe('the register', () => {
  it('holds what was shown, to whom, why, until when, and by whom, newest first', async () => {
    const ready = await readyCase(app);
    await print(app, must(papersOf(ready)[0]), { toWhom: 'Ines Brackenby', until: '2025-11-27', copies: 3 });
    app.clock.at = '2025-11-11T09:00:00.000Z';
    await print(app, must(papersOf(ready)[3]), { toWhom: 'Pim and Bo' });
    const rows = await list({ caseId: ready.id });
    expect(rows.map((r) => [r.on, r.kind, r.toWhom, r.why, r.until, r.copies, r.by, r.caseId])).toEqual([
      ['2025-11-11', 'agreement', 'Pim and Bo', 'To prepare', undefined, 1, 'KM', ready.id],
      ['2025-11-10', 'keeper_script', 'Ines Brackenby', 'To prepare', '2025-11-27', 3, 'KM', ready.id],
    ]);
    expect(await list({ caseId: ready.id, from: '2025-11-11' })).toHaveLength(1);
    expect(await list({ caseId: ready.id, to: '2025-11-10' })).toHaveLength(1);
    app.clock.at = '2025-11-10T09:00:00.000Z';
  });

  it('says what should be back, here and on Today, until it is', async () => {
    const ready = await readyCase(app);
    await print(app, must(papersOf(ready)[0]), { until: '2025-11-14', copies: 2 });
    const [row] = await list({ caseId: ready.id });
    expect(await list({ caseId: ready.id, state: 'overdue' })).toEqual([]);
    app.clock.at = '2025-11-15T09:00:00.000Z';
    expect((await list({ caseId: ready.id, state: 'overdue' })).map((r) => r.id)).toEqual([row?.id]);
    const due = async () =>
      (await app.ask('checkins.today', { on: '2025-11-15' })).rows.filter((d) => d.kind === 'paper' && d.caseId === ready.id);
    expect(await due()).toEqual([expect.objectContaining({ what: 'overdue', due: '2025-11-14', count: 2 })]);
    expect(await refusal(app.ask('register.collect', { id: must(row).id, on: '2025-11-09' }))).toMatchObject({
      kind: 'invalid',
      reason: 'before-print',
    });
    await app.ask('register.collect', { id: must(row).id, on: '2025-11-15' });
    expect(await due()).toEqual([]);
    expect((await list({ caseId: ready.id }))[0]?.collectedOn).toBe('2025-11-15');
    expect((await app.ask('cases.open', { caseId: ready.id })).timeline.at(-1)).toMatchObject({
      what: 'collected',
      detail: 'keeper_script',
    });
    // Said by mistake: it is out again.
    await app.ask('register.collect', { id: must(row).id });
    expect(await due()).toHaveLength(1);
    expect(await refusal(app.ask('register.collect', { id: 'cases:99999' }))).toMatchObject({ kind: 'not-found' });
    app.clock.at = '2025-11-10T09:00:00.000Z';
  });
});

describe('a consent taken back', () => {
  it('marks every paper that quotes the person, on the facilitator’s desk too, and nothing else (invariant 3)', async () => {
    const ready = await readyCase(app, {}, facilitator);
    const beside = await readyCase(app, { title: 'Another case' });
    await print(app, must(papersOf(ready)[0]), { toWhom: 'The homeroom teacher', copies: 3 });
    await print(app, must(papersOf(ready)[1]), { toWhom: 'The room' });
    await print(app, must(papersOf(beside)[0]));
    await as('FA');
    for (const paper of [0, 2, 3]) await print(app, must(papersOf(ready)[paper]), { toWhom: 'Maren', copies: 2 });
    await as('KM');
    expect(await list({ caseId: ready.id })).toHaveLength(5);
    expect(await list({ caseId: ready.id, state: 'to_collect' })).toEqual([]);

    await consenting(app, ready.id, must(ready.ids[0]), 'withdrawn');
    const open = await list({ caseId: ready.id, state: 'to_collect' });
    expect(open.map((r) => [r.kind, r.toWhom, r.copies, r.by, r.collectSince]).sort()).toEqual([
      ['agreement', 'Maren', 2, 'FA', '2025-11-10'],
      ['keeper_script', 'Maren', 2, 'FA', '2025-11-10'],
      ['keeper_script', 'The homeroom teacher', 3, 'KM', '2025-11-10'],
      ['question_cards', 'Maren', 2, 'FA', '2025-11-10'],
    ]);
    expect(await list({ caseId: beside.id, state: 'to_collect' })).toEqual([]);
    expect((await app.ask('checkins.today', { on: '2025-11-10' })).rows.filter((d) => d.kind === 'paper' && d.caseId === ready.id)).toEqual(
      [expect.objectContaining({ what: 'to_collect', count: 9 })],
    );
    for (const row of open) await app.ask('register.collect', { id: row.id, on: '2025-11-10' });
    expect(await list({ caseId: ready.id, state: 'to_collect' })).toEqual([]);
    expect((await list({ caseId: ready.id })).filter((r) => r.collectedOn !== undefined)).toHaveLength(4);
  });

  it('finds the newer papers of a circle too: interpreter’s copy, pictures, privacy card', async () => {
    const ready = await readyCase(app, {}, facilitator);
    const circle = circleIdSchema.parse((papersOf(ready)[0] as { circleId: string }).circleId);
    const of = (kind: 'interpreter_script' | 'picture_script' | 'privacy_card') => ({
      kind,
      circleId: circle,
      paper: 'a5' as const,
    });
    await as('FA');
    // No second language is chosen yet: there is nothing to set side by side.
    expect(await refusal(print(app, of('interpreter_script'), { toWhom: 'Petra' }))).toMatchObject({
      kind: 'blocked',
      reason: 'no-other-language',
    });
    const { plan, planEdition } = await app.ask('circles.open', { id: circle });
    await app.ask('circles.savePlan', { id: circle, plan: { ...must(plan), otherLanguage: 'es' }, seen: planEdition });
    for (const kind of ['interpreter_script', 'picture_script', 'privacy_card'] as const) await print(app, of(kind), { toWhom: kind });
    await as('KM');
    expect((await list({ caseId: ready.id })).map((r) => r.kind).sort()).toEqual(['interpreter_script', 'picture_script', 'privacy_card']);
    await consenting(app, ready.id, must(ready.ids[0]), 'withdrawn');
    expect(await list({ caseId: ready.id, state: 'to_collect' })).toHaveLength(3);
  });

  it('leaves alone what was printed after the person came back, also when it is looked through again', async () => {
    const ready = await readyCase(app, {}, facilitator);
    await print(app, must(papersOf(ready)[0]), { toWhom: 'before' });
    app.clock.at = '2025-11-11T09:00:00.000Z';
    await consenting(app, ready.id, must(ready.ids[0]), 'withdrawn', { on: '2025-11-11' });
    app.clock.at = '2025-11-12T09:00:00.000Z';
    await consenting(app, ready.id, must(ready.ids[0]), 'given', { on: '2025-11-12' });
    await print(app, must(papersOf(ready)[0]), { toWhom: 'after' });
    await as('FA');
    await print(app, must(papersOf(ready)[2]), { toWhom: 'after, by the keeper' });
    await as('KM');
    await app.ask('cases.pause', { caseId: ready.id, on: '2025-11-12', paused: true });
    expect((await list({ caseId: ready.id, state: 'to_collect' })).map((r) => r.toWhom)).toEqual(['before']);
    app.clock.at = '2025-11-10T09:00:00.000Z';
  });

  it('for research voids no paper; for one side leaves alone what quotes only the other', async () => {
    const ready = await readyCase(app);
    const { id: alone } = await app.ask('agreements.draft', {
      caseId: ready.id,
      draftedOn: '2025-11-10',
      items: [{ owedBy: must(ready.ids[1]), what: 'Sweep the science corner', due: '2025-12-01' }],
    });
    await print(app, { kind: 'agreement', agreementId: alone, language: 'en', paper: 'a4' }, { toWhom: 'Bo alone' });
    await print(app, must(papersOf(ready)[0]));
    await consenting(app, ready.id, must(ready.ids[0]), 'withdrawn', { scope: 'research' });
    expect(await list({ caseId: ready.id, state: 'to_collect' })).toEqual([]);
    await consenting(app, ready.id, must(ready.ids[0]), 'withdrawn', { scope: 'share_story' });
    expect((await list({ caseId: ready.id, state: 'to_collect' })).map((r) => r.kind)).toEqual(['keeper_script']);
  });

  it('is found by person', async () => {
    const ready = await readyCase(app);
    await print(app, must(papersOf(ready)[0]));
    await print(app, must(papersOf(ready)[1]));
    const person = must((await app.ask('cases.open', { caseId: ready.id })).parties[0]?.person).id;
    expect((await list({ personId: person })).map((r) => r.kind)).toEqual(['keeper_script']);
    expect(await list({ personId: person, caseId: 'ab'.repeat(16) as never })).toEqual([]);
  });
});

describe('printing the register', () => {
  it('names cases by number and title only, and is itself recorded (invariants 4 and 9)', async () => {
    const ready = await readyCase(app, { title: 'The bent tube' });
    await app.ask('notes.add', {
      caseId: ready.id,
      class: 'restricted',
      kind: 'safety',
      on: '2025-11-10',
      text: 'quollword is restricted',
    });
    await print(app, must(papersOf(ready)[0]), { toWhom: 'The homeroom teacher' });
    const request = {
      kind: 'register' as const,
      filter: { caseId: ready.id, state: 'all' as const },
      language: 'en' as const,
      paper: 'a4' as const,
    };
    const document = await print(app, request, { toWhom: 'The school archive' });
    expect(document).toMatchObject({ kind: 'register', rows: [{ what: 'Keeper’s script', caseName: '', state: 'With them' }] });
    expect(JSON.stringify(document)).toContain('The bent tube');
    expect(JSON.stringify(document)).not.toMatch(/Thistledown|Larkwhistle|tussle|quollword|Room 4/);
    expect((await list({ caseId: ready.id }))[0]).toMatchObject({ kind: 'register', toWhom: 'The school archive' });
    const days = await app.ask('prints.preview', {
      ...request,
      filter: { from: '2025-11-01', to: '2025-11-30', state: 'all' },
      language: 'es',
    });
    expect(JSON.stringify(days)).toContain('Guion de quien guía el círculo');
    expect(JSON.stringify(days)).toMatch(/C-\d{4} The bent tube/);
  });

  it('is the counselor’s alone', async () => {
    await as('FA');
    const request = { kind: 'register' as const, filter: {}, language: 'en' as const, paper: 'a4' as const };
    for (const [method, input] of [
      ['register.list', { filter: {} }],
      ['register.collect', { id: 'cases:1' }],
      ['prints.preview', request],
      ['safety.open', { caseId: 'ab'.repeat(16) }],
    ] as const)
      expect(await app.raw(method, input), method).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    await as('KM');
  });
});

describe('a summary that is saved', () => {
  it('is in the register with to whom and why', async () => {
    for (let n = 0; n < 12; n++) await readyCase(app, { title: `Case ${n}` });
    app.clock.at = '2026-09-10T09:00:00.000Z';
    await as('AD');
    const [year] = (await app.ask('summaries.periods', {})).filter((p) => p.closed);
    const request = { period: must(year).period, unit: 'cases' as const, dims: [{ dimension: 'outcome' as const }] };
    const { preview } = await app.ask('summaries.preview', { request });
    const folder = join(app.dir, '..');
    await app.ask('summaries.release', { preview, grant: app.grant(folder), toWhom: 'The school board', why: 'Yearly report' });
    expect(existsSync(folder)).toBe(true);
    await as('KM');
    expect((await list({ from: '2026-09-10' })).map((r) => [r.kind, r.toWhom, r.why, r.by, r.caseId])).toEqual([
      ['summary', 'The school board', 'Yearly report', 'AD', undefined],
    ]);
    app.clock.at = '2025-11-10T09:00:00.000Z';
  });
});
