/** @file Linked cases, harm that came again, somebody's part in a case, and a reporter who stays unnamed. Invariants by number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, run, Sql, sql } from '../../../electron/store/sql';
import type { CaseInput, PartyInput } from '../../../shared/cases/case';
import type { PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const known = (key: string, personId: PersonId, role: PartyInput['roles'][number]['role']): PartyInput => ({
  key,
  who: { kind: 'known', personId },
  roles: [{ role }],
});
const on = (day: string): Partial<CaseInput> => ({
  report: { ...aCase().report, receivedOn: day, occurred: { precision: 'exact', on: day } },
});
const open = async (input: CaseInput) => {
  const { id } = await app.ask('cases.create', input);
  return app.ask('cases.open', { caseId: id });
};
const make = async (name: string) => (await app.ask('people.create', { person: { name, kind: 'student' } })).id;

/** Every text of every table of the case book, the full-text index's own tables among them. */
function everything(): string {
  const db = casesDb(app.context());
  const tables = all(db, sql`SELECT name FROM sqlite_schema WHERE type = 'table'`, z.object({ name: z.string() })).map((t) => t.name);
  expect(tables.length).toBeGreaterThan(25);
  return tables
    .flatMap((t) => all(db, new Sql(`SELECT * FROM "${t}"`, []), z.record(z.string(), z.unknown())))
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n');
}

describe('who told us and stays unnamed', () => {
  it.each(['anonymous', 'box'] as const)(
    'invariant 13: told by “%s”, no name and no id of the reporter is in any table of the case book',
    async (channel) => {
      const secret = `Zephyrine ${channel === 'box' ? 'Quartzwhistle' : 'Nightingarden'}`;
      const draft = JSON.stringify({ report: { channel, reporterName: secret } });
      await app.ask('drafts.save', { key: 'case.new', body: draft });
      const report = { ...aCase().report, channel, reporterName: secret };
      const { id } = await app.ask('cases.create', aCase({ report, title: `Told by ${channel}` }));
      expect((await app.ask('cases.open', { caseId: id })).report.reporterName).toBe('');
      for (const word of [secret, ...secret.split(' ')]) expect(everything().toLowerCase()).not.toContain(word.toLowerCase());

      // A later change of the report, its draft and a new episode keep it so.
      await app.ask('drafts.save', { key: `case.report:${id}`, body: draft });
      await app.ask('cases.changeReport', { caseId: id, title: 'Told', report });
      await app.ask('cases.close', { caseId: id, reason: 'referred_child_protection', on: '2025-11-10', note: '' });
      await app.ask('drafts.save', { key: `case.reopen:${id}`, body: draft });
      await app.ask('cases.reopen', { caseId: id, trigger: 'new_information', on: '2025-11-10', report });
      expect((await app.ask('cases.list', { search: secret, status: 'all' })).rows).toEqual([]);
      expect(everything().toLowerCase()).not.toContain(secret.split(' ')[1]?.toLowerCase());
    },
  );

  it('invariant 13: nobody of the case can stand there as who told it, by no way in', async () => {
    const report = { ...aCase().report, channel: 'anonymous' as const, reporterName: '' };
    const teller = aStudent('t', 'Zephyrine Nightingarden', 'reporter');
    const unnamed = { kind: 'blocked', reason: 'reporter-unnamed' };
    expect(await refusal(app.ask('cases.create', aCase({ report, parties: [...aCase().parties, teller] })))).toMatchObject(unnamed);
    const view = await open(aCase({ report }));
    const caseId = view.id;
    expect(await refusal(app.ask('cases.addParty', { caseId, party: teller }))).toMatchObject(unnamed);
    const [pim] = view.parties;
    if (pim === undefined) throw new Error('no Pim');
    expect(
      await refusal(app.ask('cases.changeParty', { caseId, partyId: pim.id, roles: [{ role: 'harmed' }, { role: 'reporter' }] })),
    ).toMatchObject(unnamed);
    const { id: someone } = await app.ask('cases.addParty', {
      caseId,
      party: { key: 'u', who: { kind: 'unknown', label: 'Who told us' }, roles: [{ role: 'reporter' }] },
    });
    expect(await refusal(app.ask('cases.identifyParty', { caseId, partyId: someone, who: teller.who }))).toMatchObject(unnamed);
    // What was refused was undone whole: the person was not kept either.
    expect(everything()).not.toContain('Nightingarden');
    expect(() => run(casesDb(app.context()), sql`UPDATE report SET reporter_name = 'Nightingarden' WHERE channel = 'anonymous'`)).toThrow();

    const named = await open(aCase({ parties: [...aCase().parties, aStudent('t', 'Ravi Tidewell', 'reporter')] }));
    expect(await refusal(app.ask('cases.changeReport', { caseId: named.id, title: named.title, report }))).toMatchObject(unnamed);
  });
});

describe('parts in a case', () => {
  it('invariant 12: somebody unknown becomes known and keeps everything recorded about them', async () => {
    const parties: PartyInput[] = [
      { key: 'u', who: { kind: 'unknown', label: 'Somebody in grade 9' }, roles: [{ role: 'responsible' }] },
      aStudent('h', 'Amal Rosebarn', 'harmed'),
      {
        key: 's',
        who: { kind: 'new', person: { name: 'Hana Wells', kind: 'staff' } },
        roles: [{ role: 'supporter_of', supportsKey: 'u' }],
      },
    ];
    const before = await open(aCase({ parties }));
    const [unknown, amal] = before.parties;
    if (unknown === undefined || amal === undefined) throw new Error('parties');
    await app.ask('cases.screen', { caseId: before.id, screening: aScreening() });
    await app.ask('agreements.draft', {
      caseId: before.id,
      draftedOn: '2025-09-10',
      items: [{ owedBy: unknown.id, owedTo: amal.id, what: 'Repaint', due: '2025-10-01' }],
    });
    await app.ask('checkins.plan', { caseId: before.id, checkins: [{ partyId: unknown.id, purpose: 'wellbeing', due: '2025-10-01' }] });
    await app.ask('cases.identifyParty', {
      caseId: before.id,
      partyId: unknown.id,
      who: { kind: 'new', person: { name: 'Piers Undercliff', kind: 'student' } },
    });
    const after = await app.ask('cases.open', { caseId: before.id });
    expect(after.parties[0]).toMatchObject({ id: unknown.id, kind: 'person', name: 'Piers Undercliff', roles: [{ role: 'responsible' }] });
    expect(after.parties[2]?.roles[0]?.supports).toBe(unknown.id);
    expect(after.agreements[0]?.items[0]?.owedBy).toBe(unknown.id);
    expect(after.checkins[0]?.partyId).toBe(unknown.id);
    expect(after.timeline.length).toBeGreaterThan(before.timeline.length);
    const label = all(casesDb(app.context()), sql`SELECT label FROM party WHERE id = ${unknown.id}`, z.object({ label: z.string() }));
    expect(label).toEqual([{ label: 'Somebody in grade 9' }]);
  });

  it('invariant 1: one person gets a second part and loses it; a group gets a size and somebody who speaks for it', async () => {
    const view = await open(
      aCase({
        parties: [
          ...aCase().parties,
          { key: 'g', who: { kind: 'group', label: 'Prayer group', size: 8, spokespersonKey: 'pim' }, roles: [{ role: 'harmed' }] },
        ],
      }),
    );
    const [pim, bo, group] = view.parties;
    if (pim === undefined || bo === undefined || group === undefined) throw new Error('three parties');
    expect(group.spokesperson).toBe(pim.id);
    const change = { caseId: view.id, partyId: bo.id };
    await app.ask('cases.changeParty', {
      ...change,
      roles: [{ role: 'responsible' }, { role: 'harmed' }, { role: 'buddy', supports: pim.id }],
    });
    const both = await app.ask('cases.open', { caseId: view.id });
    expect(both.parties[1]?.roles.map((r) => r.role).sort()).toEqual(['buddy', 'harmed', 'responsible']);
    expect(both.harmed).toBe('PT, BL, Prayer group');
    await app.ask('cases.changeParty', { ...change, roles: [{ role: 'responsible' }] });
    await app.ask('cases.changeParty', {
      caseId: view.id,
      partyId: group.id,
      roles: [{ role: 'harmed' }],
      label: 'The choir',
      size: 9,
      spokesperson: bo.id,
    });
    const after = await app.ask('cases.open', { caseId: view.id });
    expect(after.parties[2]).toMatchObject({ name: 'The choir', groupSize: 9, spokesperson: bo.id });
    expect(after.timeline.filter((t) => t.what === 'party_changed').map((t) => t.who)).toEqual(['BL', 'BL', 'TC']);
    expect(await refusal(app.ask('cases.changeParty', { ...change, roles: [{ role: 'buddy', supports: bo.id }] }))).toMatchObject({
      kind: 'invalid',
      reason: 'supports',
    });
    expect(await refusal(app.ask('cases.changeParty', { ...change, roles: [{ role: 'harmed' }, { role: 'harmed' }] }))).toMatchObject({
      kind: 'invalid',
    });
    expect(
      await refusal(
        app.ask('cases.changeParty', { caseId: view.id, partyId: group.id, roles: [{ role: 'harmed' }], spokesperson: group.id }),
      ),
    ).toMatchObject({ kind: 'invalid', reason: 'spokesperson' });
  });

  it('takes out somebody that nothing points at, and otherwise says what does', async () => {
    const view = await open(
      aCase({
        parties: [
          ...aCase().parties,
          {
            key: 's',
            who: { kind: 'new', person: { name: 'Sable Hartwick', kind: 'staff' } },
            roles: [{ role: 'supporter_of', supportsKey: 'pim' }],
          },
        ],
      }),
    );
    const [pim, bo, sable] = view.parties;
    if (pim === undefined || bo === undefined || sable === undefined) throw new Error('three parties');
    const remove = (partyId: typeof pim.id) => app.ask('cases.removeParty', { caseId: view.id, partyId });
    await app.ask('cases.recordConsent', {
      caseId: view.id,
      consents: [{ partyId: pim.id, scope: 'take_part', state: 'given', by: 'self', on: '2025-09-09', limits: '' }],
    });
    const used = await refusal(remove(pim.id));
    expect(used).toMatchObject({ kind: 'blocked', reason: 'party-in-use' });
    expect(used.fields?.sort()).toEqual(['consent', 'party_role']);
    await remove(sable.id);
    await remove(bo.id);
    const { id: again } = await app.ask('cases.addParty', { caseId: view.id, party: aStudent('x', 'Juno Brightacre', 'witness') });
    const after = await app.ask('cases.open', { caseId: view.id });
    expect(after.parties.map((p) => p.name)).toEqual(['Pim Thistledown', 'Juno Brightacre']);
    expect(after.timeline.filter((t) => t.what === 'party_removed').map((t) => t.who)).toEqual(['SH', 'BL']);
    expect((await app.ask('cases.list', { search: 'larkwhistle', status: 'all' })).rows.map((r) => r.id)).not.toContain(view.id);
    await remove(again);
    expect((await app.ask('people.find', { text: 'juno b' })).map((p) => p.name)).toEqual(['Juno Brightacre']);
    const alone = await open(aCase({ parties: [aStudent('a', 'Milo Pebblesworth', 'responsible')] }));
    expect(await refusal(app.ask('cases.removeParty', { caseId: alone.id, partyId: alone.parties[0]?.id ?? '' }))).toMatchObject({
      reason: 'last-party',
    });
  });
});

describe('cases that belong together', () => {
  it('notices repeat harm by person: the same two people, the same person responsible, in the window only', async () => {
    const [otto, lark, kit] = [await make('Otto Fennimore'), await make('Lark Wintersea'), await make('Kit Marrow')];
    const first = await open(aCase({ ...on('2025-10-20'), parties: [known('r', otto, 'responsible'), known('h', lark, 'harmed')] }));
    const second = await open(aCase({ ...on('2025-12-19'), parties: [known('r', otto, 'responsible'), known('h', lark, 'harmed')] }));
    const turned = await open(aCase({ ...on('2025-12-20'), parties: [known('r', lark, 'responsible'), known('h', kit, 'harmed')] }));
    const other = await open(aCase({ ...on('2026-01-15'), parties: [known('r', otto, 'responsible'), known('h', kit, 'harmed')] }));
    await open(aCase({ ...on('2026-08-01'), parties: [known('r', otto, 'responsible'), known('h', lark, 'harmed')] }));
    await open(aCase({ ...on('2025-12-19'), parties: [known('r', otto, 'witness'), known('h', lark, 'supporter_of')] }));
    const repeats = async (caseId: typeof first.id, window?: number) =>
      (await app.ask('cases.related', { caseId, window })).repeats.map((r) => [r.ref, r.why, r.days, r.second, r.who]);
    expect(await repeats(second.id)).toEqual([
      [other.ref, 'same_responsible', 27, false, ['OF']],
      [first.ref, 'same_people', 60, true, ['OF', 'LW']],
    ]);
    expect(await repeats(first.id)).toEqual([
      [second.ref, 'same_people', 60, false, ['OF', 'LW']],
      [other.ref, 'same_responsible', 87, false, ['OF']],
    ]);
    expect(await repeats(second.id, 30)).toEqual([[other.ref, 'same_responsible', 27, false, ['OF']]]);
    // Lark harmed there and responsible here, with nobody else in both: not the same people, not the same person responsible.
    expect(await repeats(turned.id)).toEqual([]);

    const { id } = await app.ask('cases.link', { caseId: second.id, otherId: first.id, kind: 'same_people' });
    expect((await app.ask('cases.related', { caseId: second.id })).repeats.find((r) => r.ref === first.ref)?.linked).toBe(true);
    expect((await app.ask('cases.related', { caseId: first.id })).links).toMatchObject([
      { id, direction: 'to', ref: second.ref, kind: 'same_people' },
    ]);
    expect((await app.ask('cases.open', { caseId: first.id })).timeline.map((t) => t.what)).toContain('case_linked');
    expect(await refusal(app.ask('cases.link', { caseId: first.id, otherId: second.id, kind: 'other' }))).toMatchObject({
      reason: 'linked-before',
    });
    expect(await refusal(app.ask('cases.link', { caseId: first.id, otherId: first.id, kind: 'other' }))).toMatchObject({
      reason: 'same-case',
    });
    expect(await refusal(app.ask('cases.unlink', { caseId: other.id, linkId: id }))).toMatchObject({ kind: 'not-found' });
    await app.ask('cases.unlink', { caseId: first.id, linkId: id });
    expect((await app.ask('cases.related', { caseId: second.id })).links).toEqual([]);
  });

  it('notices it by any of several incidents of one report', async () => {
    const [a, b] = [await make('Bram Hollis'), await make('Cato Ridgewell')];
    const parties = [known('r', a, 'responsible'), known('h', b, 'harmed')];
    const day = (on: string) => ({
      occurred: { precision: 'exact' as const, on },
      place: '',
      harmTypes: ['threat' as const],
      whatHappened: '',
    });
    const report = { ...aCase().report, ...day('2024-01-10'), receivedOn: '2024-12-01', incidents: [day('2024-01-10'), day('2024-11-20')] };
    const several = await open(aCase({ report, parties }));
    const one = await open(aCase({ ...on('2024-12-10'), parties }));
    const { repeats } = await app.ask('cases.related', { caseId: one.id });
    expect(repeats.map((r) => [r.ref, r.days, r.second])).toEqual([[several.ref, 20, true]]);
  });

  it('notices it also when somebody unknown gets a name, and when two records turn out to be one person', async () => {
    const [a, b] = [await make('Rook Amberly'), await make('Rook Amberley')];
    const one = await open(
      aCase({ ...on('2026-02-01'), parties: [known('r', a, 'responsible'), aStudent('h', 'Niko Saltmarsh', 'harmed')] }),
    );
    const two = await open(
      aCase({
        ...on('2026-02-11'),
        parties: [
          { key: 'u', who: { kind: 'unknown', label: 'A tall boy' }, roles: [{ role: 'responsible' }] },
          aStudent('h', 'Sefa Tuilua-Grey', 'harmed'),
        ],
      }),
    );
    const found = async () => (await app.ask('cases.related', { caseId: two.id })).repeats.map((r) => [r.ref, r.days]);
    expect(await found()).toEqual([]);
    await app.ask('cases.identifyParty', { caseId: two.id, partyId: two.parties[0]?.id ?? '', who: { kind: 'known', personId: b } });
    expect(await found()).toEqual([]);
    const { id } = await app.ask('people.merge', { keep: a, other: b });
    expect(await found()).toEqual([[one.ref, 10]]);
    await app.ask('people.undoMerge', { mergeId: id });
    expect(await found()).toEqual([]);
  });
});
