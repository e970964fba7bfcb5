/** @file One promise: who, what, by when, how it stands; kept in one tap, anything else with a sentence. */
import { useState } from 'react';
import type { Item, ItemStatus } from '../../shared/agreements/agreement';
import { isEnded } from '../../shared/agreements/agreement';
import { historyOf } from '../../shared/agreements/history';
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { amountText } from '../ui/NumberField';
import { Problem } from '../ui/Problem';
import { Due, Initials, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './agreements.module.css';
import { ItemHistory } from './ItemHistory';
import { itemTone, keptOn } from './item-marks';
import { MarkItem } from './MarkItem';
import { PayItem } from './PayItem';
import { Payments } from './Payments';

export interface ItemLineProps {
  item: Item;
  owedBy: string;
  /** Empty: for everyone, or for nobody in particular. */
  owedTo: string;
  /** Signed and not replaced, in an open case: how it went can be recorded. */
  live: boolean;
  /** For its history, and for who may let it go. */
  view: Pick<CaseView, 'itemEvents' | 'parties'>;
  /** Everything that was agreed about it, not only the promise. */
  full?: boolean;
}

export function ItemLine({ item, owedBy, owedTo, live, view, full = false }: ItemLineProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.item;
  const [open, setOpen] = useState<'mark' | 'pay'>();
  const mark = useTelling('agreements.markItem');
  const ended = isEnded(item.status) || item.status === 'changed';
  const history = historyOf(view.itemEvents, item.id);

  const undo = () => mark.mutate({ itemId: item.id, status: 'open', on: today(), note: item.statusNote });
  const keep = () => {
    const status: ItemStatus = keptOn(item, today());
    mark.mutate(
      { itemId: item.id, status, on: today(), note: '' },
      { onSuccess: () => toast(words.marked(t.codes.itemStatus[status]), { undo }) },
    );
  };
  const toggle = (what: 'mark' | 'pay') => setOpen((before) => (before === what ? undefined : what));
  const details = [item.howShown && words.shown(item.howShown), item.helper && words.helper(item.helper)].filter(Boolean);

  return (
    <div className={classes.item}>
      <Initials name={owedBy} />
      <div className={classes.itemBody}>
        <p>
          <span className={classes.who}>{owedTo === '' ? owedBy : words.owes(owedBy, owedTo)}</span> {item.what}
        </p>
        <p className={classes.soft}>
          {ended ? (
            <StatusWord tone={itemTone(item.status)}>
              {item.endedOn === undefined
                ? t.codes.itemStatus[item.status]
                : words.ended(t.codes.itemStatus[item.status], dayName(item.endedOn, language))}
            </StatusWord>
          ) : live ? (
            <Due date={item.due} />
          ) : (
            words.by(dayName(item.due, language))
          )}
          {item.amount !== undefined && <span>{words.paid(amountText(item.paid), amountText(item.amount))}</span>}
        </p>
        {item.statusNote !== '' && <p className={classes.soft}>{item.statusNote}</p>}
        {full && details.length > 0 && <p className={classes.soft}>{details.join(' · ')}</p>}
        {full && <Payments item={item} live={live} />}
        {(history.length > 1 || history.some((event) => event.saidBy !== undefined) || (full && history.length > 0)) && (
          <ItemHistory what={item.what} events={history} parties={view.parties} />
        )}
        <Problem error={mark.error} />
      </div>
      {live && (
        <Actions end>
          {!ended && (
            <Button small busy={mark.isPending} aria-label={words.keptOf(item.what)} onClick={keep}>
              {words.kept}
            </Button>
          )}
          <Button
            kind="quiet"
            small
            aria-expanded={open === 'mark'}
            aria-label={ended ? words.changeOf(item.what) : words.otherOf(item.what)}
            onClick={() => toggle('mark')}
          >
            {ended ? words.change : words.other}
          </Button>
          {item.amount !== undefined && item.paid < item.amount && (
            <Button kind="quiet" small aria-expanded={open === 'pay'} aria-label={words.payOf(item.what)} onClick={() => toggle('pay')}>
              {words.pay}
            </Button>
          )}
        </Actions>
      )}
      {live && open === 'mark' && <MarkItem item={item} parties={view.parties} onClose={() => setOpen(undefined)} />}
      {live && open === 'pay' && <PayItem item={item} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
