/** @file Parts of a packet with many records each: preparation, circles, agreements, contact limits. See `build.ts`. */
import type { Party, PartyId } from '../../shared/cases/case';
import { answerInForce, type Need, needsInForce, type Preparation } from '../../shared/preparation/preparation';
import type { Part } from '../../shared/transfers/choice';
import type { PacketCase } from '../../shared/transfers/packet';
import type { CaseId } from '../../shared/values';
import { circlesOf } from '../circles/store';
import { limitsOfCase } from '../contacts/store';
import { preparationOf } from '../preparation/store';
import type { ReadDb } from '../store/sql';
import type { Place } from './redact';

/** A packet while it is put together. */
export interface Going {
  readonly db: ReadDb;
  readonly caseId: CaseId;
  readonly parties: readonly Party[];
  has(part: Part): boolean;
  isNamed(party: Party): boolean;
  mustKey(id: PartyId): string;
  keyOf(id: PartyId | undefined): string | undefined;
  /** The keys and the episodes of circles, by id. */
  readonly circleKeys: ReadonlyMap<string, string>;
  readonly circleIn: ReadonlyMap<string, number>;
  /** Words of one record: each field is a place of its own. */
  words(part: Place['part'], source: string, on?: string): (field: string, text: string) => string;
}

/** Where each need stands in the packet: one that has other words since is the one with those words. */
function keysOfNeeds(all: readonly Preparation[], goes: (need: Need) => boolean): Map<string, string> {
  const needs = all.flatMap((p) => p.needs);
  const keys = new Map<string, string>(
    all
      .flatMap(needsInForce)
      .filter(goes)
      .map((n, i) => [n.id, `n${i + 1}`]),
  );
  const found = new Map(keys);
  for (const need of needs) {
    let now: Need | undefined = need;
    for (let step = 0; step < needs.length && now !== undefined && !keys.has(now.id); step += 1) {
      const next: string | undefined = now.replacedBy;
      now = needs.find((one) => one.id === next);
    }
    const key = now === undefined ? undefined : keys.get(now.id);
    if (key !== undefined) found.set(need.id, key);
  }
  return found;
}

export function preparationIn({
  db,
  caseId,
  has,
  mustKey,
  keyOf,
  words,
}: Going): Pick<PacketCase, 'meetings' | 'said' | 'needs'> & { needKeys: Map<string, string> } {
  if (!has('preparation')) return { meetings: [], said: [], needs: [], needKeys: new Map() };
  const all = preparationOf(db, caseId);
  // Case record only. What was taken back in another meeting stays taken back, whatever that meeting's class.
  const open = new Map(
    all.flatMap((p) => p.meetings.filter((m) => m.class === 'case_record')).map((m, i) => [m.id as string, `m${i + 1}`]),
  );
  const say = (id: string) => words('preparation', `meeting:${id}`);
  const needKeys = keysOfNeeds(all, (n) => open.has(n.meetingId));
  return {
    needKeys,
    meetings: all.flatMap((p) =>
      p.meetings.flatMap(({ id, class: _class, partyId, place, withWhom, byWhom, ...m }) => {
        const key = open.get(id);
        if (key === undefined) return [];
        const s = say(id);
        return [{ ...m, key, party: mustKey(partyId), place: s('place', place), withWhom: s('with', withWhom), byWhom: s('by', byWhom) }];
      }),
    ),
    said: all.flatMap((p) =>
      [...new Set(p.answers.map((a) => a.field))].flatMap((field) => {
        const answer = answerInForce(p, field);
        const meeting = answer === undefined ? undefined : open.get(answer.meetingId);
        if (answer === undefined || meeting === undefined) return [];
        const beside = keyOf(answer.beside);
        return [
          {
            party: mustKey(p.partyId),
            meeting,
            field,
            text: say(answer.meetingId)(`${p.partyId}.${field}`, answer.text),
            ...(beside !== undefined && { beside }),
            keeper: answer.keeper,
          },
        ];
      }),
    ),
    needs: all.flatMap((p) =>
      needsInForce(p).flatMap((n) => {
        const meeting = open.get(n.meetingId);
        if (meeting === undefined) return [];
        return [
          {
            key: needKeys.get(n.id),
            party: mustKey(p.partyId),
            meeting,
            text: say(n.meetingId)(`need:${n.id}`, n.text),
            keeper: n.keeper,
            statedOn: n.statedOn,
          },
        ];
      }),
    ),
  };
}

export function circlesIn(
  { db, caseId, parties, circleKeys, circleIn, mustKey, words }: Going,
  noteKeys: ReadonlyMap<string, string>,
  fileKeys: ReadonlyMap<string, string>,
): PacketCase['circles'] {
  return circlesOf(db, caseId, parties).map(({ id, keeperUserId: _user, seats, place, purpose, keeperName, statusNote, after, ...c }) => {
    const say = words('circles', `circle:${id}`, c.plannedOn);
    return {
      ...c,
      key: circleKeys.get(id) ?? 'c0',
      episode: circleIn.get(id) ?? 1,
      place: say('place', place),
      purpose: say('purpose', purpose),
      keeperName: say('keeper', keeperName),
      statusNote: say('note', statusNote),
      ...(after !== undefined && {
        after: {
          passes: after.passes,
          stopReason: after.stopReason,
          parts: after.parts,
          // The words of a statement are a note or a file of a class of its own: it points there when that goes along.
          statements: after.statements.map((s, i) => ({
            party: mustKey(s.partyId),
            readBy: say(`read:${i}`, s.readBy),
            note: s.noteId === undefined ? undefined : noteKeys.get(s.noteId),
            file: s.attachmentId === undefined ? undefined : fileKeys.get(s.attachmentId),
          })),
        },
      }),
      seats: seats.flatMap((s) => (s.partyId === undefined ? [] : [{ party: mustKey(s.partyId), attendance: s.attendance }])),
    };
  });
}

export function limitsIn({ db, caseId, parties, isNamed, mustKey, words }: Going): PacketCase['limits'] {
  return limitsOfCase(db, caseId).flatMap((limit) => {
    const pair = limit.people.map((one) => parties.find((p) => p.person?.id === one.id && isNamed(p)));
    const [a, b] = pair;
    if (a === undefined || b === undefined) return [];
    const say = words('limits', `limit:${limit.id}`, limit.from);
    // What another case says about why is that case's: the limit itself must be kept by whoever takes over.
    const ours = limit.caseId === caseId;
    return [
      {
        between: [mustKey(a.id), mustKey(b.id)] as [string, string],
        kinds: limit.kinds,
        detail: say('detail', limit.detail),
        from: limit.from,
        ...(limit.until !== undefined && { until: limit.until }),
        why: ours ? say('why', limit.why) : '',
      },
    ];
  });
}
