/** @file Another one-time passphrase for somebody who has not come in yet. */
import type { VaultMember } from '../../shared/keys/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { HandOver } from './HandOver';
import classes from './SignIns.module.css';

export function InviteAgain({ user, onClose }: { user: VaultMember; onClose: () => void }) {
  const { ui, recovery } = useText();
  const t = recovery.invite;
  const again = useTelling('vault.inviteAgain');
  if (again.data !== undefined) return <HandOver label={user.label} words={again.data.words} until={again.data.until} onClose={onClose} />;
  return (
    <Dialog title={t.againOne(user.label)} open onClose={onClose}>
      <div className={classes.stack}>
        <p>{t.againLead}</p>
        <Problem error={again.error} />
        <Actions>
          <Button kind="primary" busy={again.isPending} onClick={() => again.mutate({ userId: user.id })}>
            {t.again}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
