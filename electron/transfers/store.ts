/** @file Rows about handing over: this case book's identity, whom it knows, what went and what came. */
import { z } from 'zod';
import { addDays } from '../../shared/days';
import { type Peer, type Received, receivedSchema, type Sent, sentSchema } from '../../shared/transfers/contract';
import { type Letter, letterSchema } from '../../shared/transfers/letter';
import { type Manifest, type PacketId, packetIdSchema, recipientSchema, senderSchema } from '../../shared/transfers/packet';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { caseRef } from '../cases/list';
import { json } from '../cases/records';
import type { Other } from '../checkins/board';
import type { Context } from '../context';
import type { TransferIdentity } from '../packet-keys';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';
import { fingerprintOf } from './codes';

/** After how many days without an answer it is asked for (practice.md 1.9). */
export const CHASE_AFTER = 5;

const identityRow = z.object({ age: z.string(), sign: z.string(), name: z.string() });

export const findIdentity = (db: ReadDb): (TransferIdentity & { readonly name: string }) | undefined =>
  get(db, sql`SELECT age, sign, name FROM transfer_identity`, identityRow);

export function keepIdentity(db: WriteDb, identity: TransferIdentity, name: string, at: string): void {
  run(
    db,
    sql`INSERT OR IGNORE INTO transfer_identity (one, age, sign, name, made_at) VALUES (1, ${identity.age}, ${identity.sign}, ${name}, ${at})`,
  );
}

export const nameIdentity = (db: WriteDb, name: string): number => run(db, sql`UPDATE transfer_identity SET name = ${name}`);

/** How whoever gets something reads who it is from. */
export const nameOfSender = (db: ReadDb, context: Pick<Context, 'me'>): string => findIdentity(db)?.name ?? context.me.label;

const peerRow = senderSchema.extend({ comparedOn: nullable(z.string()) });
const peerColumns = sql`sign, recipient, name, compared_on AS comparedOn`;

const shownPeer = ({ comparedOn, ...peer }: z.output<typeof peerRow>): Peer => ({
  ...peer,
  fingerprint: fingerprintOf(peer),
  ...(comparedOn !== undefined && { comparedOn }),
});

export const peers = (db: ReadDb): Peer[] =>
  all(db, sql`SELECT ${peerColumns} FROM transfer_peer ORDER BY name, sign`, peerRow).map(shownPeer);

export function findPeer(db: ReadDb, sign: string): Peer | undefined {
  const row = get(db, sql`SELECT ${peerColumns} FROM transfer_peer WHERE sign = ${sign}`, peerRow);
  return row === undefined ? undefined : shownPeer(row);
}

/** A card of the same signing key is the newer one: whom it was compared with stays compared only while nothing but the name changed. */
export function keepPeer(db: WriteDb, peer: z.output<typeof senderSchema>, comparedOn: string | undefined): void {
  run(
    db,
    sql`INSERT INTO transfer_peer (sign, recipient, name, compared_on) VALUES (${peer.sign}, ${peer.recipient}, ${peer.name}, ${comparedOn})
        ON CONFLICT (sign) DO UPDATE SET name = excluded.name,
          compared_on = CASE WHEN excluded.compared_on IS NULL AND recipient = excluded.recipient THEN compared_on ELSE excluded.compared_on END,
          recipient = excluded.recipient`,
  );
}

export const setCompared = (db: WriteDb, sign: string, on: string | undefined): number =>
  run(db, sql`UPDATE transfer_peer SET compared_on = ${on} WHERE sign = ${sign}`);
export const forgetPeer = (db: WriteDb, sign: string): number => run(db, sql`DELETE FROM transfer_peer WHERE sign = ${sign}`);

const sentRow = sentSchema
  .omit({ ref: true })
  .extend({ number: z.number(), chaseOn: nullable(z.string()), answeredOn: nullable(z.string()), receipt: z.string() });
export type SentRow = z.output<typeof sentRow>;

const sentWhere = (db: ReadDb, where: Sql): SentRow[] =>
  all(
    db,
    sql`SELECT t.packet AS id, t.case_id AS caseId, c.number, c.title, t.sent_on AS sentOn, t.sent_by AS sentBy, t.to_whom AS toWhom, t.state, t.hash,
          t.chase_on AS chaseOn, t.answered_on AS answeredOn, t.answered_by AS answeredBy, t.reason, t.receipt
        FROM transfer_out t JOIN "case" c ON c.id = t.case_id WHERE ${where} ORDER BY t.seq DESC`,
    sentRow,
  );

export const sentPackets = (db: ReadDb, caseId: CaseId | undefined): Sent[] =>
  sentWhere(db, caseId === undefined ? sql`1` : sql`t.case_id = ${caseId}`).map(({ number, receipt: _key, ...row }) => ({
    ...row,
    ref: caseRef(number),
  }));
export const findSent = (db: ReadDb, id: PacketId): SentRow | undefined => sentWhere(db, sql`t.packet = ${id}`)[0];

export interface Leaving {
  readonly manifest: Manifest;
  readonly caseId: CaseId;
  readonly toWhom: string;
  readonly hash: string;
}

export function insertSent(db: WriteDb, context: Context, { manifest, caseId, toWhom, hash }: Leaving): void {
  run(
    db,
    sql`INSERT INTO transfer_out (packet, seq, case_id, sent_on, sent_by, to_whom, hash, receipt, state, chase_on)
        VALUES (${manifest.packet}, (SELECT coalesce(max(seq), 0) + 1 FROM transfer_out), ${caseId}, ${manifest.sealedOn}, ${context.me.label}, ${toWhom},
                ${hash}, ${manifest.receipt}, 'sent', ${addDays(manifest.sealedOn, CHASE_AFTER)})`,
  );
}

export function answerSent(db: WriteDb, id: PacketId, answer: { state: Sent['state']; on: string; by: string; reason: string }): void {
  run(
    db,
    sql`UPDATE transfer_out SET state = ${answer.state}, answered_on = ${answer.on}, answered_by = ${answer.by}, reason = ${answer.reason}, chase_on = NULL
        WHERE packet = ${id}`,
  );
}

export const chaseAgain = (db: WriteDb, id: PacketId, on: string): number =>
  run(db, sql`UPDATE transfer_out SET chase_on = ${on} WHERE packet = ${id} AND state = 'sent'`);

const receivedRow = z
  .object({
    id: packetIdSchema,
    caseId: nullable(caseIdSchema),
    number: nullable(z.number()),
    title: nullable(z.string()),
    fromName: z.string(),
    sign: nullable(z.string()),
    recipient: nullable(z.string()),
    sentOn: z.string(),
    verdict: receivedSchema.shape.verdict,
    on: z.string(),
    by: z.string(),
    reason: z.string(),
    kept: z.string(),
    letter: nullable(json(letterSchema)),
    hash: nullable(z.string()),
    receipt: nullable(z.string()),
  })
  .transform((r) => ({ ...r, recipient: r.recipient === undefined ? undefined : recipientSchema.safeParse(r.recipient).data }));
export type ReceivedRow = z.output<typeof receivedRow>;

const receivedWhere = (db: ReadDb, where: Sql): ReceivedRow[] =>
  all(
    db,
    sql`SELECT t.packet AS id, t.case_id AS caseId, c.number, c.title, t.from_name AS fromName, t.from_sign AS sign, t.from_recipient AS recipient,
          t.sent_on AS sentOn, t.verdict, t.answered_on AS "on", t.answered_by AS "by", t.reason, t.kept, t.letter, t.hash, t.receipt
        FROM transfer_in t LEFT JOIN "case" c ON c.id = t.case_id WHERE ${where} ORDER BY t.seq DESC`,
    receivedRow,
  );

export function shownReceived(r: ReceivedRow): Received {
  const { id, sentOn, verdict, on, by, reason, kept } = r;
  return {
    ...{ id, sentOn, verdict, on, by, reason, kept },
    from: r.fromName,
    ...(r.caseId !== undefined && { caseId: r.caseId }),
    ...(r.number !== undefined && { ref: caseRef(r.number) }),
    ...(r.title !== undefined && { title: r.title }),
    ...(r.sign !== undefined && r.recipient !== undefined && { fingerprint: fingerprintOf({ sign: r.sign, recipient: r.recipient }) }),
    hasLetter: r.letter !== undefined,
    byHand: r.hash === undefined,
  };
}

export const receivedPackets = (db: ReadDb, caseId: CaseId | undefined): Received[] =>
  receivedWhere(db, caseId === undefined ? sql`1` : sql`t.case_id = ${caseId}`).map(shownReceived);
export const findReceived = (db: ReadDb, id: PacketId): ReceivedRow | undefined => receivedWhere(db, sql`t.packet = ${id}`)[0];

export interface Came {
  readonly id: PacketId;
  readonly caseId?: CaseId | undefined;
  readonly from: { readonly name: string; readonly sign?: string; readonly recipient?: string };
  readonly hash?: string | undefined;
  readonly receipt?: string | undefined;
  readonly sentOn: string;
  readonly verdict: Received['verdict'];
  readonly on: string;
  readonly by: string;
  readonly reason?: string | undefined;
  readonly kept?: string | undefined;
  readonly letter?: Letter | undefined;
}

export function insertReceived(db: WriteDb, c: Came): void {
  run(
    db,
    sql`INSERT INTO transfer_in (packet, seq, case_id, hash, from_name, from_sign, from_recipient, receipt, sent_on, verdict, answered_on, answered_by,
          reason, kept, letter)
        VALUES (${c.id}, (SELECT coalesce(max(seq), 0) + 1 FROM transfer_in), ${c.caseId}, ${c.hash}, ${c.from.name}, ${c.from.sign}, ${c.from.recipient},
                ${c.receipt}, ${c.sentOn}, ${c.verdict}, ${c.on}, ${c.by}, ${c.reason ?? ''}, ${c.kept ?? ''},
                ${c.letter === undefined ? undefined : JSON.stringify(c.letter)})`,
  );
}

const dueRow = z.object({ packet: z.string(), case_id: caseIdSchema, title: z.string(), due: z.string() });

/** Packets whose receipt is missing, by the day on which it is asked for. */
export function receiptsDue(db: ReadDb): Other[] {
  return all(
    db,
    sql`SELECT t.packet, t.case_id, c.title, t.chase_on AS due FROM transfer_out t JOIN "case" c ON c.id = t.case_id
        WHERE t.chase_on IS NOT NULL ORDER BY t.chase_on`,
    dueRow,
  ).map((r) => ({ kind: 'transfer', id: r.packet, caseId: r.case_id, caseTitle: r.title, due: r.due, who: '', what: 'receipt' }));
}
