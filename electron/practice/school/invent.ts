/** @file Invents one case: who, what, how it was worked on, how it ended. Pure: the same random stream gives the same case. */
import type { ReportInput } from '../../../shared/cases/case';
import type { HarmType } from '../../../shared/cases/words';
import { addDays, daysBetween } from '../../../shared/days';
import { firstName } from '../../../shared/people/person';
import { schoolDayFrom } from '../calendar';
import { unnamed } from '../parties';
import { inventEpisode, type Who } from './episode';
import type { Rng } from './rng';
import { pickStudent, SCHOOLS, studentOf } from './roll';
import type { InventedCase, InventedNote } from './shape';
import { type About, narrative, noteText, placeText, titleText } from './texts';

const HARMS: Readonly<Partial<Record<HarmType, number>>> = {
  physical: 20,
  verbal: 17,
  exclusion: 12,
  rumour: 10,
  online: 7,
  image_sharing: 2,
  property: 8,
  threat: 6,
  theft: 5,
  disruption: 5,
  identity_based: 5,
  boundary: 2,
  other: 1,
};

const CHANNELS = { staff: 45, self: 18, peer: 12, family: 12, box: 6, paper_form: 5, anonymous: 2 } as const;
const SETTINGS = ['classroom', 'corridor', 'playground', 'canteen', 'sports', 'transport'] as const;

export interface Profile {
  /** First and last day on which a case may be reported. */
  readonly from: string;
  readonly to: string;
  /** Notes a case on average. */
  readonly notesPerCase: number;
}

/** The two school years 2024-25 and 2025-26 up to the snapshot. */
export const TWO_YEARS: Profile = { from: '2024-09-02', to: '2026-03-31', notesPerCase: 3 };
export const BENCH: Profile = { ...TWO_YEARS, notesPerCase: 8 };

function reportOf(rng: Rng, about: About, receivedOn: string): Omit<ReportInput, 'receivedOn'> {
  const first = rng.weighted(HARMS as Record<HarmType, number>);
  const second = rng.chance(0.3) ? rng.weighted(HARMS as Record<HarmType, number>) : first;
  const occurredOn = addDays(receivedOn, -rng.int(0, 6));
  const occurred = rng.weighted({ exact: 7, about: 2, between: 1 });
  return {
    channel: rng.weighted(CHANNELS),
    occurred:
      occurred === 'between'
        ? { precision: 'between', from: addDays(occurredOn, -14), to: occurredOn }
        : { precision: occurred, on: occurredOn },
    place: placeText(rng),
    setting: first === 'online' || first === 'image_sharing' ? 'online' : rng.pick(SETTINGS),
    online: first === 'online' || first === 'image_sharing',
    harmTypes: first === second ? [first] : [first, second],
    whatHappened: narrative(rng, first, about),
    firstSafetyAction: rng.chance(0.7) ? noteText(rng, about) : '',
  };
}

/** Who is in the case: one or two harmed, one to three responsible, their guardians; or two sides of a conflict. */
function people(rng: Rng): Who & { school: (typeof SCHOOLS)[keyof typeof SCHOOLS] } {
  const school = SCHOOLS[rng.weighted({ small: 28, middle: 40, high: 32 })];
  const taken = new Set<number>();
  const pick = (key: string, role: 'harmed' | 'responsible' | 'both_conflict') => {
    const n = pickStudent(rng, taken);
    taken.add(n);
    return studentOf(school, n, key, role);
  };
  const conflict = rng.chance(0.12);
  const harmed = conflict
    ? [pick('h0', 'both_conflict')]
    : Array.from({ length: rng.chance(0.12) ? 2 : 1 }, (_, i) => pick(`h${i}`, 'harmed'));
  const many = conflict ? 1 : Number(rng.weighted({ '1': 78, '2': 15, '3': 7 }));
  const responsible = Array.from({ length: many }, (_, i) => pick(`r${i}`, conflict ? 'both_conflict' : 'responsible'));
  const named = [...harmed, ...responsible];
  const guardians = named
    .filter(() => rng.chance(0.6))
    .map((p) => unnamed(`g-${p.key}`, `Guardian of ${p.who.kind === 'new' ? firstName(p.who.person.name) : ''}`, ['guardian_of', p.key]));
  return {
    school,
    conflict,
    harmed: harmed.map((p) => p.key),
    responsible: responsible.map((p) => p.key),
    parties: [...named, ...guardians],
  };
}

function notes(rng: Rng, about: About, from: string, to: string, average: number): InventedNote[] {
  const many = rng.int(Math.ceil(average / 2), Math.floor(average * 1.5));
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: many }, () => ({
    on: addDays(from, rng.int(0, days)),
    kind: rng.weighted({ note: 4, meeting: 4, call: 3, preparation: 1 }),
    class: rng.chance(0.12) ? ('memory_aid' as const) : ('case_record' as const),
    text: noteText(rng, about),
  })).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * A case of the invented school, from its report to its end: contract inputs with the form's keys in place of ids.
 * @param index only for its place in the two years: cases spread evenly, with a little chance
 */
export function inventCase(rng: Rng, index: number, profile: Profile = TWO_YEARS): InventedCase {
  // The golden ratio spreads any number of cases evenly over the time, whichever number comes last.
  const share = ((index + 1) * 0.618_033_988_75) % 1;
  const days = daysBetween(profile.from, profile.to);
  const found = schoolDayFrom(addDays(profile.from, Math.floor(share * days)));
  const received = found > profile.to ? profile.from : found;
  const who = people(rng);
  const [h, r] = [who.harmed[0], who.responsible[0]].map((key) => {
    const party = who.parties.find((p) => p.key === key);
    return party?.who.kind === 'new' ? firstName(party.who.person.name) : '';
  });
  const about = { h: h ?? '', r: r ?? '' };
  const report = { ...reportOf(rng, about, received), receivedOn: received };
  const first = inventEpisode(rng, who, about, received);
  const kept = first.closing.reason === 'agreement_completed';
  const second = kept && rng.chance(0.06) ? again(rng, who, about, first.closing.on) : undefined;
  const end = (second ?? first).closing.on;
  return {
    create: { title: titleText(rng), school: who.school.name, report, parties: [...who.parties] },
    episodes: second === undefined ? [first] : [first, second],
    notes: notes(rng, about, received, end, profile.notesPerCase),
  };
}

/** The same people, some weeks later. */
function again(rng: Rng, who: Who, about: About, closed: string) {
  const on = schoolDayFrom(addDays(closed, rng.int(14, 120)));
  return { ...inventEpisode(rng, who, about, on), again: { on, report: reportOf(rng, about, on) } };
}
