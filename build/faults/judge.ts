/** @file How a round is judged once the app is opened again after whatever happened. */
import { casesDb } from '../../electron/context';
import { isWhole } from '../../electron/store/open';
import { openVault, type Vault } from './vault';
import { FINE, type Tools, type Verdict } from './verdict';

export interface Kind {
  readonly kind: string;
  run(tools: Tools): Promise<Verdict>;
}

export const missed = (how: string): Verdict => ({ lost: false, undetected: true, how });
export const gone = (how: string): Verdict => ({ lost: true, undetected: false, how });

export const titlesIn = (vault: Vault): string[] => {
  const context = vault.context();
  if (context === undefined) throw new Error('nobody is signed in');
  return (casesDb(context).prepare('SELECT title FROM "case"').all() as { title: string }[]).map((row) => row.title);
};

/** Opens after whatever happened; everything in `acknowledged` must be there, and every page sound. */
export async function judge(dir: string, acknowledged: readonly string[]): Promise<Verdict> {
  const vault = openVault(dir);
  try {
    const refused = await vault.enter();
    if (refused !== undefined) return gone(`refused with ${refused}`);
    const titles = titlesIn(vault);
    const lost = acknowledged.filter((title) => !titles.includes(title));
    if (lost.length > 0) return { lost: true, undetected: true, how: `${lost.length} acknowledged are gone` };
    const context = vault.context();
    if (context === undefined || !isWhole(casesDb(context))) return missed('pages are damaged');
    return vault.defects.length > 0 ? missed(vault.defects.join('; ')) : FINE;
  } finally {
    vault.leave();
  }
}

export const saved = (said: string): string[] =>
  said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('saved '))
    .map((line) => line.slice(6));

/** Every backup that counts must open, whatever was interrupted. */
export async function backupsAreGood(dir: string): Promise<Verdict> {
  const vault = openVault(dir);
  try {
    const refused = await vault.enter();
    if (refused !== undefined) return gone(`refused with ${refused}`);
    const list = (await vault.ask('backups.list', {})) as unknown as { ticket: string }[];
    for (const { ticket } of list) {
      if (!(await vault.ask('backups.check', { ticket })).good) return missed('a half-written backup was taken for a whole one');
    }
    return list.length > 0 ? FINE : gone('no backup is left');
  } finally {
    vault.leave();
  }
}
