/** @file Ninety days after closing: nothing was heard, in one step, or something happened and the case begins again. */
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Day } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './Case.module.css';

export function LookBack({ view, onAgain }: { view: CaseView; onAgain: () => void }) {
  const { cases } = useText();
  const t = cases.closing.watch;
  const nothing = useTelling('aftercare.nothing');
  const watch = view.watches.find((w) => w.episode === view.episode && w.outcome === undefined);
  if (watch === undefined || view.closedOn === undefined) return undefined;
  const answer = () =>
    nothing.mutate(
      { caseId: view.id, on: today() },
      { onSuccess: () => toast(t.saved, { undo: () => nothing.mutate({ caseId: view.id, on: today(), back: true }) }) },
    );
  return (
    <div>
      <p className={classes.closingLead}>
        <b>{t.title}.</b> {t.due} <Day date={watch.dueOn} exact />.
      </p>
      <Problem error={nothing.error} />
      {watch.dueOn <= today() && (
        <Actions>
          <Button busy={nothing.isPending} onClick={answer}>
            {t.nothing}
          </Button>
          <Button kind="quiet" onClick={onAgain}>
            {t.again}
          </Button>
        </Actions>
      )}
    </div>
  );
}
