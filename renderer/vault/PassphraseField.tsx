/** @file A passphrase: shown or hidden, pasted freely, caps lock told. And a new one: judged while it is typed, five words on offer. */
import { type Ref, useEffect, useState } from 'react';
import type { AppContract } from '../../shared/contract';
import type { OutputOf } from '../../shared/ipc';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { TextLine } from '../ui/TextLine';
import classes from './PassphraseField.module.css';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  autoComplete?: 'current-password' | 'new-password';
}

export function PassphraseField({
  label,
  value,
  onChange,
  help,
  error,
  inputRef,
  autoComplete = 'current-password',
}: PassphraseFieldProps) {
  const { ui, vault } = useText();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  return (
    <div>
      <TextLine
        label={label}
        help={help}
        error={error}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck={false}
        maxLength={1024}
        inputRef={inputRef}
        onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
        inside={
          <Button kind="quiet" small aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? ui.hide : ui.show}
          </Button>
        }
      />
      {caps && !shown && <p className={classes.caps}>{vault.signIn.capsLock}</p>}
    </div>
  );
}

type Judgement = OutputOf<AppContract, 'vault.judge'>;
const QUIET_MS = 150;

export interface NewPassphraseProps {
  value: string;
  onChange: (value: string) => void;
  /** Words that somebody would try first: names typed on the same form. */
  ownWords: readonly string[];
  error?: string | undefined;
  label?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** The vault process judges it (the dictionaries are there); the words are ours. */
export function NewPassphrase({ value, onChange, ownWords, error, label, inputRef }: NewPassphraseProps) {
  const { vault } = useText();
  const [judged, setJudged] = useState<Judgement>();
  const [offered, setOffered] = useState<string>();
  const own = ownWords.filter((word) => word.trim() !== '').join('\n');
  useEffect(() => {
    if (value === '') {
      setJudged(undefined);
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(() => {
      ask('vault.judge', { passphrase: value, ownWords: own === '' ? [] : own.split('\n') })
        .then((judgement) => !stale && setJudged(judgement))
        .catch(() => undefined);
    }, QUIET_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [value, own]);
  const offer = async () => {
    const { passphrase } = await ask('vault.suggest', {});
    setOffered(passphrase);
    onChange(passphrase);
  };
  return (
    <div>
      <PassphraseField
        label={label ?? vault.passphrase.label}
        help={vault.passphrase.help}
        value={value}
        onChange={onChange}
        error={error}
        inputRef={inputRef}
        autoComplete="new-password"
      />
      <div className={classes.under}>
        <Strength judged={value === '' ? undefined : judged} />
        <Button kind="quiet" small onClick={() => void offer()}>
          {offered === undefined ? vault.passphrase.suggest : vault.passphrase.suggestAgain}
        </Button>
      </div>
      {offered !== undefined && offered === value && (
        <div className={classes.offered}>
          <output className={classes.words}>{offered}</output>
          <p>{vault.passphrase.suggested}</p>
        </div>
      )}
    </div>
  );
}

/** Four bars and a word; the word alone says it all. */
function Strength({ judged }: { judged: Judgement | undefined }) {
  const { vault } = useText();
  if (judged === undefined) return <span />;
  const word = judged.reason === 'short' ? vault.passphrase.short : (vault.passphrase.strength[judged.score] ?? '');
  const bars = judged.ok ? Math.max(judged.score, 3) : Math.min(judged.score, 2);
  return (
    <p className={`${classes.strength} ${judged.ok ? classes.strong : classes.weak}`} role="status">
      <span className="visually-hidden">{vault.passphrase.strengthLabel}: </span>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={bar <= bars ? classes.full : undefined} />
        ))}
      </span>
      {word}
    </p>
  );
}
