/**
 * @file What of the preparation a keeper gets, for one circle and only while it is planned.
 *
 * [Note: What the keeper needs to know]
 * What must not be asked and who sits beside whom protect a person in the room, so they go to the desk of that circle without being
 * asked. Needs, hopes, fears and all other words go only when the counselor ticked them, best together with the person. When the
 * circle was held or called off the next projection takes them from the desk. On the screen only: paper is left lying.
 */
import type { Party, PartyId } from '../../shared/cases/case';
import type { KeeperNote } from '../../shared/circles/contract';
import { answerInForce, needsInForce, PREPARATION_FIELDS, type Preparation } from '../../shared/preparation/preparation';
import { withoutRestricted } from '../preparation/store';

/** @param printedName a party's name as the circle knows it */
export function keeperNotes(
  seated: readonly Party[],
  parties: readonly Party[],
  preparations: readonly Preparation[],
  printedName: (party: Party) => string,
): KeeperNote[] {
  const nameOf = (id: PartyId | undefined) => {
    const party = parties.find((p) => p.id === id);
    return party === undefined ? undefined : printedName(party);
  };
  return seated.flatMap((party): KeeperNote[] => {
    const found = preparations.find((p) => p.partyId === party.id);
    if (found === undefined) return [];
    const open = withoutRestricted(found);
    const note: KeeperNote = {
      partyId: party.id,
      name: printedName(party),
      notAsked: answerInForce(open, 'not_asked')?.text,
      beside: nameOf(answerInForce(open, 'beside')?.beside),
      besideParty: seated.find((p) => p.id === answerInForce(open, 'beside')?.beside)?.id,
      needs: needsInForce(open)
        .filter((n) => n.keeper)
        .map((n) => n.text),
      said: PREPARATION_FIELDS.flatMap((field) => {
        const answer = answerInForce(open, field);
        const always = field === 'not_asked' || field === 'beside' || field === 'access';
        return answer === undefined || always || !answer.keeper ? [] : [{ field, text: answer.text }];
      }),
    };
    const silent = note.notAsked === undefined && note.beside === undefined && note.needs.length === 0 && note.said.length === 0;
    return silent ? [] : [note];
  });
}

/** What helps this person take part, as it was confirmed with them, else as the register has it. */
export function confirmedNeeds(preparations: readonly Preparation[], partyId: PartyId | undefined, known: string): string {
  const found = preparations.find((p) => p.partyId === partyId);
  return (found === undefined ? undefined : answerInForce(withoutRestricted(found), 'access')?.text) ?? known;
}
