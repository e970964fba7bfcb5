/**
 * @file From a case and a choice to what stands in the packet, word for word. Classes are obeyed here and nowhere else (invariants 4, 13):
 * private memory aids are never read, restricted records only when they are named, names only of those who go by name.
 */
import type { Party, PartyId } from '../../shared/cases/case';
import { consentInForce } from '../../shared/cases/doors';
import type { Screening } from '../../shared/cases/screening';
import { Refusal } from '../../shared/result';
import { ROLE_IN_TEXT, ROLE_LABELS } from '../../shared/scripts/words';
import { type Choice, type FoundName, isNo, PARTS, type Part } from '../../shared/transfers/choice';
import { known } from '../../shared/transfers/known';
import { openOf } from '../../shared/transfers/letter';
import { type PacketCase, packetCaseSchema } from '../../shared/transfers/packet';
import { withoutStops } from '../../shared/transfers/restricted';
import type { CaseId, PersonId } from '../../shared/values';
import { attachmentsOf } from '../attachments/store';
import { findRow } from '../cases/list';
import { partiesOf } from '../cases/parties';
import { consentsOf, dutiesOf, episodesOf, incidentDate, latestScreening, overridesOf, reportOf, timelineOf } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { notesOf } from '../notes/store';
import { risksOf } from '../safety/store';
import type { SealedRef } from '../sealed';
import { historyOf } from './history';
import { closingsIn, type Later, lettersIn, matchesIn, mentionsIn, plansIn, sheetsIn, tellingsIn } from './later';
import { circlesIn, type Going, limitsIn, preparationIn } from './parts';
import { agreementsIn } from './promises';
import { checkinRows, circleEpisodes, reportedEpisodes } from './read';
import { type Place, Redactor } from './redact';
import { nameOfSender } from './store';

const PLACES: readonly FoundName['part'][] = ['report', ...PARTS];

export interface Built {
  readonly packet: PacketCase;
  readonly names: readonly FoundName[];
  /** The files to read, in the order of the packet. */
  readonly files: readonly SealedRef[];
  /** Whom it names: when one of them takes the yes back, it is to be asked for. */
  readonly quotes: readonly PartyId[];
}

/** @throws Refusal blocked/packet-too-long for a part with more in it than a packet has room for */
function fitting(packet: unknown): PacketCase {
  const parsed = packetCaseSchema.safeParse(packet);
  if (parsed.success) return parsed.data;
  if (parsed.error.issues.some((issue) => issue.code === 'too_big')) throw new Refusal('blocked', { reason: 'packet-too-long' });
  throw parsed.error;
}

/** Says who goes by name. @throws Refusal blocked/packet-refused for somebody who said no and for whom no reason is given */
function namedIn(parties: readonly Party[], consents: ReturnType<typeof consentsOf>, choice: Choice): PartyId[] {
  return choice.people.map(({ id, reason }) => {
    if (!parties.some((p) => p.id === id)) throw new Refusal('not-found', { reason: 'party' });
    if (reason === undefined && isNo(consentInForce(consents, id, 'transfer'))) throw new Refusal('blocked', { reason: 'packet-refused' });
    return id;
  });
}

/** A person's role as it stands in a sentence. */
const roleInText = (party: Party, language: Choice['language']): string => ROLE_IN_TEXT[party.roles[0]?.role ?? 'observer'].one[language];

/** Labels of those without a name; two of the same role are told apart. */
function labelsOf(unnamed: readonly Party[], language: Choice['language']): Map<string, string> {
  const labels = new Map<string, string>();
  for (const party of unnamed) {
    const role = ROLE_LABELS[party.roles[0]?.role ?? 'observer'][language];
    const same = [...labels.values()].filter((l) => l === role || l.startsWith(`${role} `)).length;
    labels.set(party.id, same === 0 ? role : `${role} ${same + 1}`);
  }
  return labels;
}

/** Read twice when it speaks of people who don't go along: then every form of their names is looked for. See: [Note: Names are looked for, then shown] */
export function buildPacket(context: Context, caseId: CaseId, choice: Choice): Built {
  const { met, ...first } = put(context, caseId, choice, new Set());
  if (met.size === 0) return first;
  const { met: _met, ...second } = put(context, caseId, choice, met);
  return second;
}

function put(context: Context, caseId: CaseId, choice: Choice, met: ReadonlySet<PersonId>): Built & { met: ReadonlySet<PersonId> } {
  const db = casesDb(context);
  const row = findRow(db, caseId);
  if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
  const today = dateOf(context.clock.now());
  const { language } = choice;
  const has = (part: Part) => choice.parts.includes(part);
  const episodes = episodesOf(db, caseId);
  const lastReport = reportOf(db, caseId, episodes.length);
  const parties = partiesOf(db, caseId, incidentDate(lastReport));
  const consents = consentsOf(db, caseId, today);
  const namedIds = namedIn(parties, consents, choice);
  const isNamed = (party: Party) => party.kind !== 'person' || namedIds.includes(party.id);
  const unnamed = parties.filter((p) => !isNamed(p));
  const labels = labelsOf(unnamed, language);
  const keys = new Map<string, string>(parties.map((p, i) => [p.id, `p${i + 1}`]));
  const circleIn = circleEpisodes(db, caseId);
  const circleKeys = new Map([...circleIn.keys()].map((id, i) => [id, `c${i + 1}`]));
  const keyOf = (id: PartyId | undefined) => (id === undefined ? undefined : keys.get(id));
  const redactor = new Redactor(db, {
    language,
    named: parties.flatMap((p) => (p.person !== undefined && isNamed(p) ? [{ id: p.person.id, name: p.person.name }] : [])),
    roles: new Map(unnamed.flatMap((p): [PersonId, string][] => (p.person === undefined ? [] : [[p.person.id, roleInText(p, language)]]))),
    keep: new Set(choice.keep),
    met,
  });
  /** Words of one record: each field is a place of its own. */
  const words = (part: Place['part'], source: string, on?: string) => (field: string, text: string) =>
    redactor.text({ source: `${source}.${field}`, part, on }, text);
  const mustKey = (id: PartyId): string => {
    const key = keys.get(id);
    if (key === undefined) throw new Refusal('not-found', { reason: 'party' });
    return key;
  };
  const reasonFor = (kind: 'note' | 'duty' | 'stop' | 'file' | 'plan', id: string) =>
    choice.restricted.find((r) => r.kind === kind && r.id === id)?.reason;

  const title = words('report', 'title');
  const reported = reportedEpisodes(db, caseId);
  const duties = dutiesOf(db, caseId).flatMap((duty, i) => {
    const reason = reasonFor('duty', String(i));
    if (reason === undefined) return [];
    const say = words('safety', `duty:${i}`, duty.madeOn);
    return [{ ...duty, madeTo: say('to', duty.madeTo), byWhom: say('by', duty.byWhom), reason }];
  });

  const going: Going = { db, caseId, parties, has, isNamed, mustKey, keyOf, circleKeys, circleIn, words };
  const episodeOf = (id: string) => episodes.find((e) => e.id === id)?.number ?? 1;
  const closing = closingsIn(going);
  const { needKeys, ...preparation } = preparationIn(going);
  const { agreements, keys: agreementKeys } = agreementsIn(going, needKeys, episodeOf);
  const { notes, keys: noteKeys } = notesIn();
  const chosenFiles = filesIn();
  const fileKeys = new Map<string, string>(chosenFiles.map((f) => [f.id, f.shown.key ?? '']));
  const named: Later['named'] = (place, text, mentions) => redactor.withMentions(place, text, mentions);
  const later: Later = { ...going, today, needKeys, agreementKeys, fileKeys, episodeOf, named, reasonFor };
  const packet: Omit<PacketCase, 'letter'> = {
    title: title('title', row.title),
    school: row.school,
    language,
    openedOn: row.openedOn,
    parties: parties.map((p) => partyIn(p)),
    episodes: episodes.map((e) => episodeIn(e)),
    consents: has('consents')
      ? [...consents].reverse().map(({ partyId, current: _c, expired: _x, guardianName, limits, ...c }) => {
          const say = words('consents', `consent:${c.recordedAt}:${keyOf(partyId)}:${c.scope}`, c.on);
          return { ...c, party: mustKey(partyId), limits: say('limits', limits), guardianName: say('guardian', guardianName) };
        })
      : [],
    ...preparation,
    circles: has('circles') ? circlesIn(going, noteKeys, fileKeys) : [],
    agreements,
    checkins: has('checkins')
      ? checkinRows(db, caseId).map(({ id, party, note, place, ...c }) => {
          const say = words('checkins', `checkin:${id}`, c.due);
          return { ...c, ...(party !== undefined && { party: mustKey(party) }), note: say('note', note), place: say('place', place) };
        })
      : [],
    notes,
    risks: has('safety')
      ? risksOf(db, caseId).map(({ id, partyId, what, action, byWhom, endedNote, ...r }) => {
          const say = words('safety', `risk:${id}`, r.notedOn);
          return {
            ...r,
            ...(partyId !== undefined && { party: mustKey(partyId) }),
            what: say('what', what),
            action: say('action', action),
            byWhom: say('by', byWhom),
            endedNote: say('ended', endedNote),
          };
        })
      : [],
    limits: has('limits') ? limitsIn(going) : [],
    duties,
    history: has('history') ? historyOf(timelineOf(db, caseId), choice, parties.filter(isNamed)) : [],
    files: chosenFiles.map((f) => f.shown),
    tellings: tellingsIn(later),
    letters: lettersIn(later),
    plans: plansIn(later),
    matches: matchesIn(later),
    sheets: sheetsIn(going),
  };
  return {
    met: redactor.met,
    packet: fitting(known(packetCaseSchema, has('letter') ? { ...packet, letter: letterIn(packet) } : packet)),
    // In the order in which the window shows the parts.
    names: PLACES.flatMap((part) => redactor.found.filter((f) => f.part === part)),
    files: chosenFiles.map((f) => f.sealed),
    quotes: parties.filter(isNamed).map((p) => p.id),
  };

  function partyIn(p: Party): PacketCase['parties'][number] {
    const roles = p.roles.map((r) => ({ role: r.role, ...(r.supports !== undefined && { supports: mustKey(r.supports) }) }));
    if (!isNamed(p)) return { key: mustKey(p.id), kind: 'unknown', name: labels.get(p.id) ?? '?', roles };
    const base = { key: mustKey(p.id), kind: p.kind, roles };
    if (p.person === undefined)
      return {
        ...base,
        name: words('report', `party:${p.id}`)('label', p.name),
        ...(p.groupSize !== undefined && { size: p.groupSize }),
        ...(p.spokesperson !== undefined && { spokesperson: mustKey(p.spokesperson) }),
      };
    const { id: _id, name, ...person } = p.person;
    return { ...base, name, person: { ...person, accessNeeds: words('report', `party:${p.id}`)('needs', person.accessNeeds) } };
  }

  function episodeIn(e: ReturnType<typeof episodesOf>[number]): PacketCase['episodes'][number] {
    const { id, reason, closingNote, ...rest } = e;
    // That a duty to report was done is told by no closing reason either, unless the duty goes along; nor by what the reason asked for.
    const masked = reason === 'referred_child_protection' && duties.length === 0;
    const say = words('report', `episode:${e.number}`, e.openedOn);
    const stops = choice.restricted.filter((r) => r.kind === 'stop').map((r) => r.id);
    const screening = has('decision')
      ? screeningIn(latestScreening(db, id), words('decision', `screening:${e.number}`, e.openedOn))
      : undefined;
    return {
      ...rest,
      ...(reason !== undefined && { reason: masked ? ('not_suitable' as const) : reason }),
      ...(masked ? {} : closing(e.number)),
      closingNote: say('closing', closingNote),
      ...(reported.includes(e.number) && { report: reportIn(reportOf(db, caseId, e.number), e.number) }),
      ...(screening !== undefined && { screening }),
      overrides: overridesOf(db, id)
        .filter((o) => stops.includes(o.code))
        .map((o, i) => ({ ...o, reason: say(`override${i}`, o.reason), byName: say(`overrideBy${i}`, o.byName) })),
    };
  }

  function screeningIn(screening: Screening | undefined, say: (field: string, text: string) => string): Screening | undefined {
    if (screening === undefined) return undefined;
    const stops = choice.restricted.flatMap((r) => (r.kind === 'stop' ? [r.id] : []));
    const { answers, conditions, outcomeReason, decidedBy, ...rest } = withoutStops(screening, stops, has('answers'));
    return {
      ...rest,
      outcomeReason: say('decision', outcomeReason),
      decidedBy: say('decidedBy', decidedBy),
      answers: Object.fromEntries(Object.entries(answers).map(([code, a]) => [code, { ...a, note: say(code, a.note) }])),
      ...(conditions !== undefined && {
        conditions: Object.fromEntries(Object.entries(conditions).map(([code, text]) => [code, say(`condition${code}`, text)])),
      }),
    };
  }

  function reportIn(report: ReturnType<typeof reportOf>, number: number): ReturnType<typeof reportOf> {
    const incidents = report.incidents.map((i, n) => {
      const say = words('report', `report:${number}:${n}`, report.receivedOn);
      return {
        ...i,
        place: say('place', i.place),
        identityGround: say('ground', i.identityGround),
        whatHappened: say('happened', i.whatHappened),
        seen: say('seen', i.seen),
        said: say('said', i.said),
        concluded: say('concluded', i.concluded),
        ownWords: say('words', i.ownWords),
        ownWordsBy: say('wordsBy', i.ownWordsBy),
      };
    });
    const say = words('report', `report:${number}`, report.receivedOn);
    return {
      ...report,
      ...incidents[0],
      incidents,
      reporterName: say('reporter', report.reporterName),
      firstSafetyAction: say('first', report.firstSafetyAction),
    };
  }

  function notesIn(): { notes: PacketCase['notes']; keys: Map<string, string> } {
    const keys = new Map<string, string>();
    const going = notesOf(db, context.me, caseId).flatMap((note): PacketCase['notes'] => {
      const restricted = note.class === 'restricted' ? reasonFor('note', note.id) : undefined;
      const goes = note.class === 'case_record' ? has('notes') : restricted !== undefined;
      if (!goes) return [];
      const { text, mentions } = redactor.withMentions({ source: `note:${note.id}`, part: 'notes', on: note.on }, note.text, note.mentions);
      const key = `t${keys.size + 1}`;
      keys.set(note.id, key);
      return [
        {
          key,
          kind: note.kind,
          on: note.on,
          author: note.author,
          writtenAt: note.writtenAt,
          text,
          mentions: mentionsIn(parties, mustKey, mentions),
          ...(restricted !== undefined && { restricted }),
        },
      ];
    });
    return { notes: going, keys };
  }

  function filesIn(): { id: string; shown: PacketCase['files'][number]; sealed: SealedRef }[] {
    const rows = attachmentsOf(db, context.me, caseId);
    const named = choice.restricted.flatMap((r) => (r.kind === 'file' ? [r.id] : []));
    return [...new Set([...choice.files, ...named])].map((id, i) => {
      const file = rows.find((r) => r.shown.id === id && r.shown.removedAt === undefined);
      if (file === undefined) throw new Refusal('not-found', { reason: 'attachment' });
      const restricted = file.shown.class === 'restricted' ? reasonFor('file', id) : undefined;
      // A memory aid goes with nobody; what is restricted goes by being named and in no other way.
      if (file.shown.class !== 'case_record' && restricted === undefined) throw new Refusal('blocked', { reason: 'packet-class' });
      const say = words('report', `file:${id}`, dateOf(file.shown.addedAt));
      return {
        id,
        shown: {
          key: `f${i + 1}`,
          name: file.shown.name,
          description: say('description', file.shown.description),
          type: file.shown.type,
          size: file.shown.size,
          sha256: Buffer.from(file.sealed.sha256).toString('hex'),
          addedOn: dateOf(file.shown.addedAt),
          ...(restricted !== undefined && { restricted }),
        },
        sealed: file.sealed,
      };
    });
  }

  function letterIn(whole: Omit<PacketCase, 'letter'>): NonNullable<PacketCase['letter']> {
    const nameOf = (key: string) => whole.parties.find((p) => p.key === key)?.name ?? '';
    const harmedTold = whole.episodes.at(-1)?.harmedToldOn !== undefined;
    const broken = whole.agreements.some(
      (a) =>
        a.episode === whole.episodes.length &&
        a.versions.some((v) => v.items.some((i) => i.status === 'not_kept' || i.status === 'partly_done')),
    );
    const untold = whole.tellings.some((one) => one.state === 'open');
    const open = openOf(whole, nameOf);
    return {
      language,
      from: nameOfSender(db, context),
      to: choice.to,
      writtenOn: today,
      caseTitle: whole.title,
      school: whole.school,
      people: whole.parties.slice(0, 24).map((p) => ({
        name: p.name,
        role: p.roles.map((r) => ROLE_LABELS[r.role][language]).join(', '),
        needs: p.person?.accessNeeds ?? '',
      })),
      needs: choice.needs.map((text, i) => words('letter', `need:${i}`)('text', text)),
      ...open,
      tasks: [
        ...((has('tellings') ? untold : broken && !harmedTold) ? [{ kind: 'tell_harmed' as const, what: '', who: '' }] : []),
        ...open.tasks,
      ].slice(0, 10),
    };
  }
}
