/** @file A part of the vault is an older copy: which, how much older, and three honest ways on. Nothing was written. */
import { useEffect, useState } from 'react';
import type { OlderFinding } from '../../shared/backups/older';
import type { VaultState } from '../../shared/keys/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { momentParts } from '../ui/moments';
import { Shape } from '../ui/Status';
import { DoorFrame } from './DoorFrame';
import classes from './Restore.module.css';

interface OlderProps {
  state: VaultState;
  busy: boolean;
  onRestore: () => void;
  onGoOn: () => void;
  onStop: () => void;
}

export function Older({ state, busy, onRestore, onGoOn, onStop }: OlderProps) {
  const { backups: t } = useText();
  const language = useLanguage();
  const [findings, setFindings] = useState<readonly OlderFinding[]>([]);
  useEffect(() => {
    let gone = false;
    void ask('backups.older', {}).then((found) => {
      if (!gone) setFindings(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  const moment = (instant: string) => t.moment(...momentParts(instant, language));
  return (
    <DoorFrame title={t.older.title} lead={t.older.lead} practice={state.practice} developmentRuntime={state.developmentRuntime}>
      <ul className={classes.findings}>
        {findings.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once
          <li key={index}>
            <Shape tone="stop" />
            <div>
              <p className={classes.strong}>
                {t.older.parts[one.part]} {t.older.why[one.why]}.
              </p>
              {one.sealedAt !== undefined && <p>{t.older.sealed(moment(one.sealedAt))}</p>}
              {one.lastAt !== undefined && <p>{t.older.last(moment(one.lastAt))}</p>}
            </div>
          </li>
        ))}
      </ul>
      <Actions>
        <Button kind="primary" onClick={onRestore}>
          {t.older.restore}
        </Button>
        <Button onClick={onStop}>{t.older.stop}</Button>
      </Actions>
      <p className={classes.soft}>{t.older.goOnHelp}</p>
      <Button kind="stop" busy={busy} onClick={onGoOn}>
        {t.older.goOn}
      </Button>
    </DoorFrame>
  );
}
