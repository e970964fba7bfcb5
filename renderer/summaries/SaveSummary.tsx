/** @file The one button that lets a summary out of the app, and the calm word after it. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { PAPERS, type UsualPaper } from '../../shared/circles/plan';
import { FORMATS, type Format, USUAL_FORMATS } from '../../shared/summaries/formats';
import { LANGUAGES, type Language } from '../../shared/values';
import { ask, askShell, Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { timeOfDay } from '../text/dates';
import { LANGUAGE_NAMES, useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choices, optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Problem, refusalOf } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { StatusWord } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { Busy } from './Busy';
import type { Released } from './question';
import classes from './summaries.module.css';
import { refusalWords } from './words';

/** Asks for a folder, then writes exactly the table that is shown. `cancelled` when no folder was chosen: nothing is said then. */
async function save(preview: string, given: Given): Promise<Released & { at: Date }> {
  const grant = await askShell('chooseExportFolder', {});
  if (grant === undefined) throw new Refused({ kind: 'cancelled' });
  return { ...(await ask('summaries.release', { preview, grant, ...given })), at: new Date() };
}

/** What is written down about the saving, and in which forms it is saved. */
interface Given {
  toWhom: string;
  why: string;
  formats: Format[];
  language: Language;
  paper: UsualPaper;
}

export function SaveSummary({ preview, onSaved }: { preview: string; onSaved: () => void }) {
  const t = useText();
  const { save: s } = t.summaries;
  const [asking, setAsking] = useState(false);
  const saving = useMutation({
    mutationFn: (given: Given) => save(preview, given),
    onSuccess: onSaved,
  });
  if (saving.data) return <SavedSummary released={saving.data} />;
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)} busy={saving.isPending} busyText={s.saving}>
        {s.action}
      </Button>
      {asking && (
        <ForWhom
          onClose={() => setAsking(false)}
          onSave={(given) => {
            setAsking(false);
            saving.mutate(given);
          }}
        />
      )}
      {saving.isPending && (
        <div className={classes.wholeLine}>
          <Busy />
        </div>
      )}
      {saving.error !== null && (
        <div className={classes.wholeLine}>
          <Problem error={saving.error} words={refusalWords(t, refusalOf(saving.error))} />
        </div>
      )}
    </>
  );
}

/** A summary that leaves is written down like every other paper (invariant 9). */
function ForWhom({ onClose, onSave }: { onClose: () => void; onSave: (given: Given) => void }) {
  const t = useText();
  const { save: s } = t.summaries;
  const [toWhom, setToWhom] = useState('');
  const [why, setWhy] = useState<string>(s.usualWhy);
  const [formats, setFormats] = useState<readonly Format[]>(USUAL_FORMATS);
  const window = useLanguage();
  const [language, setLanguage] = useState<Language>(window);
  const [paper, setPaper] = useState<UsualPaper>(() => usualPaper(navigator.language));
  const [tried, setTried] = useState(false);
  const missing = toWhom.trim() === '';
  return (
    <Dialog title={s.dialog} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing) onSave({ toWhom, why, formats: FORMATS.filter((format) => formats.includes(format)), language, paper });
        }}
      >
        <Fields>
          <p>{s.recorded}</p>
          <TextLine
            label={s.toWhom}
            value={toWhom}
            onChange={setToWhom}
            maxLength={200}
            error={tried && missing ? t.ui.fieldErrors.required : undefined}
          />
          <TextLine label={s.why} value={why} onChange={setWhy} maxLength={200} />
          <Choices label={s.formats} help={s.formatsHelp} options={optionsOf(FORMATS, s.format)} value={formats} onChange={setFormats} />
          {formats.some((format) => format !== 'parquet') && (
            <Segments
              label={s.language}
              value={language}
              options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
              onChange={setLanguage}
            />
          )}
          {formats.includes('report') && (
            <Segments label={s.paper} value={paper} options={optionsOf(PAPERS, s.papers)} onChange={setPaper} />
          )}
          <Actions>
            <Button type="submit" kind="primary">
              {s.choose}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t.ui.cancel}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  );
}

const PURPOSES = ['report', 'disclosure', 'xlsx', 'plot', 'csv', 'parquet', 'note', 'datapackage', 'other'] as const;

const BY_NAME: Readonly<Record<string, (typeof PURPOSES)[number]>> = {
  'summary.pdf': 'report',
  'disclosure-report.pdf': 'disclosure',
  'summary.xlsx': 'xlsx',
  'datapackage.json': 'datapackage',
  'disclosure-note.md': 'note',
};
const BY_ENDING: Readonly<Record<string, (typeof PURPOSES)[number]>> = { csv: 'csv', parquet: 'parquet' };

/** What a file of a release is for; shown in the order of `PURPOSES`. */
export function purposeOf(name: string): (typeof PURPOSES)[number] {
  if (name.startsWith('plots/')) return 'plot';
  return BY_NAME[name] ?? BY_ENDING[name.split('.').at(-1) ?? ''] ?? 'other';
}

function SavedSummary({ released }: { released: Released & { at: Date } }) {
  const { save: s } = useText().summaries;
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const files = released.files.toSorted((a, b) => PURPOSES.indexOf(purposeOf(a.name)) - PURPOSES.indexOf(purposeOf(b.name)));
  // The pressed button is gone: go on where the news is.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`${classes.saved} ${classes.wholeLine}`} aria-label={s.title}>
      <h3 ref={heading} tabIndex={-1} className={classes.savedTitle}>
        {s.title}
      </h3>
      <StatusWord tone="kept">{s.saved(timeOfDay(released.at, language))}</StatusWord>
      <dl className={classes.files}>
        <dt>{s.folder}</dt>
        <dd className={classes.path}>{released.folder}</dd>
        <dt>{s.files}</dt>
        {files.map((file) => (
          <dd key={file.name}>
            <span className={classes.path}>{file.name}</span>
            <span className={classes.soft}>{s.file[purposeOf(file.name)]}</span>
          </dd>
        ))}
      </dl>
      <p>{s.reminder}</p>
    </section>
  );
}
