/** @file People named with `@` in a report: kept beside its texts, known in the chronology, following a merge, taken in with a new case. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/cases/case';
import { type CaseId, personIdSchema } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const TEXT = 'Pim held the tube; Bo pulled.';
const open = (caseId: CaseId) => app.ask('cases.open', { caseId });
async function aPair() {
  const { id } = await app.ask('cases.create', aCase());
  const [pim, bo] = (await open(id)).parties.map((p) => p.person);
  if (pim === undefined || bo === undefined) throw new Error('two people');
  return { id, pim, bo };
}
/** The report as it is, with this seen and said, and people named in it. */
async function write(id: CaseId, seen: string, mentions: Report['mentions'], said = '') {
  const { title, report, editions } = await open(id);
  const incidents = report.incidents.map((one) => ({ ...one, seen, said, mentions }));
  return app.ask('cases.changeReport', { caseId: id, title, report: { ...report, incidents }, seen: editions.report });
}

describe('a person named in a report', () => {
  it('is kept beside the text that names them, and what is saved takes the place of what was', async () => {
    const { id, pim, bo } = await aPair();
    const first = [
      { in: 'seen' as const, start: 0, length: 3, personId: pim.id },
      { in: 'seen' as const, start: 19, length: 2, personId: bo.id },
      { in: 'said' as const, start: 0, length: 2, personId: bo.id },
    ];
    await write(id, TEXT, first, 'Bo: "mine".');
    const view = await open(id);
    expect(view.report.incidents[0]?.mentions).toEqual(expect.arrayContaining(first));
    expect(view.report.mentions).toHaveLength(3);
    expect(view.named).toEqual([
      { personId: bo.id, name: 'Bo Larkwhistle' },
      { personId: pim.id, name: 'Pim Thistledown' },
    ]);
    const { entries } = await app.ask('notes.chronology', { caseId: id });
    expect(entries.find((e) => e.what === 'seen')?.mentions).toEqual([
      { start: 0, length: 3, personId: pim.id, name: 'Pim Thistledown' },
      { start: 19, length: 2, personId: bo.id, name: 'Bo Larkwhistle' },
    ]);
    await write(id, 'Bo pulled.', [{ in: 'seen', start: 0, length: 2, personId: bo.id }]);
    expect((await open(id)).named).toEqual([{ personId: bo.id, name: 'Bo Larkwhistle' }]);
  });

  it('stands in the text, and is somebody', async () => {
    const { id, pim } = await aPair();
    const outside = write(id, 'Pim.', [{ in: 'seen', start: 3, length: 9, personId: pim.id }]);
    expect((await refusal(outside)).kind).toBe('invalid');
    const nobody = personIdSchema.parse('cd'.repeat(16));
    expect((await refusal(write(id, 'Pim.', [{ in: 'seen', start: 0, length: 3, personId: nobody }]))).kind).toBe('not-found');
    expect((await open(id)).report.seen).toBe('');
  });

  it('is the other record after a merge, and this one again after its undoing', async () => {
    const { id, pim } = await aPair();
    await write(id, TEXT, [{ in: 'seen', start: 0, length: 3, personId: pim.id }]);
    const twin = await app.ask('people.create', { person: { name: 'Pim T.', kind: 'student' } });
    const merged = await app.ask('people.merge', { keep: twin.id, other: pim.id });
    expect((await open(id)).named).toEqual([{ personId: twin.id, name: 'Pim T.' }]);
    expect((await open(id)).report.mentions).toMatchObject([{ personId: twin.id }]);
    await app.ask('people.undoMerge', { mergeId: merged.id });
    expect((await open(id)).named).toEqual([{ personId: pim.id, name: 'Pim Thistledown' }]);
  });

  it('may be new with the case itself; somebody taken out of the form again is nobody', async () => {
    const [harmed, ...others] = aCase().parties;
    if (harmed?.who.kind !== 'new') throw new Error('a new person');
    const [own, gone] = ['ab', 'cd'].map((two) => personIdSchema.parse(two.repeat(16)));
    if (own === undefined || gone === undefined) throw new Error('two names');
    const { report } = aCase();
    const mentions = [
      { in: 'seen' as const, start: 0, length: 3, personId: own },
      { in: 'seen' as const, start: 19, length: 2, personId: gone },
    ];
    const { id } = await app.ask(
      'cases.create',
      aCase({ report: { ...report, seen: TEXT, mentions }, parties: [{ ...harmed, who: { ...harmed.who, as: own } }, ...others] }),
    );
    const view = await open(id);
    expect(view.named).toEqual([{ personId: view.parties[0]?.person?.id, name: 'Pim Thistledown' }]);
    expect(view.report.mentions).toHaveLength(1);
  });

  it('in somebody else’s private note is not told among the named', async () => {
    const { id, pim } = await aPair();
    await app.ask('notes.add', {
      caseId: id,
      class: 'memory_aid',
      kind: 'note',
      on: '2025-09-09',
      text: 'Pim.',
      mentions: [{ start: 0, length: 3, personId: pim.id }],
    });
    expect((await open(id)).named).toEqual([]);
  });
});
