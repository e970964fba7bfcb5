/** @file Lets a case rest: what it waits for and when to look at it again. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';

export function PauseForm({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const { cases, ui } = useText();
  const t = cases.closing;
  const pause = useTelling('cases.pause');
  const [values, setValues] = useState({ reason: view.pause?.reason ?? '', until: view.pause?.until ?? '' });
  const [errors, setErrors] = useState<{ reason?: string; until?: string }>({});
  const draft = useDraft({ key: `case.pause:${view.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => {
    // What is being put right is not called wrong while it is typed.
    setErrors({});
    setValues((before) => ({ ...before, ...change }));
  };
  const resume = () => pause.mutate({ caseId: view.id, on: today(), paused: false });
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const reason = values.reason.trim() === '' ? ui.fieldErrors.required : undefined;
    const until = values.until !== '' && values.until < today() ? t.pauseLater : undefined;
    setErrors({ ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }) });
    if (reason !== undefined || until !== undefined) return;
    const input = { caseId: view.id, on: today(), paused: true, reason: values.reason };
    const done = await pause.mutateAsync(values.until === '' ? input : { ...input, until: values.until }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    if (view.pause === undefined) toast(t.paused, { undo: resume });
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t.pause}>
      <KeptLine draft={draft} />
      <Fields>
        <p>{t.pauseLead}</p>
        <TextLine
          label={t.pauseReason}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          maxLength={500}
          error={errors.reason}
        />
        <DateField
          label={t.pauseUntil}
          help={t.pauseUntilHelp}
          min={today()}
          value={values.until}
          onChange={(until) => set({ until })}
          error={errors.until}
          optional
        />
        <FormEnd error={pause.error} busy={pause.isPending} onCancel={onDone} draft={draft}>
          {view.pause === undefined ? t.pauseSave : t.pauseChange}
        </FormEnd>
      </Fields>
    </form>
  );
}
