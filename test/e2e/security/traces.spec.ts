/**
 * @file No plaintext on the disk: after a working day with names, a report, a search, a draft and a printed agreement, nothing of it
 * stands in any file but the one that was asked for; not while it runs, not when locked, not after `kill -9`. Nor in any log.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { cases } from '../../../renderer/text/en/cases';
import { search } from '../../../renderer/text/en/search';
import { shell } from '../../../renderer/text/en/shell';
import { aCase, aStudent } from '../../support/builders';
import { askInPage, askShellInPage, COUNSELOR, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { launch, type Running } from '../../support/launch';
import { killTree, processTree } from '../../support/memory';

import { filesBelow, sweep, sweepOpenFiles } from '../../support/sweep';

const HARMED = 'Pim Thistledown';
const RESPONSIBLE = 'Bo Larkwhistle';
const REPORT = 'the quillfeather obelisk was dented';
const TITLE = 'The marmalade weathervane';
const NOTE = 'sycamore lantern conversation';
const ITEM = 'repaints the tangerine gate';
const DRAFTED = 'zephyrine wicket unfinished';
const SEARCHED = 'quillfeather';
const WORDS = [
  HARMED,
  'Thistledown',
  RESPONSIBLE,
  'Larkwhistle',
  REPORT,
  TITLE,
  NOTE,
  ITEM,
  DRAFTED,
  SEARCHED,
  COUNSELOR.passphrase,
  COUNSELOR.passphrase.split(' ')[1] ?? '',
];

/** Memory with a file's name: it never was on the disk and goes with its process. */
const inMemory = (file: string) => file.startsWith('/dev/shm/') || file.startsWith('/memfd:');

let base: string;
let run: Running;
let output: string[];

/** Where the app could leave something: its profile, and whatever the system would give it as home, cache and temporary folder. */
const places = () => ['profile', 'home', 'temp'].map((name) => join(base, name));

test.beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'circlekeeper-traces-'));
  for (const name of ['profile', 'home', 'temp', 'export']) mkdirSync(join(base, name), { mode: 0o700 });
  const home = join(base, 'home');
  run = await launch({
    profile: join(base, 'profile'),
    env: {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      TMPDIR: join(base, 'temp'),
    },
  });
  output = [];
});
test.afterEach(async () => {
  await run.close().catch(() => undefined);
  rmSync(base, { recursive: true, force: true });
});

function listen(): void {
  for (const stream of [run.app.process().stdout, run.app.process().stderr])
    stream?.on('data', (data: Buffer) => output.push(data.toString('utf8')));
}

async function work(page: Page): Promise<void> {
  const { report } = aCase();
  const { id } = await askInPage(
    page,
    'cases.create',
    aCase({
      title: TITLE,
      report: { ...report, whatHappened: REPORT },
      parties: [aStudent('h', HARMED, 'harmed'), aStudent('r', RESPONSIBLE, 'responsible')],
    }),
  );
  await askInPage(page, 'notes.add', { caseId: id, class: 'case_record', kind: 'note', on: '2025-09-09', text: NOTE });
  const { parties } = await askInPage(page, 'cases.open', { caseId: id });
  const owedBy = parties[1]?.id;
  if (owedBy === undefined) throw new Error('no responsible person');
  const { id: agreementId } = await askInPage(page, 'agreements.draft', {
    caseId: id,
    draftedOn: '2025-09-10',
    items: [{ owedBy, what: ITEM, due: '2025-10-01' }],
  });
  // What a person does with it in the window.
  await page.getByRole('link', { name: shell.cases, exact: true }).click();
  await page.getByRole('combobox', { name: search.label, exact: true }).click();
  await page.keyboard.type(SEARCHED);
  await page.getByText(TITLE).first().click();
  await expect(page.getByText(REPORT).first()).toBeVisible();
  await page.getByRole('link', { name: shell.cases, exact: true }).click();
  await page.getByRole('link', { name: cases.list.newReport }).first().click();
  await page.getByLabel(cases.report.whatHappened).click();
  await page.keyboard.type(DRAFTED);
  await expect.poll(async () => (await askInPage(page, 'drafts.list', {})).length).toBe(1);
  await print(page, agreementId);
}

async function print(page: Page, agreementId: string): Promise<void> {
  await run.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(base, 'export', 'agreement.pdf'),
  );
  const request = { kind: 'agreement', agreementId, language: 'en', paper: 'a4' };
  const { job } = await askInPage(page, 'prints.prepare', { request, toWhom: HARMED, why: 'to sign', copies: 1 } as never);
  expect(await askShellInPage(page, 'print', { job, as: 'pdf', name: 'agreement' })).toEqual({ ok: true, value: true });
}

test('a working day leaves no word in any file but the asked-for PDF, and none in a log', async () => {
  await makeVault(await run.page());
  listen();
  await lockFromPage(await run.page());
  const page = await run.locked();
  listen();
  await signInAtDoor(page);
  await work(page);

  // While it runs: what is open or deleted but still held, and what lies in its folders.
  const open = sweepOpenFiles(processTree(run.app.process().pid ?? 0), WORDS, inMemory);
  expect(open.files.some((file) => file.endsWith('.db-wal'))).toBe(true);
  expect(open.found).toEqual([]);
  expect(sweep(places(), WORDS)).toEqual([]);

  // The one file that was asked for is there, for its owner only.
  const pdf = join(base, 'export', 'agreement.pdf');
  expect(readdirSync(join(base, 'export'))).toEqual(['agreement.pdf']);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(statSync(pdf).mode & 0o077).toBe(0);

  // Locked.
  await lockFromPage(page);
  const locked = await run.locked();
  listen();
  expect(sweep(places(), WORDS)).toEqual([]);

  // Killed with everything open again.
  await signInAtDoor(locked);
  await askInPage(locked, 'cases.list', { search: SEARCHED, status: 'all' });
  killTree(run.app.process().pid ?? 0);
  await run.locked();
  expect(sweep(places(), WORDS)).toEqual([]);
  expect(sweep(['/dev/shm'], WORDS)).toEqual([]);

  // The sweep is not blind in these very folders.
  expect(filesBelow(places()).some((file) => file.endsWith('cases.db'))).toBe(true);
  writeFileSync(join(base, 'temp', 'planted'), Buffer.from(REPORT).toString('base64'));
  expect(sweep(places(), WORDS).length).toBeGreaterThan(0);

  for (const word of WORDS) {
    expect(output.join('')).not.toContain(word);
    expect(run.complaints.join('\n')).not.toContain(word);
  }
});

test('what belongs to a vault is for its owner only', async () => {
  await makeVault(await run.page());
  const files = filesBelow([join(base, 'profile', 'vault')]);
  expect(files.length).toBeGreaterThan(2);
  for (const file of [...files, join(base, 'profile', 'vault')]) expect(statSync(file).mode & 0o077, file).toBe(0);
});
