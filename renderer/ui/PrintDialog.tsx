/** @file One way to print everything: which pages, how many, on what paper, for whom and why; then the printer or a PDF. */
import { type ReactNode, useState } from 'react';
import { PAPERS, type UsualPaper } from '../../shared/circles/plan';
import type { PrintRequest } from '../../shared/prints/contract';
import { ask } from '../ipc/client';
import { printJob } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from './Button';
import { Choices, optionsOf, Segments } from './Choice';
import { FieldRow, Fields } from './Field';
import { NumberField } from './NumberField';
import { Dialog } from './Overlay';
import classes from './PrintDialog.module.css';
import { type Given, PrintGiven } from './PrintGiven';
import { Notice, Problem } from './Problem';
import { toast } from './toast';

export interface Printable {
  key: string;
  label: string;
  help: string;
  /** Neutral file name without ending: never a person's name. */
  file: string;
  /** Ticked when the dialog opens. */
  first: boolean;
  request: (paper: UsualPaper) => PrintRequest;
  /** Who usually gets this one, why, until when. Absent: as the dialog says. */
  toWhom?: string | undefined;
  why?: string | undefined;
  until?: string | undefined;
}

export interface PrintDialogProps {
  title: string;
  prints: readonly Printable[];
  /** Absent: the paper is chosen elsewhere. */
  paper?: UsualPaper;
  /** What the one button at the top says while everything that is usual is ticked, and otherwise. */
  everything?: { print: string; pdf: string; some: (count: number) => string };
  toWhom: string;
  why: string;
  /** Saves what the vault is about to print. `false`: it could not be saved, nothing is printed. */
  before?: () => Promise<boolean>;
  /** What else is asked before this print. */
  children?: ReactNode;
  /** `false`: an answer to that is missing, and is shown there. */
  ready?: () => boolean;
  /** Called for each print that was taken, by its key. */
  onTaken?: (key: string) => void;
  onClose: () => void;
}

/** Every copy is recorded with to whom and why (practice.md, invariant 9), when it is taken and not before. */
export function PrintDialog(props: PrintDialogProps) {
  const { title, prints, paper: usual, everything, toWhom: usualWhom, why: usualWhy, before, children, ready, onTaken, onClose } = props;
  const t = useText();
  const words = t.ui.print;
  /** Only what was ticked or unticked by hand: a print that comes with another choice in the dialog is as usual too. */
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const chosen = prints.filter((print) => turned[print.key] ?? print.first).map((print) => print.key);
  const setChosen = (keys: readonly string[]) => setTurned(Object.fromEntries(prints.map(({ key }) => [key, keys.includes(key)])));
  const [copies, setCopies] = useState<number | undefined>(1);
  const [paper, setPaper] = useState(usual);
  const isUsual = prints.every((print) => print.first === chosen.includes(print.key));
  const [said, setSaid] = useState<Readonly<Record<string, Given>>>({});
  const givenOf = (one: Printable): Given =>
    said[one.key] ?? { toWhom: one.toWhom ?? usualWhom, why: one.why ?? usualWhy, until: one.until ?? '' };
  const ticked = prints.filter((each) => chosen.includes(each.key));
  const [busy, setBusy] = useState<'printer' | 'pdf'>();
  const [error, setError] = useState<unknown>();
  const [wrong, setWrong] = useState<{ prints?: string; copies?: string; toWhom?: string }>({});
  const [unsaved, setUnsaved] = useState(false);

  const print = async (as: 'printer' | 'pdf') => {
    const missing = {
      ...(chosen.length === 0 ? { prints: t.ui.fieldErrors.choose } : {}),
      ...(ticked.some((one) => givenOf(one).toWhom.trim() === '') ? { toWhom: t.ui.fieldErrors.required } : {}),
      ...(copies === undefined || copies < 1 || copies > 200 ? { copies: words.copiesWrong } : {}),
    };
    setWrong(missing);
    setError(undefined);
    const answered = ready === undefined || ready();
    if (Object.keys(missing).length > 0 || copies === undefined || !answered) return;
    setBusy(as);
    try {
      const saved = before === undefined || (await before());
      setUnsaved(!saved);
      if (!saved) return;
      let done = 0;
      for (const one of ticked) {
        const { toWhom, why, until } = givenOf(one);
        const when = until === '' ? {} : { until };
        const { job } = await ask('prints.prepare', { request: one.request(paper ?? 'a4'), toWhom, why, ...when, copies });
        // Closing the printer's or the file's dialog stops here: what is left stays ticked.
        if (!(await printJob(job, as, one.file))) break;
        done += 1;
        onTaken?.(one.key);
        setTurned((before) => ({ ...before, [one.key]: false }));
      }
      if (done > 0) toast(as === 'pdf' ? words.savedPdf(done) : words.printed(done));
      if (done === chosen.length) onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(undefined);
    }
  };

  const buttons = (
    <Actions>
      <Button
        kind="primary"
        data-autofocus={everything === undefined ? undefined : ''}
        busy={busy === 'printer'}
        busyText={words.busy}
        disabled={busy === 'pdf'}
        onClick={() => void print('printer')}
      >
        {everything === undefined ? words.print : isUsual ? everything.print : everything.some(ticked.length)}
      </Button>
      <Button busy={busy === 'pdf'} busyText={words.busy} disabled={busy === 'printer'} onClick={() => void print('pdf')}>
        {everything !== undefined && isUsual ? everything.pdf : words.pdf}
      </Button>
    </Actions>
  );
  const trouble = (
    <>
      {unsaved && <Notice tone="stop">{words.unsaved}</Notice>}
      <Problem error={error} />
    </>
  );
  const what = (
    <Choices
      label={words.what}
      look="list"
      value={chosen}
      onChange={setChosen}
      options={prints.map((one) => ({ value: one.key, label: one.label, help: one.help }))}
      error={wrong.prints}
    />
  );
  const copiesField = <NumberField label={words.copies} value={copies} onChange={setCopies} error={wrong.copies} />;
  const whom = (
    <PrintGiven
      prints={ticked.map((one) => ({ key: one.key, label: one.label, given: givenOf(one) }))}
      onChange={(keys, given) => setSaid((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, given])) }))}
      missing={wrong.toWhom}
    />
  );
  // Somebody with ten minutes presses the first button; what it does stands below it.
  if (everything !== undefined) {
    return (
      <Dialog title={title} open onClose={onClose} width="wide">
        <div className={classes.everything}>
          {buttons}
          {trouble}
        </div>
        <div className={classes.sides}>
          <Fields>
            {what}
            {whom}
          </Fields>
          <Fields>
            {children}
            {copiesField}
          </Fields>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <Fields>
        {what}
        <FieldRow>
          {copiesField}
          <Segments label={words.paper} value={paper} options={optionsOf(PAPERS, t.codes.paper)} onChange={setPaper} />
        </FieldRow>
        {whom}
        {children}
        {trouble}
        {buttons}
      </Fields>
    </Dialog>
  );
}
