/** @file What can be added of something pasted or dropped. */

export interface Incoming {
  readonly name: string;
  readonly bytes: Blob;
}

export interface PastedNames {
  picture(): string;
  text(): string;
}

/** Files, or else the words. A picture from the clipboard has no name of its own but the browser's "image.png". */
export function incomingOf(data: DataTransfer | null, names: PastedNames, pasted: boolean): Incoming[] {
  if (data === null) return [];
  const files = [...data.files];
  if (files.length > 0)
    return files.map((file) => ({
      name: pasted && (file.name === '' || file.name === 'image.png') ? names.picture() : file.name,
      bytes: file,
    }));
  const words = pasted ? data.getData('text/plain') : '';
  return words.trim() === '' ? [] : [{ name: names.text(), bytes: new Blob([words], { type: 'text/plain' }) }];
}

/** Whether somebody is writing there: then pasting is theirs. */
export const isWritingIn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;

/** "2025-11-10 09.15": a name may hold no colon. */
export function momentOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}`;
}
