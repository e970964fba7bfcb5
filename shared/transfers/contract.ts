/** @file What the window may ask about handing a case over and taking one over. Counselors only. */
import { z } from 'zod';
import { method } from '../ipc';
import { alikeSchema } from '../people/page';
import { caseIdSchema, dateSchema, line, optionalLine, personIdSchema } from '../values';
import { choiceSchema, foundNameSchema, offerSchema } from './choice';
import { hashSchema, key32Schema, packetCaseSchema, packetIdSchema, recipientSchema, senderSchema } from './packet';
import { typedCodeSchema, VERDICTS } from './receipt';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const grantSchema = z.string().max(64);
const ticketSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const OUT_STATES = ['sent', 'accepted', 'refused', 'cancelled'] as const;

/** A packet that left, or a handover that was written down by hand. */
export const sentSchema = z.strictObject({
  id: packetIdSchema,
  caseId: caseIdSchema,
  ref: z.string(),
  title: z.string(),
  sentOn: dateSchema,
  sentBy: z.string(),
  toWhom: z.string(),
  state: z.enum(OUT_STATES),
  hash: hashSchema,
  /** The day to ask for the receipt, while it is missing. */
  chaseOn: dateSchema.optional(),
  answeredOn: dateSchema.optional(),
  answeredBy: z.string(),
  reason: z.string(),
});
export type Sent = z.infer<typeof sentSchema>;

export const receivedSchema = z.strictObject({
  id: packetIdSchema,
  caseId: caseIdSchema.optional(),
  ref: z.string().optional(),
  title: z.string().optional(),
  from: z.string(),
  /** Of whoever signed it; absent: written down by hand. */
  fingerprint: z.string().optional(),
  sentOn: dateSchema,
  verdict: z.enum(VERDICTS),
  on: dateSchema,
  by: z.string(),
  reason: z.string(),
  /** Where the papers are kept, of a handover on paper. */
  kept: z.string(),
  hasLetter: z.boolean(),
  byHand: z.boolean(),
});
export type Received = z.infer<typeof receivedSchema>;

export const peerSchema = z.strictObject({
  name: z.string(),
  recipient: recipientSchema,
  sign: key32Schema,
  fingerprint: z.string(),
  /** The day on which both looked at the fingerprint together. */
  comparedOn: dateSchema.optional(),
});
export type Peer = z.infer<typeof peerSchema>;

export const openedSchema = z.strictObject({
  ticket: ticketSchema,
  packet: packetIdSchema,
  hash: hashSchema,
  sealedOn: dateSchema,
  case: packetCaseSchema,
  from: senderSchema.extend({ fingerprint: z.string() }),
  /** Known: in the list of those whom this case book hands over to. `compared`: in person. */
  sender: z.enum(['unknown', 'known', 'compared']),
  /** Sealed by its sender for somebody else, who passed it on. */
  passedOn: z.boolean(),
  /** For each person of the packet, who here may be the same. */
  alike: z.array(z.strictObject({ key: z.string(), people: z.array(alikeSchema) })),
  /** What was done with this packet before; then nothing can be done again. */
  before: receivedSchema.optional(),
});
export type Opened = z.infer<typeof openedSchema>;

const chosen = { caseId: caseIdSchema, choice: choiceSchema };

export const transfersContract = {
  /** Everything that went and came, newest first, and who is known. */
  'transfers.list': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema.optional() }),
    z.strictObject({ sent: z.array(sentSchema), received: z.array(receivedSchema), peers: z.array(peerSchema) }),
  ),
  'transfers.offer': method(counselor, z.strictObject({ caseId: caseIdSchema }), offerSchema),
  /** Exactly what would go, with every name that was found. `seen` marks it. Refused `blocked` for what may never go. */
  'transfers.preview': method(
    counselor,
    z.strictObject(chosen),
    z.strictObject({ case: packetCaseSchema, names: z.array(foundNameSchema), size: z.number().int(), seen: z.string() }),
  ),
  /** Seals what was seen and writes it where the dialog said. Refused `conflict` when the case changed since. */
  'transfers.seal': method(
    counselor,
    z.strictObject({
      ...chosen,
      seen: z.string(),
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(1024) }),
        z.strictObject({ kind: z.literal('key'), recipient: recipientSchema }),
      ]),
      toWhom: line(200),
      why: line(200),
      until: dateSchema.optional(),
      grant: grantSchema,
    }),
    z.strictObject({ id: packetIdSchema, hash: hashSchema }),
  ),
  /** Reads a chosen file whole; nothing of it is kept but in memory. */
  'transfers.choose': method(
    counselor,
    z.strictObject({ grant: grantSchema }),
    z.strictObject({ ticket: ticketSchema, needs: z.enum(['passphrase', 'key']) }),
  ),
  'transfers.open': method(counselor, z.strictObject({ ticket: ticketSchema, passphrase: z.string().max(1024).optional() }), openedSchema),
  /** Forgets what was opened. */
  'transfers.close': method(counselor, z.strictObject({ ticket: ticketSchema }), done),
  'transfers.accept': method(
    counselor,
    z.strictObject({
      ticket: ticketSchema,
      by: line(120),
      /** Who of the packet is who here; whoever is left out is written down anew. */
      people: z.record(z.string().max(8), personIdSchema).default({}),
      /** That the fingerprint was compared with the sender: then they are known from now on. */
      compared: z.boolean(),
    }),
    z.strictObject({ id: packetIdSchema, caseId: caseIdSchema, code: z.string() }),
  ),
  'transfers.refuse': method(
    counselor,
    z.strictObject({ ticket: ticketSchema, by: line(120), reason: line(300) }),
    z.strictObject({ id: packetIdSchema, code: z.string() }),
  ),
  /** The receipt again, as the code that is said or typed. */
  'transfers.receipt': method(
    counselor,
    z.strictObject({ id: packetIdSchema }),
    z.strictObject({ code: z.string(), verdict: z.enum(VERDICTS) }),
  ),
  'transfers.saveReceipt': method(counselor, z.strictObject({ id: packetIdSchema, grant: grantSchema }), done),
  /** Takes the other side's answer: a file, or the code they say, with who and when. */
  'transfers.takeReceipt': method(
    counselor,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('file'), grant: grantSchema }),
      z.strictObject({
        kind: z.literal('code'),
        id: packetIdSchema,
        code: typedCodeSchema,
        by: line(120),
        on: dateSchema,
        reason: optionalLine(300),
      }),
    ]),
    z.strictObject({ id: packetIdSchema, caseId: caseIdSchema, verdict: z.enum(VERDICTS), fingerprint: z.string().optional() }),
  ),
  /** Asked for the receipt: the next time in five days. */
  'transfers.chase': method(counselor, z.strictObject({ id: packetIdSchema }), done),
  /** The packet never arrived or was called back; a receipt that comes later is still taken. */
  'transfers.cancel': method(counselor, z.strictObject({ id: packetIdSchema, reason: line(300) }), done),
  /** A case that came in another way, on paper or with its counselor: from whom, when, who took it, where the papers are. */
  'transfers.note': method(
    counselor,
    z.strictObject({
      caseId: caseIdSchema,
      from: line(200),
      sentOn: dateSchema,
      receiptOn: dateSchema,
      by: line(120),
      kept: optionalLine(200),
    }),
    z.strictObject({ id: packetIdSchema }),
  ),
  /** This case book's own card; made when first asked for. */
  'transfers.identity': method(
    counselor,
    z.strictObject({}),
    z.strictObject({ recipient: recipientSchema, sign: key32Schema, fingerprint: z.string(), name: z.string() }),
  ),
  'transfers.nameIdentity': method(counselor, z.strictObject({ name: line(120) }), done),
  'transfers.saveCard': method(counselor, z.strictObject({ grant: grantSchema }), done),
  /** Somebody's card, as text. Refused `invalid` when it is none or its check does not fit. */
  'transfers.addPeer': method(
    counselor,
    z.strictObject({ card: z.string().max(4000), compared: z.boolean() }),
    z.strictObject({ sign: key32Schema }),
  ),
  'transfers.comparePeer': method(counselor, z.strictObject({ sign: key32Schema, compared: z.boolean() }), done),
  'transfers.forgetPeer': method(counselor, z.strictObject({ sign: key32Schema }), done),
};
