/** @file A letter ready to compose, and whether it may be on paper now. */
import type { PartyId } from '../../shared/cases/case';
import { letterObstacles } from '../../shared/cases/doors';
import type { LetterId } from '../../shared/letters/letter';
import { composeLetter } from '../../shared/prints/compose-letter';
import type { PrintRequest } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { standingOf } from '../cases/standing';
import { printedName } from '../circles/store';
import { type Context, casesDb } from '../context';
import { getLetter } from './store';

type Request = Extract<PrintRequest, { kind: 'letter' }>;

export interface PrintedLetter {
  readonly document: PrintDocument;
  readonly held: boolean;
  readonly caseId: CaseId;
  readonly subject: LetterId;
  readonly quotes: readonly PartyId[];
}

/** @throws Refusal blocked/no-words for one that is a scan only, forbidden for anybody but a counselor */
export function printedLetter(context: Context, request: Request, options: { practice: boolean; printedOn: string }): PrintedLetter {
  const db = casesDb(context);
  const letter = getLetter(db, request.letterId);
  const { facts, parties, consents } = standingOf(db, letter.caseId, options.printedOn);
  const nameOf = (id: PartyId) => parties.filter((p) => p.id === id).map(printedName)[0] ?? '';
  if (letter.text.trim() === '') throw new Refusal('blocked', { reason: 'letter-scan' });
  const { language, paper, large } = request;
  const { writer, reader, writtenOn, text } = letter;
  // A letter that stays here, was handed back or is not read yet is on no paper.
  const mayBePaper = letter.removedAt === undefined && (letter.status === 'ready' || letter.status === 'delivered');
  return {
    document: composeLetter({ to: nameOf(reader), from: nameOf(writer), writtenOn, text, large, language, paper }, options),
    held: !mayBePaper || letterObstacles(facts, letter, consents).length > 0,
    caseId: letter.caseId,
    subject: request.letterId,
    quotes: [writer, reader],
  };
}
