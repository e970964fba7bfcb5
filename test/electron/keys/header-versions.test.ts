/** @file A vault with a header of the first version, as that version wrote it: opens, is brought to this one by a counselor, and no other way. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseHeader } from '../../../electron/keys/header';
import { readHeader, unlock, unlockWithRecovery } from '../../../electron/keys/vault';
import { refusal } from '../../support/refusal';
import { CHEAP_KDF, passphraseOf, tempFolder } from '../../support/vault';
import { openWithSecret, readVault } from './outside-reader';

/** Made by version 1 with the cost of the tests: KM and RS (counselors), FA, AD, each with a passphrase, and KM's recovery code. */
const FIXTURE = join(import.meta.dirname, 'fixtures/header-v1');

let dir: string;
let cleanup: () => void;
beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  cpSync(FIXTURE, dir, { recursive: true });
  rmSync(join(dir, 'code.txt'));
  // Kept under another name, so that no formatter of JSON spells it otherwise.
  renameSync(join(dir, 'vault.header'), join(dir, 'vault.json'));
});
afterEach(() => cleanup());

const bytes = () => readFileSync(join(dir, 'vault.json'));
const header = () => parseHeader(bytes());
const idOf = (label: string) => readHeader(dir).users.find((one) => one.label === label)?.id ?? '';
const enter = async (label: string) => unlock(dir, idOf(label), passphraseOf(label), CHEAP_KDF);
const NOW = '2026-02-02T08:00:00.000Z';

it('opens for everybody, and nothing is written by opening', async () => {
  const before = bytes();
  expect(header().ver).toBe(1);
  for (const [label, compartments] of [
    ['KM', 3],
    ['RS', 3],
    ['FA', 1],
    ['AD', 1],
  ] as const) {
    const session = await enter(label);
    expect(session.compartments().length, label).toBe(compartments);
    // Who can't sign the list can't change its version.
    if (label === 'FA' || label === 'AD') expect(await session.tidy(NOW)).toBe(false);
    session.purge();
  }
  expect(bytes().equals(before)).toBe(true);
});

it('is brought to this version by a counselor, once, with every key as it was', async () => {
  const first = await enter('KM');
  const key = first.databaseKey('cases');
  expect(await first.tidy(NOW)).toBe(true);
  expect(await first.tidy(NOW)).toBe(false);
  expect(header()).toMatchObject({ ver: 2, roster: { signers: [{ sig: '' }] } });
  for (const label of ['KM', 'RS']) expect((await enter(label)).databaseKey('cases').equals(key)).toBe(true);
  for (const label of ['FA', 'AD']) expect((await enter(label)).compartments()).toHaveLength(1);
  // The other counselor's slot still has the key of version 1 in it, and the list is signed by it: what is not in the slot is in the grant.
  const id = await (await enter('RS')).invite(
    { label: 'New', role: 'admin' },
    'five words for one single time',
    '2026-03-01T00:00:00.000Z',
  );
  expect(readHeader(dir).users.find((one) => one.id === id)?.invite).toBeDefined();
  const outside = await openWithSecret(readVault(dir).header, Buffer.from(passphraseOf('RS')));
  expect(outside?.signatureHolds).toBe(true);
  expect(outside?.databaseKeys.size).toBe(3);
});

it('opens with the recovery code of that version, which stays of that version until a counselor signs', async () => {
  const code = readFileSync(join(FIXTURE, 'code.txt'), 'utf8').trim();
  const { session } = await unlockWithRecovery(dir, code, 'velvet harbour nine quiet foxes', CHEAP_KDF);
  expect(session.user.label).toBe('KM');
  expect(header().ver).toBe(1);
  await session.newParts();
  expect(header().ver).toBe(2);
});

it('of a later version is refused as newer, and so is a first version with what came later', async () => {
  const session = await enter('KM');
  await session.tidy(NOW);
  const now = bytes().toString('utf8');
  writeFileSync(join(dir, 'vault.json'), now.replace('"ver":2', '"ver":3'));
  expect(await refusal(enter('KM'))).toEqual({ kind: 'vault-newer' });
  writeFileSync(join(dir, 'vault.json'), now.replace('"ver":2', '"ver":1'));
  expect(await refusal(enter('KM'))).toMatchObject({ kind: 'vault-damaged', reason: 'header-rules' });
});
