import { it } from 'vitest';
import { vaultStore } from '../build/bench/school';

it('gen', { timeout: 1_800_000 }, async () => {
  for (const n of [Number(process.env.GEN)]) {
    const t = Date.now();
    await vaultStore('/tmp/gen', () => {})(n);
    console.log('N', n, Date.now() - t);
  }
});
