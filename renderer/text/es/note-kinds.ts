/** @file What kinds of notes are called, in Spanish. */
import type { noteKind as english } from '../en/note-kinds';

export const noteKind: typeof english = {
  note: 'Nota',
  call: 'Llamada',
  meeting: 'Reunión',
  safety: 'Seguridad',
  preparation: 'Preparación',
  debrief: 'Reflexión',
  other: 'Otra',
};
