/** @file What follows from a table, the school's own terms and risk ratios, as an admin sees and saves them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { expectAccessible } from '../pages/axe';
import { type Desk, openDesk, saveSummary } from './desk';

const s = en.summaries;

let desk: Desk;
let page: Page;

const picture = (name: string) => desk.picture(name);
const size = (width: number, height: number) =>
  desk.running.app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  );
const ask = async () => {
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await page.getByRole('grid').first().waitFor({ timeout: 90_000 });
};

test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await openDesk('measures');
  ({ page } = desk);
});
test.afterAll(() => desk.close());

test('says what follows from a table, each with what it is out of, and keeps the terms that it published', async () => {
  test.setTimeout(240_000);
  await page.getByLabel(s.question.period).selectOption({ label: s.year('2025-26') });
  await page.getByText(s.terms.title).click();
  await expect(page.getByText(s.terms.calendar)).toBeVisible();
  await picture('terms');
  await expect(page.getByRole('listitem').filter({ hasText: s.terms.numbered('2025-26', '2') })).toBeVisible();

  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.agreement_kept });
  await ask();
  const measures = page.getByRole('region', { name: s.measures.title });
  const completed = measures.getByRole('article', { name: s.measures.words.completed.name });
  await expect(completed.getByRole('rowheader', { name: s.measures.everything })).toBeVisible();
  await expect(completed).toContainText(s.measures.words.completed.outOf);
  await expect(completed).toContainText(s.measures.words.completed.leftOut);
  await expect(completed).toContainText('%');
  await completed.scrollIntoViewIfNeeded();
  await picture('measures');
  await expectAccessible(page, 'measures');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('measures-dark');
  await expectAccessible(page, 'measures in dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await size(640, 800);
  await completed.scrollIntoViewIfNeeded();
  await picture('measures-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await size(1280, 800);

  const root = await saveSummary(desk, 'files');
  const note = readFileSync(join(root, 'disclosure-note.md'), 'utf8');
  expect(note).toContain('2025-26 term 2: 2026-01-06 to 2026-07-31');
  expect(note).toContain(s.measures.words.completed.name);
  expect(note).not.toContain('Spring term');
  await expect(page.getByText(/A number of this year was published on/)).toBeVisible();
});

test('compares groups with their size, counts acts apart, and speaks Spanish', async () => {
  test.setTimeout(180_000);
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.age_band });
  await ask();
  const compared = page.getByRole('region', { name: s.disproportion.title });
  for (const [i, field] of (await compared.getByRole('textbox').all()).entries()) await field.fill(String(300 + 100 * i));
  await compared.getByRole('button', { name: s.disproportion.save }).click();
  await expect(compared.getByRole('columnheader', { name: s.disproportion.ratio })).toBeVisible();
  await picture('risk-ratio');
  await expectAccessible(page, 'risk ratios');

  await page.getByRole('radio', { name: s.question.units.acts }).check({ force: true });
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.act_beside });
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await expect(page.getByText(s.refused.tooFew.what).or(page.getByRole('grid'))).toBeVisible({ timeout: 90_000 });
  await picture('acts');

  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByText('Español').click();
  await page.keyboard.press('Escape');
  const t = es.summaries;
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await page.getByRole('radio', { name: t.question.units.cases }).check({ force: true });
  await page.getByLabel(t.question.first).selectOption({ label: t.dimension.agreement_kept });
  await page.getByRole('button', { name: t.question.ask, exact: true }).click();
  await page.getByRole('region', { name: t.measures.title }).waitFor({ timeout: 90_000 });
  await page.getByRole('article', { name: t.measures.words.completed.name }).scrollIntoViewIfNeeded();
  await picture('measures-spanish');
});
