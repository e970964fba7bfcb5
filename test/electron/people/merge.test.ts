/**
 * @file Two records of one person become one and two again: with random references of every table that can point at a person or a
 * party, undoing gives back exactly what was there.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb, summariesDb } from '../../../electron/context';
import { rebuildProjections } from '../../../electron/projections/project';
import { all, Sql, sql } from '../../../electron/store/sql';
import type { PartyInput } from '../../../shared/cases/case';
import type { PartyRole } from '../../../shared/cases/words';
import type { CaseId, PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const anyRow = z.record(z.string(), z.unknown());
/** What a merge must not change for good. History (audit, timeline, the merge itself) only ever grows. */
const GROWS = ['audit', 'timeline', 'person_merge', 'stale', 'draft'];

function dump(): Record<string, unknown[]> {
  const db = casesDb(app.context());
  const tables = all(
    db,
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name`,
    z.object({ name: z.string() }),
  ).map((t) => t.name);
  const texts = all(db, sql`SELECT case_id, source, text FROM search_text ORDER BY case_id, source`, anyRow);
  return {
    search_text: texts,
    ...Object.fromEntries(
      tables
        .filter((t) => !GROWS.includes(t))
        .map((t) => [
          t,
          all(db, new Sql(`SELECT * FROM "${t}"`, []), anyRow)
            .map((r) => JSON.stringify(r))
            .sort(),
        ]),
    ),
  };
}

const make = async (name: string, more: object = {}) => (await app.ask('people.create', { person: { name, kind: 'student', ...more } })).id;
const party = (key: string, personId: PersonId, ...roles: PartyInput['roles']): PartyInput => ({
  key,
  who: { kind: 'known', personId },
  roles,
});

interface Shape {
  inCase: 'keep' | 'other' | 'both';
  keepRole: PartyRole;
  otherRole: PartyRole;
  beside: boolean;
  consents: number;
  circle: boolean;
  agreement: 'none' | 'draft' | 'signed';
  checkin: boolean;
}

/** A case in which the two records are used in many ways. */
async function entangle(keep: PersonId, other: PersonId, third: PersonId, shape: Shape): Promise<CaseId> {
  const parties: PartyInput[] = [party('c', third, { role: 'harmed' })];
  if (shape.inCase !== 'other') parties.push(party('a', keep, { role: shape.keepRole }));
  if (shape.inCase !== 'keep')
    parties.push(
      party(
        'b',
        other,
        { role: shape.otherRole, ...(shape.beside && shape.inCase === 'both' && { supportsKey: 'a' }) },
        ...(shape.otherRole === 'witness' ? [] : [{ role: 'witness' as const }]),
      ),
    );
  parties.push({
    key: 'g',
    who: { kind: 'group', label: 'Class 5', size: 20, ...(shape.inCase !== 'keep' && { spokespersonKey: 'b' }) },
    roles: [{ role: 'community' }],
  });
  parties.push(party('s', await make('Somebody Beside'), { role: 'supporter_of', supportsKey: shape.inCase === 'keep' ? 'a' : 'b' }));
  const { id } = await app.ask('cases.create', aCase({ parties }));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const view = await app.ask('cases.open', { caseId: id });
  const ours = view.parties.filter((p) => p.person?.id === keep || p.person?.id === other);
  const rest = view.parties.filter((p) => p.person?.id === third);
  if (shape.circle)
    await app.ask('circles.plan', {
      caseId: id,
      process: 'conference',
      plannedOn: '2025-09-20',
      startTime: '10:00',
      minutes: 40,
      place: 'Room 4',
      purpose: 'To hear each other.',
      keeperName: 'Maren',
      partyIds: [...ours, ...rest].map((p) => p.id),
    });
  for (let i = 0; i < shape.consents; i++)
    for (const p of ours)
      await app.ask('cases.recordConsent', {
        caseId: id,
        consents: [
          { partyId: p.id, scope: 'take_part', state: i % 2 === 0 ? 'given' : 'withdrawn', by: 'self', on: '2025-09-09', limits: '' },
        ],
      });
  if (shape.agreement !== 'none') {
    const items = ours.map((p, i) => ({ owedBy: p.id, owedTo: rest[0]?.id ?? p.id, what: `Promise ${i}`, due: '2025-10-01' }));
    const { id: agreementId } = await app.ask('agreements.draft', {
      caseId: id,
      responsibleParty: ours.at(-1)?.id,
      draftedOn: '2025-09-21',
      items,
    });
    if (shape.agreement === 'signed')
      await app.ask('agreements.sign', {
        id: agreementId,
        on: '2025-09-21',
        signatures: ours.map((p) => ({ partyId: p.id, method: 'ink', on: '2025-09-21' })),
      });
  }
  if (shape.checkin)
    await app.ask('checkins.plan', { caseId: id, checkins: ours.map((p) => ({ partyId: p.id, purpose: 'wellbeing', due: '2025-10-02' })) });
  return id;
}

describe('merging', () => {
  it('moves everything that points at the other record and unites two parties of one case with all their roles', async () => {
    const [keep, other, third] = [
      await make('Theo Quillback', { grade: '9' }),
      await make('Theodore Quillback', { pronouns: 'he', birthDate: '2010-01-01' }),
      await make('Iris Hollowell'),
    ];
    const shape: Shape = {
      inCase: 'both',
      keepRole: 'responsible',
      otherRole: 'responsible',
      beside: true,
      consents: 1,
      circle: true,
      agreement: 'signed',
      checkin: true,
    };
    const both = await entangle(keep, other, third, shape);
    const only = await entangle(keep, other, third, { ...shape, inCase: 'other' });
    const parent = await make('Ada Quillback', { kind: 'guardian' });
    for (const child of [keep, other]) await app.ask('people.link', { from: parent, to: child, kind: 'guardian_of' });
    await app.ask('people.link', { from: keep, to: other, kind: 'relative_of' });
    const before = dump();

    const { id } = await app.ask('people.merge', { keep, other });
    const view = await app.ask('cases.open', { caseId: both });
    const ours = view.parties.filter((p) => p.person?.id === keep);
    expect(ours).toHaveLength(1);
    expect(ours[0]?.roles.map((r) => r.role).sort()).toEqual(['responsible', 'witness']);
    expect(ours[0]?.person).toMatchObject({ name: 'Theo Quillback', grade: '9', pronouns: 'he', birthDate: '2010-01-01' });
    expect(view.parties.some((p) => p.person?.id === other)).toBe(false);
    expect(view.parties.find((p) => p.kind === 'group')?.spokesperson).toBe(ours[0]?.id);
    expect(view.circles[0]?.seats.filter((s) => s.partyId === ours[0]?.id)).toHaveLength(1);
    expect(view.agreements[0]?.items.map((i) => i.owedBy)).toEqual([ours[0]?.id, ours[0]?.id]);
    expect(view.consents.map((c) => c.partyId)).toEqual([ours[0]?.id, ours[0]?.id]);
    expect((await app.ask('cases.open', { caseId: only })).parties.filter((p) => p.person?.id === keep)).toHaveLength(1);
    const page = await app.ask('people.open', { personId: other });
    expect(page.person.id).toBe(keep);
    expect(page.links).toHaveLength(1);
    expect(page.cases).toHaveLength(2);
    expect(page.merges).toMatchObject([{ name: 'Theodore Quillback', latest: true }]);
    expect((await app.ask('people.find', { text: 'theodore' })).map((p) => p.id)).toEqual([]);
    expect(view.timeline.map((t) => t.what)).toContain('people_merged');
    expect(await refusal(app.ask('people.merge', { keep: third, other }))).toMatchObject({ kind: 'conflict', reason: 'merged-before' });

    await app.ask('people.undoMerge', { mergeId: id });
    expect(dump()).toEqual(before);
    expect((await app.ask('people.find', { text: 'theodore' })).map((p) => p.id)).toEqual([other]);
    expect(await refusal(app.ask('people.undoMerge', { mergeId: id }))).toMatchObject({ kind: 'conflict', reason: 'merge-undone' });
  });

  it('any references, merge and undo: identical; and the summaries say the same as before', async () => {
    const role = fc.constantFrom<PartyRole>('harmed', 'responsible', 'both_conflict', 'witness', 'supporter_of');
    const shape: fc.Arbitrary<Shape> = fc.record({
      inCase: fc.constantFrom('keep', 'other', 'both'),
      keepRole: role,
      otherRole: role,
      beside: fc.boolean(),
      consents: fc.nat({ max: 2 }),
      circle: fc.boolean(),
      agreement: fc.constantFrom('none', 'draft', 'signed'),
      checkin: fc.boolean(),
    });
    const facts = () => {
      rebuildProjections(app.context());
      return all(summariesDb(app.context()), sql`SELECT * FROM fact ORDER BY id`, anyRow).concat(
        all(summariesDb(app.context()), sql`SELECT * FROM contributor ORDER BY 1, 2, 3`, anyRow),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.array(shape, { minLength: 1, maxLength: 3 }), fc.boolean(), async (shapes, twice) => {
        const [keep, other, third] = [
          await make('Wren Oakpetal'),
          await make('Wren Oakpetl', { grade: '7', otherLanguages: ['Samoan'] }),
          await make('Tavi Moonreed'),
        ];
        for (const one of shapes) await entangle(keep, other, third, one);
        await app.ask('people.link', { from: other, to: third, kind: 'sibling_of' });
        const [before, factsBefore] = [dump(), facts()];
        const first = await app.ask('people.merge', { keep, other });
        expect(all(casesDb(app.context()), sql`SELECT 1 AS n FROM party WHERE person_id = ${other}`, anyRow)).toEqual([]);
        expect(all(casesDb(app.context()), sql`SELECT * FROM uniting`, anyRow)).toEqual([]);
        if (twice) {
          // A second merge into the same person, possibly in the same cases, comes undone first.
          const second = await app.ask('people.merge', { keep, other: third });
          expect(await refusal(app.ask('people.undoMerge', { mergeId: first.id }))).toMatchObject({
            kind: 'blocked',
            reason: 'undo-later-merge',
          });
          await app.ask('people.undoMerge', { mergeId: second.id });
        }
        await app.ask('people.undoMerge', { mergeId: first.id });
        expect(dump()).toEqual(before);
        expect(facts()).toEqual(factsBefore);
      }),
      { numRuns: 12, seed: 42 },
    );
  });

  it('leaves with the kept person what was added or changed after the merge', async () => {
    const [keep, other, third] = [
      await make('Faye Marlowtree'),
      await make('Faye Marlowtre', { grade: '7' }),
      await make('Kip Sandoval-Reed'),
    ];
    const { id } = await app.ask('people.merge', { keep, other });
    const { id: added } = await app.ask(
      'cases.create',
      aCase({ parties: [party('x', other, { role: 'harmed' }), party('y', third, { role: 'responsible' })] }),
    );
    await app.ask('people.change', { personId: keep, person: { name: 'Faye Marlowtree', kind: 'student', grade: '8' } });
    await app.ask('people.undoMerge', { mergeId: id });
    // A form that still held the merged record meant the kept one.
    expect((await app.ask('cases.open', { caseId: added })).parties[0]?.person?.id).toBe(keep);
    expect((await app.ask('people.open', { personId: keep })).person.grade).toBe('8');
    expect((await app.ask('people.open', { personId: other })).person.grade).toBe('7');
  });

  it('every column that names a person or a party is known to the schema, so that no merge overlooks it', () => {
    const db = casesDb(app.context());
    const columns = all(
      db,
      sql`SELECT m.name || '.' || c.name AS place, f."table" AS target FROM sqlite_schema m JOIN pragma_table_info(m.name) c
          LEFT JOIN pragma_foreign_key_list(m.name) f ON f."from" = c.name
          WHERE m.type = 'table' AND (c.name LIKE '%person%' OR c.name LIKE '%party%' OR c.name LIKE 'owed%' OR c.name = 'supports')`,
      z.object({ place: z.string(), target: z.string().nullable() }),
    );
    expect(columns.length).toBeGreaterThan(10);
    // The last: where a record came from, which does not move with it (electron/imports).
    const own = ['uniting.from_party', 'uniting.to_party', 'import_person.person_id'];
    expect(columns.filter((c) => c.target === null && !own.includes(c.place)).map((c) => c.place)).toEqual([]);
  });
});
