/** @file The first sign-in of somebody who was invited: the one-time passphrase, and one that only this person knows. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { VaultMember } from '../../shared/keys/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Notice, Problem, refusalOf } from '../ui/Problem';
import { NewPassphrase, PassphraseField } from './PassphraseField';
import classes from './SignIn.module.css';
import { useTry } from './useTry';

interface FirstSignInProps {
  user: VaultMember;
  /** Who is signing in: stays where it is. */
  people: ReactNode;
  refresh: () => Promise<void>;
}

export function FirstSignIn({ user, people, refresh }: FirstSignInProps) {
  const { vault, recovery } = useText();
  const t = recovery.invite;
  const [words, setWords] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useTry();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words === '' || passphrase === '') return;
    if (await run(() => ask('vault.redeem', { userId: user.id, words, passphrase }))) await refresh();
  };
  const missing = (text: string) => (tried && text === '' ? vault.passphrase.empty : undefined);
  if (user.invite?.over === true)
    return (
      <div className={classes.form}>
        {people}
        <Notice>{t.over}</Notice>
      </div>
    );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.form}>
      {people}
      <p>{t.lead(user.label)}</p>
      <PassphraseField label={t.words} help={t.wordsHelp} value={words} onChange={setWords} error={missing(words)} />
      <NewPassphrase
        label={vault.passphrase.newLabel}
        value={passphrase}
        onChange={setPassphrase}
        ownWords={[user.label]}
        error={missing(passphrase)}
      />
      <Problem error={problem} words={problem !== undefined && refusalOf(problem).kind === 'wrong-passphrase' ? t.wrong : undefined} />
      <Button type="submit" kind="primary" wide busy={busy} busyText={t.working}>
        {t.submit}
      </Button>
    </form>
  );
}
