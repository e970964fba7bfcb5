/**
 * @file How long a circle takes: people × seconds per turn × rounds, and fixed minutes for the rest (practice.md 3.2, idea 1).
 *
 * Twenty-five people, four rounds, forty seconds a turn are 67 minutes: longer than a lesson. It is kinder to know that on the day
 * before than in the third round.
 */
import type { CirclePlan, TimeChoice } from '../circles/plan';
import { peopleSpeaking } from './cast';
import type { Block, Script } from './model';

export interface RoundTime {
  readonly people: number;
  readonly secondsPerTurn: number;
  readonly rounds: number;
}

/** Seconds that the rounds of a circle take. */
export function roundSeconds({ people, secondsPerTurn, rounds }: RoundTime): number {
  return people * secondsPerTurn * rounds;
}

/** The same in whole minutes, as people say it: rounded to the nearest, never below 1 for something that takes time. */
export function wholeMinutes(seconds: number): number {
  return seconds <= 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

export interface BlockTime {
  readonly blockId: string;
  /** Whole minutes after the start at which the block begins. */
  readonly startMinute: number;
  readonly minutes: number;
  readonly seconds: number;
}

/**
 * `pair_share`: in these blocks pairs tell each other instead of a full round. `sub_circles`: several circles, each with a keeper.
 * `shorter_rounds`: fewer seconds a turn. `second_session`: these blocks wait for another day.
 */
export type TimeSuggestion = {
  readonly totalMinutes: number;
  /** Compared with the plan as it is. */
  readonly savesMinutes: number;
  readonly fits: boolean;
} & (
  | { readonly kind: 'pair_share'; readonly blockIds: readonly string[] }
  | { readonly kind: 'sub_circles'; readonly circles: number; readonly people: number }
  | { readonly kind: 'shorter_rounds'; readonly seconds: Readonly<Record<string, number>> }
  | { readonly kind: 'second_session'; readonly blockIds: readonly string[] }
);

export interface TimeEstimate {
  readonly blocks: readonly BlockTime[];
  readonly totalMinutes: number;
  /** Talking-piece rounds of the whole circle, the part that grows with its size. `secondsPerTurn` is their mean. */
  readonly rounds: RoundTime & { readonly minutes: number };
  readonly plannedMinutes: number | undefined;
  /** Minutes too long; 0 when it fits or nothing is planned. */
  readonly overMinutes: number;
  /** Empty unless it is too long. */
  readonly suggestions: readonly TimeSuggestion[];
}

const goesRound = (block: Block): boolean => block.order === 'talking_piece' || block.order === 'back_round';

/** Both partners have two minutes between them, then three voices are heard: whatever the size of the circle. */
const PAIR_SHARE_SECONDS = 240;

/** Circles with fewer people than this are no circle any more. */
const SMALLEST_SUB_CIRCLE = 4;

type Change = TimeChoice;

const NO_CHANGE: Change = { paired: [], seconds: {}, later: [] };

function blockSeconds(block: Block, script: Script, plan: CirclePlan, change: Change): number {
  if (change.later.includes(block.id)) return 0;
  if (block.time.by === 'minutes') return block.time.minutes * 60;
  if (change.paired.includes(block.id)) return PAIR_SHARE_SECONDS;
  const all = peopleSpeaking(plan, script, block.speakers);
  const shared = block.speakers === 'everyone' || block.speakers === 'others';
  const people = shared ? Math.ceil(all / (change.circles ?? 1)) : all;
  const secondsPerTurn = change.seconds[block.id] ?? block.time.secondsPerTurn;
  return roundSeconds({ people, secondsPerTurn, rounds: goesRound(block) ? block.ask.length : 1 });
}

/** The circle ends with the closing: what the keeper does afterwards is printed, but not part of the lesson. */
const inTheCircle = (block: Block): boolean => block.kind !== 'after';

function totalSeconds(script: Script, plan: CirclePlan, change: Change): number {
  return script.blocks.filter(inTheCircle).reduce((sum, block) => sum + blockSeconds(block, script, plan, change), 0);
}

function wholeCircleRounds(script: Script, plan: CirclePlan): RoundTime & { minutes: number } {
  const people = peopleSpeaking(plan, script, 'everyone');
  // Last rounds of one word would blur the picture: only rounds of at least 15 seconds count.
  const turns = script.blocks.flatMap((block) =>
    block.speakers === 'everyone' && goesRound(block) && block.time.by === 'turns' && block.time.secondsPerTurn >= 15
      ? block.ask.map(() => (block.time.by === 'turns' ? block.time.secondsPerTurn : 0))
      : [],
  );
  const perPerson = turns.reduce((sum, seconds) => sum + seconds, 0);
  const secondsPerTurn = turns.length === 0 ? 0 : Math.round(perPerson / turns.length);
  return { people, rounds: turns.length, secondsPerTurn, minutes: wholeMinutes(people * perPerson) };
}

/** What a change would make of the plan as it is. */
function changed(script: Script, plan: CirclePlan, planned: number, change: Partial<Change>) {
  const now = plan.time ?? NO_CHANGE;
  const totalMinutes = wholeMinutes(totalSeconds(script, plan, { ...now, ...change }));
  return { totalMinutes, savesMinutes: wholeMinutes(totalSeconds(script, plan, now)) - totalMinutes, fits: totalMinutes <= planned };
}

/**
 * Pair-share in as few rounds as make it fit, the longest first; if even that is too long, in one round only. The first round and
 * the last one stay whole: everybody is to hear everybody once, and to be heard at the end.
 */
function suggestPairs(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const now = plan.time ?? NO_CHANGE;
  const saving = (block: Block) => blockSeconds(block, script, plan, now) - PAIR_SHARE_SECONDS;
  const candidates = script.blocks
    .filter((block) => block.speakers === 'everyone' && goesRound(block) && ['story', 'impact', 'needs', 'repair'].includes(block.kind))
    .slice(1)
    .filter((block) => saving(block) > 0)
    .sort((a, b) => saving(b) - saving(a));
  const withPairs = (count: number): TimeSuggestion => {
    const paired = [...now.paired, ...candidates.slice(0, count).map((block) => block.id)];
    const blockIds = script.blocks.filter((block) => paired.includes(block.id)).map((block) => block.id);
    return { kind: 'pair_share', blockIds, ...changed(script, plan, planned, { paired: blockIds }) };
  };
  if (candidates.length === 0) return undefined;
  return candidates.map((_, index) => withPairs(index + 1)).find((suggestion) => suggestion.fits) ?? withPairs(1);
}

function suggestSubCircles(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const everyone = peopleSpeaking(plan, script, 'everyone');
  const most = Math.min(4, Math.floor(everyone / SMALLEST_SUB_CIRCLE));
  let best: TimeSuggestion | undefined;
  for (let circles = Math.max(2, (plan.time?.circles ?? 1) + 1); circles <= most; circles += 1) {
    best = { kind: 'sub_circles', circles, people: Math.ceil(everyone / circles), ...changed(script, plan, planned, { circles }) };
    if (best.fits) return best;
  }
  return best;
}

/** Below this nobody says more than one word: a round of one word is another round. */
const SHORTEST_TURN = 20;

/** Fewer seconds in every long round of the whole circle, in steps of five, no fewer than it takes. */
function suggestShorter(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const now = plan.time ?? NO_CHANGE;
  const rounds = script.blocks.flatMap((block) => {
    if (block.speakers !== 'everyone' || !goesRound(block) || block.time.by !== 'turns' || now.paired.includes(block.id)) return [];
    const seconds = now.seconds[block.id] ?? block.time.secondsPerTurn;
    return seconds > SHORTEST_TURN ? [{ id: block.id, seconds }] : [];
  });
  if (rounds.length === 0) return undefined;
  const longest = Math.max(...rounds.map((round) => round.seconds));
  let best: TimeSuggestion | undefined;
  for (let most = Math.ceil(longest / 5) * 5 - 5; most >= SHORTEST_TURN; most -= 5) {
    const fewer = rounds.filter((round) => round.seconds > most).map((round) => [round.id, most] as const);
    const seconds = { ...now.seconds, ...Object.fromEntries(fewer) };
    best = { kind: 'shorter_rounds', seconds, ...changed(script, plan, planned, { seconds }) };
    if (best.fits) return best;
  }
  return best;
}

/** What may wait for another day, from the last on: never how the circle opens and closes, and never what happened to somebody. */
const MAY_WAIT: readonly Block['kind'][] = ['agreement', 'repair', 'needs', 'values'];

function suggestSecondSession(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const now = plan.time ?? NO_CHANGE;
  const open = script.blocks.filter((block) => MAY_WAIT.includes(block.kind) && !now.later.includes(block.id)).toReversed();
  let best: TimeSuggestion | undefined;
  let later = now.later;
  for (const block of open) {
    later = [...later, block.id];
    const blockIds = script.blocks.filter((one) => later.includes(one.id)).map((one) => one.id);
    best = { kind: 'second_session', blockIds, ...changed(script, plan, planned, { later: blockIds }) };
    if (best.fits) return best;
  }
  return best;
}

/** The plan's choice of time with a suggestion taken up. */
export function takeSuggestion(time: TimeChoice | undefined, suggestion: TimeSuggestion): TimeChoice {
  const now = time ?? NO_CHANGE;
  switch (suggestion.kind) {
    case 'pair_share':
      return { ...now, paired: [...suggestion.blockIds] };
    case 'sub_circles':
      return { ...now, circles: suggestion.circles };
    case 'shorter_rounds':
      return { ...now, seconds: { ...suggestion.seconds } };
    case 'second_session':
      return { ...now, later: [...suggestion.blockIds] };
  }
}

/** Harm between few is never told in pairs, in sub-circles or in haste: what is told there is told once, to all. A second meeting is always possible. */
const mayBeSplit = (script: Script): boolean => script.process === 'class_circle' || script.process === 'community_circle';

/** Estimates every block of a script for a plan, and suggests what to do when it is longer than the plan's minutes. */
export function estimate(script: Script, plan: CirclePlan): TimeEstimate {
  const now = plan.time ?? NO_CHANGE;
  let at = 0;
  const blocks = script.blocks.map((block) => {
    const seconds = blockSeconds(block, script, plan, now);
    const from = at;
    at += seconds;
    // Both ends are rounded, so that the printed times never drift from the sum.
    const startMinute = Math.round(from / 60);
    return { blockId: block.id, startMinute, minutes: Math.max(seconds > 0 ? 1 : 0, Math.round(at / 60) - startMinute), seconds };
  });
  const totalMinutes = wholeMinutes(totalSeconds(script, plan, now));
  const planned = plan.minutes;
  const overMinutes = planned === undefined ? 0 : Math.max(0, totalMinutes - planned);
  const splits = mayBeSplit(script) ? [suggestPairs, suggestSubCircles, suggestShorter] : [];
  const suggestions =
    planned === undefined || overMinutes === 0
      ? []
      : [...splits, suggestSecondSession]
          .map((suggest) => suggest(script, plan, planned))
          .filter((suggestion) => suggestion !== undefined)
          .filter((suggestion) => suggestion.savesMinutes > 0);
  return { blocks, totalMinutes, rounds: wholeCircleRounds(script, plan), plannedMinutes: planned, overMinutes, suggestions };
}

/** A time of day some minutes later; past midnight it starts again. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const total = (hours * 60 + mins + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
