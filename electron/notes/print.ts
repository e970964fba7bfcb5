/** @file The chronology of a case ready to compose: case record, and the restricted notes that the request names (invariant 4). */
import { composeChronology } from '../../shared/prints/compose-chronology';
import type { PrintRequest } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import { type Context, casesDb } from '../context';
import { chronologyOf } from './chronology';
import { notesOf } from './store';

type Request = Extract<PrintRequest, { kind: 'chronology' }>;

export interface PrintedChronology {
  readonly document: PrintDocument;
  /** Each restricted note that is on it, once. */
  readonly named: Request['restricted'];
}

/** @throws Refusal not-found for a note that is not a restricted one of this case: nothing is printed by a slip */
export function printedChronology(
  context: Context,
  request: Request,
  options: { practice: boolean; printedOn: string },
): PrintedChronology {
  const db = casesDb(context);
  const { caseId, filter, language, paper } = request;
  const chronology = chronologyOf(db, context.me, caseId);
  const named = [...new Map(request.restricted.map((n) => [n.noteId, n])).values()];
  const notes = named.length === 0 ? [] : notesOf(db, context.me, caseId);
  const words = named.map(({ noteId, reason }) => {
    const note = notes.find((n) => n.id === noteId && n.class === 'restricted');
    if (note === undefined) throw new Refusal('not-found', { reason: 'note' });
    const { on, kind, author, text } = note;
    return { on, kind, author, text, reason };
  });
  return { document: composeChronology({ chronology, filter, named: words, language, paper }, options), named };
}
