/** @file A step when a promise is not kept: written down with its day, with whom and what came of it, or planned for a day. */
import { useState } from 'react';
import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { STEP_KINDS, type Step, type StepKind } from '../../shared/followups/step';
import type { AgreementId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Choice, Choices, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './follow.module.css';

export interface StepFormProps {
  view: CaseView;
  agreementId: AgreementId;
  /** What is begun with: a suggestion, or a planned step. */
  kind: StepKind | undefined;
  planned?: Step;
  /** Of a planned step: another day for it, instead of that it was done. */
  again?: boolean;
  withParties: readonly PartyId[];
  onClose: () => void;
}

interface Values {
  kind: StepKind | undefined;
  when: 'done' | 'planned';
  on: string;
  withParties: readonly PartyId[];
  withOthers: string;
  note: string;
}

export function StepForm({ view, agreementId, kind, planned, again = false, withParties, onClose }: StepFormProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.followups.stepForm;
  const save = useTelling('followups.saveStep');
  const [values, setValues] = useState<Values>({
    kind: planned?.kind ?? kind,
    when: again ? 'planned' : 'done',
    on: (again ? planned?.plannedOn : undefined) ?? today(),
    withParties: planned?.withParties ?? withParties,
    withOthers: planned?.withOthers ?? '',
    note: planned?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `followups.step:${planned?.id ?? agreementId}`, values, restore: setValues });
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const back = values.kind === 'hand_back';
  const plan = values.when === 'planned';
  const errors = {
    kind: values.kind === undefined ? t.ui.fieldErrors.choose : undefined,
    on: values.on === '' ? t.ui.fieldErrors.date : !plan && values.on > today() ? words.future : undefined,
    others: back && !plan && values.withOthers.trim() === '' ? words.toWhomMissing : undefined,
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { kind: chosen, when, ...rest } = values;
    if (chosen === undefined || Object.values(errors).some(Boolean)) return;
    const known = rest.withParties.filter((id) => view.parties.some((party) => party.id === id));
    const step = { ...rest, kind: chosen, agreementId, planned: when === 'planned', withParties: back ? [] : known };
    save.mutate(
      { caseId: view.id, step: planned === undefined ? step : { ...step, id: planned.id } },
      {
        onSuccess: () => {
          const name = t.followups.stepKind[chosen];
          toast(plan ? words.savedPlan(name, dayName(values.on, language)) : words.saved(name));
          void draft.done().then(onClose);
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={words.title}>
      <KeptLine draft={draft} />
      <Fields>
        <Choice
          label={words.kind}
          help={values.kind === undefined ? undefined : t.followups.stepHelp[values.kind]}
          value={values.kind}
          options={optionsOf(STEP_KINDS, t.followups.stepKind)}
          onChange={(chosen) => set({ kind: chosen })}
          error={tried ? errors.kind : undefined}
        />
        <FieldRow>
          <Segments
            label={words.when}
            value={values.when}
            options={[
              { value: 'done', label: words.isDone },
              { value: 'planned', label: words.isPlanned },
            ]}
            onChange={(when) => set({ when })}
          />
          <DateField label={words.on} value={values.on} onChange={(on) => set({ on })} error={tried ? errors.on : undefined} />
        </FieldRow>
        {!back && (
          <Choices
            label={words.with}
            optional
            value={values.withParties}
            options={view.parties.map((party) => ({ value: party.id, label: party.name }))}
            onChange={(chosen) => set({ withParties: chosen })}
          />
        )}
        <TextLine
          label={back ? words.toWhom : words.others}
          help={back ? words.toWhomHelp : words.othersHelp}
          optional={!back || plan}
          maxLength={200}
          value={values.withOthers}
          onChange={(withOthers) => set({ withOthers })}
          error={tried ? errors.others : undefined}
        />
        <TextArea
          label={words.note}
          help={words.noteHelp}
          optional
          room="few"
          maxLength={2000}
          value={values.note}
          onChange={(note) => set({ note })}
        />
        <FormEnd error={save.error} busy={save.isPending} busyText={t.ui.saving} onCancel={onClose} draft={draft}>
          {plan ? words.savePlan : words.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
