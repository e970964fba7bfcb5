/**
 * @file A circle as it is being held: which part, whose turn, who passed, what was left out. Pure; the screen in the room and the account
 * afterwards read it.
 */
import type { PartState } from '../../shared/circles/account';
import type { CirclePlan, Seat } from '../../shared/circles/plan';
import { speakingSeats } from '../../shared/scripts/cast';
import type { Block, Script } from '../../shared/scripts/model';
import type { RecordValues } from './circle-record';

export interface Run {
  /** Index of the part, among those of this meeting. */
  part: number;
  /** Index of the turn within it. */
  turn: number;
  /** By block; a part that nobody came to is not among them. */
  marks: Record<string, PartState>;
  /** By block: `question:seat` of each who passed. */
  passed: Record<string, string[]>;
  /** When it began, and when it was ended, in milliseconds since 1970; 0: not yet. */
  began: number;
  ended: number;
  hideTime: boolean;
}

export const NEW_RUN: Run = { part: 0, turn: 0, marks: {}, passed: {}, began: 0, ended: 0, hideTime: false };

/** One turn: who, which question, and whether it is the second time after a pass. Without a seat it is nobody's in particular. */
export interface Turn {
  readonly question: number | undefined;
  readonly seat: Seat | undefined;
  readonly again: boolean;
}

/** The parts of this meeting: nothing that comes after the circle, nothing that waits for a second one. */
export const partsOf = (script: Script, plan: CirclePlan): readonly Block[] =>
  script.blocks.filter((block) => block.kind !== 'after' && !plan.time?.later.includes(block.id));

const passKey = (question: number | undefined, seat: Seat): string => `${question ?? 0}:${seat.key}`;

/** Every turn of a part in the order of the seats. Whoever passed comes again at the end of the same question, once. */
export function turnsOf(block: Block, script: Script, plan: CirclePlan, run: Pick<Run, 'passed'>): readonly Turn[] {
  const goesRound = block.order === 'talking_piece' || block.order === 'back_round';
  const nobody: Turn = { question: undefined, seat: undefined, again: false };
  if ((!goesRound && block.order !== 'each_all') || plan.time?.paired.includes(block.id)) return [nobody];
  const seats = speakingSeats(plan, script, block.speakers);
  const order = block.order === 'back_round' ? seats.toReversed() : seats;
  if (order.length === 0) return [nobody];
  const questions = goesRound && block.ask.length > 0 ? block.ask.map((_, index) => index) : [undefined];
  const passed = run.passed[block.id] ?? [];
  return questions.flatMap((question) => {
    const first = order.map((seat): Turn => ({ question, seat, again: false }));
    const again = order.filter((seat) => passed.includes(passKey(question, seat))).map((seat): Turn => ({ question, seat, again: true }));
    return [...first, ...again];
  });
}

/** How a part counts when it is over: in pairs it was done another way than the script has it. */
const doneAs = (block: Block, plan: CirclePlan): PartState => (plan.time?.paired.includes(block.id) ? 'changed' : 'done');

/** To the first turn of a part; past the last one the circle is over. */
const toPart = (run: Run, part: number): Run => ({ ...run, part: Math.max(0, part), turn: 0 });

export interface Held {
  readonly script: Script;
  readonly plan: CirclePlan;
}

/** The next turn, or the next part after the last one. */
export function forward(run: Run, { script, plan }: Held, now: number): Run {
  const parts = partsOf(script, plan);
  const block = parts[run.part];
  if (block === undefined) return run;
  const begun = run.began === 0 ? { ...run, began: now } : run;
  if (run.turn + 1 < turnsOf(block, script, plan, run).length) return { ...begun, turn: run.turn + 1 };
  const marked = { ...begun, marks: { ...begun.marks, [block.id]: doneAs(block, plan) } };
  const last = run.part + 1 >= parts.length;
  return { ...toPart(marked, run.part + 1), ...(last && run.ended === 0 ? { ended: now } : {}) };
}

/** One turn back, or to the last turn of the part before. Nothing that was marked or passed is forgotten by going back. */
export function back(run: Run, { script, plan }: Held): Run {
  if (run.turn > 0) return { ...run, turn: run.turn - 1 };
  const before = partsOf(script, plan)[run.part - 1];
  if (before === undefined) return run;
  return { ...run, part: run.part - 1, turn: turnsOf(before, script, plan, run).length - 1, ended: 0 };
}

/** Whoever has the turn passes: they are asked again at the end of this question, and not a third time. */
export function pass(run: Run, held: Held, now: number): Run {
  const block = partsOf(held.script, held.plan)[run.part];
  const turn = block === undefined ? undefined : turnsOf(block, held.script, held.plan, run)[run.turn];
  if (block === undefined || turn?.seat === undefined || !block.mayPass) return run;
  const already = run.passed[block.id] ?? [];
  const key = passKey(turn.question, turn.seat);
  const noted = turn.again || already.includes(key) ? run : { ...run, passed: { ...run.passed, [block.id]: [...already, key] } };
  return forward(noted, held, now);
}

/** Somebody who was about to be asked again says no, or spoke after all: a pass that was noted by mistake is taken back. */
export function unpass(run: Run, held: Held): Run {
  const block = partsOf(held.script, held.plan)[run.part];
  const turn = block === undefined ? undefined : turnsOf(block, held.script, held.plan, run)[run.turn];
  if (block === undefined || turn?.seat === undefined) return run;
  const key = passKey(turn.question, turn.seat);
  return { ...run, passed: { ...run.passed, [block.id]: (run.passed[block.id] ?? []).filter((one) => one !== key) } };
}

/** Leaves a part out and goes on. */
export function skip(run: Run, { script, plan }: Held, now: number): Run {
  const parts = partsOf(script, plan);
  const block = parts[run.part];
  if (block === undefined) return run;
  const last = run.part + 1 >= parts.length;
  const marked = { ...run, began: run.began || now, marks: { ...run.marks, [block.id]: 'skipped' as const } };
  return { ...toPart(marked, run.part + 1), ...(last && run.ended === 0 ? { ended: now } : {}) };
}

export const jump = (run: Run, part: number): Run => ({ ...toPart(run, part), ended: 0 });

/** Whole minutes since it began. */
export const minutesSince = (run: Run, now: number): number =>
  run.began === 0 ? 0 : Math.max(0, Math.floor(((run.ended || now) - run.began) / 60_000));

/** Whether anything was marked that an account could begin with. */
export const isBegun = (run: Run): boolean => Object.keys(run.marks).length > 0;

const LONGEST = 600;

/** What was marked in the room, for the form about how it went. A screen that stood open all day says nothing about the length. */
export function toldByRun(run: Run): Partial<RecordValues> {
  const partPasses = Object.fromEntries(
    Object.entries(run.passed).flatMap(([id, keys]) => (keys.length === 0 || run.marks[id] === 'skipped' ? [] : [[id, keys.length]])),
  );
  const minutes = run.ended === 0 ? 0 : Math.round((run.ended - run.began) / 60_000);
  return { parts: { ...run.marks }, partPasses, ...(minutes >= 1 && minutes <= LONGEST ? { minutes } : {}) };
}
