/**
 * @file A case goes from one counselor's window to another's: the card, the choice, every sentence of the packet, sealed and saved; opened
 * and accepted at the other end, with its letters, help and signatures; the receipt file goes back. A second one is refused, by its code.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import type { CaseId } from '../../../shared/values';
import { aCase } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { wholeCase } from '../../support/whole-case';
import { expectAccessible } from '../pages/axe';
import { sideways } from '../pages/modes';
import { section } from '../pages/story';

const t = en.transfers;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES;
let here: Running;
let there: Running;
let mine: Page;
let theirs: Page;
let out: string;
let caseId: CaseId;

async function look(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `transfers-${name}.png`), fullPage: true });
  }
  await expectAccessible(page, name);
}

/** What the system's dialogs answer from now on: where to save, what to open. */
const answerDialogs = (run: Running, folder: string, opens = '') =>
  run.app.evaluate(
    ({ dialog }, [to, file]) => {
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath?: string };
        return { canceled: false, filePath: `${to}/${(options.defaultPath ?? 'x').split(/[\\/]/).at(-1)}` };
      }) as typeof dialog.showSaveDialog;
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as unknown as typeof dialog.showOpenDialog;
    },
    [folder, opens] as const,
  );

async function begin(run: Running, before: (page: Page) => Promise<void>): Promise<Page> {
  const page = await run.page();
  await makeVault(page);
  await before(page);
  await page.reload();
  const fresh = await run.page();
  await fresh.getByRole('navigation').first().waitFor();
  return fresh;
}

async function toTransfers(page: Page): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: t.link, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
}

/** From the case to the sealed file; answers where it lies. */
async function handOver(title: string, folder: string, choose: () => Promise<void>): Promise<string> {
  const to = join(out, folder);
  mkdirSync(to);
  await answerDialogs(here, to);
  await mine.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await mine.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await mine.getByRole('link', { name: new RegExp(title) }).click();
  await section(mine, t.section.title).getByRole('link', { name: t.section.start }).click();
  await mine.getByRole('heading', { level: 1, name: t.choose.title }).waitFor();
  await choose();
  await mine.getByRole('button', { name: t.choose.look }).click();
  await mine.getByRole('heading', { level: 1, name: t.look.title }).waitFor();
  await look(mine, `look-${folder}`);
  await mine.getByRole('button', { name: t.look.seal }).click();
  const dialog = mine.getByRole('dialog', { name: t.seal.title });
  await dialog.getByLabel(t.seal.toWhom, { exact: true }).fill('Hana Wells');
  await look(mine, `seal-${folder}`);
  await dialog.getByRole('button', { name: t.seal.save }).click();
  await mine.getByRole('heading', { level: 1, name: t.seal.done }).waitFor();
  const [file = ''] = readdirSync(to);
  // The case's number and nothing else.
  expect(file).toMatch(/^handover-c-\d{4}\.age$/);
  return join(to, file);
}

async function openThere(file: string): Promise<void> {
  await answerDialogs(there, out, file);
  await toTransfers(theirs);
  await theirs.getByRole('button', { name: t.receive.open }).click();
  await theirs.getByRole('button', { name: t.receive.accept }).waitFor();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  out = mkdtempSync(join(tmpdir(), 'circlekeeper-transfers-'));
  [here, there] = [await launch(), await launch()];
  mine = await begin(here, async (page) => {
    ({ caseId } = await wholeCase({ ask: (method, input) => askInPage(page, method, input) }, async () => undefined));
    await askInPage(page, 'cases.create', aCase({ title: 'The second telescope' }));
  });
  theirs = await begin(there, async () => undefined);
});
test.afterAll(async () => {
  await here.close();
  await there.close();
  rmSync(out, { recursive: true, force: true });
});

test('their card is saved there and added here', async () => {
  await answerDialogs(there, out);
  await toTransfers(theirs);
  await section(theirs, t.card.title).getByRole('button', { name: t.card.save }).click();
  const card = join(out, 'transfer-card.txt');
  await expect.poll(() => existsSync(card)).toBe(true);
  await toTransfers(mine);
  await section(mine, t.peers.title).getByRole('button', { name: t.peers.add }).click();
  await mine.getByLabel(t.peers.text).fill(readFileSync(card, 'utf8'));
  await mine.getByLabel(t.peers.compared).check({ force: true });
  await mine.getByRole('button', { name: t.peers.save }).click();
  await expect(section(mine, t.peers.title).getByText(/compared /)).toBeVisible();
});

test('a whole case is chosen, read sentence by sentence, sealed, opened, accepted, and its receipt file comes back', async () => {
  const sealed = await handOver('The bent telescope', 'whole', async () => {
    const box = (label: string) => mine.getByRole('checkbox', { name: new RegExp(`^${label}`) });
    // What nobody gave for a handover is not ticked by itself.
    await expect(box(t.choose.part.surveys)).not.toBeChecked();
    await expect(box(t.choose.part.signatures)).not.toBeChecked();
    await expect(mine.getByText(t.choose.unsent(2))).toBeVisible();
    await expect(mine.getByText(t.choose.helpers(1))).toBeVisible();
    await look(mine, 'choose');
    await box(t.choose.part.signatures).check({ force: true });
    await mine.emulateMedia({ colorScheme: 'dark' });
    await look(mine, 'choose-dark');
    await mine.emulateMedia({ colorScheme: 'light' });
  });
  await openThere(sealed);
  const packet = theirs.getByRole('region', { name: t.view.label });
  for (const words of [
    'They walk to science together',
    'Read twice',
    t.view.told('Pim Thistledown'),
    t.view.answersNeed('That it works again'),
  ])
    await expect(packet.getByText(words).first()).toBeVisible();
  await expect(packet.getByRole('img', { name: t.view.drawn('Bo Larkwhistle') })).toBeVisible();
  await expect(packet.getByText(/SECRET|Quickthorn|Wintersea/)).toHaveCount(0);
  await look(theirs, 'opened');
  if (PICTURES !== undefined) await packet.screenshot({ path: join(PICTURES, 'transfers-packet.png') });
  await theirs.emulateMedia({ colorScheme: 'dark' });
  await look(theirs, 'opened-dark');
  await theirs.emulateMedia({ colorScheme: 'light' });
  await theirs.getByLabel(t.receive.didCompare).check({ force: true });
  await theirs.getByRole('button', { name: t.receive.accept }).click();
  await theirs.getByRole('heading', { level: 1, name: t.receive.done.accepted }).waitFor();
  await look(theirs, 'accepted');
  await theirs.getByRole('button', { name: t.receive.saveReceipt }).click();
  const receipt = join(out, 'handover-receipt.json');
  await expect.poll(() => existsSync(receipt)).toBe(true);
  await theirs.getByRole('button', { name: t.receive.toCase }).click();
  await theirs.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
  await expect(section(theirs, en.letters.title).getByText(en.letters.status.delivered, { exact: true })).toBeVisible();
  await expect(section(theirs, en.support.title).getByText('They walk to science together')).toBeVisible();

  // Back to its sender: the file is their answer, and the case is theirs.
  await answerDialogs(here, out, receipt);
  await toTransfers(mine);
  await section(mine, t.sent.title)
    .getByRole('button', { name: t.sent.receiptOf('The bent telescope') })
    .click();
  await look(mine, 'take-receipt');
  await mine.getByRole('dialog', { name: t.take.title }).getByRole('button', { name: t.take.file }).click();
  await expect(section(mine, t.sent.title).getByText(t.sent.state.accepted)).toBeVisible();
  await section(mine, t.sent.title)
    .getByRole('link', { name: /The bent telescope/ })
    .click();
  await expect(mine.getByText(t.section.gone('KM'))).toBeVisible();
  await look(mine, 'gone');
  expect((await askInPage(mine, 'cases.open', { caseId })).status).toBe('transferred_out');
});

test('a second packet is refused with a reason, and the code says so to its sender', async () => {
  await openThere(await handOver('The second telescope', 'second', async () => undefined));
  await theirs.getByRole('button', { name: t.receive.refuse, exact: true }).click();
  const dialog = theirs.getByRole('dialog', { name: t.receive.refuseTitle });
  await dialog.getByLabel(t.receive.reason, { exact: true }).fill('They are at another school now');
  await dialog.getByRole('button', { name: t.receive.refuse, exact: true }).click();
  await theirs.getByRole('heading', { level: 1, name: t.receive.done.refused }).waitFor();
  const code = (await theirs.locator('output').first().textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  await toTransfers(mine);
  await section(mine, t.sent.title)
    .getByRole('button', { name: t.sent.receiptOf('The second telescope') })
    .click();
  const take = mine.getByRole('dialog', { name: t.take.title });
  await take.getByLabel(t.take.code, { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
  await take.getByLabel(new RegExp(`^${t.take.reason}`)).fill('They are at another school now');
  await take.getByRole('button', { name: t.take.save }).click();
  await expect(section(mine, t.sent.title).getByText(t.sent.state.refused)).toBeVisible();
  await expect(section(mine, t.sent.title).getByText(/They are at another school now/)).toBeVisible();
  await look(mine, 'refused');
  expect([...here.complaints, ...there.complaints]).toEqual([]);
});

test('at 640 px and in Spanish', async () => {
  await theirs.getByRole('button', { name: en.ui.back }).click();
  await here.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(400, 300);
    window?.setContentSize(640, 900);
  });
  await mine.getByRole('link', { name: /The second telescope/ }).click();
  await section(mine, t.section.title).getByRole('link', { name: t.section.start }).click();
  await mine.getByRole('heading', { level: 1, name: t.choose.title }).waitFor();
  await look(mine, 'narrow');
  expect(await sideways(mine)).toBeLessThanOrEqual(0);
  await theirs.getByRole('button', { name: en.shell.settings }).click();
  await theirs.getByRole('radio', { name: 'Español' }).check({ force: true });
  await theirs.keyboard.press('Escape');
  await theirs.getByRole('heading', { level: 1, name: es.transfers.title }).waitFor();
  await look(theirs, 'es');
});
