/**
 * @file Every screen of the three windows as a contact sheet: light, dark, narrow (200 % zoom) and Spanish, each without a serious
 * finding of axe and without sideways scrolling. Leaves the pictures in out/screens/ for people to look at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../electron/practice/sign-ins';
import { en } from '../../renderer/text/en';
import type { es } from '../../renderer/text/es';
import { launch, ROOT, type Running } from '../support/launch';
import { expectAccessible } from './pages/axe';
import { MODES, type Mode, put, sideways } from './pages/modes';

const OUT = join(ROOT, 'out', 'screens');
let running: Running;
let page: Page;

test.beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  running = await launch();
  page = await running.page();
  await page.getByRole('button', { name: en.vault.welcome.practice }).click();
  await page.getByRole('radio').first().waitFor({ timeout: 60_000 });
});
test.afterAll(() => running.close());

const show = (mode: Mode) => put(running, page, mode);

async function look(name: string, mode: Mode): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(OUT, `${name}-${mode.name}.png`) });
  await expectAccessible(page, `${name}, ${mode.name}`);
  expect(await sideways(page), `${name}, ${mode.name}: scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Follows a link of the window by where it leads: words differ by language. */
async function follow(href: RegExp): Promise<void> {
  const places = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const place = places.find((one) => href.test(one));
  expect(place, `a link to ${href}`).toBeDefined();
  await page.locator(`a[href="${place}"]`).first().click();
}

async function enter(label: string, passphrase: string, words: typeof en | typeof es): Promise<void> {
  await page.getByRole('radio', { name: label }).check({ force: true });
  await page.getByLabel(words.vault.passphrase.label, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words.vault.signIn.submit, exact: true }).click();
  await page.getByRole('button', { name: words.shell.lock, exact: true }).waitFor({ timeout: 30_000 });
}

const [COUNSELOR, FACILITATOR, ADMIN] = PRACTICE_SIGN_INS;

/** Each section of a case by itself: a page this long is never seen at once. */
async function sections(mode: Mode): Promise<void> {
  const ids = await page.locator('main [id^="section-"], main [id^="case-"]').evaluateAll((found) => found.map((one) => one.id));
  for (const id of ids) {
    await page.evaluate((name) => document.getElementById(name)?.scrollIntoView({ block: 'start', behavior: 'auto' }), id);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(OUT, `case-${id}-${mode.name}.png`) });
  }
}

/** Twelve cases are too few for a page of numbers: what an admin of a small school meets. */
async function overview(mode: Mode): Promise<void> {
  await follow(/^\/summaries\/overview$/);
  await page.locator('[data-path="overview-period"]').waitFor();
  await page.locator('main form button[type="submit"]').click();
  await page.locator('main h2').first().waitFor({ timeout: 60_000 });
  await look('admin-overview', mode);
}

test('the door', async () => {
  for (const mode of MODES) {
    await show(mode);
    await look('door', mode);
  }
});

test('what looks at the screens sees two targets that are too small', async () => {
  await page.evaluate(() => {
    const corner = document.createElement('div');
    corner.id = 'too-small';
    for (const name of ['one', 'two']) {
      const button = document.createElement('button');
      button.textContent = name;
      button.style.cssText = 'width: 12px; height: 12px; padding: 0; font-size: 8px; overflow: hidden';
      corner.append(button);
    }
    (document.querySelector('main') ?? document.body).append(corner);
  });
  await expect(expectAccessible(page, 'the door with two small targets')).rejects.toThrow(/target-size/);
  await page.evaluate(() => document.getElementById('too-small')?.remove());
});

test('the counselor’s window', async () => {
  test.setTimeout(300_000);
  await show(MODES[0]);
  await enter(COUNSELOR.label, COUNSELOR.passphrase, en);
  for (const mode of MODES) {
    await show(mode);
    await look('today', mode);
    await follow(/^\/caseload$/);
    await page.getByRole('table').first().waitFor();
    await look('caseload', mode);
    await follow(/^\/cases$/);
    await look('cases', mode);
    await page
      .getByRole('link', { name: /Corridor, again/ })
      .first()
      .click();
    await look('case', mode);
    await sections(mode);
    await follow(/\/agreement/);
    await look('agreement', mode);
    await follow(/^\/cases$/);
    await page
      .getByRole('link', { name: /Corridor, again/ })
      .first()
      .click();
    await follow(/\/chronology$/);
    await look('chronology', mode);
    await follow(/^\/cases$/);
    await follow(/^\/register/);
    await look('register', mode);
    await follow(/^\/cases$/);
    await follow(/^\/retention/);
    await look('retention', mode);
    await follow(/^\/cases$/);
    await follow(/^\/import$/);
    await look('import', mode);
    await follow(/^\/cases$/);
    await follow(/^\/cases\/new/);
    await look('new-case', mode);
    await follow(/^\/paper-forms/);
    await look('paper-forms', mode);
    await follow(/^\/people$/);
    await look('people', mode);
    await follow(/^\/support$/);
    await look('support', mode);
    await follow(/^\/people$/);
    await follow(/^\/people\/./);
    await look('person', mode);
    await follow(/^\/circles$/);
    await look('circles', mode);
    await follow(/^\/circles\/./);
    await look('circle', mode);
    await follow(/^\/summaries$/);
    await look('summaries', mode);
    await follow(/^\/sign-ins$/);
    await look('sign-ins', mode);
    await follow(/^\/help$/);
    await look('help', mode);
  }
});

for (const [who, name] of [
  [FACILITATOR, 'facilitator'],
  [ADMIN, 'admin'],
] as const) {
  test(`the ${name}’s window`, async () => {
    await show(MODES[0]);
    await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
    page = await running.locked();
    await page.getByRole('radio').first().waitFor();
    await enter(who.label, who.passphrase, en);
    for (const mode of MODES) {
      await show(mode);
      await look(`${name}-home`, mode);
      if (name === 'admin') await overview(mode);
    }
  });
}
