/**
 * @file When a save was refused because somebody changed the record meanwhile: both versions side by side where they differ, and the
 * choice. Nothing was overwritten, and what was typed stays in its form and its draft.
 */
import { type RefObject, useRef } from 'react';
import type { Edition } from '../../shared/editions';
import { useText } from '../text/catalogue';
import { Actions, Button } from './Button';
import classes from './Conflict.module.css';
import { Problem, refusalOf } from './Problem';

/** One field of both versions, as words. Fields that say the same are not shown. */
export type Compared = readonly [label: string, mine: string | undefined, theirs: string | undefined];

export interface ConflictProps {
  /** What the save threw. Another refusal is shown as it always is. */
  error: unknown;
  fields: readonly Compared[];
  /** Saves mine over theirs, now that both were seen. */
  onKeepMine: () => void;
  /** Puts theirs into the form. */
  onTakeTheirs: () => void;
}

export const isConflict = (error: unknown): boolean =>
  error !== undefined && error !== null && refusalOf(error).reason === 'changed-meanwhile';

export function Conflict({ error, fields, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { ui } = useText();
  if (!isConflict(error)) return <Problem error={error} />;
  const other = fields.filter(([, mine = '', theirs = '']) => mine !== theirs);
  return (
    <Problem
      error={error}
      action={
        <>
          {other.length > 0 && (
            <table className={classes.both}>
              <caption className="visually-hidden">{ui.conflict.both}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{ui.conflict.mine}</th>
                  <th scope="col">{ui.conflict.theirs}</th>
                </tr>
              </thead>
              <tbody>
                {other.map(([label, mine, theirs]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{mine || '–'}</td>
                    <td>{theirs || '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Actions>
            <Button onClick={onKeepMine}>{ui.conflict.keepMine}</Button>
            <Button onClick={onTakeTheirs}>{ui.conflict.takeTheirs}</Button>
          </Actions>
        </>
      }
    />
  );
}

/** The edition that a form began with. It is kept with the draft: what comes back after a lock was still written upon that one. */
export function useSeen(edition: Edition | undefined): RefObject<Edition | undefined> {
  return useRef(edition);
}
