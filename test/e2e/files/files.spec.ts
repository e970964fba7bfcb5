/** @file Files of a case through the window: chosen, dropped, pasted; each kind looked at; a copy outside; damage; removing and undo. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { attachments as t } from '../../../renderer/text/en/attachments';
import { cases } from '../../../renderer/text/en/cases';
import { codes } from '../../../renderer/text/en/codes';
import { errors } from '../../../renderer/text/en/errors';
import { shell } from '../../../renderer/text/en/shell';
import { ui } from '../../../renderer/text/en/ui';
import type { CaseId } from '../../../shared/values';
import { aCase } from '../../support/builders';
import { askInPage, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { aPdf, aPng, aWav } from '../../support/files';
import { launch, type Running } from '../../support/launch';
import { sweep } from '../../support/sweep';
import { expectAccessible } from '../pages/axe';
import { answerDialogs, dropFiles, paste } from './files';

let run: Running;
let page: Page;
let caseId: CaseId;
let dir: string;
test.beforeEach(async () => {
  run = await launch();
  page = await run.page();
  await makeVault(page);
  await page.reload();
  caseId = (await askInPage(page, 'cases.create', aCase())).id;
  dir = mkdtempSync(join(tmpdir(), 'circlekeeper-files-'));
  await openCase();
});
test.afterEach(async () => {
  expect(run.complaints).toEqual([]);
  await run.close();
  rmSync(dir, { recursive: true, force: true });
});

async function openCase(): Promise<void> {
  await page.getByRole('link', { name: shell.cases, exact: true }).click();
  await page
    .getByRole('link', { name: /The bent telescope/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'The bent telescope' }).waitFor();
}

const section = () => page.locator('#case-files');
const list = () => section().getByRole('list', { name: cases.page.section.files });
const dialog = () => page.getByRole('dialog');
const listed = () => askInPage(page, 'attachments.list', { caseId });
const open = (name: string) => list().getByRole('button', { name }).click();
const close = async () => {
  // Once the focus is in it, it hears the key.
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') != null);
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  // Twice within half a second would blank the window.
  await page.waitForTimeout(550);
};
const addAll = async (count: number) => {
  await section()
    .getByRole('button', { name: t.adding.submit(count) })
    .click();
  await expect(page.getByText(t.adding.done(count)).first()).toBeVisible();
};

test('files are chosen, dropped and pasted, several at once, and each kind is looked at', async () => {
  writeFileSync(join(dir, 'statement.pdf'), aPdf(['First page (one)', 'Second page']));
  writeFileSync(join(dir, 'call.wav'), aWav(2));
  await answerDialogs(run.app, { open: ['statement.pdf', 'call.wav'].map((name) => join(dir, name)) });
  await section().getByRole('button', { name: t.add }).click();
  await expectAccessible(page, 'adding files');
  await section().getByRole('button', { name: t.adding.choose }).click();
  await dropFiles(page, { name: 'telescope.png', bytes: aPng(320, 200) });
  await paste(page, 'Bo wrote: I am sorry about the telescope.');
  await paste(page, { name: 'image.png', bytes: aPng(60, 60), type: 'image/png' });
  await expect(section().getByRole('list', { name: t.adding.list }).getByRole('listitem')).toHaveCount(5);
  await section().getByLabel(t.adding.description).first().fill('The bent tube, from the side');
  await expectAccessible(page, 'files to add');
  await addAll(5);
  await expect(list().getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page, 'files');
  expect((await listed()).map((file) => file.type).toSorted()).toEqual(
    ['application/pdf', 'audio/wav', 'image/png', 'image/png', 'text/plain'].toSorted(),
  );

  await open('telescope.png');
  const picture = dialog().getByRole('img', { name: 'The bent tube, from the side' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.src.slice(0, 5)])).toEqual([320, 'blob:']);
  await dialog().getByRole('region', { name: t.viewer.picture }).focus();
  await page.keyboard.press('+');
  await expect(dialog().getByText(t.viewer.zoom(150))).toBeVisible();
  await page.keyboard.press('0');
  await expectAccessible(page, 'a picture');
  const address = await picture.evaluate((image: HTMLImageElement) => image.src);
  await close();
  // The address is taken back: nothing of it can be shown again.
  expect(
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('shown');
          image.onerror = () => resolve('gone');
          image.src = src;
        }),
      address,
    ),
  ).toBe('gone');
  run.complaints.length = 0; // Chromium reports the address that is gone.

  await open('statement.pdf');
  await expect(dialog().getByText(t.viewer.page(1, 2))).toBeVisible();
  const canvas = dialog().getByRole('img', { name: t.viewer.page(1, 2) });
  await expect(canvas).toBeVisible();
  expect(await inked(canvas)).toBeGreaterThan(500);
  await expect(dialog().getByText('First page (one)')).toBeAttached();
  await dialog().getByRole('button', { name: t.viewer.next }).click();
  await expect(dialog().getByText('Second page')).toBeAttached();
  await dialog().getByRole('region', { name: t.viewer.pages }).focus();
  await page.keyboard.press('PageUp');
  await expect(dialog().getByText(t.viewer.page(1, 2))).toBeVisible();
  await page.keyboard.press('+');
  await expect(dialog().getByText(t.viewer.zoom(150))).toBeVisible();
  await expectAccessible(page, 'a PDF');
  await close();

  await open('call.wav');
  const player = dialog().locator('audio');
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(2, 1);
  await expectAccessible(page, 'a recording');
  // A recording must not speak on when somebody walks in.
  await player.evaluate((audio: HTMLAudioElement) => {
    audio.loop = true;
    return audio.play();
  });
  await page.keyboard.press('F9');
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
  await page.keyboard.press('a');
  await expect(player).toBeVisible();
  await close();

  await list()
    .getByRole('button', { name: /Pasted text/ })
    .click();
  await expect(dialog().getByText('Bo wrote: I am sorry about the telescope.')).toBeVisible();
  await expectAccessible(page, 'a text');
  await close();
});

/** How many points of a canvas are not white. */
const inked = (canvas: ReturnType<Page['locator']>) =>
  canvas.evaluate((drawn: HTMLCanvasElement) => {
    const points = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 200) dark += 1;
    return dark;
  });

test('what is not taken is refused kindly, and the rest is added', async () => {
  const large = Buffer.alloc(50 * 1024 * 1024 + 1);
  writeFileSync(join(dir, 'large.pdf'), large);
  await answerDialogs(run.app, { open: [join(dir, 'large.pdf')] });
  await dropFiles(
    page,
    { name: 'empty.txt', bytes: Buffer.alloc(0) },
    { name: 'holiday.jpg', bytes: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1') },
    { name: '\u202e'.repeat(300), bytes: Buffer.from('some words') },
    { name: 'photo.jpg', bytes: aPdf(['Not a photo']) },
  );
  await section().getByRole('button', { name: t.adding.choose }).click();
  await expect(section().getByText(errors.reasons['file-too-large']?.what ?? '?')).toBeVisible();
  await expect(section().getByText(errors.reasons['file-empty']?.what ?? '?')).toBeVisible();
  await section()
    .getByRole('button', { name: t.adding.submit(3) })
    .click();
  await expect(section().getByText(errors.reasons['file-program']?.what ?? '?')).toBeVisible();
  await expect
    .poll(async () => (await listed()).map((file) => [file.name, file.type]).toSorted())
    .toEqual([
      ['file', 'text/plain'],
      ['photo.jpg', 'application/pdf'],
    ]);
  await expect(list().getByText(t.misleads)).toBeVisible();
  // A target under the bar of a case's parts would be measured as half a target.
  await section().evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await expectAccessible(page, 'refused files');
  await section().getByRole('button', { name: ui.close }).click();
  await expect(section().getByText(errors.reasons['file-program']?.what ?? '?')).toHaveCount(0);
});

test('a picture that claims to be huge and a broken one do not hold the window', async () => {
  await dropFiles(
    page,
    { name: 'bomb.png', bytes: aPng(8, 8, { width: 60_000, height: 60_000 }) },
    { name: 'broken.png', bytes: Buffer.concat([aPng(200, 200).subarray(0, 33), Buffer.alloc(300, 7)]) },
    { name: 'broken.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(500, 7)]) },
  );
  await addAll(3);
  await open('bomb.png');
  await expect(dialog().getByText(t.viewer.tooLarge.what)).toBeVisible();
  expect(await dialog().locator('img').count()).toBe(0);
  await close();
  for (const name of ['broken.png', 'broken.pdf']) {
    await open(name);
    await expect(dialog().getByText(t.viewer.unreadable.what)).toBeVisible();
    await close();
  }
});

test('a damaged one is named, and the case and the other files are there', async () => {
  await dropFiles(page, { name: 'letter.txt', bytes: Buffer.from('Dear Pim') }, { name: 'other.txt', bytes: Buffer.from('Another') });
  await addAll(2);
  const folder = join(run.profile, 'vault/attachments');
  const letter = (await listed()).find((file) => file.name === 'letter.txt');
  const path = join(folder, `${letter?.id}.sealed`);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(15) ^ 1, 15);
  writeFileSync(path, bytes);
  await open('letter.txt');
  await expect(dialog().getByText(t.viewer.damaged('letter.txt').what)).toBeVisible();
  await expect(dialog().getByText(t.viewer.damaged('letter.txt').next)).toBeVisible();
  await expect(dialog().getByText('Dear Pim')).toHaveCount(0);
  await expectAccessible(page, 'a damaged file');
  await close();
  await open('other.txt');
  await expect(dialog().getByText('Another')).toBeVisible();
});

test('a copy outside is on record, and nothing plain is anywhere else', async () => {
  const words = 'marmalade obelisk in a dropped file';
  await dropFiles(page, { name: 'weathervane canary.txt', bytes: Buffer.from(words) });
  await addAll(1);
  await open('weathervane canary.txt');
  await expect(dialog().getByText(words)).toBeVisible();
  expect(sweep([run.profile, tmpdir()], [words, 'weathervane canary'], (file) => !ofThisRun(file))).toEqual([]);

  const path = join(dir, 'copy.txt');
  await dialog().getByRole('button', { name: t.saveCopy }).click();
  await dialog().getByRole('button', { name: t.copy.action }).click();
  await expect(dialog().getByText(ui.fieldErrors.required).first()).toBeVisible();
  await dialog().getByLabel(ui.print.toWhom).fill('Family Thistledown');
  await dialog().getByLabel(ui.print.why).fill('They asked to read it');
  await expectAccessible(page, 'saving a copy');
  await answerDialogs(run.app, {});
  await dialog().getByRole('button', { name: t.copy.action }).click();
  await expect(dialog()).toBeVisible();
  await answerDialogs(run.app, { save: path });
  await dialog().getByRole('button', { name: t.copy.action }).click();
  await expect(page.getByText(t.copy.done).first()).toBeVisible();
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual([words, 0o600]);
  expect(sweep([run.profile], [words, 'weathervane canary'])).toEqual([]);
});

const ofThisRun = (file: string) =>
  file.startsWith(run.profile) || /^\/tmp\/(\.org\.chromium|\.com\.google|circlekeeper-files|Crashpad|scoped_dir)/.test(file);

test('removing offers undo, and what is removed can be brought back later', async () => {
  await dropFiles(page, { name: 'letter.txt', bytes: Buffer.from('Dear Pim') });
  await addAll(1);
  await open('letter.txt');
  await dialog().getByRole('button', { name: t.remove }).click();
  await expect(list()).toHaveCount(0);
  await page.getByRole('button', { name: ui.undo }).click();
  await expect(list().getByRole('button', { name: 'letter.txt' })).toBeVisible();
  await open('letter.txt');
  await dialog().getByRole('button', { name: t.remove }).click();
  await section().getByText(t.removedList(1)).click();
  await section()
    .getByRole('button', { name: `${t.restore}: letter.txt` })
    .click();
  await expect(list().getByRole('button', { name: 'letter.txt' })).toBeVisible();
});

test('who it is for can be changed, asks once when more people may see it, and only a part of the case can leave', async () => {
  await dropFiles(page, { name: 'letter.txt', bytes: Buffer.from('Dear Pim') });
  await section().getByRole('radio', { name: codes.noteClass.restricted }).check();
  await addAll(1);
  expect((await listed())[0]?.class).toBe('restricted');
  await open('letter.txt');
  await expect(dialog().getByRole('button', { name: t.saveCopy })).toBeDisabled();
  await dialog().getByRole('button', { name: t.describe }).click();
  await dialog().getByRole('radio', { name: codes.noteClass.case_record }).check();
  await dialog().getByRole('button', { name: t.edit.save }).click();
  await expectAccessible(page, 'about a file');
  await dialog().getByRole('button', { name: t.edit.widenAction }).click();
  await expect(dialog()).toHaveCount(0);
  expect((await listed())[0]?.class).toBe('case_record');
});

test('locking while files are being added and looked at leaves nothing half', async () => {
  await dropFiles(page, { name: 'letter.txt', bytes: Buffer.from('Dear Pim') });
  await addAll(1);
  await open('letter.txt');
  const { adding } = await askInPage(page, 'attachments.begin', { caseId, size: 400_000 });
  expect(adding).toMatch(/^[0-9a-f]{32}$/);
  const folder = join(run.profile, 'vault/attachments');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
  await lockFromPage(page);
  page = await run.locked();
  await expect(page.getByText('Dear Pim')).toHaveCount(0);
  await signInAtDoor(page, COUNSELOR);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.sealed$/)]);
  await openCase();
  await open('letter.txt');
  await expect(dialog().getByText('Dear Pim')).toBeVisible();
});
