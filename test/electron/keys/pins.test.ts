/** @file Killed while the header is being changed: what is found is one of those that the databases expect. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fitsPin, writePin } from '../../../electron/session/pinned';
import { testApp } from '../../support/app';
import { passphraseOf } from '../../support/vault';

it('the header before and the header after both fit while it is being changed, and no third', async () => {
  const app = await testApp();
  const path = join(app.dir, 'vault.json');
  const db = app.context().stores.cases;
  if (db === undefined) throw new Error('no case book');
  const pin = (hash: string, roster: number) => ({ slots: [hash.repeat(64)], roster });
  writePin(db, { slots: ['a'.repeat(64), 'b'.repeat(64)], roster: 4 });
  expect([pin('a', 4), pin('b', 5)].map((header) => fitsPin(db, header))).toEqual([true, true]);
  expect([pin('c', 5), pin('a', 3)].map((header) => fitsPin(db, header))).toEqual([false, false]);
  app.cleanup();
  expect(() => readFileSync(path)).toThrow();
});

it('a save that the disk refuses leaves the header that was, and everybody comes in', async () => {
  const app = await testApp();
  const old = readFileSync(join(app.dir, 'vault.json'));
  // The header on the disk is another one than this session began with: its change is refused after the databases were told of it.
  await app.ask('vault.newCode', { passphrase: passphraseOf('KM') });
  const now = readFileSync(join(app.dir, 'vault.json'));
  writeFileSync(join(app.dir, 'vault.json'), old);
  expect((await app.raw('vault.newParts', { passphrase: passphraseOf('KM') })).ok).toBe(false);
  writeFileSync(join(app.dir, 'vault.json'), now);
  await app.enter('KM');
  app.cleanup();
});
