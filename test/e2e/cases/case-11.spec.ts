/**
 * @file Case 11 of practice.md, section 5, "Paint on the prayer room": somebody unknown, a group of nine with a spokesperson, the unknown
 * who names himself, three promises; then the case changes hands: sealed in one profile, accepted in a second, empty one, and the
 * receipt taken back. All of it is done on the screens, but for two things that go through the window's own port: somebody of another
 * case, whom a note names, is made, and the card of the second profile is put in. Figures are read back through the port. Pictures go
 * to a folder of the system.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../../renderer/text/en';
import type { CaseId } from '../../../shared/values';
import { askInPage, makeVault } from '../../support/driver';
import { aPng } from '../../support/files';
import { launch, type Running } from '../../support/launch';
import { readPdf } from '../../support/pdf';
import { sweep } from '../../support/sweep';
import { answerDialogs } from '../files/files';
import { expectAccessible } from '../pages/axe';
import { OTHER_MODES, put, sideways } from '../pages/modes';
import { section } from '../pages/story';
import {
  AMAL,
  agree,
  amalSpeaksForTheNine,
  DUE,
  holdCircle,
  LARK,
  NINE,
  PIERS,
  painterIsPiers,
  reportThePaint,
  saysYes,
  screenWithNobodyKnown,
  TITLE,
  UNKNOWN,
  writeNotes,
} from './enter-case-11';

const t = en.transfers;
const PICTURES = process.env.CIRCLEKEEPER_PICTURES ?? mkdtempSync(join(tmpdir(), 'circlekeeper-case-11-'));

let dir: string;
let sender: Running;
let receiver: Running;
let here: Page;
let there: Page;
let caseId: CaseId;
let receiptCode: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'circlekeeper-handover-'));
  mkdirSync(PICTURES, { recursive: true });
  sender = await launch();
  here = await sender.page();
  await makeVault(here);
  await here.reload();
});
test.afterAll(async () => {
  await sender.close();
  await receiver?.close();
  rmSync(dir, { recursive: true, force: true });
});

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const toTransfers = async (page: Page) => {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page.getByRole('link', { name: t.link, exact: true }).click();
  await heading(page, t.title).waitFor();
};

test('from the report with somebody unknown to three promises', async () => {
  // Somebody of another case, whom the notes name: the story of that case is not this one's.
  await askInPage(here, 'people.create', { person: { name: LARK, kind: 'student' } });
  await reportThePaint(here);
  const { rows } = await askInPage(here, 'cases.list', { status: 'all', limit: 5 });
  caseId = rows[0]?.id as CaseId;
  const people = section(here, en.cases.page.section.people);
  await expect(people.getByText(UNKNOWN).first()).toBeVisible();
  await amalSpeaksForTheNine(here);
  const parties = async () =>
    (await askInPage(here, 'cases.open', { caseId })).parties.map((p) => [p.name, p.kind, p.groupSize, p.spokesperson !== undefined]);
  expect(await parties()).toEqual([
    [AMAL, 'person', undefined, false],
    [NINE, 'group', 9, true],
    [UNKNOWN, 'unknown', undefined, false],
  ]);

  await screenWithNobodyKnown(here);
  await saysYes(here, AMAL, 'take_part', '2026-01-16');
  const room = { place: 'The room next door', planned: 60, took: 65 };
  await holdCircle(here, { process: 'support_circle', on: '2026-01-22', ...room, present: 11, who: [AMAL, NINE] });
  await painterIsPiers(here);
  expect((await parties())[2]).toEqual([PIERS, 'person', undefined, false]);
  await saysYes(here, PIERS, 'take_part', '2026-02-17');
  const library = { place: 'Library', planned: 90, took: 88 };
  await holdCircle(here, { process: 'conference', on: '2026-02-24', ...library, present: 8, who: [AMAL, NINE, PIERS] });
  await agree(here, '2026-02-24');
  await writeNotes(here, '2026-02-24');
  for (const who of [AMAL, PIERS]) await saysYes(here, who, 'transfer', '2026-02-27');

  const view = await askInPage(here, 'cases.open', { caseId });
  expect([view.status, view.circles.map((c) => c.participants), view.agreements[0]?.items.map((i) => i.due)]).toEqual([
    'agreement_active',
    [11, 8],
    [DUE, DUE, DUE],
  ]);
  const { report, screening, agreements, checkins, consents } = view;
  const [incident] = report.incidents;
  expect([report.channel, incident?.occurred, incident?.harmTypes, incident?.identityGrounds]).toEqual([
    'staff',
    { precision: 'exact', on: '2026-01-15' },
    ['identity_based', 'property'],
    ['faith'],
  ]);
  expect([screening?.answers.S07, screening?.conditions?.S07]).toEqual([
    { answer: 'unknown', note: 'Nobody is known yet.' },
    'Nobody is known yet: the group first',
  ]);
  expect(agreements[0]?.signatures.map((s) => s.method)).toEqual(['ink', 'ink']);
  expect(checkins.map((c) => c.due)).toEqual(['2026-03-10', '2026-04-20', '2026-05-26']);
  expect(consents.map((c) => [c.scope, c.by]).sort()).toEqual([
    ['take_part', 'both'],
    ['take_part', 'both'],
    ['transfer', 'both'],
    ['transfer', 'both'],
  ]);
});

test('chosen, looked at word by word, and sealed', async () => {
  writeFileSync(join(dir, 'door.png'), aPng(120, 80));
  await answerDialogs(sender.app, { open: [join(dir, 'door.png')] });
  await here.locator('#case-files').getByRole('button', { name: en.attachments.add }).click();
  await here.locator('#case-files').getByRole('button', { name: en.attachments.adding.choose }).click();
  await here
    .locator('#case-files')
    .getByRole('button', { name: en.attachments.adding.submit(1) })
    .click();
  await expect(here.getByText(en.attachments.adding.done(1)).first()).toBeVisible();

  await section(here, t.section.title).getByRole('link', { name: t.section.start }).click();
  await heading(here, t.choose.title).waitFor();
  await expectAccessible(here, 'choosing what goes');
  await picture(here, 'choose');
  await expect(here.getByText(t.choose.never(1))).toBeVisible();
  await here.getByLabel(new RegExp(`^${t.choose.to}`)).fill('Hana Wells');
  await here
    .getByLabel(new RegExp(`^${t.choose.needs}`))
    .fill('Amal speaks for the nine and wants to be asked first.\nTwo still come only in pairs.');
  await here.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await picture(here, 'choose-below');
  await here.getByRole('button', { name: t.choose.look }).click();
  await heading(here, t.look.title).waitFor();
  const packet = here.getByRole('region', { name: t.view.label });
  await expect(packet.getByText('[another student]', { exact: true })).toBeVisible();
  await expect(packet).not.toContainText('Lark');
  await expect(packet).not.toContainText('QUIBBLESECRET');
  await expect(here.getByRole('heading', { name: t.look.names(1) })).toBeVisible();
  await expectAccessible(here, 'the packet before sealing');
  await picture(here, 'look');
  // A name stays when somebody says so, and goes again.
  const keep = here.getByRole('checkbox', { name: t.look.keepOf(LARK) });
  await keep.check();
  await expect(packet).toContainText(`${LARK} helped`);
  await keep.uncheck();
  await expect(packet).not.toContainText('Lark');

  await here.getByRole('button', { name: t.look.print }).click();
  const print = here.getByRole('dialog', { name: t.print.title });
  await answerDialogs(sender.app, { save: join(dir, 'letter.pdf') });
  await print.getByRole('button', { name: en.ui.print.pdf }).click();
  await print.waitFor({ state: 'detached', timeout: 30_000 });
  const letter = await readPdf(join(dir, 'letter.pdf'));
  writeFileSync(join(PICTURES, 'letter.pdf'), readFileSync(join(dir, 'letter.pdf')));
  expect(letter.pages).toHaveLength(1);
  const words = letter.text.replace(/\s+/g, ' ');
  for (const one of ['Hana Wells', 'Two still come only in pairs.', 'Piers repaints the door', '17 Apr', 'Amal Rosebarn', 'Practice'])
    expect(words).toContain(one);
  expect(words).not.toMatch(/Lark|QUIBBLE/);
  expect(letter.title).toBe('Handover letter');

  // To a card that was handed over: that of the second profile, which is empty but for its vault.
  receiver = await launch();
  there = await receiver.page();
  await makeVault(there);
  await there.reload();
  await toTransfers(there);
  await expectAccessible(there, 'handing over, nothing yet');
  await picture(there, 'transfers-empty');
  await answerDialogs(receiver.app, { save: join(dir, 'card.txt') });
  await there.getByRole('button', { name: t.card.save }).click();
  await expect(there.getByText(t.card.saved)).toBeVisible();
  await askInPage(here, 'transfers.addPeer', { card: readFileSync(join(dir, 'card.txt'), 'utf8'), compared: true });

  await here.getByRole('button', { name: t.look.seal }).click();
  const seal = here.getByRole('dialog', { name: t.seal.title });
  await expect(seal.getByRole('radio', { name: new RegExp(t.seal.key) })).toBeChecked();
  await expectAccessible(here, 'sealing');
  await picture(here, 'seal');
  await answerDialogs(sender.app, { save: join(dir, 'packet.age') });
  await seal.getByRole('button', { name: t.seal.save }).click();
  await heading(here, t.seal.done).waitFor();
  await picture(here, 'sealed');
  expect(existsSync(join(dir, 'packet.age'))).toBe(true);
  expect(readFileSync(join(dir, 'packet.age')).toString('latin1')).not.toMatch(/Amal|Piers|prayer/);
});

test('opened in the second vault, compared, accepted', async () => {
  // Half a packet first: words, and nothing changed.
  const whole = readFileSync(join(dir, 'packet.age'));
  writeFileSync(join(dir, 'half.age'), whole.subarray(0, whole.length >> 1));
  await answerDialogs(receiver.app, { open: [join(dir, 'half.age')] });
  await there.getByRole('button', { name: t.receive.open }).click();
  await expect(there.getByText(en.errors.reasons['packet-damaged']?.what ?? '')).toBeVisible();
  await picture(there, 'damaged');

  await answerDialogs(receiver.app, { open: [join(dir, 'packet.age')] });
  await there.getByRole('button', { name: t.receive.open }).click();
  await heading(there, t.receive.pageTitle(TITLE)).waitFor();
  const { fingerprint } = await askInPage(here, 'transfers.identity', {});
  await expect(there.getByText(fingerprint)).toBeVisible();
  await expect(there.getByText(t.receive.unknown)).toBeVisible();
  await expectAccessible(there, 'an opened packet');
  await picture(there, 'opened');
  expect((await askInPage(there, 'cases.list', { status: 'all', limit: 5 })).rows).toEqual([]);
  await there.getByRole('checkbox', { name: t.receive.didCompare }).check();
  await there.getByLabel(t.receive.by).fill('Hana Wells');
  await picture(there, 'opened-below');
  await there.getByRole('button', { name: t.receive.accept, exact: true }).click();
  await heading(there, t.receive.done.accepted).waitFor();
  await expectAccessible(there, 'accepted');
  receiptCode = (await there.locator('output').first().innerText()).trim();
  await picture(there, 'accepted');
  await there.getByRole('button', { name: t.receive.toCase }).click();
  await heading(there, TITLE).waitFor();
  const [row] = (await askInPage(there, 'cases.list', { limit: 5 })).rows;
  const view = await askInPage(there, 'cases.open', { caseId: row?.id ?? caseId });
  expect(view.parties.map((p) => [p.name, p.kind, p.groupSize])).toEqual([
    ['Amal Rosebarn', 'person', undefined],
    ['The students of the prayer room', 'group', 9],
    ['Piers Undercliff', 'person', undefined],
  ]);
  expect(view.parties[1]?.spokesperson).toBe(view.parties[0]?.id);
  expect(view.agreements[0]?.items).toHaveLength(3);
  expect(view.circles.map((c) => [c.heldOn, c.participants])).toEqual([
    ['2026-01-22', 11],
    ['2026-02-24', 8],
  ]);
  expect(view.notes.map((n) => n.text)).toEqual(['Colour chosen by vote. [another student] helped to carry the paint.']);
  await section(there, t.section.title).scrollIntoViewIfNeeded();
  await picture(there, 'case-there');
  await expectAccessible(there, 'a case that came');

  // Once more: it says what was done, and offers nothing.
  await toTransfers(there);
  await there.getByRole('button', { name: t.receive.open }).click();
  await heading(there, t.receive.pageTitle(TITLE)).waitFor();
  await expect(there.getByText(/accepted by Hana Wells/)).toBeVisible();
  await expect(there.getByRole('button', { name: t.receive.accept, exact: true })).toHaveCount(0);
  await there.getByRole('button', { name: en.ui.back }).click();
  await picture(there, 'transfers-there');
});

test('the receipt comes back, and the case is with its new counselor', async () => {
  await toTransfers(here);
  await expectAccessible(here, 'handing over');
  await picture(here, 'transfers-here');
  await here.getByRole('button', { name: t.sent.receiptOf(TITLE) }).click();
  const take = here.getByRole('dialog', { name: t.take.title });
  await expectAccessible(here, 'taking a receipt');
  await picture(here, 'receipt');
  await take.getByLabel(t.take.code).fill(receiptCode.replaceAll('-', ' ').toLowerCase());
  await take.getByRole('button', { name: t.take.save }).click();
  await take.waitFor({ state: 'detached' });
  await expect(here.getByText(t.sent.state.accepted, { exact: true })).toBeVisible();
  await here.getByRole('link', { name: new RegExp(TITLE) }).click();
  await heading(here, TITLE).waitFor();
  await expect(here.getByText(t.section.gone('Hana Wells'))).toBeVisible();
  expect((await askInPage(here, 'cases.open', { caseId })).status).toBe('transferred_out');
  await section(here, t.section.title).scrollIntoViewIfNeeded();
  await picture(here, 'case-gone');
  expect(sender.complaints).toEqual([]);
  expect(receiver.complaints).toEqual([]);
});

test('looks right in the dark, enlarged, and in Spanish', async () => {
  for (const mode of OTHER_MODES) {
    const { name, words } = mode;
    await put(receiver, there, mode);
    await there.getByRole('link', { name: words.shell.cases, exact: true }).click();
    await there.getByRole('link', { name: words.transfers.link, exact: true }).click();
    await heading(there, words.transfers.title).waitFor();
    await picture(there, `transfers-${name}`);
    await there.getByRole('link', { name: new RegExp(TITLE) }).click();
    await heading(there, TITLE).waitFor();
    await there.getByRole('link', { name: words.transfers.section.start }).click();
    await heading(there, words.transfers.choose.title).waitFor();
    await picture(there, `choose-${name}`);
    await there.getByRole('button', { name: words.transfers.choose.look }).click();
    await heading(there, words.transfers.look.title).waitFor();
    await picture(there, `look-${name}`);
    expect(await sideways(there), name).toBeLessThanOrEqual(0);
  }
});

test('leaves no word outside of the two vaults but in what was saved', async () => {
  expect(sweep([sender.profile, receiver.profile], ['QUIBBLESECRET', 'Piers Undercliff'])).toEqual([]);
});
