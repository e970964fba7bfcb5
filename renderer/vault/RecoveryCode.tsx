/** @file The recovery code, once: to print or to write down, then proved by typing its last group. */
import { type FormEvent, useState } from 'react';
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { language } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { CodeList, groupsOf, paper, sameGroup } from './CodeList';
import { DoorFrame } from './DoorFrame';
import classes from './RecoveryCode.module.css';
import { useTry } from './useTry';

export interface RecoveryCodeProps {
  code: string;
  onDone: () => void;
  /** A new code after an old one was used up. */
  renewed?: boolean;
  practice?: boolean;
}

export function RecoveryCode({ code, onDone, renewed = false, practice = false }: RecoveryCodeProps) {
  const { vault } = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [printed, setPrinted] = useState(false);
  const { busy, problem, run } = useTry();
  const groups = groupsOf(code);
  const last = groups[groups.length - 1] ?? '';

  const print = async () => {
    const sent = await run(async () => {
      const { job } = await ask('prints.recoverySheet', { code, paper: paper(), language: language() });
      return askShell('print', { job, as: 'printer', name: 'recovery-sheet' });
    });
    if (sent) setPrinted(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sameGroup(typed, last)) onDone();
    else setWrong(true);
  };
  return (
    <DoorFrame title={vault.recovery.title} lead={renewed ? vault.recovery.renewed : vault.recovery.lead} practice={practice}>
      <CodeList code={code} label={vault.recovery.codeLabel} />
      <div className={classes.why}>
        <p>{vault.recovery.why}</p>
        <p>{vault.recovery.keep}</p>
      </div>
      <Problem error={problem} />
      <div className={classes.print}>
        <Button busy={busy} onClick={() => void print()}>
          {vault.recovery.print}
        </Button>
        {printed && <span role="status">{vault.recovery.printed}</span>}
      </div>
      <form onSubmit={submit} noValidate className={classes.check}>
        <TextLine
          label={vault.recovery.check(groups.length)}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          size="short"
          autoComplete="off"
          spellCheck={false}
          error={wrong ? vault.recovery.checkWrong : undefined}
        />
        <Actions>
          <Button type="submit" kind="primary">
            {vault.recovery.done}
          </Button>
        </Actions>
      </form>
    </DoorFrame>
  );
}
