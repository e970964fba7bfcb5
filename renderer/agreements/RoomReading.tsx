/** @file Reading back, promise by promise, then the whole: everybody says yes, or it is changed. */
import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../shared/agreements/agreement';
import type { PartyId } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { BigPromise } from './BigPromise';
import classes from './room.module.css';

export interface RoomReadingProps {
  items: readonly Item[];
  name: (id: PartyId | undefined) => string;
  busy: boolean;
  /** Signed: it is read, nothing is recorded or changed. */
  fixed: boolean;
  onAllYes: () => void;
  onChange: (index: number) => void;
}

export function RoomReading({ items, name, busy, fixed, onAllYes, onChange }: RoomReadingProps) {
  const t = useText();
  const words = t.agreements.room;
  const [at, setAt] = useState(0);
  const yes = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each promise asks for its own yes
  useEffect(() => yes.current?.focus(), [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft' && !event.defaultPrevented) setAt((now) => Math.max(0, now - 1));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const item = items[at];
  const back = at > 0 && <Button onClick={() => setAt(at - 1)}>{words.back}</Button>;
  if (item === undefined)
    return (
      <>
        <p className={classes.question}>{words.all}</p>
        <ol className={classes.list} aria-label={words.title}>
          {items.map((one) => (
            <li key={one.id} className={classes.one}>
              <BigPromise item={one} name={name} />
            </li>
          ))}
        </ol>
        <div className={classes.foot}>
          {!fixed && (
            <Button ref={yes} kind="primary" busy={busy} busyText={t.ui.saving} onClick={onAllYes}>
              {words.allYes}
            </Button>
          )}
          {back}
        </div>
      </>
    );
  return (
    <div className={classes.reading}>
      <p className={classes.count}>{words.readOf(at + 1, items.length)}</p>
      <div className={classes.read} aria-live="polite">
        <BigPromise item={item} name={name} huge />
      </div>
      <div className={classes.foot}>
        <Button ref={yes} kind="primary" onClick={() => setAt(at + 1)}>
          {words.yes}
        </Button>
        {!fixed && <Button onClick={() => onChange(at)}>{words.fix}</Button>}
        {back}
      </div>
      <p className={classes.keys}>{words.keys}</p>
    </div>
  );
}
