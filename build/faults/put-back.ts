/** @file The way from the door: the newest whole backup that opens is put back, and the counselor signs in. */
import { PASSPHRASE, type Vault } from './vault';

/**
 * Answers why not, or `undefined`.
 * @param grant of a folder to look in; otherwise where this vault's backups are
 */
export async function putBackOnce(vault: Vault, grant?: string): Promise<string | undefined> {
  const found = (await vault.ask('backups.find', grant === undefined ? {} : { grant })) as unknown as {
    ticket: string;
    whole: boolean;
    users: { id: string }[];
  }[];
  for (const one of found.filter((candidate) => candidate.whole)) {
    const preview = await vault.raw('backups.preview', { ticket: one.ticket, userId: one.users[0]?.id, secret: PASSPHRASE });
    if (!preview.ok) continue;
    await vault.ask('backups.restore', { look: (preview.value as { look: string }).look });
    return vault.enter();
  }
  return 'no-backup';
}
