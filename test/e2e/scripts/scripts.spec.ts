/**
 * @file Own scripts in the real window: a counselor and a facilitator each make one from the library, move and mend its parts, save it and
 * plan a circle with it; one is shared as a file and opened, a broken file is refused. CIRCLEKEEPER_PICTURES names a folder for pictures.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { findScript } from '../../../shared/scripts/library/library';
import type { UserId } from '../../../shared/values';
import { aCase, aScreening } from '../../support/builders';
import { askInPage } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { makePracticeVault } from '../../support/practice';
import { answerDialogs } from '../files/files';
import { expectAccessible } from '../pages/axe';
import { signIn } from '../pages/door';
import { OTHER_MODES, put, sideways } from '../pages/modes';
import { changeLists, dragPart, listsOfCircle } from './lists';

const [INES, MAREN] = PRACTICE_SIGN_INS;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
const t = en.scripts;
const e = t.editor;

let run: Running;
let profile: string;
let out: string;
let page: Page;

const picture = async (name: string) => {
  if (PICTURES !== undefined) await page.screenshot({ path: join(out, `${name}.png`) });
};
/** What the preview says, as text of the drawn paper. */
const paperOf = (name: string) => page.getByRole('region', { name });
const paper = () => paperOf(e.preview);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  profile = mkdtempSync(join(tmpdir(), 'circlekeeper-scripts-'));
  out = PICTURES ?? join(profile, 'out');
  mkdirSync(out, { recursive: true });
  makePracticeVault(profile, 12);
  run = await launch({ profile });
  page = await run.page();
});

test.afterAll(async () => {
  await run.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The system's dialogs answer with a path; nobody sees them. */
const dialogs = (path: string) => answerDialogs(run.app, { open: [path], save: path });

/** A planned circle of a new case, kept by this person. */
async function planCircle(keeper: string, label: string): Promise<string> {
  const { users } = await askInPage(page, 'vault.state', {});
  const keeperUserId = keeper === '' ? undefined : (users.find((user) => user.label === keeper)?.id as UserId);
  const { id: caseId } = await askInPage(page, 'cases.create', aCase({ title: label }));
  await askInPage(page, 'cases.screen', { caseId, screening: aScreening() });
  const partyIds = (await askInPage(page, 'cases.open', { caseId })).parties.map((party) => party.id);
  await askInPage(page, 'cases.recordConsent', {
    caseId,
    consents: partyIds.map((partyId) => ({
      partyId,
      scope: 'take_part' as const,
      state: 'given' as const,
      by: 'both' as const,
      on: '2025-09-09',
    })),
  });
  const what = { caseId, process: 'conference' as const, plannedOn: '2026-12-04', minutes: 60, purpose: label, partyIds };
  return (await askInPage(page, 'circles.plan', { ...what, ...(keeperUserId === undefined ? {} : { keeperUserId, keeperName: keeper }) }))
    .id;
}

async function toScripts(): Promise<void> {
  const back = page.getByRole('link', { name: e.back });
  if (await back.isVisible()) await back.click();
  else await page.getByRole('link', { name: t.link, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t.title, exact: true }).waitFor();
}

/** Makes one's own from the library, moves a part by keyboard, takes it back, and ends in the editor. */
async function makeOwn(): Promise<void> {
  const title = findScript('formal-conference')?.title.en ?? '';
  await page.getByRole('button', { name: t.makeOf(title) }).click();
  // The page beside it has the same heading.
  await page
    .getByRole('heading', { level: 1, name: t.copyTitle(title) })
    .first()
    .waitFor();
  await expect(page.getByText(t.lint.none)).toBeVisible();
  const names = () =>
    page
      .getByRole('list', { name: e.parts })
      .getByRole('button', { name: /^Change “/ })
      .allTextContents();
  const order = () =>
    page
      .getByRole('list', { name: e.parts })
      .locator('li > div [data-focus$="-later"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const before = await order();
  expect((await names()).length).toBe(before.length);
  // Moved by its button, and by keys from wherever the focus is in its line; said aloud; the focus stays with it.
  const later = page.getByRole('button', { name: before[1] ?? '' });
  await later.click();
  await expect(page.getByRole('status').filter({ hasText: /is now part 3 of/ })).toBeAttached();
  await expect(later).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(before);
  await later.click();
  await expect.poll(order).not.toEqual(before);
  await page.getByRole('button', { name: e.undo, exact: true }).click();
  await expect.poll(order).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(order).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(before);
}

/** Opens the part of the person harmed and asks something that the linter remarks; uses its suggestion. */
async function askBadly(): Promise<void> {
  const part = findScript('formal-conference')?.blocks.find((block) => block.speakers === 'responsible');
  await page.getByRole('button', { name: e.opens(part?.title.en ?? '') }).click();
  const question = page.getByRole('textbox', { name: e.askN(1), exact: true });
  await question.fill('Why did you mute the chat?');
  const remarks = page.getByRole('list', { name: t.lint.title }).filter({ hasText: 'puts somebody on trial' });
  await expect(remarks).toBeVisible();
  await picture('remark');
  await expectAccessible(page, 'a part with a remark');
  await expect(paper()).toContainText('Why did you mute the chat?');
  await remarks.getByRole('button', { name: t.lint.suggestion('What led you to mute the chat?') }).click();
  await expect(question).toHaveValue('What led you to mute the chat?');
  await expect(remarks).toBeHidden();
  await expect(paper()).toContainText('What led you to mute the chat?');
}

async function save(version: number): Promise<void> {
  await page.getByRole('button', { name: e.save(version) }).click();
  await expect(page.getByText(e.lead(version))).toBeVisible();
}

/** Plans the circle with the own script, which stands first. */
async function planWith(circle: string, purpose: string): Promise<void> {
  await page.getByRole('link', { name: t.back }).click();
  await page.locator(`a[href="/circles/${circle}"]`).click();
  const own = page.getByRole('radio', { name: new RegExp(`${t.choose.yours} 2`) });
  await own.check({ force: true });
  await picture(`choose-${purpose}`);
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  const pages = page.getByRole('region', { name: en.circles.preview.label });
  await expect(pages).toContainText('What led you to mute the chat?');
  // A note to one part, for the keeper alone.
  const notes = page.getByRole('region', { name: t.notes.title });
  await notes.getByLabel(t.notes.which).selectOption({ index: 1 });
  await notes.getByRole('button', { name: t.notes.add }).click();
  await notes.getByRole('textbox').fill('Water on the table, door ajar.');
  await expect(pages).toContainText('door ajar');
  await picture(`plan-${purpose}`);
  await page.getByRole('tab', { name: en.circles.preview.tabs.question_cards }).click();
  await expect(page.getByRole('region', { name: en.circles.preview.label })).not.toContainText('door ajar');
}

test('a counselor makes a script, mends it, shares it, and plans a circle with it', async () => {
  test.setTimeout(120_000);
  await signIn(page, INES.label, INES.passphrase);
  const circle = await planCircle('', 'Kept by the counselor');
  await planCircle(MAREN.label, 'Kept by Maren');
  await page.getByRole('link', { name: en.shell.circles, exact: true }).first().click();
  await toScripts();
  await picture('list');
  await expectAccessible(page, 'the scripts');
  await makeOwn();
  await picture('editor');
  await expectAccessible(page, 'the editor');
  await dragPart(page, picture);
  await askBadly();
  await changeLists(page, picture);
  await save(2);
  // A part taken out and added again, a text that can't be printed, licensed words with their source.
  await page.getByRole('button', { name: e.remove }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: e.paste }).click();
  const dialog = page.getByRole('dialog', { name: e.pasteTitle });
  await dialog.getByLabel(e.pasteWords).fill('1. What did you hope for?\n\nTake your time.');
  await dialog.getByText(e.pasteOthers).click();
  await dialog.getByLabel(e.source).fill('Hollow Press, Circle cards');
  await dialog.getByLabel(e.licence).fill('CC BY 4.0');
  await picture('paste');
  await expectAccessible(page, 'paste text');
  await dialog.getByRole('button', { name: e.pasteAdd }).click();
  await expect(paper()).toContainText('What did you hope for?');
  await expect(paper()).toContainText('Hollow Press, Circle cards');
  await picture('credited');
  await page.getByRole('tab', { name: en.circles.preview.tabs.question_cards }).click();
  await expect(paper()).toContainText('Hollow Press, Circle cards');
  await picture('credited-cards');
  await page.getByRole('tab', { name: en.circles.preview.tabs.keeper_script }).click();
  const words = page.getByRole('region', { name: e.say }).getByRole('textbox').last();
  await words.fill('Take your time, {nobody}.');
  await page.getByRole('button', { name: e.save(3) }).click();
  await expect(page.getByText(e.wrong.unknown)).toBeVisible();
  await picture('wrong');
  await words.fill('Take your time, Pim.');
  await save(3);
  // Pim is somebody of this vault.
  await expect(page.getByText(e.names('Pim').split('Pim')[0] ?? '')).toBeVisible();
  await picture('names');

  await toScripts();
  const title = t.copyTitle(findScript('formal-conference')?.title.en ?? '');
  await page.getByRole('button', { name: t.moreOf(title) }).click();
  await page.getByRole('button', { name: t.share }).click();
  const share = page.getByRole('dialog', { name: t.share });
  await expect(share).toContainText('Pim');
  await picture('share');
  const file = join(out, 'shared.json');
  await dialogs(file);
  await share.getByRole('button', { name: t.shareAnyway }).click();
  await expect(share).toBeHidden();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'circlekeeper-script', version: 3 });

  // Back to a version that a plan can carry: the newest one is offered, as 3.
  await page.getByRole('link', { name: t.back }).click();
  await page.locator(`a[href="/circles/${circle}"]`).click();
  await expect(page.getByRole('radio', { name: new RegExp(`${t.choose.yours} 3`) })).toBeAttached();
  await page.getByRole('radio', { name: new RegExp(`${t.choose.yours} 3`) }).check({ force: true });
  await page.getByRole('button', { name: en.circles.plan.use }).click();
  await expect(page.getByRole('region', { name: en.circles.preview.label })).toContainText('What did you hope for?');
  await expect(page.getByRole('region', { name: en.circles.preview.label })).toContainText('Hollow Press, Circle cards');
});

test('a facilitator has none of them, opens the shared file, refuses a broken one, and plans with an own script', async () => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: en.shell.lock, exact: true }).click();
  page = await run.locked();
  await signIn(page, MAREN.label, MAREN.passphrase);
  const circles = await askInPage(page, 'circles.list', {});
  const circle = circles.find((one) => one.purpose === 'Kept by Maren')?.id ?? '';
  await toScripts();
  await expect(page.getByText(t.none)).toBeVisible();

  const file = join(out, 'shared.json');
  const broken = join(out, 'broken.json');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('What did you hope for?', 'What did you fear?'));
  await dialogs(broken);
  await page.getByRole('button', { name: t.openFile }).click();
  await expect(page.getByRole('alert')).toContainText(en.errors.reasons['script-file-damaged']?.what ?? '');
  await picture('broken');
  await page.getByRole('dialog').getByRole('button', { name: en.ui.close }).last().click();
  await dialogs(file);
  await page.getByRole('button', { name: t.openFile }).click();
  const opened = page.getByRole('dialog', { name: t.opened });
  await expect(opened).toContainText('What did you hope for?');
  await picture('opened');
  await opened.getByRole('button', { name: t.keep }).click();
  await page.getByRole('button', { name: e.same }).waitFor();

  await toScripts();
  await makeOwn();
  await askBadly();
  await save(2);
  await toScripts();
  await planWith(circle, 'facilitator');
  await listsOfCircle(page, picture);
});

test('calm in dark, narrow and in Spanish', async () => {
  test.setTimeout(120_000);
  for (const mode of OTHER_MODES) {
    const { name } = mode;
    const words = mode.words.scripts;
    await put(run, page, mode);
    await page.getByRole('link', { name: words.link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor();
    await picture(`list-${name}`);
    await expectAccessible(page, `the scripts, ${name}`);
    await page.getByRole('link', { name: words.open }).first().click();
    await page.getByRole('list', { name: words.editor.parts }).waitFor();
    await page.getByRole('list', { name: words.editor.parts }).getByRole('button', { expanded: false }).nth(2).click();
    await page.getByRole('textbox', { name: words.editor.name, exact: true }).waitFor();
    // Each page ends where the paper does, also when it is drawn for the first time.
    const over = () =>
      paperOf(words.editor.preview)
        .locator('.ck-body')
        .evaluateAll((bodies) => bodies.filter((body) => body.scrollHeight > body.clientHeight + 1).length);
    await expect(paperOf(words.editor.preview).locator('.ck-sheet').nth(4)).toBeAttached();
    await expect.poll(over).toBe(0);
    await picture(`editor-${name}`);
    await page.getByRole('region', { name: words.editor.prepare, exact: true }).scrollIntoViewIfNeeded();
    await picture(`lists-${name}`);
    await expectAccessible(page, `the editor, ${name}`);
    expect(await sideways(page), `${name}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
});
