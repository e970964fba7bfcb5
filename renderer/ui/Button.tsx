/** @file Buttons. Their words are verbs; one `primary` a screen, so that the next step is the first thing seen. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './Button.module.css';

/** `primary`: the next step. `plain`: another step. `quiet`: looks like a link. `stop`: something will be gone. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'stop';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'color'> {
  kind?: ButtonKind;
  /** Working: shows `busyText`, keeps its width and ignores presses without losing focus. */
  busy?: boolean;
  busyText?: string;
  small?: boolean;
  wide?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** The class names of a button, for things that only look like one (`ButtonLink`). */
export function buttonClass(kind: ButtonKind, small = false, wide = false): string {
  return [classes.button, classes[kind], small ? classes.small : '', wide ? classes.wide : ''].filter(Boolean).join(' ');
}

export function Button({
  kind = 'plain',
  busy = false,
  busyText,
  small,
  wide,
  icon,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy && type === 'submit' ? 'button' : type}
      aria-disabled={busy || undefined}
      className={buttonClass(kind, small, wide)}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      {busy && busyText !== undefined ? busyText : children}
    </button>
  );
}

/** Buttons in a row, the next step first. */
export function Actions({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return <div className={end ? `${classes.actions} ${classes.end}` : classes.actions}>{children}</div>;
}
