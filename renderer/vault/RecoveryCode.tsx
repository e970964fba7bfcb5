/** @file The recovery code, once: to print or to write down, then proved by typing its last group. */
import { type FormEvent, useState } from 'react';
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { language } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
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

/** The code's groups, as they stand on paper. */
export const groupsOf = (code: string): string[] => code.split(/[\s-]+/).filter((group) => group !== '');

/** Compared as the vault reads a code: no case, spaces or dashes; O is 0, I and L are 1. */
export const sameGroup = (typed: string, group: string): boolean => plain(typed) === plain(group);

const plain = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** US, Canada and Mexico write on Letter. */
const paper = (): 'a4' | 'letter' => (/-(US|CA|MX)$/i.test(navigator.language) ? 'letter' : 'a4');

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
      <ol className={classes.code} aria-label={vault.recovery.codeLabel} lang={language()}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be the same
          <li key={index}>
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={classes.group}>{group}</span>
          </li>
        ))}
      </ol>
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
