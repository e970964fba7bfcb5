/** @file Random numbers that are the same each time the same table is asked for. */
import { createHmac } from 'node:crypto';
import type { DimensionChoice, ReleaseRequest } from '../../../shared/summaries/release';

/**
 * [Note: One table, one pattern] Which numbers are withheld beside the small ones depends on random weights. With fresh ones at every
 * preview somebody who asks twice for the same table sees two patterns: what is shown in one and withheld in the other was not
 * small, and so in the end the small ones stand alone. Therefore the random numbers come from a secret of the vault and the
 * request: nobody can foresee them, and they never change. For the same reason the order of the dimensions, the order of the
 * facts and the students' ids make no difference to the pattern.
 *
 * @param secret 32 random bytes, made once for the vault and kept with its summaries
 * @returns whole numbers from 0 up to, not including, the bound (at most 2^32)
 */
export function steadyRandom(secret: Uint8Array, request: ReleaseRequest): (below: number) => number {
  const named = (dims: readonly DimensionChoice[]) => dims.map(({ dimension, grouping }) => `${dimension}:${grouping}`).sort();
  const [dims, linked] = [named(request.dims), request.linked.map((table) => named(table).join()).sort()];
  const name = JSON.stringify([
    request.period.from,
    request.period.to,
    request.unit,
    request.k,
    dims,
    ...(linked.length > 0 ? [linked] : []),
    ...(request.rounded ? ['rounded'] : []),
  ]);
  return drawnFrom(secret, name);
}

/** Random numbers that anybody with the secret draws again for the same name, and nobody else. */
export function drawnFrom(secret: Uint8Array, name: string): (below: number) => number {
  let drawn = 0;
  return (below) => {
    for (;;) {
      drawn += 1;
      const value = createHmac('sha256', secret).update(`${drawn} ${name}`).digest().readUInt32BE(0);
      if (value < Math.floor(2 ** 32 / below) * below) return value % below;
    }
  };
}
