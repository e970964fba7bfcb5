/** @file One line of the home board that something of the vault itself waits for. */
import type { ReactNode } from 'react';
import classes from './Reminder.module.css';
import { Shape } from './Status';

export function Reminder({ children }: { children: ReactNode }) {
  return (
    <div className={classes.reminder}>
      <p>
        <Shape tone="soon" />
        <span>{children}</span>
      </p>
    </div>
  );
}
