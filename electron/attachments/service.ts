/** @file Handlers about files: rows in the case book, content in sealed files beside it. */
import type { AttachmentId } from '../../shared/attachments/attachment';
import type { attachmentsContract } from '../../shared/attachments/contract';
import { safeName } from '../../shared/attachments/names';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { findRow } from '../cases/list';
import { type Context, casesDb } from '../context';
import { disclose } from '../disclosures/store';
import type { SealedFiles, SealedReader } from '../sealed';
import { transaction, type WriteDb } from '../store/sql';
import { Adding } from './adding';
import { writeCopy } from './copy';
import {
  type AttachmentRow,
  attachmentsOf,
  changeDetails,
  getAttachment,
  indexAttachment,
  insertAttachment,
  isAuthor,
  setRemoved,
} from './store';
import { type Ongoing, Tickets } from './tickets';

interface Reading extends Ongoing {
  readonly reader: SealedReader;
}

// Of this sign-in: a new one starts with none, and the process ends with the lock.
const going = new WeakMap<Context, { adding: Tickets<Adding>; reading: Tickets<Reading> }>();

function ongoing(context: Context) {
  const known = going.get(context) ?? { adding: new Tickets<Adding>(), reading: new Tickets<Reading>() };
  going.set(context, known);
  return known;
}

function filesOf(context: Context): SealedFiles {
  if (context.files === undefined) throw new Refusal('forbidden');
  return context.files;
}

function requireCase(context: Context, caseId: CaseId): void {
  if (findRow(casesDb(context), caseId) === undefined) throw new Refusal('not-found', { reason: 'case' });
}

const shown = async (context: Context, row: AttachmentRow) => ({ ...row.shown, state: await filesOf(context).look(row.sealed) });

function change(context: Context, id: AttachmentId, action: string, fn: (db: WriteDb) => void): Record<string, never> {
  const { shown: before } = getAttachment(casesDb(context), context.me, id);
  changeCase(context, before.caseId, action, ['attachments'], (db) => {
    fn(db);
    indexAttachment(db, context.me, id);
    record(db, context, action, id);
  });
  return {};
}

export const attachmentsHandlers: Handlers<typeof attachmentsContract, Context> = {
  'attachments.list': async (context, { caseId }) => {
    requireCase(context, caseId);
    const rows = attachmentsOf(casesDb(context), context.me, caseId);
    // Reading is audited (invariant 15).
    if (rows.length > 0) transaction(casesDb(context), (db) => record(db, context, 'attachments.list', caseId));
    return Promise.all(rows.map((row) => shown(context, row)));
  },

  'attachments.begin': async (context, { caseId, size }) => {
    requireCase(context, caseId);
    return { adding: ongoing(context).adding.give(await Adding.begin(filesOf(context), caseId, size)) };
  },

  'attachments.beginChosen': async (context, { caseId, grant }) => {
    requireCase(context, caseId);
    const chosen = context.takeFile(grant, 'read');
    if (chosen === undefined) throw new Refusal('not-found', { reason: 'file-gone' });
    const { adding, name } = await Adding.beginChosen(filesOf(context), caseId, chosen);
    return { adding: ongoing(context).adding.give(adding), name: safeName(name, 'file'), size: adding.size };
  },

  'attachments.append': async (context, { adding, piece }) => ({ done: await ongoing(context).adding.get(adding).append(piece) }),

  'attachments.copyOn': async (context, { adding }) => ({ done: await ongoing(context).adding.get(adding).copyOn() }),

  'attachments.keep': async (context, { adding: ticket, details }) => {
    const adding = ongoing(context).adding.take(ticket);
    try {
      const { type, dimensions, sealed } = await adding.finish();
      const { id, caseId, size } = adding;
      changeCase(context, caseId, 'attachments.keep', ['attachments'], (db) => {
        const { me: addedBy } = context;
        insertAttachment(db, { caseId, details, type, dimensions, sealed: { id, size, ...sealed }, addedAt: context.clock.now(), addedBy });
        indexAttachment(db, context.me, id);
        record(db, context, 'attachments.keep', id);
      });
      await adding.settle();
      return { id };
    } catch (error) {
      await adding.drop();
      throw error;
    }
  },

  'attachments.cancel': async (context, { adding }) => {
    await ongoing(context).adding.drop(adding);
    return {};
  },

  'attachments.open': async (context, { id }) => {
    const db = casesDb(context);
    const row = getAttachment(db, context.me, id);
    transaction(db, (tx) => record(tx, context, 'attachments.open', id));
    const reader = await filesOf(context).open(row.sealed);
    const reading = ongoing(context).reading.give({ reader, drop: () => reader.close() });
    return { reading, attachment: await shown(context, row) };
  },

  'attachments.read': async (context, { reading: ticket }) => {
    const { reading } = ongoing(context);
    try {
      const next = await reading.get(ticket).reader.next();
      if (next.last) await reading.drop(ticket);
      return next;
    } catch (error) {
      await reading.drop(ticket);
      throw error;
    }
  },

  'attachments.close': async (context, { reading }) => {
    await ongoing(context).reading.drop(reading);
    return {};
  },

  'attachments.change': (context, { id, details }) =>
    change(context, id, 'attachments.change', (db) => {
      // Out of everybody's sight but the author's: only the author may do that.
      if (details.class === 'memory_aid' && !isAuthor(getAttachment(db, context.me, id), context.me)) throw new Refusal('forbidden');
      changeDetails(db, id, details);
    }),

  'attachments.remove': (context, { id }) => change(context, id, 'attachments.remove', (db) => setRemoved(db, id, context.clock.now())),

  'attachments.restore': (context, { id }) => change(context, id, 'attachments.restore', (db) => setRemoved(db, id, undefined)),

  'attachments.saveCopy': async (context, { id, grant, toWhom, why, until }) => {
    const db = casesDb(context);
    const { shown: row, sealed } = getAttachment(db, context.me, id);
    // What is for one's own eyes or for a duty is never handed on (invariant 4); making it part of the case is a logged step of its own.
    if (row.class !== 'case_record') throw new Refusal('blocked', { reason: 'file-class' });
    const chosen = context.takeFile(grant, 'write');
    if (chosen === undefined) throw new Refusal('not-found', { reason: 'copy-folder' });
    const reader = await filesOf(context).open(sealed);
    const takeBack = await writeCopy(reader, chosen).finally(() => reader.close());
    try {
      // Only now something has left (invariant 9), and it does not stay outside without its record.
      transaction(db, (tx) => {
        disclose(tx, context, { caseId: row.caseId, kind: 'attachment', subject: id, toWhom, why, until, copies: 1 });
        record(tx, context, 'attachments.saveCopy', id);
      });
    } catch (error) {
      await takeBack();
      throw error;
    }
    context.changed('prints', 'attachments');
    return {};
  },
};
