/** @file The vault that every round begins with: as it is after a good end, as a kill leaves it, and its backups. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { casesDb } from '../../electron/context';
import { aReport, LABEL, openVault, PASSPHRASE, removeVault, type Vault } from './vault';

export interface Template {
  /** Closed well. */
  readonly calm: string;
  /** The same vault with a log beside each database, as a kill leaves it; it holds more. */
  readonly killed: string;
  /** The calm one as it was some commits before. */
  readonly earlier: string;
  /** A vault of somebody else. */
  readonly foreign: string;
  readonly inCalm: string;
  readonly inKilled: string;
  /** Id of the one sealed file. */
  readonly file: string;
}

/** The smallest picture. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const titleRow = z.object({ title: z.string(), words: z.string() });

/** Everything that was acknowledged, as one text: titles, reports, trail. Also opens the sealed files. */
export async function contentOf(vault: Vault): Promise<string> {
  const context = vault.context();
  if (context === undefined) throw new Error('nobody is signed in');
  const db = casesDb(context);
  const rows = db
    .prepare(
      'SELECT c.title AS title, i.what_happened AS words FROM "case" c JOIN episode e ON e.case_id = c.id JOIN incident i ON i.episode_id = e.id ORDER BY c.title',
    )
    .all();
  const files = db.prepare('SELECT id FROM attachment ORDER BY id').all() as { id: string }[];
  const contents: string[] = [];
  for (const { id } of files) {
    const { reading } = await vault.ask('attachments.open', { id });
    const { piece } = await vault.ask('attachments.read', { reading });
    contents.push(Buffer.from(piece as Uint8Array).toString('hex'));
  }
  return JSON.stringify([rows.map((row) => titleRow.parse(row)), contents]);
}

/** The trail up to an entry, so that what opening adds does not count. */
export async function makeTemplate(root: string): Promise<Template> {
  const dir = join(root, 'made');
  const vault = openVault(dir);
  await vault.ask('vault.create', { label: LABEL, passphrase: PASSPHRASE, practice: false });
  await vault.ask('vault.invite', { label: 'FA', role: 'facilitator' });
  let first = '';
  for (let n = 0; n < 4; n++) {
    const { id } = await vault.ask('cases.create', aReport(`Case ${n}`));
    first ||= String(id);
  }
  const { adding } = await vault.ask('attachments.begin', { caseId: first, size: PNG.length });
  await vault.ask('attachments.append', { adding, piece: new Uint8Array(PNG) });
  const { id: file } = await vault.ask('attachments.keep', {
    adding,
    details: { name: 'a.png', description: 'A dot', class: 'case_record' },
  });
  vault.leave();
  const paths = { calm: join(root, 'calm'), killed: join(root, 'killed'), earlier: join(root, 'earlier'), foreign: join(root, 'foreign') };
  copyVault(dir, paths.earlier);

  await must(vault.enter());
  // So that the header of the earlier copy is another one.
  await vault.ask('vault.invite', { label: 'AD', role: 'admin' });
  for (let n = 4; n < 7; n++) await vault.ask('cases.create', aReport(`Case ${n}`));
  await vault.ask('backups.make', {});
  const inCalm = await contentOf(vault);
  vault.leave();
  copyVault(dir, paths.calm);

  await must(vault.enter());
  for (let n = 7; n < 11; n++) await vault.ask('cases.create', aReport(`Case ${n}`));
  await vault.ask('backups.make', {});
  const inKilled = await contentOf(vault);
  // Copied while it is open: exactly what is on the disk when the process is killed now.
  copyVault(dir, paths.killed);
  vault.leave();

  const other = openVault(join(root, 'other'));
  await other.ask('vault.create', { label: LABEL, passphrase: PASSPHRASE, practice: false });
  await other.ask('cases.create', aReport('Somebody else’s'));
  other.leave();
  copyVault(other.dir, paths.foreign);
  return { ...paths, inCalm, inKilled, file: String(file) };
}

async function must(refused: Promise<string | undefined>): Promise<void> {
  const kind = await refused;
  if (kind !== undefined) throw new Error(`the sound vault was refused: ${kind}`);
}

/** A vault with its backups and what the app remembers of it, to another place. */
export function copyVault(from: string, to: string): void {
  removeVault(to);
  cpSync(from, to, { recursive: true });
  for (const beside of ['-backups', '-anchors.json']) {
    try {
      cpSync(`${from}${beside}`, `${to}${beside}`, { recursive: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
