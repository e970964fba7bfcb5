/** @file Who may be meant by `@` in a text of a case: its own people first, then everybody the vault knows. */
import { useCallback, useMemo } from 'react';
import type { Party } from '../../shared/cases/case';
import { fold } from '../../shared/fold';
import type { Known } from '../../shared/notes/mention';
import type { PersonId } from '../../shared/values';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import type { MentionOffer } from './MentionTextArea';

/** As many as can be looked over without reading a list. */
const MOST = 7;

const begins = (name: string, typed: string) => fold(name).startsWith(typed) || fold(name).includes(` ${typed}`);

export interface Parties {
  readonly parties: readonly {
    readonly person?: { readonly id: PersonId; readonly name: string } | undefined;
    readonly roles: readonly Pick<Party['roles'][number], 'role'>[];
  }[];
}

/** The case's own people, each once. */
export function peopleOf({ parties }: Parties): Known[] {
  const known = parties.flatMap((p) => (p.person === undefined ? [] : [{ personId: p.person.id, name: p.person.name }]));
  return [...new Map(known.map((k) => [k.personId, k])).values()];
}

/** For `MentionTextArea`. */
export function useSuggest(view: Parties): (typed: string) => Promise<readonly MentionOffer[]> {
  const { notes, codes } = useText();
  const { parties } = view;
  const people = useMemo(() => peopleOf({ parties }), [parties]);
  return useCallback(
    async (typed: string) => {
      const looked = fold(typed.trim());
      const about = (personId: string) => {
        const role = parties.find((p) => p.person?.id === personId)?.roles[0]?.role;
        return role === undefined ? notes.mention.inCase : codes.partyRole[role];
      };
      const here = people
        .filter((p) => looked === '' || begins(p.name, looked))
        .map((p): MentionOffer => ({ ...p, about: about(p.personId) }));
      if (looked === '' || here.length >= MOST) return here.slice(0, MOST);
      const found = await ask('people.find', { text: typed.trim() });
      const others = found
        .filter((p) => !here.some((h) => h.personId === p.id))
        .map((p): MentionOffer => ({ personId: p.id, name: p.name, about: codes.personKind[p.kind] }));
      return [...here, ...others].slice(0, MOST);
    },
    [people, parties, notes, codes],
  );
}
