/** @file A backup is made of databases in use: everything is answered and saved in between, and what comes out is of one moment. */
import { readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { cutLog } from '../../../electron/retention/left';
import { rewriting } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const save = (n: number) => app.ask('cases.create', aCase({ title: `Case ${n}` }));
const good = async () => {
  const [newest] = await app.ask('backups.list', {});
  return app.ask('backups.check', { ticket: newest?.ticket ?? '' });
};

/** Makes a backup and does `work` once in each turn that it leaves. Answers how many turns there were. */
async function meanwhile(work: (turn: number) => unknown): Promise<number> {
  let over = false;
  const made = app.ask('backups.make', {}).finally(() => {
    over = true;
  });
  let turns = 0;
  while (!over) {
    await work(turns++);
    await setImmediate();
  }
  expect((await made).problem).toBeUndefined();
  return turns;
}

it('saves go on, and the copy is whole', async () => {
  for (let n = 0; n < 3; n++) await save(n);
  let saved = 3;
  const turns = await meanwhile((turn) => (turn < 6 ? save(saved++) : undefined));
  expect(turns).toBeGreaterThan(5);
  expect(await good()).toEqual({ good: true });
  expect((await app.ask('cases.list', {})).total).toBe(saved);
  // From here on SQLite writes its log into the file by itself again.
  expect(casesDb(app.context()).pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
});

it('a file that is written anew in the middle is copied again', async () => {
  for (let n = 0; n < 3; n++) await save(n);
  const db = casesDb(app.context());
  await meanwhile((turn) => {
    if (turn !== 2) return;
    rewriting(db, () => db.exec('VACUUM'));
    cutLog(db);
  });
  expect(await good()).toEqual({ good: true });
});

it('one that is always written anew is copied in one step', async () => {
  for (let n = 0; n < 3; n++) await save(n);
  const db = casesDb(app.context());
  await meanwhile((turn) => {
    if (turn > 60) return;
    rewriting(db, () => db.exec('VACUUM'));
    cutLog(db);
  });
  expect(await good()).toEqual({ good: true });
});

it('the end of a session stops it, and nothing half is left that counts', async () => {
  await save(1);
  const made = app.ask('backups.make', {}).catch(() => undefined);
  await setImmediate();
  app.leave();
  await made;
  expect(readdirSync(`${app.dir}-backups`).filter((name) => name.endsWith('.backup'))).toEqual([]);
  await app.enter('KM');
  expect((await app.ask('cases.list', {})).total).toBe(1);
});
