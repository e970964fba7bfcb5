/**
 * @file The whole story once, in a real window: a counselor's case from report to closing, the facilitator's prints, the admin's
 * protected summary; then a sweep of everything the app wrote. Leaves pictures, PDFs and CSV in out/story/.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import papa from 'papaparse';
import { PRACTICE_SIGN_INS } from '../../electron/practice/sign-ins';
import { today } from '../../renderer/text/dates';
import { en } from '../../renderer/text/en';
import { addDays } from '../../shared/days';
import { askInPage } from '../support/driver';
import { launch, ROOT, type Running } from '../support/launch';
import { makePracticeVault } from '../support/practice';
import { sweep } from '../support/sweep';
import { expectAccessible } from './pages/axe';
import { tellKept } from './pages/case';
import { signIn } from './pages/door';
import { expectPrint } from './pages/print';
import { consent, note, pick, report, type StoryCase, screen, section } from './pages/story';

/** A calendar day from today, as a form takes it. */
const day = (offset: number): string => addDays(today(), offset);

const OUT = join(ROOT, 'out', 'story');
const CASES = Number(process.env.CIRCLEKEEPER_STORY_CASES ?? 400);
const [INES, MAREN, PRINCIPAL] = PRACTICE_SIGN_INS;

const STORY: StoryCase = {
  title: 'The lent magnifier',
  school: 'Larkspur Hollow',
  harmed: 'Pim Thistledown',
  responsible: 'Bo Larkwhistle',
  supporter: 'Ms Odalys Fenwick',
  about: day(-6),
  whatHappened: 'The lens came back with a quibblescratch right across it, and words were said about who is allowed to look.',
  firstAction: 'Both were given a zebraquiet corner; the lens was put away.',
};
const NOTE = 'Pim would rather hear about the marmaladeplan from Bo than from a grown-up.';

let running: Running;
let profile: string;
let temporary: string;
let page: Page;

const picture = async (name: string) => {
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
};

/** Answers the next save dialog with this file, the next folder dialog with this folder. */
async function answerDialogs(folder: string): Promise<void> {
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [to] })) as typeof dialog.showOpenDialog;
  }, folder);
}

/** Saves what the open print dialog has ticked; the files' names get the paper. */
async function saveAsPdf(dialog: Locator, paper: 'a4' | 'letter'): Promise<void> {
  const folder = mkdtempSync(join(OUT, 'saving-'));
  await answerDialogs(folder);
  await dialog.getByRole('button', { name: /as PDF$/ }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(OUT, name.replace(/\.pdf$/, `-${paper}.pdf`)));
  rmSync(folder, { recursive: true });
}

async function lock(): Promise<void> {
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await running.locked();
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).waitFor();
}

async function openCase(): Promise<void> {
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

/** On the facilitator's desk, the circle of this story. */
async function openCircle(): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: 'Room 4' }).getByRole('link').first().click();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-story-'));
  makePracticeVault(profile, CASES);
  temporary = mkdtempSync(join(tmpdir(), 'circlekeeper-story-tmp-'));
  running = await launch({ profile, env: { TMPDIR: temporary } });
  page = await running.page();
});

test.afterAll(async () => {
  await running.close();
  for (const folder of [profile, temporary]) rmSync(folder, { recursive: true, force: true });
});

test('counselor: report, screening with a stop, consent, note, search', async () => {
  await expect(page.getByText(en.shell.practice, { exact: true }).first()).toBeVisible();
  await picture('sign-in');
  await expectAccessible(page, 'sign-in');
  await signIn(page, INES.label, INES.passphrase);
  await picture('today');
  await expectAccessible(page, 'today');
  await report(page, STORY);
  await screen(page, 'S04', 'Odalys Fenwick', 'A toy was meant; staff have seen and kept it.', picture);
  await consent(page, [STORY.harmed, STORY.responsible]);
  await note(page, NOTE);
  await picture('case');
  await expectAccessible(page, 'case');
  const search = page.getByRole('combobox', { name: en.search.label });
  for (const words of ['thistledo', 'quibblescratch', 'marmaladeplan']) {
    await search.fill(words);
    await expect(page.getByRole('option', { name: new RegExp(STORY.title) }).first()).toBeVisible();
  }
  await search.press('Enter');
  await picture('search');
  await expectAccessible(page, 'search');
  await page
    .getByRole('link', { name: new RegExp(STORY.title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
});

test('counselor: one circle planned for the facilitator', async () => {
  const circles = en.circles;
  const part = section(page, circles.section.title);
  await part.getByRole('button', { name: circles.section.plan }).click();
  const panel = page.getByRole('dialog', { name: circles.form.title });
  await panel.getByLabel(circles.form.process).selectOption({ label: en.codes.process.repair_harm_circle });
  await panel.getByLabel(circles.form.date, { exact: true }).fill(day(0));
  await panel.getByLabel(circles.form.start).fill('10:15');
  await panel.getByLabel(circles.form.minutes).fill('45');
  await panel.getByLabel(new RegExp(`^${circles.form.place}`)).fill('Room 4');
  await panel.getByLabel(new RegExp(`^${circles.form.purpose}`)).fill('So that the science corner is everybody’s again.');
  for (const name of [STORY.harmed, STORY.responsible, STORY.supporter])
    await panel.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await panel.getByLabel(circles.form.keeper).selectOption({ label: MAREN.label });
  await picture('plan-circle');
  await panel.getByRole('button', { name: circles.form.save }).click();
  await panel.waitFor({ state: 'detached' });
  await expect(part.getByText(en.codes.process.repair_harm_circle).first()).toBeVisible();

  await lock();
});

test('facilitator: sees only the own circles, chooses a script, sees the pages, prints', async () => {
  await signIn(page, MAREN.label, MAREN.passphrase);
  await page.getByRole('heading', { level: 1, name: en.circles.title }).waitFor();
  await expect(page.getByRole('link', { name: en.shell.cases, exact: true })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('Thistledown');
  await picture('desk');
  await expectAccessible(page, 'desk');
  await openCircle();
  await picture('script-choice');
  await expectAccessible(page, 'script choice');
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  await page.getByLabel(new RegExp(`^${en.circles.plan.talkingPiece}`)).fill('a smooth stone from the river');
  await pick(page, en.circles.plan.language, en.codes.language.es);
  await expect(page.getByRole('region', { name: en.circles.preview.label })).toContainText('Página 1 de');
  await pick(page, en.circles.plan.language, en.codes.language.en);
  const preview = page.getByRole('region', { name: en.circles.preview.label });
  await expect(preview).toContainText('Page 1 of');
  await expect(preview).toContainText('Pim');
  await expect(preview).toContainText('a smooth stone from the river');
  await picture('plan');
  await expectAccessible(page, 'plan');
  await expect(page.getByText(/Saved \d/).first()).toBeVisible();

  for (const paper of ['a4', 'letter'] as const) {
    await page.getByRole('button', { name: en.circles.plan.print, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: en.circles.print.title });
    await pick(dialog, en.ui.print.paper, en.codes.paper[paper]);
    if (paper === 'a4') {
      await picture('print-dialog');
      await expectAccessible(page, 'print dialog');
    }
    await saveAsPdf(dialog, paper);
  }
  await lock();
});

test('the printed pages say what they should, on A4 and on Letter', async () => {
  const files = readdirSync(OUT).filter((f) => f.endsWith('.pdf'));
  const names = ['keepers-script', 'privacy-card', 'question-cards', 'wall-poster'];
  expect(files.sort()).toEqual(names.flatMap((n) => [`${n}-a4.pdf`, `${n}-letter.pdf`]));
  for (const file of files) await expectPrint(join(OUT, file));
  const script = await expectPrint(join(OUT, 'keepers-script-a4.pdf'));
  for (const words of ['Pim', 'Bo', 'a smooth stone from the river', '10:15', 'Room 4', 'So that the science corner is everybody’s again.'])
    expect(script).toContain(words);
});

test('counselor: the circle is held, the agreement drafted and read back', async () => {
  await signIn(page, INES.label, INES.passphrase);
  await openCase();
  const circle = section(page, en.circles.section.title);
  await circle.getByRole('button', { name: en.circles.section.record }).click();
  const panel = page.getByRole('dialog', { name: en.circles.record.title });
  await pick(panel, en.circles.record.status, en.codes.circleStatus.held);
  await panel.getByLabel(en.circles.record.minutes).fill('40');
  // Nobody was met apart in this story: said once more, and confirmed.
  await panel.getByRole('checkbox', { name: en.preparation.circle.confirmUnprepared }).check({ force: true });
  await panel.getByRole('button', { name: en.circles.record.save }).click();
  await panel.waitFor({ state: 'detached' });

  const words = en.agreements;
  await page.getByRole('link', { name: words.section.write }).first().click();
  const draft = words.draft;
  await page.getByLabel(draft.owedBy, { exact: true }).selectOption({ label: STORY.responsible });
  await page.getByLabel(draft.owedTo, { exact: true }).selectOption({ label: STORY.harmed });
  await page.getByLabel(draft.what).fill('Polish the lens together with the caretaker');
  await page.getByLabel(draft.due).fill(day(20));
  await page.getByLabel(new RegExp(`^${draft.howShown}`)).fill('The caretaker signs the job card');
  await picture('agreement-draft');
  await expectAccessible(page, 'agreement draft');
  await page.getByRole('button', { name: draft.next }).click();
  await page.getByRole('heading', { name: words.readBack.title }).waitFor();
  await picture('agreement-read-back');
  await lock();
});

test('facilitator: the agreement prints for signing', async () => {
  await signIn(page, MAREN.label, MAREN.passphrase);
  await openCircle();
  await page.getByRole('button', { name: en.circles.plan.print, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.circles.print.title });
  for (const kind of ['keeper_script', 'guidelines_poster', 'question_cards', 'privacy_card'] as const)
    await dialog.getByRole('checkbox', { name: new RegExp(en.circles.preview.tabs[kind]) }).uncheck({ force: true });
  await pick(dialog, en.ui.print.paper, en.codes.paper.a4);
  await saveAsPdf(dialog, 'a4');
  const text = await expectPrint(join(OUT, 'agreement-a4.pdf'));
  for (const words of ['Bo', 'Pim', 'Polish the lens together with the caretaker', 'The caretaker signs the job card'])
    expect(text).toContain(words);
  await lock();
});

test('counselor: the agreement signed and kept, a check-in recorded, the case closed', async () => {
  await signIn(page, INES.label, INES.passphrase);
  await openCase();
  await page.getByRole('link', { name: en.agreements.section.goOn }).click();
  await page.getByRole('button', { name: en.agreements.draft.next }).click();
  await page.getByRole('button', { name: en.agreements.readBack.sign }).click();
  for (const name of [STORY.harmed, STORY.responsible]) await page.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await page.getByRole('button', { name: en.agreements.sign.save }).click();
  await page
    .getByRole('heading', { name: en.agreements.screen.signatures })
    .or(page.getByText(en.agreements.screen.fixed))
    .first()
    .waitFor();
  await picture('agreement-signed');
  await expectAccessible(page, 'agreement signed');
  await page.getByRole('link', { name: STORY.title }).first().click();
  await page.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
  await page.getByRole('button', { name: en.checkins.section.planRhythm }).first().click();
  const plan = page.getByRole('dialog', { name: en.checkins.plan.title });
  await picture('plan-checkins');
  await expectAccessible(page, 'plan check-ins');
  await plan.getByRole('button', { name: /^Plan \d+ check-in/ }).click();
  await plan.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: new RegExp(`^${en.checkins.section.doneOf('')}`) })
    .first()
    .click();
  await page.getByRole('button', { name: en.agreements.item.keptOf('Polish the lens together with the caretaker') }).click();
  await expect(page.getByRole('complementary').getByText(en.codes.itemStatus.done, { exact: false }).first()).toBeVisible();
  await tellKept(page, 'Pim');
  const closing = section(page, en.cases.page.section.closing);
  await closing.getByRole('button', { name: en.cases.closing.close }).first().click();
  await closing.getByLabel(en.cases.closing.reason).selectOption({ label: en.codes.closureReason.agreement_completed });
  await closing.getByLabel(new RegExp(`^${en.cases.closing.note}`)).fill('The corner has a rota now.');
  await closing.getByRole('button', { name: en.cases.closing.close }).last().click();
  await expect(closing.getByRole('button', { name: en.cases.closing.reopen })).toBeVisible();
  await picture('case-closed');
  await page.getByRole('link', { name: en.shell.signIns, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: en.vault.signIns.title }).waitFor();
  await picture('sign-ins');
  await expectAccessible(page, 'sign-ins');
  await lock();
});

test('admin: a protected table, its plot, and files that say no more', async () => {
  test.setTimeout(180_000);
  await signIn(page, PRINCIPAL.label, PRINCIPAL.passphrase);
  await page.getByRole('heading', { level: 1, name: en.summaries.title }).waitFor();
  await expect(page.getByRole('link', { name: en.shell.cases, exact: true })).toHaveCount(0);
  const s = en.summaries;
  await page.getByLabel(s.question.period).selectOption({ label: s.year('2025-26') });
  await page.getByLabel(s.question.first).selectOption({ label: s.dimension.age_band });
  await page.getByLabel(s.question.second).selectOption({ label: s.dimension.outcome });
  await page.getByRole('button', { name: s.question.ask }).click();
  const grid = page.getByRole('grid');
  await grid.waitFor({ timeout: 90_000 });
  await picture('summary');
  await expectAccessible(page, 'summary');
  const out = join(OUT, 'summary');
  mkdirSync(out);
  await answerDialogs(out);
  await page.getByRole('button', { name: s.save.action }).click();
  const forWhom = page.getByRole('dialog', { name: s.save.dialog });
  await forWhom.getByLabel(s.save.toWhom).fill('The school board');
  await forWhom.getByRole('button', { name: s.save.choose }).click();
  await page.getByRole('heading', { name: s.save.title }).waitFor({ timeout: 90_000 });
  await picture('summary-saved');

  const [folder] = readdirSync(out);
  const root = join(out, folder ?? '');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
  const csv = files.find((f) => f.endsWith('.csv'));
  expect(files.map((f) => f.slice(root.length + 1)).sort()).toContain('datapackage.json');
  const rows = papa.parse<Record<string, string>>(readFileSync(csv ?? '', 'utf8'), { header: true, skipEmptyLines: true }).data;
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(['shown', 'withheld', 'impossible']).toContain(row.status);
    if (row.status === 'withheld') expect(row.count).toBe('');
    if (row.status === 'shown') expect(Number(row.count) === 0 || Number(row.count) >= 10).toBe(true);
  }
  // The window shows what the file says: each number, and [c] exactly where it is withheld.
  const shown = (await grid.innerText()).match(/\[c\]/g)?.length ?? 0;
  expect(shown).toBe(rows.filter((r) => r.status === 'withheld').length);

  // No name, no word of a story, no exact date of the sample vault in any file of the release: where school years and terms begin and end is
  // public, and so is the month in which it was released.
  const periods = await askInPage(page, 'summaries.periods', {});
  const borders = periods.flatMap(({ period }) => [period.from, period.to]);
  const words = [
    STORY.harmed,
    STORY.responsible,
    'Thistledown',
    'Larkwhistle',
    'Moonreed',
    'Saltmarsh',
    'Hollowell',
    'telescope',
    'drone',
    'diary',
    'accent',
    'quibblescratch',
    'Brackenby',
    'Fenwick',
  ];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const word of words) expect(text.toLowerCase().includes(word.toLowerCase()), `${word} in ${file}`).toBe(false);
    expect(
      text.match(/20\d\d-\d\d-\d\d/g)?.filter((d) => !borders.includes(d) && !d.startsWith(new Date().toISOString().slice(0, 7))) ?? [],
    ).toEqual([]);
  }
  await lock();
});

test('nothing of it is readable in any file that the app wrote, but for what was asked for', async () => {
  const words = [
    'Thistledown',
    'Larkwhistle',
    'Fenwick',
    'quibblescratch',
    'zebraquiet',
    'marmaladeplan',
    'Moonreed',
    'Saltmarsh',
    'magnifier',
    'telescope',
  ];
  // The profile holds vault, settings, caches and session data; temporary files went to a folder of this run's own.
  const written = [profile, temporary];
  expect(sweep([OUT], ['caretaker', 'Circlekeeper']).length, 'the sweep finds what is there').toBeGreaterThan(0);
  expect(sweep(written, words)).toEqual([]);
});

test('nothing complained: no policy violation, no defect', async () => {
  expect(running.complaints).toEqual([]);
  expect(running.errors.join('').match(/circlekeeper: defect.*/g) ?? []).toEqual([]);
});
