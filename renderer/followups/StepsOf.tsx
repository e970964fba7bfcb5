/** @file One agreement: whether it is kept, what usually comes next when it is not, and what has been done. */
import { useState } from 'react';
import { type Agreement, isEnded } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import type { NextStep } from '../../shared/cases/words';
import { type StepKind, suggestedStep } from '../../shared/followups/step';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { StatusWord } from '../ui/Status';
import classes from './follow.module.css';
import { StepForm } from './StepForm';
import { StepLine } from './StepLine';
import { agreementName, calledBy, owingNow } from './words';

export interface StepsOfProps {
  view: CaseView;
  agreement: Agreement;
  go: (step: NextStep) => void;
}

export function StepsOf({ view, agreement, go }: StepsOfProps) {
  const t = useText();
  const words = t.followups;
  const [form, setForm] = useState<{ kind: StepKind | undefined }>();
  const on = today();
  const steps = view.steps.filter((step) => step.agreementId === agreement.id);
  const shown = steps.filter((step) => step.state !== 'dropped').sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const untold = view.tellings.some((one) => one.agreementId === agreement.id && one.state === 'open');
  const live = view.closedOn === undefined;
  const suggestion = live ? suggestedStep(agreement, steps, untold, on) : undefined;
  const owing = owingNow(agreement, on);
  const late = agreement.items.filter((item) => !isEnded(item.status) && item.due < on).length;
  const ended = agreement.status === 'completed' || agreement.status === 'partly_completed' || agreement.status === 'not_kept';
  const title = agreementName(view, agreement, t);
  const firstPlanned = view.steps.filter((step) => step.state === 'planned').sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0];
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title.slice(0, 1).toLocaleUpperCase() + title.slice(1)}</h3>
      <p className={classes.soft}>
        {ended ? (
          <StatusWord tone={agreement.status === 'completed' ? 'kept' : agreement.status === 'not_kept' ? 'stop' : 'soon'}>
            {words.ended(t.codes.agreementStatus[agreement.status].toLocaleLowerCase())}
          </StatusWord>
        ) : late > 0 ? (
          <StatusWord tone="stop">{words.behind(late)}</StatusWord>
        ) : (
          words.calm
        )}
      </p>
      {live && (
        <div className={classes.next}>
          {suggestion !== undefined && (
            <div className={classes.nextText}>
              <p className={classes.label}>{words.next}</p>
              <p>{words.stepHelp[suggestion]}</p>
            </div>
          )}
          <Actions>
            {suggestion !== undefined && (
              <Suggested
                view={view}
                agreement={agreement}
                kind={suggestion}
                who={view.parties
                  .filter((party) => owing.includes(party.id))
                  .map(calledBy)
                  .join(', ')}
                onForm={() => setForm({ kind: suggestion })}
              />
            )}
            {suggestion === 'reconvene' && <Button onClick={() => go('plan_circle')}>{words.steps.planCircle}</Button>}
            {!ended && shown.some((step) => step.kind === 'end_not_kept' && step.state === 'done') && (
              <Button onClick={() => go('item_due')}>{t.codes.nextStep.item_due}</Button>
            )}
            {ended && !untold && suggestion === undefined && view.next.step === 'close' && (
              <Button onClick={() => go('close')}>{words.steps.closeCase}</Button>
            )}
            <Button kind="quiet" aria-label={words.steps.otherOf(title)} onClick={() => setForm({ kind: undefined })}>
              {words.steps.other}
            </Button>
          </Actions>
        </div>
      )}
      {form !== undefined && live && (
        <StepForm
          key={form.kind ?? 'other'}
          view={view}
          agreementId={agreement.id}
          kind={form.kind}
          withParties={form.kind === 'hand_back' ? [] : owing}
          onClose={() => setForm(undefined)}
        />
      )}
      {shown.length > 0 && (
        <div className={classes.list}>
          <Lines label={words.steps.list}>
            {shown.map((step) => (
              <li key={step.id}>
                <StepLine view={view} step={step} first={step.id === firstPlanned?.id} />
              </li>
            ))}
          </Lines>
        </div>
      )}
    </div>
  );
}

const dayOf = (step: CaseView['steps'][number]): string =>
  step.plannedOn !== undefined && step.endedOn === undefined ? `9${step.plannedOn}` : (step.endedOn ?? '');

/** What usually comes next, as one button: renegotiating happens on the agreement's own page. */
function Suggested({
  view,
  agreement,
  kind,
  who,
  onForm,
}: {
  view: CaseView;
  agreement: Agreement;
  kind: StepKind;
  who: string;
  onForm: () => void;
}) {
  const { followups } = useText();
  const words = followups.stepDo[kind](who);
  if (kind !== 'renegotiate') return <Button onClick={onForm}>{words}</Button>;
  return (
    <ButtonLink to="/cases/$caseId/agreement" params={{ caseId: view.id }} search={{ id: agreement.id, go: 'renegotiate' }}>
      {words}
    </ButtonLink>
  );
}
