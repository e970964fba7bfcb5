/** @file Safety through the window: case 4 (stop, duty twice, close) and case 8 (withdrawal, three prints collected), the register's print. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { addDays } from '../../../shared/days';
import type { CaseId } from '../../../shared/values';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from './axe';
import { pick, section } from './story';

let running: Running;
let page: Page;
let out: string;

const OUT = process.env.CIRCLEKEEPER_PICTURES;
const picture = async (name: string, part?: Locator) => {
  if (OUT === undefined) return;
  mkdirSync(OUT, { recursive: true });
  await page.waitForTimeout(200);
  await (part ?? page).screenshot({ path: join(OUT, `${name}.png`) });
};

/** From the top of the page: what is half under the bar that stays in sight would be measured by the half. */
const accessible = async (name: string) => {
  await page.getByRole('heading', { level: 1 }).first().scrollIntoViewIfNeeded();
  await expectAccessible(page, name);
};

/** Today and days round it, as a form takes them. */
const day = (offset: number): string => addDays(today(), offset);

const student = (key: string, name: string, role: 'harmed' | 'responsible') => ({
  key,
  who: { kind: 'new' as const, person: { name, kind: 'student' as const, ageBand: '8-10' as const } },
  roles: [{ role }],
});

async function aCase(title: string, harmed: string, responsible: string): Promise<CaseId> {
  const { id } = await askInPage(page, 'cases.create', {
    title,
    school: 'Larkspur Hollow',
    report: { channel: 'staff', receivedOn: day(-3), occurred: { precision: 'about', on: day(-4) }, harmTypes: ['physical'] },
    parties: [student('h', harmed, 'harmed'), student('r', responsible, 'responsible')],
  });
  return id;
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

async function savesInto(folder: string): Promise<void> {
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, folder);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await launch();
  page = await running.page();
  await makeVault(page);
  await page.reload();
  page = await running.page();
  await page.getByRole('navigation').first().waitFor();
  out = mkdtempSync(join(tmpdir(), 'circlekeeper-safety-'));
});
test.afterAll(async () => {
  await running.close();
  rmSync(out, { recursive: true, force: true });
});

test('case 4: a suspicion stops, the report is recorded twice, and the case closes as passed to child protection', async () => {
  await aCase('A bite in the sand corner', 'Juno Brightacre', 'Milo Pebblesworth');
  await openCase('A bite in the sand corner');
  const part = section(page, en.cases.page.section.screening);
  await pick(part, en.screening.S02.question, en.codes.answer.yes);
  await expect(part.getByText(en.safety.duty.steps[0] ?? '')).toBeVisible();
  await part.getByRole('button', { name: en.cases.screening.save }).click();
  await part.getByText(en.safety.duty.now).scrollIntoViewIfNeeded();
  await picture('duty-panel');
  await accessible('duty panel');
  const { duty } = en.cases;
  const record = async (how: 'spoken' | 'written', time: string) => {
    await part.getByLabel(duty.madeTo).fill('County safeguarding telephone');
    await part.getByLabel(new RegExp(`^${duty.madeAt}`)).fill(time);
    await part.getByLabel(new RegExp(`^${duty.reference}`)).fill('KSG-20251015-0417');
    await pick(part, en.safety.duty.how, en.safety.duty.hows[how]);
    await part.getByLabel(new RegExp(`^${en.safety.duty.next}`)).fill(day(1));
    await part.getByRole('button', { name: duty.save }).click();
    await expect(part.getByText(time).first()).toBeVisible();
  };
  await record('spoken', '11:20');
  await expect(part.getByText(en.safety.duty.after)).toBeVisible();
  await part.getByRole('button', { name: duty.another }).click();
  await record('written', '16:05');
  await picture('duty-done', part);
  const circles = section(page, en.circles.section.title);
  await expect(circles.getByText(en.codes.obstacle['screening-stop'])).toBeVisible();
  await expect(circles.getByRole('button', { name: en.circles.section.plan })).toHaveCount(0);
  const closing = section(page, en.cases.page.section.closing);
  await closing.getByRole('button', { name: en.cases.closing.close }).first().click();
  await closing.getByLabel(en.cases.closing.reason).selectOption({ label: en.codes.closureReason.referred_child_protection });
  await closing.getByRole('button', { name: en.cases.closing.close }).last().click();
  await expect(page.getByText(en.codes.closureReason.referred_child_protection).first()).toBeVisible();
  // The timeline says that it was done; search finds nothing of it; Today names no office.
  await expect(section(page, en.cases.page.section.timeline).getByText(en.codes.timeline.duty_recorded).first()).toBeVisible();
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill('KSG-2025');
  await search.press('Enter');
  await expect(page.getByText(en.cases.list.nothingFound)).toBeVisible();
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(en.register.today.contact)).toBeVisible();
  await expect(page.getByText(/County|KSG/)).toHaveCount(0);
  await picture('today-contact');
});

test('a decision rests on conditions; a risk is named; a late stop puts the circle on hold, with its history', async () => {
  const id = await aCase('The bent telescope', 'Pim Thistledown', 'Bo Larkwhistle');
  const answers = Object.fromEntries(
    Object.keys(en.screening).map((code) => [code, { answer: ['S05', 'S07', 'S08', 'S09'].includes(code) ? 'yes' : 'no', note: '' }]),
  ) as never;
  await askInPage(page, 'cases.screen', { caseId: id, screening: { answers } });
  await openCase('The bent telescope');
  const part = section(page, en.cases.page.section.screening);
  await part
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .check({ force: true });
  await part.getByRole('button', { name: en.cases.screening.decide }).click();
  await expect(part.getByText(en.safety.conditions.needed)).toBeVisible();
  await part.getByText(en.safety.conditions.title).scrollIntoViewIfNeeded();
  await picture('conditions');
  await part
    .getByRole('textbox', { name: new RegExp(`^${en.screening.S05.question.slice(0, 30)}`) })
    .fill('The procedure waits until this ends.');
  await part.getByRole('button', { name: en.cases.screening.decide }).click();
  await expect(part.getByText(`${en.safety.conditions.rests}: The procedure waits until this ends.`).first()).toBeVisible();

  // By keyboard alone.
  const risks = en.safety.risks;
  await part.getByRole('button', { name: `${risks.add}: ${risks.title}` }).focus();
  await page.keyboard.press('Enter');
  const form = part.getByRole('form', { name: risks.addTitle });
  await form.getByLabel(risks.what).fill('A friend may film the talk');
  await form.getByRole('button', { name: risks.save }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByText(risks.needed).first()).toBeVisible();
  // Focus goes to the first field that is missing.
  await expect(form.getByRole('group', { name: risks.likelihood }).getByRole('radio').first()).toBeFocused();
  await pick(form, risks.likelihood, risks.steps.likelihood.middle);
  await pick(form, risks.severity, risks.steps.severity.high);
  await form.getByLabel(new RegExp(`^${risks.action}`)).fill('Telephones stay in the office.');
  await form.getByLabel(new RegExp(`^${risks.reviewOn}`)).fill(day(-1));
  await form.getByRole('button', { name: risks.save }).click();
  await expect(part.getByText('A friend may film the talk')).toBeVisible();
  await expect(page.getByText(en.codes.nextStep.review_risk).first()).toBeVisible();
  await picture('risks', part);
  await accessible('risks');

  const ids = (await askInPage(page, 'cases.open', { caseId: id })).parties.map((p) => p.id);
  await askInPage(page, 'circles.plan', {
    caseId: id,
    process: 'conference',
    plannedOn: day(3),
    minutes: 45,
    keeperName: 'KM',
    partyIds: ids,
  });
  await part.getByRole('button', { name: en.safety.again, exact: true }).click();
  await pick(part, en.screening.S04.question, en.codes.answer.yes);
  await part.getByRole('button', { name: en.cases.screening.save }).click();
  const circle = section(page, en.circles.section.title);
  await expect(circle.getByText(en.safety.onHold)).toBeVisible();
  await part.getByText(en.safety.history.show(3)).click();
  await expect(part.getByText(new RegExp(`^${en.screening.S04.question.slice(0, 20)}.*was no, now yes`))).toBeVisible();
  await picture('late-stop', part);
  await accessible('history of the screening');
});

test('case 8: a withdrawal lists what is to be collected; collected, it is said; the register is printed', async () => {
  test.setTimeout(120_000);
  const id = await aCase('The diary page', 'Iris Hollowell', 'Theo Quillback');
  const answers = Object.fromEntries(
    Object.keys(en.screening).map((code) => [code, { answer: ['S07', 'S08', 'S09'].includes(code) ? 'yes' : 'no', note: '' }]),
  ) as never;
  await askInPage(page, 'cases.screen', { caseId: id, screening: { answers, outcome: 'proceed', decidedBy: 'KM', decidedOn: day(0) } });
  const ids = (await askInPage(page, 'cases.open', { caseId: id })).parties.map((p) => p.id);
  for (const partyId of ids)
    await askInPage(page, 'cases.recordConsent', {
      caseId: id,
      consents: [{ partyId, scope: 'take_part', state: 'given', by: 'both', on: day(-1) }],
    });
  await askInPage(page, 'circles.plan', {
    caseId: id,
    process: 'conference',
    plannedOn: day(4),
    minutes: 60,
    place: 'Room 4',
    keeperName: 'KM',
    partyIds: ids,
  });
  await openCase('The diary page');
  await section(page, en.circles.section.title).getByRole('link', { name: en.circles.section.chooseScript }).click();
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  await page.getByRole('button', { name: en.circles.plan.print, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.circles.print.title });
  // The usual answers are there and one tap away.
  await expect(dialog.getByText(/^KM, to hold the circle, until /)).toBeVisible();
  await picture('print-dialog');
  await accessible('print dialog');
  await dialog.getByRole('button', { name: en.ui.print.changeOf(en.circles.preview.tabs.keeper_script) }).click();
  await dialog.getByRole('textbox', { name: en.ui.print.toWhom }).fill('Ines, the homeroom teacher, Guardian of Iris');
  await picture('print-dialog-changed');
  await dialog.getByRole('checkbox', { name: new RegExp(en.circles.preview.tabs.privacy_card) }).uncheck({ force: true });
  await savesInto(out);
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  expect(readdirSync(out)).toHaveLength(3);

  await openCase('The diary page');
  const part = section(page, en.cases.page.section.consent);
  await accessible('consent');
  const cell = en.cases.consent.cell('Iris Hollowell', en.codes.consentScope.take_part, en.codes.consentState.given);
  await part.getByRole('button', { name: cell }).focus();
  await page.keyboard.press('Enter');
  await part.getByLabel(en.cases.consent.state, { exact: true }).selectOption({ label: en.codes.consentState.withdrawn });
  await part.getByLabel(en.cases.consent.by, { exact: true }).selectOption({ label: en.codes.consentBy.both });
  await part.getByLabel(new RegExp(`^${en.cases.consent.guardianName}`)).fill('Guardian of Iris');
  await part.getByLabel(en.cases.consent.shown, { exact: true }).selectOption({ label: en.cases.consent.showns.spoken });
  await picture('consent-form', part);
  await part.getByRole('button', { name: en.cases.consent.save }).click();
  // Script and cards quote Iris; the poster quotes nobody.
  const papers = part.getByRole('list', { name: en.register.withdrawal.title });
  await expect(papers.getByRole('listitem')).toHaveCount(2);
  await expect(papers).toContainText('Guardian of Iris');
  await expect(section(page, en.circles.section.title).getByText(en.safety.onHold)).toBeVisible();
  await picture('withdrawal', part);
  await accessible('withdrawal');
  await part.getByText(en.cases.consent.history(3)).click();
  await picture('consent-history', part);

  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(en.register.today.to_collect(2))).toBeVisible();
  await picture('today-collect');
  await page.getByRole('link', { name: en.register.today.openOf('The diary page') }).click();
  await page.getByRole('heading', { level: 1, name: en.register.title }).waitFor();
  await expect(page.getByRole('row')).toHaveCount(3);
  await picture('register-to-collect');
  await accessible('register');
  for (let left = 2; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Collected on… / })
      .first()
      .click();
    await page.getByRole('button', { name: en.register.save, exact: true }).click();
    await expect(page.getByRole('row')).toHaveCount(left === 1 ? 0 : left);
  }
  await pick(page, en.register.filters, en.register.state.all);
  await expect(page.getByText(/^Collected \d/)).toHaveCount(2);
  await picture('register');

  await page.getByRole('button', { name: en.register.print.action }).click();
  const printing = page.getByRole('dialog', { name: en.register.print.title });
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-register-'));
  await savesInto(folder);
  await printing.getByRole('button', { name: en.ui.print.pdf }).click();
  await printing.waitFor({ state: 'detached', timeout: 60_000 });
  const [file = ''] = readdirSync(folder);
  const pdf = await readPdf(join(folder, file));
  const text = pdf.text.replace(/\s+/g, ' ');
  expect(pdf.tagged).toBe(true);
  for (const words of [
    'Register of disclosures',
    'The diary page',
    'Keeper’s script',
    'Wall poster',
    'Guardian of Iris',
    'Collected',
    'Practice',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Hollowell|Quillback|Room 4|KSG/);
  if (OUT !== undefined) {
    const { copyFileSync } = await import('node:fs');
    copyFileSync(join(folder, file), join(OUT, 'register.pdf'));
  }
  rmSync(folder, { recursive: true });
  // The print of the register is in the register.
  await expect(page.getByRole('row').filter({ hasText: en.register.kinds.register ?? '' })).toHaveCount(1);
  await page.getByRole('link', { name: en.ui.back }).click();
  await expect(page.getByRole('link', { name: en.register.link })).toBeVisible();
  expect(running.complaints).toEqual([]);
});

test('every new screen, in Spanish, dark and narrow', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByText('Español').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Qué se mostró a quién/ }).click();
  await picture('register-es-dark');
  await accessible('register in dark');
  await page
    .getByRole('link', { name: /The diary page/ })
    .first()
    .click();
  await page.waitForTimeout(400);
  await picture('case-es-dark');
  await picture('consent-es-dark', section(page, es.cases.page.section.consent));
  await picture('screening-es-dark', section(page, es.cases.page.section.screening));
  await page.emulateMedia({ colorScheme: 'light' });
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(660, 900));
  await page.waitForTimeout(300);
  await picture('case-es-narrow');
  await picture('consent-es-narrow', section(page, es.cases.page.section.consent));
});
