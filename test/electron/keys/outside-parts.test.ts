/** @file A reader that is not ours opens a vault with two parts, and follows the signing keys, from FORMAT.md alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { passphraseOf } from '../../support/vault';
import { openWithSecret, readVault, secretOfParts } from './outside-reader';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

it('any two parts give a secret that opens every compartment; parts that were replaced give one that opens nothing', async () => {
  const [a = '', b = '', c = ''] = (await app.ask('vault.newParts', { passphrase: passphraseOf('KM') })).parts;
  for (const [one, two] of [
    [a, b],
    [c, a],
    [b, c],
  ] as const) {
    const opened = await openWithSecret(readVault(app.dir).header, secretOfParts(one, two) ?? Buffer.alloc(0));
    expect(opened?.signatureHolds).toBe(true);
    expect([...(opened?.databaseKeys.keys() ?? [])]).toEqual(expect.arrayContaining(['cases', 'summaries']));
  }
  await app.ask('vault.newParts', { passphrase: passphraseOf('KM') });
  expect(await openWithSecret(readVault(app.dir).header, secretOfParts(a, b) ?? Buffer.alloc(0))).toBeUndefined();
});

it('a slot of before a counselor left leads to the signing key of today', async () => {
  await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
  const [a = '', b = ''] = (await app.ask('vault.newParts', { passphrase: passphraseOf('KM') })).parts;
  const leaver = (await app.ask('vault.state', {})).users.find((one) => one.label === 'RS');
  if (leaver === undefined) throw new Error('no RS');
  await app.ask('vault.removeUser', { userId: leaver.id });
  const { header } = readVault(app.dir);
  expect(header.roster.signers).toHaveLength(2);
  const opened = await openWithSecret(header, secretOfParts(a, b) ?? Buffer.alloc(0));
  expect(opened?.signatureHolds).toBe(true);
  expect(opened?.found.get('Ed25519 private of today')?.length).toBe(32);
  const forged = {
    ...header,
    roster: { ...header.roster, signers: header.roster.signers?.map((one) => ({ ...one, sig: one.sig && header.rosterSig })) },
  };
  expect((await openWithSecret(forged, secretOfParts(a, b) ?? Buffer.alloc(0)))?.signatureHolds).toBe(false);
});
