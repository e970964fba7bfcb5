/**
 * @file The school's calendar and the check-in board through the window: pasted days, a rhythm that skips them, both sides kept apart with
 * an offer, one-tap outcomes with undo, slips out and back by their number, a calendar file, notices without names. Pictures and PDFs go to
 * the folder in CIRCLEKEEPER_PICTURES, else to a temporary one.
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { today as localToday } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import type { es } from '../../../renderer/text/es';
import { addDays, weekday } from '../../../shared/days';
import { aCase } from '../../support/builders';
import { askInPage, askShellInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { LIGHT, OTHER_MODES, put, sideways } from '../pages/modes';
import { pick, section } from '../pages/story';

const OUT = process.env.CIRCLEKEEPER_PICTURES ?? mkdtempSync(join(tmpdir(), 'circlekeeper-calendar-'));
const t = en.calendar;
const b = en.checkinBoard;
const NAMES = /Pim|Thistledown|Larkwhistle|telescope|Larkspur/i;

let run: Running;
let page: Page;
const today = localToday();
/** A school day later than today, and one of the holiday after it. */
let schoolDay: string;
let freeDay: string;

const picture = async (name: string) => {
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
};
const toast = (words: string) => page.getByText(words).first();
/** The message with these words, taken back. */
const undo = (words: string) =>
  page
    .locator('div')
    .filter({ hasText: words })
    .filter({ has: page.getByRole('button', { name: en.ui.undo }) })
    .last()
    .getByRole('button', { name: en.ui.undo })
    .click();

async function saveTo(file: string): Promise<void> {
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as unknown as typeof dialog.showSaveDialog;
  }, file);
}

const openCheckins = async (words: typeof en | typeof es = en) => {
  await page.getByRole('link', { name: words.shell.checkins, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.checkinBoard.title }).waitFor();
};
const openCalendar = async (words: typeof en | typeof es = en) => {
  await page.getByRole('button', { name: words.shell.settings }).click();
  const settings = page.getByRole('dialog', { name: words.shell.settings });
  await settings.getByRole('link', { name: words.shell.calendar, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.calendar.title }).waitFor();
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  run = await launch();
  page = await run.page();
  await makeVault(page);
  await page.reload();
  page = await run.page();
  await page.getByRole('navigation').first().waitFor();
  // Two Wednesdays on: a school day, and the holiday begins the day after.
  schoolDay = addDays(today, ((3 - weekday(today) + 7) % 7) + 7);
  freeDay = addDays(schoolDay, 1);
});
test.afterAll(() => run.close());

test('the calendar is pasted, asked about, kept and changed', async () => {
  await openCalendar();
  const paste = page.getByLabel(t.paste);
  const year = Number(today.slice(0, 4));
  await paste.fill(
    `Autumn term 1 Sep – 19 Dec ${year + 2}\nHalf term: 26–30 Oct\nInset day 3/4/${year + 2}\nStaff outing tomorrow\nLesson 1 8:30–9:15\nLesson 2 9:20–10:05\nLesson 3 10:20–11:05\nBreak up ${freeDay} to ${addDays(freeDay, 1)}`,
  );
  const understood = page.getByRole('list', { name: t.understood, exact: true });
  await expect(understood.getByRole('listitem')).toHaveCount(6);
  const not = page.getByRole('list', { name: t.notUnderstood });
  await expect(not.getByText(t.unread.order)).toBeVisible();
  await expect(not.getByText(t.unread['no-day'])).toBeVisible();
  await picture('calendar-paste');
  await expectAccessible(page, 'pasting a calendar');
  await pick(page, t.ask(`3/4/${year + 2}`), t.orders.dmy);
  await expect(understood.getByRole('listitem')).toHaveCount(7);
  await page.getByRole('button', { name: t.take(7) }).click();
  await expect(toast(t.taken(7))).toBeVisible();
  // The line that was not understood stays to be put right.
  await expect(paste).toHaveValue('Staff outing tomorrow');
  await paste.fill('');
  const spans = page.getByRole('list', { name: t.spans, exact: true });
  await expect(spans.getByRole('listitem')).toHaveCount(4);
  await spans.getByRole('button', { name: t.changeOf('Half term') }).click();
  await spans.getByLabel(t.name).fill('Autumn break');
  await spans.getByRole('button', { name: t.save, exact: true }).click();
  await expect(spans.getByText('Autumn break')).toBeVisible();
  await spans.getByRole('button', { name: t.removeOf('Autumn break') }).click();
  await expect(spans.getByText('Autumn break')).toHaveCount(0);
  await undo(t.removed('Autumn break'));
  await expect(spans.getByText('Autumn break')).toBeVisible();
  await picture('calendar');
  await expectAccessible(page, 'the calendar');
});

test('a check-in skips the holiday, and both sides are kept apart with an offer', async () => {
  const { id } = await askInPage(page, 'cases.create', aCase());
  const { parties } = await askInPage(page, 'cases.open', { caseId: id });
  const [pim, bo] = parties;
  if (pim?.person === undefined || bo?.person === undefined) throw new Error('two persons');
  await askInPage(page, 'contacts.set', {
    caseId: id,
    limit: { personIds: [pim.person.id, bo.person.id], kinds: ['room', 'corridor'], from: today },
  });
  await askInPage(page, 'checkins.plan', {
    caseId: id,
    checkins: [
      { partyId: pim.id, purpose: 'wellbeing', due: schoolDay, atTime: '09:20', place: 'Library' },
      { partyId: pim.id, purpose: 'progress', due: today },
      { partyId: bo.id, purpose: 'progress', due: addDays(today, -3) },
    ],
  });
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: /The bent telescope/ })
    .first()
    .click();
  const part = section(page, en.cases.page.section.checkins);
  await part.getByRole('button', { name: en.checkins.section.plan }).click();
  const panel = page.getByRole('dialog', { name: en.checkins.plan.title });
  const form = panel.locator('form');
  await form.getByLabel(en.checkins.plan.who).selectOption({ label: bo.name });
  await form.getByLabel(en.checkins.plan.due, { exact: true }).fill(freeDay);
  await expect(form.getByText(b.noSchool.holiday('Break up'))).toBeVisible();
  await form.getByLabel(en.checkins.plan.due, { exact: true }).fill(schoolDay);
  await expect(form.getByText(b.noSchool.holiday('Break up'))).toHaveCount(0);
  await form.getByLabel(new RegExp(`^${b.time}`)).fill('09:20');
  await form.getByLabel(new RegExp(`^${b.place}`)).fill('Garden');
  await form.getByRole('button', { name: en.checkins.plan.save(1) }).click();
  await expect(form.getByText(b.clashes['contact-limit'])).toBeVisible();
  await picture('plan-refused');
  await expectAccessible(page, 'a refused time');
  await form.getByRole('button', { name: b.takeOffer }).click();
  await expect(form.getByLabel(new RegExp(`^${b.time}`))).toHaveValue('10:20');
  await form.getByRole('button', { name: en.checkins.plan.save(1) }).click();
  await panel.waitFor({ state: 'detached' });
  await expect(part.getByText(bo.name).first()).toBeVisible();
});

test('the board is worked through: one tap, undo, another day; by person and by case; in every light', async () => {
  await openCheckins();
  await expect(page.getByText(b.lead(2))).toBeVisible();
  await picture('board-light');
  await expectAccessible(page, 'the board');
  const overdue = section(page, b.groups.overdue);
  await overdue.getByRole('button', { name: b.of(b.missed, 'Bo Larkwhistle') }).click();
  await expect(overdue).toHaveCount(0);
  await undo(b.recorded(en.codes.checkinStatus.missed, 'Bo Larkwhistle'));
  await overdue.getByRole('button', { name: b.of(b.move, 'Bo Larkwhistle') }).click();
  // By keyboard: a message at the foot of the window lies over it for a moment.
  await overdue.getByRole('radio', { name: b.moveWhys.move, exact: true }).focus();
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight');
  await expect(overdue.getByRole('radio', { name: b.moveWhys.cancelled, exact: true })).toBeChecked();
  await overdue.getByLabel(new RegExp(`^${b.due}`)).fill(addDays(schoolDay, -1));
  await picture('board-move');
  await expectAccessible(page, 'another day');
  await overdue.getByRole('button', { name: b.moveSave }).click();
  await expect(overdue).toHaveCount(0);
  await page.getByRole('tab', { name: b.views.person }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Pim Thistledown' })).toBeVisible();
  await picture('board-person');
  await page.getByRole('tab', { name: b.views.case }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The bent telescope' })).toBeVisible();
  await expect(page.getByText(b.bothSides).first()).toBeVisible();
  await picture('board-case');
  await page.getByRole('button', { name: b.rhythm.open }).click();
  const rhythm = page.getByRole('dialog', { name: b.rhythm.title });
  await rhythm.getByLabel(b.rhythm.day).first().fill('3');
  await picture('rhythm');
  await expectAccessible(page, 'the rhythm');
  await rhythm.getByRole('button', { name: b.rhythm.save }).click();
  await rhythm.waitFor({ state: 'detached' });
  expect((await askInPage(page, 'checkins.rhythm', {})).steps[0]?.day).toBe(3);
  for (const mode of OTHER_MODES) {
    const { name, words } = mode;
    await put(run, page, mode);
    await openCheckins(words);
    await picture(`board-${name}`);
    await expectAccessible(page, `the board, ${name}`);
    expect(await sideways(page), `${name}: scrolls sideways`).toBeLessThanOrEqual(0);
    await openCalendar(words);
    await picture(`calendar-${name}`);
    await expectAccessible(page, `the calendar, ${name}`);
  }
  await put(run, page, LIGHT);
  await openCheckins();
});

test('slips go out without a name and come back by their number, once; the calendar file and the notices name nobody', async () => {
  let pdf = '';
  for (const [language, age, paper] of [
    ['en', '11-13', 'a4'],
    ['es', '5-7', 'letter'],
    ['en', 'adult', 'letter'],
  ] as const) {
    pdf = join(OUT, `slips-${language}-${age}-${paper}.pdf`);
    await saveTo(pdf);
    await page.getByRole('button', { name: b.slips.open }).click();
    const dialog = page.getByRole('dialog', { name: b.slips.title });
    const which = dialog.getByRole('group', { name: b.slips.which });
    await which.getByRole('checkbox').first().waitFor();
    for (const box of await which.getByRole('checkbox').all()) await box.check({ force: true });
    await dialog.getByLabel(b.slips.age).selectOption({ label: en.codes.ageBand[age] });
    await pick(dialog, b.slips.language, en.codes.language[language]);
    await pick(dialog, en.ui.print.paper, en.codes.paper[paper]);
    if (language === 'es') {
      await picture('print-slips');
      await expectAccessible(page, 'printing slips');
    }
    await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
    await dialog.waitFor({ state: 'detached', timeout: 30_000 });
    const read = await readPdf(pdf);
    expect(read.text).not.toMatch(NAMES);
    expect(read.title ?? '').not.toMatch(NAMES);
    expect(read.pages.length).toBe(2);
  }
  const code = /\b[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec((await readPdf(pdf)).text)?.[0] ?? '';
  // The search field takes it too, and leads here.
  await page.getByLabel(b.slips.code).fill(code.toLowerCase());
  await page.getByRole('button', { name: b.slips.find, exact: true }).click();
  await pick(page, en.checkins.record.rating, '4');
  await page.getByLabel(en.checkins.record.note).fill('It is better since Monday');
  await picture('slip-typed-in');
  await expectAccessible(page, 'a slip typed in');
  await page.getByRole('button', { name: en.checkins.record.save, exact: true }).click();
  await expect(page.getByLabel(en.checkins.record.note)).toHaveCount(0);
  await page.getByLabel(b.slips.code).fill(code);
  await page.getByRole('button', { name: b.slips.find, exact: true }).click();
  await expect(page.getByText(/This slip was typed in on/)).toBeVisible();

  const file = join(OUT, 'check-ins.ics');
  await saveTo(file);
  await page.getByRole('button', { name: b.file.open }).click();
  const dialog = page.getByRole('dialog', { name: b.file.title });
  await picture('calendar-file');
  await dialog.getByRole('button', { name: b.file.save }).click();
  await dialog.waitFor({ state: 'detached' });
  const ics = readFileSync(file, 'utf8');
  expect(ics).toContain('SUMMARY:Check-in');
  expect(ics).not.toMatch(NAMES);
  expect(ics).not.toMatch(/Library|Garden/);

  const notice = { about: 'day', due: 2, overdue: 0 } as const;
  await run.app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(`${this.title}: ${this.body}`);
    };
  });
  expect(await askShellInPage(page, 'notify', { notice })).toEqual({ ok: true, value: false });
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: b.notices.on }).check({ force: true });
  await picture('notices');
  await expect.poll(async () => (await askShellInPage(page, 'notices', {})).ok).toBe(true);
  expect(await askShellInPage(page, 'notify', { notice })).toEqual({ ok: true, value: true });
  const shown = await run.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  expect(shown).toEqual(['Circlekeeper: 2 check-ins are due today.']);
  expect(run.complaints).toEqual([]);
});
