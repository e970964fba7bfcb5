/** @file "Collected on …": one paper came back. */
import { useState } from 'react';
import type { Shown } from '../../shared/register/register';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { kindName } from './kinds';
import classes from './register.module.css';

export function CollectForm({ row }: { row: Shown }) {
  const { register: t, ui } = useText();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today());
  const collect = useTelling('register.collect');
  const name = t.collectOf(kindName(row.kind, t), row.toWhom === '' ? t.nobody : row.toWhom);
  if (!open)
    return (
      <Button small aria-label={name} onClick={() => setOpen(true)}>
        {t.collect}
      </Button>
    );
  const save = () => collect.mutate({ id: row.id, on }, { onSuccess: () => toast(t.done, { undo: () => collect.mutate({ id: row.id }) }) });
  return (
    <form
      noValidate
      className={classes.collect}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (on !== '') save();
      }}
    >
      <DateField label={t.on} min={row.on} max={today()} value={on} onChange={setOn} error={on === '' ? ui.fieldErrors.date : undefined} />
      <Problem error={collect.error} />
      <Actions>
        <Button type="submit" small busy={collect.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" small onClick={() => setOpen(false)}>
          {ui.cancel}
        </Button>
      </Actions>
    </form>
  );
}
