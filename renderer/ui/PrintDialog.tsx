/** @file One way to print everything: which pages, how many, on what paper, for whom and why; then the printer or a PDF. */
import { type ReactNode, useState } from 'react';
import { PAPERS, type Paper } from '../../shared/circles/plan';
import type { PrintRequest } from '../../shared/prints/contract';
import { ask } from '../ipc/client';
import { printJob } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from './Button';
import { Choices, optionsOf, Segments } from './Choice';
import { DateField } from './DateField';
import { FieldRow, Fields } from './Field';
import { NumberField } from './NumberField';
import { Dialog } from './Overlay';
import { Notice, Problem } from './Problem';
import { TextLine } from './TextLine';
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
  const [toWhom, setToWhom] = useState(usualWhom);
  const [why, setWhy] = useState(usualWhy);
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState<'printer' | 'pdf'>();
  const [error, setError] = useState<unknown>();
  const [wrong, setWrong] = useState<{ prints?: string; copies?: string }>({});
  const [unsaved, setUnsaved] = useState(false);

  const print = async (as: 'printer' | 'pdf') => {
    const missing = {
      ...(chosen.length === 0 ? { prints: t.ui.fieldErrors.choose } : {}),
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
      for (const one of prints.filter((each) => chosen.includes(each.key))) {
        const { job } = await ask('prints.prepare', {
          request: one.request(paper),
          toWhom,
          why,
          ...(until === '' ? {} : { until }),
          copies,
        });
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
        <FieldRow>
          <TextLine label={words.toWhom} value={toWhom} onChange={setToWhom} maxLength={200} size="medium" />
          <TextLine label={words.why} value={why} onChange={setWhy} maxLength={200} size="medium" />
        </FieldRow>
        <DateField label={words.until} help={words.untilHelp} optional min={today()} value={until} onChange={setUntil} />
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
