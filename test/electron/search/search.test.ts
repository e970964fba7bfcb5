/** @file The one search field through the contract: everything that somebody may see, nothing else, and never an error. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import type { Hit } from '../../../shared/search/contract';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';

let app: TestApp;
let telescope: { id: CaseId; ref: string };
beforeAll(async () => {
  app = await testApp();
  await app.ask('vault.addUser', { label: 'KN', role: 'counselor', passphrase: 'lantern pebble orchard violet thimble' });
  telescope = await app.ask('cases.create', aCase());
  const caseId = telescope.id;
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  const { parties } = await app.ask('cases.open', { caseId });
  const [pim, bo] = parties.map((p) => p.id);
  if (pim === undefined || bo === undefined) throw new Error('two people');
  await app.ask('notes.add', {
    caseId,
    class: 'case_record',
    kind: 'note',
    on: '2025-09-09',
    text: 'The caretaker saw the tripod fall.',
  });
  await app.ask('notes.add', { caseId, class: 'memory_aid', kind: 'note', on: '2025-09-09', text: 'Ask about the gooseberry jam.' });
  await app.ask('notes.add', { caseId, class: 'restricted', kind: 'note', on: '2025-09-09', text: 'A word for the duty: marzipan.' });
  const { users } = await app.ask('vault.state', {});
  const circle = await app.ask('circles.plan', {
    caseId,
    process: 'conference',
    plannedOn: '2025-11-12',
    minutes: 40,
    place: 'Music room',
    purpose: 'To mend the brass mount together',
    keeperUserId: users.find((u) => u.label === 'FA')?.id,
    keeperName: 'Wim Dagger',
    partyIds: [pim, bo],
  });
  await app.ask('agreements.draft', {
    caseId,
    circleId: circle.id,
    draftedOn: '2025-09-10',
    items: [{ owedBy: bo, owedTo: pim, what: 'Help the repairer', howShown: 'A photograph of the straightened tube', due: '2025-10-01' }],
  });
  const { ids } = await app.ask('checkins.plan', { caseId, checkins: [{ partyId: pim, purpose: 'wellbeing', due: '2025-11-09' }] });
  const [checkin] = ids;
  if (checkin === undefined) throw new Error('a check-in');
  await app.ask('checkins.record', { id: checkin, status: 'done', on: '2025-11-09', note: 'Sleeps better, still avoids the corridor.' });
  const other = aCase({ title: 'Ágnes and the violín', parties: [aStudent('a', 'Ágnes Ørsted', 'harmed')] });
  await app.ask('cases.create', { ...other, report: { ...other.report, whatHappened: 'A string was cut.' } });
});
afterAll(() => app.cleanup());

const find = async (text: string) => (await app.ask('search.find', { text })).groups;
const grouped = async (text: string) => Object.fromEntries((await find(text)).map((g) => [g.group, g.hits.map(said)]));
const said = (hit: Hit): string => (hit.to === 'case' ? hit.ref : hit.to === 'person' ? hit.name : hit.circleId);

describe('what is found', () => {
  it.each([
    ['telescope', 'cases'],
    ['tussle', 'reports'],
    ['tripod', 'notes'],
    ['straightened', 'agreements'],
    ['corridor', 'checkins'],
    ['brass mount', 'circles'],
    ['music ro', 'circles'],
  ])('%s in %s, with the words in context', async (text, group) => {
    const found = (await find(text)).find((g) => g.group === group);
    const [hit] = found?.hits ?? [];
    expect(hit).toMatchObject({ to: 'case', caseId: telescope.id, ref: telescope.ref });
    expect(hit?.to === 'case' ? hit.found : '').toContain('\u0001');
  });

  it('people, and the cases that name them', async () => {
    expect(await grouped('thistle')).toEqual({ people: ['Pim Thistledown'], cases: ['C-0001'] });
  });

  it('folds diacritics and takes the last word as a beginning', async () => {
    expect(await grouped('agnes viol')).toMatchObject({ cases: ['C-0002'] });
    expect(await grouped('ÁGNES')).toMatchObject({ people: ['Ágnes Ørsted'] });
    expect(await find('gnes')).toEqual([]);
  });

  it('a phrase in quotes, closed or still being typed', async () => {
    expect(await grouped('"bent telescope"')).toHaveProperty('cases');
    expect(await grouped('"bent telesc')).toHaveProperty('cases');
    expect(await find('"telescope bent"')).toEqual([]);
    expect(await find('"bent telesc"')).toEqual([]);
  });

  it.each(['C-0002', 'c0002', 'C-2', '2', '0002'])('a case by its number, typed as %s, first of all', async (text) => {
    const [first] = await find(text);
    expect(first).toMatchObject({ group: 'cases', hits: [{ ref: 'C-0002', source: 'number' }] });
  });

  it('a name and a word of the report, though no one text has both', async () => {
    expect(await grouped('thistledown tussle')).toHaveProperty('reports', ['C-0001']);
    expect(await grouped('tripod bo')).toHaveProperty('notes', ['C-0001']);
    expect(await grouped('pim thistledown caretaker telescope')).toHaveProperty('notes', ['C-0001']);
    expect(await find('agnes tussle')).not.toContainEqual(expect.objectContaining({ hits: [expect.objectContaining({ ref: 'C-0001' })] }));
  });

  it('what was changed as it is now, and what was emptied no more', async () => {
    const { report } = await app.ask('cases.open', { caseId: telescope.id });
    await app.ask('cases.changeReport', {
      caseId: telescope.id,
      title: 'The bent telescope',
      report: { ...report, incidents: [], place: 'Observatory' },
    });
    expect(await grouped('observatory')).toHaveProperty('reports');
    await app.ask('cases.changeReport', { caseId: telescope.id, title: 'The bent telescope', report });
    expect(await find('observatory')).toEqual([]);
  });
});

describe('who finds what', () => {
  it('nobody restricted records (invariant 4)', async () => {
    expect(await find('marzipan')).toEqual([]);
    expect((await app.ask('cases.list', { search: 'marzipan', status: 'all' })).rows).toEqual([]);
  });

  it('a private memory aid only its author, in the field and in the list', async () => {
    expect(await grouped('gooseberry')).toEqual({ notes: ['C-0001'] });
    app.leave();
    const { users } = await app.ask('vault.state', {});
    const kn = users.find((u) => u.label === 'KN');
    if (kn === undefined) throw new Error('KN');
    await app.ask('vault.unlock', { userId: kn.id, passphrase: app.typed('lantern pebble orchard violet thimble') });
    expect(await find('gooseberry')).toEqual([]);
    expect((await app.ask('cases.list', { search: 'gooseberry', status: 'all' })).rows).toEqual([]);
    expect(await grouped('tripod')).toEqual({ notes: ['C-0001'] });
    app.leave();
    await app.enter('KM');
  });

  it('a facilitator the own circles and nothing of the case; an admin nothing at all', async () => {
    app.leave();
    await app.enter('FA');
    const [group] = await find('brass');
    expect(group).toMatchObject({ group: 'circles', hits: [{ to: 'circle', place: 'Music room' }] });
    expect(JSON.stringify(group)).toContain('\\u0001brass\\u0002');
    expect(await find('photograph')).toHaveLength(1);
    for (const word of ['tussle', 'tripod', 'corridor', 'telescope', 'C-0001', '1', 'thistledown']) expect(await find(word)).toEqual([]);
    app.leave();
    await app.enter('FB');
    expect(await find('brass')).toEqual([]);
    app.leave();
    await app.enter('AD');
    await expect(app.ask('search.find', { text: 'brass' })).rejects.toMatchObject({ error: { kind: 'forbidden' } });
    app.leave();
    await app.enter('KM');
  });
});

/** Signs that mean something to a query language, and those that nobody expects. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '*',
        '^',
        '-',
        '+',
        '(',
        ')',
        ':',
        '{',
        '}',
        'NEAR',
        'AND',
        'OR',
        'NOT',
        'text',
        'C-',
        '\u0000',
        '\ud800',
        '́',
        '﷽',
        '%',
        '_',
        '\\',
        '🙂',
        ' ',
        'telescope',
        '999999999999',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('odd searches', () => {
  it('are never an error, for a counselor nor on a desk', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        for (const method of ['search.find', 'cases.list'])
          expect(await app.raw(method, method === 'cases.list' ? { search: text } : { text }), JSON.stringify(text)).toMatchObject({
            ok: true,
          });
      }),
      { numRuns: 1_000 },
    );
    app.leave();
    await app.enter('FA');
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        expect(await app.raw('search.find', { text })).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
    app.leave();
    await app.enter('KM');
    expect(app.defects).toEqual([]);
  });

  it.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 words', 'bo '.repeat(10_000)],
    ['NUL in the middle', 'tele\u0000scope'],
    ['only signs', '()*^:-"'],
  ])('%s is an answer', async (_what, text) => {
    expect(await app.raw('search.find', { text })).toMatchObject({ ok: true });
    expect(await app.raw('cases.list', { search: text })).toMatchObject({ ok: true });
  });

  it('a word finds its text whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[()*^:{}+,;.!?#%&/\\ -]{0,8}$/),
        fc.stringMatching(/^[()*^:{}+,;.!?#%&/\\ -]{0,8}$/),
        async (a, b) => {
          expect(await grouped(`${a} tripod ${b}`)).toEqual({ notes: ['C-0001'] });
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('the index reads downwards and stops: no sort, no scan', () => {
  const plan = casesDb(app.context())
    .prepare('EXPLAIN QUERY PLAN SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT 400')
    .all('"x"', 1);
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});
