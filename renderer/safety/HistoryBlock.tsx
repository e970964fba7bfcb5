/** @file How suitability was seen before: what changed from one screening to the next, and who went on in spite of a stop. */
import { type RecordedOverride, type RecordedScreening, screeningChange } from '../../shared/safety/history';
import { type Text, useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import classes from './safety.module.css';

type Entry =
  | { at: string; screening: RecordedScreening; before: RecordedScreening | undefined }
  | { at: string; override: RecordedOverride };

/** Newest first. A screening is compared with the one before it in its own episode. */
export function entriesOf(screenings: readonly RecordedScreening[], overrides: readonly RecordedOverride[]): Entry[] {
  const seen = screenings.map((screening, index): Entry => {
    const before = screenings[index - 1];
    return { at: screening.recordedAt, screening, before: before?.episode === screening.episode ? before : undefined };
  });
  const decided = overrides.map((override): Entry => ({ at: override.recordedAt || `${override.on}T23:59:59.999Z`, override }));
  return [...seen, ...decided].sort((a, b) => (a.at < b.at ? 1 : -1));
}

export function HistoryBlock({
  screenings,
  overrides,
}: {
  screenings: readonly RecordedScreening[];
  overrides: readonly RecordedOverride[];
}) {
  const { safety } = useText();
  const t = safety.history;
  if (screenings.length === 0) return undefined;
  const several = screenings.some((s) => s.episode > 1);
  return (
    <details className={classes.history}>
      <summary>{t.show(screenings.length)}</summary>
      <ol className={classes.entries} aria-label={t.title}>
        {entriesOf(screenings, overrides).map((entry, index) =>
          'override' in entry ? (
            <OverrideEntry key={`o${entry.at}${entry.override.code}`} override={entry.override} several={several} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: history only grows, and two screenings may have the same moment
            <ScreeningEntry key={index} entry={entry} several={several} />
          ),
        )}
      </ol>
    </details>
  );
}

function OverrideEntry({ override, several }: { override: RecordedOverride; several: boolean }) {
  const { safety, screening } = useText();
  const language = useLanguage();
  const t = safety.history;
  return (
    <li className={`${classes.entry} ${classes.override}`}>
      <h4>
        {several && `${t.episode(override.episode)} · `}
        {dayName(override.on, language)}
      </h4>
      <p className={classes.soft}>{t.override(override.byName, screening[override.code].question)}</p>
      <p className={classes.action}>{override.reason}</p>
      {!override.inForce && <p className={classes.soft}>{t.noLonger}</p>}
    </li>
  );
}

function ScreeningEntry({ entry, several }: { entry: Extract<Entry, { screening: RecordedScreening }>; several: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { screening: record, before } = entry;
  const lines = before === undefined ? firstLines(record, text) : changedLines(record, before, text);
  const t = text.safety.history;
  return (
    <li className={classes.entry}>
      <h4>
        {several && `${t.episode(record.episode)} · `}
        {t.by(record.recordedBy, dayName(record.recordedAt.slice(0, 10), language))}
      </h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
}

function firstLines(record: RecordedScreening, { safety, codes }: Text): string[] {
  const t = safety.history;
  const { answers, outcome } = record.screening;
  const decision = outcome === undefined ? t.undecided : codes.screeningOutcome[outcome];
  return [t.first(Object.keys(answers).length), `${t.decision}: ${decision}`];
}

function changedLines(record: RecordedScreening, before: RecordedScreening, { safety, codes, screening }: Text): string[] {
  const t = safety.history;
  const change = screeningChange(before.screening, record.screening);
  const answer = (code: keyof typeof codes.answer | undefined) => (code === undefined ? t.noAnswer : codes.answer[code]).toLowerCase();
  const outcome = (code: keyof typeof codes.screeningOutcome | undefined) =>
    code === undefined ? t.undecided : codes.screeningOutcome[code];
  const lines = [
    ...(change.outcome === undefined ? [] : [`${t.decision}: ${t.from(outcome(change.outcome.from), outcome(change.outcome.to))}`]),
    ...change.answers.map(({ code, from, to, note }) => {
      const said = from === to ? '' : ` ${t.read(answer(from), answer(to))}.`;
      const noted = note === undefined ? '' : ` ${note === '' ? t.noteGone : t.noted(note)}`;
      return `${screening[code].question}${said}${noted}`;
    }),
    ...change.conditions.map(({ code, text }) => (code === 'S13' ? safety.conditions.keeper(text) : `${safety.conditions.rests}: ${text}`)),
  ];
  return lines.length === 0 ? [t.same] : lines;
}
