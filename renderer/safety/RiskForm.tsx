/** @file Writing down a risk or a strength, or looking at one again. */
import type { CaseView } from '../../shared/cases/contract';
import { RISK_KINDS, RISK_STEPS, type Risk, type RiskInput, riskInputSchema } from '../../shared/safety/risk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { TextArea, TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './safety.module.css';

type Values = {
  [K in keyof Required<RiskInput>]: K extends 'kind' | 'what' | 'notedOn' ? RiskInput[K] : Required<RiskInput>[K] | undefined;
};

function valuesOf(risk: Risk | undefined, me: string): Values {
  const { partyId, kind = 'risk', what = '', likelihood, severity, action = '', byWhom = me, notedOn = today(), reviewOn } = risk ?? {};
  return { partyId, kind, what, likelihood, severity, action, byWhom, notedOn, reviewOn };
}

/** @param risk absent: a new one */
export function RiskForm({ view, risk, me, onDone }: { view: CaseView; risk?: Risk; me: string; onDone: () => void }) {
  const { safety } = useText();
  const t = safety.risks;
  const note = useTelling('safety.noteRisk');
  const change = useTelling('safety.changeRisk');
  const form = useSchemaForm(riskInputSchema, valuesOf(risk, me));
  const draft = useDraft({
    key: risk === undefined ? `risk.new:${view.id}` : `risk.change:${risk.id}`,
    values: form.values,
    restore: form.setValues,
  });
  const isRisk = form.values.kind === 'risk';
  const submit = form.submit(async (input) => {
    const clean = input.kind === 'strength' ? { ...input, likelihood: undefined, severity: undefined } : input;
    const done =
      risk === undefined
        ? await note.mutateAsync({ caseId: view.id, risk: clean }).catch(() => undefined)
        : await change.mutateAsync({ id: risk.id, risk: clean }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate className={classes.form} aria-label={risk === undefined ? t.addTitle : t.changeTitle}>
      <KeptLine draft={draft} />
      <Fields>
        <Segments label={t.kind} options={optionsOf(RISK_KINDS, t.kinds)} {...form.getInputProps('kind')} />
        <TextLine label={t.what} placeholder={t.whatExample} maxLength={300} {...form.getInputProps('what')} />
        <Choice
          label={t.who}
          nothing={t.everyone}
          options={view.parties.map((p) => ({ value: p.id, label: p.name }))}
          value={form.values.partyId}
          onChange={(partyId) => form.setFieldValue('partyId', partyId)}
        />
        {isRisk && (
          <FieldRow>
            <Segments
              label={t.likelihood}
              options={optionsOf(RISK_STEPS, t.steps.likelihood)}
              {...form.getInputProps('likelihood')}
              error={form.errors.likelihood === undefined ? undefined : t.needed}
            />
            <Segments
              label={t.severity}
              options={optionsOf(RISK_STEPS, t.steps.severity)}
              {...form.getInputProps('severity')}
              error={form.errors.severity === undefined ? undefined : t.needed}
            />
          </FieldRow>
        )}
        <TextArea label={isRisk ? t.action : t.actionStrength} optional room="few" maxLength={2000} {...form.getInputProps('action')} />
        <FieldRow>
          <TextLine label={t.by} optional size="medium" maxLength={120} {...form.getInputProps('byWhom')} />
          <DateField
            label={t.reviewOn}
            optional
            {...form.getInputProps('reviewOn')}
            onChange={(day) => form.setFieldValue('reviewOn', day === '' ? undefined : day)}
          />
        </FieldRow>
        <p className={classes.soft}>{t.printed}</p>
        <FormEnd error={note.error ?? change.error} busy={note.isPending || change.isPending} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
