/** @file Putting a backup back, from the door: choose one, open it, see what would come and go, then put it in its place. */
import { type FormEvent, useEffect, useState } from 'react';
import type { FoundBackup, Preview } from '../../shared/backups/backup';
import type { VaultState } from '../../shared/keys/contract';
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Problem, refusalOf } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { DoorFrame } from './DoorFrame';
import { FoundBackups } from './FoundBackups';
import { PassphraseField } from './PassphraseField';
import classes from './Restore.module.css';
import { RestoreLook } from './RestoreLook';
import { useTry } from './useTry';

export interface RestoreProps {
  state: VaultState;
  /** Somebody is here because something is damaged. */
  damaged: boolean;
  onBack: () => void;
  onDone: () => Promise<void>;
}

export function Restore({ state, damaged, onBack, onDone }: RestoreProps) {
  const { backups, vault } = useText();
  const t = backups.restore;
  const [found, setFound] = useState<readonly FoundBackup[]>();
  const [chosen, setChosen] = useState<FoundBackup>();
  const [user, setUser] = useState<string>();
  const [byCode, setByCode] = useState(false);
  const [secret, setSecret] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const { busy, problem, run, clear } = useTry();

  const choose = (one: FoundBackup | undefined) => {
    setChosen(one);
    setUser(one?.users[0]?.id);
    clear();
  };
  const look = async (grant?: string) => {
    const list = await run(() => ask('backups.find', grant === undefined ? {} : { grant }));
    if (list === undefined) return;
    setFound(list);
    choose(list.find((one) => one.whole));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is looked at once, when the screen opens
  useEffect(() => {
    void look();
  }, []);
  const elsewhere = async () => {
    const grant = await run(() => askShell('chooseExportFolder', {}));
    if (grant !== undefined) await look(grant);
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined || secret === '') return;
    const userId = byCode ? undefined : chosen.users.find((one) => one.id === user)?.id;
    const seen = await run(() => ask('backups.preview', { ticket: chosen.ticket, userId, secret }));
    if (seen !== undefined) {
      setSecret('');
      setPreview(seen);
    }
  };
  if (preview !== undefined) return <RestoreLook state={state} preview={preview} onBack={() => setPreview(undefined)} onDone={onDone} />;
  return (
    <DoorFrame
      title={t.title}
      lead={damaged ? t.leadDamaged : t.lead}
      practice={state.practice}
      developmentRuntime={state.developmentRuntime}
      foot={
        <>
          <Button kind="quiet" onClick={() => void elsewhere()}>
            {t.choose}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t.back}
          </Button>
        </>
      }
    >
      {found?.length === 0 && (
        <>
          <p className={classes.strong}>{t.none}</p>
          <p>{t.noneHelp}</p>
          <Actions>
            <Button kind="primary" onClick={() => void elsewhere()}>
              {t.choose}
            </Button>
          </Actions>
        </>
      )}
      {found !== undefined && found.length > 0 && (
        <form onSubmit={(event) => void open(event)} noValidate className={classes.form}>
          <FoundBackups found={found} chosen={chosen} onChoose={choose} />
          {byCode ? (
            <TextLine
              label={t.codeLabel}
              help={t.codeHelp}
              value={secret}
              onChange={setSecret}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
            />
          ) : (
            <>
              {(chosen?.users.length ?? 0) > 1 && (
                <Choice
                  label={t.who}
                  value={user}
                  options={(chosen?.users ?? []).map((one) => ({ value: one.id as string, label: one.label }))}
                  onChange={setUser}
                />
              )}
              <PassphraseField
                label={chosen?.users.length === 1 ? `${vault.passphrase.label} (${chosen.users[0]?.label})` : vault.passphrase.label}
                value={secret}
                onChange={setSecret}
              />
            </>
          )}
          <Problem
            error={problem}
            words={problem !== undefined && byCode && refusalOf(problem).kind === 'wrong-passphrase' ? vault.recover.wrong : undefined}
          />
          <Actions>
            <Button type="submit" kind="primary" busy={busy} busyText={t.opening} disabled={chosen === undefined}>
              {t.open}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                setByCode(!byCode);
                setSecret('');
                clear();
              }}
            >
              {byCode ? t.passphrase : t.code}
            </Button>
          </Actions>
        </form>
      )}
      {found === undefined && <Problem error={problem} />}
    </DoorFrame>
  );
}
