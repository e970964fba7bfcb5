/** @file Signing in: who, passphrase, open. In a practice vault choosing somebody fills in the passphrase. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { VaultMember } from '../../shared/keys/contract';
import { ask, askShell, Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Problem, refusalOf } from '../ui/Problem';
import { Initials } from '../ui/Status';
import type { DoorProps } from './Door';
import { DoorFrame } from './DoorFrame';
import { sealed } from './envelope';
import { FirstSignIn } from './FirstSignIn';
import { FreshPractice } from './FreshPractice';
import { Older } from './Older';
import { PassphraseField } from './PassphraseField';
import classes from './SignIn.module.css';
import { useTry } from './useTry';

interface SignInProps extends DoorProps {
  onRecover: () => void;
  onRestore: () => void;
  /** Something is damaged or older than it should be. */
  onMend: () => void;
}

export function SignIn({ state, refresh, onRecover, onRestore, onMend }: SignInProps) {
  const { vault, backups } = useText();
  const [who, setWho] = useState<VaultMember | undefined>(state.practice ? undefined : state.users[0]);
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const { busy, problem, run, clear } = useTry();
  const words = useRef<HTMLInputElement>(null);
  const people = useRef<HTMLDivElement>(null);
  const [wait, startWaiting] = useCountdown();
  // Nothing to think about first: the passphrase can be typed at once.
  useEffect(() => {
    if (!state.practice) words.current?.focus({ preventScroll: true });
  }, [state.practice]);

  const change = (value: string) => {
    setPassphrase(value);
    setEmpty(false);
  };
  const practiceWords = (user: VaultMember) => state.practiceSignIns.find((one) => one.label === user.label)?.passphrase;
  const choose = (user: VaultMember) => {
    setWho(user);
    clear();
    change(practiceWords(user) ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return enter(false);
  };
  const enter = async (olderAccepted: boolean) => {
    if (wait > 0) return;
    if (who === undefined) {
      people.current?.querySelector('input')?.focus();
      return;
    }
    if (passphrase === '') {
      setEmpty(true);
      words.current?.focus();
      return;
    }
    const opened = await run(async () => {
      try {
        return await ask('vault.unlock', {
          userId: who.id,
          passphrase: await sealed(passphrase),
          ...(olderAccepted ? { olderAccepted } : {}),
        });
      } catch (error) {
        startWaiting(refusalOf(error).waitSeconds ?? 0);
        throw error;
      }
    });
    if (opened) await refresh();
    else words.current?.select();
  };
  const chooseFolder = () =>
    run(async () => {
      if (await askShell('chooseVaultFolder', {})) await refresh();
    });

  if (problem !== undefined && refusalOf(problem).kind === 'vault-older')
    return <Older state={state} busy={busy} onRestore={onMend} onGoOn={() => void enter(true)} onStop={clear} />;
  const whoIs = (
    <fieldset>
      <legend className={classes.legend}>{vault.signIn.who}</legend>
      <div ref={people} className={classes.people}>
        {state.users.map((user) => (
          <Person
            key={user.id}
            user={user}
            chosen={who?.id === user.id}
            practiceWords={practiceWords(user)}
            onChoose={() => choose(user)}
          />
        ))}
      </div>
    </fieldset>
  );
  return (
    <DoorFrame
      title={vault.signIn.title}
      lead={state.practice ? vault.signIn.practiceHelp : vault.signIn.folder(state.folder)}
      practice={state.practice}
      developmentRuntime={state.developmentRuntime}
      foot={
        <>
          {state.practiceSignIns.length === 0 && (
            <Button kind="quiet" onClick={onRecover}>
              {vault.signIn.useCode}
            </Button>
          )}
          <Button kind="quiet" onClick={() => void chooseFolder()}>
            {vault.signIn.otherFolder}
          </Button>
          <Button kind="quiet" onClick={onRestore}>
            {backups.restore.link}
          </Button>
          {state.practice && <FreshPractice refresh={refresh} />}
        </>
      }
    >
      {who?.invite !== undefined ? (
        <FirstSignIn key={who.id} user={who} people={whoIs} refresh={refresh} />
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
          {whoIs}
          <PassphraseField
            label={vault.passphrase.label}
            value={passphrase}
            onChange={change}
            inputRef={words}
            error={empty ? vault.passphrase.empty : undefined}
          />
          <SignInProblem problem={problem} wait={wait} onMend={onMend} />
          <Button type="submit" kind="primary" wide busy={busy} busyText={vault.signIn.working} disabled={wait > 0}>
            {vault.signIn.submit}
          </Button>
        </form>
      )}
    </DoorFrame>
  );
}

interface PersonProps {
  user: VaultMember;
  chosen: boolean;
  practiceWords: string | undefined;
  onChoose: () => void;
}

function Person({ user, chosen, practiceWords, onChoose }: PersonProps) {
  const { codes, vault, recovery } = useText();
  return (
    <label className={classes.person}>
      <input type="radio" name="who" checked={chosen} onChange={onChoose} />
      <Initials name={user.label} />
      <span>
        <span className={classes.label}>{user.label}</span>
        {user.invite !== undefined && <span className={classes.words}>{recovery.invite.hint}</span>}
        {practiceWords !== undefined && <span className={classes.words}>{vault.signIn.practicePassphrase(practiceWords)}</span>}
      </span>
      <span className={classes.role}>{codes.role[user.role]}</span>
    </label>
  );
}

/** While one must wait, the seconds count down here and not in the refusal's own words, which would soon be wrong. */
function SignInProblem({ problem, wait, onMend }: { problem: unknown; wait: number; onMend: () => void }) {
  const { vault, backups } = useText();
  if (problem === undefined) return undefined;
  const { waitSeconds, ...rest } = refusalOf(problem);
  if (rest.kind === 'slow-down' && wait === 0) return undefined;
  if (rest.kind === 'vault-damaged' || rest.kind === 'storage-corrupt')
    return (
      <Problem
        error={problem}
        action={
          <Button small onClick={onMend}>
            {backups.restore.link}
          </Button>
        }
      />
    );
  return (
    <Problem error={waitSeconds === undefined ? problem : new Refused(rest)} action={wait > 0 ? vault.signIn.wait(wait) : undefined} />
  );
}

/** Whole seconds left, counted down to nothing. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
