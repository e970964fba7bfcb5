/** @file Remarks about what is written, calmly beside it: each with its reason, and the suggestion one press away. They never stop anybody. */
import { Button } from './Button';
import classes from './Remarks.module.css';

export interface Remark {
  readonly id: string;
  readonly reason: string;
  /** Of whose words, in which language. */
  readonly about?: string | undefined;
  readonly example?: string | undefined;
  /** Absent: the reason alone says what helps. */
  readonly use?: { readonly label: string; readonly name?: string | undefined; readonly act: () => void } | undefined;
}

export function Remarks({ label, remarks }: { label: string; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return undefined;
  return (
    <ul className={classes.remarks} aria-label={label}>
      {remarks.map(({ id, reason, about, example, use }) => (
        <li key={id} className={classes.remark}>
          <span>{reason}</span>
          {about !== undefined && <span className={classes.about}>{about}</span>}
          {example !== undefined && <span className={classes.example}>{example}</span>}
          {use !== undefined && (
            <Button kind="quiet" small {...(use.name === undefined ? {} : { 'aria-label': use.name })} onClick={use.act}>
              {use.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
