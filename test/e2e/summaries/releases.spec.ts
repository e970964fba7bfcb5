/** @file The admin's releases in a real window: three dimensions, a linked table, the list of what was published, a refusal beside it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { launch, ROOT, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';

const OUT = join(ROOT, 'out', 'releases');
const [, , PRINCIPAL] = PRACTICE_SIGN_INS;
const s = en.summaries;

let running: Running;
let profile: string;
let page: Page;

const picture = (name: string) => page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-releases-'));
  makePracticeVault(profile, 400);
  running = await launch({ profile });
  page = await running.page();
  await signIn(page, PRINCIPAL.label, PRINCIPAL.passphrase);
});

test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('several tables in one release, and the next one beside it', async () => {
  test.setTimeout(240_000);
  await page.getByRole('heading', { level: 1, name: s.title }).waitFor();
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

  const to = join(OUT, 'files');
  mkdirSync(to);
  await running.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as typeof dialog.showOpenDialog;
  }, to);
  await page.getByRole('button', { name: s.save.action }).click();
  const forWhom = page.getByRole('dialog', { name: s.save.dialog });
  await forWhom.getByLabel(s.save.toWhom).fill('The school board');
  await forWhom.getByRole('button', { name: s.save.choose }).click();
  await page.getByRole('heading', { name: s.save.title }).waitFor({ timeout: 90_000 });
  const published = page.getByRole('region', { name: s.published.title });
  await expect(published.getByRole('listitem')).toHaveCount(1);
  await picture('saved');
  const [folder] = readdirSync(to);
  const tables = readdirSync(join(to, folder ?? '', 'tables')).sort();
  expect(tables).toEqual(['age_band-by-repeat_harm-by-process.csv', 'harm_type.csv']);
  for (const table of tables) {
    for (const line of readFileSync(join(to, folder ?? '', 'tables', table), 'utf8')
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
