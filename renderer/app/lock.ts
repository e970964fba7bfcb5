/** @file Locking from the window: save what is open, then main ends this window and the vault process. */
import { askShell } from '../ipc/client';
import { flushDrafts } from '../ui/drafts';

/** Saves drafts, then locks. Locks even when saving fails: a draft must not keep a vault open. */
export async function lockNow(): Promise<void> {
  await flushDrafts();
  await askShell('lock', {});
}
