/**
 * @file Support in the practice vault, looked at: case 12 with its buddies, case 8 whose help outlives the case, the page of an ally,
 * the overview, and the card on paper in both languages. CIRCLEKEEPER_PICTURES names a folder for pictures and PDFs.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import type { CaseId } from '../../../shared/values';
import { askInPage } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { section } from '../pages/story';

const [INES] = PRACTICE_SIGN_INS;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.support;

let run: Running;
let profile: string;
let out: string;
let page: Page;

const picture = async (name: string) => {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: false });
};

async function openCase(title: string): Promise<void> {
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill(title);
  await page
    .getByRole('option', { name: new RegExp(`^${title}`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
async function toSupport(words: typeof en = en): Promise<void> {
  await page
    .getByRole('navigation', { name: words.cases.page.nav })
    .getByRole('button', { name: words.cases.page.section.support, exact: true })
    .click();
  // While the case is still being read its parts are drawn anew.
  await expect(() => section(page, words.support.title).scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass({ timeout: 15_000 });
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-support-'));
  out = PICTURES ?? join(profile, 'out');
  mkdirSync(out, { recursive: true });
  makePracticeVault(profile, 12);
  run = await launch({ profile });
  page = await run.page();
  await signIn(page, INES.label, INES.passphrase);
});

test.afterAll(async () => {
  await run.close();
  rmSync(profile, { recursive: true, force: true });
});

test('case 12: who stands beside Yuki, found by a word of the plan, calm in dark, narrow and Spanish', async () => {
  // Found as a plan, by a word that only the plan has.
  await page.getByRole('combobox', { name: en.search.label }).fill('captions wall');
  await page
    .getByRole('option', { name: /New in the row/ })
    .first()
    .waitFor();
  await openCase('New in the row');
  await toSupport();
  const part = section(page, t.title);
  await expect(part).toContainText('Sable Hartwick');
  await expect(part).toContainText(t.statuses.ended_early_no_fault);
  await picture('case-12');
  await expectAccessible(page, 'support of case 12');
  await part.getByRole('button', { name: t.addBuddy }).click();
  await picture('name-buddy');
  await expectAccessible(page, 'name a buddy');
  await part.getByRole('button', { name: en.ui.cancel }).click();
  await part.getByRole('button', { name: t.addPlan }).click();
  await picture('add-plan');
  await expectAccessible(page, 'add a plan');
  // A need that was said in preparation is offered, and its words come with it.
  await part.getByLabel(t.plan.needFrom).selectOption({ label: 'To see who speaks, in every lesson' });
  await expect(part.getByLabel(t.plan.need, { exact: true })).toHaveValue('To see who speaks, in every lesson');
  await part.getByRole('button', { name: en.ui.cancel }).click();
  await part.getByRole('button', { name: t.match.endOf('Sable Hartwick') }).click();
  await picture('end-match');
  await expectAccessible(page, 'end a match');
  await part.getByRole('button', { name: en.ui.cancel }).click();
});

test('the card, on paper in both languages: one page, no name of the case, no word of what happened', async () => {
  const part = section(page, t.title);
  await part.getByRole('button', { name: t.match.cardOf('Sable Hartwick') }).click();
  const dialog = page.getByRole('dialog', { name: t.match.cards.title });
  await dialog.getByRole('checkbox', { name: new RegExp(t.match.cards.label.es) }).check({ force: true });
  await picture('print-card');
  await expectAccessible(page, 'print card');
  await run.app.evaluate(({ dialog: shell }, to) => {
    shell.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof shell.showSaveDialog;
  }, out);
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  for (const [language, words] of [
    ['en', 'How I can stop'],
    ['es', 'Cómo puedo dejarlo'],
  ] as const) {
    const pdf = await readPdf(join(out, `card-${language}.pdf`));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain(words);
    expect(pdf.tagged).toBe(true);
    expect(`${pdf.title} ${pdf.text}`).not.toMatch(/Yuki|Larkfield|Sable|Hartwick|Tam|exclu|left out|harm/i);
  }
  // What left is in the register: to whom and what.
  const { rows } = await askInPage(page, 'register.list', { filter: {} });
  expect(rows.filter((r) => r.kind === 'buddy_card').map((r) => r.toWhom)).toEqual(['Sable Hartwick', 'Sable Hartwick']);
});

test('case 8: the case is closed, the help for Iris goes on, on Today too', async () => {
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(t.due.review).first()).toBeVisible();
  await picture('today');
  await expectAccessible(page, 'today with support');
  await openCase('The diary page');
  await toSupport();
  const part = section(page, t.title);
  await expect(part).toContainText(t.apart);
  await picture('case-8');
  const plan = 'A place in the library, at any time, without asking';
  await part.getByRole('button', { name: t.plan.lookOf(plan) }).click();
  const form = part.getByRole('form', { name: t.plan.lookOf(plan) });
  await form.getByLabel(new RegExp(`^${t.plan.review.note}`)).fill('She reads there every day.');
  await picture('review');
  await expectAccessible(page, 'review of a plan');
  await form.getByRole('button', { name: t.plan.review.save, exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(part).toContainText('She reads there every day.');
});

test('the page of an ally: help, training, and what is recognised; the overview counts by term and names nobody', async () => {
  const [sable] = await askInPage(page, 'people.find', { text: 'Sable Hartwick' });
  expect(sable).toBeDefined();
  await page.getByRole('combobox', { name: en.search.label }).fill('Sable Hartwick');
  await page
    .getByRole('option', { name: /^Sable Hartwick/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Sable Hartwick' }).waitFor();
  const acts = section(page, t.acts.title);
  await acts.scrollIntoViewIfNeeded();
  await expect(acts).toContainText(t.acts.by('Class 7-Otter and its teacher'));
  await expect(section(page, t.training.title)).toContainText(t.training.kinds.buddy);
  await expect(section(page, t.person.title)).toContainText('YL');
  await picture('person');
  await expectAccessible(page, 'person with support');
  await page.getByRole('link', { name: en.shell.people, exact: true }).click();
  await page.getByRole('link', { name: t.all }).click();
  await page.getByRole('heading', { level: 1, name: t.overview.title }).waitFor();
  await expect(section(page, t.overview.acts)).toContainText(t.overview.termName('2025-26', 'spring'));
  await expect(section(page, t.overview.acts)).not.toContainText('Sable');
  await picture('overview');
  await expectAccessible(page, 'overview of support');
});

test('in dark, at 200 % and in Spanish everything is there', async () => {
  const { rows } = await askInPage(page, 'cases.list', { search: 'New in the row', status: 'all' });
  expect(rows[0]?.id as CaseId).toBeDefined();
  await openCase('New in the row');
  await page.emulateMedia({ colorScheme: 'dark' });
  await toSupport();
  await picture('dark');
  await expectAccessible(page, 'support in dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800));
  await section(page, t.title).scrollIntoViewIfNeeded();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide, 'nothing to scroll sideways').toBe(false);
  await picture('narrow');
  await section(page, t.title).getByRole('button', { name: t.addBuddy }).click();
  await picture('narrow-form');
  await section(page, t.title).getByRole('button', { name: en.ui.cancel }).click();
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  await section(page, es.support.title).waitFor();
  await toSupport(es as never);
  await picture('es');
  await section(page, es.support.title).getByRole('button', { name: es.support.addBuddy }).click();
  await picture('es-form');
  expect(run.complaints).toEqual([]);
});
