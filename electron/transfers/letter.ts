/** @file The handover letter ready to print: of a choice, or as it came with a packet. */
import type { PartyId } from '../../shared/cases/case';
import type { PrintRequest } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { type Context, casesDb } from '../context';
import { buildPacket } from './build';
import { findReceived } from './store';

type Request = Extract<PrintRequest, { kind: 'handover_letter' }>;
const TITLE = { en: 'Handover letter', es: 'Carta de traspaso' } as const;

export function printedHandover(
  context: Context,
  { of, paper }: Request,
  options: { practice: boolean; printedOn: string },
): { document: PrintDocument; caseId: CaseId | undefined; subject: string; quotes?: readonly PartyId[] } {
  const built =
    of.from === 'choice'
      ? buildPacket(context, of.caseId, { ...of.choice, parts: [...new Set([...of.choice.parts, 'letter' as const])] })
      : undefined;
  const came = of.from === 'packet' ? findReceived(casesDb(context), of.id) : undefined;
  const letter = built?.packet.letter ?? came?.letter;
  if (letter === undefined) throw new Refusal('not-found', { reason: 'transfer' });
  const caseId = of.from === 'choice' ? of.caseId : came?.caseId;
  return {
    document: { kind: 'handover_letter', paper, language: letter.language, ...options, title: TITLE[letter.language], letter },
    caseId,
    subject: of.from === 'choice' ? of.caseId : of.id,
    ...(built !== undefined && { quotes: built.quotes }),
  };
}
