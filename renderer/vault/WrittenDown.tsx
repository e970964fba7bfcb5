/** @file Printing what is shown once, and proving by its last group that it was written down. */
import { type FormEvent, useState } from 'react';
import { askShell } from '../ipc/client';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { sameGroup } from './CodeList';
import { useTry } from './useTry';

/** The group that is asked for, what was typed, and whether it was the wrong one. */
export interface Proof {
  readonly last: string;
  readonly typed: string;
  readonly wrong: boolean;
  readonly type: (text: string) => void;
  /** Says that it is not proved yet. */
  readonly refuse: () => void;
}

/** @param last the last group of what is shown */
export function useProof(last: string): Proof {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  return { last, typed, wrong, type, refuse: () => setWrong(true) };
}

/** Sends a sheet of it to the printer. `job` makes the print. */
export function PrintOnce({
  words,
  name,
  job,
  className,
}: {
  words: { readonly print: string; readonly printed: string };
  name: string;
  job: () => Promise<{ job: string }>;
  className: string | undefined;
}) {
  const [printed, setPrinted] = useState(false);
  const { busy, problem, run } = useTry();
  const print = async () => {
    const sent = await run(async () => askShell('print', { job: (await job()).job, as: 'printer', name }));
    if (sent) setPrinted(true);
  };
  return (
    <>
      <Problem error={problem} />
      <div className={className}>
        <Button busy={busy} onClick={() => void print()}>
          {words.print}
        </Button>
        {printed && <span role="status">{words.printed}</span>}
      </div>
    </>
  );
}

/** The last group is typed; the button does `onDone` when it is the one. */
export function ProofForm({
  proof,
  words,
  className,
  onDone,
}: {
  proof: Proof;
  words: { readonly check: string; readonly wrong: string; readonly done: string };
  className: string | undefined;
  onDone: () => void;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sameGroup(proof.typed, proof.last)) onDone();
    else proof.refuse();
  };
  return (
    <form onSubmit={submit} noValidate className={className}>
      <TextLine
        label={words.check}
        value={proof.typed}
        onChange={proof.type}
        size="short"
        autoComplete="off"
        spellCheck={false}
        error={proof.wrong ? words.wrong : undefined}
      />
      <Actions>
        <Button type="submit" kind="primary">
          {words.done}
        </Button>
      </Actions>
    </form>
  );
}
