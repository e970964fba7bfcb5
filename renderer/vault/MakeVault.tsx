/** @file Making a vault: name, passphrase, then the recovery code once. */
import { type FormEvent, useRef, useState } from 'react';
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import classes from './MakeVault.module.css';
import { NewPassphrase } from './PassphraseField';
import { RecoveryCode } from './RecoveryCode';
import { useTry } from './useTry';

export function MakeVault({ state, refresh, onBack }: DoorProps & { onBack: () => void }) {
  const { ui, vault } = useText();
  const [label, setLabel] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string>();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useTry();
  const name = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() === '') return name.current?.focus();
    if (passphrase === '') return words.current?.focus();
    const made = await run(() => ask('vault.create', { label, passphrase, practice: state.developmentRuntime }));
    if (made) {
      setCode(made.recoveryCode);
      setPassphrase('');
    }
    return undefined;
  };
  const choose = () =>
    run(async () => {
      if (await askShell('chooseVaultFolder', {})) await refresh();
    });

  if (code !== undefined) return <RecoveryCode code={code} practice={state.practice} onDone={() => void refresh()} />;
  return (
    <DoorFrame
      title={state.developmentRuntime ? vault.welcome.makePractice : vault.make.title}
      lead={vault.make.lead}
      developmentRuntime={state.developmentRuntime}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Fields>
          <TextLine
            label={vault.make.label}
            help={vault.make.labelHelp}
            value={label}
            onChange={setLabel}
            maxLength={40}
            autoComplete="off"
            inputRef={name}
            error={tried && label.trim() === '' ? ui.fieldErrors.required : undefined}
          />
          <NewPassphrase
            value={passphrase}
            onChange={setPassphrase}
            ownWords={[label]}
            inputRef={words}
            error={tried && passphrase === '' ? vault.passphrase.empty : undefined}
          />
          <div className={classes.folder}>
            <span>{vault.welcome.folder(state.folder)}</span>
            <Button kind="quiet" small onClick={() => void choose()}>
              {vault.welcome.chooseFolder}
            </Button>
          </div>
          <Problem error={problem} />
          <Actions>
            <Button type="submit" kind="primary" busy={busy} busyText={vault.make.working}>
              {vault.make.submit}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {vault.make.back}
            </Button>
          </Actions>
        </Fields>
      </form>
    </DoorFrame>
  );
}
