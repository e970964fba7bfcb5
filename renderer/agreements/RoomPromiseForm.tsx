/** @file The fields of one promise while it is spoken about, to be read across the room. The screen that holds them keeps what is typed. */
import { useEffect, useId, useRef } from 'react';
import type { PartyId } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { MoneyField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import type { ItemValues } from './agreement-form';
import classes from './room.module.css';

export interface RoomPromiseFormProps {
  item: ItemValues;
  names: ReadonlyMap<PartyId, string>;
  onChange: (patch: Partial<ItemValues>) => void;
}

const COMMUNITY = 'community';
const EVERYONE = 'everyone';

export function RoomPromiseForm({ item, names, onChange }: RoomPromiseFormProps) {
  const t = useText();
  const words = t.agreements.room;
  const first = useRef<HTMLFieldSetElement>(null);
  useEffect(() => first.current?.querySelector('input')?.focus(), []);
  const people = [...names].map(([value, label]) => ({ value: value as string, label }));
  const idOf = (value: string): PartyId | undefined => [...names.keys()].find((id) => id === value);
  return (
    <>
      <Pills
        ref={first}
        legend={words.who}
        options={people}
        value={item.owedBy}
        onChange={(value) => onChange({ owedBy: idOf(value), ...(item.owedTo === idOf(value) ? { owedTo: undefined } : {}) })}
      />
      <TextLine label={words.what} value={item.what} onChange={(what) => onChange({ what })} maxLength={400} />
      <Pills
        legend={words.forWhom}
        options={[
          ...people.filter((one) => one.value !== item.owedBy),
          { value: COMMUNITY, label: words.community },
          { value: EVERYONE, label: words.everyone },
        ]}
        value={item.toCommunity ? COMMUNITY : (item.owedTo ?? EVERYONE)}
        onChange={(value) => onChange({ owedTo: idOf(value), toCommunity: value === COMMUNITY })}
      />
      <div className={classes.pair}>
        <DateField label={words.due} value={item.due} onChange={(due) => onChange({ due })} />
        <MoneyField label={words.amount} value={item.amount} onChange={(amount) => onChange({ amount })} optional />
      </div>
      <TextLine
        label={words.helper}
        value={item.helper}
        onChange={(helper) => onChange({ helper })}
        maxLength={120}
        suggestions={[...names.values()]}
        optional
      />
      <TextLine label={words.howShown} value={item.howShown} onChange={(howShown) => onChange({ howShown })} maxLength={300} optional />
      <div className={classes.foot}>
        <Button type="submit" kind="primary">
          {words.done}
        </Button>
      </div>
    </>
  );
}

interface PillsProps {
  ref?: React.Ref<HTMLFieldSetElement>;
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}

/** One of a few names side by side, over several lines if need be. Radio buttons: the arrow keys choose. */
function Pills({ ref, legend, options, value, onChange }: PillsProps) {
  const name = useId();
  return (
    <fieldset ref={ref} className={classes.pills}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.pill}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
