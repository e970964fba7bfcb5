/**
 * @file Roles are keys: opens the files of a vault from outside of the app, with every key that a person's passphrase can unwrap,
 * and finds only what is theirs. The reading is `outside-reader.ts`, written from FORMAT.md; the app only makes the vault.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databasePath } from '../../../electron/keys/compartments';
import { openStore } from '../../../electron/store/open';
import { passphraseOf, type TempVault, tempVault } from '../../support/vault';
import { type Opened, openWithSecret, readVault } from './outside-reader';

let vault: TempVault;
let copies: string;

beforeAll(async () => {
  vault = await tempVault({
    users: [
      { label: 'AB', role: 'facilitator' },
      { label: 'CD', role: 'facilitator' },
      { label: 'Office', role: 'admin' },
    ],
  });
  for (const compartment of vault.session.compartments()) {
    const db = openStore(databasePath(vault.dir, compartment), vault.session.databaseKey(compartment), { create: false });
    db.exec(`create table note(text text) strict; insert into note values ('canary of ${compartment}')`);
    db.close();
  }
  copies = mkdtempSync(join(tmpdir(), 'circlekeeper-outside-'));
});

afterAll(() => {
  vault.cleanup();
  rmSync(copies, { recursive: true, force: true });
});

/** Section 8: opens a copy of a database file with a raw key and reads the canary; `undefined` when the key is not its key. */
let counter = 0;
function readCanary(file: string, key: Buffer): string | undefined {
  const copy = join(copies, `${counter++}.db`);
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const db = new Database(copy);
  try {
    db.pragma("cipher='chacha20'");
    db.pragma('legacy=0');
    db.pragma(`key='raw:${key.toString('hex')}'`);
    db.pragma('temp_store=MEMORY');
    const row: unknown = db.prepare('select text from note').pluck().get();
    return typeof row === 'string' ? row : undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return undefined;
    throw error;
  } finally {
    db.close();
    rmSync(copy, { force: true });
  }
}

const files = () =>
  readdirSync(vault.dir)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(vault.dir, name));

async function openAs(label: string): Promise<Opened> {
  const { header } = readVault(vault.dir);
  const opened = await openWithSecret(header, Buffer.from(passphraseOf(label).normalize('NFKC'), 'utf8'));
  if (opened === undefined) throw new Error(`the passphrase of ${label} opens no slot`);
  return opened;
}

/** Every database that any of the keys opens, with what was read from it. */
async function readableBy(label: string): Promise<{ canaries: string[]; keys: number }> {
  const { found } = await openAs(label);
  const canaries = new Set<string>();
  for (const file of files()) {
    for (const key of found.values()) {
      const canary = readCanary(file, key);
      if (canary === undefined) continue;
      expect(canary).toBe(`canary of ${basename(file, '.db')}`);
      canaries.add(canary);
    }
  }
  return { canaries: [...canaries].toSorted(), keys: found.size };
}

describe('with the files and one passphrase, and no app', () => {
  const desk = (label: string) => `canary of desk-${vault.user(label).id}`;

  it('a counselor reads everything', async () => {
    expect(files()).toHaveLength(4);
    const { canaries } = await readableBy('KM');
    expect(canaries).toEqual(['canary of cases', 'canary of summaries', desk('AB'), desk('CD')].toSorted());
  });

  it('a facilitator reads the own desk and nothing else', async () => {
    for (const label of ['AB', 'CD']) {
      const { canaries, keys } = await readableBy(label);
      expect(canaries).toEqual([desk(label)]);
      // The search has really tried something: keys of slots, grants with a wrong recipient, and derived ones.
      expect(keys).toBeGreaterThan(20);
    }
  });

  it('an admin reads the summaries and nothing else', async () => {
    const { canaries, keys } = await readableBy('Office');
    expect(canaries).toEqual(['canary of summaries']);
    expect(keys).toBeGreaterThan(20);
  });

  it('a stranger reads nothing', async () => {
    const { header } = readVault(vault.dir);
    expect(await openWithSecret(header, Buffer.from('some other passphrase altogether'))).toBeUndefined();
  });
});

describe('the format document', () => {
  it('says which roles, keys and signature are found', async () => {
    for (const [label, role] of [
      ['KM', 1],
      ['AB', 2],
      ['Office', 3],
    ] as const) {
      const opened = await openAs(label);
      expect(opened.role).toBe(role);
      expect(opened.signatureHolds).toBe(true);
      // Only counselors can sign a roster.
      expect(opened.found.has('Ed25519 private')).toBe(role === 1);
      expect([...opened.databaseKeys.keys()].toSorted()).toEqual((await vault.signIn(label)).compartments().toSorted());
    }
  });

  it('finds each database where the header says it is', () => {
    const { header } = readVault(vault.dir);
    expect(
      files()
        .map((file) => basename(file, '.db'))
        .toSorted(),
    ).toEqual(header.roster.comps.map((comp) => comp.id).toSorted());
  });
});
