/** @file Writing down help: what is needed, what is offered, who helps, and the day on which somebody asks again. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { isPrincipal } from '../../shared/cases/doors';
import { addDays } from '../../shared/days';
import { needsInForce } from '../../shared/preparation/preparation';
import { SUPPORT_CLASSES, type SupportPlan, supportPlanInputSchema } from '../../shared/support/plan';
import { schoolDay } from '../../shared/support/rules';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { Conflict, useSeen } from '../ui/Conflict';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './support.module.css';

/** Four weeks: long enough to tell, short enough to mend. */
const USUAL_REVIEW = 28;

function valuesOf(view: CaseView, plan: SupportPlan | undefined) {
  const harmed = view.parties.find((p) => p.kind !== 'unknown' && isPrincipal(p)) ?? view.parties[0];
  return {
    partyId: (plan?.partyId ?? harmed?.id) as string | undefined,
    needId: plan?.needId as string | undefined,
    need: plan?.need ?? '',
    offered: plan?.offered ?? '',
    helperId: plan?.helperId as string | undefined,
    helper: plan?.helper ?? '',
    from: plan?.from ?? today(),
    until: plan?.until ?? '',
    reviewOn: plan?.reviewOn ?? schoolDay(addDays(today(), USUAL_REVIEW)),
    class: plan?.class ?? ('case_record' as const),
  };
}
type Values = ReturnType<typeof valuesOf>;

/** @param plan absent: a new one */
export function PlanForm({ view, plan, onDone }: { view: CaseView; plan?: SupportPlan | undefined; onDone: () => void }) {
  const { support, ui, codes } = useText();
  const t = support.plan;
  const save = useTelling('support.savePlan');
  const [values, setValues] = useState<Values>(() => valuesOf(view, plan));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const seen = useSeen(plan?.edition);
  const draft = useDraft({
    key: `support.plan:${plan?.id ?? view.id}`,
    values: { ...values, seen: seen.current },
    restore: ({ seen: base, ...kept }) => {
      seen.current = base;
      setValues(kept);
    },
  });
  const set = (change: Partial<Values>) => setValues((was) => ({ ...was, ...change }));
  const people = view.parties.filter((p) => p.kind !== 'unknown' || p.id === plan?.partyId);
  const preparation = view.preparation.find((p) => p.partyId === values.partyId);
  const needs = preparation === undefined ? [] : needsInForce(preparation);
  const send = async () => {
    const input = { ...values, until: values.until === '' ? undefined : values.until };
    const judged = supportPlanInputSchema.safeParse(input);
    setErrors(judged.success ? {} : schemaErrors(supportPlanInputSchema, input));
    if (!judged.success) return;
    const done = await save.mutateAsync({ caseId: view.id, id: plan?.id, plan: judged.data, seen: seen.current }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  const before = (field: string) => (errors[field] === undefined ? undefined : values.from === '' ? errors[field] : t.untilBefore);
  return (
    <form
      className={classes.form}
      aria-label={t.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <Choice
          label={t.who}
          options={people.map((p) => ({ value: p.id as string, label: p.name }))}
          value={values.partyId}
          onChange={(partyId) => set({ partyId, needId: undefined })}
          error={errors.partyId}
        />
        {needs.length > 0 && (
          <Choice
            label={t.needFrom}
            nothing={t.needOther}
            size="full"
            options={needs.map((n) => ({ value: n.id as string, label: n.text }))}
            value={values.needId}
            onChange={(needId) => set({ needId, need: needs.find((n) => n.id === needId)?.text ?? values.need })}
          />
        )}
        <TextLine
          label={t.need}
          placeholder={t.needExample}
          maxLength={500}
          value={values.need}
          onChange={(need) => set({ need })}
          error={errors.need}
        />
        <TextLine
          label={t.offered}
          placeholder={t.offeredExample}
          maxLength={500}
          value={values.offered}
          onChange={(offered) => set({ offered })}
          error={errors.offered}
        />
        <FieldRow>
          <Choice
            label={t.by}
            nothing={t.byOther}
            options={people.filter((p) => p.id !== values.partyId).map((p) => ({ value: p.id as string, label: p.name }))}
            value={values.helperId}
            onChange={(helperId) => set({ helperId })}
            optional
          />
          <TextLine
            label={t.helper}
            help={t.helperHelp}
            optional
            maxLength={120}
            value={values.helper}
            onChange={(helper) => set({ helper })}
          />
        </FieldRow>
        <FieldRow>
          <DateField label={t.from} value={values.from} onChange={(from) => set({ from })} error={errors.from} />
          <DateField label={t.until} optional value={values.until} onChange={(until) => set({ until })} error={before('until')} />
          <DateField label={t.reviewOn} value={values.reviewOn} onChange={(reviewOn) => set({ reviewOn })} error={before('reviewOn')} />
        </FieldRow>
        <p className={classes.soft}>{t.reviewHelp}</p>
        <Segments
          label={t.class}
          help={codes.noteClassHelp[values.class]}
          options={optionsOf(plan?.class === 'restricted' ? ['restricted' as const] : SUPPORT_CLASSES, t.classes)}
          value={values.class}
          onChange={(next) => set({ class: next })}
        />
        <Conflict
          error={save.error}
          fields={(['need', 'offered', 'helper'] as const).map((name) => [t[name], values[name], plan?.[name] ?? ''])}
          onKeepMine={() => {
            seen.current = plan?.edition;
            void send();
          }}
          onTakeTheirs={() => {
            seen.current = plan?.edition;
            setValues(valuesOf(view, plan));
            save.reset();
          }}
        />
        <FormEnd error={undefined} busy={save.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
