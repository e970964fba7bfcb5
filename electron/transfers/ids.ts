/** @file Ids for the keys of a packet, and what whoever writes a part of it down is given. */
import type { PartyId } from '../../shared/cases/case';
import type { NeedId } from '../../shared/preparation/preparation';
import type { PacketCase } from '../../shared/transfers/packet';
import type { AgreementId, CaseId, CircleId, EpisodeId, NoteId, PersonId } from '../../shared/values';
import type { Context } from '../context';
import { run, sql, type WriteDb } from '../store/sql';

/** Ids that the packet's keys have become. */
export class Keys<T extends string> {
  readonly #ids = new Map<string, T>();
  readonly #make: () => T;
  constructor(make: () => T) {
    this.#make = make;
  }
  of(key: string): T {
    const known = this.#ids.get(key) ?? this.#make();
    this.#ids.set(key, known);
    return known;
  }
  maybe(key: string | undefined): T | undefined {
    return key === undefined ? undefined : this.of(key);
  }
}

/** A packet while it is written into the case book. */
export interface Bringing {
  readonly db: WriteDb;
  readonly context: Pick<Context, 'me' | 'clock'>;
  readonly id: CaseId;
  readonly packet: PacketCase;
  readonly parties: Keys<PartyId>;
  readonly circles: Keys<CircleId>;
  readonly needs: Keys<NeedId>;
  readonly agreements: Keys<AgreementId>;
  readonly notes: Keys<NoteId>;
  /** Persons by the keys of their parties. */
  readonly people: ReadonlyMap<string, PersonId>;
  episodeOf(number: number): EpisodeId;
}

/** Mentions of a text that was written; one that does not fit it is left out. */
export function bringMentions(
  { db, id, people }: Bringing,
  source: string,
  text: string,
  mentions: readonly { readonly start: number; readonly length: number; readonly party: string }[],
): void {
  for (const m of mentions) {
    const person = people.get(m.party);
    if (person === undefined || m.start + m.length > text.length) continue;
    run(
      db,
      sql`INSERT OR IGNORE INTO mention (case_id, source, version, start, length, person_id) VALUES (${id}, ${source}, 1, ${m.start}, ${m.length}, ${person})`,
    );
  }
}
