/**
 * @file An agreement through the window: drafted in the room on a screen that shows nothing else, read back, signed in four ways,
 * paid, printed, renegotiated, taken back and compared. axe on every screen. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { dayName, today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { addDays, weekday } from '../../../shared/days';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { makePracticeVault } from '../../support/practice';
import { answerDialogs } from '../files/files';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { OTHER_MODES, put, sideways } from '../pages/modes';
import { pick, section } from '../pages/story';

const [INES] = PRACTICE_SIGN_INS;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const CASE = 'Corridor, again';
const t = en.agreements;

/** The next day from `offset` days ahead that falls on this day of the week; 0 is Sunday. */
function day(offset: number, on: number): string {
  const from = addDays(today(), offset);
  return addDays(from, (on - weekday(from) + 7) % 7);
}
const FRIDAY = day(10, 5);
const SATURDAY = day(10, 6);

let running: Running;
let profile: string;
let page: Page;

const picture = async (name: string, width = 1280) => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  const tall = (height: number) =>
    running.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [width, height] as const);
  const height = await page.evaluate(() => 220 + (document.querySelector('main')?.scrollHeight ?? 600));
  await tall(name.startsWith('r') ? 820 : height);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await tall(820);
};

async function openCase(): Promise<void> {
  const search = page.getByRole('combobox', { name: en.search.label });
  await search.fill('corridor again');
  await search.press('Enter');
  await page
    .getByRole('link', { name: new RegExp(CASE) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: CASE }).waitFor();
}

const button = (name: string | RegExp, at: Page | Locator = page) => at.getByRole('button', { name, exact: typeof name === 'string' });
const room = () => page.locator('main');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-agree-'));
  makePracticeVault(profile, 12);
  running = await launch({ profile });
  page = await running.page();
});

test.afterAll(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

test('in the room: promises in large type and nothing else of the case, by keyboard alone; blank and lock keep working', async () => {
  await signIn(page, INES.label, INES.passphrase);
  await openCase();
  await page.getByRole('link', { name: t.section.another }).click();
  await button(t.screen.room).click();
  await expect(page.getByText(t.room.empty)).toBeVisible();
  await picture('room-empty');
  // No title, no rail, no search, no family name, no need: of the whole window, not only of what is in sight.
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: en.search.label })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(new RegExp(`${CASE}|Wintersea|Fennimore|Distance, at school`));

  await expect(button(t.room.addFirst)).toBeFocused();
  await page.keyboard.press('Enter');
  const who = page.getByRole('group', { name: t.room.who });
  await expect(who.getByRole('radio').first()).toBeFocused();
  await who.getByRole('radio', { name: 'Otto', exact: true }).press('Space');
  await page.getByLabel(t.room.what, { exact: true }).fill('Otto repairs the door that he kicked, with the caretaker');
  await page.getByRole('group', { name: t.room.forWhom }).getByRole('radio', { name: t.room.community }).press('Space');
  await page.getByLabel(t.room.due, { exact: true }).fill(FRIDAY);
  await page.getByLabel(new RegExp(`^${t.room.helper.replace('?', '\\?')}`)).fill('The caretaker');
  await picture('room-form');
  await expectAccessible(page, 'room form');
  await page.keyboard.press('Enter');
  await expect(room()).toContainText(t.readBack.forWhom(t.item.community));

  await button(t.room.add).press('Enter');
  await page.getByRole('group', { name: t.room.who }).getByRole('radio', { name: 'Otto', exact: true }).press('Space');
  await page.getByLabel(t.room.what, { exact: true }).fill('Otto pays for the torn bag');
  await page.getByRole('group', { name: t.room.forWhom }).getByRole('radio', { name: 'Lark', exact: true }).press('Space');
  await page.getByLabel(t.room.due, { exact: true }).fill(SATURDAY);
  await page.getByLabel(new RegExp(`^${t.room.amount.replace('?', '\\?')}`)).fill('24');
  await button(t.room.done).click();
  await picture('room');
  await expectAccessible(page, 'room');

  // Ctrl+K and Ctrl+N bring up nothing over what the others see; F9 covers it and any key brings it back.
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: en.shell.blanked })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button(en.shell.lock)).toBeVisible();
});

test('at the desk the same draft goes on: kind questions, needs; back in the room it is read back one by one', async () => {
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(t.draft.what).nth(1)).toHaveValue('Otto pays for the torn bag');
  const asked = page.getByRole('list', { name: t.doubts.label(2) });
  await expect(asked).toContainText(t.doubts.child_pays);
  await expect(asked).toContainText(t.doubts.weekend);
  const needs = section(page, t.needs.title);
  await expect(needs).toContainText('Distance, at school and on the way');
  await needs
    .getByRole('checkbox', { name: t.needs.promise(1) })
    .first()
    .press('Space');
  await needs.getByLabel(new RegExp(`^${t.needs.why}`)).fill('Not before they have met again');
  await picture('draft');
  await expectAccessible(page, 'draft');
  await button(t.doubts.move(dayName(addDays(SATURDAY, 2), 'en'))).click();
  await expect(asked).not.toContainText(t.doubts.weekend);
  await page
    .getByLabel(new RegExp(`^${t.draft.helper}`))
    .nth(1)
    .fill('Guardian of Otto');
  await expect(asked).toHaveCount(0);

  // The last letter goes along.
  await button(t.screen.room).click();
  await expect(room()).toContainText(t.readBack.helper('Guardian of Otto'));
  await expect(room()).toContainText(t.item.by(dayName(addDays(SATURDAY, 2), 'en')));
  await button(t.room.read).press('Enter');
  await expect(page.getByText(t.room.readOf(1, 2))).toBeVisible();
  await picture('reading');
  await expectAccessible(page, 'reading');
  await expect(button(t.room.yes)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.room.readOf(2, 2))).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(t.room.readOf(1, 2))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.room.readOf(2, 2))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.room.all)).toBeVisible();
  await picture('read');
  await expect(page.locator('body')).not.toContainText('Not before they have met again');
  await button(t.room.allYes).press('Enter');
  await expect(page.getByRole('heading', { name: t.sign.title })).toBeVisible();
});

/** A line across the sheet, as a hand draws it. */
async function draw(sheet: Locator): Promise<void> {
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('no sheet');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.1, 0.6));
  await page.mouse.down();
  for (let step = 0; step <= 40; step += 1) await page.mouse.move(...at(0.1 + step / 60, 0.55 + 0.3 * Math.sin(step / 3)));
  await page.mouse.up();
}

/** Prints the open agreement as a PDF and reads it back. */
async function printed(paper: 'a4' | 'letter'): Promise<string> {
  await button(t.screen.printSigned).click();
  const dialog = page.getByRole('dialog', { name: t.print.title });
  await pick(dialog, en.ui.print.paper, en.codes.paper[paper]);
  const folder = mkdtempSync(join(profile, 'saving-'));
  await answerDialogs(running.app, { open: [folder], save: join(folder, 'agreement.pdf') });
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const [name] = readdirSync(folder);
  const file = join(PICTURES ?? profile, `agreement-${paper}.pdf`);
  renameSync(join(folder, name ?? ''), file);
  const { text } = await readPdf(file);
  const said = text.replace(/\s+/g, ' ');
  expect(said).not.toMatch(/Wintersea|Fennimore|Distance, at school|Not before they have met/);
  return said;
}

const signs = async (name: string, method: keyof typeof en.codes.signatureMethod) => {
  await page.getByRole('checkbox', { name: `${name} ${t.sign.signed}` }).check({ force: true });
  await page.getByLabel(t.sign.how(name)).selectOption({ label: en.codes.signatureMethod[method] });
};

test('people sign: drawn, typed, before a witness, and one later in ink; each stays as it was given', async () => {
  const [otto, lark] = ['Otto Fennimore', 'Lark Wintersea'];
  await signs(otto, 'drawn');
  await button(t.sign.save).click();
  await expect(page.getByText(t.sign.drawMissing)).toBeVisible();
  await draw(page.getByRole('img', { name: t.sign.draw(otto) }));
  await signs(lark, 'typed');
  await page.getByLabel(t.sign.typed(lark)).fill('lark w.');
  await page.getByLabel(new RegExp(`^${t.sign.others}`)).selectOption({ label: 'Guardian of Otto' });
  await signs('Guardian of Otto', 'verbal_witnessed');
  await page.getByLabel(t.sign.witness).fill('Ines Brackenby');
  await picture('sign');
  await expectAccessible(page, 'sign');
  await button(t.sign.save).click();
  const signed = section(page, t.screen.signatures);
  await expect(signed.getByRole('img', { name: t.screen.drawnBy(otto) })).toBeVisible();
  await expect(signed).toContainText('lark w.');
  await expect(signed).toContainText(t.screen.witnessed('Ines Brackenby'));
  await button(t.screen.signToo).click();
  await page.getByLabel(new RegExp(`^${t.sign.others}`)).selectOption({ label: 'Guardian of Lark' });
  await button(t.sign.save).click();
  await expect(signed).toContainText('Guardian of Lark');
  const needs = section(page, t.needs.title);
  await expect(needs).toContainText(t.needs.notMet('Not before they have met again'));
  await expect(section(page, t.balance.title)).toContainText(t.balance.students);
  await picture('signed');
  await expectAccessible(page, 'signed');
  const said = await printed('a4');
  for (const words of ['Drawn on the screen', 'lark w.', 'Said yes aloud', 'before Ines Brackenby', 'the community', '24.00'])
    expect(said).toContain(words);
});

test('a payment is corrected and stays readable; a new version is compared, taken back, made again and signed', async () => {
  await button(t.item.payOf('Otto pays for the torn bag')).click();
  await page.getByLabel(t.item.amount, { exact: true }).fill('12');
  await button(t.item.paySave).click();
  await page.getByText(t.payments.title(1)).click();
  await button(/^Correct the payment of 12.00/).click();
  const correct = page.getByRole('form', { name: t.payments.correct });
  await correct.getByLabel(t.payments.why).fill('It was 8');
  await correct.getByLabel(t.payments.amount).fill('8');
  await correct.getByRole('button', { name: t.payments.save }).click();
  await expect(page.getByText(t.item.paid('8.00', '24.00'), { exact: true })).toBeVisible();
  await expect(page.getByText(/It was 8/)).toBeVisible();

  await button(t.screen.renegotiate).click();
  await page.getByLabel(t.draft.what).nth(1).fill('Otto pays for the torn bag in three parts');
  await button(t.draft.next).click();
  const compared = section(page, t.compare.title(1, 2));
  await expect(compared.getByRole('row').filter({ hasText: t.compare.kind.changed })).toContainText(t.compare.paid('8.00'));
  await picture('compare');
  await expectAccessible(page, 'compare');
  await button(t.screen.takeBack).click();
  await expect(page.getByText(t.screen.fixed)).toBeVisible();
  await expect(compared).toHaveCount(0);
  await page.getByRole('button', { name: en.ui.undo }).click();
  await expect(compared).toBeVisible();
  // Corrected before it is signed.
  await button(t.readBack.change).click();
  await page.getByLabel(t.draft.what).nth(1).fill('Otto pays for the torn bag in four parts');
  await button(t.draft.next).click();
  await button(t.readBack.sign).click();
  await signs('Otto Fennimore', 'ink');
  await button(t.sign.save).click();
  await expect(section(page, t.screen.signatures)).toContainText('Otto Fennimore');
  await expect(compared).toContainText('Otto pays for the torn bag in four parts');
  await expect(page.getByText(t.item.paid('8.00', '24.00'), { exact: true }).first()).toBeVisible();
  await picture('version-2');
});

test('the second version prints for Letter', async () => {
  const said = await printed('letter');
  for (const words of ['Otto pays for the torn bag in four parts', 'the community', '24.00', 'Signed on paper', '2, replaces the one of'])
    expect(said).toContain(words);
});

test('dark, at 200 % and in Spanish nothing is cut off, on the desk and in the room', async () => {
  for (const mode of OTHER_MODES) {
    await put(running, page, mode);
    const words = mode.words.agreements;
    const search = page.getByRole('combobox', { name: mode.words.search.label });
    await search.fill('corridor again');
    await search.press('Enter');
    const link = page.getByRole('link', { name: new RegExp(CASE) }).first();
    await link.click();
    await page.getByRole('link', { name: words.section.open }).last().click();
    await page.getByRole('heading', { name: words.compare.title(1, 2) }).waitFor();
    const look = async (name: string) => {
      await picture(`${name}-${mode.name}`, mode.width);
      await expectAccessible(page, `${name}, ${mode.name}`);
      expect(await sideways(page), `${name}, ${mode.name}: scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await look('agreement');
    await page.getByRole('link', { name: CASE }).first().click();
    await page.getByRole('link', { name: words.section.another }).click();
    await button(words.screen.room).click();
    // The draft of the round before is kept.
    await button(words.room.addFirst).or(button(words.room.add)).click();
    await look('room-form');
    await page.getByLabel(words.room.what, { exact: true }).fill('Otto repairs the door that he kicked');
    await button(words.room.done).click();
    await look('room');
    await button(words.room.leave).click();
    await page.getByLabel(words.draft.what).first().waitFor();
    await look('draft');
  }
});
