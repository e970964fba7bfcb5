/**
 * @file Timing things against each other.
 *
 * [Note: Only ratios]
 * On a shared machine a millisecond says nothing: the same statement takes three times as long a minute later. What is compared is
 * therefore timed in turns (A B C, B C A, …) in one run, and only the median of the rounds' ratios leaves it.
 */

/** Quantile `q` (0 to 1) of the values, interpolated. @throws Error when there are none */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('no values');
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Ratio {
  /** Median over the rounds of the one over the other. */
  readonly ratio: number;
  /** Quartiles of the ratios of each round: how far apart the rounds were. */
  readonly spread: readonly [number, number];
}

/**
 * How many times as much `one` is as `other`: the median of the ratios of the rounds. Neighbours in time had the same machine, so a
 * slow minute changes both sides of a ratio and not the ratio.
 */
export function ratioOf(one: readonly number[], other: readonly number[]): Ratio {
  if (one.length !== other.length) throw new Error('not measured in the same rounds');
  const rounds = one.flatMap((value, round) => {
    const against = other[round];
    return against === undefined || !(against > 0) ? [] : [value / against];
  });
  return { ratio: median(rounds), spread: [quantile(rounds, 0.25), quantile(rounds, 0.75)] };
}

export interface Contender {
  readonly name: string;
  /** One turn. The round's number chooses what is worked on, so that all contenders of a round do the same. */
  run(round: number): unknown;
  /** Tidies up after a turn; not timed. */
  after?(): void;
}

/** The contenders of a round, each round beginning with another. */
export function turns<T>(contenders: readonly T[], round: number): T[] {
  const start = contenders.length === 0 ? 0 : round % contenders.length;
  return [...contenders.slice(start), ...contenders.slice(0, start)];
}

/** Milliseconds of each contender in each round; `warmUps` rounds before them do not count but have their own numbers. */
export async function inTurns(
  contenders: readonly Contender[],
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const contender of turns(contenders, round)) {
      const began = performance.now();
      const done = contender.run(round);
      if (done instanceof Promise) await done;
      const took = performance.now() - began;
      contender.after?.();
      if (round >= warmUps) times.get(contender.name)?.push(took);
    }
  }
  return times;
}
