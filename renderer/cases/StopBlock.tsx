/** @file A stop answer: calm, plain, what to do now. An adult may go on all the same, by name and with a reason that stays visible. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { type Override, overrideSchema, type ScreeningCode } from '../../shared/cases/screening';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { Notice } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Screening.module.css';

interface StopBlockProps {
  code: ScreeningCode;
  view: CaseView;
  me: string;
  /** Saves the answers first when they are not saved yet: an override without its answer would make no sense. */
  beforeOverride: (() => Promise<boolean>) | undefined;
}

export function StopBlock({ code, view, me, beforeOverride }: StopBlockProps) {
  const { cases: t, screening } = useText();
  const [overriding, setOverriding] = useState(false);
  return (
    <div role="status">
      <Notice
        tone="stop"
        action={
          !overriding && (
            <Button kind="quiet" small onClick={() => setOverriding(true)}>
              {t.screening.override}
            </Button>
          )
        }
      >
        <p>
          <b>{t.screening.stop}</b> {screening[code].raised}
        </p>
        <p className={classes.soft}>{t.screening.stopMeans}</p>
        {overriding && <OverrideForm code={code} view={view} me={me} before={beforeOverride} onDone={() => setOverriding(false)} />}
      </Notice>
    </div>
  );
}

interface OverrideFormProps {
  code: ScreeningCode;
  view: CaseView;
  me: string;
  before: (() => Promise<boolean>) | undefined;
  onDone: () => void;
}

function OverrideForm({ code, view, me, before, onDone }: OverrideFormProps) {
  const { cases: t } = useText();
  const override = useTelling('cases.override');
  const form = useSchemaForm(overrideSchema, { code, byName: me, reason: '', on: today() });
  const draft = useDraft({ key: `override.${code.toLowerCase()}:${view.id}`, values: form.values, restore: form.setValues });
  const submit = form.submit(async (input) => {
    if (before !== undefined && !(await before())) return;
    const done = await override.mutateAsync({ caseId: view.id, override: input }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate className={classes.override}>
      <KeptLine draft={draft} />
      <Fields>
        <p>{t.screening.overrideLead}</p>
        <FieldRow>
          <TextLine label={t.screening.overrideBy} size="medium" maxLength={120} {...form.getInputProps('byName')} />
          <DateField label={t.screening.on} max={today()} {...form.getInputProps('on')} />
        </FieldRow>
        <TextArea label={t.screening.overrideReason} room="few" maxLength={1000} autoFocus {...form.getInputProps('reason')} />
        <FormEnd error={override.error} busy={override.isPending} onCancel={onDone} draft={draft}>
          {t.screening.overrideSave}
        </FormEnd>
      </Fields>
    </form>
  );
}

/** What was overridden, by whom and why. For good. */
export function Overrides({ overrides }: { overrides: readonly Override[] }) {
  const { cases: t, screening } = useText();
  const language = useLanguage();
  if (overrides.length === 0) return undefined;
  return (
    <div className={classes.group}>
      <h3 className={classes.groupTitle}>{t.screening.overridden}</h3>
      <ul className={classes.minded}>
        {overrides.map((one) => (
          <li key={`${one.code}-${one.on}-${one.reason}`}>
            {screening[one.code].question} <b>{t.screening.overriddenBy(one.byName, dayName(one.on, language))}</b> {one.reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
