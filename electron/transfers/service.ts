/** @file Handlers about handing a case over and taking one over. */
import { addDays } from '../../shared/days';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { transfersContract } from '../../shared/transfers/contract';
import { packetIdSchema } from '../../shared/transfers/packet';
import { cardText, readCard } from '../../shared/transfers/receipt';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { transaction, type WriteDb } from '../store/sql';
import { fingerprintOf } from './codes';
import { writeWhole } from './files';
import { offerOf } from './offer';
import { accept, choosePacket, forget, openPacket, receiptCode, refuse, saveReceipt } from './receive';
import { identityOf, previewOf, seal, takeCode, takeFile } from './send';
import {
  answerSent,
  CHASE_AFTER,
  chaseAgain,
  findSent,
  forgetPeer,
  insertReceived,
  keepPeer,
  nameIdentity,
  peers,
  receivedPackets,
  sentPackets,
  setCompared,
} from './store';

const today = (context: Context) => dateOf(context.clock.now());

async function ownCard(context: Context) {
  const identity = await identityOf(context);
  const card = { name: identity.name, ...(await context.packets.publicOf(identity)) };
  return { ...card, fingerprint: fingerprintOf(card) };
}

/** A small change that is of no single case. */
function change(context: Context, action: string, subject: string, fn: (db: WriteDb) => void): Record<string, never> {
  transaction(casesDb(context), (tx) => {
    fn(tx);
    record(tx, context, action, subject);
  });
  context.changed('transfers', 'checkins');
  return {};
}

const found = (changed: number) => {
  if (changed === 0) throw new Refusal('not-found', { reason: 'transfer' });
};

export const transfersHandlers: Handlers<typeof transfersContract, Context> = {
  'transfers.list': (context, { caseId }) => {
    const db = casesDb(context);
    return { sent: sentPackets(db, caseId), received: receivedPackets(db, caseId), peers: peers(db) };
  },

  'transfers.offer': (context, { caseId }) => {
    const offer = offerOf(context, caseId);
    transaction(casesDb(context), (tx) => record(tx, context, 'transfers.offer', caseId));
    return offer;
  },

  'transfers.preview': (context, { caseId, choice }) => {
    const preview = previewOf(context, caseId, choice);
    transaction(casesDb(context), (tx) => record(tx, context, 'transfers.preview', caseId));
    return preview;
  },

  'transfers.seal': (context, { to, ...sealing }) =>
    seal(context, { ...sealing, to: to.kind === 'key' ? { recipient: to.recipient } : { passphrase: to.passphrase } }),

  'transfers.choose': (context, { grant }) => choosePacket(context, grant),
  'transfers.open': (context, { ticket, passphrase }) => openPacket(context, ticket, passphrase),
  'transfers.close': (context, { ticket }) => {
    forget(context, ticket);
    return {};
  },

  'transfers.accept': async (context, input) => {
    const { ref: _ref, ...accepted } = await accept(context, input);
    return accepted;
  },
  'transfers.refuse': (context, input) => refuse(context, input),
  'transfers.receipt': (context, { id }) => receiptCode(context, id),
  'transfers.saveReceipt': async (context, { id, grant }) => {
    await saveReceipt(context, id, grant);
    return {};
  },

  'transfers.takeReceipt': (context, input) => (input.kind === 'file' ? takeFile(context, input.grant) : takeCode(context, input)),

  'transfers.chase': (context, { id }) =>
    change(context, 'transfers.chase', id, (db) => found(chaseAgain(db, id, addDays(today(context), CHASE_AFTER)))),

  'transfers.cancel': (context, { id, reason }) => {
    const sent = findSent(casesDb(context), id);
    if (sent === undefined) throw new Refusal('not-found', { reason: 'transfer' });
    if (sent.state !== 'sent') throw new Refusal('conflict', { reason: 'receipt-other' });
    return change(context, 'transfers.cancel', id, (db) =>
      answerSent(db, id, { state: 'cancelled', on: today(context), by: context.me.label, reason }),
    );
  },

  'transfers.note': (context, { caseId, from, sentOn, receiptOn, by, kept }) =>
    changeCase(context, caseId, 'transfers.note', ['transfers'], (db) => {
      if (receiptOn < sentOn) throw new Refusal('invalid', { fields: ['receiptOn'], reason: 'before-sent' });
      const id = newId(packetIdSchema);
      insertReceived(db, { id, caseId, from: { name: from }, sentOn, verdict: 'accepted', on: receiptOn, by, kept });
      happened(db, context, caseId, { what: 'transferred_in', on: receiptOn });
      return { id };
    }),

  'transfers.identity': (context) => ownCard(context),
  'transfers.nameIdentity': async (context, { name }) => {
    await identityOf(context);
    return change(context, 'transfers.nameIdentity', 'identity', (db) => found(nameIdentity(db, name)));
  },
  'transfers.saveCard': async (context, { grant }) => {
    const { fingerprint, ...card } = await ownCard(context);
    // Public keys and a name: nobody's record is in it.
    await writeWhole(context, grant, Buffer.from(cardText(card, fingerprint), 'utf8'));
    return {};
  },

  'transfers.addPeer': (context, { card: text, compared }) => {
    const read = readCard(text);
    if (read === undefined || read.fingerprint !== fingerprintOf(read.card))
      throw new Refusal('invalid', { reason: 'transfer-card', fields: ['card'] });
    change(context, 'transfers.addPeer', 'peer', (db) => keepPeer(db, read.card, compared ? today(context) : undefined));
    return { sign: read.card.sign };
  },
  'transfers.comparePeer': (context, { sign, compared }) =>
    change(context, 'transfers.comparePeer', 'peer', (db) => found(setCompared(db, sign, compared ? today(context) : undefined))),
  'transfers.forgetPeer': (context, { sign }) => change(context, 'transfers.forgetPeer', 'peer', (db) => found(forgetPeer(db, sign))),
};
