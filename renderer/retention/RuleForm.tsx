/** @file One rule: for which record, counted from what, how long, who looks when, who answers for it. */
import { useState } from 'react';
import { CLOSURE_REASONS, type ClosureReason } from '../../shared/cases/words';
import { NOTE_CLASSES, type NoteClass } from '../../shared/notes/note';
import { isBirthday, RETENTION_EVENTS, type RetentionEvent, type Rule, type RuleInput, ruleInputSchema } from '../../shared/retention/rule';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, optionsOf, Segments, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { NumberField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './retention.module.css';

interface RuleDraft {
  cls: NoteClass;
  reason: ClosureReason | '';
  event: RetentionEvent;
  age: number | undefined;
  fixedOn: string;
  months: number | undefined;
  remindMonths: number | undefined;
  deletes: boolean;
  source: string;
  signed: boolean;
  signedBy: string;
  signedOn: string;
}

const firstValues = (rule: Rule | undefined): RuleDraft => ({
  cls: rule?.class ?? 'case_record',
  reason: rule?.reason ?? '',
  event: rule?.event ?? 'closing',
  age: rule?.age,
  fixedOn: rule?.fixedOn ?? '',
  months: rule?.months ?? 12,
  remindMonths: rule?.remindMonths ?? 6,
  deletes: rule?.deletes ?? true,
  source: rule?.source ?? '',
  signed: rule?.signed !== undefined,
  signedBy: rule?.signed?.by ?? '',
  signedOn: rule?.signed?.on ?? today(),
});

function inputOf(values: RuleDraft, rule: Rule | undefined): RuleInput {
  return {
    id: rule?.id,
    class: values.cls,
    reason: values.reason === '' ? undefined : values.reason,
    event: values.event,
    age: isBirthday(values.event) ? values.age : undefined,
    fixedOn: values.event === 'fixed' && values.fixedOn !== '' ? values.fixedOn : undefined,
    // An empty field is no number; the schema says so.
    months: values.months ?? Number.NaN,
    remindMonths: values.remindMonths ?? Number.NaN,
    deletes: values.deletes,
    source: values.source,
    signed: values.signed ? { by: values.signedBy, on: values.signedOn } : undefined,
  };
}

/** @param rule absent: a new one */
export function RuleForm({ rule, onDone }: { rule?: Rule; onDone: () => void }) {
  const { retention, codes, ui } = useText();
  const t = retention.rules;
  const save = useTelling('retention.saveRule');
  const [values, setValues] = useState<RuleDraft>(() => firstValues(rule));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({ key: `retention.rule:${rule?.id ?? 'new'}`, values, restore: setValues });
  const set = (change: Partial<RuleDraft>) => setValues((before) => ({ ...before, ...change }));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const input = inputOf(values, rule);
    const wrong = schemaErrors(ruleInputSchema, input);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const done = await save.mutateAsync(input).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label={rule === undefined ? t.addTitle : t.changeTitle}
    >
      <KeptLine draft={draft} />
      <Fields>
        <Segments label={t.cls} options={optionsOf(NOTE_CLASSES, codes.noteClass)} value={values.cls} onChange={(cls) => set({ cls })} />
        <Choice
          label={t.reason}
          nothing={t.any}
          options={optionsOf(CLOSURE_REASONS, codes.closureReason)}
          value={values.reason === '' ? undefined : values.reason}
          onChange={(reason) => set({ reason: reason ?? '' })}
        />
        <Choice
          label={t.event}
          options={optionsOf(RETENTION_EVENTS, t.events)}
          value={values.event}
          onChange={(event) => event !== undefined && set({ event })}
        />
        {isBirthday(values.event) && <NumberField label={t.age} value={values.age} onChange={(age) => set({ age })} error={errors.age} />}
        {values.event === 'fixed' && (
          <DateField label={t.fixedOn} value={values.fixedOn} onChange={(fixedOn) => set({ fixedOn })} error={errors.fixedOn} />
        )}
        <FieldRow>
          <NumberField label={t.months} value={values.months} onChange={(months) => set({ months })} error={errors.months} />
          <NumberField
            label={t.remindMonths}
            value={values.remindMonths}
            onChange={(remindMonths) => set({ remindMonths })}
            error={errors.remindMonths}
          />
        </FieldRow>
        <Segments
          label={t.deletes}
          labelHidden
          options={[
            { value: 'yes', label: t.deletes },
            { value: 'no', label: t.deletesNo },
          ]}
          value={values.deletes ? 'yes' : 'no'}
          onChange={(value) => set({ deletes: value === 'yes' })}
        />
        <TextLine
          label={t.source}
          help={t.sourceHelp}
          optional
          maxLength={300}
          value={values.source}
          onChange={(source) => set({ source })}
        />
        <Tick label={t.signed} value={values.signed} onChange={(signed) => set({ signed })} />
        {values.signed && (
          <>
            <p className={classes.soft}>{t.signedHelp}</p>
            <FieldRow>
              <TextLine
                label={t.signedBy}
                size="medium"
                maxLength={80}
                value={values.signedBy}
                onChange={(signedBy) => set({ signedBy })}
                error={errors['signed.by']}
              />
              <DateField
                label={t.signedOn}
                value={values.signedOn}
                onChange={(signedOn) => set({ signedOn })}
                error={errors['signed.on']}
              />
            </FieldRow>
          </>
        )}
        <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
