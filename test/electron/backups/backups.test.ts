/** @file Backups through the contract on a real vault: made, rotated, checked, mirrored to another folder, put back. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { addFile, aPng, readFile } from '../../support/files';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';

let app: TestApp;
let near: string;
beforeEach(async () => {
  app = await testApp();
  near = `${app.dir}-backups`;
});
afterEach(() => app.cleanup());

const whole = (root = near) => readdirSync(root).filter((name) => name.endsWith('.backup'));
const newest = (root = near) => join(root, whole(root).sort().at(-1) ?? '');
const newCase = (title: string) => app.ask('cases.create', aCase({ title }));
const titles = async () => (await app.ask('cases.list', { status: 'all' })).rows.map((row) => row.title).sort();
const user = async () => (await app.ask('vault.state', {})).users.find((one) => one.label === 'KM')?.id;

/** What the door does: find the newest, look, put back. */
async function restore(by: { secret?: string; grant?: string } = {}) {
  const found = await app.ask('backups.find', by.grant === undefined ? {} : { grant: by.grant });
  const [first] = found;
  if (first === undefined) throw new Error('no backup was found');
  const userId = by.secret === undefined ? first.users[0]?.id : undefined;
  const preview = await app.ask('backups.preview', { ticket: first.ticket, userId, secret: by.secret ?? passphraseOf('KM') });
  return { found, preview, ...(await app.ask('backups.restore', { look: preview.look })) };
}

describe('making', () => {
  it('makes one that opens again, and says so', async () => {
    expect(await app.ask('backups.status', {})).toMatchObject({ running: false, used: { near: 0, away: 0 } });
    await newCase('The bicycle');
    const status = await app.ask('backups.make', {});
    expect(status).toMatchObject({ running: false, near: { kind: 'asked', where: 'near', whole: true } });
    expect(status.problem).toBeUndefined();
    const [one] = await app.ask('backups.list', {});
    expect(await app.ask('backups.check', { ticket: one?.ticket ?? '' })).toEqual({ good: true });
    expect(readdirSync(newest()).filter((name) => name.endsWith('.db')).length).toBe(4);
    for (const name of readdirSync(newest())) expect(statSync(join(newest(), name)).mode & 0o077, name).toBe(0);
    // No name and no count in clear.
    const manifest = readFileSync(join(newest(), 'manifest.json'), 'utf8');
    expect(manifest).not.toMatch(/cases"?:|people|bicycle/);
  });

  it('is a counselor’s: nobody else holds the keys', async () => {
    await app.enter('FA');
    expect(await refusal(app.ask('backups.make', {}))).toMatchObject({ kind: 'forbidden' });
  });

  it('a half-written one never counts and is taken away', async () => {
    await app.ask('backups.make', {});
    cpSync(newest(), newest().replace('.backup', '.partial'), { recursive: true });
    rmSync(newest(), { recursive: true });
    expect((await app.ask('backups.status', {})).near).toBeUndefined();
    await app.ask('backups.make', {});
    expect(readdirSync(near).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it.each(['cases.db', 'summaries.db', 'vault.json', 'manifest.json'])('a flipped bit in %s is found by the check', async (name) => {
    await newCase('One');
    await app.ask('backups.make', {});
    const file = join(newest(), name);
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const list = await app.ask('backups.list', {});
    // A manifest that is no manifest any more is no backup at all.
    for (const one of list) expect(await app.ask('backups.check', { ticket: one.ticket })).toEqual({ good: false });
    expect(list.length).toBe(name === 'manifest.json' ? list.length : 1);
    if (name !== 'manifest.json') {
      const [found] = await app.ask('backups.find', {});
      if (found !== undefined)
        await expect(
          app.ask('backups.preview', { ticket: found.ticket, userId: found.users[0]?.id, secret: passphraseOf('KM') }),
        ).rejects.toThrow();
    }
  });

  it('a cut file is seen without a key', async () => {
    await app.ask('backups.make', {});
    truncateSync(join(newest(), 'cases.db'), 8192);
    expect((await app.ask('backups.status', {})).near).toBeUndefined();
  });

  it('keeps seven days and a few weeks', async () => {
    for (let day = 0; day < 40; day++) {
      app.clock.at = new Date(Date.UTC(2025, 10, 10 + day, 9)).toISOString();
      await app.ask('backups.make', {});
    }
    expect(whole().length).toBe(11);
    const { near: last, oldest } = await app.ask('backups.status', {});
    expect(last?.made).toBe(app.clock.at);
    // How they have grown: the oldest that is kept, with what it took.
    expect(oldest).toMatchObject({ made: expect.stringMatching(/^2025-11-1/), size: expect.any(Number), seconds: expect.any(Number) });
  });
});

describe('the chosen folder', () => {
  it('gets each backup; one that went missing is said and not fatal', async () => {
    const stick = `${app.dir}-stick`;
    mkdirSync(stick);
    await app.ask('backups.choose', { grant: app.grant(stick) });
    const status = await app.ask('backups.make', {});
    expect(status).toMatchObject({ away: { where: 'away', whole: true }, folder: { there: true } });
    rmSync(stick, { recursive: true });
    const without = await app.ask('backups.make', {});
    expect(without).toMatchObject({ problem: 'away-missing', folder: { there: false } });
    expect(without.near?.whole).toBe(true);
    // An empty mount point is not filled.
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    expect((await app.ask('backups.make', {})).problem).toBeUndefined();
    await app.ask('backups.choose', {});
    expect((await app.ask('backups.status', {})).folder).toBeUndefined();
  });

  it('is never in the vault or in its backups', async () => {
    for (const inside of [app.dir, join(app.dir, 'attachments'), near, join(near, 'x')])
      expect(await refusal(app.ask('backups.choose', { grant: app.grant(inside) }))).toMatchObject({ kind: 'invalid' });
  });
});

describe('putting back', () => {
  it('shows what would come and go, keeps the present state, and brings everything', async () => {
    const { id } = await newCase('The bicycle');
    const bytes = aPng();
    await addFile(app, id as CaseId, bytes);
    await app.ask('backups.make', {});
    await newCase('Written after');
    const { preview, aside } = await restore();
    expect(preview.counts).toMatchObject({ cases: 1, files: 1 });
    expect(preview.now).toMatchObject({ state: 'known', casesGone: 1, counts: { cases: 2 } });
    expect((preview.now as { entriesGone: number }).entriesGone).toBeGreaterThan(0);
    expect(aside).toMatch(/^vault\.before-/);
    expect((await app.ask('vault.state', {})).status).toBe('locked');
    await app.enter('KM');
    expect(await titles()).toEqual(['The bicycle']);
    const [file] = await app.ask('attachments.list', { caseId: id as CaseId });
    if (file === undefined) throw new Error('the file is gone');
    expect((await readFile(app, file.id)).equals(bytes)).toBe(true);
    expect(casesDb(app.context()).prepare("SELECT count(*) AS n FROM audit WHERE action = 'backups.restore'").get()).toEqual({ n: 1 });
    // The others come in too, and nothing is taken for an older copy.
    for (const label of ['FA', 'AD', 'KM']) await app.enter(label);
  });

  it('onto an empty machine, with the passphrase or the recovery code', async () => {
    await newCase('The bicycle');
    await app.ask('backups.make', {});
    const stick = `${app.dir}-stick`;
    cpSync(near, join(stick, 'Circlekeeper backups'), { recursive: true });
    app.leave();
    for (const gone of [app.dir, near]) rmSync(gone, { recursive: true });
    expect((await app.ask('vault.state', {})).status).toBe('none');
    const { preview, aside } = await restore({ grant: app.grant(stick) });
    expect(preview.now).toEqual({ state: 'nothing' });
    expect(aside).toBeUndefined();
    await app.enter('KM');
    expect(await titles()).toEqual(['The bicycle']);
  });

  it('a wrong passphrase opens nothing and writes nothing', async () => {
    await app.ask('backups.make', {});
    const [one] = await app.ask('backups.find', {});
    expect(
      await refusal(app.ask('backups.preview', { ticket: one?.ticket ?? '', userId: await user(), secret: 'nothing of the kind' })),
    ).toMatchObject({ kind: 'wrong-passphrase' });
    expect(await refusal(app.ask('backups.restore', { look: 'ab'.repeat(12) }))).toMatchObject({ kind: 'not-found' });
  });

  it('when a page turns out damaged in the middle of a sign-in: nothing stays open that would be in its way', async () => {
    await newCase('The bicycle');
    await app.ask('backups.make', {});
    const page = Number(casesDb(app.context()).pragma('page_size', { simple: true }));
    const root = Number(
      (casesDb(app.context()).prepare("SELECT rootpage FROM sqlite_master WHERE name = 'stale'").get() as { rootpage: number }).rootpage,
    );
    app.leave();
    const file = join(app.dir, 'cases.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, page * (root - 1) + 100, page * (root - 1) + 110);
    writeFileSync(file, bytes);
    await expect(app.enter('KM')).rejects.toMatchObject({ error: { kind: 'storage-corrupt' } });
    await restore();
    await app.enter('KM');
    expect(await titles()).toEqual(['The bicycle']);
  });

  it('when the vault is damaged: the newest good one is offered, and the damaged one is kept', async () => {
    await newCase('The bicycle');
    await app.ask('backups.make', {});
    app.leave();
    const file = join(app.dir, 'cases.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 3, 4096 * 9);
    writeFileSync(file, bytes);
    rmSync(join(app.dir, 'vault.json'));
    expect((await app.ask('vault.state', {})).status).toBe('damaged');
    const { preview, aside } = await restore();
    expect(preview.now).toEqual({ state: 'unreadable' });
    expect(readFileSync(join(app.dir, '..', aside ?? '', 'cases.db')).equals(bytes)).toBe(true);
    await app.enter('KM');
    expect(await titles()).toEqual(['The bicycle']);
  });
});
