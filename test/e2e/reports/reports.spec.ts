/**
 * @file Reports through the window: a quick note becomes a report, a report tells of two incidents, a paper form goes out and comes
 * back by its code. Pictures and PDFs go to the folder in CIRCLEKEEPER_PICTURES, else to a temporary one.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { pick } from '../pages/story';

const OUT = process.env.CIRCLEKEEPER_PICTURES ?? mkdtempSync(join(tmpdir(), 'circlekeeper-reports-'));
const t = en.reports;

let run: Running;
let page: Page;

const picture = async (name: string) => {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
};
const choosePerson = async (label: string, name: string, words = en) => {
  const picker = page.getByRole('combobox', { name: new RegExp(`^${label}`) });
  await picker.fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await picker.press('Enter');
  await page.getByRole('button', { name: `${words.cases.people.details}: ${name}` }).waitFor();
};
const check = (at: Page | Locator, name: string) => at.getByRole('checkbox', { name, exact: true }).check({ force: true });

async function finish(title: string): Promise<void> {
  await page.getByLabel(new RegExp(`^${en.cases.report.title}`)).fill(title);
  await page
    .getByLabel(new RegExp(`^${en.cases.report.school}`))
    .first()
    .fill('Quillmere Middle');
  await page.getByRole('button', { name: en.cases.form.submit }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  run = await launch();
  page = await run.page();
  await makeVault(page);
  await page.reload();
  page = await run.page();
  await page.getByRole('navigation').first().waitFor();
});

test.afterAll(async () => {
  await run.close();
});

test('a note is taken by keyboard alone, waits on Today, and becomes a report', async () => {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: t.intake.title });
  await dialog.waitFor();
  await expect(dialog.getByLabel(t.intake.text)).toBeFocused();
  await page.keyboard.type('Wren says the class chat was muted again and they laughed');
  await picture('note-now');
  await expectAccessible(page, 'note it now');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wren Oakpetal, three from 7b');
  // Nobody's safety is taken for granted: without an answer it is not kept.
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(en.ui.fieldErrors.required).or(dialog.getByText(en.ui.fieldErrors.choose)).first()).toBeVisible();
  await pick(dialog, t.intake.urgent, t.intake.urgentYes);
  await expect(dialog.getByText(t.intake.act)).toBeVisible();
  await picture('note-now-urgent');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  const toSort = page
    .getByRole('region', { name: t.intake.toSort })
    .or(page.locator(`section[aria-label="${t.intake.toSort}"]`))
    .first();
  await expect(toSort.getByText('muted again')).toBeVisible();
  await expect(toSort.getByText(t.intake.urgentWord)).toBeVisible();
  await picture('today-to-sort');
  await expectAccessible(page, 'today with notes');

  await toSort.getByRole('link', { name: new RegExp(`^${t.intake.makeReport}`) }).click();
  await page.getByRole('heading', { level: 1, name: en.cases.form.title }).waitFor();
  await expect(page.getByLabel(en.reports.incident.whatHappened)).toHaveValue(/muted again/);
  await picture('report-from-note');
  await check(page, en.codes.harmType.exclusion);
  await choosePerson(en.cases.people.harmed, 'Wren Oakpetal');
  await choosePerson(en.cases.people.responsible, 'Sol Grapevine');
  await page.getByLabel(en.cases.report.channel).selectOption({ label: en.codes.channel.self });
  await finish('The muted chat');
  await expect(page.getByText(t.intake.began, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: t.intake.toSort })).toHaveCount(0);
});

test('a report tells of two incidents, each with its own day, and keeps seen, said and concluded apart', async () => {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: en.cases.list.newReport }).first().click();
  await picture('new-report');
  const word = t.incident;
  await page.getByLabel(word.whatHappened).fill('A shove on the stairs; a threat the week before.');
  await check(page, en.codes.harmType.physical);
  const first = page.getByRole('group', { name: en.cases.report.occurred });
  await first.getByRole('combobox').selectOption({ label: en.codes.datePrecision.between });
  await first.getByLabel(en.ui.date.from).fill('2026-01-12');
  await first.getByLabel(en.ui.date.to).fill('2026-01-14');
  await page.getByLabel(word.seen).fill('Two students saw the shove from the landing.');
  await page.getByLabel(word.said).fill('Lark’s sister said that it was not the first time.');
  await page.getByLabel(word.concluded).fill('It looks as if the agreement does not hold.');
  await page.getByRole('button', { name: word.addOwnWords }).click();
  await page.getByLabel(word.ownWords).fill('I count the steps now so I know when he is behind me.');
  await page.getByLabel(word.ownWordsBy).fill('Lark');
  await page.getByRole('button', { name: word.another }).click();
  // Sent too early, each mistake is named with its incident.
  await page.getByRole('button', { name: en.cases.form.submit }).click();
  await expect(page.getByRole('alert').getByText(word.nth(2, 2)).first()).toBeVisible();
  await page.getByLabel(word.whatHappened).nth(1).fill('A threat at the lockers.');
  await page
    .getByRole('group', { name: en.cases.report.harmTypes })
    .nth(1)
    .getByRole('checkbox', { name: en.codes.harmType.threat, exact: true })
    .check({ force: true });
  await check(page.getByRole('group', { name: en.cases.report.harmTypes }).nth(1), en.codes.harmType.identity_based);
  await check(page, word.ground.faith);
  const second = page.getByRole('group', { name: en.cases.report.occurred }).nth(1);
  await second.getByRole('combobox').selectOption({ label: en.codes.datePrecision.term });
  await second.getByRole('textbox').fill('first week of January');
  await picture('two-incidents-form');
  await expectAccessible(page, 'two incidents in the form');
  await choosePerson(en.cases.people.harmed, 'Lark Wintersea');
  await choosePerson(en.cases.people.responsible, 'Otto Fennimore');
  // The letter box keeps nobody's name, so nobody is asked for one.
  await page.getByLabel(en.cases.report.channel).selectOption({ label: en.codes.channel.staff });
  await expect(page.getByLabel(en.cases.report.reporterName)).toBeVisible();
  await page.getByLabel(en.cases.report.channel).selectOption({ label: en.codes.channel.box });
  await expect(page.getByLabel(en.cases.report.reporterName)).toHaveCount(0);
  await finish('Corridor, again');
  await expect(
    page
      .getByText('between 12–14 Jan 2026', { exact: false })
      .or(page.getByText('12–14 Jan 2026', { exact: false }))
      .first(),
  ).toBeVisible();
  await expect(page.getByText('first week of January')).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('I count the steps now so I know when he is behind me.');
  await page.getByRole('button', { name: en.cases.page.section.report, exact: true }).click();
  await picture('case-two-incidents');
  // What lies half under the line of sections is smaller only as long as it lies there.
  await page.locator('main').evaluate((node) => node.scrollTo({ top: 0 }));
  await expectAccessible(page, 'case with two incidents');
});

test('a note goes to a case as a further incident, another is put away with a reason', async () => {
  const note = { who: '', occurred: { precision: 'about', on: '2026-01-20' }, urgent: false } as const;
  await askInPage(page, 'intakes.add', { ...note, text: 'Otto waited at the bus stop' });
  await askInPage(page, 'intakes.add', { ...note, text: 'Told twice by the same parent' });
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${t.intake.addToCase}: Otto`) }).click();
  const dialog = page.getByRole('dialog', { name: t.intake.addToCase });
  await dialog.getByRole('searchbox').fill('corridor');
  await dialog.getByRole('radio', { name: /Corridor, again/ }).check({ force: true });
  await dialog.getByRole('radio', { name: new RegExp(`^${t.intake.asIncident}`) }).check({ force: true });
  await check(dialog, en.codes.harmType.threat);
  await picture('add-to-case');
  await expectAccessible(page, 'add to a case');
  await dialog.getByRole('button', { name: t.intake.addSave }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: new RegExp(`^${t.intake.putAway}: Told`) }).click();
  const away = page.getByRole('dialog', { name: t.intake.putAway });
  await away.getByLabel(t.intake.reason).fill('The first note has it all');
  await away.getByRole('button', { name: t.intake.putAwaySave }).click();
  await away.waitFor({ state: 'detached' });
  await askInPage(page, 'intakes.add', { ...note, text: 'Still waiting' });
  await page.getByRole('link', { name: t.intake.all }).click();
  await page.getByRole('radio', { name: t.intake.sorted, exact: true }).check({ force: true });
  await expect(page.getByText('The first note has it all')).toBeVisible();
  await picture('all-notes');
  await expectAccessible(page, 'all notes');
  await page.getByRole('link', { name: /Corridor, again/ }).click();
  await expect(page.getByText('Otto waited at the bus stop').first()).toBeVisible();
});

test('a paper form goes out with a code and comes back by it, once', async () => {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: en.cases.list.newReport }).first().click();
  await page.getByRole('link', { name: t.paper.typeIn }).click();
  await page.getByRole('heading', { level: 1, name: t.paper.screen }).waitFor();
  let pdf = '';
  for (const [language, paper] of [
    ['en', 'a4'],
    ['en', 'letter'],
    ['es', 'letter'],
    ['es', 'a4'],
  ] as const) {
    pdf = join(OUT, `report-form-${language}-${paper}.pdf`);
    await run.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as unknown as typeof dialog.showSaveDialog;
    }, pdf);
    await page.getByRole('button', { name: t.paper.print }).click();
    const dialog = page.getByRole('dialog', { name: t.paper.printTitle });
    await pick(dialog, t.paper.language, en.codes.language[language]);
    await pick(dialog, en.ui.print.paper, en.codes.paper[paper]);
    await dialog.getByLabel(t.paper.count).fill('2');
    if (language === 'en' && paper === 'a4') {
      await picture('print-forms');
      await expectAccessible(page, 'print blank forms');
    }
    await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  }
  const read = await readPdf(pdf);
  expect(read.pages).toHaveLength(4);
  expect(read.tagged).toBe(true);
  const found = read.pages.map((p) => /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(p.text)?.[0] ?? '');
  expect(found[0]).not.toBe('');
  expect([found[1], found[3]]).toEqual([found[0], found[2]]);
  expect(found[2]).not.toBe(found[0]);
  const code = found[0] ?? '';

  // A slip of the pen is noticed before anything is looked for.
  const slip = (code[0] === '3' ? '4' : '3') + code.slice(1);
  await page.getByLabel(t.paper.code).fill(slip);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.paper.slip, { exact: false }).first()).toBeVisible();
  await picture('paper-slip');
  await expectAccessible(page, 'paper forms');

  // Typed where the number of a check-in's slip is asked for it is known for what it is, and leads on.
  await page.getByRole('link', { name: en.shell.checkins, exact: true }).click();
  await page.getByLabel(en.checkinBoard.slips.code).fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.paper.isOf.report)).toBeVisible();
  await picture('paper-elsewhere');
  await page.getByRole('link', { name: t.paper.leadOn.report }).click();
  await page.getByRole('heading', { level: 1, name: t.paper.title(code) }).waitFor();

  await page.getByRole('combobox', { name: /^(Search|Buscar)$/ }).fill(code);
  await page.getByRole('heading', { level: 1, name: t.paper.title(code) }).waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  const asked = Object.values(es.reportForm.questions).map(({ ask }, index) => `${index + 1}. ${ask}`);
  expect(headings.slice(0, asked.length)).toEqual(asked);
  // On the paper they stand in the same order.
  const onPaper = read.text.replace(/\s+/g, ' ');
  const places = Object.values(es.reportForm.questions).map(({ ask }) => onPaper.indexOf(ask));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(page.getByLabel(en.cases.report.channel)).toHaveValue('paper_form');
  await picture('paper-typing');
  await expectAccessible(page, 'typing in a paper form');
  const when = page.getByRole('group', { name: es.cases.report.occurred });
  await when.getByRole('combobox').selectOption({ label: es.codes.datePrecision.unknown });
  await check(page, es.codes.harmType.rumour);
  await choosePerson(es.cases.people.harmed, 'Faye Marlowtree', es);
  await page.getByLabel(es.reports.incident.seen).fill('Lo vi en el pasillo.');
  await finish('Table four');
  await expect(page.getByText(code, { exact: false }).first()).toBeVisible();

  await page.getByRole('combobox', { name: /^(Search|Buscar)$/ }).fill(code);
  await expect(page.getByText(t.paper.usedIn)).toBeVisible();
  await picture('paper-used');
  await page.getByRole('link', { name: /Table four/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Table four' }).waitFor();
});

test('the screens hold in the dark, at 200 % and in Spanish', async () => {
  const shots = async (suffix: string) => {
    await page.getByRole('combobox', { name: /^(Search|Buscar)$/ }).fill('corridor');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /Corridor, again/ })
      .first()
      .click();
    await page.locator('#case-report').scrollIntoViewIfNeeded();
    await page.locator('#case-report').evaluate((node) => node.scrollIntoView());
    await picture(`case-${suffix}`);
    await page.locator('main').evaluate((node) => node.scrollTo({ top: 0 }));
    await page.getByRole('combobox', { name: /^(Search|Buscar)$/ }).fill('');
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog').waitFor();
    await picture(`note-${suffix}`);
    await expectAccessible(page, `note ${suffix}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  await shots('dark');
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await picture('today-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const size = await run.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const before = window?.getSize() ?? [1280, 800];
    window?.setMinimumSize(320, 300);
    window?.setSize(640, 900);
    return before;
  });
  await page.waitForTimeout(500);
  await shots('640');
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await picture('today-640');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await run.app.evaluate(
    ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setSize(width ?? 1280, height ?? 800),
    size,
  );
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByText('Español').click();
  await page.keyboard.press('Escape');
  await shots('es');
  await page.getByRole('link', { name: es.shell.cases, exact: true }).click();
  await page.getByRole('link', { name: es.cases.list.newReport }).first().click();
  await picture('new-report-es');
});
