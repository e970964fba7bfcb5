/** @file Agreements through the contract: read back, signed in every way, fixed, renegotiated, taken back; payments; needs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import type { Agreement } from '../../../shared/agreements/agreement';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

async function room() {
  const { id } = await app.ask('cases.create', {
    ...aCase(),
    parties: [aStudent('pim', 'Pim Thistledown', 'harmed'), aStudent('bo', 'Bo Larkwhistle', 'responsible')],
  });
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const open = () => app.ask('cases.open', { caseId: id });
  const [pim, bo] = (await open()).parties;
  if (pim === undefined || bo === undefined) throw new Error('two parties');
  const promise = { owedBy: bo.id, owedTo: pim.id, what: 'Repair the telescope', due: '2025-11-21' };
  const draft = async (change: object = {}) =>
    (await app.ask('agreements.draft', { caseId: id, draftedOn: '2025-11-10', items: [promise], ...change })).id;
  const agreement = async (): Promise<Agreement> => {
    const found = (await open()).agreements.at(-1);
    if (found === undefined) throw new Error('an agreement');
    return found;
  };
  const ink = { partyId: bo.id, method: 'ink' as const, on: '2025-11-10' };
  return { id, pim, bo, open, promise, draft, agreement, ink };
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('at least one');
  return one;
};

describe('a draft', () => {
  it('is read back, and must be read back again after a change', async () => {
    const { draft, agreement, promise, open, ink } = await room();
    const id = await draft();
    await app.ask('agreements.readBack', { id, on: '2025-11-10', seen: (await open()).editions[`agreement:${id}`] });
    expect(await agreement()).toMatchObject({ status: 'read_back', readBackOn: '2025-11-10' });
    expect((await open()).timeline.map((entry) => entry.what)).toContain('agreement_read_back');
    const seen = (await open()).editions[`agreement:${id}`];
    await app.ask('agreements.redraft', { id, seen, draftedOn: '2025-11-10', items: [{ ...promise, what: 'Something else' }] });
    expect(await agreement()).toMatchObject({ status: 'draft', readBackOn: undefined });
    // Somebody reads aloud, or signs, what stands no longer there.
    expect(await refusal(app.ask('agreements.sign', { id, on: '2025-11-10', seen, signatures: [ink] }))).toMatchObject({
      kind: 'conflict',
    });
    expect(await refusal(app.ask('agreements.readBack', { id, on: '2025-11-10', seen }))).toMatchObject({
      kind: 'conflict',
      reason: 'changed-meanwhile',
    });
  });

  it('keeps to whom: a person, a group, or the community and then nobody else', async () => {
    const { draft, agreement, promise } = await room();
    await draft({ items: [promise, { ...promise, toCommunity: true }] });
    expect((await agreement()).items.map((one) => [one.owedTo, one.toCommunity])).toEqual([
      [promise.owedTo, false],
      [undefined, true],
    ]);
  });
});

describe('signing', () => {
  it('keeps who, how, when and before whom: ink, typed, drawn, spoken; and somebody who signs later', async () => {
    const { bo, pim, draft, agreement, ink, open } = await room();
    const id = await draft();
    const drawn = { partyId: pim.id, method: 'drawn' as const, on: '2025-11-11', strokes: [[10, 20, 30, 40]], witness: 'Ines' };
    await app.ask('agreements.sign', { id, on: '2025-11-10', signatures: [{ ...ink, method: 'typed', typed: 'Bo L.' }] });
    await app.ask('agreements.signToo', { id, signatures: [drawn] });
    const { signatures } = await agreement();
    expect(signatures.find((one) => one.partyId === bo.id)).toMatchObject({ method: 'typed', typed: 'Bo L.' });
    expect(signatures.find((one) => one.partyId === pim.id)).toMatchObject({ ...drawn });
    expect(await refusal(app.ask('agreements.signToo', { id, signatures: [ink] }))).toMatchObject({ reason: 'signed-already' });
    expect((await open()).agreements).toHaveLength(1);
  });

  it('by word alone is refused without a witness', async () => {
    const { draft, ink } = await room();
    const id = await draft();
    const signatures = [{ ...ink, method: 'verbal_witnessed' as const }];
    expect(await refusal(app.ask('agreements.sign', { id, on: ink.on, signatures }))).toMatchObject({ kind: 'invalid' });
  });
});

describe('a signed version (invariant 5)', () => {
  it('does not change in any of its parts, whoever asks the database', async () => {
    const { id: caseId, pim, draft, promise, ink, agreement } = await room();
    await app.ask('preparation.save', {
      caseId,
      meeting: { partyId: pim.id, heldOn: '2025-11-09', needs: [{ text: 'One' }, { text: 'Two' }] },
    });
    const needs = (await app.ask('cases.open', { caseId })).preparation.flatMap((p) => p.needs);
    const [one, two] = needs.map((need) => need.id);
    if (one === undefined || two === undefined) throw new Error('two needs');
    const id = await draft({ items: [{ ...promise, answers: [one] }], unmet: [{ needId: two, why: 'The school has no other room' }] });
    await app.ask('agreements.sign', { id, on: ink.on, signatures: [ink] });
    const now = await agreement();
    expect(now.items[0]?.answers).toEqual([one]);
    expect(now.unmet).toEqual([{ needId: two, why: 'The school has no other room' }]);
    const db = casesDb(app.context());
    for (const wrong of [
      `UPDATE item SET what = 'x' WHERE agreement_id = '${id}'`,
      `UPDATE item SET to_community = 1 WHERE agreement_id = '${id}'`,
      `DELETE FROM item WHERE agreement_id = '${id}'`,
      `INSERT INTO item SELECT '${'f'.repeat(32)}', agreement_id, version, 9, lineage, owed_by, owed_to, what, how_shown, helper, due, amount, status, ended_on, status_note, to_community FROM item WHERE agreement_id = '${id}'`,
      `UPDATE signature SET method = 'typed' WHERE agreement_id = '${id}'`,
      `UPDATE signature SET party_id = '${pim.id}' WHERE agreement_id = '${id}'`,
      `DELETE FROM signature WHERE agreement_id = '${id}'`,
      `UPDATE agreement_version SET signed_on = NULL WHERE agreement_id = '${id}'`,
      `DELETE FROM agreement_version WHERE agreement_id = '${id}'`,
      `DELETE FROM item_need WHERE need_id = '${one}'`,
      `UPDATE unmet_need SET why = 'x' WHERE agreement_id = '${id}'`,
      `DELETE FROM unmet_need WHERE agreement_id = '${id}'`,
      `INSERT INTO unmet_need VALUES ('${id}', 1, '${one}', 'x')`,
    ])
      expect(() => db.exec(wrong), wrong).toThrow('a signed agreement does not change');
    expect(await agreement()).toEqual(now);
    // A case that is deleted takes all of it along.
    db.exec(`DELETE FROM "case" WHERE id = '${caseId}'`);
    expect(db.prepare(`SELECT count(*) AS n FROM item WHERE agreement_id = '${id}'`).get()).toEqual({ n: 0 });
  });

  it('moves a signature when two records of one person become one, and back', async () => {
    const { id: caseId, bo, pim, draft, ink, agreement } = await room();
    const id = await draft();
    await app.ask('agreements.sign', { id, on: ink.on, signatures: [ink, { ...ink, partyId: pim.id }] });
    const { parties } = await app.ask('cases.open', { caseId });
    const personOf = (partyId: string) => parties.find((party) => party.id === partyId)?.person?.id;
    const [keep, other] = [personOf(pim.id), personOf(bo.id)];
    if (keep === undefined || other === undefined) throw new Error('two people');
    const { id: mergeId } = await app.ask('people.merge', { keep, other });
    expect((await agreement()).signatures).toHaveLength(1);
    await app.ask('people.undoMerge', { mergeId });
    expect((await agreement()).signatures).toHaveLength(2);
  });
});

describe('renegotiation', () => {
  it('makes a version that can be corrected, keeps its promises’ thread, and can be taken back: the old one stands again', async () => {
    const { draft, agreement, promise, ink, open } = await room();
    const id = await draft({ items: [promise, { ...promise, what: 'Write a letter' }] });
    await app.ask('agreements.sign', { id, on: ink.on, signatures: [ink] });
    const before = await agreement();
    const [kept, open1] = before.items;
    if (kept === undefined || open1 === undefined) throw new Error('two promises');
    await app.ask('agreements.markItem', { itemId: kept.id, status: 'done', on: '2025-11-12' });
    await app.ask('agreements.renegotiate', {
      id,
      on: '2025-11-18',
      items: [{ ...promise, what: 'A shorter letter', replaces: open1.id }],
    });
    expect(await agreement()).toMatchObject({ version: 2, status: 'draft', signedOn: undefined, items: [{ replaces: open1.id }] });
    const seen = (await open()).editions[`agreement:${id}`];
    const items = [{ ...promise, what: 'A letter of three lines', replaces: open1.id }];
    await app.ask('agreements.redraft', { id, seen, draftedOn: '2025-11-18', items });
    expect((await agreement()).items).toMatchObject([{ what: 'A letter of three lines', replaces: open1.id }]);
    await app.ask('agreements.takeBack', { id, on: '2025-11-19' });
    const again = await agreement();
    expect(again).toMatchObject({ version: 1, status: 'active', signedOn: before.signedOn, draftedOn: before.draftedOn, earlier: [] });
    expect(again.items.map((one) => one.status)).toEqual(['done', 'open']);
    expect(again.signatures).toEqual(before.signatures);
    expect((await open()).timeline.map((entry) => entry.what)).toContain('agreement_taken_back');
    // A first version has nothing behind it, and what is signed is not taken back.
    expect(await refusal(app.ask('agreements.takeBack', { id, on: '2025-11-19' }))).toMatchObject({ reason: 'agreement-signed' });
  });

  it('refuses a promise that takes the place of somebody else’s, and a first draft that is taken back', async () => {
    const one = await room();
    const id = await one.draft();
    expect(await refusal(app.ask('agreements.takeBack', { id, on: '2025-11-19' }))).toMatchObject({ reason: 'agreement-first-version' });
    await app.ask('agreements.sign', { id, on: one.ink.on, signatures: [one.ink] });
    const other = await room();
    const foreign = await other.draft();
    const replaces = first((await other.agreement()).items).id;
    expect(foreign).not.toBe(id);
    expect(await refusal(app.ask('agreements.renegotiate', { id, on: '2025-11-18', items: [{ ...one.promise, replaces }] }))).toMatchObject(
      {
        kind: 'invalid',
      },
    );
    expect(await one.agreement()).toMatchObject({ version: 1, status: 'active' });
  });

  it('takes no need of another case', async () => {
    const one = await room();
    const other = await room();
    await app.ask('preparation.save', {
      caseId: other.id,
      meeting: { partyId: other.pim.id, heldOn: '2025-11-09', needs: [{ text: 'Theirs' }] },
    });
    const foreign = first((await other.open()).preparation.flatMap((p) => p.needs)).id;
    await one.draft({ items: [{ ...one.promise, answers: [foreign] }], unmet: [{ needId: foreign, why: 'x' }] });
    expect(await one.agreement()).toMatchObject({ items: [{ answers: [] }], unmet: [] });
  });
});

describe('payments', () => {
  it('are part by part; a wrong one counts no more and stays with its reason; the thread goes over the versions', async () => {
    const { draft, agreement, promise, ink } = await room();
    const id = await draft({ items: [{ ...promise, amount: 12_000 }] });
    await app.ask('agreements.sign', { id, on: ink.on, signatures: [ink] });
    const itemId = first((await agreement()).items).id;
    await app.ask('agreements.recordPayment', { itemId, on: '2025-11-12', amount: 4_000, note: 'Paper round' });
    await app.ask('agreements.recordPayment', { itemId, on: '2025-11-13', amount: 40_000 });
    const wrong = first((await agreement()).items).payments.at(-1)?.id ?? 0;
    const correction = { itemId, paymentId: wrong, on: '2025-11-14', why: 'A nought too many', right: { on: '2025-11-13', amount: 4_000 } };
    await app.ask('agreements.correctPayment', correction);
    let { paid, payments } = first((await agreement()).items);
    expect(paid).toBe(8_000);
    expect(payments.map((p) => [p.amount, p.takenBack?.why])).toEqual([
      [4_000, undefined],
      [40_000, 'A nought too many'],
      [4_000, undefined],
    ]);
    expect(await refusal(app.ask('agreements.correctPayment', correction))).toMatchObject({ reason: 'payment-taken-back' });
    const db = casesDb(app.context());
    expect(() => db.exec(`UPDATE payment SET amount = 1 WHERE seq = ${wrong}`)).toThrow('a payment is history');
    expect(() => db.exec(`DELETE FROM payment WHERE seq = ${wrong}`)).toThrow('a payment is history');
    await app.ask('agreements.renegotiate', { id, on: '2025-11-18', items: [{ ...promise, amount: 12_000, replaces: itemId }] });
    ({ paid, payments } = first((await agreement()).items));
    expect([paid, payments.length]).toEqual([8_000, 3]);
  });
});
