/** @file One promise in large type: who, what; under it for whom, by when, how much, how it is seen, who helps. */
import type { PartyId } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { amountText } from '../ui/NumberField';
import type { ItemValues } from './agreement-form';
import { recipientIn } from './people';
import classes from './room.module.css';

type Shown = Pick<ItemValues, 'owedBy' | 'what' | 'due' | 'howShown' | 'helper'> & {
  owedTo?: PartyId | undefined;
  toCommunity: boolean;
  amount?: number | undefined;
};

export function BigPromise({ item, name, huge = false }: { item: Shown; name: (id: PartyId | undefined) => string; huge?: boolean }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements;
  const recipient = recipientIn(name, words.item.community)(item);
  const who = name(item.owedBy);
  // "Bo repairs the lens" says already who: nobody is called twice.
  const said = item.what.toLocaleLowerCase().startsWith(`${who.toLocaleLowerCase()} `);
  const more = [
    recipient === '' ? '' : words.readBack.forWhom(recipient),
    item.due === '' ? '' : words.item.by(dayName(item.due, language)),
    item.amount === undefined ? '' : amountText(item.amount),
    item.howShown === '' ? '' : words.readBack.shown(item.howShown),
    item.helper === '' ? '' : words.readBack.helper(item.helper),
  ].filter(Boolean);
  return (
    <div className={huge ? classes.huge : undefined}>
      <p className={classes.what}>
        {item.owedBy !== undefined && <b>{said ? who : words.readBack.line(who, '')}</b>}
        {said ? item.what.slice(who.length) : item.what}
      </p>
      {more.length > 0 && (
        <ul className={classes.more}>
          {more.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
