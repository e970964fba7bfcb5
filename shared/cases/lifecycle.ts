/**
 * @file The way of a case, stage by stage, and what each needs before it is left: one table, judged from what is recorded.
 * Pure. Source: practice.md 1.1. It shows and never blocks: what must block is in `rules.ts` and in the handlers.
 */
import { isEnded } from '../agreements/agreement';
import { brokenBy } from '../contacts/contact';
import { isPrepared, isToPrepare } from '../preparation/preparation';
import type { Party, PartyId } from './case';
import type { CaseView } from './contract';
import { consentGaps } from './doors';
import { openStops, proceeds, unansweredStops } from './screening';
import type { CaseStatus } from './words';

/** What a stage needs, in the order in which it is usually done. */
export const LIFECYCLE = {
  report: ['story_written', 'harmed_named', 'safety_first'],
  screening: ['stops_answered', 'stops_settled', 'decision_taken', 'decision_signed'],
  meetings: ['each_met', 'each_asked', 'responsibility_seen'],
  suitability: ['goes_on', 'nobody_refuses', 'review_kept'],
  preparation: ['circle_planned', 'seated_said_yes', 'seated_met', 'limits_kept'],
  session: ['session_held'],
  agreement: ['agreement_written', 'owing_signed', 'harmed_accepts'],
  monitoring: ['promises_ended', 'checkins_ended', 'harmed_told'],
  closure: ['reason_given'],
} as const;
export type LifecycleStage = keyof typeof LIFECYCLE;
export type RequirementCode = (typeof LIFECYCLE)[LifecycleStage][number];
export const LIFECYCLE_STAGES = Object.keys(LIFECYCLE) as LifecycleStage[];

export interface Requirement {
  readonly code: RequirementCode;
  readonly met: boolean;
  /** Whom it still waits for. */
  readonly who: readonly PartyId[];
}

export type LifecycleFacts = Pick<
  CaseView,
  | 'status'
  | 'report'
  | 'parties'
  | 'episodes'
  | 'screening'
  | 'overrides'
  | 'consents'
  | 'circles'
  | 'agreements'
  | 'checkins'
  | 'preparation'
  | 'limits'
  | 'tellings'
>;

/** Met, not met, or not met by these people. */
type Judged = boolean | readonly PartyId[];

const has = (party: Party, ...roles: string[]): boolean => party.roles.some((r) => roles.includes(r.role));
const ids = (parties: readonly Party[]): PartyId[] => parties.map((p) => p.id);
const live = (f: LifecycleFacts) =>
  f.agreements.filter((a) => a.status !== 'superseded' && a.status !== 'draft' && a.status !== 'read_back');
const wasHeld = (c: LifecycleFacts['circles'][number]): boolean => c.status === 'held' || c.status === 'stopped_early';

function unmet(f: LifecycleFacts, among: readonly Party[]): PartyId[] {
  const episode = f.episodes.at(-1)?.number ?? 1;
  return ids(
    among.filter(
      (p) =>
        isToPrepare(p) &&
        !isPrepared(
          f.preparation.find((one) => one.partyId === p.id),
          episode,
        ),
    ),
  );
}

const planned = (f: LifecycleFacts) => f.circles.find((c) => c.status === 'planned');

function seatedIn(f: LifecycleFacts): readonly Party[] {
  const seats = planned(f)?.seats ?? [];
  return f.parties.filter((p) => seats.some((s) => s.partyId === p.id));
}

/** Nobody can be met, asked or seated who said no. */
const takingPart = (f: LifecycleFacts): Party[] => {
  const { refused } = consentGaps(f.parties, f.consents);
  return f.parties.filter((p) => !refused.includes(p.id));
};

const JUDGES: Record<RequirementCode, (facts: LifecycleFacts, on: string) => Judged> = {
  story_written: (f) => f.report.whatHappened.trim() !== '',
  harmed_named: (f) => f.parties.some((p) => has(p, 'harmed', 'both_conflict', 'affected_group_member')),
  safety_first: (f) => f.report.firstSafetyAction.trim() !== '',
  stops_answered: (f) => unansweredStops(f.screening?.answers ?? {}).length === 0,
  stops_settled: (f) => openStops(f.screening?.answers ?? {}, f.overrides).length === 0,
  decision_taken: (f) => f.screening?.outcome !== undefined,
  decision_signed: (f) => (f.screening?.decidedBy ?? '') !== '' && (f.screening?.outcomeReason ?? '') !== '',
  each_met: (f) => unmet(f, takingPart(f)),
  each_asked: (f) => consentGaps(f.parties, f.consents).missing,
  responsibility_seen: (f) =>
    !f.parties.some((p) => has(p, 'responsible')) || ['yes', 'partly'].includes(f.screening?.answers.S07?.answer ?? 'unknown'),
  goes_on: (f) => proceeds(f.screening?.outcome) && openStops(f.screening?.answers ?? {}, f.overrides).length === 0,
  nobody_refuses: (f) => consentGaps(seatedIn(f), f.consents).refused,
  review_kept: (f, on) => f.screening?.reviewOn === undefined || f.screening.reviewOn >= on,
  circle_planned: (f) => planned(f) !== undefined || f.circles.some(wasHeld),
  seated_said_yes: (f) => {
    const gaps = consentGaps(seatedIn(f), f.consents);
    return [...gaps.missing, ...gaps.refused];
  },
  seated_met: (f) => unmet(f, seatedIn(f)),
  limits_kept: (f) => {
    const circle = planned(f);
    if (circle === undefined || circle.process === 'indirect') return true;
    const seated = seatedIn(f);
    const people = seated.map((p) => p.person?.id);
    const broken = brokenBy(f.limits, people, circle.plannedOn);
    return ids(seated.filter((p) => broken.some((limit) => limit.people.some((one) => one.id === p.person?.id))));
  },
  session_held: (f) => f.circles.some(wasHeld),
  // A circle may end without an agreement: then check-ins carry on from it.
  agreement_written: (f) => f.agreements.length > 0 || f.checkins.length > 0,
  owing_signed: (f) => {
    const owing = live(f).flatMap((a) => a.items.map((i) => i.owedBy).filter((id) => !a.signatures.some((s) => s.partyId === id)));
    return f.agreements.length > 0 && live(f).length === 0 ? false : [...new Set(owing)];
  },
  harmed_accepts: (f) => {
    if (f.agreements.length > 0 && live(f).length === 0) return false;
    if (live(f).length === 0) return true;
    const signed = live(f).flatMap((a) => a.signatures.map((s) => s.partyId));
    return ids(f.parties.filter((p) => p.kind === 'person' && has(p, 'harmed') && !signed.includes(p.id)));
  },
  promises_ended: (f) => {
    const open = live(f).flatMap((a) => a.items.filter((i) => !isEnded(i.status)).map((i) => i.owedBy));
    return [...new Set(open)];
  },
  checkins_ended: (f) => f.checkins.every((c) => c.status !== 'planned'),
  harmed_told: (f) => [...new Set(f.tellings.filter((one) => one.state === 'open').map((one) => one.partyId))],
  reason_given: (f) => f.episodes.at(-1)?.reason !== undefined,
};

/** What a stage needs, each met or not. */
export function requirementsOf(stage: LifecycleStage, facts: LifecycleFacts, on: string): Requirement[] {
  return LIFECYCLE[stage].map((code) => {
    const judged = JUDGES[code](facts, on);
    return typeof judged === 'boolean' ? { code, met: judged, who: [] } : { code, met: judged.length === 0, who: judged };
  });
}

/** Before which stage a case of this status can't be any more: records of later stages are there. */
const FLOOR: Partial<Record<CaseStatus, LifecycleStage>> = {
  screening: 'screening',
  preparing: 'meetings',
  scheduled: 'preparation',
  in_process: 'agreement',
  agreement_active: 'monitoring',
  monitoring: 'monitoring',
};

function floorOf(facts: LifecycleFacts): LifecycleStage {
  // A paused case keeps the place that its records show.
  if (facts.status === 'paused') {
    if (live(facts).length > 0) return 'monitoring';
    if (facts.circles.some(wasHeld)) return 'agreement';
    if (planned(facts) !== undefined) return 'preparation';
    if (proceeds(facts.screening?.outcome)) return 'meetings';
    return facts.screening === undefined ? 'report' : 'screening';
  }
  return FLOOR[facts.status] ?? 'report';
}

/** The stage that the case is in: the first that still needs something. `undefined` when the case is closed. */
export function presentStage(facts: LifecycleFacts, on: string): LifecycleStage | undefined {
  if (facts.status === 'closed' || facts.status === 'transferred_out') return undefined;
  const from = LIFECYCLE_STAGES.indexOf(floorOf(facts));
  return LIFECYCLE_STAGES.slice(from).find((stage) => requirementsOf(stage, facts, on).some((r) => !r.met));
}
