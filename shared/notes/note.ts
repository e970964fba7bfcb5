/** @file A note of a case: three classes, kept versions, taken away and brought back. Source: practice.md 1.9, 4.1, 4.4. */
import { z } from 'zod';
import { dateSchema, instantSchema, noteIdSchema } from '../values';
import { mentionSchema, namedMentionSchema } from './mention';

/** Record classes of practice.md 1.9, from the most private up. `restricted` never reaches search, exports or prints unless named (invariant 4). */
export const NOTE_CLASSES = ['memory_aid', 'case_record', 'restricted'] as const;
export const noteClassSchema = z.enum(NOTE_CLASSES);
export type NoteClass = (typeof NOTE_CLASSES)[number];
export const NOTE_KINDS = ['note', 'call', 'meeting', 'safety', 'preparation', 'debrief', 'other'] as const;
export const noteKindSchema = z.enum(NOTE_KINDS);

/** What a person writes. Something must be said; the mentions must fit the text (`fitText`). */
export const noteTextShape = {
  kind: noteKindSchema,
  on: dateSchema,
  text: z.string().max(20_000).regex(/\S/),
  mentions: z.array(mentionSchema).max(400).default([]),
};

export const noteSchema = z.strictObject({
  id: noteIdSchema,
  class: noteClassSchema,
  kind: noteKindSchema,
  text: z.string(),
  on: dateSchema,
  /** Who wrote it first. */
  author: z.string(),
  /** Counts from 1; above it there are earlier versions to look at. */
  version: z.number().int().positive(),
  /** When and by whom this version was written. */
  writtenAt: instantSchema,
  writtenBy: z.string(),
  mentions: z.array(namedMentionSchema),
});
export type Note = z.infer<typeof noteSchema>;

export const removedNoteSchema = noteSchema.extend({ removedAt: instantSchema, removedBy: z.string() });
export type RemovedNote = z.infer<typeof removedNoteSchema>;

/** A text as it once stood. */
export const noteVersionSchema = noteSchema
  .pick({ version: true, class: true, kind: true, on: true, text: true, writtenAt: true, writtenBy: true })
  .strict();
export type NoteVersion = z.infer<typeof noteVersionSchema>;

/** Whether a note may go from one class to another: up only. What became a record, or was restricted, stays so. */
export const mayRaise = (from: NoteClass, to: NoteClass): boolean => NOTE_CLASSES.indexOf(to) > NOTE_CLASSES.indexOf(from);
