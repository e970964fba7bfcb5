/** @file The decision under the questions: how to go on, by whom, why. It can be taken anew at any time. */
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { type Answers, proceeds, SCREENING_OUTCOMES, type Screening, type ScreeningCode } from '../../shared/cases/screening';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { optionsOf, RadioList } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { TextArea, TextLine } from '../ui/TextLine';
import { ConditionFields, type Conditions, conditionsOf, conditionsToSave } from './ConditionFields';
import classes from './Screening.module.css';

type Decision = Omit<Screening, 'answers'>;

export interface DecisionFormProps {
  view: CaseView;
  me: string;
  answers: Answers;
  stops: readonly ScreeningCode[];
  unanswered: readonly ScreeningCode[];
  busy: boolean;
  onDecide: (decision: Decision) => Promise<void>;
}

export function DecisionForm({ view, me, answers, stops, unanswered, busy, onDecide }: DecisionFormProps) {
  const { cases, codes, errors: refusals, ui } = useText();
  const t = cases.screening;
  const before = view.screening;
  const [outcome, setOutcome] = useState(before?.outcome);
  const [reason, setReason] = useState(before?.outcomeReason ?? '');
  const [by, setBy] = useState(before?.decidedBy || me);
  const [on, setOn] = useState(today());
  const [review, setReview] = useState(before?.reviewOn ?? '');
  const [conditions, setConditions] = useState<Conditions>(before?.conditions ?? {});
  const [tried, setTried] = useState(false);
  const wanted = proceeds(outcome) ? conditionsOf(answers) : [];
  const unsaid = wanted.filter((code) => code !== 'S13' && (conditions[code] ?? '').trim() === '');

  // The same rules as the vault's, said beside the field before it is asked.
  const blocked = proceeds(outcome)
    ? stops.length > 0
      ? 'screening-stop'
      : unanswered.length > 0
        ? 'screening-unanswered'
        : undefined
    : undefined;
  const words = blocked === undefined ? undefined : refusals.reasons[blocked];
  const errors: Record<'outcome' | 'by' | 'on' | 'review', ReactNode> = {
    outcome: outcome === undefined ? ui.fieldErrors.choose : words && `${words.what} ${words.next}`,
    by: by.trim() === '' ? ui.fieldErrors.required : undefined,
    on: on === '' ? ui.fieldErrors.date : undefined,
    review: outcome === 'wait_until' && review === '' ? ui.fieldErrors.date : undefined,
  };
  const shown = (name: keyof typeof errors) => (tried ? errors[name] : undefined);
  const decide = () => {
    setTried(true);
    if (Object.values(errors).some(Boolean) || unsaid.length > 0) return;
    const rests = conditionsToSave(wanted, conditions);
    void onDecide({
      outcome,
      outcomeReason: reason,
      decidedBy: by,
      decidedOn: on,
      ...(review === '' ? {} : { reviewOn: review }),
      ...rests,
    });
  };
  return (
    <div className={classes.decision} data-step="decide_suitability wait" tabIndex={-1}>
      <h3 className={classes.groupTitle}>{t.decision}</h3>
      <p className={classes.groupLead}>{t.decisionLead}</p>
      <Fields>
        <RadioList
          label={t.outcome}
          labelHidden
          value={outcome}
          options={optionsOf(SCREENING_OUTCOMES, codes.screeningOutcome).map((o) => ({ ...o, help: t.outcomeHelp[o.value] }))}
          onChange={setOutcome}
          error={shown('outcome')}
        />
        {(outcome === 'wait_until' || review !== '') && (
          <DateField label={t.reviewOn} value={review} onChange={setReview} error={shown('review')} />
        )}
        <ConditionFields codes={wanted} values={conditions} onChange={setConditions} missing={tried ? unsaid : []} />
        <TextArea label={t.reason} optional room="few" maxLength={1000} value={reason} onChange={setReason} />
        <FieldRow>
          <TextLine label={t.by} size="medium" maxLength={120} value={by} onChange={setBy} error={shown('by')} />
          <DateField label={t.on} max={today()} value={on} onChange={setOn} error={shown('on')} />
        </FieldRow>
        <Actions>
          <Button busy={busy} onClick={decide}>
            {t.decide}
          </Button>
        </Actions>
      </Fields>
    </div>
  );
}
