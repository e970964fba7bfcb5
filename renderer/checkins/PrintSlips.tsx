/** @file Printing slips for planned check-ins: which ones, for what age, in which language. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_SLIPS } from '../../shared/checkins/contract';
import type { CheckinRow } from '../../shared/checkins/views';
import { PAPERS, type Reading } from '../../shared/circles/plan';
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { ask } from '../ipc/client';
import { asking, printJob } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Choice, Choices, optionsOf, Segments } from '../ui/Choice';
import { FieldRow, Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { PrintButtons } from '../ui/PrintButtons';
import { Problem } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { ReadingChoice } from '../ui/ReadingChoice';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

/** What is due today is ticked first, else what is due on the next day with any. */
function firstTicked(rows: readonly CheckinRow[]): string[] {
  const next = rows.find((row) => row.due >= today())?.due;
  return rows.filter((row) => row.due === next).map((row) => row.id);
}

export function PrintSlips({ onClose }: { onClose: () => void }) {
  const { checkinBoard } = useText();
  const board = useQuery(asking('checkins.board', { on: today(), by: 'day' }));
  const rows = board.data?.groups.flatMap((group) => group.rows);
  return (
    <Dialog title={checkinBoard.slips.title} open onClose={onClose}>
      <Problem error={board.error} />
      {rows !== undefined && (rows.length === 0 ? <p>{checkinBoard.slips.nothing}</p> : <SlipForm rows={rows} onClose={onClose} />)}
    </Dialog>
  );
}

function SlipForm({ rows, onClose }: { rows: readonly CheckinRow[]; onClose: () => void }) {
  const { codes, checkinBoard, ui } = useText();
  const words = checkinBoard.slips;
  const own = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>(() => firstTicked(rows));
  const [language, setLanguage] = useState(own);
  const [ageBand, setAgeBand] = useState<(typeof AGE_BANDS)[number]>('11-13');
  const [paper, setPaper] = useState(() => usualPaper(navigator.language));
  const [reading, setReading] = useState<Reading>();
  const [toWhom, setToWhom] = useState(words.toWhomFirst);
  const [why, setWhy] = useState(words.whyFirst);
  const [busy, setBusy] = useState<'printer' | 'pdf'>();
  const [error, setError] = useState<unknown>();
  const [tried, setTried] = useState(false);
  const wrong = chosen.length === 0 ? words.none : chosen.length > MOST_SLIPS ? words.many(MOST_SLIPS) : undefined;

  const print = async (as: 'printer' | 'pdf') => {
    setTried(true);
    if (wrong !== undefined || toWhom.trim() === '') return;
    setError(undefined);
    setBusy(as);
    try {
      const ids = rows.filter((row) => chosen.includes(row.id)).map((row) => row.id);
      const { job } = await ask('checkins.prepareSlips', { ids, language, ageBand, paper, reading, toWhom, why });
      if (!(await printJob(job, as, words.file))) return;
      toast(as === 'pdf' ? ui.print.savedPdf(1) : ui.print.printed(1));
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <Fields>
      <p>{words.lead}</p>
      <Choices
        label={words.which}
        look="list"
        value={chosen}
        onChange={setChosen}
        options={rows.map((row) => ({
          value: row.id as string,
          label: row.who === '' ? checkinBoard.together : row.who,
          help: `${dayName(row.due, own)} · ${codes.checkinPurpose[row.purpose]}`,
        }))}
        error={tried ? wrong : undefined}
      />
      <FieldRow>
        <Choice
          label={words.age}
          value={ageBand}
          options={optionsOf(AGE_BANDS, codes.ageBand)}
          onChange={(band) => band && setAgeBand(band)}
        />
        <Segments label={words.language} value={language} options={optionsOf(LANGUAGES, codes.language)} onChange={setLanguage} />
        <Segments label={ui.print.paper} value={paper} options={optionsOf(PAPERS, codes.paper)} onChange={setPaper} />
      </FieldRow>
      <ReadingChoice value={reading} onChange={setReading} />
      <FieldRow>
        <TextLine
          label={ui.print.toWhom}
          value={toWhom}
          onChange={setToWhom}
          maxLength={200}
          size="medium"
          error={tried && toWhom.trim() === '' ? ui.fieldErrors.required : undefined}
        />
        <TextLine label={ui.print.why} value={why} onChange={setWhy} maxLength={200} size="medium" />
      </FieldRow>
      <Problem error={error} />
      <PrintButtons busy={busy} onPrint={(as) => void print(as)} />
    </Fields>
  );
}
