/** @file What stands behind the next step, in a sentence beside its button: who was not asked, which promise, which circle. Pure. */
import { isEnded } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps, isPrincipal } from '../../shared/cases/doors';
import { proceeds, unansweredStops } from '../../shared/cases/screening';
import type { Step } from '../../shared/followups/step';
import type { ToldAbout } from '../../shared/followups/telling';
import { firstName } from '../../shared/people/person';
import { isPrepared } from '../../shared/preparation/preparation';
import type { Text } from '../text/catalogue';

/** The open promise that is due first: who and what. */
function promise(view: CaseView): string {
  const open = view.agreements
    .filter((a) => a.status !== 'superseded' && a.status !== 'draft')
    .flatMap((a) => a.items.filter((i) => !isEnded(i.status)))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const [item] = open;
  if (item === undefined) return '';
  return `${nameOf(view, item.owedBy)}: ${item.what}`;
}

const nameOf = (view: CaseView, id: string): string => view.parties.find((p) => p.id === id)?.name ?? '';

function checkin(view: CaseView, t: Text): string {
  const [next] = view.checkins.filter((c) => c.status === 'planned').sort((a, b) => (a.due < b.due ? -1 : 1));
  if (next === undefined) return '';
  const who = next.partyId === undefined ? t.cases.page.why.group : nameOf(view, next.partyId);
  return `${who}: ${t.codes.checkinPurpose[next.purpose]}`;
}

function circle(view: CaseView, t: Text): string {
  const [next] = view.circles.filter((c) => c.status === 'planned').sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  return next === undefined ? '' : [t.codes.process[next.process], next.place].filter(Boolean).join(', ');
}

/** Names of those harmed or responsible who take part and were not met apart yet. */
function unprepared(view: CaseView): string[] {
  const { refused } = consentGaps(view.parties, view.consents);
  return view.parties
    .filter((p) => p.kind === 'person' && isPrincipal(p) && !refused.includes(p.id))
    .filter(
      (p) =>
        !isPrepared(
          view.preparation.find((one) => one.partyId === p.id),
          view.episode,
        ),
    )
    .map((p) => p.name);
}

/** Who is to be told first how it ended. */
function untold(view: CaseView): { about: ToldAbout; who: string } | undefined {
  const [first] = view.tellings.filter((one) => one.state === 'open').sort((a, b) => (a.due < b.due ? -1 : 1));
  const party = view.parties.find((p) => p.id === first?.partyId);
  if (first === undefined || party === undefined) return undefined;
  return { about: first.about, who: party.kind === 'person' ? firstName(party.name) : party.name };
}

/** The planned step that is due first. */
const plannedStep = (view: CaseView): Step | undefined =>
  view.steps.filter((step) => step.state === 'planned').sort((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1))[0];

/** The button of the next step; it names whom it is about where that says more. */
export function nextButton(view: CaseView, t: Text): string {
  const { step } = view.next;
  if (step === 'wait') return t.cases.page.reviewDecision;
  const first = step === 'tell_harmed' ? untold(view) : undefined;
  return first === undefined ? t.codes.nextStep[step] : t.followups.tell.button[first.about](first.who);
}

/** Why the next step is the next step. */
export function whyNext(view: CaseView, t: Text): string {
  const { why } = t.cases.page;
  switch (view.next.step) {
    case 'screen':
      return why.screen(unansweredStops(view.screening?.answers ?? {}).length);
    case 'decide_suitability':
      return view.obstacles.some((o) => o.code === 'screening-stop') ? why.stopped : why.decide;
    case 'ask_consent': {
      const { missing } = consentGaps(view.parties, view.consents);
      return why.consent(missing.map((id) => nameOf(view, id)).join(', '));
    }
    case 'await_consent': {
      const { missing } = consentGaps(view.parties, view.consents);
      return why.awaited(missing.map((id) => nameOf(view, id)).join(', '));
    }
    case 'prepare':
      return why.prepare(unprepared(view).join(', '));
    case 'plan_circle': {
      // A no is an answer too: the case can go on, but not with this person in the circle.
      const { refused } = consentGaps(view.parties, view.consents);
      return refused.length > 0 ? why.refused(refused.map((id) => nameOf(view, id)).join(', ')) : why.plan;
    }
    case 'hold_circle':
    case 'record_circle':
      return circle(view, t);
    case 'write_agreement':
      return why.circle;
    case 'sign_agreement':
      return why.sign;
    case 'item_due':
      return promise(view);
    case 'checkin_due':
      return checkin(view, t);
    case 'review_risk':
      return why.risk;
    case 'tell_harmed': {
      const first = untold(view);
      return first === undefined ? why.tell : t.followups.tell.why[first.about](first.who);
    }
    case 'follow_up': {
      const step = plannedStep(view);
      if (step === undefined) return why.step;
      const who = view.parties.filter((p) => step.withParties.includes(p.id)).map((p) => p.name);
      return [t.followups.stepKind[step.kind], ...who].join(', ');
    }
    case 'close':
      return proceeds(view.screening?.outcome) ? why.settled : why.notHere;
    case 'wait':
      if (view.status !== 'paused') return why.wait;
      return view.pause === undefined || view.pause.reason === '' ? why.rests : why.restsBecause(view.pause.reason);
    case 'nothing':
      return '';
  }
}
