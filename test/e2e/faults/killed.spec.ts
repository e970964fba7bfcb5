/** @file Processes of the running app killed from outside while it saves: nothing acknowledged is lost, and it comes back locked. */
import { expect, test } from '@playwright/test';
import { aCase } from '../../support/builders';
import { askInPage, askRaw, COUNSELOR, makeVault, signInAtDoor } from '../../support/driver';
import { kindOf } from '../../support/memory';
import { type Outside, startOutside } from '../../support/outside';

let run: Outside;
test.beforeEach(() => {
  run = startOutside();
});
test.afterEach(() => run.end());

const VICTIMS = { 'the vault process': 'utility node.mojom.NodeService', 'the page': 'renderer' } as const;

/** Saves until it is told to stop or nobody answers any more. Answers what was acknowledged. */
async function saveOn(acknowledged: string[], stopped: () => boolean): Promise<void> {
  const page = await run.page();
  for (let n = 0; !stopped(); n++) {
    const result = await Promise.race([
      askRaw(page, 'cases.create', aCase({ title: `Case ${n}` })),
      new Promise<undefined>((resolve) => setTimeout(resolve, 5_000)),
    ]).catch(() => undefined);
    if (result === undefined || !result.ok) return;
    acknowledged.push((result.value as { id: string }).id);
  }
}

for (const [name, kind] of Object.entries(VICTIMS)) {
  test(`killing ${name} brings the app back at the lock screen with every acknowledged case`, async () => {
    await makeVault(await run.page());
    const main = await run.main();
    const acknowledged: string[] = [];
    let killed = false;
    const saving = saveOn(acknowledged, () => killed);
    await expect.poll(() => acknowledged.length).toBeGreaterThan(2);
    for (const pid of run.processes()) if (kindOf(pid) === kind) process.kill(pid, 'SIGKILL');
    killed = true;
    const fresh = await run.page(main);
    await saving;
    await expect(fresh.getByRole('radio', { name: COUNSELOR.label })).toBeVisible();
    await signInAtDoor(fresh);
    const { rows, total } = await askInPage(fresh, 'cases.list', { limit: 200 });
    expect(acknowledged.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
    expect(total - acknowledged.length).toBeLessThanOrEqual(1);
    expect(run.output.join('')).toContain('ended unexpectedly');
  });
}
