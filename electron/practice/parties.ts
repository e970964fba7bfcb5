/** @file Short words for the people of a story. */
import type { PartyInput } from '../../shared/cases/case';
import type { PartyRole } from '../../shared/cases/words';
import type { PersonInput } from '../../shared/people/person';

/** A role, or a role beside somebody: `['guardian_of', 'pim']`. */
type RoleWord = PartyRole | readonly [role: PartyRole, supports: string];

const rolesOf = (word: RoleWord): PartyInput['roles'] => [
  typeof word === 'string' ? { role: word } : { role: word[0], supportsKey: word[1] },
];

type About = Omit<PersonInput, 'name' | 'kind'>;

const person =
  (kind: PersonInput['kind']) =>
  (key: string, name: string, role: RoleWord, about: About = {}): PartyInput => ({
    key,
    who: { kind: 'new', person: { name, kind, ...about } },
    roles: rolesOf(role),
  });

export const student = person('student');
export const staff = person('staff');
export const other = person('other');

/** Somebody of whom no name was written down: a guardian, a coach. Printed with the whole label. */
export const unnamed = (key: string, label: string, role: RoleWord): PartyInput => ({
  key,
  who: { kind: 'unknown', label },
  roles: rolesOf(role),
});

/** Several people who are counted, not named, and who speaks for them. */
export const group = (key: string, label: string, size: number, role: RoleWord, spokespersonKey?: string): PartyInput => ({
  key,
  who: { kind: 'group', label, size, spokespersonKey },
  roles: rolesOf(role),
});

/** The counselor of the practice school, as a party who keeps circles. */
export const ines = (role: PartyRole = 'facilitator'): PartyInput => staff('ines', 'Ines Brackenby', role);
/** The external facilitator: the practice vault's second sign-in. */
export const maren = (role: PartyRole = 'facilitator'): PartyInput => other('maren', 'Dr Maren Frost', role);
