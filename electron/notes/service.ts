/** @file Handlers about notes: classes go up only, versions are kept, what is taken away can come back. */
import type { Handlers } from '../../shared/ipc';
import type { notesContract } from '../../shared/notes/contract';
import { mayRaise } from '../../shared/notes/note';
import { Refusal } from '../../shared/result';
import type { CaseId, NoteId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { indexText } from '../search/text';
import { type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { chronologyOf } from './chronology';
import { checkMentions } from './mentions';
import { earlierVersions, findNote, indexNote, insertNote, type NoteRow, removedNotesOf, rewriteNote, sourceOf } from './store';

/** @throws Refusal not-found, also for somebody else's memory aid */
function noteOf(db: ReadDb, context: Context, caseId: CaseId, id: NoteId): NoteRow {
  const note = findNote(db, context.me, caseId, id);
  if (note === undefined) throw new Refusal('not-found', { reason: 'note' });
  return note;
}

/** @throws Refusal conflict when it was taken away meanwhile */
function presentNote(db: ReadDb, context: Context, caseId: CaseId, id: NoteId): NoteRow {
  const note = noteOf(db, context, caseId, id);
  if (note.removed_at !== undefined) throw new Refusal('conflict', { reason: 'note-removed' });
  return note;
}

const logged = (db: WriteDb, context: Context, caseId: CaseId, what: 'note_raised' | 'note_removed' | 'note_restored', detail?: string) =>
  happened(db, context, caseId, { what, on: dateOf(context.clock.now()), detail });

export const notesHandlers: Handlers<typeof notesContract, Context> = {
  'notes.add': (context, { caseId, ...note }) =>
    changeCase(context, caseId, 'notes.add', ['notes'], (db) => {
      checkMentions(db, note.text, note.mentions);
      return { id: insertNote(db, context, caseId, note) };
    }),

  'notes.edit': (context, { caseId, id, version, ...text }) =>
    changeCase(context, caseId, 'notes.edit', ['notes'], (db) => {
      const note = presentNote(db, context, caseId, id);
      if (note.version !== version) throw new Refusal('conflict', { reason: 'note-newer' });
      checkMentions(db, text.text, text.mentions);
      rewriteNote(db, context, caseId, note, text);
      return {};
    }),

  'notes.raise': (context, { caseId, id, to }) =>
    changeCase(context, caseId, 'notes.raise', ['notes'], (db) => {
      const note = presentNote(db, context, caseId, id);
      if (!mayRaise(note.class, to)) throw new Refusal('blocked', { reason: 'note-class-down' });
      run(db, sql`UPDATE note SET class = ${to} WHERE id = ${id}`);
      indexNote(db, caseId, { id, class: to, text: note.text }, note.author_user);
      // Class names only: neither log says a word of the note.
      logged(db, context, caseId, 'note_raised', to);
      record(db, context, `notes.raise.${note.class}.${to}`, id);
      return {};
    }),

  'notes.remove': (context, { caseId, id }) =>
    changeCase(context, caseId, 'notes.remove', ['notes'], (db) => {
      const note = presentNote(db, context, caseId, id);
      run(db, sql`UPDATE note SET removed_at = ${context.clock.now()}, removed_by = ${context.me.label} WHERE id = ${id}`);
      indexText(db, caseId, sourceOf(id), '');
      // A memory aid is nobody else's business: neither that it was there nor that it went.
      if (note.class !== 'memory_aid') logged(db, context, caseId, 'note_removed', note.class);
      record(db, context, 'notes.remove', id);
      return {};
    }),

  'notes.restore': (context, { caseId, id }) =>
    changeCase(context, caseId, 'notes.restore', ['notes'], (db) => {
      const note = noteOf(db, context, caseId, id);
      if (note.removed_at === undefined) return {};
      run(db, sql`UPDATE note SET removed_at = NULL, removed_by = NULL WHERE id = ${id}`);
      indexNote(db, caseId, note, note.author_user);
      if (note.class !== 'memory_aid') logged(db, context, caseId, 'note_restored', note.class);
      record(db, context, 'notes.restore', id);
      return {};
    }),

  'notes.removed': (context, { caseId }) => {
    const db = casesDb(context);
    const notes = removedNotesOf(db, context.me, caseId);
    if (notes.length > 0) transaction(db, (tx) => record(tx, context, 'notes.removed', caseId));
    return notes;
  },

  'notes.versions': (context, { caseId, id }) => {
    const db = casesDb(context);
    const note = noteOf(db, context, caseId, id);
    const { version, class: now, kind, on, text, writtenAt, writtenBy } = note;
    const versions = [{ version, class: now, kind, on, text, writtenAt, writtenBy }, ...earlierVersions(db, context.me, note)];
    transaction(db, (tx) => record(tx, context, 'notes.versions', id));
    return versions;
  },

  'notes.chronology': (context, { caseId }) => {
    const db = casesDb(context);
    const chronology = chronologyOf(db, context.me, caseId);
    transaction(db, (tx) => record(tx, context, 'notes.chronology', caseId));
    return chronology;
  },
};
