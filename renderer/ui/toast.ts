/** @file Quiet messages at the foot of the window, with "Undo" where something can be undone. Read aloud politely. */
import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { text } from '../text/catalogue';
import classes from './toast.module.css';
import { UndoMessage } from './UndoMessage';

/** Long enough to read and to change one's mind (expectation 5: at least 10 s). */
const STAYS_MS = 12_000;

/** Says that something is done: `toast('Kept')`, `toast('Note removed', { undo })`. */
export function toast(message: string, more: { undo?: () => void } = {}): void {
  const { undo } = more;
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
    closeButtonProps: { 'aria-label': text().ui.close },
    classNames: { root: classes.toast ?? '', description: classes.message ?? '' },
  });
}
