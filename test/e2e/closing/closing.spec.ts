/**
 * @file After a circle and at the end, in the window: the way back from a facilitator's desk, debriefs, surveys on screen and on paper,
 * closing with what its reason asks for, the look-back after ninety days. Looked at in light, dark, narrow and Spanish.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { SURVEY } from '../../../shared/surveys/survey';
import { askInPage } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { pick, section } from '../pages/story';

const [INES, MAREN] = PRACTICE_SIGN_INS;
const OUT = process.env.CIRCLEKEEPER_PICTURES;
let running: Running;
let page: Page;
let profile: string;

async function picture(name: string, part?: Locator): Promise<void> {
  if (OUT === undefined) return;
  mkdirSync(OUT, { recursive: true });
  await page.waitForTimeout(200);
  await (part ?? page).screenshot({ path: join(OUT, `${name}.png`) });
}

const scheme = (colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme });
const size = (width: number, height: number) => page.setViewportSize({ width, height });

async function inAllLooks(name: string): Promise<void> {
  await picture(`${name}-light`);
  if (OUT === undefined) return;
  await scheme('dark');
  await picture(`${name}-dark`);
  await scheme('light');
  await size(640, 720);
  await picture(`${name}-640`);
  await size(1280, 800);
}

async function lock(): Promise<void> {
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await running.locked();
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).waitFor();
}

async function openCase(title: string): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-closing-'));
  makePracticeVault(profile);
  running = await launch({ profile });
  page = await running.page();
  await size(1280, 800);
  await signIn(page, INES.label, INES.passphrase);
});
test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('the board asks ninety days after closing; one tap answers, or the case begins again', async () => {
  const t = en.checkins.today;
  const line = page.getByRole('listitem').filter({ hasText: 'Ten days away' });
  await expect(line.getByText(t.watch)).toBeVisible();
  await picture('today-watch');
  await expectAccessible(page, 'today with a look-back');
  await line.getByRole('button', { name: t.nothingHeardOf('Ten days away') }).click();
  await expect(line).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Table four' })
    .getByRole('link', { name: t.somethingHappenedOf('Table four') })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Table four' }).waitFor();
  const closing = section(page, en.cases.page.section.closing);
  await expect(closing.getByRole('radio', { name: en.codes.episodeTrigger.repeat_harm })).toBeChecked();
  await closing.getByRole('checkbox', { name: en.cases.closing.withReport }).uncheck({ force: true });
  await closing.getByRole('button', { name: en.cases.closing.reopen }).last().click();
  await expect(closing.getByRole('heading', { name: new RegExp(en.codes.episodeTrigger.repeat_harm) })).toBeVisible();
});

/** A circle of case 7 that the facilitator keeps today. */
async function planForMaren(): Promise<string> {
  const { rows } = await askInPage(page, 'cases.list', { search: 'New in the row', status: 'all' });
  const caseId = rows[0]?.id;
  if (caseId === undefined) throw new Error('no case');
  const view = await askInPage(page, 'cases.open', { caseId });
  const { users } = await askInPage(page, 'vault.state', {});
  const held = view.circles[0];
  const { id } = await askInPage(page, 'circles.plan', {
    caseId,
    process: 'support_circle',
    plannedOn: today(),
    minutes: 45,
    place: 'Room 9',
    keeperUserId: users.find((u) => u.label === MAREN.label)?.id,
    keeperName: 'Dr Maren Frost',
    partyIds: (held?.seats ?? []).flatMap((s) => (s.partyId === undefined ? [] : [s.partyId])),
  });
  return id;
}

test('a facilitator writes how it went and an own debrief; nobody else reads it before it is shared', async () => {
  await planForMaren();
  await lock();
  await signIn(page, MAREN.label, MAREN.passphrase);
  await page.getByRole('listitem').filter({ hasText: 'Room 9' }).getByRole('link').first().click();
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  await expect(page.getByText(/Saved \d/).first()).toBeVisible();
  await page.getByRole('link', { name: en.debriefs.title }).click();
  await page.getByRole('heading', { level: 1, name: en.debriefs.title }).waitFor();
  const account = section(page, en.debriefs.account.title);
  const words = en.circles.record;
  await account.getByRole('button', { name: words.allDone }).click();
  const states = account.getByRole('combobox', { name: new RegExp(`^${words.partState('')}`) });
  await states.nth(1).selectOption({ label: words.states.changed });
  await states.last().selectOption({ label: words.states.skipped });
  await account.getByLabel(new RegExp(`^${words.passes}`)).fill('2');
  const attended = account.getByRole('group', { name: words.attendance }).getByRole('combobox');
  await attended.first().selectOption({ label: en.codes.attendance.written_statement });
  await account
    .getByLabel(new RegExp(`^${words.readBy('')}`))
    .first()
    .fill('Maren');
  await inAllLooks('desk-account');
  await expectAccessible(page, 'after the circle');
  await account.getByRole('button', { name: en.debriefs.account.save }).click();
  await expect(account.getByText(/^Sent .*The counselor has not/)).toBeVisible();
  const own = section(page, en.debriefs.own.title);
  await own.getByLabel(new RegExp(`^${en.debriefs.keeper.felt.replace('?', '\\?')}`)).fill('Tired and glad.');
  await own.getByRole('checkbox', { name: en.debriefs.own.share }).check({ force: true });
  await own.getByRole('button', { name: en.debriefs.own.save }).click();
  await page.getByText(en.debriefs.own.shared).first().waitFor();
});

test('students look back on a screen that shows nothing of any case, by keyboard alone', async () => {
  const t = en.debriefs;
  await page.getByRole('link', { name: en.shell.circles }).first().click();
  await page.getByRole('link', { name: t.students.open }).click();
  await page.getByRole('button', { name: t.students.start }).click();
  const window = page.getByRole('dialog', { name: t.students.screen });
  await expect(window.getByRole('heading', { name: t.students.hello })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(window).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: t.student.well })).toBeFocused();
  await inAllLooks('students');
  await expectAccessible(page, 'students look back');
  for (const [index, question] of (['well', 'surprised', 'again', 'missing', 'tell'] as const).entries()) {
    await expect(window.getByRole('heading', { name: t.student[question] })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type(`Answer ${index + 1}`);
    await page.keyboard.press('Control+Enter');
  }
  await expect(window.getByRole('heading', { name: t.students.thanks })).toBeVisible();
  await expect(window).not.toContainText('Answer');
  await window.getByRole('button', { name: en.surveys.run.takeBack }).click();
  await window.getByRole('button', { name: en.surveys.run.takeBackYes }).click();
  await expect(section(page, t.students.said)).toContainText('Answer 1');
  await picture('students-said');
  await lock();
});

test('a counselor finds the account and the debrief offered, and takes both over', async () => {
  await signIn(page, INES.label, INES.passphrase);
  await openCase('New in the row');
  const circles = section(page, en.circles.section.title);
  await picture('case-offer', circles);
  await circles.getByRole('button', { name: en.debriefs.offer.take }).click();
  const panel = page.getByRole('dialog', { name: en.circles.record.title });
  await expect(panel.getByLabel(new RegExp(`^${en.circles.record.passes}`))).toHaveValue('2');
  await inAllLooks('record-circle');
  await expectAccessible(page, 'record the circle');
  for (const box of await panel.getByRole('checkbox').all()) await box.check({ force: true });
  await panel.getByRole('button', { name: en.circles.record.save }).click();
  await panel.waitFor({ state: 'detached' });
  await expect(circles.getByText(en.circles.record.passed(2))).toBeVisible();
  await expect(circles.getByText(/parts of the script/)).toBeVisible();
  await expect(circles.getByRole('button', { name: en.debriefs.offer.take })).toHaveCount(0);
  await page.getByRole('button', { name: en.debriefs.offer.read }).click();
  const shared = page.getByRole('dialog', { name: en.debriefs.offer.readTitle });
  await expect(shared).toContainText('Tired and glad.');
  await shared.getByRole('button', { name: en.debriefs.offer.keep }).click();
  await shared.waitFor({ state: 'detached' });
  await expect(section(page, en.cases.page.section.notes).getByText('Tired and glad.')).toBeVisible();
  await picture('case-after');
});

/** Answers every question of a survey on the screen with its number key. */
async function answerAll(window: Locator, count: number, key: string): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await expect(window.getByText(en.surveys.run.of(n, count))).toBeVisible();
    await page.keyboard.press(key);
  }
}

test('three people answer one after the other and nobody sees another’s answers; little ones see faces', async () => {
  const t = en.surveys;
  await page.getByRole('link', { name: en.shell.circles, exact: true }).click();
  await page.getByRole('link', { name: t.title }).click();
  await picture('surveys');
  await expectAccessible(page, 'surveys');
  await page.getByRole('button', { name: t.start.hand }).click();
  const window = page.getByRole('dialog', { name: t.title });
  const questions = SURVEY.after.harmed;
  await picture('survey-hello');
  for (let person = 1; person <= 3; person++) {
    await window.getByRole('button', { name: t.run.start }).click();
    if (person === 1) {
      await expect(window.getByRole('heading', { name: t.ask[questions[0] ?? 'heard'] })).toBeVisible();
      await inAllLooks('survey-question');
      await expectAccessible(page, 'survey question');
    }
    await answerAll(window, questions.length, '4');
    await window.getByRole('textbox').fill(`Word of ${person}`);
    await window.getByRole('button', { name: t.run.finish }).click();
    await expect(window.getByRole('heading', { name: t.run.thanks })).toBeVisible();
    await expect(window).not.toContainText('Word of');
    if (person === 1) await picture('survey-thanks');
    await window.getByRole('button', { name: t.run.next }).click();
  }
  await window.getByRole('button', { name: t.run.takeBack }).click();
  await window.getByRole('button', { name: t.run.takeBackYes }).click();
  const results = section(page, t.results.title);
  await expect(results.getByText(t.results.people(3))).toBeVisible();
  await picture('survey-results', results);
  await pick(page, t.start.age, t.age.little);
  await pick(page, t.start.language, en.codes.language.es);
  await page.getByRole('button', { name: t.start.hand }).click();
  const little = page.getByRole('dialog', { name: es.surveys.title });
  await little.getByRole('button', { name: es.surveys.run.start }).click();
  await expect(little.getByRole('heading', { name: es.surveys.askLittle.heard })).toBeVisible();
  await inAllLooks('survey-little-es');
  await little.getByRole('button', { name: es.surveys.run.leave }).click();
  await little.getByRole('button', { name: es.surveys.run.stopYes }).click();
  await little.getByRole('button', { name: es.surveys.run.takeBack }).click();
  await little.getByRole('button', { name: es.surveys.run.takeBackYes }).click();
  // Nothing was kept of the one who stopped.
  await expect(results.getByText(t.results.people(3))).toBeVisible();
});

test('a survey on paper has a code and no name, and is typed back in once', async () => {
  const t = en.surveys;
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-surveys-'));
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: `${to}/surveys.pdf` })) as typeof dialog.showSaveDialog;
  }, folder);
  let text = '';
  for (const age of ['little', 'older'] as const) {
    await page.getByRole('button', { name: t.paper.print }).click();
    const dialog = page.getByRole('dialog', { name: t.paper.print });
    await pick(dialog, t.start.age, t.age[age]);
    await dialog.getByLabel(t.paper.count).fill('1');
    if (age === 'older') await picture('survey-print');
    await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
    await dialog.waitFor({ state: 'detached', timeout: 30_000 });
    const pdf = await readPdf(join(folder, 'surveys.pdf'));
    text = pdf.text;
    if (OUT !== undefined) spawnSync('cp', [join(folder, 'surveys.pdf'), join(OUT, `surveys-${age}.pdf`)]);
  }
  expect(text.replaceAll(/\s+/g, ' ')).toContain(t.ask.heard);
  const code = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(text)?.[0] ?? '';
  await page.getByLabel(t.paper.code).fill(code);
  await page.getByRole('button', { name: t.paper.find }).click();
  await pick(page, t.ask.heard, '5');
  await picture('survey-typing');
  await page.getByRole('button', { name: t.paper.save }).click();
  await expect(section(page, t.results.title).getByText(new RegExp(t.results.waiting(1)))).toBeVisible();
  await page.getByLabel(t.paper.code).fill(code);
  await page.getByRole('button', { name: t.paper.find }).click();
  await expect(page.getByText(t.paper.used)).toBeVisible();
  rmSync(folder, { recursive: true });
});

test('closing lists what is open with one step each, offers what fits first, and asks what the reason needs', async () => {
  await openCase('Corridor, again');
  const t = en.cases.closing;
  const closing = section(page, en.cases.page.section.closing);
  await closing.getByRole('button', { name: t.close }).first().click();
  await expect(closing.getByText(t.open.title)).toBeVisible();
  const cancel = closing.getByRole('button', { name: t.open.cancel });
  const open = await cancel.count();
  expect(open).toBeGreaterThan(0);
  await cancel.first().click();
  await expect(cancel).toHaveCount(open - 1);
  const reason = closing.getByLabel(t.reason);
  await expect(reason.locator('optgroup').first()).toHaveAttribute('label', t.fits);
  await reason.selectOption({ label: en.codes.closureReason.referred_back });
  await closing.getByRole('button', { name: t.close }).last().click();
  await expect(closing.getByText(en.ui.fieldErrors.required)).toBeVisible();
  await closing.scrollIntoViewIfNeeded();
  await inAllLooks('close-form');
  await expectAccessible(page, 'closing');
  await closing.getByLabel(t.fields.returnedTo).fill('The assistant principal');
  await closing.getByRole('button', { name: t.close }).last().click();
  await expect(closing.getByText('The assistant principal')).toBeVisible();
  await expect(closing.getByText(t.watch.title).first()).toBeVisible();
  await picture('closed', closing);
});

test('nothing complained: no policy violation, no defect', async () => {
  expect(running.complaints).toEqual([]);
  expect(running.errors.join('').match(/circlekeeper: defect.*/g) ?? []).toEqual([]);
});
