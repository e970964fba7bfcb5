/** @file Importing reports through the window: a file by dialog, questions answered, rows looked at, brought in, once only, taken back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../renderer/text/en';
import { es } from '../../renderer/text/es';
import { LANGUAGE_NAMES } from '../../renderer/text/language';
import { aCase } from '../support/builders';
import { askInPage, makeVault } from '../support/driver';
import { launch, ROOT, type Running } from '../support/launch';
import { answerDialogs } from './files/files';
import { expectAccessible } from './pages/axe';
import { sideways } from './pages/modes';

const OUT = join(ROOT, 'out', 'imports');
const t = en.imports;

const HEADERS = [
  'Timestamp',
  'When did it happen?',
  'Where did it happen?',
  'What kind of harm?',
  'Who was harmed?',
  'Who is responsible?',
  'What happened?',
  'School',
  'Favourite colour',
];
const ROWS = [
  [
    '03/04/2025 10:15:00',
    '02/04/2025',
    'Science corner',
    'Damage to things; Threat',
    'Pim Thistledown',
    'Bo Larkwhistle',
    'The tube of the class telescope was bent.',
    'Larkspur Hollow',
    'blue',
  ],
  [
    '04/04/2025 11:00:00',
    'some time in spring',
    'Class chat',
    'Muting',
    'Wren Oakpetal',
    'Tavi Moonreed, Sol Grapevine and Dex Featherlow',
    '=HYPERLINK("x") She was muted \u202ein the chat.',
    'Quillmere Middle',
    '',
  ],
  ['never', '02/04/2025', 'Corridor', 'Threat', 'Lark Wintersea', 'Otto Fennimore', 'Shoved in the corridor.', 'Quillmere Middle', ''],
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: readonly string[][]) => [HEADERS, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n');

let run: Running;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(OUT, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'circlekeeper-import-'));
  run = await launch();
  await makeVault(await run.page());
  await (await run.page()).reload();
});
test.afterEach(async () => {
  await run.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody would choose in the system's own dialog. */
const dialogGives = (path: string) => answerDialogs(run.app, { open: [path] });

async function openImport(page: Page): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: t.entry }).click();
  await page.getByRole('heading', { name: t.title, level: 1 }).waitFor();
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await dialogGives(path);
  await page.getByRole('button', { name: t.choose.action }).click();
}

/** The same screen as it looks in the other ways a person may have it. */
async function pictures(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(OUT, `${name}-dark.png`), fullPage: true });
  await expectAccessible(page, `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 640, height: 900 });
  await page.screenshot({ path: join(OUT, `${name}-640.png`), fullPage: true });
  expect(await sideways(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 860 });
}

test('a file is asked about, looked at, brought in once, and taken back', async () => {
  const page = await run.page();
  await askInPage(page, 'cases.create', aCase());
  await openImport(page);
  await pictures(page, '1-choose');

  await choose(page, 'responses.csv', table(ROWS));
  await page.getByRole('heading', { name: t.columns.title, level: 1 }).waitFor();
  // Guessed from the headings; what is no field of ours stays out.
  await expect(page.getByLabel(t.columns.of('Timestamp'))).toHaveValue('receivedOn');
  await expect(page.getByLabel(t.columns.of('Who was harmed?'))).toHaveValue('harmed');
  await expect(page.getByLabel(t.columns.of('Favourite colour'))).toHaveValue('none');
  // The order of day and month is asked for, not guessed.
  await page.getByRole('button', { name: t.columns.next }).click();
  await expect(page.getByText(t.columns.orderMissing)).toBeVisible();
  await page.getByLabel(t.words.becomes('Muting')).selectOption('exclusion');
  await pictures(page, '2-columns');
  await page.getByRole('radio', { name: /3 Apr 2025/ }).check({ force: true });
  await page.getByRole('button', { name: t.keep.action }).click();
  await page.getByRole('dialog').getByLabel(t.keep.name).fill('Our form');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: t.columns.next }).click();

  await page.getByRole('heading', { name: t.preview.title, level: 1 }).waitFor();
  await expect(page.getByText(t.issue({ code: 'date-unreadable', field: 'receivedOn', text: 'never' }))).toBeVisible();
  await expect(page.getByText(t.issue({ code: 'occurred-words', text: 'some time in spring' }))).toBeVisible();
  await expect(page.getByText(t.issue({ code: 'cleaned', count: 1 }))).toBeVisible();
  await expect(page.getByText(/looks like a formula/)).toBeVisible();
  await expect(page.getByLabel(t.preview.take(4))).toBeDisabled();
  await pictures(page, '3-rows');
  expect((await askInPage(page, 'cases.list', {})).total).toBe(1);
  // Nobody is taken for somebody on record without being asked.
  await page.getByLabel(t.people.which('Pim Thistledown')).selectOption('known');
  await page.getByLabel(t.people.which('Pim Thistledown')).and(page.locator(':enabled')).waitFor();
  // By the keyboard alone.
  await page.getByRole('button', { name: t.preview.import(2) }).focus();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: t.done.title(2), level: 1 }).waitFor();
  await pictures(page, '4-done');
  const people = await askInPage(page, 'people.find', { text: 'Pim' });
  expect(people.length).toBe(1);
  const { rows } = await askInPage(page, 'cases.list', { search: 'muted' });
  expect(rows.map((r) => r.responsible)).toEqual(['TM, SG, DF']);
  const view = await askInPage(page, 'cases.open', { caseId: rows[0]?.id ?? '' });
  expect(view.report.whatHappened).toBe('=HYPERLINK("x") She was muted in the chat.');
  expect(view.report.occurred).toEqual({ precision: 'term', term: 'some time in spring' });

  // The same file again: the mapping is found, and nothing is left to do.
  await page.getByRole('button', { name: t.done.again }).click();
  await choose(page, 'again.csv', table(ROWS));
  await expect(page.getByText(t.columns.savedUsed('Our form'))).toBeVisible();
  await page.getByRole('button', { name: t.columns.next }).click();
  await expect(page.getByText(t.preview.nothing)).toBeVisible();
  await page.getByRole('radio', { name: t.preview.filters.out }).check({ force: true });
  await expect(page.getByText(t.preview.knownAs('C-0002'))).toBeVisible();

  await openImport(page);
  await page.getByRole('button', { name: t.earlier.takeBack }).click();
  await pictures(page, '5-take-back');
  await page.getByRole('dialog').getByRole('button', { name: t.earlier.confirm }).click();
  await expect(page.getByText(t.earlier.takenBack, { exact: true })).toBeVisible();
  expect((await askInPage(page, 'cases.list', { status: 'all' })).total).toBe(1);
  expect(run.complaints).toEqual([]);
});

test('a file that is none is told what it is; dropped files and pasted cells are read', async () => {
  const page = await run.page();
  await openImport(page);
  await choose(page, 'responses.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0]));
  await expect(page.getByText(en.errors.reasons['import-spreadsheet']?.what ?? '')).toBeVisible();
  await page.screenshot({ path: join(OUT, '6-refused.png'), fullPage: true });

  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, table(ROWS));
  await expect(page.getByText('dropped.csv')).toBeVisible();
  await page.getByRole('button', { name: t.reading.another }).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'When did it happen?\tWhat happened?\tWho was harmed?\n2025-04-02\tSaid in class.\tIris Hollowell');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(t.reading.pasted)).toBeVisible();
  await expect(page.getByLabel(t.columns.of('Who was harmed?'))).toHaveValue('harmed');
});

test('the example maps by itself, in Spanish too', async () => {
  const page = await run.page();
  await openImport(page);
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: LANGUAGE_NAMES.es }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: es.imports.title, level: 1 }).waitFor();
  await dialogGives(folder);
  await page.getByRole('button', { name: es.imports.choose.example }).click();
  await expect(page.getByText(es.imports.choose.exampleSaved('circlekeeper-ejemplo.csv'))).toBeVisible();
  await dialogGives(join(folder, 'circlekeeper-ejemplo.csv'));
  await page.getByRole('button', { name: es.imports.choose.action }).click();
  await page.getByRole('heading', { name: es.imports.columns.title, level: 1 }).waitFor();
  await pictures(page, '7-columns-es');
  await page.getByRole('button', { name: es.imports.columns.next }).click();
  await page.getByRole('heading', { name: es.imports.preview.title, level: 1 }).waitFor();
  await page.getByRole('radio', { name: es.imports.preview.filters.all }).check({ force: true });
  await pictures(page, '8-rows-es');
  await page.getByRole('button', { name: es.imports.preview.import(3) }).click();
  await page.getByRole('heading', { name: es.imports.done.title(3), level: 1 }).waitFor();
  expect(run.complaints).toEqual([]);
});
