/** @file `npm start`: it stays in the terminal while the app locks and starts anew, and ends when the app is closed. */
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lockFromPage, makeVault } from '../support/driver';
import { electronPath, ROOT } from '../support/launch';
import { processTree } from '../support/memory';
import { eventually, startOutside } from '../support/outside';

test('npm start stays in the terminal through a lock, and ends with the app', async () => {
  test.skip(process.platform !== 'linux', 'processes are looked at as Linux shows them');
  const run = startOutside({
    program: [process.execPath, join(ROOT, 'build/start.mjs')],
    // It knows by itself what root needs.
    switches: ['--remote-debugging-port=0'],
    env: { ELECTRON_OVERRIDE_DIST_PATH: dirname(electronPath()) },
  });
  try {
    await makeVault(await run.page());
    const first = await run.main();
    await lockFromPage(await run.page());
    const page = await run.page(first);
    const second = await run.main(first);
    expect(processTree(run.child.pid ?? 0)).toContain(second);
    expect(run.child.exitCode).toBe(null);
    await page.close().catch(() => undefined);
    expect(await eventually('its end', () => run.child.exitCode ?? undefined)).toBe(0);
    expect(run.processes()).toEqual([]);
  } finally {
    run.child.kill();
    await run.end();
  }
});
