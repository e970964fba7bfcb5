/** @file Parts of a packet with many records each: preparation, circles, agreements, contact limits. See `build.ts`. */
import type { Party, PartyId } from '../../shared/cases/case';
import { answerInForce, needsInForce } from '../../shared/preparation/preparation';
import type { Part } from '../../shared/transfers/choice';
import type { PacketCase } from '../../shared/transfers/packet';
import type { CaseId } from '../../shared/values';
import { circlesOf } from '../circles/store';
import { limitsOfCase } from '../contacts/store';
import { preparationOf } from '../preparation/store';
import type { ReadDb } from '../store/sql';
import { agreementRows } from './read';
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

export function preparationIn({ db, caseId, has, mustKey, keyOf, words }: Going): Pick<PacketCase, 'meetings' | 'said' | 'needs'> {
  if (!has('preparation')) return { meetings: [], said: [], needs: [] };
  const all = preparationOf(db, caseId);
  // Case record only. What was taken back in another meeting stays taken back, whatever that meeting's class.
  const open = new Map(
    all.flatMap((p) => p.meetings.filter((m) => m.class === 'case_record')).map((m, i) => [m.id as string, `m${i + 1}`]),
  );
  const say = (id: string) => words('preparation', `meeting:${id}`);
  return {
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
          { party: mustKey(p.partyId), meeting, text: say(n.meetingId)(`need:${n.id}`, n.text), keeper: n.keeper, statedOn: n.statedOn },
        ];
      }),
    ),
  };
}

export function circlesIn({ db, caseId, parties, circleKeys, circleIn, mustKey, words }: Going): PacketCase['circles'] {
  return circlesOf(db, caseId, parties).map(({ id, keeperUserId: _user, seats, place, purpose, keeperName, statusNote, ...c }) => {
    const say = words('circles', `circle:${id}`, c.plannedOn);
    return {
      ...c,
      key: circleKeys.get(id) ?? 'c0',
      episode: circleIn.get(id) ?? 1,
      place: say('place', place),
      purpose: say('purpose', purpose),
      keeperName: say('keeper', keeperName),
      statusNote: say('note', statusNote),
      seats: seats.flatMap((s) => (s.partyId === undefined ? [] : [{ party: mustKey(s.partyId), attendance: s.attendance }])),
    };
  });
}

export function agreementsIn({ db, caseId, has, circleKeys, mustKey, keyOf, words }: Going): PacketCase['agreements'] {
  const rows = agreementRows(db, caseId);
  const lineages = new Map([...new Set(rows.items.map((i) => i.lineage))].map((l, i) => [l, `l${i + 1}`]));
  return rows.agreements.map(({ id, circle, responsible, ...a }, index) => {
    const own = rows.items.filter((i) => i.agreement === id);
    const circleOf = circle === undefined || !has('circles') ? undefined : circleKeys.get(circle);
    const responsibleOf = keyOf(responsible);
    return {
      ...a,
      key: `a${index + 1}`,
      ...(circleOf !== undefined && { circle: circleOf }),
      ...(responsibleOf !== undefined && { responsible: responsibleOf }),
      versions: rows.versions
        .filter((v) => v.agreement === id)
        .map((v) => ({
          version: v.version,
          ...(v.draftedOn !== undefined && { draftedOn: v.draftedOn }),
          ...(v.signedOn !== undefined && { signedOn: v.signedOn }),
          items: own
            .filter((i) => i.version === v.version)
            .map(({ agreement: _a, version, lineage, owedBy, owedTo, what, howShown, helper, statusNote, ...i }, place) => {
              const say = words('agreements', `agreement:${id}:${version}:${place}`, i.due);
              return {
                ...i,
                lineage: lineages.get(lineage) ?? 'l0',
                owedBy: mustKey(owedBy),
                ...(owedTo !== undefined && { owedTo: mustKey(owedTo) }),
                what: say('what', what),
                howShown: say('shown', howShown),
                helper: say('helper', helper),
                statusNote: say('note', statusNote),
              };
            }),
          signatures: rows.signatures
            .filter((s) => s.agreement === id && s.version === v.version)
            .map((s) => ({
              party: mustKey(s.partyId),
              method: s.method,
              on: s.on,
              witness: words('agreements', `agreement:${id}:${v.version}:signed:${s.partyId}`, s.on)('witness', s.witness),
            })),
        })),
      payments: rows.payments
        .filter((p) => own.some((i) => i.lineage === p.lineage))
        .map((p) => ({ ...p, lineage: lineages.get(p.lineage) ?? 'l0' })),
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
