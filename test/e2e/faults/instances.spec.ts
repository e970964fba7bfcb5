/** @file The app twice: on one profile the second says so and ends; on one vault the second is told that it is busy. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { fill } from '../../../build/envelope';
import { errors } from '../../../renderer/text/en/errors';
import { vault } from '../../../renderer/text/en/vault';
import { aCase } from '../../support/builders';
import { askInPage, askRaw, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { launch, machineSwitches } from '../../support/launch';
import { startOutside } from '../../support/outside';
import { filesBelow } from '../../support/sweep';

const ended = (child: { once(event: 'exit', listener: (code: number | null) => void): unknown }) =>
  new Promise<number | null>((resolve) => child.once('exit', resolve));

test('a second start on the same profile says so, brings the first to the front and ends', async () => {
  const run = await launch();
  try {
    await makeVault(await run.page());
    await run.app.evaluate(({ app, BrowserWindow }) => {
      const world = globalThis as unknown as { came: number; focused: number };
      world.came = 0;
      world.focused = 0;
      app.on('second-instance', () => {
        world.came += 1;
      });
      const [window] = BrowserWindow.getAllWindows();
      // Without a window manager focus itself can't be seen; that the window is asked to take it can.
      if (window !== undefined) {
        const focus = window.focus.bind(window);
        window.focus = () => {
          world.focused += 1;
          focus();
        };
        window.minimize();
      }
    });
    const second = startOutside({ profile: run.profile, switches: [...machineSwitches] });
    expect(await ended(second.child)).toBe(0);
    expect(second.output.join('')).toContain('Circlekeeper is open already');
    const told = () => run.app.evaluate(() => ({ ...(globalThis as unknown as { came: number; focused: number }) }));
    await expect.poll(async () => (await told()).came).toBe(1);
    expect((await told()).focused).toBeGreaterThan(0);
    // The first was not disturbed.
    expect((await askInPage(await run.page(), 'vault.state', {})).status).toBe('open');
  } finally {
    await run.close();
  }
});

test('two profiles on one vault: the second is told that it is open elsewhere, and comes in once the first has locked', async () => {
  const shared = mkdtempSync(join(tmpdir(), 'circlekeeper-shared-'));
  const profiles = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `circlekeeper-${name}-`)));
  for (const profile of profiles)
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ vault: join(shared, 'vault'), theme: 'system', idleMinutes: 30 }));
  const first = await launch({ profile: profiles[0] ?? '' });
  const second = await launch({ profile: profiles[1] ?? '' });
  try {
    await makeVault(await first.page());
    await askInPage(await first.page(), 'cases.create', aCase());
    const page = await second.page();
    await page.reload();
    const { users } = await askInPage(page, 'vault.state', {});
    const passphrase = fill(COUNSELOR.passphrase, await askInPage(page, 'vault.envelope', {}));
    expect(await askRaw(page, 'vault.unlock', { userId: users[0]?.id, passphrase })).toEqual({
      ok: false,
      error: { kind: 'vault-busy' },
    });
    // In words, at the door.
    await page.getByRole('radio', { name: COUNSELOR.label }).check();
    await page.getByLabel(vault.passphrase.label, { exact: true }).fill(COUNSELOR.passphrase);
    await page.getByRole('button', { name: vault.signIn.submit, exact: true }).click();
    await expect(page.getByText(errors.kinds['vault-busy'].what)).toBeVisible();
    await lockFromPage(await first.page());
    await first.locked();
    await page.getByLabel(vault.passphrase.label, { exact: true }).fill('');
    await signInAtDoor(page);
    expect((await askInPage(page, 'cases.list', {})).total).toBe(1);
  } finally {
    await first.close();
    await second.close();
    for (const dir of [shared, ...profiles]) rmSync(dir, { recursive: true, force: true });
  }
});

test('a vault of a newer app is refused at the door, and no byte of it changes', async () => {
  const run = await launch();
  try {
    await makeVault(await run.page());
    await lockFromPage(await run.page());
    await run.locked();
    await run.app.close();
    const folder = join(run.profile, 'vault');
    const header = join(folder, 'vault.json');
    const text = readFileSync(header, 'utf8').replace(/"ver":(\d+)/, (_all, version: string) => `"ver":${Number(version) + 1}`);
    writeFileSync(header, text);
    const hashes = () =>
      Object.fromEntries(
        filesBelow([folder]).map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
      );
    const before = hashes();
    const page = await run.locked();
    await expect(page.getByText(vault.closed.newer)).toBeVisible();
    await page.waitForTimeout(1_000);
    await run.app.close();
    expect(hashes()).toEqual(before);
    await run.locked();
  } finally {
    await run.close();
  }
});
