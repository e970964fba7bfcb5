/** @file A packet of a case with a record of every kind, for tests of handing over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, PARTS } from '../../shared/transfers/choice';
import type { CaseId } from '../../shared/values';
import type { TestApp } from './app';
import { addFile, aPng } from './files';
import { passphraseOf } from './vault';
import { richCase, wholeCase } from './whole-case';

export const PACKET_PASSPHRASE = passphraseOf('packet');

/** See `whole-case.ts`; with a picture among its files. */
export const aRichCase = (app: TestApp) => richCase(app, (caseId) => addFile(app, caseId, aPng()));
export const aWholeCase = (app: TestApp) => wholeCase(app, (caseId) => addFile(app, caseId, aPng()));

/** Everybody by name, every part, every file that may go. */
export async function everything(app: TestApp, caseId: CaseId, change: Partial<Choice> = {}): Promise<Choice> {
  const offer = await app.ask('transfers.offer', { caseId });
  return {
    parts: [...PARTS],
    people: offer.people.map(({ id }) => ({ id })),
    files: offer.files.filter((f) => !f.restricted).map((f) => f.id),
    restricted: [],
    keep: [],
    needs: ['Pim wants to be asked first.'],
    to: 'The next counselor',
    language: 'en',
    ...change,
  };
}

/** Seals what `choice` says and answers where it lies. */
export async function seal(
  app: TestApp,
  caseId: CaseId,
  choice: Choice,
  to: { kind: 'passphrase'; passphrase: string } | { kind: 'key'; recipient: string } = {
    kind: 'passphrase',
    passphrase: PACKET_PASSPHRASE,
  },
  name = 'packet.age',
) {
  const path = join(app.dir, '..', name);
  const { seen } = await app.ask('transfers.preview', { caseId, choice });
  const sealed = await app.ask('transfers.seal', {
    ...{ caseId, choice, seen, to },
    toWhom: 'Hana Wells',
    why: 'I leave the school',
    grant: app.choose(path, 'write', true),
  });
  return { ...sealed, path };
}

/** Reads, opens and answers what the other side would see. */
export async function open(app: TestApp, path: string, passphrase?: string) {
  const { ticket } = await app.ask('transfers.choose', { grant: app.choose(path, 'read') });
  return app.ask('transfers.open', { ticket, ...(passphrase === undefined ? {} : { passphrase }) });
}

/** Writes bytes beside the vault, to be chosen. */
export function fileOf(app: TestApp, bytes: Uint8Array, name = 'other.age'): string {
  mkdirSync(join(app.dir, '..'), { recursive: true });
  const path = join(app.dir, '..', name);
  writeFileSync(path, bytes);
  return path;
}
export const bytesOf = (path: string): Buffer => readFileSync(path);
