/** @file What the window may ask about notes and the chronology. A private memory aid is answered to its author only. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, noteIdSchema } from '../values';
import { chronologySchema } from './chronology';
import { noteClassSchema, noteTextShape, noteVersionSchema, removedNoteSchema } from './note';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofCase = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ caseId: caseIdSchema, ...shape });
const ofNote = <T extends z.ZodRawShape>(shape: T) => ofCase({ id: noteIdSchema, ...shape });

export const notesContract = {
  'notes.add': method(counselor, ofCase({ class: noteClassSchema, ...noteTextShape }), z.strictObject({ id: noteIdSchema })),
  /** A new version; the one before is kept. Refused `conflict` when somebody wrote a newer one than `version` first. */
  'notes.edit': method(counselor, ofNote({ version: z.number().int().positive(), ...noteTextShape }), done),
  /** Up one or two classes, logged. Refused `blocked`/`note-class-down` otherwise. */
  'notes.raise': method(counselor, ofNote({ to: noteClassSchema }), done),
  /** Takes a note away; it can be brought back. */
  'notes.remove': method(counselor, ofNote({}), done),
  'notes.restore': method(counselor, ofNote({}), done),
  /** Notes of the case that were taken away, latest first. */
  'notes.removed': method(counselor, ofCase({}), z.array(removedNoteSchema)),
  /** All versions, the present one first. Of the time in which it was a private memory aid only its author sees them. */
  'notes.versions': method(counselor, ofNote({}), z.array(noteVersionSchema)),
  /** Everything that happened in the case, oldest first: case record only. Reading it is audited (invariant 15). */
  'notes.chronology': method(counselor, ofCase({}), chronologySchema),
};
