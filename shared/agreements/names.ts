/** @file What people are called in the room: first names, told apart where two have the same one. Pure. */
import type { Party, PartyId } from '../cases/case';
import { firstName } from '../people/person';

/** First names by party; two people of one first name get the first letter of their family name, and if need be their full name. */
export function roomNames(parties: readonly Pick<Party, 'id' | 'kind' | 'name'>[]): Map<PartyId, string> {
  const short = (party: Pick<Party, 'kind' | 'name'>) => (party.kind === 'person' ? firstName(party.name) : party.name);
  const longer = (party: Pick<Party, 'kind' | 'name'>) => {
    const last = party.name.trim().split(/\s+/u).at(-1) ?? '';
    const first = short(party);
    return party.kind === 'person' && last !== first && !first.endsWith(last) ? `${first} ${[...last][0] ?? ''}.` : party.name;
  };
  const alone = (name: string, how: (party: Pick<Party, 'kind' | 'name'>) => string) =>
    parties.filter((party) => how(party) === name).length <= 1;
  return new Map(
    parties.map((party) => {
      const name = [short, longer].map((how) => [how(party), how] as const).find(([text, how]) => alone(text, how));
      return [party.id, name?.[0] ?? party.name];
    }),
  );
}
