/**
 * @file Case 2 of practice.md, "The muted chat", from the facilitator's desk: one person harmed, two who come, one who writes instead, an
 * interpreter, two keepers. From the sign-in over the script, the chairs and every paper to the account;
 * from the chairs on by the keyboard alone. CIRCLEKEEPER_PICTURES as beside.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { CIRCLE_PRINTS } from '../../../shared/prints/compose-circle';
import { FORMAL_CONFERENCE } from '../../../shared/scripts/library/formal-conference';
import { askInPage, lockFromPage } from '../../support/driver';
import type { Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { section } from '../pages/story';
import { CASES, type Entered, enter, FACILITATOR, startRoom } from './cases';

const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.room;
const words = en.circles.plan;
const { tabs } = en.circles.preview;

/** Said apart and not ticked for the keeper: it may be nowhere on the desk. */
const KEPT = 'To write in the chat again without holding her breath';
/** What protects in the room is on the keeper's screen, and on no paper. */
const NOT_ASKED = 'The swimming gala';
/** Family names, the report, a title, whoever is not in the circle, what was said apart. */
const NEVER = /Oakpetal|Moonreed|Grapevine|Corvin|Hale|Frost|Brackenby|Underhay|Dex|telescope|muted|holding her breath|swimming/i;
const PEOPLE = ['Maren', 'Ines', 'Wren', 'Rosa', 'Lena', 'Sam', 'Tavi', 'Mira', 'Sol', 'Ivo'];

let run: Running;
let page: Page;
let out: string;
let two: Entered;

const picture = async (name: string) => {
  if (PICTURES !== undefined) await page.screenshot({ path: join(out, `${name}.png`) });
};
const titleOf = (id: string): string => FORMAL_CONFERENCE.blocks.find((block) => block.id === id)?.title.en ?? '';
const seating = (): Locator => section(page, t.seating.title);
const saved = () => expect(page.getByText(/^Saved \d/).first()).toBeVisible();

/** Names round the circle, the keeper's first, as the drawing has them for a screen reader. */
async function round(): Promise<string[]> {
  const labels = await seating()
    .getByRole('group', { name: t.seating.drawing })
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const seats = labels.map((label) => /^(.*), seat (\d+) of/.exec(label));
  return seats.sort((a, b) => Number(a?.[2]) - Number(b?.[2])).map((found) => found?.[1] ?? '');
}

/** Whatever is saved next goes into this folder, under the name that the app proposes. */
async function saveInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await run.app.evaluate(({ dialog: shell }, to) => {
    shell.showSaveDialog = (async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x.pdf').split(/[\\/]/).at(-1)}` };
    }) as typeof shell.showSaveDialog;
  }, folder);
}

const dialog = (): Locator => page.getByRole('dialog', { name: en.circles.print.title });
const paper = (kind: keyof typeof tabs): Locator => dialog().getByRole('checkbox', { name: new RegExp(`^${tabs[kind]}`) });
async function savePdf(): Promise<void> {
  await dialog()
    .getByRole('button', { name: new RegExp(`^(${en.ui.print.pdf}|${en.circles.print.everythingPdf})$`) })
    .press('Enter');
  await dialog().waitFor({ state: 'detached', timeout: 60_000 });
}
/** A line break is where the paper ends, not part of what is said. */
const read = async (folder: string, kind: keyof typeof en.circles.print.files): Promise<string> => {
  const pdf = await readPdf(join(folder, `${en.circles.print.files[kind]}.pdf`));
  expect(pdf.tagged, kind).toBe(true);
  return `${pdf.title ?? ''} ${pdf.text}`.replaceAll(/\s+/g, ' ');
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const started = await startRoom();
  ({ run, page, out } = started);
  const { keeper } = started;
  const on = today();
  // Another circle of another case, which is nobody else's business.
  await enter(page, CASES.nine, undefined, on);
  two = await enter(page, CASES.two, keeper, on, ['Dex Underhay']);
  const { caseId } = two;
  const { parties } = await askInPage(page, 'cases.open', { caseId });
  const of = (name: string) => {
    const found = parties.find((party) => party.name.startsWith(name));
    if (found?.person === undefined) throw new Error(name);
    return { partyId: found.id, personId: found.person.id };
  };
  // Dex may say no, and the others meet without him.
  const refused = { scope: 'take_part', state: 'refused', by: 'self', on } as const;
  await askInPage(page, 'cases.recordConsent', { caseId, consents: [{ ...refused, partyId: of('Dex').partyId }] });
  // They may share a room, and not a bus: so not two chairs beside each other either.
  const personIds: [ReturnType<typeof of>['personId'], ReturnType<typeof of>['personId']] = [of('Lena').personId, of('Sol').personId];
  await askInPage(page, 'contacts.set', { caseId, limit: { personIds, kinds: ['bus'], from: on, why: '' } });
  const answers = [
    { field: 'hopes', text: KEPT },
    { field: 'not_asked', text: NOT_ASKED },
    { field: 'beside', beside: of('Lena').partyId },
  ] as const;
  // Everybody was met apart but Ivo.
  for (const name of ['Wren', 'Rosa', 'Lena', 'Tavi', 'Mira', 'Sol'])
    await askInPage(page, 'preparation.save', {
      caseId,
      meeting: { partyId: of(name).partyId, heldOn: on, answers: name === 'Wren' ? [...answers] : [] },
    });
  await lockFromPage(page);
  page = await run.locked();
});

test.afterAll(async () => {
  await run.close();
});

test('the facilitator signs in, sees the own circle and no other, looks at scripts and keeps the one that fits', async () => {
  await signIn(page, FACILITATOR.label, FACILITATOR.passphrase);
  await page.getByRole('heading', { level: 1, name: en.circles.title }).waitFor();
  const title = en.codes.process.conference;
  await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(en.codes.process.peer_mediation);
  expect(await askInPage(page, 'circles.list', {})).toHaveLength(1);
  await page.getByRole('link', { name: title, exact: true }).click();
  // The one made for this kind of circle is looked at first.
  const conference = page.getByRole('radio', { name: new RegExp(`^${FORMAL_CONFERENCE.title.en}`) });
  await expect(conference).toBeChecked();
  await page.getByRole('button', { name: words.use }).click();
  await section(page, t.ready.title).waitFor();
  await saved();
  await page.getByRole('button', { name: words.another }).click();
  await page.getByRole('radio').nth(1).check({ force: true });
  await page.getByRole('button', { name: words.keepScript }).click();
  await expect(section(page, FORMAL_CONFERENCE.title.en)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(KEPT);
  await expect(page.getByRole('main')).toContainText(NOT_ASKED);
  // Of Dex there is nothing, not even that he said no.
  await expect(page.getByRole('main')).not.toContainText(/Dex|Oakpetal|telescope/);
});

test('chairs are proposed: supporters beside, the wish and the limit kept, the interpreter at the ear, keepers across', async () => {
  await seating().getByLabel(t.seating.door, { exact: true }).selectOption({ label: t.seating.doors.opposite });
  await seating().getByRole('button', { name: t.seating.propose }).press('Enter');
  await expect(seating().getByText(t.seating.allKept)).toBeVisible();
  const names = await round();
  expect(names[0]).toBe('Maren');
  expect(names.toSorted()).toEqual(PEOPLE.toSorted());
  const beside = (a: string, b: string): boolean => [1, names.length - 1].includes(Math.abs(names.indexOf(a) - names.indexOf(b)));
  for (const [one, other] of [
    ['Lena', 'Wren'],
    ['Rosa', 'Wren'],
    ['Sam', 'Rosa'],
    ['Mira', 'Tavi'],
    ['Ivo', 'Sol'],
  ] as const)
    expect(beside(one, other), `${one} beside ${other}`).toBe(true);
  for (const [one, other] of [
    ['Wren', 'Tavi'],
    ['Wren', 'Sol'],
    ['Lena', 'Sol'],
  ] as const)
    expect(beside(one, other), `${one} apart from ${other}`).toBe(false);
  expect(Math.abs(names.indexOf('Ines') - names.indexOf('Maren'))).toBeGreaterThanOrEqual(3);
  await saved();
  await picture('case-2-seats');
  const ready = section(page, t.ready.title);
  await expect(ready).toContainText(t.ready.notMet('Ivo'));
  await expect(ready.getByRole('list').getByText(t.ready.step.prints)).toBeVisible();
  await expect(ready.getByRole('list')).not.toContainText(t.ready.step.seats);
  await ready.scrollIntoViewIfNeeded();
  await picture('case-2-ready');
});

test('everything for this circle as PDF: first names as set, then roles alone, and no word beyond what was released', async () => {
  const named = join(out, 'named');
  await saveInto(named);
  const print = page.getByRole('button', { name: words.print, exact: true }).first();
  await print.press('Enter');
  await dialog()
    .getByRole('combobox', { name: new RegExp(`^${en.circles.print.other}`) })
    .selectOption({ label: en.codes.language.es });
  // With a second language an interpreter's copy is among what is usual.
  await expect(paper('interpreter_script')).toBeChecked();
  for (const kind of ['seating_chart', 'picture_script'] as const) await paper(kind).press('Space');
  await expectAccessible(page, 'print dialog of a circle');
  await picture('case-2-print');
  await savePdf();
  // Whoever came by keyboard is where they were.
  await expect(print).toBeFocused();
  const papers = {} as Record<keyof typeof tabs, string>;
  for (const kind of CIRCLE_PRINTS) {
    papers[kind] = await read(named, kind);
    expect(papers[kind], kind).not.toMatch(NEVER);
  }
  for (const name of [...PEOPLE, t.seating.doorWord]) expect(papers.seating_chart).toContain(name);
  for (const name of ['Maren', 'Wren', 'Tavi', 'Sol']) expect(papers.keeper_script).toContain(name);
  expect(papers.keeper_script).toMatch(/3:30|15:30/);
  for (const kind of ['guidelines_poster', 'picture_script'] as const) expect(papers[kind]).not.toMatch(/Wren|Tavi|Sol\b/);
  const { title } = FORMAL_CONFERENCE.blocks.find(({ id }) => id === 'impact-harmed') ?? { title: { en: '?', es: '?' } };
  for (const language of ['en', 'es'] as const) expect(papers.interpreter_script).toContain(title[language]);
  // The list has noticed by itself.
  await expect(section(page, t.ready.title).getByRole('list')).not.toContainText(t.ready.step.prints);

  const roles = join(out, 'roles');
  await saveInto(roles);
  await page.getByRole('button', { name: words.print, exact: true }).first().press('Enter');
  await dialog().getByRole('radio', { name: words.withoutNames }).press('Space');
  for (const kind of ['interpreter_script', 'guidelines_poster', 'question_cards'] as const) await paper(kind).press('Space');
  await paper('seating_chart').press('Space');
  await savePdf();
  for (const kind of ['keeper_script', 'seating_chart', 'privacy_card'] as const) {
    const text = await read(roles, kind);
    expect(text, kind).not.toMatch(NEVER);
    expect(text, kind).not.toMatch(/Wren|Rosa|Lena|Tavi|Mira|\bSol\b|\bIvo\b/);
    expect(text, kind).toMatch(/person harmed/i);
  }
});

test('part of it is held from the screen: who passed is asked again, a break loses nothing, and the account begins with it', async () => {
  const at = (id: string) => page.getByRole('heading', { level: 1, name: titleOf(id), exact: true });
  const now = page.getByRole('status').first();
  await page.getByRole('link', { name: t.run.open }).press('Enter');
  // What the keeper says alone has one turn each.
  const before = FORMAL_CONFERENCE.blocks.slice(
    0,
    FORMAL_CONFERENCE.blocks.findIndex(({ id }) => id === 'story-responsible'),
  );
  for (const { id } of before) {
    await at(id).waitFor();
    await page.keyboard.press('ArrowRight');
  }
  await at('story-responsible').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await at('impact-harmed').waitFor();
  await page.keyboard.press('p');
  await expect(now).toContainText(t.run.again);
  await page.getByRole('button', { name: t.run.leave, exact: true }).press('Enter');
  await section(page, t.ready.title).waitFor();
  await page.getByRole('link', { name: t.run.open }).press('Enter');
  await at('impact-harmed').waitFor();
  await expect(now).toContainText(t.run.again);
  await picture('case-2-again');
  // She speaks when it comes back.
  await page.keyboard.press('ArrowRight');
  await at('impact-supporters-harmed').waitFor();
  await page.getByRole('button', { name: t.run.parts, exact: true }).press('Enter');
  const list = page.getByRole('list', { name: t.run.parts }).getByRole('listitem');
  await expect(list.filter({ hasText: titleOf('impact-harmed') })).toContainText(t.run.state.done);
  await page.getByRole('button', { name: t.run.leave, exact: true }).press('Enter');

  await section(page, t.ready.title).waitFor();
  await page.getByRole('link', { name: en.debriefs.title, exact: true }).press('Enter');
  // Each new screen is read out from its heading.
  await expect(page.getByRole('heading', { level: 1, name: en.debriefs.title })).toBeFocused();
  await page.getByRole('button', { name: t.run.take }).press('Enter');
  const account = en.circles.record;
  await expect(page.getByLabel(account.partState(titleOf('impact-harmed')))).toHaveValue('done');
  await expect(page.getByLabel(account.partPasses(titleOf('impact-harmed')))).toHaveValue('1');
  await page.getByRole('button', { name: account.allDone }).press('Enter');
  await page.getByLabel(account.minutes).fill('82');
  await page.getByLabel(new RegExp(`^${account.note}`)).fill('Wren passed once, and spoke when the piece came back.');
  await page.getByRole('button', { name: en.debriefs.account.save }).press('Enter');
  await expect(page.getByText(en.debriefs.account.sent('today'))).toBeVisible();
  const { kept } = await askInPage(page, 'circles.account', { id: two.circleId });
  expect(kept).toMatchObject({ offered: true, account: { status: 'held', minutes: 82, participants: 10 } });
  const parts = kept?.account.after.parts ?? [];
  expect(parts.find(({ part }) => part === 'impact-harmed')?.passes).toBe(1);
  expect(parts.every(({ state }) => state === 'done')).toBe(true);
  expect(run.complaints).toEqual([]);
});
