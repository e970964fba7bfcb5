/**
 * @file Small repeatable random numbers for invented schools. Not for secrets: those come from the operating system.
 *
 * The generator is mulberry32 (a 32-bit counter with a mixing step; period 2^32). Each case gets its own stream from the seed and
 * its number, so that case 17 is the same in a school of 60 and in one of 10 000.
 */
export interface Rng {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** Mixes two numbers into a start value, so that neighbouring cases have unlike streams. */
function mix(seed: number, index: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The stream of random numbers of one case. */
export function rngOf(seed: number, index: number): Rng {
  let state = mix(seed, index);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: ([first, ...rest]) => {
      const index = int(0, rest.length);
      return index === 0 ? first : (rest[index - 1] ?? first);
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries = Object.entries<number>(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      const [last] = entries.slice(-1);
      if (last === undefined) throw new Error('nothing to choose from');
      return last[0];
    },
  };
}
