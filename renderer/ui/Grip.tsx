/** @file What the mouse takes hold of to drag a row. Not for keys or screen readers: the row has buttons that do the same. */
import type { HTMLAttributes } from 'react';
import { useText } from '../text/catalogue';
import classes from './Grip.module.css';

type Handle = Pick<HTMLAttributes<HTMLSpanElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onLostPointerCapture'>;

export function Grip(handle: Handle) {
  return (
    <span className={classes.grip} aria-hidden="true" title={useText().ui.lines.drag} data-grip {...handle}>
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
        <path d="M2 1h2v2H2zM6 1h2v2H6zM2 5h2v2H2zM6 5h2v2H6zM2 9h2v2H2zM6 9h2v2H6zM2 13h2v2H2zM6 13h2v2H6z" fill="currentColor" />
      </svg>
    </span>
  );
}
