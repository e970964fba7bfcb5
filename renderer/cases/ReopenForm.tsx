/** @file A closed case begins again: a new episode with its own screening, the earlier one stays as it was (invariant 7). */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { EPISODE_TRIGGERS } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { optionsOf, RadioList, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';
import { emptyReport, keptReport, type ReportDraft, reportFormSchema, reportInput } from './case-form';
import { FirstActionFields, WhatHappenedFields, WhoToldFields } from './ReportFields';

const TRIGGERS = EPISODE_TRIGGERS.filter((trigger) => trigger !== 'first');

interface Reopening {
  trigger: (typeof TRIGGERS)[number] | '';
  on: string;
  withReport: boolean;
  report: ReportDraft;
}

export interface ReopenFormProps {
  view: CaseView;
  onDone: () => void;
  /** Why again, where it is known. */
  trigger?: (typeof TRIGGERS)[number] | undefined;
}

export function ReopenForm({ view, onDone, trigger: first }: ReopenFormProps) {
  const { cases, codes, ui } = useText();
  const t = cases.closing;
  const reopen = useTelling('cases.reopen');
  const [values, setValues] = useState<Reopening>({ trigger: first ?? '', on: today(), withReport: true, report: emptyReport(today()) });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({
    key: `case.reopen:${view.id}`,
    values,
    restore: (kept) => setValues({ ...kept, report: keptReport(kept.report) }),
  });
  const set = (change: Partial<Reopening>) => setValues((before) => ({ ...before, ...change }));
  const last = view.episodes.at(-1)?.closedOn;
  const fields = {
    value: values.report,
    errors,
    people: view,
    change: (patch: Partial<ReportDraft> | ((before: ReportDraft) => Partial<ReportDraft>)) =>
      setValues((before) => ({ ...before, report: { ...before.report, ...(typeof patch === 'function' ? patch(before.report) : patch) } })),
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const { trigger } = values;
    const judged = values.withReport ? reportFormSchema.safeParse(reportInput(values.report)) : undefined;
    const wrong: Record<string, string> = {};
    if (trigger === '') wrong.trigger = ui.fieldErrors.choose;
    if (values.on === '') wrong.on = ui.fieldErrors.date;
    if (judged?.success === false) {
      for (const [path, words] of Object.entries(schemaErrors(reportFormSchema, reportInput(values.report))))
        wrong[`report.${path}`] = words;
    }
    setErrors(wrong);
    if (trigger === '' || Object.keys(wrong).length > 0) return;
    const done = await reopen
      .mutateAsync({ caseId: view.id, trigger, on: values.on, ...(judged?.data === undefined ? {} : { report: judged.data }) })
      .catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.edit}>
      <KeptLine draft={draft} />
      <Fields>
        <p>{t.reopenLead}</p>
        <RadioList
          label={t.trigger}
          options={optionsOf(TRIGGERS, codes.episodeTrigger)}
          value={values.trigger === '' ? undefined : values.trigger}
          onChange={(trigger) => set({ trigger })}
          error={errors.trigger}
        />
        <DateField
          label={t.reopenOn}
          max={today()}
          {...(last === undefined ? {} : { min: last })}
          value={values.on}
          onChange={(on) => set({ on })}
          error={errors.on}
        />
        <Tick label={t.withReport} value={values.withReport} onChange={(withReport) => set({ withReport })} />
        {values.withReport && (
          <>
            <WhatHappenedFields {...fields} />
            <WhoToldFields {...fields} />
            <FirstActionFields {...fields} />
          </>
        )}
        <FormEnd error={reopen.error} busy={reopen.isPending} onCancel={onDone} draft={draft}>
          {t.reopen}
        </FormEnd>
      </Fields>
    </form>
  );
}
