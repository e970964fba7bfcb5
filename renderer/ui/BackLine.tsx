/** @file The way back, above a page: its link is handed in, since only the caller knows the address. */
import type { ReactNode } from 'react';
import classes from './BackLine.module.css';

export function BackLine({ children }: { children: ReactNode }) {
  return <p className={classes.back}>{children}</p>;
}
