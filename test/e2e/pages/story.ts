/** @file What the story's people do, screen by screen. Words come from the catalogue. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { SCREENING_QUESTIONS } from '../../../shared/cases/screening';

const group = (at: Page | Locator, name: string | RegExp) => at.getByRole('group', { name });

/** Chooses one of a few side by side. */
export async function pick(at: Page | Locator, label: string, option: string): Promise<void> {
  await group(at, label).getByRole('radio', { name: option, exact: true }).check({ force: true });
}

/** Adds a person through the picker, by keyboard: the known one of this name, else a new one. */
export async function addPerson(page: Page, picker: Locator, name: string): Promise<void> {
  await picker.fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await picker.press('Enter');
  // Enter may come before the register has answered; then it asks whether this is the person it knows.
  const there = page.getByRole('button', { name: `${en.cases.people.details}: ${name}` });
  const known = page.getByRole('button', { name: en.cases.picker.alikeIs(name), exact: true });
  await there.or(known).first().waitFor();
  if (await known.isVisible()) await known.click();
  await there.waitFor();
}

export interface StoryCase {
  readonly title: string;
  readonly school: string;
  readonly harmed: string;
  readonly responsible: string;
  readonly supporter: string;
  /** About which day it happened. */
  readonly about: string;
  readonly whatHappened: string;
  readonly firstAction: string;
  /** Absent: damage to things, in the science corner, told today. */
  readonly harm?: keyof typeof en.codes.harmType;
  readonly place?: string;
  readonly receivedOn?: string;
}

/** Writes the harm report; ends on the page of the new case. */
export async function report(page: Page, story: StoryCase): Promise<void> {
  const t = en.cases;
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: t.list.newReport })
    .or(page.getByRole('button', { name: t.list.newReport }))
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: t.form.title }).waitFor();
  await page.getByLabel(t.report.whatHappened).fill(story.whatHappened);
  await page.getByRole('checkbox', { name: en.codes.harmType[story.harm ?? 'property'], exact: true }).check({ force: true });
  const when = group(page, t.report.occurred);
  await when.getByRole('combobox').selectOption({ label: en.codes.datePrecision.about });
  await when.locator('input[type=date]').fill(story.about);
  await page.getByLabel(t.report.place).fill(story.place ?? 'Science corner');
  await addPerson(page, page.getByRole('combobox', { name: new RegExp(`^${t.people.harmed}`) }), story.harmed);
  await addPerson(page, page.getByRole('combobox', { name: new RegExp(`^${t.people.responsible}`) }), story.responsible);
  await page.getByLabel(t.people.ofWhom).selectOption({ label: story.harmed });
  await addPerson(page, page.getByRole('combobox', { name: new RegExp(`^${t.people.name}$`) }), story.supporter);
  await page.getByLabel(t.report.channel).selectOption({ label: en.codes.channel.staff });
  if (story.receivedOn !== undefined) await page.getByLabel(t.report.receivedOn).fill(story.receivedOn);
  await page.getByLabel(t.report.firstSafetyAction).fill(story.firstAction);
  await page.getByLabel(new RegExp(`^${t.report.title}`)).fill(story.title);
  await page
    .getByLabel(new RegExp(`^${t.report.school}`))
    .first()
    .fill(story.school);
  await page.getByRole('button', { name: t.form.submit }).click();
  await page.getByRole('heading', { level: 1, name: story.title }).waitFor();
}

/** The part of a case's page with this heading. */
export const section = (page: Page, title: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
    .first();

/** Answers every question calmly but one stop question, which is then overridden by name; decides to go on. */
export async function screen(page: Page, stop: 'S04', by: string, reason: string, picture: (name: string) => Promise<void>): Promise<void> {
  const t = en.cases.screening;
  const part = section(page, en.cases.page.section.screening);
  for (const q of SCREENING_QUESTIONS) {
    const calm = q.raisedBy === 'no' ? en.codes.answer.yes : en.codes.answer.no;
    await pick(part, en.screening[q.code].question, q.code === stop ? en.codes.answer.yes : calm);
  }
  await part.getByRole('button', { name: t.save }).click();
  await expect(part.getByText(t.stopMeans).first()).toBeVisible();
  await picture('screening-stop');
  await part.getByRole('button', { name: t.override }).click();
  await part.getByLabel(t.overrideBy).fill(by);
  await part.getByLabel(t.overrideReason).fill(reason);
  await part.getByRole('button', { name: t.overrideSave }).click();
  // The field holds the same words until it is saved: only without its button is the override a fact.
  await expect(part.getByRole('button', { name: t.overrideSave })).toHaveCount(0);
  await expect(part.getByText(reason).first()).toBeVisible();
  await part
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .check({ force: true });
  await part.getByLabel(t.by, { exact: true }).fill(by);
  await part.getByRole('button', { name: t.decide }).click();
  await expect(page.getByText(en.cases.page.why.stopped)).toHaveCount(0);
  await expect(page.getByText(en.cases.page.why.decide)).toHaveCount(0);
}

/** Records a yes to taking part for each of these people. */
export async function consent(page: Page, names: readonly string[]): Promise<void> {
  const t = en.cases.consent;
  const part = section(page, en.cases.page.section.consent);
  for (const name of names) {
    await part.getByRole('button', { name: t.cell(name, en.codes.consentScope.take_part, en.codes.consentState.not_asked) }).click();
    await part.getByLabel(t.state, { exact: true }).selectOption({ label: en.codes.consentState.given });
    await part.getByRole('button', { name: t.save }).click();
    await expect(part.getByRole('button', { name: t.save })).toHaveCount(0);
  }
}

export async function note(page: Page, text: string): Promise<void> {
  const t = en.notes;
  const part = section(page, en.cases.page.section.notes);
  await part.getByLabel(t.label).fill(text);
  await part.getByRole('button', { name: t.save }).click();
  await expect(part.getByRole('list').getByText(text)).toBeVisible();
}
