/** @file What is put aside: brought back with one step, or deleted for good in a second one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AsideRow } from '../../shared/retention/desk';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { EmptyState, Lines } from '../ui/Lists';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { PlannedBlock } from './Planned';
import classes from './retention.module.css';
import { asideName } from './words';

export function AsideList() {
  const text = useText();
  const { retention: t } = text;
  const language = useLanguage();
  const list = useQuery(asking('retention.aside', {}));
  const restore = useTelling('retention.restore');
  const [removing, setRemoving] = useState<AsideRow>();
  if (list.data === undefined) return <Problem error={list.error} />;
  if (list.data.length === 0) return <EmptyState title={t.empty.aside}>{t.emptyHelp.aside}</EmptyState>;
  return (
    <>
      <p className={classes.lead}>{t.aside.lead}</p>
      <Problem error={restore.error} />
      <Lines label={t.views.aside}>
        {list.data.map((row) => (
          <li key={row.id}>
            <div className={classes.line}>
              <div>
                <p className={classes.name}>{asideName(row, text)}</p>
                <p className={classes.soft}>
                  {t.aside.on(dayName(row.on, language), row.by)}. {t.grounds[row.ground]}.
                </p>
                <StatusWord tone={row.ready ? 'accent' : 'quiet'}>
                  {row.ready ? t.aside.ready : t.aside.waits(dayName(row.readyOn, language))}
                </StatusWord>
              </div>
              <div className={classes.actions}>
                <Button
                  small
                  aria-label={t.aside.restoreOf(asideName(row, text))}
                  busy={restore.isPending}
                  onClick={() => restore.mutate({ ids: [row.id] }, { onSuccess: () => toast(t.aside.restored) })}
                >
                  {t.aside.restore}
                </Button>
                <Button
                  kind="quiet"
                  small
                  disabled={!row.ready}
                  aria-label={t.aside.removeOf(asideName(row, text))}
                  onClick={() => setRemoving(row)}
                >
                  {t.aside.remove}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </Lines>
      {removing !== undefined && <RemoveDialog row={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

/** What goes and what stays, once more, and the last step. */
function RemoveDialog({ row, onClose }: { row: AsideRow; onClose: () => void }) {
  const text = useText();
  const { retention: t } = text;
  const [plan] = useQuery(asking('retention.dryRun', { targets: [row.target] })).data ?? [];
  const remove = useTelling('retention.delete');
  return (
    <Dialog title={t.remove.title(asideName(row, text))} open width="wide" onClose={onClose}>
      <Fields>
        <p>{t.remove.lead}</p>
        {plan !== undefined && <PlannedBlock plan={plan} titled={false} />}
        <p className={classes.soft}>{t.remove.backups}</p>
        <Problem error={remove.error} />
        <Actions>
          <Button
            kind="stop"
            disabled={plan === undefined}
            busy={remove.isPending}
            busyText={t.remove.busy}
            onClick={() =>
              remove.mutate(
                { id: row.id },
                {
                  onSuccess: () => {
                    toast(t.remove.done);
                    onClose();
                  },
                },
              )
            }
          >
            {t.remove.action}
          </Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
