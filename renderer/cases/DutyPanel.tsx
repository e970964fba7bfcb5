/** @file Proof that a duty to report was done, and never its content. Restricted: in no search, print or export. */
import { useState } from 'react';
import { dutySchema } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { DateField, TimeField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { Day, StatusWord } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Screening.module.css';

const TYPES = ['child_protection', 'police', 'other'] as const;
const HOWS = ['spoken', 'written'] as const;

export function DutyPanel({ view, me }: { view: CaseView; me: string }) {
  const { cases, codes, safety } = useText();
  const language = useLanguage();
  const t = cases.duty;
  const [writing, setWriting] = useState(false);
  return (
    <div className={classes.duty}>
      <div className={classes.dutyHead}>
        <h3 className={classes.groupTitle}>{t.title}</h3>
        <StatusWord tone="stop" tinted>
          {codes.noteClass.restricted}
        </StatusWord>
      </div>
      {view.duties.length === 0 ? (
        <>
          <h4 className={classes.groupTitle}>{safety.duty.now}</h4>
          <ol className={classes.minded}>
            {safety.duty.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <p className={classes.groupLead}>{t.lead}</p>
      )}
      {view.duties.length > 0 && (
        <ul className={classes.minded}>
          {view.duties.map((duty) => (
            <li key={`${duty.type}-${duty.madeOn}-${duty.madeAt}-${duty.madeTo}-${duty.reference}`}>
              <b>{codes.dutyType[duty.type]}</b>: {t.made(duty.madeTo)} <Day date={duty.madeOn} exact />
              {duty.madeAt !== undefined && ` ${duty.madeAt}`} · {t.by(duty.byWhom)}
              {duty.how !== undefined && ` · ${safety.duty.hows[duty.how].toLowerCase()}`}
              {duty.reference !== '' && ` · ${t.referenceIs(duty.reference)}`}
              {duty.nextContactOn !== undefined && ` · ${safety.duty.nextIs(dayName(duty.nextContactOn, language))}`}
            </li>
          ))}
        </ul>
      )}
      {writing || view.duties.length === 0 ? (
        <DutyForm view={view} me={me} onDone={() => setWriting(false)} />
      ) : (
        <>
          {view.closedOn === undefined && <p className={classes.soft}>{safety.duty.after}</p>}
          <Button kind="quiet" small onClick={() => setWriting(true)}>
            {t.another}
          </Button>
        </>
      )}
    </div>
  );
}

function DutyForm({ view, me, onDone }: { view: CaseView; me: string; onDone: () => void }) {
  const { cases, codes, safety } = useText();
  const t = cases.duty;
  const record = useTelling('cases.recordDuty');
  const first = {
    type: 'child_protection' as (typeof TYPES)[number],
    madeTo: '',
    madeOn: today(),
    madeAt: undefined as string | undefined,
    reference: '',
    byWhom: me,
    how: undefined as (typeof HOWS)[number] | undefined,
    nextContactOn: undefined as string | undefined,
  };
  const form = useSchemaForm(dutySchema, first);
  const draft = useDraft({ key: `duty:${view.id}`, values: form.values, restore: form.setValues });
  const submit = form.submit(async (duty) => {
    const done = await record.mutateAsync({ caseId: view.id, duty }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    form.reset();
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <Segments label={t.type} options={optionsOf(TYPES, codes.dutyType)} {...form.getInputProps('type')} />
        <FieldRow>
          <TextLine label={t.madeTo} size="medium" maxLength={200} {...form.getInputProps('madeTo')} />
          <TextLine label={t.byWhom} size="short" maxLength={120} {...form.getInputProps('byWhom')} />
        </FieldRow>
        <FieldRow>
          <DateField label={t.madeOn} max={today()} {...form.getInputProps('madeOn')} />
          <TimeField
            label={t.madeAt}
            optional
            {...form.getInputProps('madeAt')}
            onChange={(time) => form.setFieldValue('madeAt', time === '' ? undefined : time)}
          />
          <TextLine label={t.reference} optional size="short" maxLength={120} {...form.getInputProps('reference')} />
        </FieldRow>
        <FieldRow>
          <Segments label={safety.duty.how} options={optionsOf(HOWS, safety.duty.hows)} {...form.getInputProps('how')} />
          <DateField
            label={safety.duty.next}
            optional
            {...form.getInputProps('nextContactOn')}
            onChange={(day) => form.setFieldValue('nextContactOn', day === '' ? undefined : day)}
          />
        </FieldRow>
        <FormEnd error={record.error} busy={record.isPending} onCancel={view.duties.length > 0 ? onDone : undefined} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
