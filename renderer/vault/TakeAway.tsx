/** @file Taking a sign-in away: what it does and what it does not reach; then the vault locks, and opens under new keys. */
import type { VaultUser } from '../../shared/keys/contract';
import { askShell } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import classes from './SignIns.module.css';

export function TakeAway({ user, onClose }: { user: VaultUser; onClose: () => void }) {
  const { vault, ui } = useText();
  const t = vault.signIns;
  const remove = useTelling('vault.removeUser');
  return (
    <Dialog title={t.takeTitle(user.label)} open onClose={onClose}>
      <div className={classes.stack}>
        <p>{t.takeLead}</p>
        {user.role === 'counselor' && <p>{t.takeCounselor}</p>}
        <p>{t.takeLimit}</p>
        <Problem error={remove.error} />
        <Actions>
          <Button
            kind="stop"
            busy={remove.isPending}
            busyText={t.taking}
            onClick={() => remove.mutate({ userId: user.id }, { onSuccess: () => void askShell('lock', {}) })}
          >
            {t.takeDo}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
