/** @file The steps of a letter that ask something: when it should be given, how it was given, why it stays here. Its line shows what became of it. */
import { useState } from 'react';
import { DELIVERED_HOW, KEPT_BECAUSE, type Letter } from '../../shared/letters/letter';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextArea, TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './letters.module.css';

interface StepProps {
  letter: Letter;
  onDone: () => void;
}

export function ReadyForm({ letter, onDone }: StepProps) {
  const { letters: t, ui } = useText();
  const ready = useTelling('letters.ready');
  const values = { due: letter.dueOn ?? today() };
  const [due, setDue] = useState(values.due);
  const draft = useDraft({ key: `letter.ready:${letter.id}`, values: { due }, restore: (kept) => setDue(kept.due) });
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (due === '') return;
    const saved = await ready.mutateAsync({ id: letter.id, due }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.do.done(t.status.ready));
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate aria-label={t.do.readyTitle}>
      <Fields>
        <DateField
          label={t.do.readyTitle}
          help={t.do.readyHelp}
          value={due}
          onChange={setDue}
          error={due === '' ? ui.fieldErrors.date : undefined}
        />
        <FormEnd error={ready.error} busy={ready.isPending} onCancel={onDone}>
          {t.do.readySave}
        </FormEnd>
      </Fields>
    </form>
  );
}

/** @param me offered as who gave it */
export function DeliverForm({ letter, me, onDone }: StepProps & { me: string }) {
  const { letters: t, ui } = useText();
  const deliver = useTelling('letters.deliver');
  const [values, setValues] = useState({ on: today(), how: 'handed_over' as (typeof DELIVERED_HOW)[number], byWhom: me, note: '' });
  const draft = useDraft({ key: `letter.deliver:${letter.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const [tried, setTried] = useState(false);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (values.on === '' || values.byWhom.trim() === '') return;
    const saved = await deliver.mutateAsync({ id: letter.id, ...values }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.do.done(t.status.delivered));
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate aria-label={t.do.deliverTitle}>
      <KeptLine draft={draft} />
      <Fields>
        <FieldRow>
          <Choice
            label={t.do.deliverHow}
            options={optionsOf(DELIVERED_HOW, t.how)}
            value={values.how}
            onChange={(how) => how !== undefined && set({ how })}
          />
          <DateField
            label={t.do.deliverOn}
            max={today()}
            value={values.on}
            onChange={(on) => set({ on })}
            error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
          />
        </FieldRow>
        <TextLine
          label={t.do.deliverBy}
          size="medium"
          maxLength={120}
          value={values.byWhom}
          onChange={(byWhom) => set({ byWhom })}
          error={tried && values.byWhom.trim() === '' ? ui.fieldErrors.required : undefined}
        />
        <TextArea
          label={t.do.deliverNote}
          help={t.do.deliverNoteHelp}
          optional
          room="few"
          maxLength={2000}
          value={values.note}
          onChange={(note) => set({ note })}
        />
        <FormEnd error={deliver.error} busy={deliver.isPending} onCancel={onDone} draft={draft}>
          {t.do.deliverSave}
        </FormEnd>
      </Fields>
    </form>
  );
}

export function KeepForm({ letter, onDone }: StepProps) {
  const { letters: t } = useText();
  const keep = useTelling('letters.keep');
  // What the case says already is offered as the reason.
  const refused = letter.obstacles.some((o) => o.code === 'letter-reader');
  const [values, setValues] = useState({ why: (refused ? 'reader_said_no' : 'other') as (typeof KEPT_BECAUSE)[number], note: '' });
  const draft = useDraft({ key: `letter.keep:${letter.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const saved = await keep.mutateAsync({ id: letter.id, on: today(), ...values }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.do.done(t.status.kept_unsent));
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate aria-label={t.do.keepTitle}>
      <KeptLine draft={draft} />
      <Fields>
        <Choice
          label={t.do.keepTitle}
          options={optionsOf(KEPT_BECAUSE, t.why)}
          value={values.why}
          onChange={(why) => why !== undefined && set({ why })}
        />
        <TextArea label={t.do.keepNote} optional room="few" maxLength={1000} value={values.note} onChange={(note) => set({ note })} />
        <FormEnd error={keep.error} busy={keep.isPending} onCancel={onDone} draft={draft}>
          {t.do.keepSave}
        </FormEnd>
      </Fields>
    </form>
  );
}
