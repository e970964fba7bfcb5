/** @file The admin's releases in a real window: three dimensions, a linked table, the list of what was published, a refusal beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { expectAccessible } from '../pages/axe';
import { type Desk, openDesk, saveSummary } from './desk';

const s = en.summaries;

let desk: Desk;
let page: Page;

const picture = (name: string) => desk.picture(name);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await openDesk('releases');
  ({ page } = desk);
});
test.afterAll(() => desk.close());

test('several tables in one release, and the next one beside it', async () => {
  test.setTimeout(240_000);
  await expect(page.getByText(s.published.none)).toBeVisible();
  await page.getByLabel(s.question.period).selectOption({ label: s.year('2025-26') });
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.harm_type });
  await page.getByRole('button', { name: s.question.ask }).click();
  await page.getByRole('grid').waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: s.question.addTable }).click();
  await expect(page.getByRole('region', { name: s.question.linked })).toContainText(s.dimension.harm_type);

  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.age_band });
  await page.getByLabel(s.question.second).selectOption({ label: s.dimension.repeat_harm });
  await page.getByLabel(s.question.third).selectOption({ label: s.dimension.process });
  await page.getByRole('button', { name: s.question.ask }).click();
  await expect(page.getByRole('grid')).toHaveCount(2, { timeout: 90_000 });
  await picture('tables');
  await expectAccessible(page, 'linked tables');
  await page.locator('[data-path="slice-process"]').selectOption({ index: 1 });
  await expect(page.getByRole('grid')).toHaveCount(2);

  const root = await saveSummary(desk, 'files');
  const published = page.getByRole('region', { name: s.published.title });
  await expect(published.getByRole('listitem')).toHaveCount(1);
  await picture('saved');
  const tables = readdirSync(join(root, 'tables')).sort();
  expect(tables).toEqual(['age_band-by-repeat_harm-by-process.csv', 'harm_type.csv']);
  for (const table of tables) {
    for (const line of readFileSync(join(root, 'tables', table), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)) {
      const [count, status] = line.split(',').slice(-2);
      expect(status === 'shown' ? Number(count) === 0 || Number(count) >= 10 : count === '' || count === '0').toBe(true);
    }
  }

  // Other bands for the same students are refused, in words that say what to do.
  await page.getByLabel(s.question.groupingOf(s.dimension.age_band)).selectOption({ index: 0 });
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await expect(page.getByText(s.refused.otherBands.what)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(s.refused.otherBands.what)).toBeInViewport();
  await picture('refused');
});
