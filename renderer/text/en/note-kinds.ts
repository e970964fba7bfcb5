/** @file What kinds of notes are called, in English. */
import type { Note } from '../../../shared/notes/note';

export const noteKind: Record<Note['kind'], string> = {
  note: 'Note',
  call: 'Call',
  meeting: 'Meeting',
  safety: 'Safety',
  preparation: 'Preparation',
  debrief: 'Debrief',
  other: 'Other',
};
