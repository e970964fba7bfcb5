/** @file The sender's side: what can be chosen, the preview, the sealed file, and the answer that comes back. */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/result';
import type { Choice } from '../../shared/transfers/choice';
import { type Manifest, MOST_BYTES, MOST_WORDS, type PacketId, packetIdSchema } from '../../shared/transfers/packet';
import { MOST_RECEIPT_BYTES, signedReceiptSchema, type Verdict } from '../../shared/transfers/receipt';
import type { CaseId } from '../../shared/values';
import { attachmentsOf } from '../attachments/store';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { editionOf } from '../cases/edition';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { disclose } from '../disclosures/store';
import { newId } from '../ids';
import type { SealFor, TransferIdentity } from '../packet-keys';
import type { SealedRef } from '../sealed';
import { transaction, type WriteDb } from '../store/sql';
import { handedOverOn } from './away';
import { type Built, buildPacket } from './build';
import { fingerprintOf, proofOf, same, verdictOf } from './codes';
import { pack } from './container';
import { readWhole, writeWhole } from './files';
import { answerSent, findIdentity, findSent, insertSent, keepIdentity, type SentRow } from './store';

const todayOf = (context: Context) => dateOf(context.clock.now());

/** This case book's identity; made when it is first needed. */
export async function identityOf(context: Context): Promise<TransferIdentity & { readonly name: string }> {
  const db = casesDb(context);
  const known = findIdentity(db);
  if (known !== undefined) return known;
  const made = await context.packets.newIdentity();
  transaction(db, (tx) => {
    keepIdentity(tx, made, context.me.label, context.clock.now());
    record(tx, context, 'transfers.identity', 'made');
  });
  const kept = findIdentity(db);
  if (kept === undefined) throw new Refusal('not-found', { reason: 'identity' });
  return kept;
}

/** Bytes kept for what is around the case. */
const ROOM = 16 * 1024;

/** What marks a preview: everything that will stand in the packet but what is drawn at sealing. */
const editionOfBuilt = ({ packet, names }: Built) => editionOf([packet, names]);

/** Before anything is put together: what was chosen is weighed by the sizes on record. @throws Refusal blocked/packet-too-large */
function mustFit(context: Context, caseId: CaseId, choice: Choice): void {
  const chosen = new Set<string>([...choice.files, ...choice.restricted.flatMap((r) => (r.kind === 'file' ? [r.id] : []))]);
  const size = attachmentsOf(casesDb(context), context.me, caseId)
    .filter((f) => chosen.has(f.shown.id))
    .reduce((sum, f) => sum + f.shown.size, 0);
  if (size > MOST_BYTES) throw new Refusal('blocked', { reason: 'packet-too-large' });
}

export function previewOf(context: Context, caseId: CaseId, choice: Choice) {
  mustFit(context, caseId, choice);
  const built = buildPacket(context, caseId, choice);
  const words = Buffer.byteLength(JSON.stringify(built.packet));
  const size = words + built.packet.files.reduce((sum, f) => sum + f.size, 0);
  if (size > MOST_BYTES - ROOM) throw new Refusal('blocked', { reason: 'packet-too-large' });
  // What the manifest adds to the case is a few hundred bytes.
  if (words > MOST_WORDS - ROOM) throw new Refusal('blocked', { reason: 'packet-too-long' });
  return { case: built.packet, names: [...built.names], size, seen: editionOfBuilt(built) };
}

async function contentOf(context: Context, ref: SealedRef): Promise<Uint8Array> {
  if (context.files === undefined) throw new Refusal('forbidden');
  const reader = await context.files.open(ref);
  try {
    const pieces: Uint8Array[] = [];
    for (;;) {
      const { piece, last } = await reader.next();
      pieces.push(Uint8Array.from(piece));
      if (last) return Buffer.concat(pieces);
    }
  } finally {
    await reader.close();
  }
}

export interface Sealing {
  readonly caseId: CaseId;
  readonly choice: Choice;
  readonly seen: string;
  readonly to: SealFor;
  readonly toWhom: string;
  readonly why: string;
  readonly until?: string | undefined;
  readonly grant: string;
}

export async function seal(
  context: Context,
  { caseId, choice, seen, to, toWhom, why, until, grant }: Sealing,
): Promise<{ id: PacketId; hash: string }> {
  const db = casesDb(context);
  const identity = await identityOf(context);
  mustFit(context, caseId, choice);
  const built = buildPacket(context, caseId, choice);
  if (editionOfBuilt(built) !== seen) throw new Refusal('conflict', { reason: 'changed-meanwhile' });
  if (handedOverOn(db, caseId) !== undefined) throw new Refusal('blocked', { reason: 'case-handed-over' });
  const mine = await context.packets.publicOf(identity);
  const manifest: Manifest = {
    format: 'circlekeeper-transfer',
    packet: newId(packetIdSchema),
    sealedOn: todayOf(context),
    practice: context.practice,
    from: { name: identity.name, ...mine },
    to: 'recipient' in to ? to.recipient : '',
    receipt: randomBytes(32).toString('base64url'),
    case: built.packet,
  };
  const files: Uint8Array[] = [];
  for (const ref of built.files) files.push(await contentOf(context, ref));
  const plain = pack(manifest, files, (message) => context.packets.sign(identity, message));
  // All of it is in `plain` now; the pieces would be there a second time.
  for (const file of files.splice(0)) file.fill(0);
  const sealed = await context.packets.seal(plain, to);
  plain.fill(0);
  const hash = createHash('sha256').update(sealed).digest('hex');
  // Sealing takes seconds: what was changed meanwhile was not seen.
  if (editionOfBuilt(buildPacket(context, caseId, choice)) !== seen) throw new Refusal('conflict', { reason: 'changed-meanwhile' });
  const takeBack = await writeWhole(context, grant, sealed);
  try {
    changeCase(context, caseId, 'transfers.seal', ['transfers', 'register', 'checkins'], (tx) => {
      insertSent(tx, context, { manifest, caseId, toWhom, hash });
      const shown = { caseId, toWhom, until, copies: 1, quotes: built.quotes };
      disclose(tx, context, { ...shown, kind: 'packet', subject: manifest.packet, why });
      // The letter inside is a paper of its own; what is restricted has a record each (invariant 9).
      if (built.packet.letter !== undefined) disclose(tx, context, { ...shown, kind: 'handover_letter', subject: manifest.packet, why });
      for (const one of choice.restricted) {
        disclose(tx, context, { ...shown, kind: 'restricted_note', subject: one.id, why: one.reason });
        record(tx, context, 'transfers.restricted', one.id);
      }
      // Somebody who said no goes by name for a reason that somebody gave: that is on record, too.
      for (const { id, reason } of choice.people)
        if (reason !== undefined) disclose(tx, context, { ...shown, kind: 'packet', subject: manifest.packet, why: reason, quotes: [id] });
      happened(tx, context, caseId, { what: 'packet_sent', on: manifest.sealedOn });
    });
  } catch (error) {
    await takeBack();
    throw error;
  }
  return { id: manifest.packet, hash };
}

interface Answer {
  readonly verdict: Verdict;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

function takeAnswer(context: Context, sent: SentRow, answer: Answer): { id: PacketId; caseId: CaseId; verdict: Verdict } {
  const { id, caseId } = sent;
  const done = { id, caseId, verdict: answer.verdict };
  if (answer.on < sent.sentOn) throw new Refusal('invalid', { fields: ['on'], reason: 'before-sent' });
  // The same receipt again changes nothing; another one than the first is looked at by people, not taken.
  if (sent.state === answer.verdict) return done;
  if (sent.state === 'accepted' || sent.state === 'refused') throw new Refusal('conflict', { reason: 'receipt-other' });
  changeCase(context, caseId, 'transfers.takeReceipt', ['transfers', 'register', 'checkins'], (tx: WriteDb) => {
    answerSent(tx, id, { state: answer.verdict, on: answer.on, by: answer.by, reason: answer.reason });
    happened(tx, context, caseId, { what: answer.verdict === 'accepted' ? 'transferred_out' : 'transfer_refused', on: answer.on });
  });
  return done;
}

const isOver = (sent: SentRow | undefined): SentRow => {
  if (sent === undefined) throw new Refusal('not-found', { reason: 'receipt-unknown' });
  return sent;
};

export function takeCode(context: Context, { id, code, ...answer }: Omit<Answer, 'verdict'> & { id: PacketId; code: string }) {
  const sent = isOver(findSent(casesDb(context), id));
  const verdict = verdictOf(sent.receipt, { packet: sent.id, hash: sent.hash }, code);
  if (verdict === undefined) throw new Refusal('invalid', { reason: 'receipt-code', fields: ['code'] });
  return takeAnswer(context, sent, { verdict, ...answer });
}

export async function takeFile(context: Context, grant: string) {
  const bytes = await readWhole(context, grant, MOST_RECEIPT_BYTES);
  const parsed = signedReceiptSchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw new Refusal('blocked', { reason: 'receipt-foreign' });
  const { signature, ...receipt } = parsed.data;
  const sent = isOver(findSent(casesDb(context), receipt.packet));
  const authentic =
    receipt.hash === sent.hash &&
    same(receipt.proof, proofOf(sent.receipt, receipt)) &&
    context.packets.verify(receipt.from.sign, Buffer.from(JSON.stringify(receipt), 'utf8'), signature);
  if (!authentic) throw new Refusal('blocked', { reason: 'receipt-damaged' });
  return { ...takeAnswer(context, sent, receipt), fingerprint: fingerprintOf(receipt.from) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('blocked', { reason: 'receipt-foreign' });
  }
}
