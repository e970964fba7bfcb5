/** @file A vault that can't be opened here: why, that it was not touched, and what to do next. */
import type { ErrorKind } from '../../shared/result';
import { ask, askShell, Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import classes from './Closed.module.css';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import { useTry } from './useTry';

type ClosedStatus = 'damaged' | 'newer' | 'busy' | 'not-practice';

const KIND: Record<ClosedStatus, ErrorKind> = {
  damaged: 'vault-damaged',
  newer: 'vault-newer',
  busy: 'vault-busy',
  'not-practice': 'vault-not-practice',
};

export function Closed({ state, status, refresh, onMend }: DoorProps & { status: ClosedStatus; onMend: () => void }) {
  const { vault, backups } = useText();
  const { busy, problem, run } = useTry();
  const choose = () =>
    run(async () => {
      if (await askShell('chooseVaultFolder', {})) await refresh();
    });
  const practice = () =>
    run(async () => {
      await ask('practice.create', {});
      await refresh();
    });
  return (
    <DoorFrame title={vault.closed[status]} lead={vault.signIn.folder(state.folder)} developmentRuntime={state.developmentRuntime}>
      <Problem error={new Refused({ kind: KIND[status] })} />
      <div className={classes.ways}>
        <Actions>
          {status === 'not-practice' ? (
            <Button kind="primary" busy={busy} onClick={() => void practice()}>
              {vault.closed.practice}
            </Button>
          ) : (
            <>
              {status === 'damaged' && (
                <Button kind="primary" onClick={onMend}>
                  {backups.restore.link}
                </Button>
              )}
              <Button kind={status === 'damaged' ? 'plain' : 'primary'} busy={busy} onClick={() => void run(refresh)}>
                {vault.closed.again}
              </Button>
            </>
          )}
          <Button onClick={() => void choose()}>{vault.closed.otherFolder}</Button>
        </Actions>
      </div>
      <Problem error={problem} />
    </DoorFrame>
  );
}
