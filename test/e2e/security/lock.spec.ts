/**
 * @file Locking: nothing that was shown or typed is left in the memory of any process, and what was not saved comes back.
 */
import { expect, type Page, test } from '@playwright/test';
import { cases } from '../../../renderer/text/en/cases';
import { shell } from '../../../renderer/text/en/shell';
import { aCase } from '../../support/builders';
import { askInPage, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { hitsByKind, mayRead, searchMemory } from '../../support/memory';
import { type Outside, startOutside } from '../../support/outside';

const STORED = 'Quillfeather marmalade obelisk';
const TYPED = 'Zephyrine wicket tangerine';
/** Long enough that Chromium tells main many times what stands in the field. */
const MORE = ' and after that it was told at length who stood where and who said what and how it felt to hear it';
const WORDS = [STORED, TYPED, COUNSELOR.passphrase];
/** How long after a sign-in and after a lock memory is looked at, in milliseconds. */
const OPENED = 10_000;
const LATER = 5_000;

let run: Outside;
test.beforeEach(() => {
  run = startOutside();
});
test.afterEach(async () => {
  await run.end();
});

/** A signed-in window with a case open and a new report half written; every word has been on the screen or under the fingers. */
async function work(): Promise<{ page: Page; signedIn: number }> {
  await makeVault(await run.page());
  const first = await run.main();
  await lockFromPage(await run.page());
  const page = await run.page(first);
  await signInAtDoor(page);
  const signedIn = Date.now();
  const { report, ...rest } = aCase();
  const { id } = await askInPage(page, 'cases.create', { ...rest, report: { ...report, whatHappened: STORED } });
  await page.getByRole('navigation').getByRole('link', { name: shell.cases, exact: true }).first().click();
  await page.getByText(rest.title).first().click();
  await expect(page.getByText(STORED).first()).toBeVisible();
  await askInPage(page, 'cases.open', { caseId: id });
  await page.getByRole('navigation').getByRole('link', { name: shell.cases, exact: true }).first().click();
  await page.getByRole('link', { name: cases.list.newReport }).first().click();
  await page.getByLabel(cases.report.whatHappened).click();
  await page.keyboard.type(TYPED + MORE);
  return { page, signedIn };
}

const WAYS = {
  'the Lock button': (page: Page) => page.getByRole('button', { name: shell.lock, exact: true }).click(),
  'Ctrl+Shift+L': (page: Page) => page.keyboard.press('Control+Shift+L'),
};

for (const [way, lock] of Object.entries(WAYS)) {
  test(`${way} leaves no word in any process, and the unsaved report comes back`, async () => {
    const { page, signedIn } = await work();
    const main = await run.main();
    const before = run.processes();
    test.skip(!before.every(mayRead), 'needs root: the memory of sandboxed processes can only be read by root');
    const control = searchMemory(before, WORDS);
    // Without this the search could be blind and everything below worth nothing.
    for (const word of [STORED, TYPED].map((one) => WORDS.indexOf(one)))
      expect(control.hits.filter((hit) => hit.word === word).length, `word ${word} while open`).toBeGreaterThan(0);
    expect(control.kinds).toEqual(expect.arrayContaining(['main', 'renderer', 'utility node.mojom.NodeService', 'zygote', 'gpu-process']));

    // The passphrase is in no process any more. See: [Note: Typed words travel in envelopes]. Only the page has ever had it as text, which
    // goes when the page next collects its garbage.
    await new Promise((resolve) => setTimeout(resolve, OPENED - (Date.now() - signedIn)));
    const passphrase = () => searchMemory(before, [COUNSELOR.passphrase]);
    expect(hitsByKind({ ...passphrase(), hits: passphrase().hits.filter(({ kind }) => kind !== 'renderer') })).toEqual({});
    await expect.poll(() => hitsByKind(passphrase()), { timeout: 30_000, intervals: [2_000] }).toEqual({});

    // The last keys come just before the lock: their draft has not been saved by the clock yet.
    await page.keyboard.type(' END');
    await lock(page).catch(() => undefined);
    const locked = Date.now();
    const fresh = await run.page(main);
    await expect(fresh.getByRole('radio', { name: COUNSELOR.label })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, LATER - (Date.now() - locked)));
    const after = run.processes();
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
    const left = searchMemory(after, WORDS);
    expect(left.kinds).toEqual(expect.arrayContaining(['main', 'renderer', 'utility node.mojom.NodeService']));
    expect(hitsByKind(left)).toEqual({});

    await signInAtDoor(fresh);
    const { draft } = await askInPage(fresh, 'drafts.find', { key: 'case.new' });
    expect(draft?.body).toContain(`${TYPED}${MORE} END`);
    await fresh.getByRole('navigation').getByRole('link', { name: shell.cases, exact: true }).first().click();
    await fresh.getByRole('link', { name: cases.list.newReport }).first().click();
    await expect(fresh.getByLabel(cases.report.whatHappened)).toHaveValue(`${TYPED}${MORE} END`);
  });
}
