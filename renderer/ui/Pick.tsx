/** @file One of several found things to choose from: a button as wide as its list, pressed when it is the chosen one. */
import type { ReactNode } from 'react';
import classes from './Pick.module.css';

/** @param children pictures stand beside the words; `row` lays them out so, at a finger's height */
export function Pick({
  chosen,
  onChoose,
  row = false,
  children,
}: {
  chosen: boolean;
  onChoose: () => void;
  row?: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className={row ? `${classes.pick} ${classes.row}` : classes.pick} aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}
