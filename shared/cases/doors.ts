/**
 * @file What may not go on, and why: acceptance, planning, releasing to a desk, printing, holding. Pure. Source: practice.md 1.3, 4.4.
 *
 * [Note: One rule, five doors] A stop answer, a consent taken back and a keeper who is too close are judged here and nowhere else.
 * Each door of the vault process (deciding, planning, the desks, each paper, holding) asks this file at the moment it is used, and
 * the window asks the same functions beforehand, so that what is said beside a button is what the vault would answer.
 */
import type { ContactLimit } from '../contacts/contact';
import type { Consent, Obstacle, Party, PartyId } from './case';
import { missingConditions, type Override, openStops, proceeds, type Screening, type ScreeningCode, unansweredStops } from './screening';
import type { ConsentScope, ConsentState, PartyRole } from './words';

const PRINCIPALS: readonly PartyRole[] = ['harmed', 'responsible', 'both_conflict'];

/** Whether somebody takes part as harmed or responsible: then their own consent is needed. */
export const isPrincipal = (party: Pick<Party, 'roles'>): boolean => party.roles.some((r) => PRINCIPALS.includes(r.role));

/** A consent as the rules read it: what is not of the current episode does not count, what has run out is no longer a yes. */
export type Counted = Pick<Consent, 'partyId' | 'scope' | 'state'> & { readonly current?: boolean; readonly expired?: boolean };

/** The consent in force: the latest record of this party and scope in the current episode. `consents` has the latest first. */
export function consentInForce(consents: readonly Counted[], partyId: PartyId, scope: ConsentScope): ConsentState {
  const latest = consents.find((c) => c.partyId === partyId && c.scope === scope && c.current !== false);
  if (latest === undefined) return 'not_asked';
  return isGiven(latest.state) && latest.expired === true ? 'expired' : latest.state;
}

export const isGiven = (state: ConsentState): boolean => state === 'given' || state === 'given_with_limits';
const isNo = (state: ConsentState): boolean => state === 'refused' || state === 'withdrawn';

/** Persons among `parties` whose needed consent to take part is missing, and anybody who refused it or took it back. */
export function consentGaps(parties: readonly Party[], consents: readonly Counted[]): { missing: PartyId[]; refused: PartyId[] } {
  const asked = parties
    .filter((p) => p.kind === 'person')
    .map((p) => ({ id: p.id, needed: isPrincipal(p), state: consentInForce(consents, p.id, 'take_part') }));
  return {
    missing: asked.filter((a) => a.needed && !isGiven(a.state) && !isNo(a.state)).map((a) => a.id),
    refused: asked.filter((a) => isNo(a.state)).map((a) => a.id),
  };
}

export interface CaseFacts {
  readonly closed: boolean;
  readonly screening: Screening | undefined;
  /** Those in force: an override covers the stop that it was decided about, not one that is raised anew. */
  readonly overrides: readonly Override[];
}

const obstacle = (code: Obstacle['code'], stops: ScreeningCode[] = [], who: PartyId[] = []): Obstacle => ({ code, stops, who });

/** ACCEPTANCE. What forbids this decision: only one to go on can be forbidden. */
export function decisionObstacles(screening: Screening, overrides: readonly Override[]): Obstacle[] {
  if (!proceeds(screening.outcome)) return [];
  const found: Obstacle[] = [];
  const stops = openStops(screening.answers, overrides);
  const unanswered = unansweredStops(screening.answers);
  const conditions = missingConditions(screening);
  if (stops.length > 0) found.push(obstacle('screening-stop', stops));
  if (unanswered.length > 0) found.push(obstacle('screening-unanswered', unanswered));
  if (conditions.length > 0) found.push(obstacle('condition-missing', conditions));
  return found;
}

const folded = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();

/** S13: somebody else must keep the circle. Without a keeper given, whether it has been said who. */
export function keeperConflict(screening: Screening | undefined, keeperName: string | undefined): boolean {
  if (screening?.answers.S13?.answer !== 'yes') return false;
  const instead = folded(screening.conditions?.S13 ?? '');
  return instead === '' || (keeperName !== undefined && folded(keeperName) !== instead);
}

/** What blocks planning in this case, whoever sits in the circle. Consent is a matter of the single circle: see `circleObstacles`. */
export function caseObstacles(facts: CaseFacts): Obstacle[] {
  const { screening } = facts;
  const found: Obstacle[] = [];
  if (facts.closed) found.push(obstacle('case-closed'));
  if (screening === undefined) return [...found, obstacle('not-screened')];
  const stops = openStops(screening.answers, facts.overrides);
  if (stops.length > 0) found.push(obstacle('screening-stop', stops));
  if (!proceeds(screening.outcome)) found.push(obstacle('not-accepted', unansweredStops(screening.answers)));
  if (keeperConflict(screening, undefined)) found.push(obstacle('keeper-conflict', ['S13']));
  return found;
}

/** Limits that meeting in this circle would break; none where nobody meets in one room. */
type Broken = readonly Pick<ContactLimit, 'people'>[];

/**
 * PLANNING: these people, this keeper. Who said no is not planned with; who was not asked yet may be, until the circle is held. Two
 * whom a limit keeps apart do not sit in one room: the way past it is to change the limit.
 */
export function planObstacles(
  facts: CaseFacts,
  seated: readonly Party[],
  consents: readonly Counted[],
  keeperName: string,
  broken: Broken = [],
): Obstacle[] {
  const found = caseObstacles(facts);
  const apart = seated.filter((p) => broken.some((limit) => limit.people.some((one) => one.id === p.person?.id)));
  if (apart.length > 0)
    found.push(
      obstacle(
        'contact-limit',
        [],
        apart.map((p) => p.id),
      ),
    );
  const { refused } = consentGaps(seated, consents);
  if (keeperConflict(facts.screening, keeperName) && !found.some((o) => o.code === 'keeper-conflict'))
    found.push(obstacle('keeper-conflict', ['S13']));
  if (refused.length > 0) found.push(obstacle('consent-refused', [], refused));
  return found;
}

/** HOLDING (invariant 2): as planning, and nobody whose yes is needed may be without one. */
export function circleObstacles(facts: CaseFacts, seated: readonly Party[], consents: readonly Counted[], keeperName: string): Obstacle[] {
  const found = planObstacles(facts, seated, consents, keeperName);
  const { missing } = consentGaps(seated, consents);
  if (missing.length > 0) found.push(obstacle('consent-missing', [], missing));
  return found;
}

/**
 * PRINTING a circle's papers, and what lies on a facilitator's desk. A circle still to come must be allowed to be planned; of one that
 * is over, a stop and a no of somebody who was in it (invariant 3: withdrawal voids future use) still forbid new paper.
 */
export function paperObstacles(
  facts: CaseFacts,
  planned: boolean,
  quoted: readonly Party[],
  consents: readonly Counted[],
  keeper: string,
  broken: Broken = [],
): Obstacle[] {
  const found = planObstacles(facts, quoted, consents, keeper, broken);
  return planned ? found : found.filter((o) => o.code === 'screening-stop' || o.code === 'consent-refused');
}

/** PRINTING an agreement of no circle. Who refused to meet may still promise by letter; who took the yes back is quoted no more. */
export function agreementObstacles(facts: CaseFacts, quoted: readonly Party[], consents: readonly Counted[]): Obstacle[] {
  const stops = facts.screening === undefined ? [] : openStops(facts.screening.answers, facts.overrides);
  const withdrawn = quoted.filter((p) => consentInForce(consents, p.id, 'take_part') === 'withdrawn').map((p) => p.id);
  return [
    ...(stops.length > 0 ? [obstacle('screening-stop', stops)] : []),
    ...(withdrawn.length > 0 ? [obstacle('consent-refused', [], withdrawn)] : []),
  ];
}

/** A letter may go out: whoever wrote it agreed to its use, and whoever is to get it has not said no. */
export function letterMayGo(consents: readonly Counted[], writer: PartyId, reader: PartyId): boolean {
  return isGiven(consentInForce(consents, writer, 'use_letter')) && !refusesLetter(consents, reader);
}

/** Who said no to meeting gets no letter either, unless they said yes to letters after that: not to meet, but to read, is a wish often heard. */
function refusesLetter(consents: readonly Counted[], reader: PartyId): boolean {
  const letters = consentInForce(consents, reader, 'use_letter');
  if (isNo(letters)) return true;
  if (!isNo(consentInForce(consents, reader, 'take_part'))) return false;
  const [latest] = consents.filter((c) => c.partyId === reader && c.current !== false && ['use_letter', 'take_part'].includes(c.scope));
  return latest?.scope !== 'use_letter' || !isGiven(letters);
}

/** Whose no keeps a letter here: `undefined` while nobody has said one. A yes that is still missing only lets it wait. */
export function letterRefusedBy(consents: readonly Counted[], writer: PartyId, reader: PartyId): 'writer' | 'reader' | undefined {
  if (refusesLetter(consents, reader)) return 'reader';
  return isNo(consentInForce(consents, writer, 'use_letter')) ? 'writer' : undefined;
}

export interface LetterFacts {
  readonly writer: PartyId;
  readonly reader: PartyId;
  readonly readOn?: string | undefined;
  readonly askedOn?: string | undefined;
}

/** GIVING a letter, and printing it. It is a process without a meeting, so the case must be accepted for one; nobody keeps it. */
export function letterObstacles(facts: CaseFacts, letter: LetterFacts, consents: readonly Counted[]): Obstacle[] {
  const { writer, reader, readOn, askedOn } = letter;
  const found = caseObstacles(facts).filter((o) => o.code !== 'keeper-conflict');
  if (refusesLetter(consents, reader)) found.push(obstacle('letter-reader', [], [reader]));
  if (!isGiven(consentInForce(consents, writer, 'use_letter'))) found.push(obstacle('letter-writer', [], [writer]));
  if (readOn === undefined) found.push(obstacle('letter-unread'));
  if (askedOn === undefined && !isGiven(consentInForce(consents, reader, 'use_letter')) && !refusesLetter(consents, reader))
    found.push(obstacle('letter-unasked', [], [reader]));
  return found;
}

/** What is handed to the next counselor: only a no to that takes it back. */
const HANDOVER: readonly string[] = ['packet', 'handover_letter'];

/** Which papers a no to this scope voids: those that quote the person, for what the person said no to. Research and video have none here. */
export function voids(scope: ConsentScope, kind: string): boolean {
  if (scope === 'take_part' || scope === 'share_story') return kind !== 'letter' && !HANDOVER.includes(kind);
  if (scope === 'use_letter') return kind === 'letter';
  return scope === 'transfer' && HANDOVER.includes(kind);
}
