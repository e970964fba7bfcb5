/** @file Goal 12: a sign-in that was taken away opens nothing that is written afterwards; interrupted anywhere, the old state or the new one. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';
import { openWithSecret, readVault } from './outside-reader';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ anchors: true });
  await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
  await app.ask('cases.create', aCase());
  // Every desk has been opened once, so that each has its seal.
  await app.enter('KM');
});
afterEach(() => app.cleanup());

const idOf = async (label: string): Promise<UserId> => {
  const user = (await app.ask('vault.state', {})).users.find((one) => one.label === label);
  if (user === undefined) throw new Error(`no ${label}`);
  return user.id;
};
const keysOf = async (label: string, dir = app.dir) =>
  (await openWithSecret(readVault(dir).header, Buffer.from(passphraseOf(label))))?.databaseKeys;
const remove = async (label: string) => app.ask('vault.removeUser', { userId: await idOf(label) });
const ROLES = [
  ['FA', 1],
  ['AD', 1],
  ['RS', 4],
] as const;

describe.each(ROLES)('taking away %s', (label, compartments) => {
  it('signs everybody out, changes each key that it held, and no more', async () => {
    const held = await keysOf(label);
    const before = await keysOf('KM');
    expect(held?.size).toBe(compartments);
    await remove(label);
    expect(await app.raw('cases.list', {})).toEqual({ ok: false, error: { kind: 'locked' } });
    await app.enter('KM');
    expect((await app.ask('cases.list', {})).total).toBe(1);
    expect((await app.ask('vault.state', {})).users.map((one) => one.label)).not.toContain(label);
    expect(await keysOf(label)).toBeUndefined();
    const after = await keysOf('KM');
    for (const [comp, key] of before ?? []) expect(after?.get(comp)?.equals(key), comp).toBe(!held?.has(comp));
    expect(readdirSync(app.dir).filter((name) => name.endsWith('.next'))).toEqual([]);
    // The others come in as before, and the trail knows who did it.
    for (const other of ['FA', 'FB', 'AD', 'RS', 'KM']) if (other !== label) await app.enter(other);
    expect((await app.ask('audit.verify', {})).every((one) => one.brokenAt === undefined)).toBe(true);
    expect((await app.ask('audit.list', {})).entries.map((one) => one.action)).toContain('vault.removeUser');
    app.leave();
    await app.enter('KM');
  });

  it('interrupted before the header: as it was. After it: as it is', async () => {
    app.leave();
    const old = `${app.dir}-old`;
    cpSync(app.dir, old, { recursive: true });
    await app.enter('KM');
    await remove(label);
    const halfway = `${app.dir}-halfway`;
    cpSync(app.dir, halfway, { recursive: true });
    rmSync(`${app.dir}-anchors.json`);
    // Killed before the header was written: the copies are there and the header is the old one.
    for (const name of readdirSync(halfway).filter((one) => one.startsWith('vault.json'))) rmSync(join(halfway, name));
    for (const name of readdirSync(old).filter((one) => one.startsWith('vault.json') || one.endsWith('.seal') || one.endsWith('.db')))
      cpSync(join(old, name), join(halfway, name));
    const done = `${app.dir}-done`;
    renameSync(app.dir, done);
    renameSync(halfway, app.dir);
    await app.enter(label);
    await app.enter('KM');
    expect((await app.ask('cases.list', {})).total).toBe(1);
    expect(readdirSync(app.dir).filter((name) => name.endsWith('.next'))).toEqual([]);
    app.leave();
    // Killed right after it: only some of the files were taken over.
    rmSync(app.dir, { recursive: true });
    rmSync(`${app.dir}-anchors.json`, { force: true });
    renameSync(done, app.dir);
    await app.enter('KM');
    expect((await app.ask('cases.list', {})).total).toBe(1);
  });
});

it('a kept copy under the new key is not taken for the newest', async () => {
  await remove('AD');
  const next = readdirSync(app.dir).find((name) => name.endsWith('.next')) ?? '';
  cpSync(join(app.dir, next), `${app.dir}-kept`);
  await app.enter('KM');
  await app.ask('cases.create', aCase({ title: 'After' }));
  app.leave();
  cpSync(`${app.dir}-kept`, join(app.dir, next));
  await app.enter('KM');
  expect(existsSync(join(app.dir, next))).toBe(false);
});

it('is a counselor’s, never of oneself, and once', async () => {
  expect(await refusal(remove('KM'))).toMatchObject({ kind: 'blocked', reason: 'sign-in-own' });
  const admin = await idOf('AD');
  await app.enter('FA');
  expect((await refusal(app.ask('vault.removeUser', { userId: admin }))).kind).toBe('forbidden');
  await app.enter('KM');
  await app.ask('vault.removeUser', { userId: admin });
  await app.enter('KM');
  expect((await refusal(app.ask('vault.removeUser', { userId: admin }))).kind).toBe('not-found');
});

it('a full disk changes nothing', async () => {
  const blocked = join(app.dir, 'summaries.db.next');
  rmSync(blocked, { force: true });
  // A folder in the place of the copy: it can't be written.
  mkdirSync(blocked);
  writeFileSync(join(blocked, 'x'), '');
  expect((await app.raw('vault.removeUser', { userId: await idOf('AD') })).ok).toBe(false);
  rmSync(blocked, { recursive: true });
  app.leave();
  await app.enter('AD');
  await app.enter('KM');
});
