/** @file What stands behind the next step, in a sentence beside its button: who was not asked, which promise, which circle. Pure. */
import { isEnded } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps } from '../../shared/cases/doors';
import { proceeds, unansweredStops } from '../../shared/cases/screening';
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
    case 'tell_harmed':
      return why.tell;
    case 'close':
      return proceeds(view.screening?.outcome) ? why.settled : why.notHere;
    case 'wait':
      return view.status === 'paused' ? why.rests : why.wait;
    case 'nothing':
      return '';
  }
}
