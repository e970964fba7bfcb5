/** @file An act of allyship, noted when both agreed. See: [Note: Recognised and nowhere else] */
import { useState } from 'react';
import type { PersonId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './support.module.css';

/** @param besideId whom it was for, where that is somebody */
export function ActForm({ personId, besideId, onDone }: { personId: PersonId; besideId?: PersonId | undefined; onDone: () => void }) {
  const { support, ui } = useText();
  const t = support.acts.form;
  const note = useTelling('support.noteAct');
  const [values, setValues] = useState({ what: '', on: today(), recognisedBy: '', agreed: false });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `support.act:${personId}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const missing = (value: string) => (tried && value.trim() === '' ? ui.fieldErrors.required : undefined);
  const save = async () => {
    setTried(true);
    const { what, on, recognisedBy, agreed } = values;
    if (what.trim() === '' || recognisedBy.trim() === '' || on === '' || !agreed) return;
    const done = await note.mutateAsync({ act: { personId, besideId, what, on, recognisedBy, agreed } }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    toast(t.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <TextLine
          label={t.what}
          placeholder={t.whatExample}
          maxLength={300}
          value={values.what}
          onChange={(what) => set({ what })}
          error={missing(values.what)}
        />
        <FieldRow>
          <TextLine
            label={t.recognisedBy}
            help={t.recognisedByHelp}
            size="medium"
            maxLength={120}
            value={values.recognisedBy}
            onChange={(recognisedBy) => set({ recognisedBy })}
            error={missing(values.recognisedBy)}
          />
          <DateField
            label={t.on}
            value={values.on}
            onChange={(on) => set({ on })}
            error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
          />
        </FieldRow>
        <Tick
          label={besideId === undefined ? t.agreedOne : t.agreed}
          value={values.agreed}
          onChange={(agreed) => set({ agreed })}
          error={tried && !values.agreed ? t.agreedMissing : undefined}
        />
        <FormEnd error={note.error} busy={note.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
