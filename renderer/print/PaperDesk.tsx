/** @file What paper lies on beside a form: a region of its own that scrolls. */
import type { ReactNode, Ref } from 'react';
import classes from './PaperDesk.module.css';

export interface PaperDeskProps {
  label: string;
  /** In a dialog: as high as there is room. */
  short?: boolean;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

export function PaperDesk({ label, short = false, ref, children }: PaperDeskProps) {
  return (
    <section
      ref={ref}
      className={short ? `${classes.desk} ${classes.short}` : classes.desk}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
