/** @file A whole packet: everything after the circle goes and comes back as it was; what never leaves stays; another name is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { mayGo } from '../../../electron/transfers/later';
import { danglingKeys } from '../../../shared/transfers/keys';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { aWholeCase, everything, open, PACKET_PASSPHRASE, seal } from '../../support/handover';
import { refusal } from '../../support/refusal';

let sender: TestApp;
let receiver: TestApp;
let caseId: CaseId;
beforeAll(async () => {
  sender = await testApp();
  receiver = await testApp();
  ({ caseId } = await aWholeCase(sender));
}, 30_000);
afterAll(() => {
  expect([...sender.defects, ...receiver.defects]).toEqual([]);
  sender.cleanup();
  receiver.cleanup();
});

/** Without ids, and without what belongs to a case book: editions, who typed it in, when. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      // Signatures stand in no order.
      key === 'signatures' && Array.isArray(inner)
        ? inner.map(({ partyId: _id, ...s }: Record<string, unknown>) => JSON.stringify(s)).sort()
        : ['edition', 'editedBy', 'trainings', 'writtenAt', 'recordedAt'].includes(key)
          ? undefined
          : inner,
    ).replaceAll(/"[0-9a-f]{32}"/g, '"id"'),
  );

describe('what goes', () => {
  it('has letters that were given or are ready, and says how many stay; restricted plans only when named (invariant 4)', async () => {
    const offer = await sender.ask('transfers.offer', { caseId });
    expect([offer.unsent, offer.helpers, offer.counts.letters, offer.counts.support]).toEqual([2, 1, 2, 2]);
    const choice = await everything(sender, caseId);
    const { case: packet } = await sender.ask('transfers.preview', { caseId, choice });
    const words = JSON.stringify(packet);
    for (const secret of ['SECRET-KEPT', 'SECRET-DRAFT', 'SECRET-PLAN', 'SECRET-MEMORY', 'SECRET-RESTRICTED', 'Quickthorn'])
      expect(words).not.toContain(secret);
    expect(packet.letters.map((l) => l.status)).toEqual(['delivered', 'ready']);
    // Nor does the timeline tell of a letter that stays, or of a plan that is restricted.
    const told = packet.history.map((h) => h.what);
    for (const silent of ['letter_written', 'letter_kept', 'letter_ready', 'support_begun']) expect(told).not.toContain(silent);
    expect(told).toContain('letter_delivered');
    const plan = offer.restricted.find((r) => r.kind === 'plan');
    const named = { ...choice, restricted: [{ kind: 'plan' as const, id: plan?.id as never, reason: 'The nurse needs it' }] };
    const { case: more } = await sender.ask('transfers.preview', { caseId, choice: named });
    expect(more.plans.filter((p) => p.restricted !== undefined)).toEqual([
      expect.objectContaining({ need: 'SECRET-PLAN', restricted: 'The nurse needs it' }),
    ]);
  });

  it('has a signature in somebody’s own hand only of those who go by name, and only when it was chosen', async () => {
    const whole = await everything(sender, caseId);
    const signed = async (choice: typeof whole) =>
      (await sender.ask('transfers.preview', { caseId, choice })).case.agreements
        .flatMap((a) => a.versions.flatMap((v) => v.signatures))
        .filter((s) => s.method !== 'ink');
    expect((await signed(whole)).map((s) => [s.method, s.typed, s.strokes?.length])).toEqual([
      ['typed', 'Pim T.', undefined],
      ['drawn', '', 1],
    ]);
    const without = { ...whole, parts: whole.parts.filter((p) => p !== 'signatures') };
    expect((await signed(without)).map((s) => [s.method, s.typed, s.strokes])).toEqual([
      ['typed', '', undefined],
      ['drawn', '', undefined],
    ]);
    const offer = await sender.ask('transfers.offer', { caseId });
    const pim = offer.people.find((p) => p.name.startsWith('Pim'))?.id;
    const unnamed = await signed({ ...whole, people: whole.people.filter((p) => p.id !== pim) });
    expect(unnamed.map((s) => [s.method, s.typed, s.strokes?.length])).toEqual([
      ['typed', '', undefined],
      ['drawn', '', 1],
    ]);
    // Beside somebody without a name nobody stands by name either.
    const packet = await sender.ask('transfers.preview', {
      caseId,
      choice: { ...whole, people: whole.people.filter((p) => p.id !== pim) },
    });
    expect(packet.case.matches).toEqual([]);
    expect(danglingKeys(packet.case)).toEqual([]);
  });

  it('ties promises and help to the needs that they answer, and to none when the preparation stays', async () => {
    const whole = await everything(sender, caseId);
    const { case: packet } = await sender.ask('transfers.preview', { caseId, choice: whole });
    const need = (key: string | undefined) => packet.needs.find((n) => n.key === key)?.text;
    const cap = packet.agreements.flatMap((a) => a.versions).find((v) => v.items.some((i) => i.what === 'A new lens cap'));
    expect(cap?.items[0]?.answers.map(need)).toEqual(['That it works again']);
    expect(cap?.unmet.map((u) => [need(u.need), u.why])).toEqual([
      ['That nobody laughs about it', 'Nobody can promise that for the others'],
    ]);
    expect(need(packet.plans[0]?.answers)).toBe('That it works again');
    const { case: less } = await sender.ask('transfers.preview', {
      caseId,
      choice: { ...whole, parts: whole.parts.filter((p) => p !== 'preparation') },
    });
    const versions = less.agreements.flatMap((a) => a.versions);
    expect([versions.flatMap((v) => v.unmet), versions.flatMap((v) => v.items.flatMap((i) => i.answers))]).toEqual([[], []]);
    expect(danglingKeys(less)).toEqual([]);
  });

  it('weighs the files before it puts anything together', async () => {
    const choice = await everything(sender, caseId);
    // Three files of 50 MB that are on record; none of them is read.
    const db = casesDb(sender.context());
    const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
    for (const [i, id] of ids.entries()) {
      db.prepare('create temp table copied as select * from attachment limit 1').run();
      db.prepare('update copied set id = ?, seq = ?, size = 52428800').run(id, 90 + i);
      db.prepare('insert into attachment select * from copied').run();
      db.prepare('drop table copied').run();
    }
    try {
      const large = { ...choice, files: ids as unknown as typeof choice.files };
      expect(await refusal(sender.ask('transfers.preview', { caseId, choice: large }))).toMatchObject({
        kind: 'blocked',
        reason: 'packet-too-large',
      });
    } finally {
      db.prepare('delete from attachment where seq >= 90').run();
    }
  });
});

describe('from one to the other', () => {
  it('comes back as it was: agreements, tellings, letters, help, surveys, closings; once and not twice', { timeout: 30_000 }, async () => {
    const sealed = await seal(sender, caseId, await everything(sender, caseId), undefined, 'whole.age');
    const opened = await open(receiver, sealed.path, PACKET_PASSPHRASE);
    const { caseId: here } = await receiver.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana', people: {}, compared: false });
    const [sent, came] = [await sender.ask('cases.open', { caseId }), await receiver.ask('cases.open', { caseId: here })];
    for (const part of [
      'report',
      'parties',
      'agreements',
      'itemEvents',
      'steps',
      'episodes',
      'checkins',
      'status',
      'next',
      'watches',
      'closings',
    ] as const)
      if (part in sent) expect(plain(came[part as keyof typeof came]), part).toEqual(plain(sent[part as keyof typeof sent]));
    expect(plain(came.tellings.filter((t) => t.state !== 'withdrawn'))).toEqual(
      plain(sent.tellings.filter((t) => t.state !== 'withdrawn')),
    );
    expect(came.circles.map((c) => plain(c.after))).toEqual(sent.circles.map((c) => plain(c.after)));
    // Which need a promise answers, by its words: the ids are others.
    const answered = (view: typeof came) =>
      view.agreements.flatMap((a) =>
        [...a.items.flatMap((i) => i.answers), ...a.unmet.map((u) => u.needId)].map(
          (id) => view.preparation.flatMap((p) => p.needs).find((n) => n.id === id)?.text,
        ),
      );
    expect(answered(came)).toEqual(['That it works again', 'That nobody laughs about it']);
    expect(answered(came)).toEqual(answered(sent));

    const letters = async (app: TestApp, id: CaseId) => (await app.ask('letters.list', { caseId: id })).filter(mayGo);
    expect(plain((await letters(receiver, here)).map(({ obstacles: _o, ...l }) => l))).toEqual(
      plain((await letters(sender, caseId)).map(({ obstacles: _o, ...l }) => l)),
    );
    expect((await letters(receiver, here)).find((l) => l.status === 'delivered')?.mentions.map((m) => m.name)).toEqual(['Pim Thistledown']);
    const [support, theirs] = [await receiver.ask('support.open', { caseId: here }), await sender.ask('support.open', { caseId })];
    expect(plain(support.plans)).toEqual(plain(theirs.plans.filter((p) => p.class === 'case_record')));
    expect(plain(support.matches)).toEqual(plain(theirs.matches.filter((m) => m.status === 'active')));
    expect(await receiver.ask('surveys.sheets', { caseId: here })).toEqual([
      expect.objectContaining({
        who: 'Pim',
        response: { ratings: [{ question: 'heard', rating: 5 }], words: '[another student] should have come too' },
      }),
    ]);
    for (const search of ['evening', 'glass is paid', 'miss our', 'kind word'])
      expect((await receiver.ask('cases.list', { search, limit: 5 })).rows, search).toHaveLength(1);
    // On the board of whoever has it now: the letter to give, the plan to look at, what is asked of both.
    const board = (await receiver.ask('checkins.today', { on: '2025-12-20' })).rows;
    expect(board.map((r) => r.kind)).toEqual(expect.arrayContaining(['letter', 'support']));

    const again = await open(receiver, sealed.path, PACKET_PASSPHRASE);
    expect(again.before).toMatchObject({ verdict: 'accepted', caseId: here });
    expect(
      await refusal(receiver.ask('transfers.accept', { ticket: again.ticket, by: 'Hana', people: {}, compared: false })),
    ).toMatchObject({ reason: 'packet-done' });

    // Two records of one person become one, with letters, help and tellings.
    const { id: other } = await receiver.ask('people.create', { person: { name: 'Pim Thistledown', kind: 'student' } });
    const brought = came.parties[0]?.person?.id;
    if (brought === undefined) throw new Error('no person');
    await receiver.ask('people.merge', { keep: other, other: brought });
    expect((await receiver.ask('support.open', { caseId: here })).matches).toHaveLength(1);
    expect((await letters(receiver, here))[0]?.mentions.every((m) => m.personId === other)).toBe(true);
  });

  it('calls nobody a second time to say what was kept, when the tellings stay', { timeout: 30_000 }, async () => {
    const third = await testApp();
    try {
      const { caseId: more } = await aWholeCase(sender);
      const whole = await everything(sender, more);
      const parts = whole.parts.filter((p) => p !== 'tellings');
      const sealed = await seal(sender, more, { ...whole, parts }, undefined, 'untold.age');
      const opened = await open(third, sealed.path, PACKET_PASSPHRASE);
      const { caseId: here } = await third.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana', people: {}, compared: false });
      const { tellings, episodes } = await third.ask('cases.open', { caseId: here });
      expect(tellings.filter((t) => t.state === 'open')).toEqual([]);
      expect(tellings.every((t) => t.state === 'told' && t.endedOn === episodes[0]?.harmedToldOn)).toBe(true);
      expect(tellings.length).toBeGreaterThan(0);
    } finally {
      third.cleanup();
    }
  });
});

describe('other names of people outside of the case', () => {
  let text: (words: string) => Promise<string>;
  beforeAll(async () => {
    for (const name of ['Samuel Oakley', 'Guadalupe Reyes', 'Petra Eastwood'])
      await sender.ask('people.create', { person: { name, kind: 'student' } });
    text = async (words) => {
      const { id } = await sender.ask('cases.create', aCase());
      const people = (await sender.ask('cases.open', { caseId: id })).parties.map((p) => ({ id: p.id }));
      await sender.ask('notes.add', { caseId: id, class: 'case_record', kind: 'note', on: '2025-09-12', text: words });
      const choice = await everything(sender, id, { people, parts: ['notes'], files: [] });
      const { case: packet, names } = await sender.ask('transfers.preview', { caseId: id, choice });
      // Each place is shown, as it was typed.
      for (const found of names) expect(found.instead).toMatch(/^\[.+\]$/);
      return packet.notes[0]?.text ?? '';
    };
  });

  it.each([
    ['By a family name alone', 'Once Eastwood came.', 'Once [another student] came.'],
    ['By a first name with a letter', 'Then Petra E. came.', 'Then [another student]. came.'],
    ['By a letter with a family name', 'Also P. Eastwood came.', 'Also [another student] came.'],
    ['By a usual nickname', 'Soon Lupe came.', 'Soon [another student] came.'],
    [
      'By initials with dots',
      'Here P.E. was a witness, and S. O. too.',
      'Here [another student]. was a witness, and [another student]. too.',
    ],
    ['By bare initials', 'When SO came, it was PE.', 'When [another student] came, it was PE.'],
    [
      'By a short form, once it is clear who is meant',
      'Both Samuel and Sammy: it was samuel.',
      'Both [another student] and [another student]: it was [another student].',
    ],
    [
      'By initials that are also a word, once it is clear who is meant',
      'With Petra there, PE was loud.',
      'With [another student] there, [another student] was loud.',
    ],
  ])('%s', async (_what, words, goes) => {
    expect(await text(words)).toBe(goes);
  });

  it('leaves alone whoever goes by name: first name, nickname, initials', async () => {
    expect(await text('Pim and PT laughed.')).toBe('Pim and PT laughed.');
  });
});
