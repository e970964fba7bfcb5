/** @file Where a case stands and where on its page the next step is done. Pure. */
import { isEnded } from '../../shared/agreements/agreement';
import type { Consent } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { type Answers, type Override, openStops, proceeds, type Screening } from '../../shared/cases/screening';
import type { ConsentScope, ConsentState, NextStep } from '../../shared/cases/words';
import type { Tone } from '../ui/Status';

export const STAGES = ['report', 'screening', 'preparing', 'circle', 'agreement', 'checkins', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** The stage by what is recorded: a paused case keeps its place. */
export function stageOf(view: CaseView): Stage {
  switch (view.status) {
    case 'closed':
    case 'transferred_out':
      return 'closed';
    case 'monitoring':
      return 'checkins';
    case 'agreement_active':
      return 'agreement';
    case 'scheduled':
    case 'in_process':
      return 'circle';
    case 'preparing':
      return 'preparing';
    case 'screening':
      return 'screening';
    case 'new':
    case 'reopened':
      return 'report';
    case 'paused':
      return pausedStage(view);
  }
}

function pausedStage(view: CaseView): Stage {
  const live = view.agreements.filter((a) => a.status !== 'draft' && a.status !== 'superseded');
  if (live.some((a) => a.items.some((i) => !isEnded(i.status)))) return 'agreement';
  if (live.length > 0) return 'checkins';
  if (view.circles.some((c) => c.status !== 'cancelled')) return 'circle';
  if (proceeds(view.screening?.outcome)) return 'preparing';
  return view.screening === undefined ? 'report' : 'screening';
}

/** Whether a stage has really been: a case that ended without an agreement does not show one. */
function wasThere(stage: Stage, view: CaseView): boolean {
  switch (stage) {
    case 'report':
    case 'closed':
      return true;
    case 'screening':
      return view.screening !== undefined;
    case 'preparing':
      return view.consents.length > 0 || view.circles.length > 0;
    case 'circle':
      return view.circles.some((c) => c.status === 'held' || c.status === 'stopped_early');
    case 'agreement':
      return view.agreements.some((a) => a.status !== 'draft');
    case 'checkins':
      return view.checkins.some((c) => c.status === 'done');
  }
}

/** The line of stages: where it is, what has been, what has not. */
export function stageStates(view: CaseView): { stage: Stage; state: 'done' | 'now' | 'later' }[] {
  const now = STAGES.indexOf(stageOf(view));
  return STAGES.map((stage, index) => {
    if (index === now && stage !== 'closed') return { stage, state: 'now' };
    return { stage, state: index <= now && wasThere(stage, view) ? 'done' : 'later' };
  });
}

export const SECTIONS = [
  'people',
  'report',
  'screening',
  'consent',
  'preparation',
  'circles',
  'support',
  'followups',
  'letters',
  'agreements',
  'checkins',
  'notes',
  'files',
  'timeline',
  'related',
  'closing',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The element of a section on the page. */
export const sectionId = (name: SectionName): string => `case-${name}`;

/** Where on the page each next step is done. */
export const SECTION_OF: Record<NextStep, SectionName> = {
  screen: 'screening',
  decide_suitability: 'screening',
  ask_consent: 'consent',
  await_consent: 'consent',
  prepare: 'preparation',
  plan_circle: 'circles',
  hold_circle: 'circles',
  record_circle: 'circles',
  write_agreement: 'agreements',
  sign_agreement: 'agreements',
  item_due: 'agreements',
  checkin_due: 'checkins',
  review_risk: 'screening',
  follow_up: 'followups',
  tell_harmed: 'followups',
  close: 'closing',
  wait: 'screening',
  nothing: 'closing',
};

const CONSENT_TONE: Record<ConsentState, Tone> = {
  not_asked: 'soon',
  given: 'kept',
  given_with_limits: 'kept',
  refused: 'stop',
  withdrawn: 'stop',
  expired: 'soon',
};

/** How a consent looks at a glance; the word stands beside it always. In a closed case nobody needs to be asked any more. */
export const consentTone = (state: ConsentState, closed: boolean): Tone =>
  closed && CONSENT_TONE[state] === 'soon' ? 'quiet' : CONSENT_TONE[state];

export interface ScreeningToSave {
  screening: Screening;
  /** The earlier decision to go on does not hold any more: an answer says stop. */
  decisionDropped: boolean;
}

/**
 * What is saved when the answers change. The vault refuses a decision to go on beside an open stop, so a new stop answer would
 * be refused as a whole: the answer is what must not be lost, the decision is taken anew.
 */
export function answersToSave(answers: Answers, before: Screening | undefined, overrides: readonly Override[]): ScreeningToSave {
  const kept: Screening = before ?? { answers: {}, outcomeReason: '', decidedBy: '' };
  if (proceeds(kept.outcome) && openStops(answers, overrides).length > 0) {
    return { screening: { answers, outcomeReason: '', decidedBy: '' }, decisionDropped: true };
  }
  return { screening: { ...kept, answers }, decisionDropped: false };
}

/** A "no" to everything is one record for each thing that was agreed to; all other answers are one record. */
export function consentsToSave(answer: Consent, everything: boolean, given: readonly ConsentScope[]): Consent[] {
  const scopes = everything ? [...new Set([answer.scope, ...given])] : [answer.scope];
  return scopes.map((scope) => {
    const yes = answer.state === 'given' || answer.state === 'given_with_limits';
    // A no holds until it is taken back; it has no last day.
    return {
      ...answer,
      scope,
      limits: answer.state === 'given_with_limits' ? answer.limits : '',
      expiresOn: yes ? answer.expiresOn : undefined,
    };
  });
}
