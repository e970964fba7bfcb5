/** @file One step: planned, with what can be done about it; or done, as it was. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Step } from '../../shared/followups/step';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './follow.module.css';
import { StepForm } from './StepForm';

/** @param first the planned step that is due first: whoever comes from "next" does this one */
export function StepLine({ view, step, first }: { view: CaseView; step: Step; first: boolean }) {
  const t = useText();
  const language = useLanguage();
  const words = t.followups.steps;
  const [open, setOpen] = useState<'done' | 'again'>();
  const drop = useTelling('followups.dropStep');
  const kind = t.followups.stepKind[step.kind];
  const planned = step.state === 'planned';
  const live = view.closedOn === undefined && step.episodeId === view.episodes.at(-1)?.id;
  const names = view.parties.filter((party) => step.withParties.includes(party.id)).map((party) => party.name);
  const others = step.withOthers === '' ? [] : [step.withOthers];
  const whom =
    step.kind === 'hand_back'
      ? others.map(words.to)
      : [...names, ...others].length > 0
        ? [words.with([...names, ...others].join(', '))]
        : [];
  const day = step.endedOn === undefined ? '' : dayName(step.endedOn, language);
  const letGo = () => drop.mutate({ caseId: view.id, id: step.id, on: today() }, { onSuccess: () => toast(words.droppedSaid(kind)) });
  return (
    <div className={classes.line}>
      <div className={classes.body}>
        <p>
          <span className={classes.who}>{planned ? words.planned(kind) : kind}</span> {whom.join('')}
        </p>
        <div className={classes.soft}>
          {planned && step.plannedOn !== undefined ? (
            <Due date={step.plannedOn} />
          ) : (
            <StatusWord tone={step.state === 'dropped' ? 'quiet' : 'kept'}>
              {step.state === 'dropped' ? `${words.dropped}, ${day}` : day}
            </StatusWord>
          )}
          <span>{words.by(step.by)}</span>
        </div>
        {step.note !== '' && <p>{step.note}</p>}
        <Problem error={drop.error} />
      </div>
      {live && step.state === 'done' && (
        <Actions end>
          <Button kind="quiet" small busy={drop.isPending} aria-label={words.mistakeOf(kind, day)} onClick={letGo}>
            {words.mistake}
          </Button>
        </Actions>
      )}
      {live && planned && (
        <Actions end>
          <Button small aria-label={words.doneOf(kind)} data-step={first ? 'follow_up' : undefined} onClick={() => setOpen('done')}>
            {words.done}
          </Button>
          <Button kind="quiet" small aria-label={words.changeOf(kind)} onClick={() => setOpen('again')}>
            {words.change}
          </Button>
          <Button kind="quiet" small busy={drop.isPending} aria-label={words.dropOf(kind)} onClick={letGo}>
            {words.drop}
          </Button>
        </Actions>
      )}
      {open !== undefined && live && planned && (
        <StepForm
          key={open}
          view={view}
          agreementId={step.agreementId}
          kind={step.kind}
          planned={step}
          again={open === 'again'}
          withParties={step.withParties}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
