/** @file Quiet messages at the foot of the window, with "Undo" where something can be undone. Read aloud politely. */
import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { text } from '../text/catalogue';
import classes from './toast.module.css';
import { UndoMessage } from './UndoMessage';

/** Long enough to read and to change one's mind (expectation 5: at least 10 s). */
const STAYS_MS = 12_000;

/** Messages in sight, or waiting for a place, that only tell something. */
const telling = new Set<string>();

/** Messages that speak of the screen that is open, and mean nothing on another. */
const ofScreen = new Set<string>();

/** Another screen is open: what spoke of the one before is put away. Before the eyes of a room everything is: a message may hold a name. */
export function putToastsAway(which: 'of-screen' | 'all'): void {
  if (which === 'all') notifications.clean();
  else for (const one of ofScreen) notifications.hide(one);
  ofScreen.clear();
}

/**
 * Says that something is done: `toast('Kept')`, `toast('Note removed', { undo })`. Of those that only tell the newest is in sight and no
 * other: a pile at the foot of the window would lie over what is worked on, and one with a way back would wait behind it.
 * With `here` it goes with its screen, and only the newest of those is in sight: its way back changes what the screen holds and no other.
 */
export function toast(message: string, more: { undo?: () => void; here?: boolean } = {}): void {
  const { undo, here = false } = more;
  for (const earlier of telling) notifications.hide(earlier);
  if (here) putToastsAway('of-screen');
  const id = notifications.show({
    message: undo
      ? createElement(UndoMessage, {
          message,
          undo: () => {
            notifications.hide(id);
            undo();
          },
        })
      : message,
    autoClose: STAYS_MS,
    onClose: ({ id: gone }) => {
      if (gone === undefined) return;
      telling.delete(gone);
      ofScreen.delete(gone);
    },
    closeButtonProps: { 'aria-label': text().ui.close },
    classNames: { root: classes.toast ?? '', description: classes.message ?? '' },
  });
  if (undo === undefined) telling.add(id);
  if (here) ofScreen.add(id);
}
