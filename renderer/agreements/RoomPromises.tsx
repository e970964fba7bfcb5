/** @file The promises so far, large, and what can be done with them. */
import { useEffect, useRef } from 'react';
import type { PartyId } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Problem';
import type { ItemValues } from './agreement-form';
import { BigPromise } from './BigPromise';
import classes from './room.module.css';

export interface RoomPromisesProps {
  items: readonly ItemValues[];
  name: (id: PartyId | undefined) => string;
  /** Signed, or the case is closed: it is only shown. */
  fixed: boolean;
  busy: boolean;
  /** Which promise lacks something, from 0. */
  unfinished: number | undefined;
  onAdd: () => void;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
  onRead: () => void;
}

export function RoomPromises({ items, name, fixed, busy, unfinished, onAdd, onEdit, onRemove, onRead }: RoomPromisesProps) {
  const t = useText();
  const words = t.agreements.room;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const none = items.length === 0;
  return (
    <>
      {none ? (
        <p className={classes.empty}>{words.empty}</p>
      ) : (
        <ol className={classes.list} aria-label={words.title}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: promises hold no state of their own
            <li key={index} className={classes.one}>
              <BigPromise item={item} name={name} />
              {!fixed && (
                <div className={classes.oneActions}>
                  <Button kind="quiet" aria-label={words.change(index + 1)} onClick={() => onEdit(index)}>
                    {words.changeShort}
                  </Button>
                  <Button kind="quiet" aria-label={words.remove(index + 1)} onClick={() => onRemove(index)}>
                    {words.removeShort}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {unfinished !== undefined && <Notice>{words.missing(unfinished + 1)}</Notice>}
      {!fixed && (
        <div className={classes.foot}>
          <Button ref={next} kind={none ? 'primary' : 'plain'} onClick={onAdd}>
            {none ? words.addFirst : words.add}
          </Button>
          {!none && (
            <Button kind="primary" busy={busy} busyText={t.ui.saving} onClick={onRead}>
              {words.read}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
