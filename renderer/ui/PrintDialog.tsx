/** @file One way to print everything: which pages, how many, on what paper, for whom and why; then the printer or a PDF. */
import { type ReactNode, useState } from 'react';
import { PAPERS, type Paper } from '../../shared/circles/plan';
import type { PrintRequest } from '../../shared/prints/contract';
import { ask } from '../ipc/client';
import { printJob } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from './Button';
import { Choices, optionsOf, Segments } from './Choice';
import { FieldRow, Fields } from './Field';
import { NumberField } from './NumberField';
import { Dialog } from './Overlay';
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
  request: (paper: Paper) => PrintRequest;
  /** Who usually gets this one, why, until when. Absent: as the dialog says. */
  toWhom?: string | undefined;
  why?: string | undefined;
  until?: string | undefined;
}

export interface PrintDialogProps {
  title: string;
  prints: readonly Printable[];
  paper: Paper;
  toWhom: string;
  why: string;
  /** Saves what the vault is about to print. `false`: it could not be saved, nothing is printed. */
  before?: () => Promise<boolean>;
  /** What else is asked before this print. */
  children?: ReactNode;
  /** `false`: an answer to that is missing, and is shown there. */
  ready?: () => boolean;
  onClose: () => void;
}

/** Every copy is recorded with to whom and why (practice.md, invariant 9), when it is taken and not before. */
export function PrintDialog(props: PrintDialogProps) {
  const { title, prints, paper: usual, toWhom: usualWhom, why: usualWhy, before, children, ready, onClose } = props;
  const t = useText();
  const words = t.ui.print;
  const [chosen, setChosen] = useState<readonly string[]>(() => prints.filter((print) => print.first).map((print) => print.key));
  const [copies, setCopies] = useState<number | undefined>(1);
  const [paper, setPaper] = useState(usual);
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
        const { job } = await ask('prints.prepare', { request: one.request(paper), toWhom, why, ...when, copies });
        // Closing the printer's or the file's dialog stops here: what is left stays ticked.
        if (!(await printJob(job, as, one.file))) break;
        done += 1;
        setChosen((left) => left.filter((key) => key !== one.key));
      }
      if (done > 0) toast(as === 'pdf' ? words.savedPdf(done) : words.printed(done));
      if (done === chosen.length) onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Dialog title={title} open onClose={onClose}>
      <Fields>
        <Choices
          label={words.what}
          look="list"
          value={chosen}
          onChange={setChosen}
          options={prints.map((one) => ({ value: one.key, label: one.label, help: one.help }))}
          error={wrong.prints}
        />
        <FieldRow>
          <NumberField label={words.copies} value={copies} onChange={setCopies} error={wrong.copies} />
          <Segments label={words.paper} value={paper} options={optionsOf(PAPERS, t.codes.paper)} onChange={setPaper} />
        </FieldRow>
        <PrintGiven
          prints={ticked.map((one) => ({ key: one.key, label: one.label, given: givenOf(one) }))}
          onChange={(keys, given) => setSaid((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, given])) }))}
          missing={wrong.toWhom}
        />
        {children}
        {unsaved && <Notice tone="stop">{words.unsaved}</Notice>}
        <Problem error={error} />
        <Actions>
          <Button
            kind="primary"
            busy={busy === 'printer'}
            busyText={words.busy}
            disabled={busy === 'pdf'}
            onClick={() => void print('printer')}
          >
            {words.print}
          </Button>
          <Button busy={busy === 'pdf'} busyText={words.busy} disabled={busy === 'printer'} onClick={() => void print('pdf')}>
            {words.pdf}
          </Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
