/** @file A link that looks like a button: for going somewhere, where `Button` is for doing something. */
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { type ButtonKind, buttonClass } from './Button';

interface AnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> {
  kind?: ButtonKind;
  small?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ kind = 'plain', small = false, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={buttonClass(kind, small)}>
      {children}
    </a>
  );
}

/** `<ButtonLink to="/cases/new" kind="primary">Write a report</ButtonLink>` */
export const ButtonLink = createLink(Anchor);
