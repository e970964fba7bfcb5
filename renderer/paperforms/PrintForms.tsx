/** @file Printing blank forms: language, paper, how many; each gets a code of its own. */
import { useState } from 'react';
import { PAPERS } from '../../shared/circles/plan';
import { MOST_FORMS } from '../../shared/paperforms/contract';
import { LANGUAGES } from '../../shared/values';
import { ask } from '../ipc/client';
import { printJob } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { optionsOf, Segments } from '../ui/Choice';
import { FieldRow, Fields } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { Dialog } from '../ui/Overlay';
import { PrintButtons } from '../ui/PrintButtons';
import { Problem } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function PrintForms({ onClose }: { onClose: () => void }) {
  const { codes, reports, ui } = useText();
  const t = reports.paper;
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const [paper, setPaper] = useState(() => usualPaper(navigator.language));
  const [count, setCount] = useState<number | undefined>(10);
  const [toWhom, setToWhom] = useState(t.toWhomFirst);
  const [why, setWhy] = useState(t.whyFirst);
  const [busy, setBusy] = useState<'printer' | 'pdf'>();
  const [error, setError] = useState<unknown>();
  const wrong = count === undefined || count < 1 || count > MOST_FORMS;

  const print = async (as: 'printer' | 'pdf') => {
    if (wrong) return;
    setError(undefined);
    setBusy(as);
    try {
      const { job } = await ask('paperforms.prepare', { language, paper, count, toWhom, why });
      if (!(await printJob(job, as, t.file))) return;
      toast(as === 'pdf' ? ui.print.savedPdf(1) : ui.print.printed(1));
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Dialog title={t.printTitle} open onClose={onClose}>
      <Fields>
        <Segments label={t.language} value={language} options={optionsOf(LANGUAGES, codes.language)} onChange={setLanguage} />
        <FieldRow>
          <NumberField
            label={t.count}
            help={t.countHelp(MOST_FORMS)}
            value={count}
            onChange={setCount}
            error={wrong ? t.countWrong(MOST_FORMS) : undefined}
          />
          <Segments label={ui.print.paper} value={paper} options={optionsOf(PAPERS, codes.paper)} onChange={setPaper} />
        </FieldRow>
        <FieldRow>
          <TextLine label={ui.print.toWhom} value={toWhom} onChange={setToWhom} maxLength={200} size="medium" />
          <TextLine label={ui.print.why} value={why} onChange={setWhy} maxLength={200} size="medium" />
        </FieldRow>
        <Problem error={error} />
        <PrintButtons busy={busy} onPrint={(as) => void print(as)} />
      </Fields>
    </Dialog>
  );
}
