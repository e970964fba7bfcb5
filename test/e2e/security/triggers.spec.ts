/** @file What locks without anybody asking, and what does not: idleness, sleep, the screen's lock, a window nobody signed in to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { askInPage, COUNSELOR, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';

let run: Running;
test.beforeEach(async () => {
  run = await launch();
});
test.afterEach(() => run.close());

/** Makes the system say that nobody has touched the computer for so long. */
const idle = (seconds: number) =>
  run.app.evaluate(({ powerMonitor }, told) => {
    powerMonitor.getSystemIdleTime = () => told;
  }, seconds);

const happen = (event: string) => run.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event).catch(() => undefined);

async function expectLocked(fresh: Page): Promise<void> {
  await expect(fresh.getByRole('radio', { name: COUNSELOR.label })).toBeVisible();
  expect((await askInPage(fresh, 'vault.state', {})).status).toBe('locked');
}

/** The process has not ended, and who signed in is signed in. */
async function expectOpen(): Promise<void> {
  expect((await askInPage(await run.page(), 'vault.state', {})).status).toBe('open');
}

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`${event} locks`, async () => {
    await makeVault(await run.page());
    // Main hears of the sign-in on its own way, an instant after the page.
    await run.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await happen(event);
    await expectLocked(await run.locked());
  });
}

test('idleness locks after the minutes of the settings, not before, and only who has signed in', async () => {
  const page = await run.page();
  await idle(100_000);
  await page.waitForTimeout(4_500);
  // Nobody is in: there is nothing to lock, and starting anew every two seconds would be a nuisance.
  expect((await askInPage(page, 'vault.state', {})).status).toBe('none');
  await idle(0);
  await makeVault(page);
  await idle(299);
  await page.waitForTimeout(4_500);
  await expectOpen();
  await idle(300);
  await expectLocked(await run.locked());
});

test('one minute in the settings is one minute', async () => {
  await run.app.close();
  writeFileSync(join(run.profile, 'settings.json'), JSON.stringify({ theme: 'system', idleMinutes: 1 }));
  const page = await run.locked();
  await idle(59);
  await makeVault(page);
  await page.waitForTimeout(4_500);
  await expectOpen();
  await idle(60);
  await expectLocked(await run.locked());
});

test('shutting down ends the app, and starts no other', async () => {
  await makeVault(await run.page());
  await run.app.evaluate(({ app }) => {
    app.relaunch = () => {
      process.stderr.write('STARTED ANEW\n');
    };
  });
  await happen('shutdown');
  await run.locked();
  expect(run.errors.join('')).not.toContain('STARTED ANEW');
});

test('what was copied leaves the clipboard at a lock; the minutes are set in the window', async () => {
  const page = await run.page();
  await makeVault(page);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByLabel(en.shell.lockAfter).selectOption({ label: en.shell.minutes(2) });
  await expect.poll(() => readFileSync(join(run.profile, 'settings.json'), 'utf8')).toContain('"idleMinutes":2');
  await page.keyboard.press('Escape');
  // Which of the two clipboards a test has is the machine's affair; what the app does with its own is told here.
  await run.app.evaluate(({ clipboard }) => {
    let held = 'mistlethrushword';
    clipboard.readText = (async () => {
      process.stderr.write('READ\n');
      return held;
    }) as typeof clipboard.readText;
    clipboard.clear = (async () => {
      held = '';
      process.stderr.write('CLEARED\n');
    }) as typeof clipboard.clear;
  });
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill('mistlethrushword');
  await search.press('ControlOrMeta+a');
  await search.press('ControlOrMeta+c');
  await expect.poll(() => run.errors.join('')).toContain('READ');
  expect(run.errors.join('')).not.toContain('CLEARED');
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  await expectLocked(await run.locked());
  expect(run.errors.join('')).toContain('CLEARED');
});
