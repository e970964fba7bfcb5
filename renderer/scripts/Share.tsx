/** @file A script as a file for colleagues. What could be a person's name is shown first: a script is about nobody. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Script } from '../../shared/scripts/model';
import { contentOf } from '../../shared/scripts/own';
import { ask } from '../ipc/client';
import { asking, chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './scripts.module.css';

export function Share({ script, onClose }: { script: Script; onClose: () => void }) {
  const { scripts, ui } = useText();
  const names = useQuery(asking('scripts.names', { script: contentOf(script) }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const found = names.data?.names ?? [];
  const share = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const grant = await chooseCopy(scripts.shareFile, 'json');
      if (grant === undefined) return;
      await ask('scripts.share', { id: script.id, grant });
      toast(scripts.shared);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={scripts.share} open onClose={onClose}>
      <div className={classes.dialog}>
        <p>{scripts.shareHelp}</p>
        {found.length > 0 && <Notice>{scripts.shareNames(found.join(', '))}</Notice>}
        <Problem error={names.error ?? error} />
        <Actions>
          {names.data !== undefined && (
            <Button kind="primary" busy={busy} busyText={ui.saving} onClick={() => void share()}>
              {found.length > 0 ? scripts.shareAnyway : scripts.shareNow}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {ui.cancel}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
