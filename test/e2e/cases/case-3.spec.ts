/**
 * @file Case 3 of practice.md section 5, "The borrowed drone", entered through the window from report to closing, each thing with its
 * day; then the figures of 5.1 that concern it, as the window shows them. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { daysBetween } from '../../../shared/days';
import { launch, type Running } from '../../support/launch';
import { expectAccessible } from '../pages/axe';
import {
  agreementPart,
  consentOn,
  fillStep,
  followPart,
  mark,
  meetApart,
  pay,
  planCheckins,
  planCircle,
  readAndSign,
  recordCheckin,
  recordCircle,
  screenCalmly,
  writePromises,
} from '../pages/case';
import { makeVault } from '../pages/door';
import { report, type StoryCase, section } from '../pages/story';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const NIKO = 'Niko Saltmarsh';
const ROOK = 'Rook Amberly';
const PAYS = 'Rook pays 120 for the parts, in three parts of 40';
const WRITES = 'Rook writes an apology in his own words';
const TALKS = 'Rook talks with the coach once a week';
const PAYS_2 = 'Rook pays 120 for the parts: 40 are paid, the other 80 in four parts of 20';

const STORY: StoryCase & { receivedOn: string } = {
  title: 'The borrowed drone',
  school: 'Tern Bay High',
  harmed: NIKO,
  responsible: ROOK,
  supporter: 'Coach Halloran Pike',
  about: '2025-10-02',
  receivedOn: '2025-10-06',
  harm: 'theft',
  place: 'Changing room of the sports hall',
  whatHappened: 'A drone was taken from a bag during training; on landing behind the boathouse, a wave took it.',
  firstAction: 'Both have been given lockers in different corridors.',
};

let running: Running;
let page: Page;

/** With this part of the page in the middle, where no bar lies over it. */
const picture = async (name: string, part: Locator) => {
  await part.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await page.mouse.wheel(0, -120);
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};
const next = () => page.locator('main').getByText(en.cases.page.next, { exact: true }).locator('..');
const toCase = () => page.getByRole('link', { name: STORY.title, exact: true }).first().click();
const caseOpen = () => section(page, en.cases.page.section.closing).waitFor();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await launch();
  page = await running.page();
  await makeVault(page, 'Ines Brackenby', 'paper lantern orchard seventeen', async () => undefined);
});

test.afterAll(async () => {
  await running.close();
  rmSync(running.profile, { recursive: true, force: true });
});

test('report, screening, consents, preparation, circle', async () => {
  await report(page, STORY);
  await screenCalmly(page, 'Ines Brackenby', '2025-10-09');
  for (const name of [NIKO, ROOK]) await consentOn(page, name, '2025-10-09');
  await meetApart(page, NIKO, '2025-10-06', 'To hear why');
  await meetApart(page, ROOK, '2025-10-09', 'That somebody knows that money is short at home');
  await meetApart(page, STORY.supporter, '2025-10-13', 'To know what he may say');
  await planCircle(page, '2025-10-21', [NIKO, ROOK, STORY.supporter]);
  await recordCircle(page, '2025-10-21', 70);
});

test('agreement: three parts of 40, one is paid, the second is missed', async () => {
  const t = en.agreements;
  await page.getByRole('link', { name: t.section.write }).click();
  await page.getByLabel(t.draft.draftedOn).fill('2025-10-21');
  await writePromises(page, [
    { by: ROOK, to: NIKO, what: PAYS, due: '2025-11-14', amount: '120' },
    { by: ROOK, to: NIKO, what: WRITES, due: '2025-12-05' },
    { by: ROOK, what: TALKS, due: '2025-12-05' },
  ]);
  await page.getByRole('button', { name: t.draft.next }).click();
  await readAndSign(page, '2025-10-21');
  await toCase();
  await caseOpen();
  await planCheckins(page, [
    [NIKO, 'wellbeing', '2025-10-24'],
    [ROOK, 'progress', '2025-10-31'],
    [NIKO, 'progress', '2025-11-14'],
    [ROOK, 'completion', '2025-12-19'],
    [NIKO, 'repeat_harm', '2026-01-16'],
  ]);
  await recordCheckin(page, NIKO, 'done', '2025-10-24', 'He asks that the letter waits.');
  await pay(page, PAYS, '40', '2025-10-31');
  await recordCheckin(page, ROOK, 'done', '2025-10-31', 'The first 40 are paid.');
  await recordCheckin(page, NIKO, 'done', '2025-11-14', 'Small parts that come rather than large ones that do not.');
});

test('reminder, support talk, a new version of four parts of 20, one is paid', async () => {
  const t = en.followups;
  const part = followPart(page);
  await picture('case-3-behind', part);
  // One thing is suggested; after each the next one.
  await part.getByRole('button', { name: t.stepDo.reminder('Rook') }).click();
  await fillStep(page, 'reminder', { on: '2025-11-14', note: 'The second 40 have not come.' });
  await part.getByRole('button', { name: t.stepDo.support_talk('Rook') }).click();
  await fillStep(page, 'support_talk', { on: '2025-11-14', note: 'The paper round was given to somebody else.' });
  await part.getByRole('link', { name: t.stepDo.renegotiate('') }).click();
  await page.getByRole('heading', { level: 1, name: en.agreements.screen.renegotiateTitle }).waitFor();
  await page.getByLabel(en.agreements.draft.draftedOn).fill('2025-11-18');
  await writePromises(page, [
    { what: PAYS_2, due: '2025-12-19' },
    { what: WRITES, due: '2025-12-12' },
    { what: TALKS, due: '2025-12-12' },
  ]);
  await page.getByRole('button', { name: en.agreements.draft.next }).click();
  await readAndSign(page, '2025-11-18');
  await toCase();
  await caseOpen();
  await pay(page, PAYS_2, '20', '2025-11-28');
  await expect(agreementPart(page)).toContainText(en.agreements.item.paid('60.00', '120.00'));
});

test('reminder, support talk, meeting again, and it is not kept', async () => {
  const t = en.followups;
  const part = followPart(page);
  // A new version begins again with a reminder.
  await part.getByRole('button', { name: t.stepDo.reminder('Rook') }).click();
  await fillStep(page, 'reminder', { on: '2025-12-05', note: 'The 20 of this week have not come.' });
  await part.getByRole('button', { name: t.stepDo.support_talk('Rook') }).click();
  await fillStep(page, 'support_talk', { on: '2025-12-05', note: 'An offer of help. “I can’t look at him.”' });
  await part.getByRole('button', { name: t.stepDo.reconvene('') }).click();
  await fillStep(page, 'reconvene', { on: '2025-12-09', who: [NIKO], note: 'If nothing has come by the 16th it ends here.' });
  await picture('case-3-steps', part);
  await expectAccessible(page, 'keeping the agreement');
  await mark(page, WRITES, 'done', '2025-12-11', 'Niko said that it was true.');
  await part.getByRole('button', { name: t.stepDo.end_not_kept('') }).click();
  await fillStep(page, 'end_not_kept', { on: '2025-12-16', note: 'As agreed on the 9th.' });
  await mark(page, PAYS_2, 'partly_done', '2025-12-16', '60 of 120 paid.');
  await mark(page, TALKS, 'not_kept', '2025-12-16', 'Two talks of eight.');
  await recordCheckin(page, ROOK, 'cancelled', '2025-12-18', 'The agreement has ended.');
  await recordCheckin(page, NIKO, 'cancelled', '2025-12-18', 'Niko does not want another talk.');
});

test('Niko must be told before the case can be closed; then it is handed back and closed', async () => {
  const t = en.followups;
  const closing = section(page, en.cases.page.section.closing);
  const tell = t.tell.button.partly('Niko');
  // The next thing, with his name on the button.
  await expect(next()).toContainText(t.tell.why.partly('Niko'));
  await closing.getByRole('button', { name: en.cases.closing.close }).click();
  await expect(closing).toContainText(t.tell.first('Niko'));
  await closing.getByLabel(en.cases.closing.closedOn).fill('2026-01-09');
  await closing.getByRole('button', { name: en.cases.closing.close }).last().click();
  await expect(closing).toContainText(t.tell.first('Niko'));
  await picture('case-3-tell-first', closing);
  await closing.getByRole('button', { name: en.ui.cancel }).click();

  await next().locator('..').getByRole('button', { name: tell }).click();
  const form = followPart(page).getByRole('form', { name: tell });
  await form.getByLabel(t.tell.on, { exact: true }).fill('2025-12-18');
  await form.getByLabel(new RegExp(`^${t.tell.also}`)).fill('Guardian of Niko');
  await form.getByLabel(new RegExp(`^${t.tell.words}`)).fill('“At least I know. The letter counts.”');
  await picture('case-3-tell', form);
  await expectAccessible(page, 'telling');
  await form.getByRole('button', { name: t.tell.save }).click();
  await expect(form).toHaveCount(0);
  await followPart(page)
    .getByRole('button', { name: t.stepDo.hand_back('') })
    .click();
  await fillStep(page, 'hand_back', { on: '2026-01-09', others: 'the assistant principal', note: 'The dates and what was kept.' });

  await followPart(page).getByRole('button', { name: t.steps.closeCase }).click();
  // It was said openly that it ended: that is what is offered.
  await expect(closing.getByLabel(en.cases.closing.reason)).toHaveValue('agreement_not_kept');
  await closing.getByLabel(en.cases.closing.fields.returnedTo).fill('The assistant principal');
  await closing.getByLabel(en.cases.closing.closedOn).fill('2026-01-09');
  await closing.getByLabel(new RegExp(`^${en.cases.closing.note}`)).fill('Ask about money before the first version.');
  await closing.getByRole('button', { name: en.cases.closing.close }).click();
  await expect(closing.getByRole('button', { name: en.cases.closing.reopen })).toBeVisible();
});

test('the figures of 5.1: 95 days, 60 of 120, one kept, one partly, one not kept, three check-ins of five', async () => {
  const closing = section(page, en.cases.page.section.closing);
  const dayBeside = (label: string) =>
    closing
      .locator('dt', { hasText: new RegExp(`^${label}$`) })
      .locator('..')
      .locator('time')
      .getAttribute('datetime');
  const opened = (await dayBeside(en.cases.closing.opened)) ?? '';
  const closed = (await dayBeside(en.cases.closing.closedOn)) ?? '';
  expect(daysBetween(opened, closed)).toBe(95);
  expect(await dayBeside(en.cases.closing.harmedTold)).toBe('2025-12-18');
  await expect(closing).toContainText(en.codes.closureReason.agreement_not_kept);

  const agreement = agreementPart(page);
  await expect(agreement).toContainText(en.codes.agreementStatus.not_kept);
  await expect(agreement).toContainText(en.agreements.section.kept(1, 3));
  const item = (what: string) => agreement.getByRole('listitem').filter({ hasText: what });
  await expect(item(PAYS_2)).toContainText(en.agreements.item.paid('60.00', '120.00'));
  await expect(item(PAYS_2)).toContainText(en.codes.itemStatus.partly_done);
  await expect(item(WRITES)).toContainText(en.codes.itemStatus.done);
  await expect(item(TALKS)).toContainText(en.codes.itemStatus.not_kept);

  const checkins = section(page, en.checkins.section.title);
  const more = checkins.getByRole('button', { name: en.checkins.section.more(1) });
  await more.click();
  await expect(checkins.getByRole('listitem').filter({ hasText: `${en.codes.checkinStatus.done},` })).toHaveCount(3);
  await expect(checkins.getByRole('listitem').filter({ hasText: `${en.codes.checkinStatus.cancelled},` })).toHaveCount(2);
  await expect(followPart(page)).toContainText(en.followups.steps.to('the assistant principal'));
  await picture('case-3-closed', followPart(page));

  await page.getByRole('link', { name: en.notes.chronology.open }).click();
  const list = page.getByRole('list', { name: en.notes.chronology.list });
  for (const words of [en.notes.events.what.followed_up, en.followups.stepKind.hand_back, en.notes.events.what.harmed_told])
    await expect(list).toContainText(words);
  await expect(list).toContainText('Guardian of Niko');
  await picture('case-3-chronology', list.getByText('Guardian of Niko'));
});

test('nothing complained', () => {
  expect(running.complaints).toEqual([]);
  expect(running.errors.join('').match(/circlekeeper: defect.*/g) ?? []).toEqual([]);
});
