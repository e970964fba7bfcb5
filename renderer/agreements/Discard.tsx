/** @file Throwing away a first draft that nobody has signed. With undo, so nobody is asked first. */
import { useNavigate } from '@tanstack/react-router';
import type { Agreement } from '../../shared/agreements/agreement';
import type { CaseId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { draftOf } from './agreement-form';
import classes from './agreements.module.css';

export function Discard({ caseId, agreement }: { caseId: CaseId; agreement: Agreement }) {
  const words = useText().agreements.screen;
  const navigate = useNavigate();
  const discard = useTelling('agreements.discard');
  const draft = useTelling('agreements.draft');
  const again = () => {
    const { items, ...rest } = draftOf(agreement);
    // Each of them had somebody who promises: they come from a saved draft.
    const whole = items.flatMap(({ owedBy, ...item }) => (owedBy === undefined ? [] : [{ ...item, owedBy }]));
    draft.mutate({ ...rest, caseId, items: whole });
  };
  const away = () =>
    discard.mutate(
      { id: agreement.id, on: today() },
      {
        onSuccess: () => {
          toast(words.discarded, { undo: again });
          void navigate({ to: '/cases/$caseId', params: { caseId } });
        },
      },
    );
  return (
    <div className={classes.takeBack}>
      <p className={classes.soft}>{words.discardHelp}</p>
      <Button small busy={discard.isPending} onClick={away}>
        {words.discard}
      </Button>
      <Problem error={discard.error ?? draft.error} />
    </div>
  );
}
