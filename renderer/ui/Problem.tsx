/** @file A refusal in kind words: what happened, what is safe, what to do next. And the summary over a form. */
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/result';
import { Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { errorWords } from '../text/errors';
import classes from './Problem.module.css';
import { Shape } from './Status';

/** The refusal inside whatever was thrown; anything else is `unexpected`. */
export const refusalOf = (error: unknown): AppError => (error instanceof Refused ? error.error : { kind: 'unexpected' });

export interface ProblemProps {
  /** What a query or mutation threw. Nothing is shown for `undefined`, `null` or a closed dialog. */
  error: unknown;
  /** A way on: a button. */
  action?: ReactNode;
  /** More exact words than the kind's own, where the screen knows better. */
  words?: { what: string; next: string } | undefined;
}

export function Problem({ error, action, words }: ProblemProps) {
  const t = useText();
  if (error === undefined || error === null) return undefined;
  const refusal = refusalOf(error);
  if (refusal.kind === 'cancelled') return undefined;
  const said = { ...errorWords(refusal, t), ...words };
  return (
    <div role="alert" className={classes.problem}>
      <Shape tone="stop" />
      <div>
        <p className={classes.what}>{said.what}</p>
        <p>{said.next}</p>
        {said.ref !== undefined && <p className={classes.ref}>{said.ref}</p>}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  );
}

/** Something to know before going on: not an error. */
export function Notice({
  children,
  tone = 'soon',
  action,
}: {
  children: ReactNode;
  tone?: 'soon' | 'accent' | 'stop';
  action?: ReactNode;
}) {
  return (
    <div className={`${classes.problem} ${classes[tone]}`}>
      <Shape tone={tone} />
      <div>
        {children}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  );
}

/** Over a long form: how many fields need another look, each a link to its field. `labels` names the fields by path. */
export function ErrorSummary({
  errors,
  labels = {},
  onGo,
}: {
  errors: Record<string, ReactNode>;
  labels?: Record<string, string>;
  onGo: (path: string) => void;
}) {
  const { ui } = useText();
  const wrong = Object.entries(errors).filter(([, error]) => Boolean(error));
  if (wrong.length === 0) return undefined;
  return (
    <div role="alert" className={classes.problem}>
      <Shape tone="stop" />
      <div>
        <p className={classes.what}>{ui.errorsAbove(wrong.length)}</p>
        <ul className={classes.list}>
          {wrong.map(([path, error]) => (
            <li key={path}>
              <button type="button" className={classes.go} onClick={() => onGo(path)}>
                {labels[path] === undefined ? error : `${labels[path]}: `}
                {labels[path] !== undefined && error}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
