/** @file What was paid on a promise, part by part; a wrong payment is corrected and stays readable. */
import { useState } from 'react';
import type { Item } from '../../shared/agreements/agreement';
import type { Payment } from '../../shared/agreements/payments';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { amountText, MoneyField } from '../ui/NumberField';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './agreements.module.css';

export function Payments({ item, live }: { item: Item; live: boolean }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.payments;
  const [correcting, setCorrecting] = useState<number>();
  if (item.payments.length === 0) return undefined;
  return (
    <details className={classes.payments}>
      <summary>{words.title(item.payments.filter((payment) => payment.takenBack === undefined).length)}</summary>
      <ul>
        {item.payments.map((payment) => {
          const day = dayName(payment.on, language);
          const amount = amountText(payment.amount);
          const wrong = payment.takenBack;
          return (
            <li key={payment.id}>
              {wrong === undefined ? <span>{words.one(amount, day)}</span> : <s>{words.one(amount, day)}</s>}
              {payment.note !== '' && <span className={classes.soft}>{payment.note}</span>}
              {wrong !== undefined && <span className={classes.soft}>{words.takenBack(dayName(wrong.on, language), wrong.why)}</span>}
              {live && wrong === undefined && correcting !== payment.id && (
                <Button kind="quiet" small aria-label={words.correctOf(amount, day)} onClick={() => setCorrecting(payment.id)}>
                  {words.correct}
                </Button>
              )}
              {correcting === payment.id && <CorrectPayment item={item} payment={payment} onClose={() => setCorrecting(undefined)} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function CorrectPayment({ item, payment, onClose }: { item: Item; payment: Payment; onClose: () => void }) {
  const t = useText();
  const words = t.agreements.payments;
  const correct = useTelling('agreements.correctPayment');
  const [why, setWhy] = useState('');
  const [paid, setPaid] = useState(true);
  const [amount, setAmount] = useState<number | undefined>(payment.amount);
  const [on, setOn] = useState<string>(payment.on);
  const [tried, setTried] = useState(false);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() === '' || (paid && (amount === undefined || amount === 0 || on === ''))) return;
    correct.mutate(
      {
        itemId: item.id,
        paymentId: payment.id,
        on: today(),
        why,
        right: paid && amount !== undefined ? { on, amount } : undefined,
      },
      {
        onSuccess: () => {
          toast(words.saved);
          onClose();
        },
      },
    );
  };
  return (
    <form className={classes.inline} onSubmit={save} noValidate aria-label={words.correct}>
      <Fields>
        <TextLine
          label={words.why}
          value={why}
          onChange={setWhy}
          maxLength={200}
          error={tried && why.trim() === '' ? t.ui.fieldErrors.required : undefined}
        />
        <Tick label={words.right} value={paid} onChange={setPaid} />
        {paid && (
          <FieldRow>
            <MoneyField
              label={words.amount}
              value={amount}
              onChange={setAmount}
              error={tried && (amount === undefined || amount === 0) ? t.agreements.item.payWrong : undefined}
            />
            <DateField label={words.day} value={on} onChange={setOn} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
          </FieldRow>
        )}
        <Problem error={correct.error} />
        <Actions>
          <Button type="submit" small busy={correct.isPending} busyText={t.ui.saving}>
            {words.save}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {t.ui.cancel}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}
