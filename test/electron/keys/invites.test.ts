/** @file A one-time passphrase: opens once and not for ever; the person who invites never knows the one that counts afterwards. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toText } from '../../../electron/keys/bytes';
import { headerBytes, parseHeader } from '../../../electron/keys/header';
import { makeKeyPair } from '../../../electron/keys/primitives';
import type { UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';
import { openWithSecret, readVault } from './outside-reader';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ anchors: true });
});
afterEach(() => app.cleanup());

const OWN = 'velvet harbour nine quiet foxes';
const ROLES = ['counselor', 'facilitator', 'admin'] as const;
const memberOf = async (id: UserId) => (await app.ask('vault.state', {})).users.find((one) => one.id === id);
const opens = async (words: string, dir = app.dir) => (await openWithSecret(readVault(dir).header, Buffer.from(words)))?.databaseKeys.size;

describe.each(ROLES)('an invited %s', (role) => {
  it('sets the own passphrase at the first sign-in; the words are void then', async () => {
    const { id, words, until } = await app.ask('vault.invite', { label: 'New', role });
    expect(until).toBe('2025-11-24T09:00:00.000Z');
    expect((await memberOf(id))?.invite).toEqual({ until, over: false });
    app.leave();
    cpSync(app.dir, `${app.dir}-kept`, { recursive: true });
    // Not as a passphrase, not without an own one, not with the same.
    expect((await refusal(app.ask('vault.unlock', { userId: id, passphrase: app.typed(words) }))).kind).toBe('wrong-passphrase');
    expect(await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: words.toUpperCase() }))).toMatchObject({
      reason: 'invite-same',
    });
    expect((await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: 'short' }))).kind).toBe('weak-passphrase');
    expect((await app.ask('vault.redeem', { userId: id, words, passphrase: OWN })).me).toEqual({ id, role, label: 'New' });
    expect((await memberOf(id))?.invite).toBeUndefined();
    app.leave();
    expect((await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: `${OWN} again` }))).kind).toBe('wrong-passphrase');
    expect(await opens(words)).toBeUndefined();
    await app.ask('vault.unlock', { userId: id, passphrase: app.typed(OWN) });
    app.leave();
    await app.enter('KM');
    expect((await app.ask('audit.list', {})).entries.map((entry) => entry.action)).toContain('vault.invite');
  });

  it('comes in no more after the last day, and is invited again', async () => {
    const { id, words } = await app.ask('vault.invite', { label: 'New', role });
    app.leave();
    app.clock.at = '2025-11-24T09:00:00.000Z';
    expect(await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: OWN }))).toMatchObject({
      kind: 'blocked',
      reason: 'invite-over',
    });
    expect((await memberOf(id))?.invite?.over).toBe(true);
    // The next counselor's sign-in ends it in the file too.
    await app.enter('KM');
    expect(await opens(words)).toBeUndefined();
    const again = await app.ask('vault.inviteAgain', { userId: id });
    expect(again.words).not.toBe(words);
    app.leave();
    expect((await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: OWN }))).kind).toBe('wrong-passphrase');
    await app.ask('vault.redeem', { userId: id, words: again.words, passphrase: OWN });
    app.leave();
    await app.enter('KM');
  });
});

it.each(ROLES)(
  'a %s gets another key pair: a copy of the header that the inviter kept opens nothing of what is sealed afterwards',
  async (role) => {
    const { id, words } = await app.ask('vault.invite', { label: 'New', role });
    app.leave();
    cpSync(app.dir, `${app.dir}-kept`, { recursive: true });
    await app.ask('vault.redeem', { userId: id, words, passphrase: OWN });
    app.leave();
    // Comes in again before any counselor did, with another passphrase too.
    await app.ask('vault.unlock', { userId: id, passphrase: app.typed(OWN) });
    await app.ask('vault.changePassphrase', { old: OWN, next: `${OWN} again` });
    app.leave();
    // The next counselor signs the key that was asked for; once.
    await app.enter('KM');
    app.leave();
    expect('renewals' in JSON.parse(readFileSync(join(app.dir, 'vault.json'), 'utf8'))).toBe(false);
    expect(await opens(words, `${app.dir}-kept`)).toBeGreaterThan(0);
    const now = readVault(app.dir).header;
    // The old slot put beside the present list: the keys in it fit nothing there.
    const old = readVault(`${app.dir}-kept`).header.slots.filter((slot) => slot.user === id);
    expect((await openWithSecret({ ...now, slots: old }, Buffer.from(words)))?.databaseKeys.size ?? 0).toBe(0);
    await app.ask('vault.unlock', { userId: id, passphrase: app.typed(`${OWN} again`) });
  },
);

it('a request that somebody else has written or altered is never signed', async () => {
  const { id, words } = await app.ask('vault.invite', { label: 'New', role: 'admin' });
  app.leave();
  await app.ask('vault.redeem', { userId: id, words, passphrase: OWN });
  app.leave();
  const path = join(app.dir, 'vault.json');
  const header = parseHeader(readFileSync(path));
  const [renewal] = header.renewals ?? [];
  if (renewal === undefined) throw new Error('nothing was asked for');
  const mine = toText(makeKeyPair('x25519').publicKey);
  writeFileSync(path, headerBytes({ ...header, renewals: [{ ...renewal, xpub: mine }] }));
  await app.enter('KM');
  app.leave();
  expect(parseHeader(readFileSync(path)).roster.users.find((one) => one.id === id)?.xpub).not.toBe(mine);
  // With it taken away the person's own slot fits nothing: said, and nothing is opened.
  const { renewals: _none, ...without } = parseHeader(readFileSync(path));
  writeFileSync(path, headerBytes(without));
  expect(await refusal(app.ask('vault.unlock', { userId: id, passphrase: app.typed(OWN) }))).toMatchObject({
    kind: 'vault-damaged',
    reason: 'header-key',
  });
  writeFileSync(path, headerBytes(header));
  await app.enter('KM');
  expect(parseHeader(readFileSync(path)).roster.users.find((one) => one.id === id)?.xpub).toBe(renewal.xpub);
});

it('ends with the counselor who may know the words', async () => {
  await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
  await app.enter('RS');
  const { id, words } = await app.ask('vault.invite', { label: 'New', role: 'facilitator' });
  await app.enter('KM');
  const leaver = (await app.ask('vault.state', {})).users.find((one) => one.label === 'RS');
  if (leaver === undefined) throw new Error('no RS');
  await app.ask('vault.removeUser', { userId: leaver.id });
  expect((await memberOf(id))?.invite).toEqual({ until: undefined, over: true });
  expect(await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: OWN }))).toMatchObject({ reason: 'invite-over' });
  await app.enter('KM');
  const again = await app.ask('vault.inviteAgain', { userId: id });
  app.leave();
  await app.ask('vault.redeem', { userId: id, words: again.words, passphrase: OWN });
});

it('an altered last day opens nothing', async () => {
  const { id, words } = await app.ask('vault.invite', { label: 'New', role: 'admin' });
  app.leave();
  const path = join(app.dir, 'vault.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('2025-11-24T09', '2035-11-24T09'));
  expect((await refusal(app.ask('vault.redeem', { userId: id, words, passphrase: OWN }))).kind).toBe('wrong-passphrase');
});

it('nobody else is invited again, and only by counselors', async () => {
  const admin = (await app.ask('vault.state', {})).users.find((one) => one.label === 'AD');
  if (admin === undefined) throw new Error('no AD');
  expect((await refusal(app.ask('vault.inviteAgain', { userId: admin.id }))).kind).toBe('not-found');
  await app.enter('FA');
  expect((await refusal(app.ask('vault.invite', { label: 'New', role: 'admin' }))).kind).toBe('forbidden');
});

it('in a vault with real people nobody chooses the passphrase of somebody else', async () => {
  const real = await testApp({ practice: false });
  const person = { label: 'New', role: 'admin', passphrase: OWN } as const;
  expect(await refusal(real.ask('vault.addUser', person))).toEqual({ kind: 'blocked', reason: 'sign-in-invite' });
  real.cleanup();
});
