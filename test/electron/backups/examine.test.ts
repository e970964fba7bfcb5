/** @file A database of a backup is looked at in a thread of its own, or here when there is none; what is wrong with it is said either way. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCalmly } from '../../../electron/keys/backup-files';
import { examineAtOnce, workerExamine } from '../../../electron/session/examine';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { openStore } from '../../../electron/store/open';
import { commitsOf } from '../../../electron/store/sql';
import { bundleDoomed } from '../../support/killed';
import { tempFolder } from '../../support/vault';

let dir: string;
let cleanup: () => void;
let script: string;
let commits: number;
const key = () => Buffer.alloc(32, 3);
beforeAll(async () => {
  ({ dir, cleanup } = tempFolder());
  script = await bundleDoomed(new URL('../../../electron/session/backup-worker.ts', import.meta.url), 'backup-worker');
  const db = openStore(join(dir, 'live.db'), key(), { create: true });
  migrate(db, casesMigrations);
  commits = commitsOf(db);
  // As a live copy is: the newest only in the log.
  for (const end of ['', '-wal']) copyFileSync(join(dir, `live.db${end}`), join(dir, `cases.db${end}`));
  db.close();
});
afterAll(() => cleanup());

const ways = () => ({
  'in a thread': workerExamine(pathToFileURL(script)),
  'where there is no thread': workerExamine(join(dir, 'nothing.js')),
  here: examineAtOnce,
});

it.each(['in a thread', 'where there is no thread', 'here'] as const)('%s', async (way) => {
  const examine = ways()[way];
  const path = join(dir, `${way.length}.db`);
  for (const end of ['', '-wal']) copyFileSync(join(dir, `cases.db${end}`), `${path}${end}`);
  const look = (settle: boolean, secret = key()) => runCalmly(examine(path, 'cases', secret, settle), () => false);
  expect(await look(true)).toMatchObject({ whole: true, commits, counts: { cases: 0, people: 0 } });
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(await look(false)).toMatchObject({ whole: true, commits, size: readFileSync(path).length });
  expect(existsSync(`${path}-wal`) || existsSync(`${path}-shm`)).toBe(false);
  expect(await look(false, Buffer.alloc(32, 4))).toMatchObject({ whole: false });
  const bytes = readFileSync(path);
  bytes.writeUInt8((bytes[9000] ?? 0) ^ 1, 9000);
  writeFileSync(path, bytes);
  expect(await look(false)).toMatchObject({ whole: false });
});
