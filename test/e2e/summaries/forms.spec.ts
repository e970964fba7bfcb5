/** @file Saving a summary in every form, in a real window: what is in the folder, that each says the same, and what the pages look like. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf as readNumbers } from '../../../electron/summaries/export/read-pdf';
import { readSvg } from '../../../electron/summaries/export/svg';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { FORMATS } from '../../../shared/summaries/formats';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { chooseFolder, type Desk, openDesk } from './desk';

const s = en.summaries;

/** People of the practice cases, who wrote them down, and what a case is called. */
const SOMEBODY = /\b(Wren|Tavi|Cato|Oakpetal|Moonreed|Grapevine|Brackenby|Amberly|Fenwick)\b|\b(RJ|CK)-?\d{4}-\d+/;

let desk: Desk;
let page: Page;

const picture = (name: string) => desk.picture(name);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await openDesk('forms');
  ({ page } = desk);
});
test.afterAll(() => desk.close());

/** Asks for a table of the closed school year. */
async function ask(words: typeof s, first: string, second?: string): Promise<void> {
  await page.getByLabel(words.question.period).selectOption({ label: words.year('2025-26') });
  await page.getByLabel(words.question.first).selectOption({ label: first });
  if (second !== undefined) await page.getByLabel(words.question.second).selectOption({ label: second });
  await page.getByRole('button', { name: words.question.ask, exact: true }).click();
  await page.getByRole('grid').waitFor({ timeout: 90_000 });
}

/** Waits until it is saved, and fails with what is said where it is not. */
async function savedOrSaid(words: typeof s): Promise<void> {
  const heading = page.getByRole('heading', { name: words.save.title });
  const problem = page.getByRole('alert');
  await expect(heading.or(problem).first()).toBeVisible({ timeout: 90_000 });
  expect(await problem.allTextContents()).toEqual([]);
}

const filesIn = (folder: string): string[] => {
  const [release] = readdirSync(folder);
  const root = join(folder, release ?? '');
  return (readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => /\.\w+$/.test(name)).sort();
};

test('every form is in the folder, drawn by the app and read back before it is there', async () => {
  test.setTimeout(240_000);
  await ask(s, s.dimension.harm_type, s.dimension.age_band);
  await picture('answer');
  await page.getByRole('figure').screenshot({ path: join(desk.out, 'plot.png') });
  const folder = await chooseFolder(desk, 'english');
  await page.getByRole('button', { name: s.save.action }).click();
  const dialog = page.getByRole('dialog', { name: s.save.dialog });
  await dialog.getByLabel(s.save.toWhom).fill('The school board');
  // What most people need is ticked; whoever needs more adds it.
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  for (const format of FORMATS) await dialog.getByRole('checkbox', { name: s.save.format[format] }).check({ force: true });
  await picture('dialog');
  await expectAccessible(page, 'the dialog that saves a summary');
  await dialog.getByRole('button', { name: s.save.choose }).click();
  await savedOrSaid(s);
  await picture('saved');
  await expectAccessible(page, 'a saved summary');
  const name = 'harm_type-by-age_band';
  expect(filesIn(folder)).toEqual([
    'datapackage.json',
    'disclosure-note.md',
    'disclosure-report.pdf',
    `plots/${name}.png`,
    `plots/${name}.svg`,
    'summary.pdf',
    'summary.xlsx',
    `tables/${name}.csv`,
    `tables/${name}.parquet`,
  ]);
  const saved = page.getByRole('region', { name: s.save.title });
  for (const file of filesIn(folder)) await expect(saved).toContainText(file);
  const root = join(folder, readdirSync(folder)[0] ?? '');
  const report = await readPdf(join(root, 'summary.pdf'));
  expect(report).toMatchObject({ tagged: true, language: 'en', title: 'Summary of restorative work' });
  expect(report.text).toContain('Practice');
  // The plot of the report has the numbers and the bars of the picture, one as long to the other, from the bytes of both.
  const plot = readSvg(readFileSync(join(root, `plots/${name}.svg`)));
  const { pictures, bars } = await readNumbers(readFileSync(join(root, 'summary.pdf')));
  expect(pictures.flat()).toEqual(plot.values);
  expect(bars).toHaveLength(plot.bars.length);
  const [most, longest] = [Math.max(...bars.map(({ width }) => width)), Math.max(...plot.bars)];
  for (const [i, { width }] of bars.entries()) expect(Math.abs(width / most - (plot.bars[i] ?? 0) / longest)).toBeLessThan(0.001);
  const disclosure = await readPdf(join(root, 'disclosure-report.pdf'));
  expect(disclosure.pages).toHaveLength(1);
  expect(disclosure.text).toContain('For a parent');
  // Nobody of the cases, and nobody who wrote them down, is in any byte: packed parts are looked into too.
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(join(root, file));
    const parts = [bytes.toString('latin1'), bytes.toString('utf8')];
    if (file.endsWith('.pdf')) parts.push((await readPdf(join(root, file))).text);
    if (file.endsWith('.xlsx')) parts.push(...Object.values(unzipSync(bytes)).map((part) => strFromU8(part)));
    expect(parts.join('\n'), file).not.toMatch(SOMEBODY);
  }
  // Nothing in them tells when, by whom or on which machine they were made.
  for (const file of ['summary.pdf', 'disclosure-report.pdf'])
    expect(readFileSync(join(root, file), 'latin1')).not.toMatch(/Mozilla|Electron|Linux|\(D:\d{8}(?!000000)/);
});

test('in Spanish, in the dark, narrow, and in the colours that somebody set', async () => {
  test.setTimeout(240_000);
  const t = es.summaries;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByLabel(s.question.second).selectOption({ label: s.question.nothingElse });
  await page.getByRole('button', { name: s.question.ask, exact: true }).click();
  await expect(page.getByRole('button', { name: s.save.action })).toBeVisible({ timeout: 90_000 });
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await picture('answer-es-dark');
  await page.getByRole('figure').screenshot({ path: join(desk.out, 'plot-es-dark.png') });
  await expectAccessible(page, 'the answer in the dark');
  await desk.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: t.save.action }).click();
  const dialog = page.getByRole('dialog', { name: t.save.dialog });
  await dialog.getByLabel(t.save.toWhom).fill('El consejo escolar');
  await page.screenshot({ path: join(desk.out, 'dialog-es-640.png') });
  await expectAccessible(page, 'the dialog on a narrow window');
  const folder = await chooseFolder(desk, 'spanish');
  await dialog.getByRole('button', { name: t.save.choose }).click();
  await savedOrSaid(t);
  await picture('saved-es-640');
  await page.emulateMedia({ forcedColors: 'active' });
  await picture('saved-es-forced');
  const root = join(folder, readdirSync(folder)[0] ?? '');
  // What is not ticked is not made.
  expect(filesIn(folder)).toEqual([
    'datapackage.json',
    'disclosure-note.md',
    'disclosure-report.pdf',
    'summary.pdf',
    'summary.xlsx',
    'tables/harm_type.csv',
  ]);
  const report = await readPdf(join(root, 'summary.pdf'));
  expect(report).toMatchObject({ tagged: true, language: 'es', title: 'Resumen del trabajo restaurativo' });
  expect((await readPdf(join(root, 'disclosure-report.pdf'))).pages).toHaveLength(1);
  expect(readFileSync(join(root, 'disclosure-note.md'), 'utf8')).toContain('Para las familias');
});
