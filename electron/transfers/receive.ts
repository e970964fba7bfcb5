/** @file The receiver's side: a file is read, opened, looked at, and only then taken over or refused. Until then nothing is written. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type AttachmentId, CHUNK } from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';
import type { Opened } from '../../shared/transfers/contract';
import { MOST_BYTES, type PacketId } from '../../shared/transfers/packet';
import { type Receipt, receiptSchema, type SignedReceipt } from '../../shared/transfers/receipt';
import { type CaseId, caseIdSchema, type PersonId } from '../../shared/values';
import { Adding } from '../attachments/adding';
import { indexAttachment, insertAttachment } from '../attachments/store';
import { record } from '../audit/record';
import { caseRef } from '../cases/list';
import { indexCase, refreshCase } from '../cases/progress';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { raiseTellings } from '../followups/tellings';
import { newId } from '../ids';
import { keepRefusedLetters } from '../letters/unsent';
import { alikePeople } from '../people/alike';
import { projectCase } from '../projections/project';
import { get, sql, transaction, type WriteDb } from '../store/sql';
import { writeCase } from './bring';
import { codeOf, fingerprintOf, proofOf } from './codes';
import { type Unpacked, unpack } from './container';
import { readWhole, writeWhole } from './files';
import { identityOf } from './send';
import { findPeer, findReceived, findSent, insertReceived, keepPeer, type ReceivedRow, shownReceived } from './store';

/** One packet at a time lies open: it may be as large as `MOST_BYTES`. */
interface Staged {
  readonly ticket: string;
  readonly sealed: Uint8Array;
  readonly needs: 'passphrase' | 'key';
  readonly hash: string;
  open?: Unpacked;
}
const staged = new WeakMap<Context, Staged>();

/** The most that age adds: a header of stanzas, 16 bytes for each piece of 64 KiB; and armor by a third. */
const MOST_FILE_BYTES = Math.ceil(MOST_BYTES * 1.4) + 64 * 1024;

function stagedAs(context: Context, ticket: string): Staged {
  const found = staged.get(context);
  if (found?.ticket !== ticket) throw new Refusal('not-found', { reason: 'packet-ticket' });
  return found;
}

export function forget(context: Context, ticket: string): void {
  const found = staged.get(context);
  if (found?.ticket !== ticket) return;
  for (const file of found.open?.files ?? []) file.fill(0);
  staged.delete(context);
}

export async function choosePacket(context: Context, grant: string): Promise<{ ticket: string; needs: 'passphrase' | 'key' }> {
  const bytes = await readWhole(context, grant, MOST_FILE_BYTES);
  const found = context.packets.look(bytes);
  if (found === undefined) throw new Refusal('blocked', { reason: 'packet-foreign' });
  const before = staged.get(context);
  if (before !== undefined) forget(context, before.ticket);
  const ticket = randomBytes(16).toString('hex');
  staged.set(context, { ticket, ...found, hash: createHash('sha256').update(found.sealed).digest('hex') });
  return { ticket, needs: found.needs };
}

export async function openPacket(context: Context, ticket: string, passphrase: string | undefined): Promise<Opened> {
  const found = stagedAs(context, ticket);
  if (found.needs === 'passphrase' && passphrase === undefined) throw new Refusal('wrong-passphrase', { reason: 'packet-passphrase' });
  const by = found.needs === 'passphrase' ? { passphrase: passphrase ?? '' } : { identity: (await identityOf(context)).age };
  const plain = await context.packets.open(found.sealed, by);
  if (plain.length > MOST_BYTES) throw new Refusal('blocked', { reason: 'packet-too-large' });
  const opened = unpack(plain, context.packets.verify);
  // Invented cases and real ones never meet, in neither direction.
  if (opened.manifest.practice !== context.practice)
    throw new Refusal('blocked', { reason: context.practice ? 'packet-real' : 'packet-practice' });
  found.open = opened;
  const db = casesDb(context);
  transaction(db, (tx) => record(tx, context, 'transfers.open', opened.manifest.packet));
  return shownOpened(context, found, opened);
}

async function shownOpened(context: Context, { ticket, hash }: Staged, { manifest }: Unpacked): Promise<Opened> {
  const db = casesDb(context);
  const known = findPeer(db, manifest.from.sign);
  // A known signature over another address is a new card: it has to be compared anew.
  const same = known !== undefined && known.recipient === manifest.from.recipient;
  const mine = await context.packets.publicOf(await identityOf(context));
  const before = findReceived(db, manifest.packet);
  const own = findSent(db, manifest.packet);
  if (own !== undefined) throw new Refusal('blocked', { reason: 'packet-own' });
  return {
    ticket,
    packet: manifest.packet,
    hash,
    sealedOn: manifest.sealedOn,
    case: manifest.case,
    from: { ...manifest.from, fingerprint: fingerprintOf(manifest.from) },
    sender: !same ? 'unknown' : known.comparedOn === undefined ? 'known' : 'compared',
    passedOn: manifest.to !== '' && manifest.to !== mine.recipient,
    alike: manifest.case.parties.flatMap((p) =>
      p.kind === 'person' ? [{ key: p.key, people: alikePeople(db, { name: p.name, birthDate: p.person?.birthDate }) }] : [],
    ),
    ...(before !== undefined && { before: shownReceived(before) }),
  };
}

function openStaged(context: Context, ticket: string): Staged & { open: Unpacked } {
  const found = stagedAs(context, ticket);
  const { open } = found;
  if (open === undefined) throw new Refusal('conflict', { reason: 'packet-not-opened' });
  // The same packet twice does nothing twice.
  if (findReceived(casesDb(context), open.manifest.packet) !== undefined) throw new Refusal('conflict', { reason: 'packet-done' });
  return { ...found, open };
}

const numberRow = z.object({ n: z.number() });
const nextNumber = (db: WriteDb) => (get(db, sql`SELECT coalesce(max(number), 0) AS n FROM "case"`, numberRow)?.n ?? 0) + 1;

export interface Accepting {
  readonly ticket: string;
  readonly by: string;
  readonly people: Readonly<Record<string, PersonId>>;
  readonly compared: boolean;
}

export async function accept(
  context: Context,
  { ticket, by, people, compared }: Accepting,
): Promise<{ id: PacketId; caseId: CaseId; code: string; ref: string }> {
  const { open, hash } = openStaged(context, ticket);
  const { manifest, files } = open;
  const caseId = newId(caseIdSchema);
  const on = dateOf(context.clock.now());
  const adding: Adding[] = [];
  try {
    const finished: Awaited<ReturnType<Adding['finish']>>[] = [];
    for (const content of files) {
      if (context.files === undefined) throw new Refusal('forbidden');
      const one = await Adding.begin(context.files, caseId, content.length);
      adding.push(one);
      for (let at = 0; at < content.length; at += CHUNK) await one.append(Uint8Array.from(content.subarray(at, at + CHUNK)));
      finished.push(await one.finish());
    }
    const db = casesDb(context);
    const number = transaction(db, (tx) => {
      // Files take a while to write: somebody may have taken it over in the other window meanwhile.
      if (findReceived(tx, manifest.packet) !== undefined) throw new Refusal('conflict', { reason: 'packet-done' });
      const next = nextNumber(tx);
      const link = writeCase(tx, context, caseId, next, manifest.case, new Map(Object.entries(people)));
      const ids = new Map<string, AttachmentId>();
      manifest.case.files.forEach((file, i) => {
        const written = finished[i];
        const writer = adding[i];
        if (written === undefined || writer === undefined) return;
        const { type, dimensions, sealed } = written;
        const details = {
          name: file.name,
          description: file.description.slice(0, 500),
          class: file.restricted === undefined ? ('case_record' as const) : ('restricted' as const),
        };
        insertAttachment(tx, {
          ...{ caseId, details, type, dimensions },
          sealed: { id: writer.id, size: writer.size, ...sealed },
          addedAt: context.clock.now(),
          addedBy: context.me,
        });
        indexAttachment(tx, context.me, writer.id);
        if (file.key !== undefined) ids.set(file.key, writer.id);
      });
      link(ids);
      insertReceived(tx, {
        ...{ id: manifest.packet, caseId, from: manifest.from, hash, receipt: manifest.receipt, sentOn: manifest.sealedOn },
        ...{ verdict: 'accepted', on, by, letter: manifest.case.letter },
      });
      if (compared) keepPeer(tx, manifest.from, on);
      happened(tx, context, caseId, { what: 'transferred_in', on });
      // What a change of a case always does: who is to be told, which letters a no keeps here.
      raiseTellings(tx, caseId, on);
      keepRefusedLetters(tx, context, caseId);
      refreshCase(tx, caseId, on);
      indexCase(tx, caseId, manifest.case.title);
      record(tx, context, 'transfers.accept', caseId);
      return next;
    });
    for (const one of adding) await one.settle();
    forget(context, ticket);
    projectCase(context, caseId);
    context.changed('cases', 'people', 'transfers', 'attachments', 'checkins', 'contacts', 'support', 'letters', 'followups', 'surveys');
    const code = codeOf(manifest.receipt, { packet: manifest.packet, hash, verdict: 'accepted' });
    return { id: manifest.packet, caseId, code, ref: caseRef(number) };
  } catch (error) {
    for (const one of adding) await one.drop();
    throw error;
  }
}

export function refuse(
  context: Context,
  { ticket, by, reason }: { ticket: string; by: string; reason: string },
): { id: PacketId; code: string } {
  const { open, hash } = openStaged(context, ticket);
  const { packet, receipt, sealedOn, from } = open.manifest;
  transaction(casesDb(context), (tx) => {
    const on = dateOf(context.clock.now());
    insertReceived(tx, { id: packet, from, hash, receipt, sentOn: sealedOn, verdict: 'refused', on, by, reason });
    record(tx, context, 'transfers.refuse', packet);
  });
  forget(context, ticket);
  context.changed('transfers');
  return { id: packet, code: codeOf(receipt, { packet, hash, verdict: 'refused' }) };
}

/** What came sealed and can be answered. */
function answerable(context: Context, id: PacketId): ReceivedRow & { hash: string; receipt: string } {
  const row = findReceived(casesDb(context), id);
  if (row?.hash === undefined || row.receipt === undefined) throw new Refusal('not-found', { reason: 'receipt-unknown' });
  return { ...row, hash: row.hash, receipt: row.receipt };
}

export function receiptCode(context: Context, id: PacketId) {
  const { hash, receipt, verdict } = answerable(context, id);
  return { code: codeOf(receipt, { packet: id, hash, verdict }), verdict };
}

export async function saveReceipt(context: Context, id: PacketId, grant: string): Promise<void> {
  const { hash, receipt: key, verdict, by, on, reason } = answerable(context, id);
  const identity = await identityOf(context);
  const from = { name: identity.name, ...(await context.packets.publicOf(identity)) };
  const said = { packet: id, hash, verdict, by, on, reason, from };
  // Parsed, so that both sides sign and read the same spelling.
  const receipt: Receipt = receiptSchema.parse({ format: 'circlekeeper-receipt', ...said, proof: proofOf(key, said) });
  const signature = context.packets.sign(identity, Buffer.from(JSON.stringify(receipt), 'utf8'));
  const file: SignedReceipt = { ...receipt, signature };
  const takeBack = await writeWhole(context, grant, Buffer.from(`${JSON.stringify(file, undefined, 1)}\n`, 'utf8'));
  try {
    transaction(casesDb(context), (tx) => record(tx, context, 'transfers.saveReceipt', id));
  } catch (error) {
    await takeBack();
    throw error;
  }
}
