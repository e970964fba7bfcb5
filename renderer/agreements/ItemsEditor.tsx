/** @file Promises while they are written: who, what, for whom, by when, how shown, who helps, how much. */
import { type ReactNode, useMemo } from 'react';
import { doubtsAbout } from '../../shared/agreements/realism';
import type { Party, PartyId } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { MoneyField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { emptyItem, type ItemValues } from './agreement-form';
import classes from './agreements.module.css';
import { Doubts } from './Doubts';
import { nameIn, promisers } from './people';
import { useClosedDays } from './school-days';

export interface ItemsEditorProps {
  items: readonly ItemValues[];
  parties: readonly Party[];
  /** Whose days without school count. */
  school: string;
  /** By path, such as `items.0.what`. */
  errors: Record<string, ReactNode>;
  onChange: (items: ItemValues[]) => void;
}

const MOST = 30;
const COMMUNITY = 'community';

/** A choice of "for whom" as a promise holds it. */
const toWhom = (chosen: PartyId | typeof COMMUNITY | undefined): Pick<ItemValues, 'owedTo' | 'toCommunity'> =>
  chosen === COMMUNITY ? { owedTo: undefined, toCommunity: true } : { owedTo: chosen, toCommunity: false };

export function ItemsEditor({ items, parties, school, errors, onChange }: ItemsEditorProps) {
  const t = useText();
  const words = t.agreements.draft;
  const closed = useClosedDays(school);
  const doubts = useMemo(() => doubtsAbout(items, parties, closed, today()), [items, parties, closed]);
  const name = nameIn(parties, t.agreements.item.nobody);
  const remove = (index: number) => {
    onChange(items.filter((_, at) => at !== index));
    toast(words.removed, { undo: () => onChange([...items]) });
  };
  return (
    <Fields>
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: promises are only added at the end and hold no state of their own
          key={index}
          className={classes.promise}
        >
          <div className={classes.promiseHead}>
            <h2 className={classes.promiseTitle}>{words.promise(index + 1)}</h2>
            {items.length > 1 && (
              <Button kind="quiet" small onClick={() => remove(index)}>
                {words.remove}
              </Button>
            )}
          </div>
          <ItemFields
            item={item}
            first={index === 0}
            parties={parties}
            error={(name) => errors[`items.${index}.${name}`]}
            path={`items.${index}`}
            onChange={(patch) => onChange(items.map((other, at) => (at === index ? { ...other, ...patch } : other)))}
          />
          <Doubts
            doubts={doubts.filter((doubt) => doubt.item === index)}
            item={index}
            who={name(item.owedBy)}
            onMove={(due) => onChange(items.map((other, at) => (at === index ? { ...other, due } : other)))}
          />
        </div>
      ))}
      <div>
        <Button small disabled={items.length >= MOST} onClick={() => onChange([...items, emptyItem(items.at(-1)?.owedBy)])}>
          {words.add}
        </Button>
      </div>
    </Fields>
  );
}

interface ItemFieldsProps {
  item: ItemValues;
  /** The first one explains; the others are short. */
  first: boolean;
  parties: readonly Party[];
  error: (name: keyof ItemValues) => ReactNode;
  path: string;
  onChange: (patch: Partial<ItemValues>) => void;
}

function ItemFields({ item, first, parties, error, path, onChange }: ItemFieldsProps) {
  const { agreements, ui } = useText();
  const words = agreements.draft;
  const optionsOf = (people: readonly Party[]): { value: PartyId | typeof COMMUNITY; label: string }[] =>
    people.map((party) => ({ value: party.id, label: party.name }));
  const at = (name: keyof ItemValues) => ({ error: error(name), 'data-path': `${path}.${name}` });
  const past = item.due !== '' && item.due < today();
  return (
    <div className={classes.more}>
      <FieldRow>
        <Choice
          label={words.owedBy}
          value={item.owedBy}
          options={promisers(parties).map((party) => ({ value: party.id, label: party.name }))}
          onChange={(owedBy) => onChange({ owedBy })}
          {...at('owedBy')}
        />
        <Choice
          label={words.owedTo}
          value={item.toCommunity ? COMMUNITY : item.owedTo}
          options={[...optionsOf(parties.filter((party) => party.id !== item.owedBy)), { value: COMMUNITY, label: words.community }]}
          nothing={words.forAll}
          onChange={(chosen) => onChange(toWhom(chosen))}
          {...at('owedTo')}
        />
      </FieldRow>
      <TextLine
        label={words.what}
        help={first ? words.whatHelp : undefined}
        value={item.what}
        onChange={(what) => onChange({ what })}
        maxLength={400}
        {...at('what')}
      />
      <FieldRow>
        <DateField label={words.due} value={item.due} onChange={(due) => onChange({ due })} {...at('due')} />
        <TextLine
          label={words.helper}
          value={item.helper}
          onChange={(helper) => onChange({ helper })}
          maxLength={120}
          size="medium"
          suggestions={parties.map((party) => party.name)}
          optional
          {...at('helper')}
        />
      </FieldRow>
      {past && <p className={classes.hint}>{words.pastDay}</p>}
      <FieldRow>
        <TextLine
          label={words.howShown}
          help={first ? words.howShownHelp : undefined}
          value={item.howShown}
          onChange={(howShown) => onChange({ howShown })}
          maxLength={300}
          size="medium"
          optional
          {...at('howShown')}
        />
        <MoneyField
          label={words.amount}
          help={first ? words.amountHelp : undefined}
          value={item.amount}
          onChange={(amount) => onChange({ amount })}
          optional
          {...at('amount')}
          error={at('amount').error === undefined ? undefined : ui.fieldErrors.number}
        />
      </FieldRow>
    </div>
  );
}

/** What each field of the promises is called in the list of things to look at again, by its path. */
export function itemLabels(
  count: number,
  words: { promise: (n: number) => string } & Record<'owedBy' | 'what' | 'due' | 'amount', string>,
) {
  const named = (['owedBy', 'what', 'due', 'amount'] as const).flatMap((name) =>
    Array.from(
      { length: count },
      (_, index) => [`items.${index}.${name}`, `${words.promise(index + 1)}, ${words[name].toLowerCase()}`] as const,
    ),
  );
  return Object.fromEntries(named);
}
