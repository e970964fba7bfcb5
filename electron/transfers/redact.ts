/**
 * @file People named in the words of a packet who are not handed over: each becomes a role, and each place is told.
 *
 * [Note: Names are looked for, then shown]
 * Whoever is mentioned with `@` is known for certain. Everybody else is looked for by the words of the whole register, also by a single
 * first or family name, by usual nicknames and by initials, because "Lark was there too" and "L.W. again" name a child to whoever knows
 * the school. Of people who are certainly meant (mentioned, found by name elsewhere in the packet, or of the case without a name) also
 * short and fond forms and names typed small are found: a packet is therefore read twice, once to learn whom it speaks of. That finds
 * too much ("Will", "Rose", "PE") sooner than too little: every place is shown with its sentence, and a counselor says which stay. What
 * no machine finds is a nickname that has nothing to do with the name; the preview shows every sentence, so that a person can.
 */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import type { NamedMention } from '../../shared/notes/mention';
import { nameWords } from '../../shared/people/alike';
import { initialsOf, isCommon, isFormOf, namesOf } from '../../shared/people/nicknames';
import { type PersonKind, personKindSchema } from '../../shared/people/person';
import type { FoundName } from '../../shared/transfers/choice';
import { type Language, type PersonId, personIdSchema } from '../../shared/values';
import { all, type ReadDb, sql } from '../store/sql';

const OUTSIDE: Record<PersonKind, Record<Language, string>> = {
  student: { en: 'another student', es: 'otra persona del alumnado' },
  staff: { en: 'a member of staff', es: 'alguien del personal' },
  guardian: { en: 'a parent or guardian', es: 'alguien de una familia' },
  other: { en: 'another person', es: 'otra persona' },
};

/** Letters of the sentence that are shown on each side of a found name. */
const AROUND = 60;

const onePersonRow = z.object({ id: personIdSchema, name: z.string(), kind: personKindSchema });
const personRow = onePersonRow.extend({ word: z.string() });

interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly parts: ReadonlySet<string>;
  readonly kind: PersonKind;
}
interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly capital: boolean;
}
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

export interface Place {
  /** Names the text within the case, the same at each reading. */
  readonly source: string;
  readonly part: FoundName['part'];
  readonly on?: string | undefined;
}

export interface Redaction {
  readonly language: Language;
  /** Who goes by name. */
  readonly named: readonly { readonly id: PersonId; readonly name: string }[];
  /** Who of the case goes as a role, and as which. */
  readonly roles: ReadonlyMap<PersonId, string>;
  readonly keep: ReadonlySet<string>;
  /** Whom the packet certainly speaks of, as an earlier reading found. */
  readonly met?: ReadonlySet<PersonId>;
}

export class Redactor {
  readonly found: FoundName[] = [];
  /** Whom this packet certainly speaks of: mentioned, or the only one whom a name in it can mean. */
  readonly met = new Set<PersonId>();
  readonly #db: ReadDb;
  readonly #how: Redaction;
  readonly #known = new Map<string, Person[]>();
  readonly #people = new Map<PersonId, Person>();
  readonly #named: readonly Person[];
  /** Those of whom every form is looked for. */
  readonly #sure: readonly Person[];
  #initials: Map<string, Person[]> | undefined;

  constructor(db: ReadDb, how: Redaction) {
    this.#db = db;
    this.#how = how;
    this.#named = how.named.map(({ id, name }) => ({ id, name, kind: 'other', parts: new Set(nameWords(name)) }));
    const sure = [...new Set([...how.roles.keys(), ...(how.met ?? [])])].filter((id) => !how.named.some((n) => n.id === id));
    this.#sure = all(
      db,
      sql`SELECT p.id, p.name, p.kind FROM json_each(${JSON.stringify(sure)}) j JOIN person p ON p.id = j.value`,
      onePersonRow,
    ).map((row) => this.#person(row));
  }

  #person({ id, name, kind }: z.output<typeof onePersonRow>): Person {
    const person = this.#people.get(id) ?? { id, name, kind, parts: new Set(nameWords(name)) };
    this.#people.set(id, person);
    return person;
  }

  /** The text as it goes. */
  text(place: Place, text: string): string {
    return this.withMentions(place, text, []).text;
  }

  /** The same, with the mentions of those who go by name moved to where their words stand then. */
  withMentions(place: Place, text: string, mentions: readonly NamedMention[]): { text: string; mentions: NamedMention[] } {
    const isNamed = (id: PersonId) => this.#how.named.some((n) => n.id === id);
    const kept = mentions.filter((m) => isNamed(m.personId));
    const hits = [...mentions.filter((m) => !isNamed(m.personId)).map((m) => this.#ofMention(m)), ...this.#inWords(text)]
      .filter((h) => !kept.some((m) => h.start < m.start + m.length && m.start < h.end))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let out = '';
    let at = 0;
    /** Until where a name was found: a mention is found by its words, too, and is one place all the same. */
    let told = 0;
    const moved: NamedMention[] = [];
    const goOn = (until: number) => {
      for (const m of kept) if (m.start >= at && m.start < until) moved.push({ ...m, start: out.length + m.start - at });
      out += text.slice(at, until);
      at = until;
    };
    for (const hit of hits) {
      if (hit.start < told) continue;
      told = hit.end;
      const key = `${place.source}:${hit.start}:${hit.end - hit.start}`;
      const stays = this.#how.keep.has(key);
      // The same words may stand in the record and in its history: they are one place.
      if (!this.found.some((f) => f.key === key))
        this.found.push({
          key,
          part: place.part,
          ...(place.on !== undefined && { on: place.on }),
          words: text.slice(hit.start, hit.end),
          instead: `[${hit.instead}]`,
          before: text.slice(Math.max(0, hit.start - AROUND), hit.start),
          after: text.slice(hit.end, hit.end + AROUND),
          kept: stays,
        });
      if (stays) continue;
      goOn(hit.start);
      out += `[${hit.instead}]`;
      at = hit.end;
    }
    goOn(text.length);
    return { text: out, mentions: moved };
  }

  #ofMention(m: NamedMention): Hit {
    this.met.add(m.personId);
    for (const word of nameWords(m.name)) this.#having([word]);
    return { start: m.start, end: m.start + m.length, instead: this.#roleOf(m.personId) };
  }

  #roleOf(id: PersonId): string {
    const { language, roles } = this.#how;
    return roles.get(id) ?? OUTSIDE[this.#people.get(id)?.kind ?? 'other'][language];
  }

  /** Persons of the register who have one of the words in their name. */
  #having(words: readonly string[]): Person[] {
    const asked = [...new Set(words)].filter((w) => !this.#known.has(w));
    for (const word of asked) this.#known.set(word, []);
    const rows =
      asked.length === 0
        ? []
        : all(
            this.#db,
            sql`SELECT p.id, p.name, p.kind, w.word FROM json_each(${JSON.stringify(asked)}) j CROSS JOIN person_word w ON w.word = j.value
                JOIN person p ON p.id = w.person_id`,
            personRow,
          );
    for (const row of rows) this.#known.get(row.word)?.push(this.#person(row));
    return [...new Set(words.flatMap((w) => this.#known.get(w) ?? []))];
  }

  /** Everybody of the register whose initials these are. Read once, when the first capitals are met. */
  #withInitials(capitals: string): Person[] {
    if (this.#initials === undefined) {
      this.#initials = new Map();
      for (const row of all(this.#db, sql`SELECT id, name, kind FROM person WHERE merged_into IS NULL`, onePersonRow)) {
        const person = this.#person(row);
        for (const letters of initialsOf(row.name)) this.#initials.set(letters, [...(this.#initials.get(letters) ?? []), person]);
      }
    }
    return this.#initials.get(capitals) ?? [];
  }

  #isNamed(person: Person): boolean {
    return this.#how.named.some((n) => n.id === person.id);
  }

  #inWords(text: string): Hit[] {
    const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
      (m): Token => ({ start: m.index, end: m.index + m[0].length, word: fold(m[0]), capital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(m[0]) }),
    );
    const words = tokens.filter((t) => t.word.length > 1).flatMap((t) => [t.word, ...(t.capital ? namesOf(t.word) : [])]);
    const people = [...new Set([...this.#having(words), ...this.#sure])].filter((p) => !this.#isNamed(p));
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { length, who } = people.length === 0 ? NOBODY : this.#longest(tokens, at, people);
      const capitals = length > 0 ? NOBODY : this.#capitals(text, tokens, at);
      const found = length > 0 ? { length, who } : capitals;
      const [first, last] = [tokens[at], tokens[at + found.length - 1]];
      if (found.length === 0 || first === undefined || last === undefined) {
        at += 1;
        continue;
      }
      if (length > 0 && who.length === 1 && who[0] !== undefined) this.met.add(who[0].id);
      const roles = new Set(found.who.map((p) => this.#roleOf(p.id)));
      const [only] = roles;
      const instead = roles.size === 1 && only !== undefined ? only : OUTSIDE.other[this.#how.language];
      hits.push({ start: first.start, end: last.end, instead });
      at += found.length;
    }
    return hits;
  }

  /** Initials from here on: "LW", or "L.W." and "L. W." as letters of their own. Those of somebody who goes by name are theirs. */
  #capitals(text: string, tokens: readonly Token[], at: number): { length: number; who: Person[] } {
    const first = tokens[at];
    if (first === undefined || !first.capital) return NOBODY;
    const bare = text.slice(first.start, first.end);
    let [length, capitals] = [1, bare];
    if (first.word.length === 1)
      for (let next = tokens[at + 1]; next !== undefined && length < 4; next = tokens[at + length]) {
        const between = text.slice(tokens[at + length - 1]?.end, next.start);
        if (next.word.length !== 1 || !next.capital || !/^\.\s?$/.test(between)) break;
        capitals += text.slice(next.start, next.end);
        length += 1;
      }
    if (!/^\p{Lu}{2,4}$/u.test(capitals)) return NOBODY;
    const folded = fold(capitals).toUpperCase();
    const isTheirs = (p: Person) => initialsOf(p.name).includes(folded);
    if (this.#named.some(isTheirs)) return NOBODY;
    const sure = this.#sure.filter(isTheirs);
    if (sure.length > 0) return { length, who: sure };
    const who = length === 1 && isCommon(folded) ? [] : this.#withInitials(folded);
    return who.length === 0 ? NOBODY : { length, who };
  }

  /** The longest run of words from here on that are all of one person's name, and whose they are. */
  #longest(tokens: readonly Token[], at: number, people: readonly Person[]): { length: number; who: Person[] } {
    let best: { length: number; who: Person[] } = { length: 0, who: [] };
    for (const person of people) {
      const length = runOf(tokens, at, person, this.#sure.includes(person));
      if (length === 0 || length < best.length) continue;
      const run = tokens.slice(at, at + length);
      // A name that somebody who goes along has too is theirs; a fond form of it is, unless it is this person's name as it stands.
      const exact = run.every((t) => person.parts.has(t.word));
      if (
        this.#named.some((n) => run.every((t) => n.parts.has(t.word) || (!exact && t.capital && hasForm([...n.parts].slice(0, 1), t.word))))
      )
        continue;
      best = length === best.length ? { length, who: [...best.who, person] } : { length, who: [person] };
    }
    return best.who.length === 0 ? NOBODY : best;
  }
}

const NOBODY: { length: number; who: Person[] } = { length: 0, who: [] };

const hasForm = (parts: readonly string[], word: string): boolean => parts.some((part) => isFormOf(word, part));

/** How many words from here on are of this person's name. `sure`: it is known that the packet speaks of them. */
function runOf(tokens: readonly Token[], at: number, person: Person, sure: boolean): number {
  const is = (t: Token | undefined) =>
    t !== undefined &&
    (person.parts.has(t.word) ||
      (t.capital && (sure ? hasForm([...person.parts], t.word) : [...person.parts].some((p) => namesOf(t.word).includes(p)))));
  /** "Lark W." and "L. Wintersea". */
  const isLetter = (t: Token | undefined) =>
    t?.capital === true && t.word.length === 1 && [...person.parts].some((part) => part.startsWith(t.word));
  let length = isLetter(tokens[at]) && is(tokens[at + 1]) ? 1 : 0;
  while (is(tokens[at + length]) || (length > 0 && isLetter(tokens[at + length]))) length += 1;
  const [first] = tokens.slice(at, at + 1);
  // One word alone is a name only when it is written as one, or when it is the name of somebody who is meant for certain.
  if (length === 1 && first !== undefined && (first.word.length < 2 || (!first.capital && !(sure && first.word.length > 2)))) return 0;
  return length;
}
