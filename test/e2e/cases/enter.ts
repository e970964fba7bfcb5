/** @file A case entered through the window, field by field, as its counselor would. Words come from the catalogue. */
import { expect, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { SCREENING_QUESTIONS, type ScreeningCode } from '../../../shared/cases/screening';
import type { Channel, CONSENT_BY, ConsentScope, ConsentState, HarmType } from '../../../shared/cases/words';
import type { NoteClass } from '../../../shared/notes/note';
import type { AgeBand } from '../../../shared/values';
import { section } from '../pages/story';

export interface Entered {
  readonly title: string;
  readonly school: string;
  readonly whatHappened: string;
  readonly harm: readonly HarmType[];
  readonly on: string;
  readonly about?: boolean;
  readonly place: string;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly firstAction: string;
  readonly people: readonly { readonly name: string; readonly role: 'harmed' | 'responsible'; readonly age: AgeBand }[];
}

/** Adds a new person through the picker and says how old they are. */
async function addPerson(page: Page, { name, role, age }: Entered['people'][number]): Promise<void> {
  const t = en.cases.people;
  const picker = page.getByRole('combobox', { name: new RegExp(`^${t[role]}`) });
  await picker.fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await picker.press('Enter');
  const details = page.getByRole('button', { name: `${t.details}: ${name}` });
  await details.waitFor();
  if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
  await page
    .getByLabel(new RegExp(`^${en.cases.person.ageBand}`))
    .last()
    .selectOption({ label: en.codes.ageBand[age] });
  await details.click();
}

/** Writes the report; ends on the page of the new case. */
export async function enterReport(page: Page, told: Entered): Promise<void> {
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
  await page.getByLabel(t.report.whatHappened).fill(told.whatHappened);
  for (const harm of told.harm) await page.getByRole('checkbox', { name: en.codes.harmType[harm], exact: true }).check({ force: true });
  const when = page.getByRole('group', { name: t.report.occurred });
  if (told.about === true) await when.getByRole('combobox').selectOption({ label: en.codes.datePrecision.about });
  await when.locator('input[type=date]').fill(told.on);
  await page.getByLabel(t.report.place).fill(told.place);
  for (const person of told.people) await addPerson(page, person);
  await page.getByLabel(t.report.channel).selectOption({ label: en.codes.channel[told.channel] });
  await page.getByLabel(t.report.receivedOn).fill(told.receivedOn);
  await page.getByLabel(t.report.firstSafetyAction).fill(told.firstAction);
  await page.getByLabel(new RegExp(`^${t.report.title}`)).fill(told.title);
  await page
    .getByLabel(new RegExp(`^${t.report.school}`))
    .first()
    .fill(told.school);
  await page.getByRole('button', { name: t.form.submit }).click();
  await page.getByRole('heading', { level: 1, name: told.title }).waitFor();
}

/** Answers every question as on a quiet day but these, and saves. */
export async function enterScreening(page: Page, said: Partial<Record<ScreeningCode, 'yes' | 'no' | 'unknown'>>): Promise<void> {
  const part = section(page, en.cases.page.section.screening);
  for (const q of SCREENING_QUESTIONS) {
    const quiet = q.raisedBy === 'no' ? 'yes' : 'no';
    // By keyboard: a message at the foot of the window may lie over the answer.
    const question = part.getByRole('group', { name: en.screening[q.code].question });
    await question.getByRole('radio', { name: en.codes.answer[said[q.code] ?? quiet], exact: true }).press('Space');
  }
  await part.getByRole('button', { name: en.cases.screening.save }).click();
}

export async function decideToGoOn(page: Page, on: string, because: string): Promise<void> {
  const t = en.cases.screening;
  const part = section(page, en.cases.page.section.screening);
  await part
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .press('Space');
  await part.getByLabel(new RegExp(`^${t.reason}`)).fill(because);
  await part.getByLabel(t.on, { exact: true }).fill(on);
  await part.getByRole('button', { name: t.decide }).click();
  await expect(part.getByText(because)).toBeVisible();
}

export interface Said {
  readonly who: string;
  readonly scope: ConsentScope;
  readonly from: ConsentState;
  readonly to: ConsentState;
  readonly on: string;
  /** Absent: by themselves. */
  readonly by?: (typeof CONSENT_BY)[number];
  /** Counts for everything that was agreed to. */
  readonly everything?: boolean;
}

/** Records what somebody said. Scopes that are usually not shown are shown first. */
export async function enterConsent(page: Page, { who, scope, from, to, on, by, everything }: Said): Promise<void> {
  const t = en.cases.consent;
  const part = section(page, en.cases.page.section.consent);
  const more = part.getByRole('button', { name: t.more });
  if (await more.isVisible()) await more.click();
  // By keyboard, which brings what the wide table hides at its side into sight.
  await part.getByRole('button', { name: t.cell(who, en.codes.consentScope[scope], en.codes.consentState[from]) }).press('Enter');
  await part.getByLabel(t.state, { exact: true }).selectOption({ label: en.codes.consentState[to] });
  if (by !== undefined) await part.getByLabel(t.by, { exact: true }).selectOption({ label: en.codes.consentBy[by] });
  await part.getByLabel(t.on, { exact: true }).fill(on);
  if (everything === true) await part.getByRole('checkbox', { name: t.everything }).setChecked(true, { force: true });
  await part.getByRole('button', { name: t.save }).click();
  await expect(part.getByRole('button', { name: t.save })).toHaveCount(0);
}

/** A note of this class. */
export async function enterNote(page: Page, text: string, noteClass: NoteClass, on: string): Promise<void> {
  await section(page, en.cases.page.section.notes).getByLabel(en.notes.label).fill(text);
  await saveNote(page, noteClass, on);
}

/** Says for whom the note is that was written, and of which day, and saves it. */
export async function saveNote(page: Page, noteClass: NoteClass, on: string): Promise<void> {
  const part = section(page, en.cases.page.section.notes);
  const who = part.getByRole('group', { name: en.notes.class });
  await who.getByRole('radio', { name: en.codes.noteClass[noteClass], exact: true }).press('Space');
  await part.getByLabel(en.notes.on, { exact: true }).fill(on);
  await part.getByRole('button', { name: en.notes.save }).click();
  await expect(part.getByLabel(en.notes.label)).toHaveValue('');
  // Read anew with the case: what is pressed before would move under the hand.
  await expect(part.getByRole('list').getByRole('listitem').first()).toBeVisible();
}

export async function enterClosing(
  page: Page,
  reason: keyof typeof en.codes.closureReason,
  on: string,
  note: string,
  said?: { saidBy: string; offered: string },
): Promise<void> {
  const closing = section(page, en.cases.page.section.closing);
  await closing.getByRole('button', { name: en.cases.closing.close }).first().click();
  await closing.getByLabel(en.cases.closing.reason).selectOption({ label: en.codes.closureReason[reason] });
  if (said !== undefined) {
    await closing.getByLabel(en.cases.closing.fields.saidBy).selectOption({ label: said.saidBy });
    await closing.getByLabel(en.cases.closing.fields.offered).fill(said.offered);
  }
  await closing.getByLabel(new RegExp(`^${en.cases.closing.note}`)).fill(note);
  await closing.getByLabel(en.cases.closing.closedOn).fill(on);
  await closing.getByRole('button', { name: en.cases.closing.close }).last().click();
  await expect(page.getByText(en.codes.closureReason[reason]).first()).toBeVisible();
}
