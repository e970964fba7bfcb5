/** @file What is still to do before a circle, as a list that is ticked by itself where the app knows. Pure. Source: practice.md 1.1 row 5. */
import { accessOf, preparationsFor } from '../../shared/circles/access';
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import { checkSeating, type SeatingFacts } from '../../shared/circles/seating';
import type { Script } from '../../shared/scripts/model';
import { estimate } from '../../shared/scripts/time';

export const READY_STEPS = ['consent', 'met', 'script', 'time', 'seats', 'room', 'access', 'leaving', 'rehearsal', 'prints'] as const;
export type ReadyStep = (typeof READY_STEPS)[number];

export interface Ready {
  readonly step: ReadyStep;
  readonly done: boolean;
  /** How many are open, where there is something to count. */
  readonly open: number;
  /** Names of whom it is about. */
  readonly who: readonly string[];
}

/** Facts for the seating, by seat keys: a seat that came from the case has its party's id as its key. */
export function seatingFacts(view: Pick<CircleView, 'apart' | 'notBeside' | 'keeperNotes'>): SeatingFacts {
  return {
    apart: [...view.apart, ...view.notBeside],
    beside: view.keeperNotes.flatMap((note): [string, string][] =>
      note.besideParty === undefined ? [] : [[note.partyId, note.besideParty]],
    ),
  };
}

/** The room falls short of what is needed: steps for a wheelchair, fewer chairs than people. */
export function roomProblems(view: Pick<CircleView, 'room' | 'circle'>, plan: CirclePlan): ('steps' | 'small')[] {
  const { room } = view;
  if (room === undefined || plan.place !== view.circle.place) return [];
  const people = Math.max(
    plan.people ?? 0,
    plan.seats.reduce((sum, seat) => sum + (seat.count ?? 1), 0),
  );
  return [
    ...(room.stepFree === 'no' && plan.seats.some((seat) => accessOf(seat).includes('wheelchair')) ? (['steps'] as const) : []),
    ...(room.seats !== undefined && room.seats < people ? (['small'] as const) : []),
  ];
}

const NEEDED_PRINT = 'keeper_script';

/** @param taken kinds of paper that were taken since the view was read */
export function readiness(
  view: CircleView,
  plan: CirclePlan | undefined,
  script: Script | undefined,
  taken: readonly string[] = [],
): readonly Ready[] {
  const nameOf = (id: string) => view.circle.seats.find((seat) => seat.partyId === id)?.name ?? '';
  const waiting = view.waiting.map(nameOf);
  const unmet = view.unprepared.map(nameOf);
  const rows: Ready[] = [
    { step: 'consent', done: waiting.length === 0 && !view.held, open: waiting.length, who: waiting },
    { step: 'met', done: unmet.length === 0, open: unmet.length, who: unmet },
    { step: 'script', done: plan !== undefined && script !== undefined, open: 0, who: [] },
  ];
  if (plan === undefined || script === undefined) return rows;
  const { broken } = checkSeating(plan, seatingFacts(view));
  const access = preparationsFor(plan.seats, 'en').filter(({ id }) => !plan.prepared?.includes(id)).length;
  const over = estimate(script, plan).overMinutes;
  const answered = Object.values(plan.rehearsal ?? {}).filter((text) => (text ?? '').trim() !== '').length;
  const leaving = plan.ifLeaves?.who.trim() !== '' && plan.ifLeaves?.who !== undefined;
  return [
    ...rows,
    { step: 'time', done: over === 0, open: over, who: [] },
    { step: 'seats', done: plan.door !== undefined && broken.length === 0, open: broken.length, who: [] },
    { step: 'room', done: plan.place !== '' && roomProblems(view, plan).length === 0, open: 0, who: [] },
    ...(preparationsFor(plan.seats, 'en').length > 0 ? [{ step: 'access' as const, done: access === 0, open: access, who: [] }] : []),
    { step: 'leaving', done: leaving, open: 0, who: [] },
    { step: 'rehearsal', done: answered > 0, open: 0, who: [] },
    { step: 'prints', done: [...taken, ...view.printed.map(({ kind }) => kind)].includes(NEEDED_PRINT), open: 0, who: [] },
  ];
}
