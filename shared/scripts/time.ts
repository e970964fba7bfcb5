/**
 * @file How long a circle takes: people × seconds per turn × rounds, and fixed minutes for the rest (practice.md 3.2, idea 1).
 *
 * Twenty-five people, four rounds, forty seconds a turn are 67 minutes: longer than a lesson. It is kinder to know that on the day
 * before than in the third round.
 */
import type { CirclePlan } from '../circles/plan';
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

/** `pair_share`: in these blocks pairs tell each other instead of a full round. `sub_circles`: several circles, each with a keeper. */
export type TimeSuggestion =
  | { readonly kind: 'pair_share'; readonly blockIds: readonly string[]; readonly totalMinutes: number; readonly fits: boolean }
  | {
      readonly kind: 'sub_circles';
      readonly circles: number;
      readonly people: number;
      readonly totalMinutes: number;
      readonly fits: boolean;
    };

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

interface Change {
  /** Blocks done as pair-share. */
  readonly paired?: ReadonlySet<string>;
  /** The circle is split into this many. */
  readonly circles?: number;
}

function blockSeconds(block: Block, script: Script, plan: CirclePlan, change: Change): number {
  if (block.time.by === 'minutes') return block.time.minutes * 60;
  if (change.paired?.has(block.id)) return PAIR_SHARE_SECONDS;
  const all = peopleSpeaking(plan, script, block.speakers);
  const shared = block.speakers === 'everyone' || block.speakers === 'others';
  const people = shared ? Math.ceil(all / (change.circles ?? 1)) : all;
  return roundSeconds({ people, secondsPerTurn: block.time.secondsPerTurn, rounds: goesRound(block) ? block.ask.length : 1 });
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

/**
 * Pair-share in as few rounds as make it fit, the longest first; if even that is too long, in one round only. The first round and
 * the last one stay whole: everybody is to hear everybody once, and to be heard at the end.
 */
function suggestPairs(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const saving = (block: Block) => blockSeconds(block, script, plan, {}) - PAIR_SHARE_SECONDS;
  const candidates = script.blocks
    .filter((block) => block.speakers === 'everyone' && goesRound(block) && ['story', 'impact', 'needs', 'repair'].includes(block.kind))
    .slice(1)
    .filter((block) => saving(block) > 0)
    .sort((a, b) => saving(b) - saving(a));
  const withPairs = (count: number): TimeSuggestion => {
    const paired = new Set(candidates.slice(0, count).map((block) => block.id));
    const totalMinutes = wholeMinutes(totalSeconds(script, plan, { paired }));
    const blockIds = script.blocks.filter((block) => paired.has(block.id)).map((block) => block.id);
    return { kind: 'pair_share', blockIds, totalMinutes, fits: totalMinutes <= planned };
  };
  if (candidates.length === 0) return undefined;
  return candidates.map((_, index) => withPairs(index + 1)).find((suggestion) => suggestion.fits) ?? withPairs(1);
}

function suggestSubCircles(script: Script, plan: CirclePlan, planned: number): TimeSuggestion | undefined {
  const everyone = peopleSpeaking(plan, script, 'everyone');
  const most = Math.min(4, Math.floor(everyone / SMALLEST_SUB_CIRCLE));
  let best: TimeSuggestion | undefined;
  for (let circles = 2; circles <= most; circles += 1) {
    const totalMinutes = wholeMinutes(totalSeconds(script, plan, { circles }));
    best = { kind: 'sub_circles', circles, people: Math.ceil(everyone / circles), totalMinutes, fits: totalMinutes <= planned };
    if (best.fits) return best;
  }
  return best;
}

/** Harm between few is never told in pairs or sub-circles: what is told there is told once, to all. */
const mayBeSplit = (script: Script): boolean => script.process === 'class_circle' || script.process === 'community_circle';

/** Estimates every block of a script for a plan, and suggests what to do when it is longer than the plan's minutes. */
export function estimate(script: Script, plan: CirclePlan): TimeEstimate {
  let at = 0;
  const blocks = script.blocks.map((block) => {
    const seconds = blockSeconds(block, script, plan, {});
    const from = at;
    at += seconds;
    // Both ends are rounded, so that the printed times never drift from the sum.
    const startMinute = Math.round(from / 60);
    return { blockId: block.id, startMinute, minutes: Math.max(seconds > 0 ? 1 : 0, Math.round(at / 60) - startMinute), seconds };
  });
  const totalMinutes = wholeMinutes(totalSeconds(script, plan, {}));
  const planned = plan.minutes;
  const overMinutes = planned === undefined ? 0 : Math.max(0, totalMinutes - planned);
  const suggestions =
    planned === undefined || overMinutes === 0 || !mayBeSplit(script)
      ? []
      : [suggestPairs(script, plan, planned), suggestSubCircles(script, plan, planned)].filter((suggestion) => suggestion !== undefined);
  return { blocks, totalMinutes, rounds: wholeCircleRounds(script, plan), plannedMinutes: planned, overMinutes, suggestions };
}

/** A time of day some minutes later; past midnight it starts again. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const total = (hours * 60 + mins + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
