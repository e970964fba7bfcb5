/**
 * @file People named in the words of a packet who are not handed over: each becomes a role, and each place is told.
 *
 * [Note: Names are looked for, then shown]
 * Whoever is mentioned with `@` is known for certain. Everybody else is looked for by the words of the whole register, also by a single
 * first name, because "Lark was there too" names a child to whoever knows the school. That finds too much ("Will", "Rose") sooner than too
 * little: every place is shown with its sentence, and a counselor says which stay. What no machine finds is a nickname; the preview shows
 * every sentence, so that a person can.
 */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import type { NamedMention } from '../../shared/notes/mention';
import { nameWords } from '../../shared/people/alike';
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

const personRow = z.object({ id: personIdSchema, name: z.string(), kind: personKindSchema, word: z.string() });

interface Person {
  readonly id: PersonId;
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
}

export class Redactor {
  readonly found: FoundName[] = [];
  readonly #db: ReadDb;
  readonly #how: Redaction;
  readonly #known = new Map<string, Person[]>();
  readonly #people = new Map<PersonId, Person>();
  readonly #namedParts: readonly ReadonlySet<string>[];

  constructor(db: ReadDb, how: Redaction) {
    this.#db = db;
    this.#how = how;
    this.#namedParts = how.named.map((n) => new Set(nameWords(n.name)));
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
    for (const row of rows) {
      const person = this.#people.get(row.id) ?? { id: row.id, kind: row.kind, parts: new Set(nameWords(row.name)) };
      this.#people.set(row.id, person);
      this.#known.get(row.word)?.push(person);
    }
    return [...new Set(words.flatMap((w) => this.#known.get(w) ?? []))];
  }

  #inWords(text: string): Hit[] {
    const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
      (m): Token => ({ start: m.index, end: m.index + m[0].length, word: fold(m[0]), capital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(m[0]) }),
    );
    const people = this.#having(tokens.filter((t) => t.word.length > 1).map((t) => t.word)).filter(
      (p) => !this.#how.named.some((n) => n.id === p.id),
    );
    if (people.length === 0) return [];
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { length, who } = this.#longest(tokens, at, people);
      const [first, last] = [tokens[at], tokens[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) {
        at += 1;
        continue;
      }
      const roles = new Set(who.map((p) => this.#roleOf(p.id)));
      const [only] = roles;
      const instead = roles.size === 1 && only !== undefined ? only : OUTSIDE.other[this.#how.language];
      hits.push({ start: first.start, end: last.end, instead });
      at += length;
    }
    return hits;
  }

  /** The longest run of words from here on that are all of one person's name, and whose they are. */
  #longest(tokens: readonly Token[], at: number, people: readonly Person[]): { length: number; who: Person[] } {
    let best: { length: number; who: Person[] } = { length: 0, who: [] };
    for (const person of people) {
      let length = 0;
      while (at + length < tokens.length && person.parts.has(tokens[at + length]?.word ?? '')) length += 1;
      if (length === 0 || length < best.length) continue;
      const run = tokens.slice(at, at + length);
      // One word alone is a name only when it is written as one; a name that somebody who goes along has too is theirs.
      if (length === 1 && (run[0]?.capital !== true || run[0].word.length < 2)) continue;
      if (this.#namedParts.some((parts) => run.every((t) => parts.has(t.word)))) continue;
      best = length === best.length ? { length, who: [...best.who, person] } : { length, who: [person] };
    }
    return best;
  }
}
