/** @file The recovery code in place of a forgotten passphrase: a new passphrase, and a new code to write down. */
import { type FormEvent, useState } from 'react';
import type { AppError } from '../../shared/result';
import { ask } from '../ipc/client';
import { type Text, useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { Problem, refusalOf } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import { NewPassphrase } from './PassphraseField';
import { RecoveryCode } from './RecoveryCode';
import { useTry } from './useTry';

export function Recover({ state, refresh, onBack }: DoorProps & { onBack: () => void }) {
  const { ui, vault } = useText();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [next, setNext] = useState<string>();
  const { busy, problem, run } = useTry();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '' || passphrase === '') return;
    const renewed = await run(() => ask('vault.recover', { code, newPassphrase: passphrase }));
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
          <TextLine
            label={vault.recover.code}
            help={vault.recover.codeHelp}
            value={code}
            onChange={setCode}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            error={tried && code.trim() === '' ? ui.fieldErrors.required : undefined}
          />
          <NewPassphrase
            label={vault.passphrase.newLabel}
            value={passphrase}
            onChange={setPassphrase}
            ownWords={[]}
            error={tried && passphrase === '' ? vault.passphrase.empty : undefined}
          />
          <Problem error={problem} words={problem === undefined ? undefined : better(refusalOf(problem), vault.recover)} />
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

/** Words that know more than the refusal's kind: which group has the slip, or that it is the code that does not open. */
function better(error: AppError, words: Text['vault']['recover']): { what: string; next: string } | undefined {
  if (error.kind === 'wrong-passphrase') return words.wrong;
  if (error.reason !== 'recovery-group') return undefined;
  return words.slip((error.fields ?? []).map((field) => field.replace('code.', '')).join(', '));
}
