/** @file Printing surveys: which, how many, to whom; each sheet gets a code of its own. */
import { useState } from 'react';
import { PAPERS } from '../../shared/circles/plan';
import { MOST_SURVEYS } from '../../shared/surveys/contract';
import type { Survey } from '../../shared/surveys/survey';
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
import { SurveyChoice } from './SurveyChoice';

export function PrintSurveys({ onClose }: { onClose: () => void }) {
  const { codes, surveys, ui } = useText();
  const t = surveys.paper;
  const own = useLanguage();
  const [survey, setSurvey] = useState<Survey>({ moment: 'after', role: 'harmed', age: 'older', language: own });
  const [paper, setPaper] = useState(() => usualPaper(navigator.language));
  const [count, setCount] = useState<number | undefined>(10);
  const [toWhom, setToWhom] = useState(t.toWhom);
  const [why, setWhy] = useState(t.why);
  const [busy, setBusy] = useState<'printer' | 'pdf'>();
  const [error, setError] = useState<unknown>();
  const wrong = count === undefined || count < 1 || count > MOST_SURVEYS;
  const print = async (as: 'printer' | 'pdf') => {
    if (wrong) return;
    setError(undefined);
    setBusy(as);
    try {
      const { job } = await ask('surveys.prepare', { survey, paper, count, toWhom, why });
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
    <Dialog title={t.print} open onClose={onClose} width="wide">
      <Fields>
        <SurveyChoice value={survey} onChange={setSurvey} />
        <FieldRow>
          <NumberField
            label={t.count}
            help={t.countHelp(MOST_SURVEYS)}
            value={count}
            onChange={setCount}
            error={wrong ? t.countWrong(MOST_SURVEYS) : undefined}
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
