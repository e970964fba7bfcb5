/** @file The recovery code, or two parts, in place of a forgotten passphrase: a new passphrase, and a new code to write down. */
import { type FormEvent, useState } from 'react';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { Problem, refusalOf } from '../ui/Problem';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import { NewPassphrase } from './PassphraseField';
import { RecoveryCode } from './RecoveryCode';
import { recoveryWords, useRecoveryTyped } from './useRecoveryTyped';
import { useTry } from './useTry';

export function Recover({ state, refresh, onBack }: DoorProps & { onBack: () => void }) {
  const { vault } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [next, setNext] = useState<string>();
  const { busy, problem, run, clear } = useTry();
  const { fields, typed, complete } = useRecoveryTyped(tried, clear);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete || passphrase === '') return;
    const renewed = await run(() => ask('vault.recover', { code: typed, newPassphrase: passphrase }));
    if (renewed) setNext(renewed.recoveryCode);
  };
  if (next !== undefined) {
    return (
      <RecoveryCode
        code={next}
        renewed
        practice={state.practice}
        onDone={() => {
          onBack();
          void refresh();
        }}
      />
    );
  }
  return (
    <DoorFrame
      title={vault.recover.title}
      lead={vault.recover.lead}
      practice={state.practice}
      developmentRuntime={state.developmentRuntime}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Fields>
          {fields}
          <NewPassphrase
            label={vault.passphrase.newLabel}
            value={passphrase}
            onChange={setPassphrase}
            ownWords={[]}
            error={tried && passphrase === '' ? vault.passphrase.empty : undefined}
          />
          <Problem
            error={problem}
            words={problem === undefined ? undefined : recoveryWords(refusalOf(problem), vault.recover, vault.recover.wrong)}
          />
          <Actions>
            <Button type="submit" kind="primary" busy={busy} busyText={vault.recover.working}>
              {vault.recover.submit}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {vault.recover.back}
            </Button>
          </Actions>
        </Fields>
      </form>
    </DoorFrame>
  );
}
