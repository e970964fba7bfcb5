/** @file A case goes from one case book to another and the answer comes back: through the contract, on two real vaults. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { PARTS } from '../../../shared/transfers/choice';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { readFile } from '../../support/files';
import { aRichCase, bytesOf, everything, open, PACKET_PASSPHRASE, seal } from '../../support/handover';
import { refusal } from '../../support/refusal';

let sender: TestApp;
let receiver: TestApp;
let caseId: CaseId;
beforeAll(async () => {
  sender = await testApp();
  receiver = await testApp();
  ({ caseId } = await aRichCase(sender));
});
afterAll(() => {
  expect([...sender.defects, ...receiver.defects]).toEqual([]);
  sender.cleanup();
  receiver.cleanup();
});

const rows = (app: TestApp) =>
  Object.fromEntries(
    ['case', 'party', 'person', 'note', 'item', 'consent', 'attachment', 'transfer_in', 'transfer_peer', 'search_text'].map((table) => [
      table,
      (casesDb(app.context()).prepare(`select count(*) as n from "${table}"`).get() as { n: number }).n,
    ]),
  );

describe('what goes', () => {
  it('never holds a private memory aid, and restricted records only by name and reason (invariant 4)', async () => {
    const choice = await everything(sender, caseId);
    const preview = await sender.ask('transfers.preview', { caseId, choice });
    const words = JSON.stringify(preview.case);
    expect(words).toContain('To look through it again');
    for (const secret of ['SECRET-MEMORY', 'SECRET-RESTRICTED', 'SECRET-PREPARATION', 'SECRET-OFFICE']) expect(words).not.toContain(secret);
    const offer = await sender.ask('transfers.offer', { caseId });
    expect(offer.memoryAids).toBe(1);
    const note = offer.restricted.find((r) => r.kind === 'note');
    const named = await sender.ask('transfers.preview', {
      caseId,
      choice: {
        ...choice,
        restricted: [
          { kind: 'note', id: note?.id as never, reason: 'They must know whom to call' },
          { kind: 'duty', id: '0', reason: 'They must know whom to call' },
        ],
      },
    });
    expect(JSON.stringify(named.case)).toContain('SECRET-RESTRICTED');
    expect(named.case.duties).toEqual([expect.objectContaining({ madeTo: 'SECRET-OFFICE', reason: 'They must know whom to call' })]);
    expect(JSON.stringify(named.case)).not.toContain('SECRET-MEMORY');
  });

  it('tells of no answer to a stop question, and of no closing that would give a duty away', async () => {
    const { case: packet } = await sender.ask('transfers.preview', { caseId, choice: await everything(sender, caseId) });
    const answers = Object.keys(packet.episodes[0]?.screening?.answers ?? {});
    expect(answers).toContain('S07');
    for (const stop of ['S01', 'S02', 'S03', 'S04', 'S06']) expect(answers).not.toContain(stop);
    expect(packet.history.map((h) => h.what)).not.toContain('duty_recorded');
    expect(packet.history.map((h) => h.what)).toContain('agreement_signed');
  });

  it('puts roles in place of people outside of the case: mentioned or found, each shown, kept when a counselor says so', async () => {
    const choice = await everything(sender, caseId);
    const { case: packet, names } = await sender.ask('transfers.preview', { caseId, choice });
    const note = packet.notes[0]?.text;
    expect(note).toBe('[another student] saw it from the door and told Pim. Later [another student] came again.');
    expect(packet.episodes[0]?.screening?.outcomeReason).toBe('Both want to meet. [another student] will not be there.');
    expect(JSON.stringify(packet)).not.toContain('Wintersea');
    // Bo Larkwhistle goes by name, so his name is no stranger's.
    expect(packet.parties.map((p) => p.name)).toContain('Bo Larkwhistle');
    expect(names.map((n) => [n.part, n.words, n.kept])).toEqual([
      ['decision', 'Lark', false],
      ['notes', 'Lark Wintersea', false],
      ['notes', 'Lark', false],
    ]);
    const first = names.find((n) => n.words === 'Lark Wintersea');
    const kept = await sender.ask('transfers.preview', { caseId, choice: { ...choice, keep: [first?.key ?? ''] } });
    expect(kept.case.notes[0]?.text).toBe('Lark Wintersea saw it from the door and told Pim. Later [another student] came again.');
    // A mention that stays is one place, not two: found by the mention and by its words.
    const keep = names.map((n) => n.key);
    const all = await sender.ask('transfers.preview', { caseId, choice: { ...choice, keep } });
    expect(all.names.map((n) => [n.key, n.kept])).toEqual(keep.map((key) => [key, true]));
    expect(all.case.notes[0]?.text).toContain('Later Lark came again.');
  });

  it('lets somebody of the case go as a role, also in every sentence', async () => {
    const whole = await everything(sender, caseId);
    const offer = await sender.ask('transfers.offer', { caseId });
    const bo = offer.people.find((p) => p.name.startsWith('Bo'));
    const choice = { ...whole, people: whole.people.filter((p) => p.id !== bo?.id) };
    const { case: packet } = await sender.ask('transfers.preview', { caseId, choice });
    const words = JSON.stringify(packet);
    expect(words).not.toMatch(/\bBo\b|Larkwhistle/);
    expect(packet.parties[1]).toEqual(expect.objectContaining({ kind: 'unknown', name: 'Person responsible' }));
    expect(packet.agreements[0]?.versions[0]?.items[0]?.what).toBe('[the person responsible] repairs the tube with the caretaker');
    // Between somebody without a name and somebody else no limit can be handed on.
    expect(packet.limits).toEqual([]);
  });

  it('leaves out each part that is not chosen', async () => {
    const choice = await everything(sender, caseId, { parts: [], files: [] });
    const { case: packet } = await sender.ask('transfers.preview', { caseId, choice });
    const { title, school, language, openedOn, parties, episodes, history, ...rest } = packet;
    expect([title, school, language, openedOn, parties.length]).toEqual(['The bent telescope', 'Larkspur Hollow', 'en', '2025-09-08', 5]);
    expect(episodes[0]?.report?.whatHappened).toContain('telescope');
    expect(episodes[0]?.screening).toBeUndefined();
    expect(history).toEqual([]);
    for (const [part, records] of Object.entries(rest)) expect(records, part).toEqual([]);
    expect(new Set(PARTS).size).toBe(18);
  });

  it('keeps an unnamed reporter unnamed (invariant 13)', async () => {
    const { id } = await sender.ask('cases.create', {
      title: 'A note in the box',
      school: 'Larkspur Hollow',
      report: {
        channel: 'box',
        reporterName: 'Nia Secret',
        receivedOn: '2025-09-08',
        occurred: { precision: 'unknown' },
        harmTypes: ['verbal'],
        whatHappened: 'Somebody was called names.',
      },
      parties: [{ key: 'a', who: { kind: 'unknown', label: 'Somebody' }, roles: [{ role: 'harmed' }] }],
    });
    const { case: packet } = await sender.ask('transfers.preview', { caseId: id, choice: await everything(sender, id) });
    expect(JSON.stringify(packet)).not.toContain('Nia');
    expect(packet.episodes[0]?.report).toMatchObject({ channel: 'box', reporterName: '' });
  });

  it('names nobody who said no to the handover, unless somebody gives a reason', async () => {
    const { id } = await sender.ask('cases.create', {
      title: 'Second',
      school: 'Larkspur Hollow',
      report: {
        channel: 'staff',
        receivedOn: '2025-09-08',
        occurred: { precision: 'unknown' },
        harmTypes: ['verbal'],
        whatHappened: 'Words.',
      },
      parties: [{ key: 'a', who: { kind: 'new', person: { name: 'Ines Alder', kind: 'student' } }, roles: [{ role: 'harmed' }] }],
    });
    const partyId = (await sender.ask('cases.open', { caseId: id })).parties[0]?.id as never;
    const consent = { partyId, scope: 'transfer' as const, by: 'self' as const, on: '2025-09-09', limits: '' };
    await sender.ask('cases.recordConsent', { caseId: id, consents: [{ ...consent, state: 'refused' }] });
    const choice = await everything(sender, id);
    expect((await sender.ask('transfers.offer', { caseId: id })).people[0]?.consent).toBe('refused');
    expect(await refusal(sender.ask('transfers.preview', { caseId: id, choice }))).toMatchObject({
      kind: 'blocked',
      reason: 'packet-refused',
    });
    const role = await sender.ask('transfers.preview', { caseId: id, choice: { ...choice, people: [] } });
    expect(role.case.parties[0]?.name).toBe('Person harmed');
    const reason = 'The office asked for it';
    const named = await sender.ask('transfers.preview', { caseId: id, choice: { ...choice, people: [{ id: partyId, reason }] } });
    expect(named.case.parties[0]?.name).toBe('Ines Alder');
  });
});

describe('sealing', () => {
  it('refuses what changed since it was looked at, and a weak passphrase; then no file is written', async () => {
    const choice = await everything(sender, caseId);
    const { seen } = await sender.ask('transfers.preview', { caseId, choice });
    const path = join(sender.dir, '..', 'none.age');
    const input = { caseId, choice, toWhom: 'Hana', why: 'Leaving' };
    const strong = { kind: 'passphrase' as const, passphrase: PACKET_PASSPHRASE };
    const weak = { kind: 'passphrase' as const, passphrase: 'telescope' };
    expect(await refusal(sender.ask('transfers.seal', { ...input, seen, to: weak, grant: sender.choose(path, 'write') }))).toMatchObject({
      kind: 'weak-passphrase',
    });
    await sender.ask('notes.add', { caseId, class: 'case_record', kind: 'note', on: '2025-09-12', text: 'One more thing.' });
    expect(await refusal(sender.ask('transfers.seal', { ...input, seen, to: strong, grant: sender.choose(path, 'write') }))).toMatchObject({
      kind: 'conflict',
      reason: 'changed-meanwhile',
    });
    expect(existsSync(path)).toBe(false);
    expect((await sender.ask('transfers.list', { caseId })).sent).toEqual([]);
  });
});

describe('from one to the other', () => {
  it('is sealed, opened, accepted with all its records, answered, and then not worked on any more', { timeout: 30_000 }, async () => {
    const choice = await everything(sender, caseId);
    const { recipient } = await receiver.ask('transfers.identity', {});
    const sealed = await seal(sender, caseId, choice, { kind: 'key', recipient });
    if (process.platform !== 'win32') expect(statSync(sealed.path).mode & 0o777).toBe(0o600);
    expect(bytesOf(sealed.path).subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');

    // On record: the packet and the letter in it, the timeline, the register.
    const register = await sender.ask('register.list', { filter: { caseId }, limit: 10 });
    expect(register.rows.map((r) => r.kind)).toEqual(['handover_letter', 'packet']);
    expect((await sender.ask('cases.open', { caseId })).timeline.at(-1)).toMatchObject({ what: 'packet_sent', on: '2025-11-10' });

    const before = rows(receiver);
    const opened = await open(receiver, sealed.path);
    expect(opened).toMatchObject({ packet: sealed.id, hash: sealed.hash, sender: 'unknown', passedOn: false });
    expect(opened.from.fingerprint).toBe((await sender.ask('transfers.identity', {})).fingerprint);
    expect(opened.case.letter?.promises.map((p) => p.what)).toEqual(['Bo repairs the tube with the caretaker', 'Bo pays for the glass']);
    expect(rows(receiver)).toEqual(before);

    const accepted = await receiver.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana Wells', people: {}, compared: true });
    const [there, here] = [await sender.ask('cases.open', { caseId }), await receiver.ask('cases.open', { caseId: accepted.caseId })];
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/"[0-9a-f]{32}"/g, '"id"')) as unknown;
    for (const part of ['report', 'parties', 'agreements', 'checkins', 'status', 'openedOn', 'title'] as const)
      expect(plain(here[part]), part).toEqual(plain(there[part]));
    expect(here.circles.map((c) => [c.heldOn, c.participants, c.seats.map((s) => s.name)])).toEqual([['2025-09-10', 2, ['Pim', 'Bo']]]);
    expect(here.agreements[0]?.items[1]?.paid).toBe(400);
    expect(here.consents).toHaveLength(4);
    expect(here.preparation).toHaveLength(1);
    expect(here.limits[0]).toMatchObject({ kinds: ['bus'], why: 'Until it is repaired' });
    expect(here.timeline.at(-1)).toMatchObject({ what: 'transferred_in', on: '2025-11-10' });
    // No id of one case book came into the other.
    const ids = (view: unknown) => new Set(JSON.stringify(view).match(/(?<=")[0-9a-f]{32}(?=")/g));
    expect([...ids(here)].filter((id) => ids(there).has(id))).toEqual([]);
    const [file] = await receiver.ask('attachments.list', { caseId: accepted.caseId });
    const [original] = await sender.ask('attachments.list', { caseId });
    if (file === undefined || original === undefined) throw new Error('no file');
    expect(Buffer.compare(await readFile(receiver, file.id), await readFile(sender, original.id))).toBe(0);
    // It is found where somebody would look.
    for (const search of ['telescope', 'Thistledown', 'glass'])
      expect((await receiver.ask('cases.list', { search, limit: 5 })).rows, search).toHaveLength(1);
    expect((await receiver.ask('transfers.list', {})).peers).toEqual([expect.objectContaining({ comparedOn: '2025-11-10' })]);

    // The same packet twice does nothing twice, and says what was done.
    const twice = await open(receiver, sealed.path);
    expect(twice.before).toMatchObject({ verdict: 'accepted', by: 'Hana Wells', on: '2025-11-10', caseId: accepted.caseId });
    const after = rows(receiver);
    for (const again of [
      receiver.ask('transfers.accept', { ticket: twice.ticket, by: 'Hana Wells', people: {}, compared: false }),
      receiver.ask('transfers.refuse', { ticket: twice.ticket, by: 'Hana Wells', reason: 'No' }),
    ])
      expect(await refusal(again)).toMatchObject({ kind: 'conflict', reason: 'packet-done' });
    expect(rows(receiver)).toEqual(after);

    // Chased after five days, on the board.
    const due = async () => (await sender.ask('checkins.today', { on: '2025-11-15' })).rows.filter((r) => r.kind === 'transfer');
    expect(await due()).toEqual([expect.objectContaining({ due: '2025-11-15', group: 'today', caseId })]);
    sender.clock.at = '2025-11-15T09:00:00.000Z';
    await sender.ask('transfers.chase', { id: sealed.id });
    expect(await due()).toEqual([expect.objectContaining({ due: '2025-11-20' })]);

    // The receipt as a file.
    const receipt = join(receiver.dir, '..', 'receipt.json');
    await receiver.ask('transfers.saveReceipt', { id: sealed.id, grant: receiver.choose(receipt, 'write') });
    const forged = JSON.parse(bytesOf(receipt).toString('utf8')) as { by: string };
    writeFileSync(`${receipt}.forged`, JSON.stringify({ ...forged, by: 'Somebody else' }));
    expect(
      await refusal(sender.ask('transfers.takeReceipt', { kind: 'file', grant: sender.choose(`${receipt}.forged`, 'read') })),
    ).toMatchObject({ reason: 'receipt-damaged' });
    const taken = await sender.ask('transfers.takeReceipt', { kind: 'file', grant: sender.choose(receipt, 'read') });
    expect(taken).toMatchObject({ verdict: 'accepted', caseId, fingerprint: (await receiver.ask('transfers.identity', {})).fingerprint });
    expect(await due()).toEqual([]);
    const left = await sender.ask('cases.open', { caseId });
    expect([left.status, left.closedOn, left.next.step]).toEqual(['transferred_out', '2025-11-10', 'nothing']);
    expect((await sender.ask('transfers.list', { caseId })).sent[0]).toMatchObject({
      state: 'accepted',
      answeredBy: 'Hana Wells',
      answeredOn: '2025-11-10',
    });
    expect(
      await refusal(
        sender.ask('cases.addParty', { caseId, party: { key: 'x', who: { kind: 'unknown', label: 'X' }, roles: [{ role: 'witness' }] } }),
      ),
    ).toMatchObject({ reason: 'case-handed-over' });
    // The same receipt again, also by its code, changes nothing.
    const { code } = await receiver.ask('transfers.receipt', { id: sealed.id });
    expect(code).toBe(accepted.code);
    await sender.ask('transfers.takeReceipt', {
      kind: 'code',
      id: sealed.id,
      code: code.toLowerCase().replaceAll('-', ' '),
      by: 'Hana Wells',
      on: '2025-11-10',
    });
    expect((await sender.ask('cases.open', { caseId })).timeline.filter((t) => t.what === 'transferred_out')).toHaveLength(1);
  });

  it('maps people to those who are here already, and merging them works afterwards', { timeout: 30_000 }, async () => {
    const other = await testApp();
    try {
      const { id: pim } = await other.ask('people.create', { person: { name: 'Pim Thistledown', kind: 'student' } });
      const { id: bo } = await other.ask('people.create', { person: { name: 'Bo Larkwhistel', kind: 'student' } });
      const { caseId: more } = await aRichCase(sender);
      const sealed = await seal(sender, more, await everything(sender, more), undefined, 'people.age');
      const opened = await open(other, sealed.path, PACKET_PASSPHRASE);
      const keyOf = (name: string) => opened.case.parties.find((p) => p.name === name)?.key ?? '';
      expect(opened.alike.find((a) => a.key === keyOf('Pim Thistledown'))?.people[0]).toMatchObject({ why: 'same', person: { id: pim } });
      const twice = { [keyOf('Pim Thistledown')]: pim, [keyOf('Bo Larkwhistle')]: pim };
      expect(
        await refusal(other.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana', people: twice, compared: false })),
      ).toMatchObject({ reason: 'same-person' });
      expect(rows(other)).toMatchObject({ case: 0, person: 2, attachment: 0 });
      const { caseId: here } = await other.ask('transfers.accept', {
        ticket: opened.ticket,
        by: 'Hana',
        people: { [keyOf('Pim Thistledown')]: pim },
        compared: false,
      });
      const view = await other.ask('cases.open', { caseId: here });
      expect(view.parties[0]?.person?.id).toBe(pim);
      const brought = view.parties[1]?.person?.id;
      if (brought === undefined) throw new Error('no person');
      const { id: merge } = await other.ask('people.merge', { keep: bo, other: brought });
      expect((await other.ask('cases.open', { caseId: here })).parties[1]?.person?.id).toBe(bo);
      await other.ask('people.undoMerge', { mergeId: merge });
      expect((await other.ask('cases.open', { caseId: here })).parties[1]?.person?.id).toBe(brought);
      // Not compared: not known from now on.
      expect((await other.ask('transfers.list', {})).peers).toEqual([]);
    } finally {
      other.cleanup();
    }
  });

  it('is refused with a reason, and the code says so to its sender', async () => {
    const { caseId: more } = await aRichCase(sender);
    const sealed = await seal(sender, more, await everything(sender, more, { parts: ['letter'], files: [] }), undefined, 'refused.age');
    const opened = await open(receiver, sealed.path, PACKET_PASSPHRASE);
    const before = rows(receiver);
    const { code } = await receiver.ask('transfers.refuse', { ticket: opened.ticket, by: 'Hana Wells', reason: 'Not at our school' });
    expect(rows(receiver)).toEqual({ ...before, transfer_in: (before.transfer_in ?? 0) + 1 });
    const take = (typed: string) =>
      sender.ask('transfers.takeReceipt', {
        kind: 'code',
        id: sealed.id,
        code: typed,
        by: 'Hana Wells',
        on: '2025-11-16',
        reason: 'Not at our school',
      });
    expect(await refusal(take(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`))).toMatchObject({ reason: 'receipt-code' });
    expect(await take(code)).toMatchObject({ verdict: 'refused' });
    const view = await sender.ask('cases.open', { caseId: more });
    expect(view.status).toBe('agreement_active');
    expect(view.timeline.at(-1)).toMatchObject({ what: 'transfer_refused' });
    // It can be sent again, to somebody else.
    await seal(sender, more, await everything(sender, more), undefined, 'again.age');
  });

  it('is taken back from the register when somebody withdraws the consent to it', async () => {
    const { caseId: more } = await aRichCase(sender);
    await seal(sender, more, await everything(sender, more), undefined, 'withdrawn.age');
    const partyId = (await sender.ask('cases.open', { caseId: more })).parties[0]?.id as never;
    const consents = [
      { partyId, scope: 'transfer' as const, state: 'withdrawn' as const, by: 'self' as const, on: '2025-11-16', limits: '' },
    ];
    sender.clock.at = '2025-11-16T09:00:00.000Z';
    await sender.ask('cases.recordConsent', { caseId: more, consents });
    const { rows: shown } = await sender.ask('register.list', { filter: { caseId: more, state: 'to_collect' }, limit: 10 });
    expect(shown.map((r) => r.kind).sort()).toEqual(['handover_letter', 'packet']);
  });

  it('knows a handover on paper, too', async () => {
    const { id } = await sender.ask('transfers.note', {
      caseId,
      from: 'The counselor before',
      sentOn: '2025-09-01',
      receiptOn: '2025-09-03',
      by: 'KM',
      kept: 'Cabinet 2',
    });
    expect((await sender.ask('transfers.list', { caseId })).received).toEqual([
      expect.objectContaining({ id, byHand: true, by: 'KM', kept: 'Cabinet 2' }),
    ]);
  });
});
