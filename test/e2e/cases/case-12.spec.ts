/**
 * @file Case 12 of practice.md, "New in the row", entered through the window as it happened: access needs, a support circle, no
 * agreement, a support plan, a chain of buddies that ends once without fault, check-ins, an act of allyship.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { SCREENING_QUESTIONS } from '../../../shared/cases/screening';
import type { CaseId } from '../../../shared/values';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { pick, section } from '../pages/story';

const TITLE = 'New in the row';
const YUKI = 'Yuki Larkfield';
const TAM = 'Tam Greywater';
const SABLE = 'Sable Hartwick';
const RESERVE = 'Juniper Ashgrove';
const t = en.support;

let run: Running;
let page: Page;

/** Adds somebody of the report: typed, then taken from the offers. */
async function add(label: string, name: string, offer = en.cases.picker.asNew(name)): Promise<void> {
  await page.getByRole('combobox', { name: new RegExp(`^${label}$`) }).fill(name);
  await page.getByRole('option', { name: offer }).click();
  const details = page.getByRole('button', { name: new RegExp(`(${en.cases.people.details}|${en.cases.people.detailsClose}): ${name}`) });
  await details.waitFor();
}

const opened = async () => {
  const { rows } = await askInPage(page, 'cases.list', { search: TITLE });
  return askInPage(page, 'cases.open', { caseId: rows[0]?.id as CaseId });
};

const support = (): Locator => section(page, t.title);
/** The form with this name; what it saves takes it away. */
async function fill(name: string, button: string, values: (form: Locator) => Promise<void>): Promise<void> {
  const form = support().getByRole('form', { name });
  await form.waitFor();
  await values(form);
  await form.getByRole('button', { name: button, exact: true }).click();
  await expect(form).toHaveCount(0);
}

async function bothSayYes(helper: string, on: string): Promise<void> {
  await support()
    .getByRole('button', { name: t.match.askOf(helper) })
    .click();
  await fill(t.match.askOf(helper), t.match.asked.save, async (form) => {
    await pick(form, 'Yuki', t.match.answers.yes);
    await pick(form, helper.split(' ')[0] ?? '', t.match.answers.yes);
    await form.getByLabel(t.match.asked.on).fill(on);
  });
}

async function begins(helper: string, on: string): Promise<void> {
  await support()
    .getByRole('button', { name: t.match.beginOf(helper) })
    .click();
  await fill(t.match.beginOf(helper), t.match.begin, (form) => form.getByLabel(t.match.beginOn).fill(on));
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
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

test('28 January: the card from the box becomes a report; what Yuki needs to take part stands with her', async () => {
  const r = en.cases.report;
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: en.cases.list.newReport })
    .or(page.getByRole('button', { name: en.cases.list.newReport }))
    .first()
    .click();
  await page.getByLabel(r.whatHappened).fill('A card in the box: nobody is mean to me, nobody is anything to me.');
  await page.getByRole('checkbox', { name: en.codes.harmType.exclusion, exact: true }).check({ force: true });
  const when = page.getByRole('group', { name: r.occurred });
  await when.getByRole('combobox').selectOption({ label: en.codes.datePrecision.term });
  await when.getByLabel(en.ui.date.term, { exact: true }).fill('January 2026');
  await page.getByLabel(r.place).fill('Homeroom of 7-Otter and the yard');
  await add(en.cases.people.harmed, YUKI);
  await page.getByRole('button', { name: `${en.cases.people.details}: ${YUKI}` }).click();
  await page.getByLabel(new RegExp(`^${en.cases.person.ageBand}`)).selectOption({ label: en.codes.ageBand['11-13'] });
  await page
    .getByLabel(new RegExp(`^${en.cases.person.accessNeeds}`))
    .fill('Deaf. Sign interpreter in her line of sight, captions, large print.');
  await page.getByRole('button', { name: `${en.cases.people.detailsClose}: ${YUKI}` }).click();
  await add(en.cases.people.responsible, 'Three classmates', en.cases.picker.asGroup('Three classmates'));
  await page.getByLabel(en.cases.people.groupSize).fill('3');
  for (const name of [TAM, SABLE]) {
    await page.getByLabel(en.cases.people.ofWhom, { exact: true }).last().selectOption({ label: YUKI });
    await add(en.cases.people.name, name);
  }
  const role = page.getByLabel(en.cases.people.role, { exact: true }).last();
  await role.selectOption({ label: en.codes.partyRole.guardian_of });
  await add(en.cases.people.name, 'Guardian of Yuki', en.cases.picker.asUnknown('Guardian of Yuki'));
  await role.selectOption({ label: en.codes.partyRole.interpreter });
  await add(en.cases.people.name, 'Sign interpreter', en.cases.picker.asUnknown('Sign interpreter'));
  await page.getByLabel(r.channel).selectOption({ label: en.codes.channel.box });
  await page.getByLabel(r.receivedOn).fill('2026-01-28');
  await page.getByLabel(r.firstSafetyAction).fill('Answered the card the same day, in large print.');
  await page.getByLabel(new RegExp(`^${r.title}`)).fill(TITLE);
  await page
    .getByLabel(new RegExp(`^${r.school}`))
    .first()
    .fill('Quillmere Middle');
  await page.getByRole('button', { name: en.cases.form.submit }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await expect(section(page, en.cases.page.section.people)).toContainText('Sign interpreter in her line of sight, captions, large print');
});

test('30 January to 5 February: screened, agreed to, and a support circle held with six', async () => {
  const s = en.cases.screening;
  const part = section(page, en.cases.page.section.screening);
  for (const q of SCREENING_QUESTIONS) {
    const calm = q.raisedBy === 'no' ? en.codes.answer.yes : en.codes.answer.no;
    await pick(part, en.screening[q.code].question, q.code === 'S12' ? en.codes.answer.yes : calm);
  }
  await part.getByRole('button', { name: s.save }).click();
  await part
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .check({ force: true });
  await part.getByLabel(s.by, { exact: true }).fill('Ines Brackenby');
  await part.getByRole('button', { name: s.decide }).click();
  const c = en.cases.consent;
  const consent = section(page, en.cases.page.section.consent);
  await consent.getByRole('button', { name: c.cell(YUKI, en.codes.consentScope.take_part, en.codes.consentState.not_asked) }).click();
  await consent.getByLabel(c.state, { exact: true }).selectOption({ label: en.codes.consentState.given });
  await consent.getByRole('button', { name: c.save }).click();
  await expect(consent.getByRole('button', { name: c.save })).toHaveCount(0);

  const words = en.circles;
  const circle = section(page, words.section.title);
  await circle.getByRole('button', { name: words.section.plan }).click();
  const panel = page.getByRole('dialog', { name: words.form.title });
  await panel.getByLabel(words.form.process).selectOption({ label: en.codes.process.support_circle });
  await panel.getByLabel(words.form.date, { exact: true }).fill('2026-02-05');
  await panel.getByLabel(words.form.minutes).fill('45');
  await panel.getByRole('checkbox', { name: /^Three classmates/ }).uncheck({ force: true });
  for (const name of [YUKI, TAM, SABLE, 'Guardian of Yuki', 'Sign interpreter'])
    await panel.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check({ force: true });
  await panel.getByRole('button', { name: words.form.save }).click();
  await panel.waitFor({ state: 'detached' });
  await circle.getByRole('button', { name: words.section.record }).click();
  const record = page.getByRole('dialog', { name: words.record.title });
  await pick(record, words.record.status, en.codes.circleStatus.held);
  await record.getByLabel(words.record.on, { exact: true }).fill('2026-02-05');
  await record.getByLabel(words.record.minutes).fill('50');
  await record.getByLabel(words.record.participants).fill('6');
  // By keyboard: a message at the foot of the window may lie over it for a moment.
  const confirmed = record.getByRole('checkbox', { name: en.preparation.circle.confirmUnprepared });
  await confirmed.press('Space');
  await expect(confirmed).toBeChecked();
  await record.getByRole('button', { name: words.record.save }).click();
  await record.waitFor({ state: 'detached' });
});

test('5 to 9 February: help that nobody owes, three buddies named at once, both asked, Tam begins', async () => {
  await support().getByRole('button', { name: t.addPlan }).click();
  await fill(t.plan.form, t.plan.save, async (form) => {
    await form.getByLabel(t.plan.who, { exact: true }).selectOption({ label: YUKI });
    await form.getByLabel(t.plan.need, { exact: true }).fill('To see who speaks, in every lesson');
    await form.getByLabel(t.plan.offered).fill('Captions on the wall, one voice at a time');
    await form.getByLabel(new RegExp(`^${t.plan.helper}`)).fill('Science teacher');
    await form.getByLabel(t.plan.from, { exact: true }).fill('2026-02-05');
    await form.getByLabel(t.plan.reviewOn).fill('2026-02-19');
  });
  await expect(support()).toContainText('Captions on the wall');

  await support().getByRole('button', { name: t.addBuddy }).click();
  const form = support().getByRole('form', { name: t.match.form.title });
  const choose = async (rank: 'A' | 'B' | 'C', name: string, offer = name) => {
    await form.getByLabel(t.match.form.rank[rank], { exact: true }).fill(name);
    await form.getByRole('button', { name: offer }).click();
  };
  await choose('A', TAM);
  await form.getByRole('button', { name: t.match.form.save, exact: true }).click();
  // Asked for kindly; nothing is saved before plan B and C are named or left out on purpose.
  await expect(form).toContainText(en.support.match.form.missing('Plan B, Plan C'));
  await choose('B', SABLE);
  await choose('C', RESERVE, t.match.form.asNew(RESERVE));
  await form.getByLabel(new RegExp(`^${t.match.form.together}`)).fill('We walk to science together');
  await form.getByRole('button', { name: t.match.form.save, exact: true }).click();
  await expect(form).toHaveCount(0);
  await bothSayYes(TAM, '2026-02-05');
  await begins(TAM, '2026-02-09');
  await expect(section(page, en.cases.page.section.people)).toContainText(en.codes.partyRole.buddy);

  // Six check-ins, as agreed in the circle.
  const c = en.checkins;
  await page.getByRole('button', { name: c.section.planRhythm }).click();
  const panel = page.getByRole('dialog', { name: c.plan.title });
  for (const box of await panel.getByRole('checkbox').all()) await box.uncheck();
  const before = await panel.getByRole('checkbox').count();
  const planned = [
    ['wellbeing', '2026-02-12'],
    ['support', '2026-02-19'],
    ['support', '2026-02-27'],
    ['support', '2026-03-06'],
    ['progress', '2026-03-20'],
    ['completion', '2026-04-17'],
  ] as const;
  for (const [index, [purpose, due]] of planned.entries()) {
    await panel.getByRole('button', { name: c.plan.add }).click();
    const row = panel.getByRole('listitem').nth(before + index);
    await row.getByLabel(c.plan.who).selectOption({ label: YUKI });
    await row.getByLabel(c.plan.purpose).selectOption({ label: en.codes.checkinPurpose[purpose] });
    await row.getByLabel(c.plan.due).fill(due);
  }
  await panel.getByRole('button', { name: c.plan.save(6) }).click();
  await panel.waitFor({ state: 'detached' });
});

test('27 February to 2 March: ended early without fault, a talk with each, and plan B at once', async () => {
  await support()
    .getByRole('button', { name: t.match.endOf(TAM) })
    .click();
  await fill(t.match.endOf(TAM), t.match.ending.save, async (form) => {
    await pick(form, t.match.ending.status, t.statuses.ended_early_no_fault);
    await form.getByLabel(new RegExp(`^${t.match.ending.why}`)).fill('Timetable');
    await form.getByLabel(t.match.ending.on).fill('2026-02-27');
  });
  await expect(support()).toContainText(t.match.nextUp('Plan B', SABLE));
  // Both talks are on the board, and so is plan B.
  await page.getByRole('link', { name: en.shell.today, exact: true }).click();
  const talk = page.getByRole('listitem').filter({ hasText: t.due.closing_talk });
  await expect(talk).toHaveCount(2);
  await expect(page.getByRole('listitem').filter({ hasText: t.due.plan_b })).toHaveCount(1);
  await talk
    .first()
    .getByRole('link', { name: t.open })
    .or(talk.first().getByRole('link', { name: new RegExp(t.due.closing_talk) }))
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  for (const name of [YUKI, TAM]) {
    const title = t.task.line(t.task.kinds.closing_talk, name);
    await support()
      .getByRole('button', { name: t.task.recordOf(title) })
      .click();
    await fill(t.task.recordOf(title), t.task.form.save, async (form) => {
      await form.getByLabel(new RegExp(`^${t.task.form.note}`)).fill('They keep the pencil sign.');
      await form.getByLabel(t.task.form.on, { exact: true }).fill('2026-02-27');
    });
  }
  await bothSayYes(SABLE, '2026-02-27');
  await begins(SABLE, '2026-03-02');
  await expect(support()).not.toContainText(t.match.nextUp('Plan B', SABLE));
});

test('12 February to 20 March: four check-ins done, one missed, one to come', async () => {
  const c = en.checkins;
  const outcomes = ['done', 'done', 'done', 'missed', 'done'] as const;
  const days = ['2026-02-12', '2026-02-19', '2026-02-27', '2026-03-06', '2026-03-20'];
  for (const [index, status] of outcomes.entries()) {
    await page
      .getByRole('button', { name: c.section.otherOf(YUKI) })
      .first()
      .click();
    const form = page.locator('form').filter({ has: page.getByRole('group', { name: c.record.status }) });
    await pick(form, c.record.status, en.codes.checkinStatus[status]);
    await form.getByLabel(c.record.on, { exact: true }).fill(days[index] ?? '');
    await form.getByRole('button', { name: c.record.save }).click();
    await expect(form).toHaveCount(0);
  }
});

test('11 March: an act of allyship is noted when both agreed, on the page of the ally and nowhere in the case', async () => {
  await support()
    .getByRole('button', { name: t.match.noteOf(SABLE) })
    .click();
  const act = t.acts.form;
  const form = support().getByRole('form', { name: act.title });
  await form.getByLabel(act.what).fill('Taught the class a sign');
  await form.getByLabel(act.recognisedBy).fill('The class');
  await form.getByLabel(act.on, { exact: true }).fill('2026-03-11');
  await form.getByRole('button', { name: act.save, exact: true }).click();
  await expect(form).toContainText(act.agreedMissing);
  await form.getByRole('checkbox', { name: act.agreed }).check();
  await form.getByRole('button', { name: act.save, exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('Taught the class a sign');
});

test('the record is case 12: its figures, its chain, its one place for the act', async () => {
  const view = await opened();
  expect(view.agreements).toEqual([]);
  expect(view.circles.map((c) => [c.status, c.heldOn, c.participants])).toEqual([['held', '2026-02-05', 6]]);
  const due = view.checkins.filter((c) => c.due <= '2026-03-31');
  const count = (status: string) => due.filter((c) => c.status === status).length;
  expect([view.checkins.length, due.length, count('done'), count('missed')]).toEqual([6, 5, 4, 1]);
  expect(view.status).toBe('monitoring');
  const { plans, matches } = await askInPage(page, 'support.open', { caseId: view.id });
  expect(plans.map((p) => [p.offered, p.endedOn])).toEqual([['Captions on the wall, one voice at a time', undefined]]);
  expect(matches.map((m) => [m.rank, m.helper.name, m.status, m.from, m.endedOn])).toEqual([
    ['A', TAM, 'ended_early_no_fault', '2026-02-09', '2026-02-27'],
    ['B', SABLE, 'active', '2026-03-02', undefined],
    ['C', RESERVE, 'proposed', undefined, undefined],
  ]);
  const roles = (name: string) =>
    view.parties
      .find((p) => p.name === name)
      ?.roles.map((r) => r.role)
      .sort();
  expect([roles(TAM), roles(SABLE), roles(RESERVE)]).toEqual([['supporter_of'], ['buddy', 'supporter_of'], undefined]);
  const sable = matches.find((m) => m.rank === 'B')?.helper.id;
  if (sable === undefined) throw new Error('no plan B');
  const person = await askInPage(page, 'support.ofPerson', { personId: sable });
  expect(person.acts.map((a) => [a.on, a.recognisedBy])).toEqual([['2026-03-11', 'The class']]);
  const chronology = await askInPage(page, 'notes.chronology', { caseId: view.id });
  expect(JSON.stringify([view, chronology])).not.toContain('Taught the class');
  expect(run.complaints).toEqual([]);
});
