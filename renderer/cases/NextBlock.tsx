/** @file What the case needs next, with one button for exactly that; and what stands in the way. */
import type { CaseView } from '../../shared/cases/contract';
import type { NextStep } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Day, Due } from '../ui/Status';
import classes from './Case.module.css';
import { nextButton, whyNext } from './next-words';
import { StageNeeds } from './StageNeeds';

export function NextBlock({ view, onGo }: { view: CaseView; onGo: (step: NextStep) => void }) {
  const text = useText();
  const { cases: t, codes } = text;
  const pause = useTelling('cases.pause');
  const { step, due } = view.next;
  const episode = view.episodes.at(-1);
  if (step === 'nothing') {
    return (
      <div className={classes.nextBlock}>
        <p>
          <b>{codes.caseStatus[view.status]}</b>
          {episode?.reason !== undefined && `: ${codes.closureReason[episode.reason]}`}
          {episode?.closedOn !== undefined && (
            <>
              {' · '}
              <Day date={episode.closedOn} exact />
            </>
          )}
        </p>
      </div>
    );
  }
  return (
    <div className={classes.nextBlock}>
      <div className={classes.nextLine}>
        <div className={classes.nextText}>
          <p className={classes.nextLabel}>{t.page.next}</p>
          <p className={classes.nextWhat}>{whyNext(view, text)}</p>
          {due !== undefined && (
            <p>
              <Due date={due} />
            </p>
          )}
        </div>
        {view.status === 'paused' ? (
          <Button kind="primary" busy={pause.isPending} onClick={() => pause.mutate({ caseId: view.id, on: today(), paused: false })}>
            {t.closing.goOn}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => onGo(step)}>
            {nextButton(view, text)}
          </Button>
        )}
      </div>
      <Problem error={pause.error} />
      <StageNeeds view={view} />
    </div>
  );
}
