/** @file A practice run: a code or two parts are really tried on the vault, and nothing is changed but when it was proven. */
import { type FormEvent, useState } from 'react';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { refusalOf } from '../ui/Problem';
import { Shape } from '../ui/Status';
import classes from './Recovery.module.css';
import { recoveryWords, useRecoveryTyped } from './useRecoveryTyped';

export function Practise({ onClose }: { onClose: () => void }) {
  const { vault, recovery } = useText();
  const t = recovery.practise;
  const attempt = useTelling('vault.practise');
  const [tried, setTried] = useState(false);
  const { fields, typed, complete, clear } = useRecoveryTyped(tried, attempt.reset);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) attempt.mutate({ typed });
  };
  if (attempt.data !== undefined) {
    return (
      <Dialog title={t.title} open onClose={onClose}>
        <div className={classes.stack}>
          <p role="status" className={classes.state}>
            <Shape tone="kept" />
            <strong>{t.good[attempt.data.kind]}</strong>
          </p>
          <p>{t.goodNext}</p>
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {t.close}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                setTried(false);
                clear();
              }}
            >
              {t.again}
            </Button>
          </Actions>
        </div>
      </Dialog>
    );
  }
  const problem = attempt.error ?? undefined;
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <p>{t.lead}</p>
          {fields}
          <FormEnd
            error={problem}
            words={problem === undefined ? undefined : recoveryWords(refusalOf(problem), vault.recover, t.wrong)}
            busy={attempt.isPending}
            busyText={t.working}
            primary
            onCancel={onClose}
          >
            {t.submit}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
