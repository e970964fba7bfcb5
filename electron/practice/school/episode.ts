/** @file Invents one run through the work: screening, consents, a circle, an agreement, check-ins, the end. */
import type { PartyInput } from '../../../shared/cases/case';
import type { ClosureReason } from '../../../shared/cases/words';
import type { Process } from '../../../shared/circles/circle';
import { addDays } from '../../../shared/days';
import { schoolDayFrom } from '../calendar';
import type { ClosingTold } from '../told';
import type { Rng } from './rng';
import type { InventedCheckin, InventedEpisode, InventedItem } from './shape';
import { type About, checkinText, closingText, placeText, promiseText, shownText } from './texts';

export interface Who {
  readonly conflict: boolean;
  /** Keys of the parties. */
  readonly harmed: readonly string[];
  readonly responsible: readonly string[];
  readonly parties: readonly PartyInput[];
}

const PROCESSES: Readonly<Partial<Record<Process, number>>> = {
  conference: 35,
  chat: 25,
  repair_harm_circle: 18,
  support_circle: 5,
  indirect: 9,
  class_circle: 4,
  reentry_circle: 4,
};
const BETWEEN_SIDES: Readonly<Partial<Record<Process, number>>> = { conflict_circle: 55, peer_mediation: 45 };

const soon = (rng: Rng, from: string, least: number, most: number): string => schoolDayFrom(addDays(from, rng.int(least, most)));
const latest = (dates: readonly [string, ...string[]]): string => [...dates].sort().at(-1) ?? dates[0];

const OFFERED = 'A talk with the counselor whenever it is wanted.';
/** What the reason asks for, in invented words. */
const ASKED: Readonly<Record<string, ClosingTold>> = {
  not_suitable: { offered: OFFERED },
  referred_other_process: { referredTo: 'The head of year' },
  referred_back: { returnedTo: 'The teacher who reported it' },
  moved_away: { handover: 'not_offered' },
  no_contact: { tried: 'Three calls and a letter.' },
  agreement_partly_completed: { leftOpen: 'One promise; the tutor looks after it.' },
  agreement_not_kept: { returnedTo: 'The head of year' },
};

/** How often work comes to what end, roughly as reported by schools that print their numbers (practice.md 1.8). */
const ENDS = { unsuitable: 7, declined: 7, talk: 10, agreement: 76 } as const;

/** Why a case is closed without a process. */
const WITHOUT_PROCESS = { not_suitable: 40, referred_other_process: 33, moved_away: 10, no_contact: 9, referred_back: 8 } as const;
const OUTCOME_BEFORE = {
  not_suitable: 'not_suitable',
  referred_other_process: 'referred_out',
  moved_away: 'wait_until',
  no_contact: 'wait_until',
  referred_back: 'referred_out',
} as const;

export function inventEpisode(rng: Rng, who: Who, about: About, from: string): InventedEpisode {
  const end = rng.weighted(ENDS);
  const screenedOn = soon(rng, from, 0, 4);
  const none = { given: [], on: screenedOn };
  const nothing = { list: [], on: screenedOn };
  const note = closingText(rng, about);
  if (end === 'unsuitable') {
    const reason = rng.weighted(WITHOUT_PROCESS);
    const screened = { on: screenedOn, outcome: OUTCOME_BEFORE[reason], because: 'Not a matter for a circle now.' };
    return {
      screened,
      consents: none,
      checkins: nothing,
      closing: { on: soon(rng, screenedOn, 0, 8), reason, note, details: ASKED[reason] },
    };
  }
  const screened = { on: screenedOn, outcome: 'proceed' as const, because: 'Both sides wish it and are prepared apart.' };
  const askedOn = soon(rng, screenedOn, 1, 7);
  const principals = [...who.harmed, ...who.responsible];
  const given = principals.map((key) => ({ who: key, by: rng.weighted({ both: 7, guardian: 1, self: 2 }), state: 'given' as const }));
  if (end === 'declined') {
    const byHarmed = rng.chance(0.6);
    const refusing = byHarmed ? who.harmed[0] : who.responsible[0];
    const answers = given.map((g) => (g.who === refusing ? { ...g, state: 'refused' as const } : g));
    return {
      screened,
      consents: { on: askedOn, given: answers },
      checkins: nothing,
      closing: {
        on: soon(rng, askedOn, 1, 12),
        reason: byHarmed ? 'declined_harmed' : 'declined_responsible',
        note,
        details: { saidBy: refusing, offered: OFFERED },
      },
    };
  }
  const heldOn = soon(rng, askedOn, 2, rng.chance(0.2) ? 40 : 14);
  const held = { ...inventCircle(rng, who, askedOn, heldOn) };
  const checkins = { on: heldOn, list: inventCheckins(rng, who, about, heldOn) };
  const checked = latest([heldOn, ...checkins.list.map((c) => c.end.on)]);
  const common = { screened, consents: { on: askedOn, given }, circle: held, checkins };
  if (end === 'talk')
    return {
      ...common,
      closing: {
        on: soon(rng, checked, 1, 10),
        reason: 'resolved_without_agreement',
        note,
        details: { howKnown: 'Both say so at the last check-in.' },
      },
    };
  const kept = rng.weighted({ agreement_completed: 80, agreement_partly_completed: 12, agreement_not_kept: 8 });
  const items = inventItems(rng, who, about, heldOn, kept);
  const over = latest([checked, ...items.map((i) => i.end.on)]);
  const on = soon(rng, over, 1, 12);
  const closing = { on, reason: kept as ClosureReason, note, harmedToldOn: over, details: ASKED[kept] };
  return { ...common, agreement: { on: heldOn, items, signed: principals }, closing };
}

function inventCircle(rng: Rng, who: Who, on: string, plannedOn: string): NonNullable<InventedEpisode['circle']> {
  const process = rng.weighted((who.conflict ? BETWEEN_SIDES : PROCESSES) as Record<Process, number>);
  const minutes = rng.pick([20, 30, 40, 45, 60, 75]);
  const participants = process === 'class_circle' ? rng.int(18, 29) : who.parties.length + 1;
  return {
    on,
    planned: {
      process,
      plannedOn,
      startTime: rng.pick(['08:15', '10:10', '12:40', '13:30', '15:15', '16:00']),
      minutes,
      place: placeText(rng),
      purpose: 'To hear what happened, whom it has touched, and what can be done about it.',
      keeperName: rng.chance(0.5) ? 'Ines Brackenby' : 'Dr Maren Frost',
      who: who.parties.map((p) => p.key),
    },
    went: { status: rng.chance(0.03) ? 'stopped_early' : 'held', on: plannedOn, minutes: minutes + rng.int(-5, 15), participants },
  };
}

function inventItems(
  rng: Rng,
  who: Who,
  about: About,
  from: string,
  kept: 'agreement_completed' | 'agreement_partly_completed' | 'agreement_not_kept',
): InventedItem[] {
  const many = rng.weighted({ '1': 2, '2': 5, '3': 3, '4': 1 });
  const least = kept === 'agreement_partly_completed' ? 2 : 1;
  return Array.from({ length: Math.max(least, Number(many)) }, (_, index) => {
    const due = soon(rng, from, 5, 45);
    const late = rng.chance(0.12);
    // Partly kept: the first promise is broken, the others are not. Not kept: none is.
    const broken = kept === 'agreement_not_kept' || (kept === 'agreement_partly_completed' && index === 0);
    const on = broken ? due : late ? soon(rng, due, 1, 12) : latest([from, schoolDayFrom(addDays(due, -rng.int(0, 4)))]);
    const owes = who.responsible[index % who.responsible.length] ?? '';
    return {
      promised: { by: owes, to: who.harmed[0], what: promiseText(rng, about), howShown: shownText(rng, about), due },
      end: { on, status: broken ? 'not_kept' : on > due ? 'done_late' : 'done' },
    };
  });
}

function inventCheckins(rng: Rng, who: Who, about: About, from: string): InventedCheckin[] {
  const plan = [
    [who.harmed[0], 'wellbeing', 2, 4],
    [who.responsible[0], 'progress', 7, 12],
    [who.harmed[0], 'progress', 18, 30],
    [who.harmed[0], 'completion', 40, 56],
  ] as const;
  return plan.slice(0, rng.int(1, plan.length)).map(([key, purpose, least, most]) => {
    const due = soon(rng, from, least, most);
    const status = rng.weighted({ done: 88, missed: 8, declined: 2, cancelled: 2 });
    const end =
      status === 'done' ? { on: due, status, note: checkinText(rng, about), rating: rng.int(2, 5) } : { on: due, status, note: '' };
    return { who: key ?? '', purpose, due, end };
  });
}
