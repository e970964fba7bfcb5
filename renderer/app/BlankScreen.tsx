/**
 * @file Covers everything at once when somebody comes in: a plain calm page until a key is pressed. What is under it is neither
 * seen nor heard; nothing is lost and nothing is locked.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/catalogue';
import classes from './BlankScreen.module.css';

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

export function BlankScreen({ blank, onBack, children }: { blank: boolean; onBack: () => void; children: ReactNode }) {
  const { shell } = useText();
  const cover = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const page = cover.current;
    if (!blank || !page) return undefined;
    const before = document.activeElement;
    // A modal <dialog> lies in the top layer, over Mantine's own dialogs and toasts, and makes the rest inert.
    page.showModal();
    // Nor heard: a recording that is being played would speak on.
    for (const player of document.querySelectorAll('audio')) player.pause();
    const back = (event: Event) => {
      if (event instanceof KeyboardEvent && MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      onBack();
    };
    window.addEventListener('keydown', back, true);
    page.addEventListener('cancel', back);
    page.addEventListener('click', back);
    return () => {
      window.removeEventListener('keydown', back, true);
      page.removeEventListener('cancel', back);
      page.removeEventListener('click', back);
      page.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [blank, onBack]);
  return (
    <>
      <div className={blank ? classes.hidden : undefined}>{children}</div>
      <dialog ref={cover} className={classes.cover} aria-label={shell.blanked}>
        {blank && (
          <div className={classes.text}>
            <p>{shell.blanked}</p>
            <p className={classes.help}>{shell.blankedHelp}</p>
          </div>
        )}
      </dialog>
    </>
  );
}
