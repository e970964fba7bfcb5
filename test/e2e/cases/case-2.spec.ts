/**
 * @file Case 2 of practice.md 5 entered through the window, from Wren's report to the closing: three agreements, seven promises, one of
 * them nine days late. Its figures are read back at the end.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { SCREENING_QUESTIONS } from '../../../shared/cases/screening';
import { daysBetween } from '../../../shared/days';
import type { CaseId } from '../../../shared/values';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { followPart, mark, planCheckins, readAndSign, recordCheckin, writePromises } from '../pages/case';
import { addPerson, pick, section } from '../pages/story';

const WREN = 'Wren Oakpetal';
const TAVI = 'Tavi Moonreed';
const SOL = 'Sol Grapevine';
const DEX = 'Dex Featherlow';
const BESIDE = [
  ['guardian_of', WREN, 'Alba Oakpetal'],
  ['supporter_of', WREN, 'Lio Fernhill'],
  ['guardian_of', TAVI, 'Mara Moonreed'],
  ['guardian_of', SOL, 'Teo Grapevine'],
] as const;
const ROOM = [
  ['interpreter', 'Ilse Quillfeather'],
  ['facilitator', 'Dr Maren Frost'],
  ['co_facilitator', 'Ines Brackenby'],
] as const;

/** By whom, what, due, and when it was done. */
const PROMISES = [
  [TAVI, 'Tavi takes Wren off mute', '2025-10-15', '2025-10-14'],
  [TAVI, 'Tavi writes three rules for the chat', '2025-10-31', '2025-10-30'],
  [SOL, 'Sol has the screenshots deleted', '2025-10-17', '2025-10-16'],
  [SOL, 'Sol keeps a seat for Wren', '2025-11-14', '2025-11-14'],
  [SOL, 'Sol gives a short class talk', '2025-11-24', '2025-12-03'],
  [DEX, 'Dex writes a letter', '2025-10-24', '2025-10-24'],
  [DEX, 'Dex deletes the drawing', '2025-10-24', '2025-10-24'],
] as const;
const CHECKINS = [
  [WREN, 'wellbeing', '2025-10-16'],
  [TAVI, 'progress', '2025-10-28'],
  [WREN, 'wellbeing', '2025-11-11'],
  [WREN, 'completion', '2025-12-03'],
] as const;

let running: Running;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = await running.page();
  await makeVault(page);
  await page.reload();
  page = await running.page();
  await page.getByRole('navigation').first().waitFor();
});
test.afterAll(() => running.close());

const part = (name: string) => section(page, name);
const title = 'The muted chat';

async function toCase(): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('the report, by Wren herself: one harmed, three responsible, four beside them, an interpreter, two facilitators', async () => {
  const t = en.cases;
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: t.list.newReport }).first().click();
  await page
    .getByLabel(t.report.whatHappened)
    .fill('For two weeks nobody has answered her in the class chat: three classmates had muted her.');
  for (const harm of ['exclusion', 'online'] as const)
    await page.getByRole('checkbox', { name: en.codes.harmType[harm], exact: true }).check({ force: true });
  const when = page.getByRole('group', { name: t.report.occurred });
  await when.getByRole('combobox').selectOption({ label: en.codes.datePrecision.between });
  await when.locator('input[type=date]').first().fill('2025-09-08');
  await when.locator('input[type=date]').last().fill('2025-09-19');
  await page.getByLabel(t.report.place).fill('Class chat of 7-Heron');
  await addPerson(page, page.getByRole('combobox', { name: new RegExp(`^${t.people.harmed}`) }), WREN);
  for (const name of [TAVI, SOL, DEX])
    await addPerson(page, page.getByRole('combobox', { name: new RegExp(`^${t.people.responsible}`) }), name);
  const other = page.getByRole('combobox', { name: new RegExp(`^${t.people.name}$`) });
  for (const [role, of, name] of BESIDE) {
    await page.getByLabel(t.people.role, { exact: true }).selectOption({ label: en.codes.partyRole[role] });
    await page.getByLabel(t.people.ofWhom).selectOption({ label: of });
    await addPerson(page, other, name);
  }
  for (const [role, name] of ROOM) {
    await page.getByLabel(t.people.role, { exact: true }).selectOption({ label: en.codes.partyRole[role] });
    await addPerson(page, other, name);
  }
  await page.getByLabel(t.report.channel).selectOption({ label: en.codes.channel.self });
  await page.getByLabel(t.report.receivedOn).fill('2025-09-22');
  await page.getByLabel(t.report.firstSafetyAction).fill('Wren may spend breaks in the library for now.');
  await page.getByLabel(new RegExp(`^${t.report.title}`)).fill(title);
  await page
    .getByLabel(new RegExp(`^${t.report.school}`))
    .first()
    .fill('Quillmere Middle');
  await page.getByRole('button', { name: t.form.submit }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

test('screened, and each asked: Dex takes part by letter and does not meet', async () => {
  const t = en.cases;
  const screening = part(t.page.section.screening);
  for (const q of SCREENING_QUESTIONS)
    await pick(screening, en.screening[q.code].question, q.raisedBy === 'no' ? en.codes.answer.yes : en.codes.answer.no);
  await screening
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .check({ force: true });
  await screening.getByLabel(t.screening.by, { exact: true }).fill('Ines Brackenby');
  await screening.getByRole('button', { name: t.screening.decide }).click();
  await expect(page.getByText(t.page.why.decide)).toHaveCount(0);
  const consent = part(t.page.section.consent);
  for (const name of [WREN, TAVI, SOL, DEX]) {
    const limited = name === DEX;
    await consent
      .getByRole('button', { name: t.consent.cell(name, en.codes.consentScope.take_part, en.codes.consentState.not_asked) })
      .click();
    await consent
      .getByLabel(t.consent.state, { exact: true })
      .selectOption({ label: en.codes.consentState[limited ? 'given_with_limits' : 'given'] });
    await consent.getByLabel(t.consent.on, { exact: true }).fill('2025-10-02');
    if (limited) await consent.getByLabel(t.consent.limits).fill('By letter. He does not sit in a room with Wren.');
    await consent.getByRole('button', { name: t.consent.save }).click();
    await expect(consent.getByRole('button', { name: t.consent.save })).toHaveCount(0);
  }
});

/** By its own click: the last of a long list may lie under the bar with the buttons, where a mouse would meet that. */
async function tick(box: Locator, on: boolean): Promise<void> {
  if ((await box.isChecked()) !== on) await box.evaluate((input) => (input as HTMLInputElement).click());
}

/** By keyboard: a message that says what was saved may lie over a button for some seconds, where a mouse would have to wait. */
const press = (button: Locator): Promise<void> => button.press('Enter');

async function plan(process: 'conference' | 'indirect', on: string, names: readonly string[]): Promise<void> {
  const t = en.circles;
  const circles = part(t.section.title);
  await press(circles.getByRole('button', { name: process === 'conference' ? t.section.plan : t.section.planAnother }));
  const panel = page.getByRole('dialog', { name: t.form.title });
  await panel.getByLabel(t.form.process).selectOption({ label: en.codes.process[process] });
  await panel.getByLabel(t.form.date, { exact: true }).fill(on);
  await panel.getByLabel(t.form.minutes).fill('75');
  for (const name of [WREN, TAVI, SOL, DEX, ...BESIDE.map(([, , n]) => n), ...ROOM.map(([, n]) => n)]) {
    const box = panel.getByRole('checkbox', { name: new RegExp(name) });
    if ((await box.count()) > 0) await tick(box, names.includes(name));
  }
  await press(panel.getByRole('button', { name: t.form.save }));
  await panel.waitFor({ state: 'detached' });
}

async function record(
  minutes: string,
  more: (panel: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
): Promise<void> {
  const t = en.circles;
  await press(part(t.section.title).getByRole('button', { name: t.section.record, exact: true }));
  const panel = page.getByRole('dialog', { name: t.record.title });
  await panel.getByLabel(t.record.minutes).fill(minutes);
  await more(panel);
  await panel.getByRole('checkbox', { name: en.preparation.circle.confirmUnprepared }).check({ force: true });
  await press(panel.getByRole('button', { name: t.record.save }));
  await panel.waitFor({ state: 'detached' });
}

test('the conference on 14 October with ten people, and Dex indirectly', async () => {
  const seated = [WREN, TAVI, SOL, ...BESIDE.map(([, , n]) => n), ...ROOM.map(([, n]) => n)];
  await plan('conference', '2025-10-14', seated);
  await record('82', async (panel) => {
    await expect(panel.getByLabel(en.circles.record.participants)).toHaveValue('10');
    await panel.getByLabel(new RegExp(`^${en.circles.record.passes}`)).fill('1');
  });
  await expect(part(en.circles.section.title).getByText(en.circles.record.passed(1))).toBeVisible();
  await plan('indirect', '2025-10-24', [WREN, DEX]);
  await record('30');
});

test('three agreements, one for each who is responsible, seven promises', async () => {
  const t = en.agreements;
  for (const [who, on] of [
    [TAVI, '2025-10-14'],
    [SOL, '2025-10-14'],
    [DEX, '2025-10-17'],
  ] as const) {
    const mine = PROMISES.filter(([by]) => by === who);
    await page
      .getByRole('link', { name: who === TAVI ? t.section.write : t.section.another })
      .first()
      .click();
    await page.getByLabel(t.draft.who).selectOption({ label: who });
    await page.getByLabel(t.draft.draftedOn).fill(on);
    await writePromises(
      page,
      mine.map(([by, what, due]) => ({ by, to: WREN, what, due })),
    );
    await page.getByRole('button', { name: t.draft.next }).click();
    await readAndSign(page, on);
    await toCase();
  }
});

test('four check-ins planned and done; six promises kept in time, the class talk nine days late', async () => {
  await planCheckins(page, CHECKINS);
  for (const [who, , on] of CHECKINS) await recordCheckin(page, who, 'done', on, 'It goes well.');
  for (const [, what, due, done] of PROMISES) await mark(page, what, done > due ? 'done_late' : 'done', done);
});

test('closed on 5 December, Wren told on the third: seventy-four days', async () => {
  const t = en.cases.closing;
  const { tell } = en.followups;
  // Three agreements came to their ends: Wren is told of all of them in one talk.
  const button = tell.button.kept('Wren');
  await press(followPart(page).getByRole('button', { name: button }).first());
  const form = followPart(page).getByRole('form', { name: button });
  for (const box of await form.getByRole('checkbox').all()) await tick(box, true);
  await form.getByLabel(tell.on, { exact: true }).fill('2025-12-03');
  await press(form.getByRole('button', { name: tell.save }));
  await expect(form).toHaveCount(0);
  const closing = part(en.cases.page.section.closing);
  await closing.getByRole('button', { name: t.close }).first().click();
  // Nothing is open any more, and what is recorded speaks for one reason, which is offered first.
  await expect(closing.getByText(t.open.title)).toHaveCount(0);
  const reason = closing.getByLabel(t.reason);
  await expect(reason.locator('optgroup').first().locator('option')).toHaveText([en.codes.closureReason.agreement_completed]);
  await reason.selectOption({ label: en.codes.closureReason.agreement_completed });
  await closing.getByLabel(new RegExp(`^${t.note}`)).fill('Seven promises kept, one of them nine days late.');
  await closing.getByLabel(t.closedOn).fill('2025-12-05');
  await closing.getByRole('button', { name: t.close }).last().click();
  await expect(closing.getByRole('button', { name: t.reopen })).toBeVisible();

  const { rows } = await askInPage(page, 'cases.list', { status: 'closed' });
  const view = await askInPage(page, 'cases.open', { caseId: rows[0]?.id as CaseId });
  const role = (...roles: string[]) => view.parties.filter((p) => p.roles.some((r) => roles.includes(r.role))).length;
  expect([role('harmed'), role('responsible'), role('supporter_of', 'guardian_of'), role('interpreter')]).toEqual([1, 3, 4, 1]);
  expect(role('facilitator', 'co_facilitator')).toBe(2);
  const [conference, letter] = view.circles;
  expect([conference?.process, conference?.heldOn, conference?.participants, conference?.after?.passes]).toEqual([
    'conference',
    '2025-10-14',
    10,
    1,
  ]);
  expect([letter?.process, letter?.seats.length]).toEqual(['indirect', 2]);
  const items = view.agreements.flatMap((a) => a.items);
  expect([view.agreements.length, items.length]).toEqual([3, 7]);
  expect(view.agreements.map((a) => a.status)).toEqual(['completed', 'completed', 'completed']);
  expect(items.filter((i) => i.status === 'done')).toHaveLength(6);
  const late = items.filter((i) => i.status === 'done_late');
  expect(late.map((i) => daysBetween(i.due, i.endedOn ?? ''))).toEqual([9]);
  expect(view.checkins.map((c) => c.status)).toEqual(['done', 'done', 'done', 'done']);
  const [episode] = view.episodes;
  expect([episode?.reason, episode?.harmedToldOn, episode?.closedOn]).toEqual(['agreement_completed', '2025-12-03', '2025-12-05']);
  expect(daysBetween(view.openedOn, view.closedOn ?? '')).toBe(74);
  expect(view.watches).toEqual([{ episode: 1, dueOn: '2026-03-05' }]);
  expect(running.complaints).toEqual([]);
});
