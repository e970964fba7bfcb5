/** @file Goal 9: an older copy of any file, a cut log or a swapped compartment is said before anything is written, with ways to go on. */
import { createHash, createHmac } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { runAtOnce } from '../../../electron/keys/backup-files';
import { cutLog } from '../../../electron/retention/left';
import type { OpenStores } from '../../../electron/session/stores';
import { rewriting } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';
import { canon, openWithSecret, readSeal, readVault } from '../keys/outside-reader';

let app: TestApp;
let kept: string;
beforeEach(async () => {
  app = await testApp();
  kept = `${app.dir}-kept`;
});
afterEach(() => app.cleanup());

const file = (name: string) => join(app.dir, name);
/** A copy of the whole folder as it is when nobody is signed in. */
async function keep(): Promise<void> {
  app.leave();
  cpSync(app.dir, kept, { recursive: true });
  await app.enter('KM');
}
async function work(): Promise<void> {
  await app.ask('cases.create', aCase({ title: 'Later' }));
  app.context().stores.desk(app.context().facilitators()[0]?.id ?? '');
  app.leave();
}
const enter = (label = 'KM') => app.enter(label);
const why = async () => (await app.ask('backups.older', {})).map((one) => `${one.part} ${one.why}`);
const snapshot = () =>
  Object.fromEntries(
    readdirSync(app.dir)
      .filter((name) => name !== 'attempts.json')
      .map((name) => [name, readFileSync(file(name)).toString('hex')]),
  );

describe('an older copy', () => {
  it.each(['cases', 'summaries'])('of %s is refused before anything is written, and can be gone on with', async (part) => {
    await keep();
    await work();
    copyFileSync(join(kept, `${part}.db`), file(`${part}.db`));
    const before = snapshot();
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(snapshot()).toEqual(before);
    expect(await why()).toEqual([`${part} older`]);
    const [finding] = await app.ask('backups.older', {});
    expect(finding).toMatchObject({ sealedAt: app.clock.at });
    // Asked again it says so again: nothing was settled by asking.
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    const user = (await app.ask('vault.state', {})).users.find((one) => one.label === 'KM');
    if (user === undefined) throw new Error('no counselor');
    await app.ask('vault.unlock', { userId: user.id, passphrase: app.typed(passphraseOf('KM')), olderAccepted: true });
    app.leave();
    await enter();
    expect((await app.ask('cases.list', {})).total).toBe(part === 'cases' ? 0 : 1);
  });

  it('of a facilitator’s desk is said to the counselor and to the facilitator', async () => {
    const desk = readdirSync(app.dir).find((name) => /^desk-.*\.db$/.test(name)) ?? '';
    const owner =
      app
        .context()
        .facilitators()
        .find((one) => desk.includes(one.id))?.label ?? '';
    await keep();
    app.leave();
    await enter(owner);
    await app.ask('drafts.save', { key: 'x', body: 'words' });
    app.leave();
    copyFileSync(join(kept, desk), file(desk));
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await refusal(enter(owner))).toEqual({ kind: 'vault-older' });
    expect(await why()).toEqual(['desk older']);
  });

  it('of the header, with everything else as it is', async () => {
    await keep();
    await app.ask('vault.addUser', { label: 'New', role: 'admin', passphrase: passphraseOf('New') });
    app.leave();
    copyFileSync(join(kept, 'vault.json'), file('vault.json'));
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await why()).toContain('cases header');
  });

  it('a seal that was taken away is said', async () => {
    await work();
    rmSync(file('cases.seal'));
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await why()).toEqual(['cases seal-missing']);
  });

  it('a compartment of another vault does not open at all', async () => {
    const other = await testApp();
    other.leave();
    app.leave();
    copyFileSync(join(other.dir, 'cases.db'), file('cases.db'));
    expect(await refusal(enter())).toMatchObject({ kind: 'vault-damaged' });
    other.cleanup();
  });
});

describe('a log', () => {
  /** The files as a kill would leave them: the log is whole beside its database. */
  async function killed(): Promise<string> {
    for (let n = 0; n < 4; n++) await app.ask('cases.create', aCase({ title: `Case ${n}` }));
    const to = `${app.dir}-killed`;
    cpSync(app.dir, to, { recursive: true });
    app.leave();
    return to;
  }
  const FRAME = 24 + 4096;

  it('cut anywhere is noticed', async () => {
    const copy = await killed();
    const size = statSync(join(copy, 'cases.db-wal')).size;
    const cuts = [0, 1, 31, 32, 33, ...[1, 2, 3, 5, 8].map((n) => 32 + n * FRAME), size - FRAME, size - 1, size - 100];
    for (const cut of cuts) {
      rmSync(app.dir, { recursive: true });
      cpSync(copy, app.dir, { recursive: true });
      truncateSync(file('cases.db-wal'), cut);
      expect((await refusal(enter())).kind, `cut at ${cut}`).toMatch(/^(vault-older|vault-damaged|storage-corrupt)$/);
    }
    rmSync(app.dir, { recursive: true });
    cpSync(copy, app.dir, { recursive: true });
    await enter();
    expect((await app.ask('cases.list', {})).total).toBe(4);
  });

  /** Puts into the database's file one page of the copy that was kept before. */
  function putOldPage(): void {
    const [now, then] = [readFileSync(file('cases.db')), readFileSync(join(kept, 'cases.db'))];
    const page = (bytes: Buffer, n: number) => bytes.subarray(n * 4096, (n + 1) * 4096);
    const differ = Array.from({ length: then.length / 4096 }, (_, n) => n).filter((n) => n > 0 && !page(now, n).equals(page(then, n)));
    const [one = 0] = differ;
    expect(differ.length).toBeGreaterThan(0);
    page(then, one).copy(now, one * 4096);
    writeFileSync(file('cases.db'), now);
  }

  it('hides no older page in the file below it', async () => {
    await keep();
    await work();
    await enter();
    const copy = await killed();
    rmSync(app.dir, { recursive: true });
    cpSync(copy, app.dir, { recursive: true });
    putOldPage();
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await why()).toEqual(['cases changed']);
  });

  it('hides no older page either after it was written into the file in the same session, once the file was looked at again', async () => {
    await keep();
    await work();
    await enter();
    await app.ask('cases.create', aCase({ title: 'Before the log was written into the file' }));
    casesDb(app.context()).pragma('wal_checkpoint(TRUNCATE)');
    await app.ask('cases.create', aCase({ title: 'After it' }));
    const sealed = async () => {
      const opened = await openWithSecret(readVault(app.dir).header, Buffer.from(passphraseOf('KM')));
      return readSeal(file('cases.seal'), opened?.found.get('seal/v1 of cases') ?? Buffer.alloc(0))?.file;
    };
    expect(await sealed()).toBe('');
    // Long enough ago that a later write has another time for certain.
    utimesSync(file('cases.db'), 0, 0);
    runAtOnce((app.context().stores as OpenStores).lookAgain());
    expect(await sealed()).toMatch(/^[0-9a-f]{64}$/);
    const copy = await killed();
    const putBack = () => {
      rmSync(app.dir, { recursive: true });
      cpSync(copy, app.dir, { recursive: true });
    };
    putBack();
    putOldPage();
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await why()).toEqual(['cases changed']);
    // Killed and left alone is no alarm.
    putBack();
    await enter();
    expect((await app.ask('cases.list', {})).total).toBe(7);
  });

  it('put beside a file that was closed well is no way around', async () => {
    await keep();
    await work();
    putOldPage();
    for (const log of [Buffer.alloc(100), Buffer.alloc(32 + FRAME, 1)]) {
      writeFileSync(file('cases.db-wal'), log);
      expect((await refusal(enter())).kind).toMatch(/^(vault-older|vault-damaged|storage-corrupt)$/);
    }
  });

  it('taken away is noticed', async () => {
    const copy = await killed();
    rmSync(app.dir, { recursive: true });
    cpSync(copy, app.dir, { recursive: true });
    rmSync(file('cases.db-wal'));
    expect((await refusal(enter())).kind).toMatch(/^(vault-older|vault-damaged)$/);
  });
});

/** Writes the seal of the case book as version 1 did: with a hash of the whole file. */
async function asVersionOne(): Promise<void> {
  const opened = await openWithSecret(readVault(app.dir).header, Buffer.from(passphraseOf('KM')));
  const key = opened?.found.get('seal/v1 of cases') ?? Buffer.alloc(0);
  const newest = readSeal(file('cases.seal'), key);
  const hash = createHash('sha256')
    .update(readFileSync(file('cases.db')))
    .digest('hex');
  const record = { ...newest, ver: 1, file: hash };
  const place = Buffer.alloc(1024, 0x20);
  canon({ ...record, mac: createHmac('sha256', key).update(canon(record)).digest('base64url') }).copy(place);
  writeFileSync(file('cases.seal'), Buffer.concat([place, Buffer.alloc(1024, 0x20)]));
}

describe('both at once', () => {
  it('the whole folder put back is noticed by what the app remembers elsewhere', async () => {
    app.cleanup();
    app = await testApp({ anchors: true });
    await keep();
    await work();
    rmSync(app.dir, { recursive: true });
    cpSync(kept, app.dir, { recursive: true });
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
    expect(await why()).toContain('cases older');
  });

  it('a vault that was carried to another computer is no alarm', async () => {
    await work();
    const moved = `${app.dir}-moved`;
    mkdirSync(moved);
    cpSync(app.dir, moved, { recursive: true });
    rmSync(app.dir, { recursive: true });
    cpSync(moved, app.dir, { recursive: true });
    await enter();
    expect(existsSync(file('cases.seal'))).toBe(true);
  });

  it('nothing is an alarm that the app does itself: killed before the first save, after the pages were written anew, and at a backup’s preview', async () => {
    await app.ask('cases.create', aCase());
    await app.ask('backups.make', {});
    app.leave();
    await enter();
    const copy = `${app.dir}-killed`;
    const kill = () => {
      cpSync(app.dir, copy, { recursive: true });
      app.leave();
      rmSync(app.dir, { recursive: true });
      cpSync(copy, app.dir, { recursive: true });
      rmSync(copy, { recursive: true });
    };
    kill();
    await enter();
    // As after a deletion.
    const db = casesDb(app.context());
    rewriting(db, () => db.exec('VACUUM'));
    cutLog(db);
    kill();
    await enter();
    await app.ask('cases.create', aCase({ title: 'Later' }));
    kill();
    const [first] = await app.ask('backups.find', {});
    const preview = { ticket: first?.ticket ?? '', userId: first?.users[0]?.id, secret: passphraseOf('KM') };
    expect((await app.ask('backups.preview', preview)).now).toMatchObject({ state: 'known', casesGone: 1 });
    await enter();
    app.leave();
    await enter();
    expect((await app.ask('cases.list', {})).total).toBe(2);
  });

  it('a note of the version before still holds', async () => {
    await work();
    await asVersionOne();
    const before = readFileSync(file('cases.db'));
    await enter();
    app.leave();
    await asVersionOne();
    // Inside of a page, where only a hash of the whole file tells.
    before.writeUInt8((before[5000] ?? 0) ^ 1, 5000);
    writeFileSync(file('cases.db'), before);
    expect((await refusal(enter())).kind).toMatch(/^(vault-older|storage-corrupt)$/);
  });

  it('a torn seal is no alarm', async () => {
    await work();
    const seal = readFileSync(file('cases.seal'));
    seal.fill(0, 1024, 1100);
    writeFileSync(file('cases.seal'), seal);
    await enter();
    app.leave();
    seal.fill(0x41, 0, 20);
    writeFileSync(file('cases.seal'), seal);
    // Both torn: nobody can tell any more, and that is said.
    expect(await refusal(enter())).toEqual({ kind: 'vault-older' });
  });
});
