/** @file Two whom the keeper keeps apart in this circle, besides those whom a limit of the case keeps apart. */
import { useState } from 'react';
import type { CirclePlan } from '../../shared/circles/plan';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, Tick } from '../ui/Choice';
import { FieldGroup, FieldRow } from '../ui/Field';
import classes from './Seating.module.css';

export interface ApartPairsProps {
  plan: CirclePlan;
  names: ReadonlyMap<string, string>;
  onChange: (plan: CirclePlan) => void;
}

export function ApartPairs({ plan, names, onChange }: ApartPairsProps) {
  const { room, ui } = useText();
  const words = room.seating;
  const [open, setOpen] = useState(false);
  const [a, setA] = useState<string>();
  const [b, setB] = useState<string>();
  const [opposite, setOpposite] = useState(false);
  const pairs = plan.seatsApart ?? [];
  const options = (without: string | undefined) =>
    plan.seats.filter((seat) => seat.key !== without).map((seat) => ({ value: seat.key, label: names.get(seat.key) ?? '' }));
  const name = (key: string) => names.get(key) ?? '';
  const close = () => {
    setOpen(false);
    setA(undefined);
    setB(undefined);
    setOpposite(false);
  };
  return (
    <div className={classes.more}>
      {pairs.map((pair) => (
        <p key={`${pair.a}-${pair.b}`} className={classes.pair}>
          {words.apartLine(name(pair.a), name(pair.b), pair.opposite)}
          <Button
            small
            kind="quiet"
            aria-label={words.apartGone(name(pair.a), name(pair.b))}
            onClick={() => onChange({ ...plan, seatsApart: pairs.filter((one) => one !== pair) })}
          >
            {room.time.undo}
          </Button>
        </p>
      ))}
      {!open && (
        <Button small kind="quiet" disabled={pairs.length >= 30} onClick={() => setOpen(true)}>
          {words.apartTitle}
        </Button>
      )}
      {open && (
        <FieldGroup label={words.apartTitle} help={words.apartHelp}>
          <FieldRow>
            <Choice label={words.apartOne} value={a} options={options(b)} onChange={setA} size="medium" />
            <Choice label={words.apartOther} value={b} options={options(a)} onChange={setB} size="medium" />
          </FieldRow>
          <Tick label={words.apartOpposite} value={opposite} onChange={setOpposite} />
          <Actions>
            <Button
              small
              disabled={a === undefined || b === undefined}
              onClick={() => {
                if (a === undefined || b === undefined) return;
                onChange({ ...plan, seatsApart: [...pairs, { a, b, opposite }] });
                close();
              }}
            >
              {words.apartAdd}
            </Button>
            <Button small kind="quiet" onClick={close}>
              {ui.cancel}
            </Button>
          </Actions>
        </FieldGroup>
      )}
    </div>
  );
}
