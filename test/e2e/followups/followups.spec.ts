/**
 * @file Following through, in the window: a step is planned and comes to Today, promises end in each way, a wrong mark is put right,
 * and each person harmed is told. Light, dark, narrow and Spanish; axe. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { today as localToday } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { addDays } from '../../../shared/days';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { expectAccessible } from '../pages/axe';
import { agreementPart, fillStep, followPart, mark, openMark } from '../pages/case';
import { section } from '../pages/story';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.followups;
const TITLE = 'The bent telescope';
const [MENDS, LOG, HELPS] = ['Mends the tube with the caretaker', 'Writes an observing log', 'Helps in the science corner'];

let running: Running;
let page: Page;
const today = localToday();

const picture = async (name: string, part?: Locator) => {
  await part?.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  if (part !== undefined) await page.mouse.wheel(0, -120);
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(PICTURES, `follow-${name}.png`) });
};
const goToday = () => page.getByRole('link', { name: en.shell.today, exact: true }).click();
const group = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const primary = (name: string) => page.locator('main').getByRole('button', { name, exact: true }).first();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await launch();
  page = await running.page();
  await makeVault(page);
  const parties = [
    aStudent('pim', 'Pim Thistledown', 'harmed'),
    aStudent('lark', 'Lark Wintersea', 'harmed'),
    aStudent('bo', 'Bo Larkwhistle', 'responsible'),
  ];
  const { id } = await askInPage(page, 'cases.create', aCase({ parties }));
  await askInPage(page, 'cases.screen', { caseId: id, screening: aScreening() });
  const bo = (await askInPage(page, 'cases.open', { caseId: id })).parties[2]?.id ?? ('' as never);
  const items = [MENDS, LOG, HELPS].map((what, index) => ({ owedBy: bo, what, due: addDays(today, -4 + index) }));
  const signed = addDays(today, -20);
  const { id: agreement } = await askInPage(page, 'agreements.draft', { caseId: id, draftedOn: signed, items });
  await askInPage(page, 'agreements.sign', { id: agreement, on: signed, signatures: [{ partyId: bo, method: 'ink', on: signed }] });
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
});

test.afterAll(async () => {
  await running.close();
  rmSync(running.profile, { recursive: true, force: true });
});

test('a step is planned, comes to Today and to the case as its next step, and is done from there', async () => {
  const part = followPart(page);
  await expect(part).toContainText(t.behind(3));
  await picture('behind', part);
  await expectAccessible(page, 'behind');
  await part.getByRole('button', { name: new RegExp(`^${t.steps.other}`) }).click();
  const form = part.getByRole('form', { name: t.stepForm.title });
  await form.getByLabel(t.stepForm.kind, { exact: true }).selectOption({ label: t.stepKind.support_talk });
  await form.getByRole('radio', { name: t.stepForm.isPlanned }).check({ force: true });
  await picture('step-form', form);
  await expectAccessible(page, 'step form');
  await form.getByRole('button', { name: t.stepForm.savePlan }).click();
  await expect(form).toHaveCount(0);
  await expect(page.locator('main').getByText(`${t.stepKind.support_talk}, Bo Larkwhistle`).first()).toBeVisible();

  await goToday();
  const line = group(en.checkins.today.groups.today).getByRole('listitem').filter({ hasText: t.stepKind.support_talk });
  await line.getByRole('link', { name: t.board.stepOf(t.stepKind.support_talk, TITLE) }).click();
  // One tap from Today to the form, by keyboard on.
  await expect(form).toBeVisible();
  await fillStep(page, 'support_talk', { on: today, others: 'the coach', note: 'He had not dared to ask the caretaker.' });
  await expect(followPart(page)).toContainText(t.steps.with('Bo Larkwhistle, the coach'));
});

test('promises end late, or are let go by somebody harmed; a wrong mark is put right and stays in the history', async () => {
  const item = en.agreements.item;
  const part = agreementPart(page);
  // Kept after its day: asked about once.
  await openMark(page, MENDS);
  await part.getByLabel(item.status).selectOption({ label: en.codes.itemStatus.done });
  await expect(part.getByRole('button', { name: item.lateYes })).toBeVisible();
  await picture('late', part);
  await part.getByRole('button', { name: item.lateYes }).click();
  await part.getByRole('button', { name: item.save, exact: true }).click();
  // The choices hold the same words: only without its form is it saved.
  await expect(part.getByLabel(item.status)).toHaveCount(0);
  await expect(part.getByRole('button', { name: item.changeOf(MENDS) })).toBeVisible();
  await expect(part).toContainText(en.codes.itemStatus.done_late);

  // Let go: only by somebody harmed.
  await openMark(page, HELPS);
  await part.getByLabel(item.status).selectOption({ label: en.codes.itemStatus.waived_by_harmed_person });
  await part.getByRole('button', { name: item.save, exact: true }).click();
  await expect(part).toContainText(item.whoSaidMissing);
  await expect(part.getByLabel(item.whoSaid).getByRole('option', { name: 'Bo Larkwhistle' })).toHaveCount(0);
  await part.getByLabel(item.whoSaid).selectOption({ label: 'Pim Thistledown' });
  await part.getByRole('button', { name: item.save, exact: true }).click();
  await expect(part.getByLabel(item.status)).toHaveCount(0);
  await expect(part.getByRole('button', { name: item.changeOf(HELPS) })).toBeVisible();
  await expect(part).toContainText(en.codes.itemStatus.waived_by_harmed_person);

  await mark(page, LOG, 'not_kept', today, 'Three evenings of ten.');
  await part.getByRole('button', { name: item.changeOf(LOG) }).click();
  await part.getByLabel(item.status).selectOption({ label: en.codes.itemStatus.partly_done });
  await part.getByRole('button', { name: item.save, exact: true }).click();
  await expect(part.getByLabel(item.status)).toHaveCount(0);
  // A message takes a row of its own: it never lies over something that can be pressed.
  const message = await page.getByRole('alert').first().boundingBox();
  const content = await page.locator('main').boundingBox();
  expect(message?.y).toBeGreaterThanOrEqual((content?.y ?? 0) + (content?.height ?? Number.POSITIVE_INFINITY));
  await part.getByLabel(item.historyOf(LOG)).click();
  await expect(part).toContainText(item.corrected(en.codes.itemStatus.partly_done));
  await picture('history', part);
  await expectAccessible(page, 'history');
});

test('each person harmed is told: one, and honestly not the other; only then the case closes', async () => {
  // The next thing, by name; on Today too.
  await expect(
    page
      .locator('main')
      .getByRole('button', { name: /^Tell (Pim|Lark) what was kept$/ })
      .first(),
  ).toBeVisible();
  await page.locator('main').evaluate((node) => node.scrollTo?.(0, 0));
  await page.getByRole('heading', { level: 1 }).evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await picture('next');
  await goToday();
  const lines = page.getByRole('listitem').filter({ hasText: t.board.telling.partly });
  await expect(lines).toHaveCount(2);
  await picture('board');
  await expectAccessible(page, 'board');
  await page.getByRole('link', { name: t.board.tellOf('PT', TITLE) }).click();
  const pim = followPart(page).getByRole('form', { name: t.tell.button.partly('Pim') });
  await expect(pim).toBeVisible();
  await picture('tell-form', pim);
  await pim.getByLabel(new RegExp(`^${t.tell.words}`)).fill('“Three evenings are three evenings.”');
  await pim.getByRole('button', { name: t.tell.save }).click();
  await expect(pim).toHaveCount(0);

  await primary(t.tell.button.partly('Lark')).click();
  const lark = followPart(page).getByRole('form', { name: t.tell.button.partly('Lark') });
  await lark.getByRole('radio', { name: t.tell.notTold('Lark') }).check({ force: true });
  await lark.getByRole('button', { name: t.tell.save }).click();
  await expect(lark).toContainText(t.tell.becauseMissing);
  await lark.getByRole('radio', { name: t.notToldReason.asked_not }).check({ force: true });
  await lark.getByLabel(t.tell.because).fill('Wants to hear no more of it.');
  await picture('not-told', lark);
  await expectAccessible(page, 'not told');
  await lark.getByRole('button', { name: t.tell.save }).click();
  await expect(lark).toHaveCount(0);

  // Taken back, the task is there again.
  await followPart(page)
    .getByRole('button', { name: t.tell.mistakeOf('Lark Wintersea') })
    .click();
  await expect(primary(t.tell.button.partly('Lark'))).toBeVisible();
  await primary(t.tell.button.partly('Lark')).click();
  await lark.getByLabel(t.tell.how).selectOption({ label: t.tellingWay.letter });
  await lark.getByRole('button', { name: t.tell.save }).click();
  await expect(lark).toHaveCount(0);
  await expect(followPart(page)).toContainText(t.tellingWay.letter.toLowerCase());
  await picture('told', followPart(page));
  await expectAccessible(page, 'told');
});

test('is calm in the dark, at twice the size and in Spanish', async () => {
  const size = (width: number) =>
    running.app.evaluate(({ BrowserWindow }, w) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.setMinimumSize(300, 300);
        window.setContentSize(w, 860);
      }
    }, width);
  const open = async (heading: string, other: string) => {
    const part = section(page, heading);
    await part.getByRole('button', { name: new RegExp(`^${other}`) }).click();
    await picture(`form-${heading}`, part);
    return part;
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('dark', followPart(page));
  await expectAccessible(page, 'in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await size(640);
  await picture('640', followPart(page));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await size(1280);
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  const part = await open(es.followups.title, es.followups.steps.other);
  await expect(part).toContainText(es.followups.tell.title);
  await expectAccessible(page, 'in Spanish');
  expect(running.complaints).toEqual([]);
  expect(running.errors.join('').match(/circlekeeper: defect.*/g) ?? []).toEqual([]);
});
