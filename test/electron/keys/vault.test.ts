/** @file Making a vault, signing in, adding people, the recovery code: round trips on real files. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databasePath } from '../../../electron/keys/compartments';
import { createVault, readHeader, unlock, unlockWithRecovery } from '../../../electron/keys/vault';
import { HEADER_FILE, PREVIOUS_FILE } from '../../../electron/keys/vault-folder';
import { openStore } from '../../../electron/store/open';
import { CHEAP_KDF, passphraseOf, tempFolder, tempVault } from '../../support/vault';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

async function vault(...args: Parameters<typeof tempVault>) {
  const made = await tempVault(...args);
  cleanups.push(made.cleanup);
  return made;
}

function folder() {
  const made = tempFolder();
  cleanups.push(made.cleanup);
  return made.dir;
}

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });
const newVault = (label = 'KM') => ({ label, passphrase: passphraseOf(label), practice: false, kdf: CHEAP_KDF });

describe('a new vault', () => {
  it('lists its people without a key and keeps its flag', async () => {
    const { dir, session } = await vault({
      practice: true,
      users: [
        { label: 'AB', role: 'facilitator' },
        { label: 'Office', role: 'admin' },
      ],
    });
    const header = readHeader(dir);
    expect(header.vaultId).toBe(session.vaultId);
    expect(header.practice).toBe(true);
    expect(session.practice).toBe(true);
    expect(header.users.map(({ label, role }) => [label, role])).toEqual([
      ['KM', 'counselor'],
      ['AB', 'facilitator'],
      ['Office', 'admin'],
    ]);
  });

  it('gives each role its compartments and no key of another', async () => {
    const made = await vault({
      users: [
        { label: 'AB', role: 'facilitator' },
        { label: 'CD', role: 'facilitator' },
        { label: 'Office', role: 'admin' },
        { label: 'RS', role: 'counselor' },
      ],
    });
    const desks = [`desk-${made.user('AB').id}`, `desk-${made.user('CD').id}`];
    const of = async (label: string) => {
      const session = await made.signIn(label);
      const compartments = session.compartments();
      session.purge();
      return compartments;
    };
    expect(made.session.compartments()).toEqual(['cases', 'summaries', ...desks]);
    expect(await of('KM')).toEqual(['cases', 'summaries', ...desks]);
    expect((await of('RS')).toSorted()).toEqual(['cases', 'summaries', ...desks].toSorted());
    expect(await of('AB')).toEqual([desks[0]]);
    expect(await of('CD')).toEqual([desks[1]]);
    expect(await of('Office')).toEqual(['summaries']);
    const facilitator = await made.signIn('AB');
    expect(() => facilitator.databaseKey('cases')).toThrow(refusal('forbidden'));
  });

  it('gives the same database keys to everybody entitled, a new copy each time', async () => {
    const made = await vault({
      users: [
        { label: 'RS', role: 'counselor' },
        { label: 'AB', role: 'facilitator' },
        { label: 'Office', role: 'admin' },
      ],
    });
    const desk = `desk-${made.user('AB').id}`;
    const [second, facilitator, admin] = [await made.signIn('RS'), await made.signIn('AB'), await made.signIn('Office')];
    for (const compartment of made.session.compartments())
      expect(second.databaseKey(compartment).equals(made.session.databaseKey(compartment))).toBe(true);
    expect(facilitator.databaseKey(desk).equals(made.session.databaseKey(desk))).toBe(true);
    expect(admin.databaseKey('summaries').equals(made.session.databaseKey('summaries'))).toBe(true);
    const copy = made.session.databaseKey('cases');
    copy.fill(0);
    expect(made.session.databaseKey('cases').equals(copy)).toBe(false);
  });

  it('lets a second counselor add people whom the first can read', async () => {
    const made = await vault({ users: [{ label: 'RS', role: 'counselor' }] });
    const second = await made.signIn('RS');
    const id = await second.addUser({ label: 'AB', role: 'facilitator', passphrase: passphraseOf('AB') });
    const first = await made.signIn('KM');
    openStore(databasePath(made.dir, `desk-${id}`), first.databaseKey(`desk-${id}`), { create: false }).close();
    // The first session started from a header that is not the current one any more.
    await expect(made.session.addUser({ label: 'CD', role: 'facilitator', passphrase: passphraseOf('CD') })).rejects.toThrow(
      refusal('conflict', { reason: 'header-changed' }),
    );
    expect(
      readdirSync(made.dir)
        .filter((name) => name.endsWith('.db'))
        .toSorted(),
    ).toEqual(['cases.db', `desk-${id}.db`, 'summaries.db']);
  });

  it('is refused where there is a vault, a part of one, or anything else', async () => {
    for (const name of ['vault.json', 'vault.json.prev', 'cases.db', 'anything.db', 'cases.db-wal']) {
      const dir = folder();
      mkdirSync(dir);
      writeFileSync(join(dir, name), 'x');
      await expect(createVault(dir, newVault())).rejects.toThrow(refusal('vault-exists'));
      expect(readdirSync(dir)).toEqual([name]);
    }
    const dir = folder();
    mkdirSync(dir);
    writeFileSync(join(dir, 'letter.txt'), 'x');
    await expect(createVault(dir, newVault())).rejects.toThrow(refusal('vault-exists', { reason: 'folder-not-empty' }));
  });

  it('has modes 0700 and 0600 also under umask 0', async () => {
    const before = process.umask(0);
    try {
      const { dir, session } = await vault({ users: [{ label: 'AB', role: 'facilitator' }] });
      const db = openStore(databasePath(dir, 'cases'), session.databaseKey('cases'), { create: false });
      db.exec('create table t(a)');
      await expect(unlock(dir, session.user.id, 'a wrong one altogether', CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
      expect(statSync(dir).mode & 0o777).toBe(0o700);
      const files = readdirSync(dir).toSorted();
      expect(files).toEqual([
        'attempts.json',
        'cases.db',
        'cases.db-wal',
        `desk-${session.users()[1]?.id}.db`,
        'summaries.db',
        'vault.json',
        'vault.json.prev',
      ]);
      for (const file of files) expect([file, statSync(join(dir, file)).mode & 0o777]).toEqual([file, 0o600]);
      db.close();
    } finally {
      process.umask(before);
    }
  });
});

describe('people', () => {
  it('are added by counselors only, with a free label and a strong passphrase', async () => {
    const made = await vault({
      users: [
        { label: 'AB', role: 'facilitator' },
        { label: 'Office', role: 'admin' },
      ],
    });
    const person = { label: 'CD', role: 'admin', passphrase: passphraseOf('CD') } as const;
    for (const label of ['AB', 'Office']) await expect((await made.signIn(label)).addUser(person)).rejects.toThrow(refusal('forbidden'));
    await expect(made.session.addUser({ ...person, label: 'ａｂ ' })).rejects.toThrow(
      refusal('conflict', { reason: 'label-taken', fields: ['label'] }),
    );
    await expect(made.session.addUser({ ...person, label: 'A\u202eB' })).rejects.toThrow(refusal('invalid', { fields: ['label'] }));
    await expect(made.session.addUser({ ...person, passphrase: 'LincolnHigh2026' })).rejects.toThrow(
      refusal('weak-passphrase', { reason: 'guessable' }),
    );
    await expect(made.session.addUser({ ...person, passphrase: 'x9#Lq2!v' })).rejects.toThrow(
      refusal('weak-passphrase', { reason: 'short' }),
    );
    expect(readHeader(made.dir).users).toHaveLength(3);
  });
});

describe('signing in', () => {
  it('answers the same for every cause that could be probed', async () => {
    const made = await vault({ users: [{ label: 'AB', role: 'facilitator' }] });
    const id = made.session.user.id;
    const tries: [string, string][] = [
      [id, 'not the passphrase at all'],
      [id, ''],
      ['0'.repeat(32), passphraseOf('KM')],
    ];
    for (const [user, passphrase] of tries) {
      await expect(unlock(made.dir, user, passphrase, CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    }
    const other = await vault({ users: [{ label: 'AB', role: 'facilitator' }] });
    // Somebody else's passphrase, and a person without such a slot.
    await expect(unlock(other.dir, other.user('AB').id, passphraseOf('KM'), CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    await expect(unlock(other.dir, 'cases', passphraseOf('KM'), CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
  });

  it('takes the passphrase in any Unicode spelling', async () => {
    const dir = folder();
    const { session } = await createVault(dir, { ...newVault(), passphrase: 'crème brûlée für drei Ängste' });
    const again = await unlock(dir, session.user.id, 'crème brûlée für drei Ängste'.normalize('NFD'), CHEAP_KDF);
    expect(again.databaseKey('cases').equals(session.databaseKey('cases'))).toBe(true);
  });

  it('refuses everything after purge', async () => {
    const { session } = await vault();
    session.purge();
    session.purge();
    for (const ask of [
      () => session.user,
      () => session.users(),
      () => session.vaultId,
      () => session.practice,
      () => session.compartments(),
      () => session.databaseKey('cases'),
    ]) {
      expect(ask).toThrow(refusal('locked'));
    }
    await expect(session.addUser({ label: 'AB', role: 'admin', passphrase: passphraseOf('AB') })).rejects.toThrow(refusal('locked'));
  });

  it('tightens the modes that a copy has widened', async () => {
    const made = await vault();
    const { chmodSync } = await import('node:fs');
    chmodSync(made.dir, 0o755);
    chmodSync(join(made.dir, 'vault.json'), 0o644);
    (await made.signIn('KM')).purge();
    expect(statSync(made.dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(made.dir, 'vault.json')).mode & 0o777).toBe(0o600);
  });
});

describe('a folder without a good header', () => {
  it('is never made into a new vault', async () => {
    const empty = folder();
    expect(() => readHeader(empty)).toThrow(refusal('vault-missing'));
    expect(existsSync(empty)).toBe(false);

    const made = await vault();
    const databases = () => readdirSync(made.dir).toSorted();
    rmSync(join(made.dir, 'vault.json'));
    const before = databases();
    expect(() => readHeader(made.dir)).toThrow(refusal('vault-damaged', { reason: 'header-missing' }));
    await expect(unlock(made.dir, '0'.repeat(32), 'x', CHEAP_KDF)).rejects.toThrow(refusal('vault-damaged', { reason: 'header-missing' }));
    await expect(createVault(made.dir, newVault())).rejects.toThrow(refusal('vault-exists'));
    expect(databases()).toEqual(before);

    const onlyPrevious = folder();
    mkdirSync(onlyPrevious);
    writeFileSync(join(onlyPrevious, 'vault.json.prev'), '{}');
    expect(() => readHeader(onlyPrevious)).toThrow(refusal('vault-damaged', { reason: 'header-missing' }));
  });
});

describe('the recovery code', () => {
  it('opens everything once, and sets a new passphrase and a new code', async () => {
    const made = await vault({ users: [{ label: 'AB', role: 'facilitator' }] });
    const key = made.session.databaseKey('cases');
    const fresh = 'velvet harbour nine quiet foxes';
    const recovered = await unlockWithRecovery(made.dir, made.recoveryCode.toLowerCase().replaceAll('-', ' '), fresh, CHEAP_KDF);
    expect(recovered.session.user).toEqual(made.session.user);
    expect(recovered.session.databaseKey('cases').equals(key)).toBe(true);
    expect(recovered.recoveryCode).not.toBe(made.recoveryCode);

    await expect(unlockWithRecovery(made.dir, made.recoveryCode, fresh, CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    await expect(made.signIn('KM')).rejects.toThrow(refusal('wrong-passphrase'));
    expect((await unlock(made.dir, made.session.user.id, fresh, CHEAP_KDF)).databaseKey('cases').equals(key)).toBe(true);
    expect((await made.signIn('AB')).compartments()).toHaveLength(1);
    // The copy that we keep ourselves does not know the used code either.
    expect(readFileSync(join(made.dir, 'vault.json.prev')).equals(readFileSync(join(made.dir, 'vault.json')))).toBe(true);
    // The new session can go on working.
    await recovered.session.addUser({ label: 'CD', role: 'admin', passphrase: passphraseOf('CD') });
    const second = await unlockWithRecovery(made.dir, recovered.recoveryCode, passphraseOf('KM'), CHEAP_KDF);
    expect(second.session.users()).toHaveLength(3);
  });

  it('refuses a weak new passphrase before anything is used up', async () => {
    const made = await vault();
    await expect(unlockWithRecovery(made.dir, made.recoveryCode, 'password1234567', CHEAP_KDF)).rejects.toThrow(
      refusal('weak-passphrase', { reason: 'guessable' }),
    );
    await unlockWithRecovery(made.dir, made.recoveryCode, 'velvet harbour nine quiet foxes', CHEAP_KDF);
  });

  it('of another vault is as wrong as a wrong passphrase', async () => {
    const [made, other] = [await vault(), await vault()];
    await expect(unlockWithRecovery(made.dir, other.recoveryCode, 'velvet harbour nine quiet foxes', CHEAP_KDF)).rejects.toThrow(
      refusal('wrong-passphrase'),
    );
  });
});

describe('another passphrase', () => {
  it('counts at once, and no copy that we keep opens with the old one', async () => {
    const made = await vault();
    const old = passphraseOf('KM');
    const next = 'quartz harbour violin sandal thicket';
    await made.session.changePassphrase(old, next);
    const { id } = made.user('KM');
    await expect(unlock(made.dir, id, old, CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    (await unlock(made.dir, id, next, CHEAP_KDF)).purge();
    copyFileSync(join(made.dir, PREVIOUS_FILE), join(made.dir, HEADER_FILE));
    await expect(unlock(made.dir, id, old, CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    // The recovery code is another slot and stays.
    const { session } = await unlockWithRecovery(made.dir, made.recoveryCode, passphraseOf('again'), CHEAP_KDF);
    session.purge();
  });
  it('needs the old one, and a strong new one', async () => {
    const made = await vault();
    await expect(made.session.changePassphrase('not the one at all', 'quartz harbour violin sandal thicket')).rejects.toThrow(
      refusal('wrong-passphrase'),
    );
    await expect(made.session.changePassphrase(passphraseOf('KM'), 'short')).rejects.toThrow(
      refusal('weak-passphrase', { reason: 'short' }),
    );
    (await made.signIn('KM')).purge();
  });
});

describe('the cost of guessing', () => {
  const told = (passes: number) => ({ ...CHEAP_KDF, calibrate: () => ({ m: 8, t: passes, p: 1 }) });
  const passesIn = (dir: string) =>
    (JSON.parse(readFileSync(join(dir, HEADER_FILE), 'utf8')) as { slots: { kdf: { t: number } }[] }).slots.map((slot) => slot.kdf.t);

  it('is what the machine that makes the vault can bear', async () => {
    const dir = folder();
    const { session } = await createVault(dir, { ...newVault(), kdf: told(2) });
    expect(passesIn(dir)).toEqual([2, 2]);
    (await unlock(dir, session.user.id, passphraseOf('KM'), CHEAP_KDF)).purge();
  });

  it('is raised at the sign-in on a quicker machine, and never lowered on a slower one', async () => {
    const made = await vault();
    const { id } = made.user('KM');
    expect(passesIn(made.dir)).toEqual([1, 1]);
    (await unlock(made.dir, id, passphraseOf('KM'), told(2))).purge();
    expect(passesIn(made.dir).toSorted()).toEqual([1, 2]);
    (await unlock(made.dir, id, passphraseOf('KM'), told(1))).purge();
    expect(passesIn(made.dir).toSorted()).toEqual([1, 2]);
  });
});

describe('a slot that is cheaper to guess than new ones', () => {
  it('is renewed at the next sign-in, without anybody doing anything', async () => {
    const made = await vault();
    const dearer = { ...CHEAP_KDF, params: { m: 16, t: 2, p: 1 } };
    const cost = () =>
      (JSON.parse(readFileSync(join(made.dir, HEADER_FILE), 'utf8')) as { slots: { kind: string; kdf: { m: number } }[] }).slots;
    expect(cost().find((slot) => slot.kind === 'pass')?.kdf.m).toBe(8);
    (await unlock(made.dir, made.user('KM').id, passphraseOf('KM'), dearer)).purge();
    expect(cost().find((slot) => slot.kind === 'pass')?.kdf.m).toBe(16);
    (await unlock(made.dir, made.user('KM').id, passphraseOf('KM'), dearer)).purge();
  });
});
