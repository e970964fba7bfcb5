/** @file Where a case stands and what comes next, from what is recorded. Pure. What may not go on is in `doors.ts`. Source: practice.md 1.1. */
import { type ItemStatus, isEnded } from '../agreements/agreement';
import type { Next } from './case';
import type { CaseFacts } from './doors';
import { openStops, proceeds, unansweredStops } from './screening';
import type { CaseStatus } from './words';

export interface CaseProgress extends CaseFacts {
  /** Somebody else has accepted it: it is not ours any more. */
  readonly handedOver?: boolean;
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
  /** `stepOn`: the day of a step that is planned because its promises are late. */
  readonly agreements: readonly {
    status: string;
    stepOn?: string | undefined;
    items: readonly { status: ItemStatus; due: string; who: string }[];
  }[];
  readonly checkins: readonly { status: string; due: string; who: string }[];
  /** People harmed who are still to be told how an agreement ended, the first due first. */
  readonly untold?: readonly { due: string; who: string }[];
  /** Steps that are planned because a promise is not kept. */
  readonly steps?: readonly { due: string; who: string }[];
}

type Due = { step: 'item_due' | 'checkin_due' | 'follow_up'; due: string; who: string };

function earliestDue(progress: CaseProgress): Due | undefined {
  const items = progress.agreements
    .filter((a) => a.status !== 'superseded' && a.status !== 'draft')
    // A promise that is late is looked after by the step that is planned about it.
    .flatMap((a) =>
      a.items
        .filter((i) => !isEnded(i.status) && i.due >= (a.stepOn ?? ''))
        .map((i): Due => ({ step: 'item_due', due: i.due, who: i.who })),
    );
  const checkins = progress.checkins
    .filter((c) => c.status === 'planned')
    .map((c): Due => ({ step: 'checkin_due', due: c.due, who: c.who }));
  const steps = (progress.steps ?? []).map((s): Due => ({ step: 'follow_up', ...s }));
  return [...items, ...checkins, ...steps].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
}

/** The one thing that the case waits for now. */
export function nextStep(progress: CaseProgress): Next {
  if (progress.closed || progress.handedOver === true) return { step: 'nothing' };
  if (progress.paused) return { step: 'wait', due: progress.pausedUntil ?? progress.screening?.reviewOn };
  const { screening } = progress;
  if (screening === undefined || (screening.outcome === undefined && unansweredStops(screening.answers).length > 0))
    return { step: 'screen' };
  if (screening.outcome === undefined || openStops(screening.answers, progress.overrides).length > 0) return { step: 'decide_suitability' };
  // Whatever else is planned: whoever was harmed does not wait to hear how it ended (invariant 6).
  const [untold] = progress.untold ?? [];
  if (untold !== undefined) return { step: 'tell_harmed', ...untold };
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
  return { step: 'close' };
}

/** The stage that the records show; `closed`, `paused` and `transferred_out` are decisions and win over it. */
export function statusFrom(progress: CaseProgress): CaseStatus {
  if (progress.handedOver === true) return 'transferred_out';
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

/** Questions of safety that no review of a single risk may push aside. */
const BEFORE_REVIEWS: readonly Next['step'][] = ['screen', 'decide_suitability'];

/** The next step when the review of a risk is overdue: it comes before what is due later, never before the screening itself. */
export function withReview(next: Next, review: { due: string; who: string | undefined } | undefined, today: string): Next {
  if (review === undefined || review.due >= today || BEFORE_REVIEWS.includes(next.step)) return next;
  if (next.due !== undefined && next.due < review.due) return next;
  return { step: 'review_risk', due: review.due, who: review.who };
}
