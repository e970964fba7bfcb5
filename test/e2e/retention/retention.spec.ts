/** @file Keeping and deleting in a real window: a rule, the dry run, put aside, brought back, deleted, its certificate; then nothing is found. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { askInPage } from '../../support/driver';
import { launch, ROOT, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { sideways } from '../pages/modes';
import { pick, section } from '../pages/story';

const OUT = join(ROOT, 'out', 'retention');
const [INES] = PRACTICE_SIGN_INS;
const t = en.retention;
const TITLE = 'The bent telescope';

let running: Running;
let profile: string;
let page: Page;
/** The case's number: all that a certificate says of it. */
let ref = '';

const picture = async (name: string) => {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const view = (name: string) =>
  page
    .getByRole('group', { name: t.view })
    .getByRole('radio', { name: new RegExp(`^${name} \\(`) })
    .check({ force: true });
const found = async (text: string) => (await askInPage(page, 'search.find', { text })).groups.length;

async function openDesk(): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: t.link }).click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  mkdirSync(OUT, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-retention-'));
  makePracticeVault(profile, 40);
  running = await launch({ profile });
  page = await running.page();
  await signIn(page, INES.label, INES.passphrase);
});

test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('a rule is changed, and Today says it once, quietly', async () => {
  await expect(page.getByText(t.today.quiet)).toBeVisible();
  await page.getByText(t.today.quiet).scrollIntoViewIfNeeded();
  await picture('today');
  await openDesk();
  await picture('desk-first');
  await tab(t.places.rules);
  await picture('rules');
  await expectAccessible(page, 'rules');
  const name = `${en.codes.noteClass.case_record}: ${t.rules.any}`;
  await button(t.rules.changeOf(name)).click();
  const form = page.getByRole('form', { name: t.rules.changeTitle });
  await form.getByLabel(t.rules.event).selectOption({ label: t.rules.events.closing });
  await form.getByLabel(t.rules.months, { exact: true }).fill('1');
  await form.getByLabel(t.rules.remindMonths, { exact: true }).fill('1');
  await form.getByLabel(new RegExp(`^${t.rules.source}`)).fill('District schedule 4.2');
  await picture('rule-form');
  await form.getByRole('button', { name: t.rules.save }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText('District schedule 4.2')).toBeVisible();
  await page.getByRole('textbox', { name: t.aside.days }).fill('0');
  await page.getByRole('form', { name: t.aside.days }).getByRole('button', { name: t.aside.daysSave }).click();
  await expect.poll(async () => (await askInPage(page, 'retention.settings', {})).asideDays).toBe(0);
  // Whoever has looked is not told again this week.
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: en.checkins.today.title }).waitFor();
  await expect(page.getByText(t.today.quiet)).toHaveCount(0);
});

test('what would go is seen, put aside, found by nobody, and brought back', async () => {
  await openDesk();
  await picture('desk');
  await expectAccessible(page, 'desk');
  const row = page.getByRole('row', { name: new RegExp(TITLE) }).filter({ hasText: t.whole });
  await row.getByRole('checkbox').check();
  await button(t.see(1)).click();
  await expect(dialog().getByText(t.gone.case(1), { exact: true })).toBeVisible();
  await expect(dialog().getByText(t.left.fact())).toBeVisible();
  await picture('dry-run');
  await expectAccessible(page, 'dry run');
  expect(await found('telescope')).toBeGreaterThan(0);
  await dialog()
    .getByRole('button', { name: t.plan.putAside(1) })
    .click();
  await expect(dialog()).toHaveCount(0);
  await expect(row).toHaveCount(0);
  expect(await found('bent telescope')).toBe(0);
  await view(t.views.aside);
  await expect(page.getByText(t.aside.ready)).toBeVisible();
  await picture('aside');
  await expectAccessible(page, 'put aside');
  await button(new RegExp(`^${t.aside.restore}: .*${TITLE}`)).click();
  await expect(page.getByText(t.empty.aside)).toBeVisible();
  expect(await found('bent telescope')).toBeGreaterThan(0);
});

test('a hold keeps it; without one it is deleted for good, and its certificate is printed', async () => {
  await view(t.views.delete);
  ref = (await askInPage(page, 'cases.list', { search: TITLE, status: 'closed' })).rows.find((row) => row.title === TITLE)?.ref ?? 'none';
  await page
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  const part = section(page, t.ofCase.title);
  await part.getByRole('button', { name: t.hold.add }).click();
  await part.getByLabel(t.hold.askedBy).fill('The district’s lawyer');
  await part.getByLabel(t.hold.why, { exact: true }).fill('A claim was announced');
  await part.scrollIntoViewIfNeeded();
  await picture('hold-form');
  await part.getByRole('button', { name: t.hold.save }).click();
  await expect(part.getByText(t.hold.inForce)).toBeVisible();
  await picture('case-held');
  // From its beginning: half under the bar that stays in sight, a button of another section would look too small.
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await expectAccessible(page, 'case with a hold');
  await part.getByRole('button', { name: t.ofCase.see }).click();
  await expect(dialog().getByText(t.plan.blocked)).toBeVisible();
  await expect(dialog().getByRole('button', { name: t.plan.putAside(1) })).toBeDisabled();
  await picture('dry-run-blocked');
  await page.keyboard.press('Escape');
  await part.getByRole('button', { name: t.hold.end }).click();
  await part.getByRole('button', { name: t.hold.endSave }).click();
  await expect(part.getByText(t.hold.over)).toBeVisible();
  await part.getByRole('button', { name: t.ofCase.see }).click();
  await dialog()
    .getByRole('button', { name: t.plan.putAside(1) })
    .click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await view(t.views.aside);
  await button(new RegExp(`^${t.aside.remove.replace('…', '')}: .*${TITLE}`)).click();
  await expect(dialog().getByText(t.remove.backups)).toBeVisible();
  await picture('delete');
  await dialog().getByRole('button', { name: t.remove.action }).click();
  await expect(dialog()).toHaveCount(0);
  expect(await found('bent telescope')).toBe(0);
  expect(await found('thistledown')).toBe(0);
  await tab(t.places.certificates);
  await expect(page.getByRole('row', { name: new RegExp(t.certificate.case(ref)) })).toBeVisible();
  await picture('certificates');
  await expectAccessible(page, 'certificates');
});

test('the certificate on paper says how much and nothing of what', async () => {
  await running.app.evaluate(({ dialog: native }, to) => {
    native.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof native.showSaveDialog;
  }, OUT);
  for (const file of readdirSync(OUT).filter((name) => name.endsWith('.pdf'))) rmSync(join(OUT, file));
  for (const [words, language, paper] of [
    [en, 'en', 'a4'],
    [es, 'es', 'letter'],
  ] as const) {
    if (language === 'es') await inSpanish();
    await button(words.retention.certificate.printOf(1)).click();
    await pick(dialog(), words.ui.print.paper, words.codes.paper[paper]);
    await dialog().getByRole('button', { name: words.ui.print.pdf }).click();
    await expect(dialog()).toHaveCount(0);
    const pdf = await readPdf(join(OUT, `${words.retention.certificate.file}.pdf`));
    const [width, height] = paper === 'a4' ? [595, 842] : [612, 792];
    for (const sheet of pdf.pages) expect([Math.abs(sheet.width - width) <= 1, Math.abs(sheet.height - height) <= 1]).toEqual([true, true]);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.tagged).toBe(true);
    expect(pdf.text).toContain(ref);
    expect(pdf.text).not.toMatch(/telescope|Pim|Thistledown|Larkwhistle|Bo\b/);
  }
  const printed = await askInPage(page, 'register.list', { filter: {}, limit: 5 });
  expect(printed.rows.slice(0, 2).map((r) => r.kind)).toEqual(['disposal_certificate', 'disposal_certificate']);
  await page.getByRole('tab', { name: es.retention.places.rules }).click();
  await picture('rules-spanish');
  await page.getByRole('tab', { name: es.retention.places.desk }).click();
  await picture('desk-spanish');
});

/** The same window in Spanish, on the certificates. */
async function inSpanish(): Promise<void> {
  await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const address = new URL(window.webContents.getURL());
    address.searchParams.set('language', 'es');
    await window.webContents.loadURL(address.href);
  });
  await page.locator('html[lang="es"]').waitFor({ state: 'attached' });
  await page.locator('a[href="/cases"]').first().click();
  await page.getByRole('link', { name: es.retention.link }).click();
  await page.getByRole('tab', { name: es.retention.places.certificates }).click();
}

test('is calm in the dark and when enlarged to twice the size', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('desk-dark');
  await expectAccessible(page, 'desk in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 640, height: 900 });
  await picture('desk-narrow');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('tab', { name: es.retention.places.people }).click();
  await picture('people-narrow');
  expect(running.complaints).toEqual([]);
});
