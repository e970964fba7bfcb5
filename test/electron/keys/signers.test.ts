/** @file A counselor who left signs nothing that counts; an older header, or an old slot in the present one, is said before anything is written. */
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toText } from '../../../electron/keys/bytes';
import { canonicalBytes } from '../../../electron/keys/canonical';
import { type Header, headerBytes, parseHeader, rosterMessage } from '../../../electron/keys/header';
import { openKeyring } from '../../../electron/keys/keyring';
import { makeKeyPair, sign } from '../../../electron/keys/primitives';
import { passphraseBytes } from '../../../electron/keys/slots';
import type { UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ anchors: true });
  await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
  await app.ask('vault.addUser', { label: 'TW', role: 'counselor', passphrase: passphraseOf('TW') });
  await app.ask('cases.create', aCase());
  await app.enter('KM');
});
afterEach(() => app.cleanup());

const file = (name: string) => join(app.dir, name);
const header = () => parseHeader(readFileSync(file('vault.json')));
const idOf = (label: string): UserId => {
  const user = header().roster.users.find((one) => one.label === label);
  if (user === undefined) throw new Error(`no ${label}`);
  return user.id;
};
const keyringOf = (from: Header, label: string) => openKeyring(from, idOf(label), 'pass', passphraseBytes(passphraseOf(label)), CHEAP_KDF);
const why = async () => (await app.ask('backups.older', {})).map((one) => `${one.part} ${one.why}`);
const snapshot = () =>
  Object.fromEntries(
    readdirSync(app.dir)
      .filter((name) => name !== 'attempts.json')
      .map((name) => [name, readFileSync(file(name)).toString('hex')]),
  );
/** A list signed by somebody with that key, as he would write it: a higher number, one user called otherwise. */
function forged(from: Header, privateKey: Uint8Array): Header {
  const roster = {
    ...from.roster,
    seq: from.roster.seq + 5,
    users: from.roster.users.map((one) => (one.label === 'FB' ? { ...one, label: 'Forged' } : one)),
  };
  const next = { ...from, roster };
  return { ...next, rosterSig: toText(sign(privateKey, rosterMessage(next))) };
}

describe('a counselor who leaves', () => {
  it('leaves a key that signs nothing any more; the earlier header still proves itself', async () => {
    const before = header();
    const ids = new Map(before.roster.users.map((one) => [one.label, one.id]));
    // Past the sign-in screen, which would not even list anybody.
    const comeIn = (label: string) =>
      app.ask('vault.unlock', { userId: ids.get(label) ?? idOf(label), passphrase: app.typed(passphraseOf(label)) });
    const { identity } = await keyringOf(before, 'RS');
    const old = identity.vaultPrivateKey ?? new Uint8Array();
    await app.ask('vault.removeUser', { userId: idOf('RS') });
    const after = header();
    expect(after.roster.signers?.length).toBe(2);
    expect(after.roster.signers?.[0]).toEqual(before.roster.signers?.[0]);
    // The others come in: their slots name the old key, which vouched for the new one.
    for (const label of ['TW', 'KM', 'FA', 'AD']) await app.enter(label);
    await app.enter('TW');
    expect((await app.ask('cases.list', {})).total).toBe(1);
    await app.ask('vault.invite', { label: 'New', role: 'admin' });
    app.leave();
    // Signed with the old key: the list as it is, and with the new key struck out of it.
    const now = header();
    writeFileSync(file('vault.json'), headerBytes(forged(now, old)));
    expect(await refusal(comeIn('KM'))).toEqual({ kind: 'vault-damaged', reason: 'header-signature' });
    const { signers: _signers, ...roster } = now.roster;
    const struck = { ...now, roster: { ...roster, signers: before.roster.signers } };
    writeFileSync(file('vault.json'), canonicalBytes(forged(struck, old)));
    expect((await refusal(comeIn('KM'))).kind).toBe('vault-damaged');
    // Another continuation of the old key: slots that were renewed at a sign-in name the new one.
    const mine = makeKeyPair('ed25519');
    const message = Buffer.concat([
      Buffer.from('circlekeeper-vault/signer/v1\0'),
      canonicalBytes({ vault: now.vault, place: 2, pub: toText(mine.publicKey) }),
    ]);
    const fork = [now.roster.signers?.[0] ?? { pub: '', sig: '' }, { pub: toText(mine.publicKey), sig: toText(sign(old, message)) }];
    writeFileSync(file('vault.json'), headerBytes(forged({ ...now, roster: { ...now.roster, signers: fork } }, mine.privateKey)));
    for (const label of ['KM', 'TW', 'FA', 'AD'])
      expect(await refusal(comeIn(label))).toEqual({ kind: 'vault-damaged', reason: 'header-signature' });
    // What was signed before still opens by itself, as in a backup.
    expect((await keyringOf(before, 'TW')).slotIsCurrent).toBe(true);
    writeFileSync(file('vault.json'), headerBytes(now));
    await app.enter('KM');
  });

  it('cannot put the whole folder under a list of his own on a computer that has seen the new key', async () => {
    app.leave();
    cpSync(app.dir, `${app.dir}-kept`, { recursive: true });
    const { identity } = await keyringOf(header(), 'RS');
    await app.enter('KM');
    await app.ask('vault.removeUser', { userId: idOf('RS') });
    await app.enter('KM');
    app.leave();
    // Everything as it was before he left, the list signed anew with the key that he kept.
    rmSync(app.dir, { recursive: true });
    cpSync(`${app.dir}-kept`, app.dir, { recursive: true });
    writeFileSync(file('vault.json'), headerBytes(forged(header(), identity.vaultPrivateKey ?? new Uint8Array())));
    const before = snapshot();
    const userId = header().roster.users[0]?.id;
    expect(await refusal(app.ask('vault.unlock', { userId: userId as UserId, passphrase: app.typed(passphraseOf('KM')) }))).toEqual({
      kind: 'vault-older',
    });
    expect(snapshot()).toEqual(before);
    expect((await why()).some((one) => one.endsWith(' signer') || one.endsWith(' header') || one.endsWith(' older'))).toBe(true);
    // Without what the anchors say about the databases the signing key alone says it.
    rmSync(`${app.dir}-anchors.json`);
    expect(await refusal(app.ask('vault.unlock', { userId: userId as UserId, passphrase: app.typed(passphraseOf('KM')) }))).toEqual({
      kind: 'vault-older',
    });
    expect(await why()).toContain('cases signer');
  });

  it.each(['FA', 'AD'])('but taking away %s changes no signing key: it was never theirs', async (label) => {
    await app.ask('vault.removeUser', { userId: idOf(label) });
    expect(header().roster.signers?.length).toBe(1);
    await app.enter('KM');
  });

  it('is said of a code that was made before', async () => {
    await app.ask('vault.newCode', { passphrase: passphraseOf('KM') });
    await app.ask('vault.removeUser', { userId: idOf('RS') });
    await app.enter('KM');
    expect((await app.ask('vault.recovery', {})).code?.beforeLeaving).toBe(true);
    await app.ask('vault.newCode', { passphrase: passphraseOf('KM') });
    expect((await app.ask('vault.recovery', {})).code?.beforeLeaving).toBe(false);
  });

  it('a kill before or after the header leaves the old or the new state', async () => {
    app.leave();
    cpSync(app.dir, `${app.dir}-kept`, { recursive: true });
    await app.enter('KM');
    await app.ask('vault.removeUser', { userId: idOf('RS') });
    // Before: the old header beside databases that expect both, and copies under keys that do not count.
    const done = readFileSync(file('vault.json'));
    for (const name of ['vault.json', 'vault.json.prev'])
      if (existsSync(join(`${app.dir}-kept`, name))) copyFileSync(join(`${app.dir}-kept`, name), file(name));
    await app.enter('RS');
    expect((await app.ask('cases.list', {})).total).toBe(1);
    app.leave();
    expect(readdirSync(app.dir).filter((name) => name.endsWith('.next'))).toEqual([]);
    expect(done.length).toBeGreaterThan(0);
    // Once more to the end.
    await app.enter('KM');
    await app.ask('vault.removeUser', { userId: idOf('RS') });
    for (const label of ['TW', 'FA', 'KM']) await app.enter(label);
    expect((await app.ask('cases.list', {})).total).toBe(1);
  });
});

describe('a former passphrase', () => {
  const NEXT = 'quartz harbour violin sandal thicket';
  const LABELS = ['KM', 'FA', 'AD'];

  it.each(LABELS)('of %s in an older header beside the databases of today is said before anything is written', async (label) => {
    await app.enter(label);
    app.leave();
    const kept = readFileSync(file('vault.json'));
    await app.enter(label);
    await app.ask('vault.changePassphrase', { old: passphraseOf(label), next: NEXT });
    app.leave();
    writeFileSync(file('vault.json'), kept);
    const before = snapshot();
    expect(await refusal(app.enter(label))).toEqual({ kind: 'vault-older' });
    expect(snapshot()).toEqual(before);
    expect((await why()).every((one) => one.endsWith(' header'))).toBe(true);
    // With an old seal beside it too: a seal may lag, the database knows.
    rmSync(`${app.dir}-anchors.json`);
    expect(await refusal(app.enter(label))).toEqual({ kind: 'vault-older' });
  });

  it.each(LABELS)('of %s put into the header of today is said as well', async (label) => {
    await app.enter(label);
    app.leave();
    const old = header();
    await app.enter(label);
    await app.ask('vault.changePassphrase', { old: passphraseOf(label), next: NEXT });
    app.leave();
    const now = header();
    const id = idOf(label);
    const pass = (one: Header['slots'][number]) => one.user === id && one.kind === 'pass';
    writeFileSync(
      file('vault.json'),
      headerBytes({ ...now, slots: [...now.slots.filter((one) => !pass(one)), ...old.slots.filter(pass)] }),
    );
    expect(await refusal(app.enter(label))).toEqual({ kind: 'vault-older' });
    // A counselor sees it too, whoever's it is.
    if (label !== 'KM') expect(await refusal(app.enter('KM'))).toEqual({ kind: 'vault-older' });
    writeFileSync(file('vault.json'), headerBytes(now));
    await app.ask('vault.unlock', { userId: id, passphrase: app.typed(NEXT) });
  });

  it('opens nothing of a vault whose keys were changed, when the header is the older one', async () => {
    app.leave();
    const kept = header();
    await app.enter('KM');
    await app.ask('vault.changePassphrase', { old: passphraseOf('KM'), next: NEXT });
    await app.ask('vault.removeUser', { userId: idOf('AD') });
    await app.ask('vault.unlock', { userId: idOf('KM'), passphrase: app.typed(NEXT) });
    app.leave();
    writeFileSync(file('vault.json'), headerBytes(kept));
    expect(['vault-older', 'vault-damaged']).toContain((await refusal(app.enter('KM'))).kind);
  });

  it('a header of before a person was added is said, also with the seal of that time', async () => {
    app.leave();
    cpSync(app.dir, `${app.dir}-kept`, { recursive: true });
    await app.enter('KM');
    await app.ask('vault.addUser', { label: 'New', role: 'facilitator', passphrase: passphraseOf('New') });
    app.leave();
    for (const name of readdirSync(`${app.dir}-kept`).filter((one) => one === 'vault.json' || one.endsWith('.seal')))
      copyFileSync(join(`${app.dir}-kept`, name), file(name));
    rmSync(`${app.dir}-anchors.json`);
    expect(await refusal(app.enter('KM'))).toEqual({ kind: 'vault-older' });
    expect(await why()).toContain('cases header');
  });
});
