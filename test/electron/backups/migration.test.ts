/** @file Goal 31: before a vault of an earlier version is brought to this one, it is backed up as it was; without room for that, nothing is touched. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CASES, databasePath } from '../../../electron/keys/compartments';
import { createVault, unlock } from '../../../electron/keys/vault';
import { migrate, schemaVersion } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { openStore } from '../../../electron/store/open';
import { type TestApp, testApp } from '../../support/app';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  app.leave();
  // A vault as an earlier app made it: no seals, the case book some versions behind.
  rmSync(app.dir, { recursive: true });
  const { session } = await createVault(app.dir, { label: 'KM', passphrase: passphraseOf('KM'), practice: true, kdf: CHEAP_KDF });
  const db = openStore(databasePath(app.dir, CASES), session.databaseKey(CASES), { create: false });
  migrate(db, casesMigrations.slice(0, casesMigrations.length - 2));
  db.pragma('application_id=0');
  db.close();
  session.purge();
});
afterEach(() => app.cleanup());

const version = async () => {
  const { users } = await app.ask('vault.state', {});
  const session = await unlock(app.dir, users[0]?.id ?? '', passphraseOf('KM'), CHEAP_KDF);
  const db = openStore(databasePath(app.dir, CASES), session.databaseKey(CASES), { create: false });
  const found = schemaVersion(db);
  db.close();
  session.purge();
  return found;
};

it('is backed up first, and the backup opens with this app', async () => {
  await app.enter('KM');
  const [one] = await app.ask('backups.list', {});
  expect(one).toMatchObject({ kind: 'migration', whole: true });
  expect(await app.ask('backups.check', { ticket: one?.ticket ?? '' })).toEqual({ good: true });
  const [found] = await app.ask('backups.find', {});
  const { look } = await app.ask('backups.preview', {
    ticket: found?.ticket ?? '',
    userId: found?.users[0]?.id,
    secret: passphraseOf('KM'),
  });
  await app.ask('backups.restore', { look });
  expect(await version()).toBe(casesMigrations.length - 2);
  await app.enter('KM');
  app.leave();
  expect(await version()).toBe(casesMigrations.length);
});

it('is not touched when it can’t be backed up', async () => {
  // A file where the folder of the backups would be.
  writeFileSync(`${app.dir}-backups`, '');
  await expect(app.enter('KM')).rejects.toThrow();
  rmSync(`${app.dir}-backups`);
  expect(await version()).toBe(casesMigrations.length - 2);
  mkdirSync(`${app.dir}-backups`);
  await app.enter('KM');
  expect(readdirSync(`${app.dir}-backups`).filter((name) => name.endsWith('.backup')).length).toBe(1);
});
