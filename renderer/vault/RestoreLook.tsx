/** @file What a restore would bring and take, before it is done; then where the former state is. */
import { useState } from 'react';
import type { Preview } from '../../shared/backups/backup';
import type { VaultState } from '../../shared/keys/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { momentParts } from '../ui/moments';
import { Notice, Problem } from '../ui/Problem';
import { DoorFrame } from './DoorFrame';
import classes from './Restore.module.css';
import { useTry } from './useTry';

interface LookProps {
  state: VaultState;
  preview: Preview;
  onBack: () => void;
  onDone: () => Promise<void>;
}

const ROWS = ['cases', 'people', 'notes', 'files'] as const;

export function RestoreLook({ state, preview, onBack, onDone }: LookProps) {
  const { backups } = useText();
  const t = backups.restore;
  const language = useLanguage();
  const [done, setDone] = useState<{ aside?: string | undefined }>();
  const { busy, problem, run } = useTry();
  const frame = { practice: state.practice, developmentRuntime: state.developmentRuntime };
  const restore = async () => {
    const answer = await run(() => ask('backups.restore', { look: preview.look }));
    if (answer !== undefined) setDone(answer);
  };
  if (done !== undefined)
    return (
      <DoorFrame title={t.done} {...frame}>
        {done.aside !== undefined && <p>{t.doneAside(done.aside)}</p>}
        <Actions>
          <Button kind="primary" onClick={() => void onDone()}>
            {t.doneNext}
          </Button>
        </Actions>
      </DoorFrame>
    );
  const { counts, now } = preview;
  return (
    <DoorFrame title={t.look} lead={`${t.made}: ${backups.moment(...momentParts(preview.made, language))}`} {...frame}>
      <table className={classes.counts}>
        <caption className="visually-hidden">{t.look}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.look}</span>
            </th>
            <th scope="col">{t.inIt}</th>
            {now.state === 'known' && <th scope="col">{t.nowThere}</th>}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t[row]}</th>
              <td>{counts[row]}</td>
              {now.state === 'known' && <td>{now.counts[row]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.words}>
        <WhatGoes now={now} />
        {now.state !== 'nothing' && <p>{t.aside}</p>}
        <Problem error={problem} />
      </div>
      <Actions>
        <Button kind="primary" busy={busy} busyText={t.restoring} onClick={() => void restore()}>
          {t.restore}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t.back}
        </Button>
      </Actions>
    </DoorFrame>
  );
}

function WhatGoes({ now }: { now: Preview['now'] }) {
  const { backups } = useText();
  const t = backups.restore;
  switch (now.state) {
    case 'nothing':
      return <p>{t.empty}</p>;
    case 'unreadable':
      return <Notice>{t.unreadable}</Notice>;
    case 'another':
      return <Notice>{t.another}</Notice>;
    case 'known':
      return now.casesGone + now.entriesGone === 0 ? <p>{t.nothingLost}</p> : <Notice>{t.lost(now.casesGone, now.entriesGone)}</Notice>;
  }
}
