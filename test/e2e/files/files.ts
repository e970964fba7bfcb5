/** @file What tests of files do in a window: dropping and pasting bytes, answering the system's dialogs. */
import type { ElectronApplication, Page } from '@playwright/test';

export interface Given {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: string;
}

const asText = (files: readonly Given[]) => files.map(({ name, bytes, type = '' }) => ({ name, type, base64: bytes.toString('base64') }));

/** Drops files on the files section of the case that is open. */
export async function dropFiles(page: Page, ...files: Given[]): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of given)
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
    const zone = document.querySelector('#case-files > div');
    if (zone === null) throw new Error('no files section');
    for (const kind of ['dragover', 'drop'])
      zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, asText(files));
}

/** Pastes a file as the clipboard gives a picture, or words. */
export async function paste(page: Page, what: Given | string): Promise<void> {
  const given = typeof what === 'string' ? what : asText([what])[0];
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    if (typeof pasted === 'string') data.setData('text/plain', pasted);
    else if (pasted !== undefined)
      data.items.add(new File([Uint8Array.from(atob(pasted.base64), (sign) => sign.charCodeAt(0))], pasted.name, { type: pasted.type }));
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, given);
}

/** What the person will choose in the next dialogs; nothing: they close them. */
export async function answerDialogs(app: ElectronApplication, chosen: { open?: string[]; save?: string }): Promise<void> {
  await app.evaluate(({ dialog }, { open = [], save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: open });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, chosen);
}
