/**
 * @file What is looked after between the circle and the end: an agreement to look at again stands on Today and is looked at, a draft is
 * thrown away and comes back, one from before reopening is read only, a letter under a contact limit says so, and quick notes that
 * became part of no case have their day.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { NO_DETAILS } from '../../../shared/cases/closing';
import { addDays } from '../../../shared/days';
import type { CaseId, PersonId } from '../../../shared/values';
import { aCase, aScreening } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { expectAccessible } from '../pages/axe';
import { sideways } from '../pages/modes';
import { section } from '../pages/story';

const t = en.agreements;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
let running: Running;
let page: Page;
let caseId: CaseId;

async function look(name: string): Promise<void> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `promises-${name}.png`) });
  }
  await expectAccessible(page, name);
}

async function openCase(title = 'The bent telescope'): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
const agreements = () => section(page, t.section.title);

/** ISO day, so many days from now. */
const dayFrom = (days: number): string => addDays(today(), days);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch();
  page = await running.page();
  await makeVault(page);
  caseId = (await askInPage(page, 'cases.create', aCase())).id;
  await askInPage(page, 'cases.screen', { caseId, screening: aScreening() });
  const view = await askInPage(page, 'cases.open', { caseId });
  const [pim, bo] = view.parties;
  if (pim?.person === undefined || bo?.person === undefined) throw new Error('two people');
  const draft = (what: string, reviewOn?: string) =>
    askInPage(page, 'agreements.draft', {
      caseId,
      draftedOn: '2025-09-10',
      ...(reviewOn !== undefined && { reviewOn }),
      items: [{ owedBy: bo.id, owedTo: pim.id, what, due: '2027-06-01' }],
    });
  const { id: running1 } = await draft('Waters the plants', dayFrom(0));
  const on = '2025-09-10';
  await askInPage(page, 'agreements.sign', { id: running1, on, signatures: [{ partyId: bo.id, method: 'ink', on }] });
  await draft('A draft that nobody wants');
  const personIds: [PersonId, PersonId] = [pim.person.id, bo.person.id];
  await askInPage(page, 'contacts.set', { caseId, limit: { personIds, kinds: ['break', 'bus'], from: '2025-09-11', why: '' } });
  await askInPage(page, 'letters.write', {
    caseId,
    letter: { kind: 'apology', writer: bo.id, reader: pim.id, writtenOn: on, text: 'Dear Pim, I am sorry.' },
  });
  const { id: note } = await askInPage(page, 'intakes.add', {
    ...{ text: 'Somebody shouted', who: '', occurred: { precision: 'unknown' as const }, urgent: false },
  });
  await askInPage(page, 'intakes.putAway', { id: note, reason: 'It was the radio' });
  await page.reload();
  page = await running.page();
  await page.getByRole('navigation').first().waitFor();
});
test.afterAll(() => running.close());

test('an agreement is looked at again from Today; its next day is written down', async () => {
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(en.checkins.today.review)).toBeVisible();
  await look('today');
  await page.getByRole('link', { name: en.checkins.today.openReviewOf('The bent telescope') }).click();
  await page.getByRole('button', { name: t.screen.reviewDo }).press('Enter');
  const form = page.getByRole('form', { name: t.screen.reviewDo });
  await form.getByLabel(new RegExp(`^${t.screen.reviewNext}`)).fill(dayFrom(40));
  await look('review');
  await form.getByRole('button', { name: t.screen.reviewSave, exact: true }).press('Enter');
  await expect(form).toHaveCount(0);
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  await expect(page.getByText(en.checkins.today.review)).toHaveCount(0);
});

test('a draft is thrown away and comes back; after reopening what was agreed before is read only', async () => {
  await openCase();
  await agreements().getByText('A draft that nobody wants').waitFor();
  await agreements().getByRole('link', { name: t.section.goOn }).click();
  await page.getByRole('button', { name: t.screen.discard }).waitFor();
  await look('draft');
  await page.getByRole('button', { name: t.screen.discard }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
  await expect(agreements().getByText('A draft that nobody wants')).toHaveCount(0);
  await page.getByRole('button', { name: en.ui.undo }).click();
  await expect(agreements().getByText('A draft that nobody wants')).toBeVisible();

  await askInPage(page, 'cases.close', {
    caseId,
    ...{ reason: 'moved_away' as const, on: '2025-11-01', harmedToldOn: '2025-11-01' },
    details: { ...NO_DETAILS, handover: 'not_offered' },
  });
  await askInPage(page, 'cases.reopen', { caseId, trigger: 'new_information', on: '2025-11-02' });
  await expect(agreements().getByText(t.section.before(2))).toBeVisible();
  await expect(agreements().getByText(new RegExp(t.section.beforeOpen.slice(0, 40)))).toBeVisible();
  await expect(agreements().getByRole('button', { name: t.item.keptOf('Waters the plants') })).toHaveCount(0);
  await agreements().evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await look('before');
});

test('a letter between two with a contact limit says so', async () => {
  await openCase();
  const letters = section(page, en.letters.title);
  await expect(letters.getByText(en.letters.limitHelp)).toBeVisible();
  await letters.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await look('letter');
});

test('quick notes that became part of no case have their day; also in the dark, narrow and in Spanish', async () => {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: en.retention.link, exact: true }).click();
  await page.getByRole('tab', { name: en.retention.places.notes }).click();
  await expect(page.getByText('It was the radio')).toBeVisible();
  await expect(page.getByText('Somebody shouted')).toHaveCount(0);
  await look('notes');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('notes-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('textbox', { name: en.retention.notes.months }).fill('0');
  await page.getByRole('button', { name: en.retention.notes.monthsSave }).press('Enter');
  const tick = page.getByRole('checkbox', { name: /The note of/ });
  await expect(tick).toBeEnabled();
  await tick.check();
  await page.getByRole('button', { name: en.retention.notes.remove(1) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en.retention.notes.remove(1) })
    .click();
  await expect(page.getByText(en.retention.notes.none)).toBeVisible();
  await page.getByRole('tab', { name: en.retention.places.certificates }).click();
  await expect(page.getByRole('rowheader', { name: en.retention.places.notes })).toBeVisible();
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 300);
    window?.setContentSize(640, 900);
  });
  await openCase();
  await agreements().evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await look('narrow');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: en.shell.settings }).click();
  await page.getByRole('radio', { name: 'Español' }).check({ force: true });
  await page.keyboard.press('Escape');
  const spanish = section(page, es.agreements.section.title);
  await spanish.getByText(es.agreements.section.before(2)).waitFor();
  await spanish.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await look('es');
  expect(running.complaints).toEqual([]);
});
