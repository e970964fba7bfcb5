/** @file Taking back a new version that nobody has signed: the one before stands again. With undo, so nobody is asked first. */
import type { Agreement } from '../../shared/agreements/agreement';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { draftOf } from './agreement-form';
import classes from './agreements.module.css';

export function TakeBack({ agreement }: { agreement: Agreement }) {
  const words = useText().agreements.screen;
  const takeBack = useTelling('agreements.takeBack');
  const renew = useTelling('agreements.renegotiate');
  const before = agreement.earlier[0];
  if (before === undefined) return undefined;
  const again = () => {
    const { items, unmet } = draftOf(agreement);
    // Each of them had somebody who promises: they come from a saved version.
    const whole = items.flatMap(({ owedBy, ...item }) => (owedBy === undefined ? [] : [{ ...item, owedBy }]));
    renew.mutate({ id: agreement.id, on: agreement.draftedOn, items: whole, unmet });
  };
  const take = () =>
    takeBack.mutate({ id: agreement.id, on: today() }, { onSuccess: () => toast(words.takenBack(before.version), { undo: again }) });
  return (
    <div className={classes.takeBack}>
      <p className={classes.soft}>{words.takeBackHelp(before.version)}</p>
      <Button small busy={takeBack.isPending} onClick={take}>
        {words.takeBack}
      </Button>
      <Problem error={takeBack.error ?? renew.error} />
    </div>
  );
}
