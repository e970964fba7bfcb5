/** @file The recovery code, once: to print or to write down, then proved by typing its last group. */
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { language } from '../text/language';
import { usualPaper } from '../ui/paper';
import { CodeList, groupsOf } from './CodeList';
import { DoorFrame } from './DoorFrame';
import classes from './RecoveryCode.module.css';
import { PrintOnce, ProofForm, useProof } from './WrittenDown';

export interface RecoveryCodeProps {
  code: string;
  onDone: () => void;
  /** A new code after an old one was used up. */
  renewed?: boolean;
  practice?: boolean;
}

export function RecoveryCode({ code, onDone, renewed = false, practice = false }: RecoveryCodeProps) {
  const { vault } = useText();
  const groups = groupsOf(code);
  const proof = useProof(groups.at(-1) ?? '');
  const { check, checkWrong, done } = vault.recovery;
  return (
    <DoorFrame title={vault.recovery.title} lead={renewed ? vault.recovery.renewed : vault.recovery.lead} practice={practice}>
      <CodeList code={code} label={vault.recovery.codeLabel} />
      <div className={classes.why}>
        <p>{vault.recovery.why}</p>
        <p>{vault.recovery.keep}</p>
      </div>
      <PrintOnce
        words={vault.recovery}
        name="recovery-sheet"
        job={() => ask('prints.recoverySheet', { code, paper: usualPaper(navigator.language), language: language() })}
        className={classes.print}
      />
      <ProofForm proof={proof} words={{ check: check(groups.length), wrong: checkWrong, done }} className={classes.check} onDone={onDone} />
    </DoorFrame>
  );
}
