/** @file FORMAT.md, sections 14 and 15, held against real files by the reader that was written from that page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { commitsOf } from '../../../electron/store/sql';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { addFile, aPng } from '../../support/files';
import { passphraseOf } from '../../support/vault';
import { openWithSecret, pageEndsOf, readBackup, readSeal, readVault } from './outside-reader';

let app: TestApp;
let key: (name: string) => Buffer;
beforeAll(async () => {
  app = await testApp();
  const { id } = await app.ask('cases.create', aCase());
  await addFile(app, id as CaseId, aPng());
  const opened = await openWithSecret(readVault(app.dir).header, Buffer.from(passphraseOf('KM')));
  key = (name) => opened?.found.get(name) ?? Buffer.alloc(32);
});
afterAll(() => app.cleanup());

it('a seal says how far its database is, and what its file is once it was closed', async () => {
  const commits = commitsOf(casesDb(app.context()));
  const path = join(app.dir, 'cases.seal');
  const ends = () => pageEndsOf(join(app.dir, 'cases.db'));
  // In use: what the file is below its log.
  expect(readSeal(path, key('seal/v1 of cases'))).toMatchObject({
    ver: 2,
    comp: 'cases',
    epoch: 1,
    commits,
    at: app.clock.at,
    file: ends(),
  });
  expect(readSeal(path, key('seal/v1 of summaries'))).toBeUndefined();
  app.leave();
  expect(readSeal(path, key('seal/v1 of cases'))).toMatchObject({ commits, file: ends() });
  await app.enter('KM');
});

it('a backup is read by its manifest', async () => {
  await app.ask('backups.make', {});
  const root = `${app.dir}-backups`;
  const dir = join(root, readdirSync(root).find((name) => name.endsWith('.backup')) ?? '');
  const read = readBackup(dir, key('bak/v1 of cases'));
  expect(read?.contents).toMatchObject({ counts: { cases: 1, people: 2, files: 1 } });
  expect(read?.manifest).toMatchObject({ fmt: 'circlekeeper-backup', ver: 1, kind: 'asked', number: 1 });
  expect(readBackup(dir, key('bak/v1 of summaries'))).toBeUndefined();
});
