/** @file The day on which a running agreement is looked at again, and that it was: with the next day, or with none. */
import { useState } from 'react';
import type { Agreement } from '../../shared/agreements/agreement';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { toast } from '../ui/toast';
import classes from './agreements.module.css';

export function ReviewLine({ agreement, live }: { agreement: Agreement; live: boolean }) {
  const { agreements, ui } = useText();
  const words = agreements.screen;
  const language = useLanguage();
  const review = useTelling('agreements.review');
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today());
  const [next, setNext] = useState('');
  const running = live && agreement.status === 'active';
  if (agreement.reviewOn === undefined && !running) return undefined;
  const late = next !== '' && next <= on ? ui.fieldErrors.date : undefined;
  const save = () => {
    if (on === '' || late !== undefined) return;
    review.mutate(
      { id: agreement.id, on, ...(next !== '' && { next }) },
      {
        onSuccess: () => {
          toast(words.reviewed);
          setOpen(false);
          setNext('');
        },
      },
    );
  };
  return (
    <div className={classes.foot}>
      {agreement.reviewOn !== undefined && <p>{words.review(dayName(agreement.reviewOn, language))}</p>}
      {running && !open && (
        <Actions>
          <Button small onClick={() => setOpen(true)}>
            {words.reviewDo}
          </Button>
        </Actions>
      )}
      {running && open && (
        <form
          noValidate
          aria-label={words.reviewDo}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Fields>
            <FieldRow>
              <DateField label={words.reviewedOn} value={on} onChange={setOn} error={on === '' ? ui.fieldErrors.required : undefined} />
              <DateField label={words.reviewNext} optional value={next} onChange={setNext} error={late} />
            </FieldRow>
            <FormEnd error={review.error} busy={review.isPending} onCancel={() => setOpen(false)}>
              {words.reviewSave}
            </FormEnd>
          </Fields>
        </form>
      )}
    </div>
  );
}
