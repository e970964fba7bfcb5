/** @file Putting a legal hold: who asked for it, why, since when, until when. */
import { useState } from 'react';
import { type HoldInput, holdInputSchema } from '../../shared/retention/desk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './retention.module.css';

export function HoldForm({ of, onDone }: { of: HoldInput['of']; onDone: () => void }) {
  const { retention, ui } = useText();
  const t = retention.hold;
  const put = useTelling('retention.hold');
  const [values, setValues] = useState({ askedBy: '', why: '', since: today(), until: '' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({ key: `hold:${of.kind === 'case' ? of.caseId : of.personId}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const input = { of, ...values, until: values.until === '' ? undefined : values.until };
    const wrong = schemaErrors(holdInputSchema, input);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const done = await put.mutateAsync(input).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form className={classes.form} noValidate aria-label={t.add} onSubmit={(event) => void submit(event)}>
      <KeptLine draft={draft} />
      <Fields>
        <p className={classes.soft}>{t.addLead}</p>
        <TextLine
          label={t.askedBy}
          help={t.askedByHelp}
          maxLength={120}
          value={values.askedBy}
          onChange={(askedBy) => set({ askedBy })}
          error={errors.askedBy}
        />
        <TextLine label={t.why} maxLength={300} value={values.why} onChange={(why) => set({ why })} error={errors.why} />
        <FieldRow>
          <DateField label={t.since} value={values.since} onChange={(since) => set({ since })} error={errors.since} />
          <DateField
            label={t.until}
            help={t.untilHelp}
            optional
            value={values.until}
            onChange={(until) => set({ until })}
            error={errors.until === undefined ? undefined : t.untilBefore}
          />
        </FieldRow>
        <FormEnd error={put.error} busy={put.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
