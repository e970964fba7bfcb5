/** @file Agreements in a packet: all versions, who signed how, which need each promise answers, how each went. See `build.ts`. */
import type { PacketCase } from '../../shared/transfers/packet';
import { itemEventsOf } from '../agreements/history';
import { stepsIn } from './later';
import type { Going } from './parts';
import { agreementRows } from './read';

type Rows = ReturnType<typeof agreementRows>;

export interface Promises {
  readonly agreements: PacketCase['agreements'];
  /** Where each agreement stands in the packet. */
  readonly keys: ReadonlyMap<string, string>;
}

export function agreementsIn(going: Going, needKeys: ReadonlyMap<string, string>, episodeOf: (id: string) => number): Promises {
  const { db, caseId, has, circleKeys, keyOf } = going;
  if (!has('agreements')) return { agreements: [], keys: new Map() };
  const rows = agreementRows(db, caseId);
  const events = itemEventsOf(db, caseId);
  const keys = new Map<string, string>(rows.agreements.map((a, i) => [a.id, `a${i + 1}`]));
  const lineages = new Map([...new Set(rows.items.map((i) => i.lineage))].map((l, i) => [l, `l${i + 1}`]));
  const lineageOf = (id: string) => lineages.get(id) ?? 'l0';
  const agreements = rows.agreements.map(({ id, circle, responsible, ...a }) => {
    const circleOf = circle === undefined || !has('circles') ? undefined : circleKeys.get(circle);
    const responsibleOf = keyOf(responsible);
    return {
      ...a,
      key: keys.get(id) ?? 'a0',
      ...(circleOf !== undefined && { circle: circleOf }),
      ...(responsibleOf !== undefined && { responsible: responsibleOf }),
      versions: rows.versions
        .filter((v) => v.agreement === id)
        .map((v) => ({
          ...{ version: v.version, draftedOn: v.draftedOn, readBackOn: v.readBackOn, signedOn: v.signedOn },
          items: rows.items
            .filter((i) => i.agreement === id && i.version === v.version)
            .map((item, place) => itemIn(going, rows, events, needKeys, lineageOf, item, place)),
          signatures: rows.signatures.filter((s) => s.agreement === id && s.version === v.version).map((s) => signatureIn(going, s)),
          unmet: rows.unmet
            .filter((u) => u.agreement === id && u.version === v.version)
            .flatMap(({ need, why }) => {
              const key = needKeys.get(need);
              const say = going.words('agreements', `agreement:${id}:${v.version}:unmet:${need}`, v.draftedOn);
              return key === undefined ? [] : [{ need: key, why: say('why', why) }];
            }),
        })),
      payments: rows.payments
        .filter((p) => rows.items.some((i) => i.agreement === id && i.lineage === p.lineage))
        .map((p, i) => ({
          ...p,
          lineage: lineageOf(p.lineage),
          note: going.words('agreements', `agreement:${id}:paid:${i}`, p.on)('note', p.note),
        })),
      steps: stepsIn(going, episodeOf, id),
    };
  });
  return { agreements, keys };
}

function itemIn(
  { mustKey, keyOf, words }: Going,
  rows: Rows,
  events: ReturnType<typeof itemEventsOf>,
  needKeys: ReadonlyMap<string, string>,
  lineageOf: (id: string) => string,
  { id, agreement, version, lineage, owedBy, owedTo, what, howShown, helper, statusNote, ...item }: Rows['items'][number],
  place: number,
): PacketCase['agreements'][number]['versions'][number]['items'][number] {
  const say = words('agreements', `agreement:${agreement}:${version}:${place}`, item.due);
  const answers = rows.answers.filter((n) => n.item === id).flatMap((n) => needKeys.get(n.need) ?? []);
  return {
    ...item,
    lineage: lineageOf(lineage),
    owedBy: mustKey(owedBy),
    ...(owedTo !== undefined && { owedTo: mustKey(owedTo) }),
    what: say('what', what),
    howShown: say('shown', howShown),
    helper: say('helper', helper),
    statusNote: say('note', statusNote),
    answers: [...new Set(answers)],
    marks: events
      .filter((e) => e.itemId === id)
      .map(({ status, on, note, saidBy, recordedAt, recordedBy }, i) => {
        const by = keyOf(saidBy);
        return {
          ...{ status, on, recordedBy },
          note: say(`mark:${i}`, note),
          ...(by !== undefined && { saidBy: by }),
          ...(recordedAt !== undefined && { recordedAt }),
        };
      }),
  };
}

/** What was typed or drawn is a name in somebody's own hand: of those who go without one it stays here. */
function signatureIn({ has, parties, isNamed, mustKey, words }: Going, s: Rows['signatures'][number]) {
  const signer = parties.find((p) => p.id === s.partyId);
  const shown = has('signatures') && signer !== undefined && isNamed(signer);
  return {
    ...{ party: mustKey(s.partyId), method: s.method, on: s.on },
    typed: shown ? s.typed : '',
    ...(shown && s.strokes !== undefined && { strokes: s.strokes }),
    witness: words('agreements', `agreement:${s.agreement}:${s.version}:signed:${s.partyId}`, s.on)('witness', s.witness),
  };
}
