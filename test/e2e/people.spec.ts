/**
 * @file People through the window: found while typing, somebody alike offered before a double is made, one record out of two and
 * back, links, a part changed, somebody taken out, harm that came again. Leaves pictures in out/people/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../electron/practice/sign-ins';
import { en } from '../../renderer/text/en';
import { launch, ROOT, type Running } from '../support/launch';
import { expectAccessible } from './pages/axe';
import { OTHER_MODES, put, sideways } from './pages/modes';

const OUT = join(ROOT, 'out', 'people');
const t = en.people;

let running: Running;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  running = await launch();
  page = await running.page();
  await page.getByRole('button', { name: en.vault.welcome.practice }).click();
  await page.getByRole('radio').first().waitFor({ timeout: 60_000 });
  const [counselor] = PRACTICE_SIGN_INS;
  await page.getByRole('radio', { name: counselor.label }).check({ force: true });
  await page.getByLabel(en.vault.passphrase.label, { exact: true }).fill(counselor.passphrase);
  await page.getByRole('button', { name: en.vault.signIn.submit, exact: true }).click();
  await page.getByRole('button', { name: en.shell.lock, exact: true }).waitFor({ timeout: 30_000 });
});
test.afterAll(() => running.close());

async function shot(name: string): Promise<void> {
  await page.waitForTimeout(250);
  await expectAccessible(page, name);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

const rail = (words: string) =>
  page.getByRole('navigation', { name: en.shell.rail }).getByRole('link', { name: words, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

async function findPerson(typed: string, name: string): Promise<void> {
  await rail(t.title);
  await page.getByLabel(t.search).fill(typed);
  await page.getByRole('list', { name: t.title }).getByRole('link', { name }).click();
  await heading(name).waitFor();
}

test('finds somebody by the keyboard and shows where they appear', async () => {
  await rail(t.title);
  await heading(t.title).waitFor();
  await shot('register');
  await page.getByLabel(t.search).fill('saltm ni');
  await expect(page.getByRole('list', { name: t.title }).getByRole('link')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await heading('Niko Saltmarsh').waitFor();
  await expect(page.getByRole('link', { name: 'The borrowed drone' }).first()).toBeVisible();
  await shot('person');
});

test('offers who is alike before a second record is made', async () => {
  await rail(t.title);
  await button(t.newPerson).click();
  await dialog().getByLabel(t.form.name, { exact: true }).fill('Saltmarsh Nico');
  await expect(dialog().getByText(t.alike.title)).toBeVisible();
  await shot('alike');
  await button(t.form.createAnyway).click();
  await heading('Saltmarsh Nico').waitFor();
});

test('makes one record of two, and two again', async () => {
  await findPerson('niko', 'Niko Saltmarsh');
  await button(t.merge.open).click();
  await dialog()
    .getByRole('button', { name: /Saltmarsh Nico/ })
    .click();
  await shot('merge');
  await button(t.merge.save).click();
  await expect(page.getByText(/“Saltmarsh Nico” was merged/)).toBeVisible();
  await shot('merged');
  await rail(t.title);
  await page.getByLabel(t.search).fill('saltmarsh');
  await expect(page.getByRole('list', { name: t.title }).getByRole('link')).toHaveCount(1);
  await findPerson('niko', 'Niko Saltmarsh');
  await button(t.merge.undo).click();
  await expect(page.getByText(/was merged/)).toHaveCount(0);
  await findPerson('nico', 'Saltmarsh Nico');
});

test('edits a person and links a guardian', async () => {
  await findPerson('niko', 'Niko Saltmarsh');
  await button(t.form.edit).click();
  await page.getByLabel(t.form.otherLanguages).fill('Samoan, sign language');
  await shot('edit');
  await button(t.form.save).click();
  await expect(page.getByText('Samoan, sign language')).toBeVisible();
  await button(t.links.add).click();
  await dialog().getByLabel(t.links.who).fill('rook');
  await dialog()
    .getByRole('button', { name: /Rook Amberly/ })
    .click();
  await dialog().getByLabel(t.links.how).selectOption('sibling_of:from');
  await shot('link');
  await button(t.links.save).click();
  await expect(page.getByRole('link', { name: 'Rook Amberly' })).toBeVisible();
});

test('changes a part in a case, and says why somebody can’t be taken out', async () => {
  await findPerson('otto', 'Otto Fennimore');
  await page.getByRole('link', { name: 'Corridor, again' }).first().click();
  await heading('Corridor, again').waitFor();
  await shot('case-people');
  const c = en.cases.people;
  await button(`${c.change}: Otto Fennimore`).click();
  await button(c.anotherRole).click();
  await shot('change-part');
  await button(c.takeOut).click();
  await expect(dialog().getByRole('alert')).toContainText(c.uses.consent);
  await shot('take-out-refused');
  await button(c.changeSave).click();
  await expect(dialog()).toHaveCount(0);
});

test('says that harm has come again, and links the two cases by one tap', async () => {
  const c = en.cases;
  await rail(en.shell.cases);
  await page.getByRole('link', { name: c.list.newReport }).click();
  await page.getByLabel(c.report.whatHappened).fill('A shove in the corridor.');
  await page.getByText(en.codes.harmType.physical, { exact: true }).click();
  for (const [label, typed, name] of [
    [c.people.harmed, 'lark win', 'Lark Wintersea'],
    [c.people.responsible, 'otto', 'Otto Fennimore'],
  ] as const) {
    const field = page.getByRole('combobox', { name: label });
    await field.fill(typed);
    await page.getByRole('option', { name: new RegExp(name) }).waitFor();
    await field.press('Enter');
  }
  // Somebody nearly the same: asked at once.
  const other = page.getByRole('combobox', { name: c.people.name });
  await other.fill('Noor Ashdwon');
  await page.getByRole('option', { name: c.picker.asNew('Noor Ashdwon') }).click();
  await expect(page.getByText(c.picker.alikeTitle('Noor Ashdwon'))).toBeVisible();
  await shot('picker-alike');
  await button(c.picker.alikeIs('Noor Ashdown')).click();
  await page.getByLabel(c.report.channel).selectOption('staff');
  await page.locator('[data-path$="occurred.on"]').fill('2026-02-20');
  await page.locator('[data-path="title"]').fill('The corridor once more');
  await page.getByLabel(c.report.school).fill('Quillmere Middle');
  await button(c.form.submit).click();
  await heading('The corridor once more').waitFor();
  await expect(page.getByText(c.related.repeat)).toBeVisible();
  await shot('repeat');
  await page
    .getByRole('button', { name: /^Link with C-/ })
    .first()
    .click();
  await expect(page.getByText(`C-0005 (${c.related.isLinked})`)).toBeVisible();
  await page.getByRole('heading', { name: c.page.section.related }).scrollIntoViewIfNeeded();
  await shot('related');
  await button(c.related.link).click();
  await dialog().getByLabel(c.related.find).fill('telescope');
  await dialog()
    .getByRole('button', { name: /The bent telescope/ })
    .click();
  await shot('link-case');
  await button(c.related.save).click();
  await expect(dialog()).toHaveCount(0);
});

test('looks right in the dark, narrow and in Spanish', async () => {
  for (const mode of OTHER_MODES) {
    await put(running, page, mode);
    await page.locator('a[href="/people"]').first().click();
    await heading(mode.words.people.title).waitFor();
    await shot(`register-${mode.name}`);
    await page.getByLabel(mode.words.people.search).fill('otto');
    await page.getByRole('link', { name: /Otto Fennimore/ }).click();
    await heading('Otto Fennimore').waitFor();
    await shot(`person-${mode.name}`);
    await page.locator('main').evaluate((main) => main.scrollTo(0, 600));
    await shot(`person-below-${mode.name}`);
    await page.getByRole('link', { name: 'The corridor once more' }).first().click();
    await heading('The corridor once more').waitFor();
    await shot(`repeat-${mode.name}`);
    expect(await sideways(page), mode.name).toBeLessThanOrEqual(0);
  }
});
