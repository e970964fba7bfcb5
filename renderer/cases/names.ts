/** @file Who is who on the page of a case: sides, who stands beside whom, how the list's row is read. Pure. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { PartyRole } from '../../shared/cases/words';

const HARMED: readonly PartyRole[] = ['harmed', 'affected_group_member', 'surrogate'];
const RESPONSIBLE: readonly PartyRole[] = ['responsible'];
const BOTH: readonly PartyRole[] = ['both_conflict'];
const BESIDE: readonly PartyRole[] = ['supporter_of', 'guardian_of', 'interpreter', 'ally', 'buddy'];

export interface Placed {
  party: Party;
  /** Who stands beside this person. */
  beside: Party[];
}

export interface PeopleMap {
  harmed: Placed[];
  responsible: Placed[];
  /** A conflict without clear sides. */
  conflict: Placed[];
  others: Placed[];
}

const holds = (party: Party, roles: readonly PartyRole[]) => party.roles.some((r) => roles.includes(r.role));

/** Whether somebody is here only beside others. */
const onlyBeside = (party: Party) => party.roles.every((r) => BESIDE.includes(r.role));

/** Parties by side. Somebody harmed and responsible at once stands on the harmed side with both roles in words. */
export function peopleMap(parties: readonly Party[]): PeopleMap {
  const supporters = parties.filter(onlyBeside);
  const besideOf = (id: PartyId) => supporters.filter((s) => s.roles.some((r) => r.supports === id));
  const place = (party: Party): Placed => ({ party, beside: besideOf(party.id) });
  const harmed = parties.filter((p) => holds(p, HARMED));
  const responsible = parties.filter((p) => !harmed.includes(p) && holds(p, RESPONSIBLE));
  const conflict = parties.filter((p) => !harmed.includes(p) && !responsible.includes(p) && holds(p, BOTH));
  const placed = [...harmed, ...responsible, ...conflict];
  const supporting = new Set(placed.flatMap((p) => besideOf(p.id)).map((p) => p.id));
  const others = parties.filter((p) => !placed.includes(p) && !supporting.has(p.id));
  return {
    harmed: harmed.map(place),
    responsible: responsible.map(place),
    conflict: conflict.map(place),
    others: others.map((party) => ({ party, beside: [] })),
  };
}

/** Labels one after the other, the first with its capital: "Threat, physical harm". */
export const inSentence = (labels: readonly string[]): string =>
  labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(', ');

const lowerFirst = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
