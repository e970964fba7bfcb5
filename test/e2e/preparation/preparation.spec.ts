/**
 * @file Preparation through the window: two people are met, a limit is set, a circle with both is flagged; a case rests and goes on;
 * the board shows each in its group. axe on every screen, the keyboard on the board. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { addDays } from '../../../shared/days';
import { launch, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { consent, pick, report, type StoryCase, screen, section } from '../pages/story';

const day = (offset: number): string => addDays(today(), offset);

const [INES, MAREN] = PRACTICE_SIGN_INS;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const STORY: StoryCase = {
  title: 'The lent magnifier',
  school: 'Larkspur Hollow',
  harmed: 'Pim Thistledown',
  responsible: 'Bo Larkwhistle',
  supporter: 'Ms Odalys Fenwick',
  about: day(-6),
  whatHappened: 'The lens came back with a scratch right across it.',
  firstAction: 'The lens was put away.',
};
const t = en.preparation;

let running: Running;
let profile: string;
let page: Page;

const picture = async (name: string) => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};

const goToday = () => page.getByRole('link', { name: en.shell.today, exact: true }).click();

async function openStory(): Promise<void> {
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill('lent magnifier');
  await search.press('Enter');
  await page.getByRole('heading', { level: 1, name: en.cases.list.searchTitle }).waitFor();
  await page
    .getByRole('link', { name: new RegExp(STORY.title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
}

const group = (name: string): Locator => section(page, name);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-prepare-'));
  makePracticeVault(profile, 14);
  running = await launch({ profile });
  page = await running.page();
});

test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('two people are met apart: one meeting planned first, then recorded; each line says what counts', async () => {
  await signIn(page, INES.label, INES.passphrase);
  await report(page, STORY);
  await screen(page, 'S04', 'Odalys Fenwick', 'A toy was meant.', async () => undefined);
  await consent(page, [STORY.harmed, STORY.responsible]);
  // Next names the two; its button opens the form of the first.
  await expect(page.getByText(en.cases.page.why.prepare(`${STORY.harmed}, ${STORY.responsible}`))).toBeVisible();
  await page.getByRole('button', { name: en.codes.nextStep.prepare }).click();
  const part = section(page, t.title);
  const form = part.getByRole('form', { name: t.form.title(STORY.harmed) });
  await expect(form).toBeVisible();
  await pick(form, t.form.held, t.form.isPlanned);
  await form.getByLabel(t.form.plannedOn, { exact: true }).fill(day(0));
  await form.getByLabel(new RegExp(`^${t.form.plannedAt}`)).fill('10:15');
  await form.getByRole('button', { name: t.form.save }).click();
  await expect(form).toHaveCount(0);

  await goToday();
  await expect(group(en.checkins.today.groups.today)).toContainText(en.checkins.today.preparation);
  await picture('board');
  await expectAccessible(page, 'board');
  await group(en.checkins.today.groups.today)
    .getByRole('link', { name: en.checkins.today.recordMeetingOf('PT', STORY.title) })
    .click();
  // One tap from the board to the form.
  await expect(form).toBeVisible();
  await expect(form.getByText(t.prompts.harmed.hopes ?? '')).toBeVisible();
  await form.getByRole('button', { name: t.form.addNeed }).click();
  await form.getByLabel(t.form.need(1), { exact: true }).fill('To look through it first next time');
  await form.getByRole('button', { name: t.form.addNeed }).click();
  await form.getByLabel(t.form.need(2), { exact: true }).fill('To hear that it was not on purpose');
  await form.getByLabel(new RegExp(`^${t.field.hopes}`)).fill('That it works again.');
  await form.getByLabel(new RegExp(`^${t.field.not_asked}`)).fill('Who else was there');
  await form.getByLabel(new RegExp(`^${t.field.too_much}`)).fill('Shouting');
  await form.getByRole('checkbox', { name: t.form.keeperMayOf(t.field.too_much) }).press('Space');
  await form.getByLabel(new RegExp(`^${t.field.beside}`)).selectOption({ label: STORY.supporter });
  await form.getByRole('checkbox', { name: t.form.accessConfirmed }).press('Space');
  await picture('preparation-form');
  await expectAccessible(page, 'preparation form');
  await form.getByRole('button', { name: t.form.save }).click();
  await expect(form).toHaveCount(0);
  await expect(part).toContainText(`${t.needs(2)} · ${t.beside(STORY.supporter)} · ${t.notAsked('Who else was there')}`);

  await part.getByRole('button', { name: t.planFor(STORY.responsible) }).click();
  const other = part.getByRole('form', { name: t.form.title(STORY.responsible) });
  await expect(other.getByText(t.prompts.responsible.part_owned ?? '')).toBeVisible();
  await other.getByLabel(new RegExp(`^${t.field.part_owned}`)).fill('He put it into the bag with the keys.');
  await other.getByLabel(new RegExp(`^${t.field.fears}`)).fill('ospreyfear');
  await other.getByRole('button', { name: t.form.save }).click();
  await expect(other).toHaveCount(0);
  await part.getByRole('button', { name: t.moreOf(STORY.harmed) }).click();
  await expect(part).toContainText(t.goes);
  await picture('preparation');
  await expectAccessible(page, 'preparation');
  await page.getByRole('combobox', { name: en.search.label }).fill('ospreyfear');
  await expect(page.getByRole('option', { name: new RegExp(STORY.title) }).first()).toBeVisible();
});

test('a limit is set; a circle with both in one room is flagged and refused until the limit is changed', async () => {
  await openStory();
  const limits = section(page, en.contacts.title);
  await limits.getByRole('button', { name: en.contacts.add }).click();
  const form = limits.getByRole('form', { name: en.contacts.add });
  await form.getByRole('checkbox', { name: en.contacts.form.share.room }).press('Space');
  await form.getByRole('checkbox', { name: en.contacts.form.share.corridor }).press('Space');
  await form.getByLabel(new RegExp(`^${en.contacts.form.detail}`)).fill('period 4');
  await form.getByLabel(new RegExp(`^${en.contacts.form.until}`)).fill(day(60));
  await limits.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await picture('limit-form');
  await expectAccessible(page, 'limit form');
  await form.getByRole('button', { name: en.contacts.form.save }).click();
  await expect(limits).toContainText(en.contacts.pair('Pim', 'Bo'));
  await expect(limits).toContainText('period 4');

  const circles = en.circles;
  const part = section(page, circles.section.title);
  await part.getByRole('button', { name: circles.section.plan }).click();
  const panel = page.getByRole('dialog', { name: circles.form.title });
  await panel.getByLabel(circles.form.process).selectOption({ label: en.codes.process.repair_harm_circle });
  await panel.getByLabel(circles.form.date, { exact: true }).fill(day(1));
  await panel.getByLabel(new RegExp(`^${circles.form.place}`)).fill('Room 4');
  await panel.getByLabel(circles.form.keeper).selectOption({ label: MAREN.label });
  await expect(panel).toContainText('Pim and Bo must not share a room');
  await picture('plan-flagged');
  await expectAccessible(page, 'plan flagged');
  await panel.getByRole('button', { name: circles.form.save }).click();
  await expect(panel).toContainText(en.errors.reasons['contact-limit']?.what ?? '');
  await panel.getByRole('button', { name: en.ui.cancel, exact: true }).click();
  await panel.waitFor({ state: 'detached' });

  await limits.getByRole('button', { name: en.contacts.changeOf(en.contacts.pair('Pim', 'Bo')) }).click();
  const change = limits.getByRole('form', { name: en.contacts.add });
  await change.getByRole('checkbox', { name: en.contacts.form.share.room }).press('Space');
  await change.getByRole('button', { name: en.contacts.form.saveChange }).click();
  await expect(change).toHaveCount(0);
  await part.getByRole('button', { name: circles.section.plan }).click();
  // What was typed is kept as a draft; the flag is gone.
  await expect(panel).not.toContainText('must not share a room');
  await panel.getByRole('button', { name: circles.form.save }).click();
  await panel.waitFor({ state: 'detached' });
  await picture('case');
  await expectAccessible(page, 'case');
  await page
    .getByText(en.lifecycle.stageIs(en.lifecycle.stage.preparation))
    .or(page.getByText(en.lifecycle.stageIs(en.lifecycle.stage.session)))
    .first()
    .click();
  await picture('stage-needs');
});

test('a case rests with a reason, waits on the board, and goes on', async () => {
  await goToday();
  const today = en.checkins.today;
  await expect(group(today.groups.waiting)).toContainText(today.planMissing);
  await openStory();
  const closing = section(page, en.cases.page.section.closing);
  await closing.getByRole('button', { name: en.cases.closing.pause }).click();
  const form = closing.getByRole('form', { name: en.cases.closing.pause });
  await form.getByRole('button', { name: en.cases.closing.pauseSave }).click();
  await expect(form).toContainText(en.ui.fieldErrors.required);
  await form.getByLabel(en.cases.closing.pauseReason).fill('What the investigation finds');
  await form.getByLabel(new RegExp(`^${en.cases.closing.pauseUntil}`)).fill(day(9));
  await picture('pause-form');
  await expectAccessible(page, 'pause form');
  await form.getByRole('button', { name: en.cases.closing.pauseSave }).click();
  await expect(page.getByText(en.cases.page.why.restsBecause('What the investigation finds')).first()).toBeVisible();
  await goToday();
  await expect(
    group(today.groups.waiting).getByRole('listitem').filter({ hasText: STORY.title }).filter({ hasText: today.wait.paused }),
  ).toHaveCount(1);
  await picture('board-waiting');
  // Arrow keys go from line to line, Enter opens the place.
  await page.getByRole('heading', { level: 1 }).focus();
  const lines = page.locator('[data-line]');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: en.checkins.today.title }).waitFor({ state: 'detached' });
  await openStory();
  await page.getByRole('button', { name: en.cases.closing.goOn }).first().click();
  await expect(closing.getByRole('button', { name: en.cases.closing.pause })).toBeVisible();
});

test('the keeper sees what must not be asked, and nothing that was not ticked', async () => {
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await running.locked();
  await signIn(page, MAREN.label, MAREN.passphrase);
  await page.getByRole('listitem').filter({ hasText: 'Room 4' }).getByRole('link').first().click();
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  const notes = section(page, en.circles.keeper.title);
  await expect(notes).toContainText('Who else was there');
  await expect(notes).toContainText('Shouting');
  await expect(page.locator('body')).not.toContainText('ospreyfear');
  await expect(page.locator('body')).not.toContainText('That it works again');
  await picture('keeper');
  await expectAccessible(page, 'keeper notes');
});
