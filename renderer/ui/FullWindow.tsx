/**
 * @file The whole window for somebody who is handed the screen: over everything else, in big letters, with no way into the app but the
 * one that an adult takes.
 *
 * [Note: A screen that is handed over] A modal dialog in the top layer makes the rest of the window inert and unread; Escape does not
 * close it, and the shell obeys no key but blanking and locking meanwhile. What lies under it is a page without a case, so that even
 * who takes the screen back by mistake sees nothing of anybody. It hides; it does not lock: an adult stays near.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Bands } from './Bands';
import { Button } from './Button';
import classes from './FullWindow.module.css';

const HANDED = 'data-handed-over';

/** Whether somebody else has the screen now. */
export const isHandedOver = (): boolean => document.querySelector(`dialog[${HANDED}]`) !== null;

export interface TakeBack {
  ask: string;
  text: string;
  yes: string;
  no: string;
  onBack: () => void;
}

export interface FullWindowProps {
  /** What the screen is, for a screen reader. */
  label: string;
  lang: string;
  practice: boolean;
  /** Only where nobody is in the middle of answering. */
  takeBack?: TakeBack | undefined;
  children: ReactNode;
}

export function FullWindow({ label, lang, practice, takeBack, children }: FullWindowProps) {
  const page = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = page.current;
    if (!dialog) return undefined;
    dialog.showModal();
    const stay = (event: Event) => event.preventDefault();
    // A second Escape closes a dialog whatever its `cancel` says: it must not get that far.
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.preventDefault();
    };
    dialog.addEventListener('cancel', stay);
    dialog.addEventListener('keydown', keys);
    return () => {
      dialog.removeEventListener('cancel', stay);
      dialog.removeEventListener('keydown', keys);
      dialog.close();
    };
  }, []);
  return (
    <dialog ref={page} className={classes.window} aria-label={label} lang={lang} {...{ [HANDED]: '' }}>
      <Bands practice={practice} developmentRuntime={false} />
      <div className={classes.page}>{children}</div>
      {takeBack !== undefined && <Back {...takeBack} />}
    </dialog>
  );
}

function Back({ ask, text, yes, no, onBack }: TakeBack) {
  const [asked, setAsked] = useState(false);
  return (
    <footer className={classes.foot}>
      {asked ? (
        <>
          <span>{text}</span>
          <Button small onClick={onBack}>
            {yes}
          </Button>
          <Button small kind="quiet" onClick={() => setAsked(false)}>
            {no}
          </Button>
        </>
      ) : (
        <Button small kind="quiet" onClick={() => setAsked(true)}>
          {ask}
        </Button>
      )}
    </footer>
  );
}

/** One thing to read or to answer, in the middle. Focus goes to its heading, so that it is read out. */
export function BigStep({ above, title, children }: { above?: string; title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another step
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={classes.step}>
      {above !== undefined && <p className={classes.above}>{above}</p>}
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}

export function BigText({ children }: { children: ReactNode }) {
  return <p className={classes.text}>{children}</p>;
}

export interface BigButtonProps {
  children: ReactNode;
  onClick: () => void;
  kind?: 'next' | 'other';
  busy?: boolean;
}

export function BigButton({ children, onClick, kind = 'next', busy = false }: BigButtonProps) {
  return (
    <button
      type="button"
      className={kind === 'next' ? classes.next : classes.other}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}

export function BigActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

/** A field for words, as big as the question above it. */
export function BigWords({
  label,
  help,
  value,
  onChange,
  onDone,
}: {
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
  onDone?: () => void;
}) {
  return (
    <label className={classes.words}>
      <span className="visually-hidden">{label}</span>
      {help !== undefined && <span className={classes.help}>{help}</span>}
      <textarea
        value={value}
        maxLength={2000}
        rows={4}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || onDone === undefined) return;
          event.preventDefault();
          onDone();
        }}
      />
    </label>
  );
}

export interface BigScaleProps {
  label: string;
  options: readonly { label: string; picture?: ReactNode }[];
  value: number | undefined;
  onChoose: (value: number) => void;
}

/** One of five, chosen with one press or with its number. */
export function BigScale({ label, options, value, onChoose }: BigScaleProps) {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const number = Number(event.key);
      if (event.ctrlKey || event.metaKey || event.altKey || !(number >= 1 && number <= options.length)) return;
      event.preventDefault();
      choose.current(number);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [options.length]);
  return (
    <fieldset className={classes.scale}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option, index) => (
        <button
          key={option.label}
          type="button"
          className={classes.choice}
          aria-pressed={value === index + 1}
          onClick={() => onChoose(index + 1)}
        >
          {option.picture ?? <b aria-hidden="true">{index + 1}</b>}
          <span>{option.label}</span>
        </button>
      ))}
    </fieldset>
  );
}
