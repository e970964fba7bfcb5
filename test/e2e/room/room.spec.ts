/**
 * @file A facilitator gets circles ready and holds them, through the window: cases 5, 6, 9 and 12 of practice.md, released by a counselor
 * who has looked at exactly what is released. CIRCLEKEEPER_PICTURES names a folder for pictures and PDFs.
 */
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { askInPage, COUNSELOR, lockFromPage } from '../../support/driver';
import type { Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { section } from '../pages/story';
import { CASES, type Entered, enter, FACILITATOR, startRoom } from './cases';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.room;
const plan = en.circles.plan;

let run: Running;
let page: Page;
let out: string;
const entered = {} as Record<keyof typeof CASES, Entered>;

const picture = async (name: string) => {
  if (PICTURES !== undefined) await page.screenshot({ path: join(out, `${name}.png`) });
};

/** From the list of circles, by its kind: each case here has another. */
async function open(process: keyof typeof en.codes.process): Promise<void> {
  const title = en.codes.process[process];
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.locator('header').getByRole('heading', { level: 1, name: title }).waitFor();
}
const use = async () => {
  await page.getByRole('button', { name: plan.use }).click();
  await section(page, t.ready.title).waitFor();
};
const toList = async () => {
  await page.getByRole('link', { name: plan.back }).click();
  await page.getByRole('heading', { level: 1, name: en.circles.title }).waitFor();
};
const seating = (): Locator => section(page, t.seating.title);
/** Names round the circle, the keeper's first, as the drawing has them for a screen reader. */
const round = async (): Promise<string[]> => {
  const labels = await seating()
    .getByRole('group', { name: t.seating.drawing })
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return labels
    .map((label) => /^(.*), seat (\d+) of/.exec(label))
    .sort((a, b) => Number(a?.[2]) - Number(b?.[2]))
    .map((found) => found?.[1] ?? '');
};
async function propose(door: keyof typeof t.seating.doors): Promise<string[]> {
  await seating().getByLabel(t.seating.door, { exact: true }).selectOption({ label: t.seating.doors[door] });
  await seating().getByRole('button', { name: t.seating.propose }).click();
  await expect(seating().getByText(t.seating.allKept)).toBeVisible();
  return round();
}
const neighbours = (names: readonly string[], a: string, b: string): boolean => {
  const apart = Math.abs(names.indexOf(a) - names.indexOf(b));
  return apart === 1 || apart === names.length - 1;
};
const saved = () => expect(page.getByText(/^Saved \d/).first()).toBeVisible();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const started = await startRoom();
  ({ run, page, out } = started);
  const { keeper } = started;
  const on = today();
  entered.five = await enter(page, CASES.five, keeper, on, ['Bram Hollis']);
  entered.six = await enter(page, CASES.six, keeper, on);
  entered.nine = await enter(page, CASES.nine, keeper, on);
  entered.twelve = await enter(page, CASES.twelve, keeper, on);
  await page.reload();
  page = await run.page();
  await page.getByRole('navigation').first().waitFor();
});

test.afterAll(async () => {
  await run.close();
});

test('the counselor lists a room, and looks at what lies on the keeper’s desk: this and nothing else of the case', async () => {
  await page.getByRole('link', { name: en.shell.circles, exact: true }).click();
  await page.getByRole('link', { name: t.rooms.open, exact: true }).click();
  await page.getByText(t.rooms.none).waitFor();
  await picture('rooms-empty');
  await page.getByRole('button', { name: t.rooms.add }).click();
  const form = page.getByRole('form', { name: t.rooms.add });
  await form.getByLabel(t.rooms.name).fill('Peer room');
  await form.getByLabel(new RegExp(`^${t.rooms.chairs}`)).fill('12');
  await form.getByRole('radio', { name: t.rooms.known.yes }).first().check({ force: true });
  await form.getByRole('radio', { name: t.rooms.known.yes }).last().check({ force: true });
  await form.getByLabel(new RegExp(`^${t.rooms.hours}`)).fill('not on Tuesdays');
  await form.getByRole('button', { name: t.rooms.save }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('list', { name: t.rooms.title })).toContainText('12 chairs');
  await picture('rooms');
  await expectAccessible(page, 'rooms');

  await page.getByRole('link', { name: plan.back }).click();
  await open('support_circle');
  await page.getByRole('link', { name: t.desk.open }).click();
  await page.getByRole('heading', { level: 1, name: t.desk.title }).waitFor();
  const main = page.getByRole('main');
  await expect(main).toContainText('Deaf. Sign interpreter in her line of sight');
  await expect(main).toContainText('not on Tuesdays');
  // Family names and the report are the case's.
  await expect(main).not.toContainText(/Larkfield|Greywater|telescope/);
  await picture('on-desk');
  await expectAccessible(page, 'what the keeper sees');
  await lockFromPage(page);
  page = await run.locked();
});

test('case 6: twenty-five people in 45 minutes; the time is brought down press by press, and each says what it saves', async () => {
  await signIn(page, FACILITATOR.label, FACILITATOR.passphrase);
  await page.getByRole('heading', { level: 1, name: en.circles.title }).waitFor();
  await picture('desk');
  await open('class_circle');
  await use();
  await expect(page.getByText('25 people × 4 rounds × 40 s = 67 min.').first()).toBeVisible();
  await picture('case-6-time');
  const ways = page.getByRole('list', { name: t.time.title });
  const pairs = ways.getByRole('listitem').filter({ hasText: 'pairs' });
  await expect(pairs).toContainText(/saves 1[0-9] minutes/);
  await pairs.getByRole('button').click();
  await ways.getByRole('listitem').filter({ hasText: 'circles of up to' }).getByRole('button').click();
  await expect(page.getByRole('list', { name: t.time.chosen })).toContainText('In pairs');
  await expect(page.getByText(/Takes about .* There are 45 min\./)).toBeVisible();
  // What two of the children need has become things to prepare, without them.
  const access = section(page, t.access.title);
  await expect(access).toContainText('Speech device charged');
  await expect(access).toContainText('A calm place ready');
  await expect(access).not.toContainText(/Ada|Ben/);
  for (const box of await access.getByRole('checkbox').all()) await box.check({ force: true });
  const names = await propose('opposite');
  expect(names[0]).toBe('Maren');
  await saved();
  await picture('case-6-seats');
  await section(page, t.ready.title).scrollIntoViewIfNeeded();
  await picture('case-6-ready');
  await expectAccessible(page, 'plan of case 6');
});

test('case 6 in the room: one part at a time by the keyboard, a pass is asked again, the screen goes blank, and it comes back as a first draft', async () => {
  await page.getByRole('link', { name: t.run.open }).click();
  const next = page.getByRole('button', { name: t.run.begin });
  await next.waitFor();
  // What was said while it was planned is not before the eyes of the room.
  for (const message of [t.seating.proposed, t.seating.already]) await expect(page.getByText(message)).toHaveCount(0);
  await picture('run-begin');
  await expectAccessible(page, 'in the room');
  await page.keyboard.press('ArrowRight');
  // On to the first round with the talking piece.
  const now = page.getByRole('status').first();
  for (let steps = 0; steps < 12 && !(await page.getByRole('button', { name: t.run.pass, exact: true }).isVisible()); steps += 1)
    await page.keyboard.press('ArrowRight');
  const first = await now.innerText();
  await page.keyboard.press('p');
  await expect(now).not.toHaveText(first);
  await picture('run-round');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: en.shell.blanked })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog', { name: en.shell.blanked })).toHaveCount(0);
  // The passed one is asked again at the end of the round.
  for (let turns = 0; turns < 12 && !(await page.getByText(t.run.again).isVisible()); turns += 1) await page.keyboard.press('Space');
  await expect(page.getByText(t.run.again)).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: t.run.showTime })).toBeVisible();
  await page.getByRole('button', { name: t.run.skip }).click();
  await page.getByRole('button', { name: t.run.parts, exact: true }).click();
  await expect(page.getByRole('list', { name: t.run.parts })).toContainText(t.run.state.skipped);
  // Behind the list nobody's turn goes by.
  const part = await page.getByText(/^Part \d+ of \d+$/).innerText();
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByText(part, { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: t.run.parts }).getByText(t.run.state.now, { exact: true })).toHaveCount(1);
  await picture('run-parts');
  // The last part, and over.
  const parts = page.getByRole('list', { name: t.run.parts }).getByRole('button');
  await parts.last().click();
  for (let steps = 0; steps < 12 && !(await page.getByText(t.run.overTitle).isVisible()); steps += 1)
    await page.keyboard.press('ArrowRight');
  await picture('run-over');
  await page.getByRole('button', { name: t.run.toAfter }).click();
  await page.getByRole('heading', { level: 1, name: en.debriefs.title }).waitFor();
  await page.getByRole('button', { name: t.run.take }).click();
  await picture('after-from-room');
  await expectAccessible(page, 'after the circle');
  await page.getByRole('button', { name: en.debriefs.account.save }).click();
  await expect(page.getByText(en.debriefs.account.sent('today'))).toBeVisible();
  const { kept } = await askInPage(page, 'circles.account', { id: entered.six.circleId });
  expect(kept?.offered).toBe(true);
  const told = kept?.account.after.parts ?? [];
  expect(told.filter((part) => part.state === 'skipped')).toHaveLength(1);
  expect(told.some((part) => part.state === 'done')).toBe(true);
  // The marks of the room have done their work.
  expect((await askInPage(page, 'drafts.find', { key: `circle.run:${entered.six.circleId}` })).draft).toBeUndefined();
});

test('case 5: supporters beside Cato, two keepers across, moved by keyboard with the reason said, and a plan for whoever leaves', async () => {
  await page.getByRole('link', { name: en.debriefs.back }).click();
  await toList();
  await open('reentry_circle');
  await use();
  const names = await propose('left');
  expect(neighbours(names, 'Cato', 'Coach Brandt') || neighbours(names, 'Cato', 'Coach')).toBe(true);
  expect(Math.abs(names.indexOf('Ines') - names.indexOf('Maren'))).toBeGreaterThanOrEqual(3);
  await picture('case-5-seats');
  const cato = seating().getByRole('button', { name: /^Cato, seat/ });
  await cato.focus();
  for (let moves = 0; moves < 3; moves += 1) await page.keyboard.press('ArrowUp');
  await expect(cato).toBeFocused();
  await expect(seating()).toContainText(/does not sit beside Cato/);
  await picture('case-5-wrong');
  await expectAccessible(page, 'a seating that is not right');
  await propose('left');
  const leaving = section(page, t.leaving.title);
  await leaving.getByLabel(t.leaving.who).fill('The assistant of the library');
  await leaving.getByLabel(t.leaving.where).fill('Reading corner');
  await leaving.getByLabel(new RegExp(`^${t.leaving.stop}`)).fill('Cato leaves and nobody is with him');
  await saved();
  await picture('case-5-leaving');
});

test('a rehearsal walks through the same circle with invented people, and keeps nothing', async () => {
  const rehearse = section(page, t.rehearsal.title);
  await rehearse.getByLabel(new RegExp(`^${t.rehearsal.question.silence.replace('?', '\\?')}`)).fill('I wait, and say that I wait.');
  await saved();
  await rehearse.getByRole('link', { name: t.rehearsal.walk }).click();
  await expect(page.getByText(t.run.rehearsing)).toBeVisible();
  const seen: string[] = [];
  for (let steps = 0; steps < 80 && !(await page.getByText(t.run.overTitle).isVisible()); steps += 1) {
    seen.push(await page.locator('#main').innerText());
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByText(t.run.overRehearsal)).toBeVisible();
  expect(seen.join(' ')).toContain('Tavi');
  expect(seen.join(' ')).not.toMatch(/Cato|Ridgewell|Coach|Abbot|Lindgren|Teo/);
  await picture('rehearsal');
  await page.getByRole('button', { name: t.run.toPlan }).click();
  await section(page, t.rehearsal.title).waitFor();
  expect((await askInPage(page, 'drafts.find', { key: `circle.run:${entered.five.circleId}` })).draft).toBeUndefined();
});

test('case 9: two peer mediators across from each other, by name and then by role', async () => {
  await toList();
  // A way back that belongs to another circle's chairs is gone with them.
  await expect(page.getByText(t.seating.proposed)).toHaveCount(0);
  await open('peer_mediation');
  await use();
  const names = await propose('behind');
  expect(neighbours(names, 'Noor', 'Ravi')).toBe(false);
  // Two are kept apart by the keeper's own choice, and it is obeyed.
  await seating().getByRole('button', { name: t.seating.apartTitle }).click();
  await seating().getByLabel(t.seating.apartOne, { exact: true }).selectOption({ label: 'Kip' });
  await seating().getByLabel(t.seating.apartOther, { exact: true }).selectOption({ label: 'Faye' });
  await seating().getByRole('button', { name: t.seating.apartAdd }).click();
  expect(neighbours(await propose('behind'), 'Kip', 'Faye')).toBe(false);
  await picture('case-9-seats');
  // Dragged onto the other's place, and taken back by a proposal.
  const kip = seating().getByRole('button', { name: /^Kip, seat/ });
  const other = seating().getByRole('button', { name: /^Faye, seat/ });
  const before = await round();
  const [from, to] = [await kip.locator('circle').boundingBox(), await other.locator('circle').boundingBox()];
  if (from === null || to === null) throw new Error('no seats');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(round).not.toEqual(before);
  expect((await round()).indexOf('Kip')).toBe(before.indexOf('Faye'));
});

test('case 12: the sign interpreter across from Yuki; on paper what to prepare and where to sit, and no reason', async () => {
  await toList();
  await open('support_circle');
  await use();
  const names = await propose('right');
  expect(neighbours(names, 'Yuki', 'Sam')).toBe(false);
  expect(neighbours(names, 'Yuki', 'Aiko')).toBe(true);
  await expect(page.getByText(t.place.known('Peer room'))).toBeVisible();
  await section(page, t.ready.title).scrollIntoViewIfNeeded();
  await picture('case-12-ready');
  await page.getByRole('tab', { name: en.circles.preview.tabs.seating_chart }).click();
  await picture('case-12-chart');
  await run.app.evaluate(({ dialog: shell }, to) => {
    shell.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof shell.showSaveDialog;
  }, out);
  await page.getByRole('button', { name: plan.print, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: en.circles.print.title });
  await dialog.getByRole('checkbox', { name: new RegExp(`^${en.circles.preview.tabs.seating_chart}`) }).check({ force: true });
  for (const other of ['guidelines_poster', 'question_cards'] as const)
    await dialog.getByRole('checkbox', { name: new RegExp(`^${en.circles.preview.tabs[other]}`) }).uncheck({ force: true });
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const chart = await readPdf(join(out, 'seating-chart.pdf'));
  expect(chart.pages).toHaveLength(1);
  expect(chart.tagged).toBe(true);
  for (const name of ['Yuki', 'Sam', 'Aiko', 'Tam', 'Door']) expect(chart.text).toContain(name);
  expect(chart.text).not.toMatch(/deaf|caption|large|Larkfield|harmed|guardian|buddy/i);
  const script = (await readPdf(join(out, 'keepers-script.pdf'))).text.replace(/\s+/g, ' ');
  expect(script).toContain('Sign interpreter booked');
  expect(script).toContain('Cards and agreement in large type');
  expect(script).toMatch(/9:0\d/);
  expect(script).not.toMatch(/deaf/i);
});

test('in dark, at 200 % and in Spanish the plan, the seating and the screen in the room are calm', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await seating().scrollIntoViewIfNeeded();
  await picture('dark-seating');
  await expectAccessible(page, 'seating in dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800));
  await picture('narrow-seating');
  // Nothing is wider than the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: t.run.open }).click();
  await page.getByRole('button', { name: t.run.begin }).waitFor();
  await picture('narrow-run');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('dark-run');
  await expectAccessible(page, 'in the room in dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: t.run.leave, exact: true }).click();
  await seating().waitFor();
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  await section(page, es.room.ready.title).waitFor();
  await page.getByRole('region', { name: es.room.seating.title }).scrollIntoViewIfNeeded();
  await picture('es-seating');
  await page.getByRole('region', { name: es.room.ready.title }).scrollIntoViewIfNeeded();
  await picture('es-ready');
  await page.getByRole('link', { name: es.room.run.open }).click();
  await page.getByRole('button', { name: es.room.run.begin }).waitFor();
  await picture('es-run');
  await page.getByRole('button', { name: es.room.run.leave, exact: true }).click();
  await section(page, es.room.ready.title).waitFor();
  await page.getByRole('button', { name: es.shell.settings }).click();
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await page.keyboard.press('Escape');
  await section(page, t.ready.title).waitFor();
  expect(run.complaints).toEqual([]);
});

test('cases 5, 9 and 12 afterwards: who was there and what was done goes to the counselor', async () => {
  await toList();
  for (const [key, process] of [
    ['five', 'reentry_circle'],
    ['nine', 'peer_mediation'],
    ['twelve', 'support_circle'],
  ] as const) {
    await open(process);
    await page.getByRole('link', { name: en.debriefs.title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en.debriefs.title }).waitFor();
    await page.getByRole('button', { name: en.circles.record.allDone }).click();
    await page.getByRole('button', { name: en.debriefs.account.save }).click();
    await expect(page.getByText(en.debriefs.account.sent('today'))).toBeVisible();
    const { kept } = await askInPage(page, 'circles.account', { id: entered[key].circleId });
    expect(kept, process).toMatchObject({ offered: true, account: { status: 'held', minutes: CASES[key].minutes } });
    expect(kept?.account.after.parts.every((part) => part.state === 'done')).toBe(true);
    await page.getByRole('link', { name: en.debriefs.back }).click();
    await section(page, t.ready.title).waitFor();
    await toList();
  }
});

test('the counselor finds what the facilitator offers, with the parts that were left out', async () => {
  await lockFromPage(page);
  page = await run.locked();
  await signIn(page, COUNSELOR.label, COUNSELOR.passphrase);
  const accounts = await askInPage(page, 'circles.accounts', { caseId: entered.six.caseId });
  expect(accounts.map((one) => one.by)).toEqual([FACILITATOR.label]);
  expect(accounts[0]?.account.after.parts.some((part) => part.state === 'skipped')).toBe(true);
  for (const key of ['five', 'nine', 'twelve'] as const)
    expect(await askInPage(page, 'circles.accounts', { caseId: entered[key].caseId })).toHaveLength(1);
});
