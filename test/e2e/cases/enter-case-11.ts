/**
 * @file Case 11 of practice.md, section 5, "Paint on the prayer room", entered through the window piece by piece, from the report with
 * somebody unknown to three promises and the consents to hand it over. Words come from the catalogue.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import type { Process } from '../../../shared/circles/circle';
import { planCheckins, readAndSign, writePromises } from '../pages/case';
import { section } from '../pages/story';
import { decideToGoOn, enterConsent, enterNote, enterScreening, saveNote } from './enter';

export const TITLE = 'Paint on the prayer room';
export const AMAL = 'Amal Rosebarn';
export const NINE = 'The students of the prayer room';
export const UNKNOWN = 'Whoever painted the door';
export const PIERS = 'Piers Undercliff';
export const LARK = 'Lark Wintersea';
export const DUE = '2026-04-17';

const PROMISES = [
  { by: PIERS, to: NINE, what: 'Piers repaints the door in the colour that the group chooses', due: DUE },
  { by: PIERS, to: AMAL, what: 'Piers does a learning project and shows it to Amal first', due: DUE },
  { by: PIERS, to: NINE, what: 'Piers talks with an elder of the community', due: DUE },
] as const;

/** By keyboard: a message at the foot of the window may lie over a control for some seconds. */
const press = (button: Locator): Promise<void> => button.press('Enter');
async function tick(box: Locator): Promise<void> {
  if (!(await box.isChecked())) await box.press('Space');
  await expect(box).toBeChecked();
}

/** Takes one of what the picker offers for a name. */
async function add(page: Page, label: string, name: string, offer: string): Promise<void> {
  const t = en.cases.people;
  await page.getByRole('combobox', { name: new RegExp(`^${label}$`) }).fill(name);
  await page.getByRole('option', { name: offer }).click();
  await page.getByRole('button', { name: new RegExp(`^(${t.details}|${t.detailsClose}): ${name}$`) }).waitFor();
}

/** The report: Amal, the nine as a group, and somebody of whom only the paint is known. Ends on the page of the case. */
export async function reportThePaint(page: Page): Promise<void> {
  const t = en.cases;
  const { incident } = en.reports;
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: t.list.newReport })
    .or(page.getByRole('button', { name: t.list.newReport }))
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: t.form.title }).waitFor();
  await page.getByLabel(t.report.whatHappened).fill('A slur in red paint was found on the door of the prayer room. Nobody saw who it was.');
  for (const harm of ['identity_based', 'property'] as const)
    await tick(page.getByRole('checkbox', { name: en.codes.harmType[harm], exact: true }));
  await tick(page.getByRole('group', { name: incident.grounds }).getByRole('checkbox', { name: incident.ground.faith, exact: true }));
  const when = page.getByRole('group', { name: t.report.occurred });
  await when.getByRole('combobox').selectOption({ label: en.codes.datePrecision.exact });
  await when.locator('input[type=date]').fill('2026-01-15');
  await page.getByLabel(t.report.place).fill('Door of the prayer room');

  await add(page, t.people.harmed, AMAL, t.picker.asNew(AMAL));
  const details = page.getByRole('button', { name: `${t.people.details}: ${AMAL}` });
  await press(details);
  await page.getByLabel(new RegExp(`^${t.person.birthDate}`)).fill('2008-10-02');
  await press(page.getByRole('button', { name: `${t.people.detailsClose}: ${AMAL}` }));
  await page.getByLabel(t.people.role, { exact: true }).last().selectOption({ label: en.codes.partyRole.affected_group_member });
  await add(page, t.people.name, NINE, t.picker.asGroup(NINE));
  await page.getByLabel(t.people.groupSize).fill('9');
  await add(page, t.people.responsible, UNKNOWN, t.picker.asUnknown(UNKNOWN));

  await page.getByLabel(t.report.channel).selectOption({ label: en.codes.channel.staff });
  await page.getByLabel(t.report.receivedOn).fill('2026-01-16');
  await page.getByLabel(t.report.firstSafetyAction).fill('The room next door was opened for noon prayer the same day.');
  await page.getByLabel(new RegExp(`^${t.report.title}`)).fill(TITLE);
  await page
    .getByLabel(new RegExp(`^${t.report.school}`))
    .first()
    .fill('Tern Bay High');
  await press(page.getByRole('button', { name: t.form.submit }));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

/** Who speaks for the nine is said on the page of the case. */
export async function amalSpeaksForTheNine(page: Page): Promise<void> {
  const t = en.cases.people;
  const people = section(page, en.cases.page.section.people);
  await press(people.getByRole('button', { name: `${t.change}: ${NINE}` }));
  const dialog = page.getByRole('dialog', { name: t.changeTitle(NINE) });
  await dialog.getByLabel(t.spokesperson).selectOption({ label: AMAL });
  await press(dialog.getByRole('button', { name: t.changeSave, exact: true }));
  await dialog.waitFor({ state: 'detached' });
  await expect(people.getByText(t.speaks(AMAL))).toBeVisible();
}

/** Nobody is known who could own up: the group first. */
export async function screenWithNobodyKnown(page: Page): Promise<void> {
  const t = en.cases.screening;
  const part = section(page, en.cases.page.section.screening);
  const { question } = en.screening.S07;
  await enterScreening(page, { S07: 'unknown' });
  await press(part.getByRole('button', { name: `${t.addNote}: ${question}` }));
  await part.getByRole('textbox', { name: t.noteOn(question) }).fill('Nobody is known yet.');
  await press(part.getByRole('button', { name: t.save }));
  await part
    .getByRole('radio', { name: new RegExp(`^${en.codes.screeningOutcome.proceed}`) })
    .first()
    .press('Space');
  await part.getByRole('textbox', { name: question, exact: true }).fill('Nobody is known yet: the group first');
  await decideToGoOn(page, '2026-01-16', 'A support circle for the nine now.');
}

/** A yes, by the student and a parent. */
export const saysYes = (page: Page, who: string, scope: 'take_part' | 'transfer', on: string): Promise<void> =>
  enterConsent(page, { who, scope, from: 'not_asked', to: 'given', on, by: 'both' });

interface Held {
  readonly process: Process;
  readonly on: string;
  readonly place: string;
  readonly planned: number;
  readonly took: number;
  readonly present: number;
  readonly who: readonly string[];
}

/** A circle planned, and how it went; nobody was met apart before, which is said and confirmed. */
export async function holdCircle(page: Page, held: Held): Promise<void> {
  const t = en.circles;
  const part = section(page, t.section.title);
  await press(part.getByRole('button', { name: new RegExp(`^(${t.section.plan}|${t.section.planAnother})$`) }));
  const plan = page.getByRole('dialog', { name: t.form.title });
  await plan.getByLabel(t.form.process).selectOption({ label: en.codes.process[held.process] });
  await plan.getByLabel(t.form.date, { exact: true }).fill(held.on);
  await plan.getByLabel(t.form.minutes).fill(String(held.planned));
  await plan.getByLabel(new RegExp(`^${t.form.place}`)).fill(held.place);
  for (const name of held.who) await tick(plan.getByRole('checkbox', { name: new RegExp(`^${name}`) }));
  await press(plan.getByRole('button', { name: t.form.save }));
  await plan.waitFor({ state: 'detached' });

  await press(part.getByRole('button', { name: t.section.record, exact: true }));
  const record = page.getByRole('dialog', { name: t.record.title });
  await record.getByLabel(t.record.on, { exact: true }).fill(held.on);
  await record.getByLabel(t.record.minutes).fill(String(held.took));
  await record.getByLabel(t.record.participants).fill(String(held.present));
  await tick(record.getByRole('checkbox', { name: en.preparation.circle.confirmUnprepared }));
  await press(record.getByRole('button', { name: t.record.save }));
  await record.waitFor({ state: 'detached' });
  await expect(part.getByText(t.section.attended(held.present))).toBeVisible();
}

/** 10 February: he names himself. */
export async function painterIsPiers(page: Page): Promise<void> {
  const t = en.cases.people;
  const people = section(page, en.cases.page.section.people);
  await press(people.getByRole('button', { name: t.identify }));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: t.name }).fill(PIERS);
  await expect(dialog.getByRole('option', { name: new RegExp(PIERS) }).first()).toBeVisible();
  await dialog.getByRole('combobox', { name: t.name }).press('Enter');
  await dialog.getByRole('button', { name: t.identifyNow(PIERS) }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect(people.getByText(PIERS).first()).toBeVisible();
}

/** Three promises from the conference, read back and signed by Piers and Amal; then the check-ins. Ends on the page of the case. */
export async function agree(page: Page, on: string): Promise<void> {
  const t = en.agreements;
  await press(section(page, t.section.title).getByRole('link', { name: t.section.write }));
  const conference = new RegExp(`^${en.codes.process.conference},`);
  const circle = page.getByLabel(t.draft.circle, { exact: true });
  await circle.selectOption((await circle.locator('option').filter({ hasText: conference }).getAttribute('value')) ?? '');
  await page.getByLabel(t.draft.draftedOn).fill(on);
  await writePromises(page, PROMISES);
  await press(page.getByRole('button', { name: t.draft.next }));
  for (const promise of PROMISES) await expect(page.getByText(promise.what)).toBeVisible();
  await readAndSign(page, on);
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await planCheckins(page, [
    [AMAL, 'wellbeing', '2026-03-10'],
    [PIERS, 'completion', '2026-04-20'],
    [AMAL, 'repeat_harm', '2026-05-26'],
  ]);
}

/** A note that names somebody of another case with `@`, and one for the counselor alone. */
export async function writeNotes(page: Page, on: string): Promise<void> {
  const part = section(page, en.cases.page.section.notes);
  const box = part.getByLabel(en.notes.label);
  await box.focus();
  await page.keyboard.type('Colour chosen by vote. @Lark');
  await expect(page.getByRole('listbox', { name: en.ui.mention.list }).getByRole('option')).toHaveText([new RegExp(LARK)]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('helped to carry the paint.');
  await expect(box).toHaveValue(`Colour chosen by vote. ${LARK} helped to carry the paint.`);
  await saveNote(page, 'case_record', on);
  await expect(part.locator(`[title="${LARK}"]`)).toHaveText(LARK);
  await enterNote(page, 'QUIBBLESECRET: I was tired.', 'memory_aid', on);
}
