/** @file How a summary is protected, in a real window: a search that is stopped, rounding, a number from elsewhere, a second admin. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { expectAccessible } from '../pages/axe';
import { OTHER_MODES, put } from '../pages/modes';
import { type Desk, openDesk, saveSummary } from './desk';

const s = en.summaries;
const p = en.protection;

let desk: Desk;
let page: Page;

/** Hiding or rounding, in the part of the question that is folded away until it is needed. */
async function protectBy(words: typeof p, method: 'withhold' | 'round'): Promise<void> {
  const how = page.locator('details').filter({ has: page.getByText(words.method.title, { exact: true }) });
  if ((await how.getAttribute('open')) === null) await how.locator('summary').click();
  await how.getByRole('radio', { name: words.method[method] }).check({ force: true });
}

const picture = (name: string) => desk.picture(name);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await openDesk('protection');
  ({ page } = desk);
  await page.getByLabel(s.question.period).selectOption({ label: s.year('2025-26') });
});
test.afterAll(() => desk.close());

test('a long search says what it does, answers meanwhile, and ends when it is stopped', async () => {
  test.setTimeout(180_000);
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.harm_type });
  await page.getByLabel(s.question.groupingOf(s.dimension.harm_type)).selectOption({ index: 0 });
  await page.getByLabel(s.question.second).selectOption({ label: s.dimension.outcome });
  await page.getByLabel(s.question.groupingOf(s.dimension.outcome)).selectOption({ index: 0 });
  await page.getByLabel(s.question.third).selectOption({ label: s.dimension.repeat_harm });
  await page.getByLabel(s.question.fourth).selectOption({ label: s.dimension.identity_based });
  await page.getByRole('button', { name: s.question.ask }).click();
  const stop = page.getByRole('button', { name: p.search.cancel, exact: true });
  await stop.waitFor();
  await picture('searching');
  await stop.click();
  await expect(page.getByText(p.search.stoppedText)).toBeVisible();
  await picture('stopped');
});

test('a number published elsewhere is typed in, counts, and is taken back by a further entry', async () => {
  test.setTimeout(180_000);
  const section = page.getByRole('region', { name: p.outside.title });
  await section.getByRole('button', { name: p.outside.add }).click();
  const dialog = page.getByRole('dialog', { name: p.outside.dialog });
  await dialog.getByLabel(p.outside.period).selectOption({ label: s.year('2025-26') });
  await dialog.locator('[data-path="outside-by-0"]').selectOption({ label: s.dimension.repeat_harm });
  await dialog.getByLabel(p.outside.count).fill('100000');
  await dialog.getByLabel(p.outside.source).selectOption({ label: p.outside.sources['state-report'] });
  await dialog.getByLabel(p.outside.publishedOn).fill('2026-08-01');
  await picture('outside-form');
  await expectAccessible(page, 'a number published elsewhere');
  await dialog.getByRole('button', { name: p.outside.keep }).click();
  await expect(section.getByRole('listitem')).toHaveCount(1);
  // It can't be ours: a summary that shows another number is not let out, kindly.
  for (const place of ['fourth', 'third', 'second'])
    await page.locator(`[data-path="${place}"]`).selectOption({ label: s.question.nothingElse });
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.repeat_harm });
  await page.getByRole('button', { name: s.question.ask }).click();
  await expect(page.getByText(p.refused.contradiction.what)).toBeVisible({ timeout: 90_000 });
  await picture('contradiction');
  await section.getByRole('button', { name: p.outside.takeBack }).click();
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await picture('outside-list');
});

test('below the usual threshold a second admin is asked for, and who has none is told what to do', async () => {
  await protectBy(p, 'withhold');
  await page.locator('[data-path="threshold"]').selectOption('5');
  await page.getByRole('button', { name: s.question.ask }).click();
  await expect(page.getByText(p.threshold.nobody)).toBeVisible({ timeout: 90_000 });
  await picture('no-second-admin');
  await page.getByRole('button', { name: p.threshold.keepUsual }).click();
  await page.getByRole('grid').waitFor({ timeout: 90_000 });
});

test('a rounded summary hides nothing, says so on the screen and in the files, and looks right everywhere', async () => {
  test.setTimeout(180_000);
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.harm_type });
  await page.getByLabel(s.question.second).selectOption({ label: s.dimension.age_band });
  await protectBy(p, 'round');
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await expect(page.getByText(p.method.rounded(10))).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('grid').getByText('[c]')).toHaveCount(0);
  await expectAccessible(page, 'a rounded summary');
  await picture('rounded');
  const root = await saveSummary(desk, 'files');
  const [csv] = readdirSync(join(root, 'tables')).filter((name) => name.endsWith('.csv'));
  const lines = readFileSync(join(root, 'tables', csv ?? ''), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  for (const line of lines) expect(line).toMatch(/,\d*0,rounded$/);
  // An exact one of the same students is refused.
  await protectBy(p, 'withhold');
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await expect(page.getByText(p.refused.mixed.what)).toBeVisible({ timeout: 90_000 });
});

test('looks right in the dark, enlarged, and in Spanish', async () => {
  test.setTimeout(180_000);
  for (const mode of OTHER_MODES) {
    const { name, words } = mode;
    await put(desk.running, page, mode);
    await page.getByRole('heading', { level: 1, name: words.summaries.title }).waitFor();
    await page.getByLabel(words.summaries.question.period).selectOption({ label: words.summaries.year('2025-26') });
    await page.getByLabel(words.summaries.question.first).selectOption({ label: words.summaries.dimension.harm_type });
    await protectBy(words.protection, 'round');
    await page.getByRole('button', { name: words.summaries.question.ask, exact: true }).click();
    await expect(page.getByText(words.protection.method.rounded(10))).toBeVisible({ timeout: 90_000 });
    await picture(name);
    await page.getByRole('button', { name: words.protection.outside.add }).click();
    await page.getByRole('dialog', { name: words.protection.outside.dialog }).waitFor();
    await picture(`form-${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: words.protection.outside.dialog }).waitFor({ state: 'detached' });
    await page.locator('[data-path="threshold"]').selectOption('5');
    await page.getByRole('button', { name: words.summaries.question.ask, exact: true }).click();
    await expect(page.getByText(words.protection.threshold.nobody)).toBeVisible({ timeout: 90_000 });
    await picture(`second-${name}`);
  }
});
