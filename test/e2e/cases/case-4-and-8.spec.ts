/**
 * @file Cases 4 and 8 of practice.md section 5, entered through the window from the report to the closing, with their figures:
 * the bite that was not the story (stopped, reported, 3 days) and the diary page (withdrawn, 3 copies back, a letter kept unsent, 24 days).
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { daysBetween } from '../../../shared/days';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { pick, section } from '../pages/story';
import { decideToGoOn, enterClosing, enterConsent, enterNote, enterReport, enterScreening } from './enter';

let running: Running;
let page: Page;
let out: string;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;

async function picture(name: string, part?: Locator): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await (part ?? page).screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Every file that is printed goes into a folder of its own; answers the folder. */
async function savesInto(name: string): Promise<string> {
  const folder = join(out, name);
  mkdirSync(folder);
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, folder);
  return folder;
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

/** The days from opening to closing, as the list tells them. */
async function daysOpen(title: string): Promise<number> {
  const { rows } = await askInPage(page, 'cases.list', { search: title, status: 'closed' });
  const row = rows.find((r) => r.title === title);
  return daysBetween(row?.openedOn ?? '', row?.closedOn ?? '');
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'circlekeeper-cases-'));
  running = await launch();
  page = await running.page();
  await makeVault(page);
  await page.reload();
  page = await running.page();
  await page.getByRole('navigation').first().waitFor();
});
test.afterAll(async () => {
  await running.close();
  rmSync(out, { recursive: true, force: true });
});

test('case 4: the talk tells of something else; everything stops, it is reported twice, nothing of it leaves', async () => {
  await enterReport(page, {
    title: 'A bite in the sand corner',
    school: 'Larkspur Hollow',
    whatHappened: 'Juno was bitten on the arm in the sand corner. Milo had been asked three times to share the blue bucket.',
    harm: ['physical'],
    on: '2025-10-14',
    place: 'Sand corner',
    channel: 'peer',
    receivedOn: '2025-10-14',
    firstAction: 'The nurse looked at the arm. Both were given a quiet place.',
    people: [
      { name: 'Juno Brightacre', role: 'harmed', age: '5-7' },
      { name: 'Milo Pebblesworth', role: 'responsible', age: '5-7' },
    ],
  });
  await enterScreening(page, { S02: 'yes' });
  const part = section(page, en.cases.page.section.screening);
  await expect(part.getByText(en.cases.screening.stopMeans).first()).toBeVisible();
  const { duty } = en.cases;
  const report = async (how: 'spoken' | 'written', on: string, time: string) => {
    await part.getByLabel(duty.madeTo).fill('County safeguarding telephone');
    await part.locator('[data-path=madeOn]').fill(on);
    await part.getByLabel(new RegExp(`^${duty.madeAt}`)).fill(time);
    await part.getByLabel(new RegExp(`^${duty.reference}`)).fill('KSG-20251015-0417');
    await pick(part, en.safety.duty.how, en.safety.duty.hows[how]);
    await part.getByRole('button', { name: duty.save }).click();
    await expect(part.getByText(time).first()).toBeVisible();
  };
  await report('spoken', '2025-10-15', '11:20');
  await part.getByRole('button', { name: duty.another }).click();
  await report('written', '2025-10-16', '16:05');
  await enterNote(page, 'Privately told; passed on by telephone. Gullwingword. No question was asked twice.', 'restricted', '2025-10-15');
  await enterNote(page, 'The bite: Milo fetched ice for Juno and they shared the bucket. In class, not here.', 'case_record', '2025-10-16');

  // Nothing restorative can begin, and no letter can go.
  await expect(section(page, en.circles.section.title).getByRole('button', { name: en.circles.section.plan })).toHaveCount(0);
  await enterClosing(page, 'referred_child_protection', '2025-10-17', 'Somebody else leads from here.');
  expect(await daysOpen('A bite in the sand corner')).toBe(3);

  // Restricted: in no search, and the chronology on paper does not say what it was about.
  for (const words of ['gullwingword', 'KSG-2025'])
    expect((await askInPage(page, 'search.find', { text: words })).groups, words).toEqual([]);
  await page.getByRole('link', { name: en.notes.chronology.open }).first().click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('button', { name: en.notes.chronology.print }).click();
  const dialog = page.getByRole('dialog', { name: en.notes.print.title });
  await dialog.getByRole('textbox', { name: en.ui.print.toWhom }).fill('The class teacher');
  const folder = await savesInto('chronology');
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const [file = ''] = readdirSync(folder);
  const { text } = await readPdf(join(folder, file));
  expect(text).toContain('fetched ice');
  expect(text).not.toMatch(/Gullwingword|KSG|County|safeguarding|protection/i);
  // It counts once among the cases that were closed, and nowhere as a circle.
  const view = await askInPage(page, 'cases.list', { status: 'closed' });
  expect(view.total).toBe(1);
});

test('case 8: the yes is taken back, three copies come home, and Theo’s letter stays here because Iris does not want it', async () => {
  test.setTimeout(180_000);
  await enterReport(page, {
    title: 'The diary page',
    school: 'Tern Bay High',
    whatHappened: 'A page of Iris’s diary was photographed and sent round. Esme took the picture; Theo sent it on.',
    harm: ['image_sharing', 'rumour'],
    on: '2025-11-20',
    about: true,
    place: 'Homeroom, then phones',
    channel: 'paper_form',
    receivedOn: '2025-11-24',
    firstAction: 'Both deleted the picture and named those who had it.',
    people: [
      { name: 'Iris Hollowell', role: 'harmed', age: '14-15' },
      { name: 'Esme Vale', role: 'responsible', age: '14-15' },
      { name: 'Theo Quillback', role: 'responsible', age: '14-15' },
    ],
  });
  await enterNote(page, 'For me: she holds the strap of her bag. Wagtailword.', 'memory_aid', '2025-11-24');
  await enterScreening(page, { S10: 'yes', S15: 'yes' });
  await decideToGoOn(page, '2025-11-27', 'Iris thinks about it and may stop at any moment.');
  const yes = { from: 'not_asked', to: 'given', on: '2025-12-01' } as const;
  for (const who of ['Iris Hollowell', 'Esme Vale', 'Theo Quillback']) await enterConsent(page, { who, scope: 'take_part', ...yes });
  for (const scope of ['share_story', 'use_letter'] as const) await enterConsent(page, { who: 'Iris Hollowell', scope, ...yes });

  const circles = section(page, en.circles.section.title);
  await circles.getByRole('button', { name: en.circles.section.plan }).click();
  const panel = page.getByRole('dialog', { name: en.circles.form.title });
  await panel.getByLabel(en.circles.form.process).selectOption({ label: en.codes.process.conference });
  await panel.getByLabel(en.circles.form.date, { exact: true }).fill('2025-12-11');
  await panel.getByLabel(en.circles.form.minutes).fill('60');
  await panel.getByLabel(new RegExp(`^${en.circles.form.place}`)).fill('Room 4');
  await panel.getByLabel(new RegExp(`^${en.circles.form.purpose}`)).fill('To speak about a picture that was sent on.');
  await panel.getByRole('button', { name: en.circles.form.save }).click();
  await panel.waitFor({ state: 'detached' });
  await circles.getByRole('link', { name: en.circles.section.chooseScript }).click();
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  await page.getByRole('button', { name: en.circles.plan.print, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.circles.print.title });
  for (const kind of ['guidelines_poster', 'question_cards', 'privacy_card'] as const)
    await dialog.getByRole('checkbox', { name: new RegExp(en.circles.preview.tabs[kind]) }).uncheck({ force: true });
  await dialog.getByLabel(en.ui.print.copies).fill('3');
  await savesInto('script');
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });

  await openCase('The diary page');
  await enterConsent(page, {
    who: 'Iris Hollowell',
    scope: 'take_part',
    from: 'given',
    to: 'withdrawn',
    on: '2025-12-09',
    everything: true,
  });
  const consent = section(page, en.cases.page.section.consent);
  const papers = consent.getByRole('list', { name: en.register.withdrawal.title });
  await expect(papers.getByText(en.register.withdrawal.line(3))).toBeVisible();
  await expect(circles.getByText(en.safety.onHold)).toBeVisible();
  await circles.getByRole('button', { name: en.circles.section.record }).click();
  const record = page.getByRole('dialog', { name: en.circles.record.title });
  await pick(record, en.circles.record.status, en.codes.circleStatus.cancelled);
  await record.getByRole('button', { name: en.circles.record.save }).click();
  await record.waitFor({ state: 'detached' });
  await papers.getByRole('button', { name: /^Collected on… / }).click();
  await papers.getByRole('button', { name: en.register.save, exact: true }).click();
  await expect(papers.getByText(/^Collected /)).toBeVisible();

  // Theo writes all the same. He says that it may be given; whether it is read is not his to decide.
  await enterConsent(page, { who: 'Theo Quillback', scope: 'use_letter', from: 'not_asked', to: 'given', on: '2025-12-12' });
  const t = en.letters;
  const letters = section(page, t.title);
  await letters.getByRole('button', { name: t.write }).click();
  const form = letters.getByRole('form', { name: t.form.title });
  await form.getByLabel(t.form.writer, { exact: true }).selectOption({ label: 'Theo Quillback' });
  await form.getByLabel(t.form.writtenOn).fill('2025-12-12');
  await form.getByLabel(t.form.words).pressSequentially('Dear @iri');
  await page.getByRole('listbox', { name: en.ui.mention.list }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(',\nI sent it on with a laughing face. Firecrestword.');
  await form.getByRole('button', { name: t.form.save }).click();
  await expect(letters.getByRole('heading', { level: 3, name: t.fromTo('Theo Quillback', 'Iris Hollowell') })).toBeVisible();
  await expect(letters.getByText(t.way['letter-reader']?.('', 'Iris Hollowell') ?? '?')).toBeVisible();
  // Not even prepared and read can it be made ready.
  for (const what of ['prepared', 'read'] as const)
    await letters.getByRole('checkbox', { name: t.checks[what]('Theo Quillback', 'Iris Hollowell') }).press('Space');
  await letters.getByRole('button', { name: new RegExp(`^${t.do.ready}`) }).click();
  await letters.getByRole('button', { name: t.do.readySave, exact: true }).click();
  await expect(letters.getByText(en.errors.reasons['letter-reader']?.what ?? '?')).toBeVisible();
  await letters.getByRole('button', { name: en.ui.cancel }).click();
  await letters.getByRole('button', { name: /^More about the letter/ }).click();
  await letters.getByRole('button', { name: new RegExp(`^${t.do.keep}`) }).click();
  await letters.getByRole('form', { name: t.do.keepTitle }).getByRole('button', { name: t.do.keepSave, exact: true }).click();
  await expect(letters.getByText(t.status.kept_unsent)).toBeVisible();
  // The form that closes has the same words among its choices; the line goes on with the day.
  await expect(letters.getByText(new RegExp(`^${t.why.reader_said_no} ·`))).toBeVisible();
  await expect(letters.getByText('Firecrestword')).toHaveCount(0);
  await letters.getByRole('button', { name: /^Read the letter/ }).click();
  await expect(letters.getByText(/Firecrestword/)).toBeVisible();
  await expect(letters.locator('[title="Iris Hollowell"]')).toHaveText('Iris Hollowell');
  await expect(letters.getByRole('button', { name: new RegExp(`^${t.do.print}`) })).toHaveCount(0);
  await letters.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await picture('case-8-letter');
  await expectAccessible(page, 'a letter kept unsent');

  await enterClosing(page, 'consent_withdrawn_harmed', '2025-12-18', 'Go slower than the first yes.', {
    saidBy: 'Iris Hollowell',
    offered: 'A quiet room at lunch, and a talk each week.',
  });
  expect(await daysOpen('The diary page')).toBe(24);
  const { rows } = await askInPage(page, 'cases.list', { search: 'The diary page', status: 'closed' });
  const view = await askInPage(page, 'cases.open', { caseId: rows[0]?.id ?? ('' as never) });
  expect(view.circles.map((c) => c.status)).toEqual(['cancelled']);
  expect(view.agreements).toEqual([]);
  expect(view.notes.map((n) => n.class)).toEqual(['memory_aid']);
  const chronology = JSON.stringify(await askInPage(page, 'notes.chronology', { caseId: view.id }));
  expect(chronology).toContain('letter_kept');
  expect(chronology).not.toMatch(/Firecrestword|Wagtailword/);
  expect(running.complaints).toEqual([]);
});
