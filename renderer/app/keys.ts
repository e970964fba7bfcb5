/** @file The keyboard of the whole window. Pure: events in, wishes out. */

/** Twice within this time is a wish; once is just closing something. */
const TWICE_MS = 500;

export type Wish = 'lock' | 'blank' | 'search' | 'note' | 'help';

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** `event.timeStamp`, milliseconds */
  timeStamp: number;
  repeat: boolean;
}

/** A click or a word that came without a key, for the reader of keys: with that between, Escape was not pressed twice. */
export const SOMETHING: Pressed = { key: 'something', ctrlKey: false, metaKey: false, altKey: false, timeStamp: 0, repeat: false };

/**
 * Makes the reader of key presses: Ctrl/Cmd+L (also with Shift) locks, F9 or Esc twice blanks, Ctrl/Cmd+K searches, Ctrl/Cmd+N notes
 * something, F1 helps.
 */
export function makeKeyReader(): (event: Pressed) => Wish | undefined {
  let lastEscape = Number.NEGATIVE_INFINITY;
  return (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (command && key === 'l') return 'lock';
    if (command && key === 'k') return 'search';
    if (command && key === 'n') return 'note';
    if (key === 'f9') return 'blank';
    if (key === 'f1') return 'help';
    if (key !== 'escape' || event.repeat) {
      if (key !== 'escape') lastEscape = Number.NEGATIVE_INFINITY;
      return undefined;
    }
    const twice = event.timeStamp - lastEscape <= TWICE_MS;
    lastEscape = twice ? Number.NEGATIVE_INFINITY : event.timeStamp;
    return twice ? 'blank' : undefined;
  };
}

const APPLE = /mac/i;
/** The command key's name on this computer. */
export const commandKey = (): string => (APPLE.test(navigator.platform) ? '⌘' : 'Ctrl');
