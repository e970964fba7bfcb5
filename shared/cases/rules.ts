/** @file What stands in a case's way and what comes next, from what is recorded. Pure. Source: practice.md 1.1, 1.3, 4.4. */
import { type ItemStatus, isEnded } from '../agreements/agreement';
import type { ContactLimit } from '../contacts/contact';
import type { Consent, Next, Obstacle, Party, PartyId } from './case';
import { type Override, openStops, proceeds, type Screening, unansweredStops } from './screening';
import type { CaseStatus, ConsentScope, ConsentState, PartyRole } from './words';

const PRINCIPALS: readonly PartyRole[] = ['harmed', 'responsible', 'both_conflict'];

/** Whether somebody takes part as harmed or responsible: then their own consent is needed. */
export const isPrincipal = (party: Pick<Party, 'roles'>): boolean => party.roles.some((r) => PRINCIPALS.includes(r.role));

/** The consent in force: the latest record of this party and scope. `consents` has the latest first. */
export function consentInForce(consents: readonly Consent[], partyId: PartyId, scope: ConsentScope): ConsentState {
  return consents.find((c) => c.partyId === partyId && c.scope === scope)?.state ?? 'not_asked';
}

const isGiven = (state: ConsentState): boolean => state === 'given' || state === 'given_with_limits';
const isMissing = (state: ConsentState): boolean => state === 'not_asked' || state === 'expired';

/** Persons among `parties` whose consent to take part is missing, and those who refused or withdrew it. */
export function consentGaps(parties: readonly Party[], consents: readonly Consent[]): { missing: PartyId[]; refused: PartyId[] } {
  const asked = parties
    .filter((p) => p.kind === 'person' && isPrincipal(p))
    .map((p) => ({ id: p.id, state: consentInForce(consents, p.id, 'take_part') }));
  return {
    missing: asked.filter((a) => isMissing(a.state)).map((a) => a.id),
    refused: asked.filter((a) => !isMissing(a.state) && !isGiven(a.state)).map((a) => a.id),
  };
}

export interface CaseFacts {
  readonly closed: boolean;
  readonly screening: Screening | undefined;
  readonly overrides: readonly Override[];
}

/** What blocks acceptance, planning and printing. Consent is a matter of the single circle: see `circleObstacles`. */
export function caseObstacles(facts: CaseFacts): Obstacle[] {
  const found: Obstacle[] = [];
  if (facts.closed) found.push({ code: 'case-closed', stops: [], who: [] });
  if (facts.screening === undefined) return [...found, { code: 'not-screened', stops: [], who: [] }];
  const stops = openStops(facts.screening.answers, facts.overrides);
  if (stops.length > 0) found.push({ code: 'screening-stop', stops, who: [] });
  if (!proceeds(facts.screening.outcome)) found.push({ code: 'not-accepted', stops: unansweredStops(facts.screening.answers), who: [] });
  return found;
}

/**
 * What blocks holding a circle with these people (invariant 2).
 * @param limits limits that sitting in one room would break; none for an indirect process, in which nobody does
 */
export function circleObstacles(
  facts: CaseFacts,
  seated: readonly Party[],
  consents: readonly Consent[],
  limits: readonly Pick<ContactLimit, 'people'>[] = [],
): Obstacle[] {
  const gaps = consentGaps(seated, consents);
  const found = caseObstacles(facts);
  const apart = seated.filter((p) => limits.some((limit) => limit.people.some((one) => one.id === p.person?.id)));
  if (apart.length > 0) found.push({ code: 'contact-limit', stops: [], who: apart.map((p) => p.id) });
  if (gaps.refused.length > 0) found.push({ code: 'consent-refused', stops: [], who: gaps.refused });
  if (gaps.missing.length > 0) found.push({ code: 'consent-missing', stops: [], who: gaps.missing });
  return found;
}

export interface CaseProgress extends CaseFacts {
  readonly paused: boolean;
  readonly pausedUntil?: string | undefined;
  readonly episode: number;
  readonly consentMissing: boolean;
  /** Somebody whose consent is needed said no or took it back. */
  readonly consentRefused: boolean;
  /** Everybody whose answer is missing was met in this episode: they have been asked, we wait for them. */
  readonly consentAsked?: boolean;
  /** Somebody harmed or responsible who takes part was not met apart yet in this episode. */
  readonly unprepared?: boolean;
  /** The day of the next meeting that is planned apart. */
  readonly meetingOn?: string | undefined;
  readonly circles: readonly { status: string; plannedOn: string }[];
  readonly agreements: readonly { status: string; items: readonly { status: ItemStatus; due: string; who: string }[] }[];
  readonly checkins: readonly { status: string; due: string; who: string }[];
  readonly harmedTold: boolean;
}

type Due = { step: 'item_due' | 'checkin_due'; due: string; who: string };

function earliestDue(progress: CaseProgress): Due | undefined {
  const items = progress.agreements
    .filter((a) => a.status !== 'superseded' && a.status !== 'draft')
    .flatMap((a) => a.items.filter((i) => !isEnded(i.status)).map((i): Due => ({ step: 'item_due', due: i.due, who: i.who })));
  const checkins = progress.checkins
    .filter((c) => c.status === 'planned')
    .map((c): Due => ({ step: 'checkin_due', due: c.due, who: c.who }));
  return [...items, ...checkins].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
}

/** The one thing that the case waits for now. */
export function nextStep(progress: CaseProgress): Next {
  if (progress.closed) return { step: 'nothing' };
  if (progress.paused) return { step: 'wait', due: progress.pausedUntil ?? progress.screening?.reviewOn };
  const { screening } = progress;
  if (screening === undefined || (screening.outcome === undefined && unansweredStops(screening.answers).length > 0))
    return { step: 'screen' };
  if (screening.outcome === undefined || openStops(screening.answers, progress.overrides).length > 0) return { step: 'decide_suitability' };
  if (screening.outcome === 'wait_until') return { step: 'wait', due: screening.reviewOn };
  if (!proceeds(screening.outcome)) return { step: 'close' };
  const planned = progress.circles.filter((c) => c.status === 'planned').sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))[0];
  const held = progress.circles.some((c) => c.status === 'held' || c.status === 'stopped_early');
  if (planned !== undefined) return { step: 'hold_circle', due: planned.plannedOn };
  const draft = progress.agreements.some((a) => a.status === 'draft' || a.status === 'read_back');
  if (draft) return { step: 'sign_agreement' };
  const due = earliestDue(progress);
  if (due !== undefined) return due;
  // A yes taken back is a question to decide anew: by letter, without this person, or not at all.
  if (!held && progress.consentRefused) return { step: 'decide_suitability' };
  if (!held && progress.consentMissing) return { step: progress.consentAsked === true ? 'await_consent' : 'ask_consent' };
  if (!held) return progress.unprepared === true ? { step: 'prepare', due: progress.meetingOn } : { step: 'plan_circle' };
  if (progress.agreements.length === 0 && progress.checkins.length === 0) return { step: 'write_agreement' };
  const broken = progress.agreements.some((a) => a.items.some((i) => i.status === 'not_kept' || i.status === 'partly_done'));
  return { step: broken && !progress.harmedTold ? 'tell_harmed' : 'close' };
}

/** The stage that the records show; `closed`, `paused` and `transferred_out` are decisions and win over it. */
export function statusFrom(progress: CaseProgress): CaseStatus {
  if (progress.closed) return 'closed';
  if (progress.paused) return 'paused';
  const active = progress.agreements.filter((a) => a.status !== 'superseded' && a.status !== 'draft');
  if (active.some((a) => a.items.some((i) => !isEnded(i.status)))) return 'agreement_active';
  const held = progress.circles.some((c) => c.status === 'held' || c.status === 'stopped_early');
  if (active.length > 0 || (held && progress.checkins.length > 0)) return 'monitoring';
  if (held) return 'in_process';
  if (progress.circles.some((c) => c.status === 'planned')) return 'scheduled';
  if (proceeds(progress.screening?.outcome)) return 'preparing';
  if (progress.screening !== undefined) return 'screening';
  return progress.episode > 1 ? 'reopened' : 'new';
}
