import { it } from 'vitest';
import { rmSync } from 'node:fs';
import { vaultStore } from '../build/bench/school';
it('gen', { timeout: 900_000 }, async () => {
  const say = (l: string) => console.log(l);
  for (const n of [2000]) { const t = Date.now(); await vaultStore('/tmp/gen', say)(n).catch((e) => console.log(String(e))); console.log('N', n, Date.now() - t); }
});
