/** @file What happens in a case, entered on its page with the days on which it happened. Words come from the catalogue. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { SCREENING_QUESTIONS } from '../../../shared/cases/screening';
import type { CHECKIN_STATUSES } from '../../../shared/checkins/contract';
import type { CHECKIN_PURPOSES } from '../../../shared/checkins/rhythm';
import { pick, section } from './story';

const exactly = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Every question answered calmly, and the decision to go on. */
export async function screenCalmly(page: Page, by: string, on: string): Promise<void> {
  const t = en.cases.screening;
  const part = section(page, en.cases.page.section.screening);
  for (const q of SCREENING_QUESTIONS)
    await pick(part, en.screening[q.code].question, q.raisedBy === 'no' ? en.codes.answer.yes : en.codes.answer.no);
  await part
    .getByRole('radio', { name: exactly(en.codes.screeningOutcome.proceed) })
    .first()
    .check({ force: true });
  await part.getByLabel(t.by, { exact: true }).fill(by);
  await part.getByLabel(t.on, { exact: true }).fill(on);
  await part.getByRole('button', { name: t.decide }).click();
  await expect(part.getByRole('button', { name: t.decide })).toHaveCount(0);
}

/** A yes to taking part, on its day. */
export async function consentOn(page: Page, name: string, on: string): Promise<void> {
  const t = en.cases.consent;
  const part = section(page, en.cases.page.section.consent);
  await part.getByRole('button', { name: t.cell(name, en.codes.consentScope.take_part, en.codes.consentState.not_asked) }).click();
  await part.getByLabel(t.state, { exact: true }).selectOption({ label: en.codes.consentState.given });
  await part.getByLabel(t.on, { exact: true }).fill(on);
  await part.getByRole('button', { name: t.save }).click();
  await expect(part.getByRole('button', { name: t.save })).toHaveCount(0);
}

/** A meeting apart that was held. */
export async function meetApart(page: Page, name: string, on: string, need: string): Promise<void> {
  const t = en.preparation;
  const part = section(page, t.title);
  await part.getByRole('button', { name: t.planFor(name) }).click();
  const form = part.getByRole('form', { name: t.form.title(name) });
  await form.getByLabel(t.form.heldOn, { exact: true }).fill(on);
  await form.getByRole('button', { name: t.form.addNeed }).click();
  await form.getByLabel(t.form.need(1), { exact: true }).fill(need);
  await form.getByRole('button', { name: t.form.save }).click();
  await expect(form).toHaveCount(0);
}

/** A circle planned for a day, with these people. */
export async function planCircle(page: Page, on: string, names: readonly string[]): Promise<void> {
  const t = en.circles;
  const part = section(page, t.section.title);
  await part.getByRole('button', { name: exactly('Plan ') }).click();
  const panel = page.getByRole('dialog', { name: t.form.title });
  await panel.getByLabel(t.form.process).selectOption({ label: en.codes.process.conference });
  await panel.getByLabel(t.form.date, { exact: true }).fill(on);
  await panel.getByLabel(exactly(t.form.place)).fill('Room 12');
  for (const name of names) await panel.getByRole('checkbox', { name: exactly(name) }).check({ force: true });
  await panel.getByRole('button', { name: t.form.save }).click();
  await panel.waitFor({ state: 'detached' });
}

/** How the planned circle went. */
export async function recordCircle(page: Page, on: string, minutes: number): Promise<void> {
  const t = en.circles;
  const part = section(page, t.section.title);
  await part.getByRole('button', { name: t.section.record }).click();
  const panel = page.getByRole('dialog', { name: t.record.title });
  await panel.getByLabel(t.record.on, { exact: true }).fill(on);
  await panel.getByLabel(t.record.minutes).fill(String(minutes));
  await panel.getByRole('button', { name: t.record.save }).click();
  await panel.waitFor({ state: 'detached' });
}

export interface Promised {
  readonly by?: string;
  readonly to?: string;
  readonly what: string;
  readonly due: string;
  readonly amount?: string;
}

/** Writes the promises of an open draft or of a new version. */
export async function writePromises(page: Page, promises: readonly Promised[]): Promise<void> {
  const t = en.agreements.draft;
  for (const [index, promise] of promises.entries()) {
    if ((await page.getByRole('heading', { level: 2, name: t.promise(index + 1), exact: true }).count()) === 0)
      await page.getByRole('button', { name: t.add }).click();
    const field = (name: string) => page.locator(`[data-path="items.${index}.${name}"]`);
    if (promise.by !== undefined) await field('owedBy').selectOption({ label: promise.by });
    if (promise.to !== undefined) await field('owedTo').selectOption({ label: promise.to });
    await field('what').fill(promise.what);
    await field('due').fill(promise.due);
    if (promise.amount !== undefined) await field('amount').fill(promise.amount);
  }
}

/** Read back, then signed by everybody who is asked to. Ends on the signed agreement. */
export async function readAndSign(page: Page, on: string): Promise<void> {
  const t = en.agreements;
  await page.getByRole('button', { name: t.readBack.sign }).click();
  await page.getByLabel(t.sign.on).fill(on);
  for (const box of await page.getByRole('checkbox', { name: new RegExp(`${t.sign.signed}$`) }).all()) await box.check({ force: true });
  await page.getByRole('button', { name: t.sign.save }).click();
  await page.getByText(t.screen.fixed).waitFor();
}

export const agreementPart = (page: Page): Locator => section(page, en.agreements.section.title);

/** A payment on a promise of money. */
export async function pay(page: Page, what: string, amount: string, on: string): Promise<void> {
  const t = en.agreements.item;
  const part = agreementPart(page);
  await part.getByRole('button', { name: t.payOf(what) }).click();
  await part.getByLabel(t.amount, { exact: true }).fill(amount);
  await part.getByLabel(t.payDay, { exact: true }).fill(on);
  await part.getByRole('button', { name: t.paySave }).click();
  await expect(part.getByRole('button', { name: t.paySave })).toHaveCount(0);
}

/** How a promise stands, with its day. */
export async function mark(page: Page, what: string, status: keyof typeof en.codes.itemStatus, on: string, note = ''): Promise<void> {
  const t = en.agreements.item;
  const part = agreementPart(page);
  await openMark(page, what);
  await part.getByLabel(t.status).selectOption({ label: en.codes.itemStatus[status] });
  await part.getByLabel(t.on, { exact: true }).fill(on);
  if (note !== '') await part.getByLabel(exactly(t.note)).fill(note);
  await part.getByRole('button', { name: t.save, exact: true }).click();
  // While it is saved the button has another word: only without its field is the form gone.
  await expect(part.getByLabel(t.status)).toHaveCount(0);
  // And only when the line has read what was saved does it stand still: a press before that may begin here and end beside it.
  await expect(part.getByRole('button', { name: t.changeOf(what) })).toBeVisible();
}

type Purpose = (typeof CHECKIN_PURPOSES)[number];
type Outcome = Exclude<(typeof CHECKIN_STATUSES)[number], 'planned'>;

/**
 * Opens "Something else" of a promise. While the page is still reading, lines above it come and go: a press that begins on a button which
 * then moves away from under it is no press, for a person as little as here, and is done again.
 */
export async function openMark(page: Page, what: string): Promise<void> {
  const t = en.agreements.item;
  const part = agreementPart(page);
  await expect(async () => {
    const button = part.getByRole('button', { name: t.otherOf(what) });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(part.getByLabel(t.status)).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
}

/** Plans check-ins on days of their own, beside the usual rhythm that is on offer. */
export async function planCheckins(page: Page, planned: readonly (readonly [who: string, purpose: Purpose, due: string])[]): Promise<void> {
  const t = en.checkins;
  await section(page, t.section.title).getByRole('button', { name: t.section.planRhythm }).click();
  const panel = page.getByRole('dialog', { name: t.plan.title });
  // The panel opens when the vault has said its rhythm.
  await panel.getByRole('checkbox').first().waitFor();
  for (const box of await panel.getByRole('checkbox').all()) if (await box.isChecked()) await box.press('Space');
  for (const [who, purpose, due] of planned) {
    await panel.getByRole('button', { name: t.plan.add }).click();
    const row = panel.getByRole('listitem').last();
    await row.getByLabel(t.plan.who).selectOption({ label: who });
    await row.getByLabel(t.plan.purpose).selectOption({ label: en.codes.checkinPurpose[purpose] });
    await row.getByLabel(t.plan.due).fill(due);
  }
  await panel.getByRole('button', { name: t.plan.save(planned.length) }).click();
  await panel.waitFor({ state: 'detached' });
}

/** How the first check-in still planned with somebody went. */
export async function recordCheckin(page: Page, who: string, status: Outcome, on: string, note: string): Promise<void> {
  const t = en.checkins;
  const part = section(page, t.section.title);
  const others = part.getByRole('button', { name: t.section.otherOf(who) });
  await others.first().waitFor();
  const before = await others.count();
  await others.first().click();
  await pick(part, t.record.status, en.codes.checkinStatus[status]);
  await part.getByLabel(t.record.on, { exact: true }).fill(on);
  await part.getByLabel(t.record.note).fill(note);
  await part.getByRole('button', { name: t.record.save, exact: true }).click();
  await expect(others).toHaveCount(before - 1);
}

/** The part of the case's page in which the agreement is looked after. */
export const followPart = (page: Page): Locator => section(page, en.followups.title);

interface Stepped {
  readonly on: string;
  readonly who?: readonly string[];
  readonly others?: string;
  readonly note?: string;
}

/** Fills in the open form of a step and saves it. */
export async function fillStep(page: Page, kind: keyof typeof en.followups.stepKind, step: Stepped): Promise<void> {
  const t = en.followups.stepForm;
  const form = followPart(page).getByRole('form', { name: t.title });
  await form.getByLabel(t.kind, { exact: true }).selectOption({ label: en.followups.stepKind[kind] });
  await form.getByLabel(t.on, { exact: true }).fill(step.on);
  for (const name of step.who ?? []) await form.getByRole('checkbox', { name, exact: true }).check({ force: true });
  if (step.others !== undefined) await form.getByLabel(exactly(kind === 'hand_back' ? t.toWhom : t.others)).fill(step.others);
  if (step.note !== undefined) await form.getByLabel(exactly(t.note)).fill(step.note);
  await form.getByRole('button', { name: t.save }).click();
  await expect(form).toHaveCount(0);
}

/** Whoever was harmed is told today that it is kept. */
export async function tellKept(page: Page, name: string): Promise<void> {
  const { tell } = en.followups;
  const button = tell.button.kept(name);
  // By keyboard: a message at the foot of the window may lie over a button.
  await followPart(page).getByRole('button', { name: button }).first().press('Enter');
  const form = followPart(page).getByRole('form', { name: button });
  await form.getByRole('button', { name: tell.save }).press('Enter');
  await expect(form).toHaveCount(0);
}
