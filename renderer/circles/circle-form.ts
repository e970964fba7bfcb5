/** @file What the form for planning a circle begins with, from the case or from the circle as it was planned. Pure. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps, isPrincipal } from '../../shared/cases/doors';
import type { PartyRole } from '../../shared/cases/words';
import type { Circle, Process } from '../../shared/circles/circle';
import type { VaultUser } from '../../shared/keys/contract';
import { AGE_BANDS, type AgeBand, type Language, type UserId } from '../../shared/values';

/** The form's values: the contract's input, with a day that may still be empty. */
export interface CircleValues {
  process: Process | undefined;
  plannedOn: string;
  startTime: string | undefined;
  minutes: number | undefined;
  place: string;
  purpose: string;
  language: Language;
  ageBand: AgeBand | undefined;
  keeperUserId: UserId | undefined;
  keeperName: string;
  partyIds: PartyId[];
}

/** They told us or saw it: not seated unless somebody says so. */
const OUTSIDE: readonly PartyRole[] = ['reporter', 'witness'];
const LESSON = 45;

/** Seated at first: everybody known with a part in it whose own answer is not a no. */
function firstSeats(view: Pick<CaseView, 'parties' | 'consents'>): PartyId[] {
  const { refused } = consentGaps(view.parties, view.consents);
  return view.parties
    .filter(
      (party) => party.kind !== 'unknown' && !refused.includes(party.id) && party.roles.some((entry) => !OUTSIDE.includes(entry.role)),
    )
    .map((party) => party.id);
}

/** The youngest of the students concerned: words that they understand, everybody understands. */
export function youngestBand(parties: readonly Party[]): AgeBand | undefined {
  const bands = parties.filter((party) => isPrincipal(party) && party.ageBand !== 'adult').map((party) => party.ageBand);
  return AGE_BANDS.find((band) => bands.includes(band));
}

/** The kind of meeting that the parties suggest; none when they suggest nothing. */
function likelyProcess(parties: readonly Party[]): Process | undefined {
  const roles = parties.flatMap((party) => party.roles.map((entry) => entry.role));
  if (roles.includes('both_conflict') && !roles.includes('harmed')) return 'conflict_circle';
  if (roles.includes('harmed') && roles.includes('responsible')) return 'conference';
  return undefined;
}

/** Who keeps instead when the usual keeper is too close (S13); compared as the vault does, so a sign-in of that name is found. */
export const namedKeeper = (view: Pick<CaseView, 'screening'>): string | undefined =>
  view.screening?.answers.S13?.answer === 'yes' ? view.screening.conditions?.S13?.trim() : undefined;

export function firstValues(view: CaseView, me: VaultUser | undefined, language: Language): CircleValues {
  return {
    process: likelyProcess(view.parties),
    plannedOn: '',
    startTime: undefined,
    minutes: LESSON,
    place: '',
    purpose: '',
    language,
    ageBand: youngestBand(view.parties),
    keeperUserId: undefined,
    keeperName: namedKeeper(view) ?? me?.label ?? '',
    partyIds: firstSeats(view),
  };
}

/** A planned circle as it stands, to change it. People who have left the case are left out. */
export function valuesOf(circle: Circle, view: Pick<CaseView, 'parties'>): CircleValues {
  const known = new Set(view.parties.map((party) => party.id));
  const { process, plannedOn, startTime, minutes, place, purpose, language, ageBand, keeperUserId, keeperName } = circle;
  const partyIds = circle.seats.flatMap((seat) => (seat.partyId !== undefined && known.has(seat.partyId) ? [seat.partyId] : []));
  return { process, plannedOn, startTime, minutes, place, purpose, language, ageBand, keeperUserId, keeperName, partyIds };
}

/** Ticks keep the order of the case, so that a circle is seated the same way whatever was ticked first. */
export const inCaseOrder = (ids: readonly PartyId[], parties: readonly Party[]): PartyId[] =>
  parties.map((party) => party.id).filter((id) => ids.includes(id));

type Words = Record<'date' | 'start' | 'minutes' | 'place' | 'purpose' | 'keeper' | 'who', string>;

/** Both versions of a planned circle as words. */
export function comparedCircle(
  mine: CircleValues,
  theirs: CircleValues,
  parties: readonly Party[],
  words: Words,
): (readonly [string, string | undefined, string | undefined])[] {
  const people = (ids: readonly PartyId[]) =>
    parties
      .filter((party) => ids.includes(party.id))
      .map((party) => party.name)
      .join(', ');
  return [
    [words.date, mine.plannedOn, theirs.plannedOn],
    [words.start, mine.startTime, theirs.startTime],
    [words.minutes, mine.minutes?.toString(), theirs.minutes?.toString()],
    [words.place, mine.place, theirs.place],
    [words.purpose, mine.purpose, theirs.purpose],
    [words.keeper, mine.keeperName, theirs.keeperName],
    [words.who, people(mine.partyIds), people(theirs.partyIds)],
  ];
}
