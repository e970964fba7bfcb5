/**
 * @file Takes what was copied in this app off the clipboard again: after half a minute, at a lock, at the end. Only what is still ours.
 *
 * What is compared is a hash: the words themselves are not kept here (main restarts at each lock, but the app may stay open for hours).
 * A clipboard manager of the system may have its own copy; nothing here can take that away.
 */
import { createHash } from 'node:crypto';

/** What is on the system's clipboard. A promise from Electron 44 on. */
export interface Clipboard {
  readText(): string | Promise<string>;
  clear(): void | Promise<void>;
}

/** How long a copied text may be pasted, in milliseconds (security.md, goal 20). */
const STAYS = 30_000;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export class CopyWatch {
  readonly #clipboard: Clipboard;
  #copied: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  /** Somebody has just copied in the window. */
  async copied(): Promise<void> {
    const text = await this.#clipboard.readText();
    if (text === '') return;
    this.#copied = hashOf(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clear(), STAYS);
    // An app that is ending does not wait for it: it clears by itself.
    this.#timer.unref();
  }

  /** Empties the clipboard unless something else has been copied since, here or in another program. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const copied = this.#copied;
    this.#copied = undefined;
    if (copied === undefined) return;
    const text = await this.#clipboard.readText();
    if (text !== '' && hashOf(text) === copied) await this.#clipboard.clear();
  }
}
