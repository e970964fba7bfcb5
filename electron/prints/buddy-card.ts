/** @file A buddy's card from its match: names of the case are known here only to be kept off it. */
import type { PartyId } from '../../shared/cases/case';
import type { PrintOptions } from '../../shared/prints/compose';
import { composeBuddyCard } from '../../shared/prints/compose-buddy-card';
import type { PrintRequest } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { type Context, casesDb } from '../context';
import { findMatch, matchesOf } from '../support/store';

type CardRequest = Extract<PrintRequest, { kind: 'buddy_card' }>;

/** @throws Refusal not-found */
export function buddyCard(
  context: Context,
  { matchId, language, paper }: CardRequest,
  options: PrintOptions,
): { document: PrintDocument; caseId: CaseId; subject: string; quotes: PartyId[] } {
  const db = casesDb(context);
  const caseId = findMatch(db, matchId)?.caseId;
  const match = caseId === undefined ? undefined : matchesOf(db, caseId, options.printedOn).find((m) => m.id === matchId);
  if (caseId === undefined || match === undefined) throw new Refusal('not-found', { reason: 'match' });
  const names = [...partiesOf(db, caseId, options.printedOn).map((p) => p.name), match.helper.name];
  const document = composeBuddyCard(
    { kind: match.kind, together: match.together, names, contact: context.me.label, language, paper },
    options,
  );
  // It quotes nobody: no withdrawal makes it a paper to collect.
  return { document, caseId, subject: matchId, quotes: [] };
}
