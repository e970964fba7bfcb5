/** @file Finding things in a real window: from a key press to the open case, the list sorted, narrowed, kept as a view and scrolled. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { launch, ROOT, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';

const OUT = join(ROOT, 'out', 'search');
const CASES = Number(process.env.CIRCLEKEEPER_SEARCH_CASES ?? 300);
const [INES, MAREN] = PRACTICE_SIGN_INS;

let running: Running;
let profile: string;
let page: Page;

const picture = async (name: string) => {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
};
const field = () => page.getByRole('combobox', { name: en.search.label });
const table = () => page.getByRole('table', { name: en.cases.list.table });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  mkdirSync(OUT, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-search-'));
  makePracticeVault(profile, CASES);
  running = await launch({ profile });
  page = await running.page();
  await signIn(page, INES.label, INES.passphrase);
});

test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('from a key press to the open case with the keyboard alone', async () => {
  await page.keyboard.press('Control+k');
  await expect(field()).toBeFocused();
  await page.keyboard.type('thistledo');
  await expect(page.getByRole('group', { name: en.search.groups.people }).getByRole('option')).toContainText('Pim Thistledown');
  await expect(page.getByRole('group', { name: en.search.groups.cases }).locator('mark').first()).toHaveText('Thistledown');
  await picture('panel');
  await expectAccessible(page, 'search panel');
  await field().fill('bent telescope');
  const first = page.getByRole('group', { name: en.search.groups.cases }).getByRole('option').first();
  await expect(first).toContainText('The bent telescope');
  await expect(page.getByText(/results?\. Arrow down/)).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field()).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Enter');
  await expect(heading('The bent telescope')).toBeVisible();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a number, a word of an agreement, nothing at all; Escape closes', async () => {
  await field().fill('C-0002');
  await expect(page.getByRole('option').first()).toContainText('C-0002');
  await expect(page.getByRole('option').first()).toContainText(en.search.byNumber);
  await field().fill('mends');
  await expect(page.getByRole('group', { name: en.search.groups.agreements }).getByRole('option').first()).toBeVisible();
  await picture('panel-groups');
  await field().fill('"NEAR( xqz');
  await expect(page.getByText(en.search.nothing('"NEAR( xqz')).first()).toBeVisible();
  await picture('panel-nothing');
  await page.keyboard.press('Escape');
  await expect(field()).toHaveAttribute('aria-expanded', 'false');
});

test('a person leads to their page; Enter in the field shows all in the list', async () => {
  await field().fill('pim thistle');
  await page.getByRole('group', { name: en.search.groups.people }).getByRole('option').first().click();
  await expect(heading('Pim Thistledown')).toBeVisible();
  await field().fill('telescope');
  await field().press('Enter');
  await expect(heading(en.cases.list.searchTitle)).toBeVisible();
  await expect(table().getByRole('row').nth(1)).toContainText('telescope');
  await picture('list-search');
  await field().press('ArrowDown');
  await expect(table().getByRole('link').first()).toBeFocused();
  await field().fill('');
  await expect(heading(en.cases.list.title)).toBeVisible();
});

test('each column sorts both ways and says so', async () => {
  await page.getByRole('radio', { name: en.cases.list.status.all, exact: true }).check({ force: true });
  for (const name of Object.values(en.codes.caseSort)) {
    const head = table().getByRole('columnheader', { name });
    await head.getByRole('button').click();
    const before = await head.getAttribute('aria-sort');
    expect(['ascending', 'descending']).toContain(before);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', before === 'ascending' ? 'descending' : 'ascending');
    expect(await table().locator('[aria-sort]').count()).toBe(1);
  }
  await table().getByRole('columnheader', { name: en.codes.caseSort.number }).getByRole('button').click();
  await expect(table().getByRole('row').nth(1)).toContainText(`C-0${CASES}`);
});

test('filters narrow, a view is kept by name, shown again, removed and brought back', async () => {
  await page.getByRole('button', { name: en.cases.list.chooseMore }).click();
  await page.getByLabel(en.cases.list.harmType).selectOption('property');
  await page.getByLabel(en.cases.list.nextStep).selectOption('nothing');
  await expect(page.getByRole('button', { name: en.cases.list.chosen(2) })).toBeVisible();
  await picture('list-filters');
  await expectAccessible(page, 'list with filters');
  const count = await table().getAttribute('aria-rowcount');
  await page.getByRole('button', { name: en.cases.list.saveView }).click();
  await page.getByLabel(en.cases.list.viewName).fill('Things put right');
  await page.keyboard.press('Enter');
  const view = page.getByRole('button', { name: 'Things put right', exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await view.click();
  await expect(view).toHaveAttribute('aria-pressed', 'false');
  await view.click();
  await expect(table()).toHaveAttribute('aria-rowcount', count ?? '');
  await page.getByRole('button', { name: en.cases.list.removeView('Things put right') }).click();
  await expect(view).toBeHidden();
  await page.getByRole('button', { name: en.ui.undo }).click();
  await expect(view).toBeVisible();
  await view.click();
});

test('the whole list is there with keys and wheel, and only what is in sight is drawn', async () => {
  await page.getByRole('radio', { name: en.cases.list.status.all, exact: true }).check({ force: true });
  await expect(table()).toHaveAttribute('aria-rowcount', String(CASES + 1));
  await table().getByRole('link').first().focus();
  for (const [key, row] of [
    ['PageDown', 12],
    ['ArrowDown', 13],
    ['ArrowUp', 12],
    ['End', 101],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('[role="row"]:has(a:focus)')).toHaveAttribute('aria-rowindex', String(row));
  }
  expect(await table().getByRole('row').count()).toBeLessThan(90);
  await page.keyboard.press('Home');
  await expect(page.locator('[role="row"]:has(a:focus)')).toHaveAttribute('aria-rowindex', '2');
  await page.locator('#main').hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 20_000);
      return Number(await table().getByRole('row').last().getAttribute('aria-rowindex'));
    })
    .toBe(CASES + 1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(table()).toBeHidden();
});

test('looks right in dark, in Spanish and at 640 px', async () => {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await picture('list');
  const resize = (width: number) =>
    running.app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 900), width);
  await resize(640);
  await page.setViewportSize({ width: 640, height: 900 });
  await picture('list-640');
  await field().fill('telescope');
  await page.getByRole('option').first().waitFor();
  await picture('panel-640');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('list-dark');
  await field().fill('mends');
  await page.getByRole('option').first().waitFor();
  await picture('panel-dark');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'list in the dark');
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByText('Español').click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: es.search.label }).fill('pim');
  await page.getByRole('option').first().waitFor();
  await picture('panel-spanish');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: es.cases.list.chooseMore }).click();
  await picture('list-spanish');
});

test('a facilitator finds the own circles only', async () => {
  await page.getByRole('button', { name: es.shell.lock, exact: true }).click();
  page = await running.locked();
  await page.getByRole('radio', { name: MAREN.label }).check({ force: true });
  await page.getByLabel(es.vault.passphrase.label, { exact: true }).fill(MAREN.passphrase);
  await page.getByRole('button', { name: es.vault.signIn.submit, exact: true }).click();
  const search = page.getByRole('combobox', { name: es.search.label });
  await search.fill('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('group')).toHaveCount(1);
  await picture('panel-facilitator');
  await expectAccessible(page, 'search on the desk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue('a');
  await expect(page.getByRole('listbox')).toBeHidden();
});
