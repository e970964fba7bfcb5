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

/**
 * Says that something is done: `toast('Kept')`, `toast('Note removed', { undo })`. Of those that only tell the newest is in sight and no
 * other: a pile at the foot of the window would lie over what is worked on, and one with a way back would wait behind it.
 */
export function toast(message: string, more: { undo?: () => void } = {}): void {
  const { undo } = more;
  for (const earlier of telling) notifications.hide(earlier);
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
    onClose: ({ id: gone }) => void (gone !== undefined && telling.delete(gone)),
    closeButtonProps: { 'aria-label': text().ui.close },
    classNames: { root: classes.toast ?? '', description: classes.message ?? '' },
  });
  if (undo === undefined) telling.add(id);
}
