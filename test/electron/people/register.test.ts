/** @file The register of persons through the contract: found, changed, linked, opened, near-doubles offered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import type { PersonInput } from '../../../shared/people/person';
import type { PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const make = async (name: string, more: Partial<PersonInput> = {}): Promise<PersonId> =>
  (await app.ask('people.create', { person: { name, kind: 'student', ...more } })).id;
const names = async (text: string) => (await app.ask('people.find', { text })).map((p) => p.name);
const alike = async (name: string, birthDate?: string) =>
  (await app.ask('people.alike', { name, birthDate })).map((a) => [a.person.name, a.why]);

describe('the register', () => {
  it('finds by the beginning of any part of the name, in any order, diacritics folded, with odd signs', async () => {
    await make('Ágnes Saltmarsh-Reed');
    await make('Ms Odalys Fenwick', { kind: 'staff' });
    expect(await names('agn')).toEqual(['Ágnes Saltmarsh-Reed']);
    expect(await names('reed ág')).toEqual(['Ágnes Saltmarsh-Reed']);
    expect(await names('saltmarsh-r')).toEqual(['Ágnes Saltmarsh-Reed']);
    expect(await names('fenw')).toEqual(['Ms Odalys Fenwick']);
    expect(await names('Ms Fenwick')).toEqual(['Ms Odalys Fenwick']);
    for (const odd of ['%', '_', '"', "'; DROP TABLE person", '*', '\u0000', '\u202e']) expect(await names(odd)).toEqual([]);
  });

  it('keeps what is known, several languages and the day somebody left, and changes it in every case', async () => {
    const { id } = await app.ask('cases.create', aCase());
    const view = await app.ask('cases.open', { caseId: id });
    const pim = view.parties[0]?.person;
    if (pim === undefined) throw new Error('no Pim');
    const change = {
      name: 'Pim Thistledown-Vale',
      kind: 'student' as const,
      pronouns: 'they',
      birthDate: '2016-02-01',
      grade: '4B',
      language: 'es' as const,
      otherLanguages: ['Catalan', 'Spanish sign language'],
      accessNeeds: 'large print',
      leftOn: '2026-02-01',
    };
    await app.ask('people.change', { personId: pim.id, person: change });
    const after = await app.ask('cases.open', { caseId: id });
    expect(after.parties[0]).toMatchObject({ name: 'Pim Thistledown-Vale', initials: 'PTV', person: { ...change, id: pim.id } });
    expect(after.harmed).toBe('PTV');
    // Invariant 14: nine on the day of the incident.
    expect(after.parties[0]?.ageBand).toBe('8-10');
    expect((await app.ask('cases.list', { search: 'vale' })).rows.map((r) => r.id)).toEqual([id]);
    expect(await names('vale')).toEqual(['Pim Thistledown-Vale']);
    expect(app.changes).toContain('people');
  });

  it('lists page after page by name, by kind, without those who left', async () => {
    for (const n of ['Tavi Moonreed', 'Sol Grapevine', 'Dex Featherlow']) await make(n);
    await make('Wren Oakpetal', { leftOn: '2025-10-01' });
    const first = await app.ask('people.list', { kind: 'student', left: false, limit: 2 });
    const second = await app.ask('people.list', { kind: 'student', left: false, limit: 200, after: first.next });
    const all = [...first.rows, ...second.rows].map((r) => r.name);
    expect(all).toEqual([...all].sort((a, b) => (a.normalize('NFD').toLowerCase() < b.normalize('NFD').toLowerCase() ? -1 : 1)));
    expect(all.length).toBe(first.total);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('Wren Oakpetal');
    expect((await app.ask('people.list', { text: 'oakp' })).rows.map((r) => [r.name, r.cases])).toEqual([['Wren Oakpetal', 0]]);
    expect((await app.ask('people.list', { text: 'bo lark' })).rows.map((r) => r.cases)).toEqual([1]);
    expect((await app.ask('people.list', { after: 'not ours' })).rows.length).toBeGreaterThan(3);
  });

  it('offers who may be the same before a second record is made: same, swapped, a slip, a part, born the same day', async () => {
    await make('Theodore Quillback', { birthDate: '2010-05-04' });
    await make('Kip Sandoval-Reed');
    await make('Pia Glimmer');
    expect(await alike('theodore quillback')).toEqual([['Theodore Quillback', 'same']]);
    expect(await alike('Quillback, Theodore')).toEqual([['Theodore Quillback', 'swapped']]);
    expect(await alike('Theo Quillback')).toEqual([['Theodore Quillback', 'close']]);
    expect(await alike('Teodore Quilback')).toEqual([['Theodore Quillback', 'close']]);
    expect(await alike('Kip Sandoval')).toEqual([['Kip Sandoval-Reed', 'part']]);
    expect(await alike('Theodore Marsh', '2010-05-04')).toEqual([['Theodore Quillback', 'birthday']]);
    // Two birth dates that differ: only the same name is still worth asking.
    expect(await alike('Theo Quillback', '2011-01-01')).toEqual([]);
    expect(await alike('Theodore Quillback', '2011-01-01')).toEqual([['Theodore Quillback', 'same']]);
    // One letter makes another child.
    expect(await alike('Pim Glimmer')).toEqual([]);
    expect(await alike('Nobody Atall')).toEqual([]);
  });

  it('links persons once, both ways in words, and takes a link away', async () => {
    const [child, parent] = [await make('Lark Wintersea'), await make('Ada Wintersea', { kind: 'guardian' })];
    const { id } = await app.ask('people.link', { from: parent, to: child, kind: 'guardian_of', note: 'call first' });
    expect((await app.ask('people.link', { from: parent, to: child, kind: 'guardian_of', note: 'call after five' })).id).toBe(id);
    const page = await app.ask('people.open', { personId: child });
    expect(page.links).toMatchObject([
      { direction: 'from', kind: 'guardian_of', note: 'call after five', other: { name: 'Ada Wintersea' } },
    ]);
    expect((await app.ask('people.open', { personId: parent })).links).toMatchObject([
      { direction: 'to', other: { name: 'Lark Wintersea' } },
    ]);
    await expect(app.ask('people.link', { from: child, to: child, kind: 'sibling_of' })).rejects.toMatchObject({
      error: { kind: 'conflict' },
    });
    await app.ask('people.unlink', { linkId: id });
    expect((await app.ask('people.open', { personId: child })).links).toEqual([]);
  });

  it('invariant 15: reading a person is audited', async () => {
    const id = await make('Noor Ashdown');
    const opened = () =>
      all(casesDb(app.context()), sql`SELECT action FROM audit WHERE subject = ${id} ORDER BY seq`, z.object({ action: z.string() })).map(
        (r) => r.action,
      );
    await app.ask('people.open', { personId: id });
    expect(opened()).toEqual(['people.create', 'people.open']);
  });

  it('shows cases with parts, consents with their history, promises by and to', async () => {
    const { id } = await app.ask(
      'cases.create',
      aCase({ title: 'A promise', parties: [aStudent('a', 'Rook Amberly', 'responsible'), aStudent('b', 'Niko Saltmarsh', 'harmed')] }),
    );
    await app.ask('cases.screen', { caseId: id, screening: aScreening() });
    const { parties } = await app.ask('cases.open', { caseId: id });
    const [rook, niko] = parties;
    if (rook?.person === undefined || niko === undefined) throw new Error('two parties');
    for (const state of ['given', 'withdrawn'] as const)
      await app.ask('cases.recordConsent', {
        caseId: id,
        consents: [{ partyId: rook.id, scope: 'take_part', state, by: 'self', on: '2025-09-09', limits: '' }],
      });
    await app.ask('agreements.draft', {
      caseId: id,
      draftedOn: '2025-09-10',
      items: [{ owedBy: rook.id, owedTo: niko.id, what: 'Mend the drone', due: '2025-10-01' }],
    });
    const page = await app.ask('people.open', { personId: rook.person.id });
    expect(page.cases).toMatchObject([{ ref: 'C-0002', title: 'A promise', roles: [{ role: 'responsible' }] }]);
    expect(page.consents.map((c) => [c.state, c.inForce])).toEqual([
      ['withdrawn', true],
      ['given', false],
    ]);
    expect(page.promises).toMatchObject([{ direction: 'by', other: 'NS', what: 'Mend the drone', status: 'open', agreed: false }]);
    expect((await app.ask('people.list', { text: 'rook' })).rows[0]?.cases).toBe(1);
  });

  it('says of consent what the case says: an answer runs out, and a new episode asks anew', async () => {
    const { id } = await app.ask('cases.create', aCase({ parties: [aStudent('a', 'Sefa Tuilua-Grey', 'harmed')] }));
    const [sefa] = (await app.ask('cases.open', { caseId: id })).parties;
    if (sefa?.person === undefined) throw new Error('no Sefa');
    const { id: personId } = sefa.person;
    const consents = async () => (await app.ask('people.open', { personId })).consents.map((c) => [c.state, c.inForce]);
    const yes = {
      partyId: sefa.id,
      scope: 'take_part',
      state: 'given',
      by: 'self',
      on: '2025-09-09',
      limits: '',
      expiresOn: '2025-11-10',
    } as const;
    await app.ask('cases.recordConsent', { caseId: id, consents: [yes] });
    expect(await consents()).toEqual([['given', true]]);
    const now = app.clock.at;
    app.clock.at = '2025-11-11T09:00:00.000Z';
    expect(await consents()).toEqual([['expired', true]]);
    app.clock.at = now;
    await app.ask('cases.close', { caseId: id, reason: 'referred_child_protection', on: '2025-11-10', note: '' });
    await app.ask('cases.reopen', { caseId: id, trigger: 'new_information', on: '2025-11-10' });
    expect(await consents()).toEqual([['given', false]]);
  });

  it('is for counselors only', async () => {
    await app.enter('FA');
    for (const method of ['people.list', 'people.find', 'people.alike', 'people.create'])
      expect(
        await app.raw(
          method,
          { 'people.alike': { name: 'Pim' }, 'people.create': { person: { name: 'Pim', kind: 'student' } } }[method] ?? {},
        ),
      ).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    await app.enter('KM');
  });
});
