/** @file A vault of a newer app is refused in words of the contract, and not one byte of it changes. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CASES, databasePath } from '../../../electron/keys/compartments';
import { unlock } from '../../../electron/keys/vault';
import { HEADER_FILE } from '../../../electron/keys/vault-folder';
import { openStore } from '../../../electron/store/open';
import { type TestApp, testApp } from '../../support/app';
import { filesBelow } from '../../support/sweep';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  app.leave();
});
afterEach(() => app.cleanup());

const hashes = () =>
  Object.fromEntries(
    filesBelow([app.dir]).map((file) => [relative(app.dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

it('by its header', async () => {
  const header = `${app.dir}/${HEADER_FILE}`;
  const text = readFileSync(header, 'utf8');
  const { users } = await app.ask('vault.state', {});
  writeFileSync(
    header,
    text.replace(/"ver":(\d+)/, (_all, ver: string) => `"ver":${Number(ver) + 1}`),
  );
  expect(readFileSync(header, 'utf8')).not.toBe(text);
  const before = hashes();
  expect(await app.ask('vault.state', {})).toMatchObject({ status: 'newer', users: [] });
  expect(await app.raw('vault.unlock', { userId: users[0]?.id, passphrase: app.typed(passphraseOf('KM')) })).toEqual({
    ok: false,
    error: { kind: 'vault-newer' },
  });
  expect(await app.raw('vault.create', { label: 'KM', passphrase: passphraseOf('KM'), practice: true })).toMatchObject({
    ok: false,
    error: { kind: 'vault-exists' },
  });
  expect(hashes()).toEqual(before);
});

it('by its database', async () => {
  const { users } = await app.ask('vault.state', {});
  const user = users.find(({ label }) => label === 'KM');
  if (user === undefined) throw new Error('no counselor');
  const session = await unlock(app.dir, user.id, passphraseOf('KM'), CHEAP_KDF);
  const db = openStore(databasePath(app.dir, CASES), session.databaseKey(CASES), { create: false });
  db.pragma(`user_version=${Number(db.pragma('user_version', { simple: true })) + 1}`);
  db.close();
  session.purge();
  const before = hashes();
  expect(await app.raw('vault.unlock', { userId: user.id, passphrase: app.typed(passphraseOf('KM')) })).toEqual({
    ok: false,
    error: { kind: 'vault-newer' },
  });
  expect(hashes()).toEqual(before);
  expect(await app.raw('cases.list', {})).toEqual({ ok: false, error: { kind: 'locked' } });
});
