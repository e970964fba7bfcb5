/** @file A script that a colleague shared: read, looked at, and only then kept as one's own. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Script } from '../../shared/scripts/model';
import type { OwnScriptInput } from '../../shared/scripts/own';
import { ask } from '../ipc/client';
import { chooseFiles } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { ScriptPaper } from './ScriptPaper';
import classes from './scripts.module.css';

export function OpenFile() {
  const { scripts, ui } = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const [read, setRead] = useState<OwnScriptInput>();
  const [error, setError] = useState<unknown>();
  const open = async () => {
    setError(undefined);
    try {
      const [grant] = await chooseFiles();
      if (grant !== undefined) setRead((await ask('scripts.read', { grant })).script);
    } catch (refused) {
      setError(refused);
    }
  };
  const keep = async (script: OwnScriptInput) => {
    setError(undefined);
    try {
      const { id } = await ask('scripts.make', { script });
      setRead(undefined);
      toast(scripts.kept);
      await navigate({ to: '/circles/scripts/$scriptId', params: { scriptId: id } });
    } catch (refused) {
      setError(refused);
    }
  };
  const close = () => {
    setRead(undefined);
    setError(undefined);
  };
  // It has no id yet; the page does not show one.
  const shown: Script | undefined = read === undefined ? undefined : { ...read, id: 'script', version: 1 };
  return (
    <>
      <Button onClick={() => void open()}>{scripts.openFile}</Button>
      <Dialog
        title={scripts.opened}
        open={read !== undefined || error !== undefined}
        onClose={close}
        width={read === undefined ? 'form' : 'wide'}
      >
        <div className={classes.dialog}>
          <Problem error={error} />
          {read !== undefined && shown !== undefined && (
            <>
              <p>{scripts.openedLead}</p>
              <Actions>
                <Button kind="primary" onClick={() => void keep(read)}>
                  {scripts.keep}
                </Button>
                <Button kind="quiet" onClick={close}>
                  {ui.cancel}
                </Button>
              </Actions>
              <ScriptPaper script={shown} view={{ band: '11-13', language }} short />
            </>
          )}
          {read === undefined && (
            <Actions>
              <Button onClick={close}>{ui.close}</Button>
            </Actions>
          )}
        </div>
      </Dialog>
    </>
  );
}
