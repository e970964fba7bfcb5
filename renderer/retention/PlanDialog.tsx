/** @file The dry run: what would go and what stays; then, if somebody wants it, putting it aside. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GROUNDS, type Ground, isSoft, type Planned, type Target } from '../../shared/retention/desk';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { optionsOf, RadioList, Tick } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { PlannedBlock } from './Planned';
import classes from './retention.module.css';

export interface PlanDialogProps {
  targets: readonly Target[];
  onClose: () => void;
  /** Put aside. */
  onDone: () => void;
}

/** Whether it may be put aside for this reason. A person goes when nobody needs them: no rule has to say so. */
const mayGo = (plan: Planned, ground: Ground | undefined): boolean =>
  plan.obstacles.every((o) => isSoft(o) && (ground !== 'rule' || plan.target.kind === 'person'));

export function PlanDialog({ targets, onClose, onDone }: PlanDialogProps) {
  const { retention: t, ui } = useText();
  const [people, setPeople] = useState(true);
  const [picked, setGround] = useState<Ground>();
  const [missing, setMissing] = useState(false);
  const wanted = targets.map((target): Target => (target.kind === 'case' ? { ...target, people } : target));
  const run = useQuery(asking('retention.dryRun', { targets: wanted }));
  const settings = useQuery(asking('retention.settings', {}));
  const put = useTelling('retention.putAside');
  const restore = useTelling('retention.restore');
  const plans = run.data ?? [];
  // What is due goes by its rule; what is not needs another reason, which nobody else can know.
  const due = plans.every((plan) => plan.obstacles.every((o) => !isSoft(o)));
  const ofPeople = targets.every((target) => target.kind === 'person');
  const ground = picked ?? (ofPeople ? 'unneeded' : due ? 'rule' : undefined);
  const grounds = GROUNDS.filter((one) => one !== (ofPeople ? 'rule' : 'unneeded'));
  const going = plans.filter((plan) => mayGo(plan, ground));
  const stuck = plans.length - going.length;
  const aside = () => {
    setMissing(ground === undefined);
    if (ground === undefined) return;
    put.mutate(
      { targets: going.map((plan) => plan.target), ground },
      {
        onSuccess: ({ ids }) => {
          toast(t.plan.done(ids.length), { undo: () => restore.mutate({ ids }) });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog title={t.plan.title} open width="wide" onClose={onClose}>
      <Fields>
        <p>{t.plan.lead}</p>
        <Problem error={run.error} />
        {run.data === undefined && run.error === null && <p className={classes.soft}>{t.plan.working}</p>}
        {targets.some((target) => target.kind === 'case') && <Tick label={t.plan.people} value={people} onChange={setPeople} />}
        <div>
          {plans.map((plan, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the targets does not change while the dialog is open
            <PlannedBlock key={index} plan={plan} />
          ))}
        </div>
        <p className={classes.soft}>{t.plan.everyday}</p>
        <p className={classes.soft}>{t.remove.backups}</p>
        {plans.length > 0 && (
          <RadioList
            label={t.plan.ground}
            options={optionsOf(grounds, t.grounds)}
            value={ground}
            onChange={setGround}
            error={missing && ground === undefined ? ui.fieldErrors.choose : undefined}
          />
        )}
        {stuck > 0 && going.length > 0 && <Notice>{t.plan.without(stuck)}</Notice>}
        <p className={classes.soft}>{t.plan.putAsideHelp(settings.data?.asideDays ?? 14)}</p>
        <Problem error={put.error} />
        <Actions>
          <Button kind="primary" disabled={going.length === 0} busy={put.isPending} busyText={t.plan.busy} onClick={aside}>
            {t.plan.putAside(Math.max(1, going.length))}
          </Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
