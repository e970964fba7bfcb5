/** @file The system's dialogs for files: a path goes from here to the vault process, the window only holds a random grant for it. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { MOST_AT_ONCE } from '../../shared/attachments/attachment';
import type { VaultProcess } from './vault-process';

const newGrant = (): string => randomBytes(16).toString('hex');

/** Files to add to a case. What they really are is judged by their content, in the vault process. */
export async function chooseFiles(parent: BrowserWindow, vault: VaultProcess): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, { properties: ['openFile', 'multiSelections', 'dontAddToRecent'] });
  if (canceled) return [];
  return filePaths.slice(0, MOST_AT_ONCE).map((path) => {
    const grant = newGrant();
    vault.say({ say: 'file', grant, path, use: 'read', replace: false });
    return grant;
  });
}

/** Where a copy goes. `wish.name` is neutral: a name out of the case would be offered to whatever watches dialogs. */
export async function chooseCopy(
  parent: BrowserWindow,
  vault: VaultProcess,
  wish: { readonly name: string; readonly ending: string },
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(app.getPath('documents'), `${wish.name}.${wish.ending}`),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return undefined;
  const grant = newGrant();
  // The system has asked whether what is there may go. What appears there later was not asked about and is not touched.
  vault.say({ say: 'file', grant, path: filePath, use: 'write', replace: existsSync(filePath) });
  return grant;
}
