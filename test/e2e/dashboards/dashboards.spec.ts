/**
 * @file Both dashboards in a real window, in a school of 150 invented cases: a counselor from a number to its cases, a principal's page of
 * protected numbers and the way to release them; in light, dark, narrow and Spanish. Leaves its pictures in out/dashboards.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { launch, ROOT, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { LIGHT, MODES, type Mode, put, sideways } from '../pages/modes';

const OUT = join(ROOT, 'out', 'dashboards');
const [COUNSELOR, , PRINCIPAL] = PRACTICE_SIGN_INS;

let running: Running;
let profile: string;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-dashboards-'));
  makePracticeVault(profile, 150);
  running = await launch({ profile });
  page = await running.page();
});
test.afterAll(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true });
});

const show = (mode: Mode) => put(running, page, mode);

async function look(name: string, mode: Mode): Promise<void> {
  await page.screenshot({ path: join(OUT, `${name}-${mode.name}.png`), fullPage: true });
  await expectAccessible(page, `${name}, ${mode.name}`);
  expect(await sideways(page), `${name}, ${mode.name}: scrolls sideways`).toBeLessThanOrEqual(0);
}

/** One card of the page by itself. */
async function closeUp(title: string, name: string, mode: Mode): Promise<void> {
  const card = page.getByRole('region', { name: title, exact: true });
  await card.scrollIntoViewIfNeeded();
  await card.screenshot({ path: join(OUT, `${name}-${mode.name}.png`) });
}

/** What a page puts on the clipboard with the next copy. */
const listen = () =>
  page.evaluate(() => {
    document.addEventListener('copy', (event) => Object.assign(window, { copiedWords: event.clipboardData?.getData('text/plain') }), {
      once: true,
    });
  });
const copied = () => page.evaluate(() => (window as unknown as { copiedWords?: string }).copiedWords ?? '');

test('a counselor reads where the cases stand, and goes from a number to its cases', async () => {
  test.setTimeout(120_000);
  await signIn(page, COUNSELOR.label, COUNSELOR.passphrase);
  for (const mode of MODES) {
    const { caseload: t } = mode.words;
    await show(mode);
    await page.getByRole('link', { name: t.link }).click();
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    await page.getByRole('table', { name: t.old.title }).waitFor();
    await look('caseload', mode);
    for (const part of ['waits', 'agreements', 'risks', 'old'] as const) await closeUp(t[part].title, `caseload-${part}`, mode);
  }
  await show(LIGHT);
  const t = en.caseload;
  await page.getByRole('link', { name: t.link }).click();
  const due = page.getByRole('region', { name: t.due.title, exact: true });
  await due.waitFor();

  // By keyboard alone: what it means, then its caption.
  const meaning = due.getByText(en.ui.figure.meaning);
  await meaning.focus();
  await page.keyboard.press('Enter');
  await expect(due.getByText(t.due.counted)).toBeVisible();
  await look('caseload-meaning', LIGHT);
  await listen();
  await due.getByRole('button', { name: en.ui.figure.copyLabel(t.due.title) }).press('Enter');
  await expect.poll(copied).toContain(t.source);
  await expect(page.getByText(en.ui.figure.copied)).toBeVisible();

  const overdue = due.getByRole('row', { name: new RegExp(`^${t.due.codes.overdue}`) }).getByRole('link');
  const n = Number(await overdue.innerText());
  expect(n).toBeGreaterThan(0);
  await overdue.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: en.cases.list.title }).waitFor();
  await expect(page.getByText(en.cases.list.count(n), { exact: true })).toBeVisible();
  await expect(page.getByText(t.behind.lead(t.behind.due(t.due.codes.overdue)))).toBeVisible();
  await look('behind', LIGHT);
  await page.getByRole('button', { name: en.cases.list.clear }).click();
  await expect(page.getByText(t.behind.lead(t.behind.due(t.due.codes.overdue)))).toHaveCount(0);
});

test('a principal reads one page of protected numbers, and takes its question to the release', async () => {
  test.setTimeout(180_000);
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await running.locked();
  await signIn(page, PRINCIPAL.label, PRINCIPAL.passphrase);
  for (const mode of [...MODES.slice(1), LIGHT]) {
    const { overview: t, summaries: s } = mode.words;
    await show(mode);
    await page.getByRole('link', { name: t.link }).click();
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    await page.getByRole('button', { name: t.show }).click();
    await page.getByRole('table', { name: s.dimension.outcome }).waitFor({ timeout: 90_000 });
    await look('overview', mode);
    for (const dimension of ['days_band', 'age_band'] as const) await closeUp(s.dimension[dimension], `overview-${dimension}`, mode);
  }
  const { overview: t, summaries: s } = en;
  const tables = await page.getByRole('table').count();
  expect(tables).toBeGreaterThanOrEqual(3);
  // What stands in the page is a number of ten or more, nothing at all, or the mark.
  const numbers = await page.locator('tbody td:nth-child(2)').allInnerTexts();
  for (const number of numbers) expect(/\[c\]/.test(number) || Number(number) === 0 || Number(number) >= 10, number).toBe(true);

  const card = page.getByRole('region', { name: s.dimension.outcome, exact: true });
  await card.getByText(en.ui.figure.meaning).click();
  await expect(card.getByText(s.counting.dimension.outcome)).toBeVisible();
  await look('overview-meaning', LIGHT);
  await listen();
  await card.getByRole('button', { name: en.ui.figure.copyLabel(s.dimension.outcome) }).click();
  await expect.poll(copied).toContain(t.source(10));

  await page.getByRole('link', { name: t.release }).click();
  await page.getByRole('heading', { level: 1, name: s.title }).waitFor();
  await expect(page.getByRole('region', { name: s.question.linked })).toContainText(s.dimension.outcome);
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await page.getByRole('button', { name: s.save.action }).waitFor({ timeout: 90_000 });
  await look('release', LIGHT);
});
