/** @file A payment on a promise of money. More than what is left is asked about once. A wrong one is corrected, never overwritten (`Payments`). */
import { useState } from 'react';
import type { Item } from '../../shared/agreements/agreement';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { amountText, MoneyField } from '../ui/NumberField';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './agreements.module.css';

export function PayItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const words = t.agreements.item;
  const pay = useTelling('agreements.recordPayment');
  const left = Math.max(0, (item.amount ?? 0) - item.paid);
  const [amount, setAmount] = useState<number>();
  const [on, setOn] = useState(today());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  /** The amount that was asked about because it is more than what is left. */
  const [asked, setAsked] = useState<number>();
  const wrong = amount === undefined || amount === 0 ? words.payWrong : amount > left ? words.payTooMuch(amountText(left)) : undefined;
  const sure = amount !== undefined && amount > left && asked === amount;
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (amount === undefined || amount === 0 || on === '') return;
    if (amount > left && !sure) return setAsked(amount);
    pay.mutate(
      { itemId: item.id, on, amount, note },
      {
        onSuccess: () => {
          toast(words.paySaved(amountText(amount)));
          onClose();
        },
      },
    );
  };
  return (
    <form className={classes.inline} onSubmit={save} noValidate>
      <Fields>
        <FieldRow>
          <MoneyField label={words.amount} value={amount} onChange={setAmount} error={tried ? wrong : undefined} />
          <DateField label={words.payDay} value={on} onChange={setOn} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
        </FieldRow>
        <TextLine label={words.payNote} value={note} onChange={setNote} maxLength={200} optional />
        <Problem error={pay.error} />
        <Actions>
          <Button type="submit" small busy={pay.isPending} busyText={t.ui.saving}>
            {sure ? words.payNow : words.paySave}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {t.ui.cancel}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}
