/** @file A closing talk or feedback, written down: of one of the two, apart. */
import { useState } from 'react';
import { LOADS, type SupportTask } from '../../shared/support/match';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { optionsOf, Segments, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextArea } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './support.module.css';

/** @param title what is asked of whom, in words */
export function TaskForm({ task, title, onDone }: { task: SupportTask; title: string; onDone: () => void }) {
  const { support, ui } = useText();
  const t = support.task.form;
  const record = useTelling('support.recordTask');
  const [values, setValues] = useState({
    on: today(),
    load: undefined as (typeof LOADS)[number] | undefined,
    note: '',
    declined: false,
  });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `support.task:${task.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const save = async () => {
    setTried(true);
    if (values.on === '') return;
    const done = await record.mutateAsync({ id: task.id, ...values }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={support.task.recordOf(title)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        {!values.declined && (
          <Segments
            label={t.load[task.side]}
            optional
            options={optionsOf(LOADS, t.loads[task.side])}
            value={values.load}
            onChange={(load) => set({ load })}
          />
        )}
        {!values.declined && (
          <TextArea
            label={t.note}
            help={task.kind === 'closing_talk' ? t.closing : undefined}
            optional
            room="few"
            maxLength={2000}
            value={values.note}
            onChange={(note) => set({ note })}
          />
        )}
        <Tick label={t.declined} value={values.declined} onChange={(declined) => set({ declined })} />
        <DateField
          label={t.on}
          value={values.on}
          onChange={(on) => set({ on })}
          error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
        />
        <FormEnd error={record.error} busy={record.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
