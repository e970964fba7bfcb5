/** @file How long something stays put aside before it may be deleted. */
import { useState } from 'react';
import { asideDaysSchema } from '../../shared/retention/desk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { NumberField } from '../ui/NumberField';
import { Section } from '../ui/Page';
import classes from './retention.module.css';

export function AsideDays({ days }: { days: number }) {
  const { retention, ui } = useText();
  const t = retention.aside;
  const save = useTelling('retention.setAsideDays');
  const [value, setValue] = useState<number | undefined>(days);
  const [wrong, setWrong] = useState(false);
  return (
    <Section title={retention.views.aside}>
      <form
        className={classes.form}
        noValidate
        aria-label={t.days}
        onSubmit={(event) => {
          event.preventDefault();
          const fits = asideDaysSchema.safeParse(value);
          setWrong(!fits.success);
          if (fits.success) save.mutate({ days: fits.data }, { onSuccess: () => announce(t.daysSaved) });
        }}
      >
        <Fields>
          <NumberField label={t.days} help={t.daysHelp} value={value} onChange={setValue} error={wrong ? t.daysHelp : undefined} />
          <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving}>
            {t.daysSave}
          </FormEnd>
        </Fields>
      </form>
    </Section>
  );
}
