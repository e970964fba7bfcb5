/** @file The left side: period, what is counted, one or two dimensions and how finely. And in plain words how nobody can be found. */
import { useState } from 'react';
import { type Dimension, groupingsOf } from '../../shared/summaries/codebook';
import { DEFAULT_K, type DimensionChoice, MAX_TABLES, type ReleaseRequest, roundingBase, UNITS } from '../../shared/summaries/release';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import {
  addTable,
  choose,
  codeOf,
  dimensionsFor,
  inPeriod,
  inUnit,
  type PeriodRow,
  PLACES,
  type Place,
  periodOf,
  type Question,
  removeTable,
  requestOf,
  rowOf,
} from './question';
import classes from './summaries.module.css';
import { groupingName, groupNames, periodName } from './words';

export interface QuestionFormProps {
  question: Question;
  onChange: (question: Question) => void;
  periods: readonly PeriodRow[];
  onAsk: (request: ReleaseRequest) => void;
  busy: boolean;
  /** The answer to just this question is shown: saving it is the next step, not asking again. */
  answered: boolean;
}

export function QuestionForm({ question, onChange, periods, onAsk, busy, answered }: QuestionFormProps) {
  const t = useText();
  const { question: s, dimension: names } = t.summaries;
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const chosen = rowOf(question.period, periods);

  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = requestOf(question);
    setTried(request === undefined);
    if (request !== undefined) return onAsk(request);
    const missing = event.currentTarget.querySelector<HTMLElement>(
      question.period === undefined ? '[data-path="period"]' : '[data-path="first"]',
    );
    missing?.focus();
  };
  const dimensionField = (place: Place) => (
    <div key={place} className={classes.dimension}>
      <Choice
        label={s[place]}
        data-path={place}
        value={question[place]?.dimension}
        options={dimensionsFor(question, place, periods).map((value) => ({ value, label: names[value] }))}
        onChange={(dimension: Dimension | undefined) => onChange(choose(question, place, dimension))}
        error={place === 'first' && tried && question.first === undefined ? t.ui.fieldErrors.choose : undefined}
        size="full"
        {...(place === 'first' ? {} : { nothing: s.nothingElse })}
      />
      {question[place] !== undefined && <Grouping choice={question[place]} onChange={(next) => onChange({ ...question, [place]: next })} />}
    </div>
  );

  return (
    <form onSubmit={submit} noValidate>
      <Fields>
        <Choice
          label={s.period}
          help={periods.some((row) => !row.closed) ? s.periodHelp : undefined}
          data-path="period"
          value={chosen && codeOf(chosen.period)}
          options={periods.map((row) => {
            const name = periodName(t, row.period);
            return {
              value: codeOf(row.period),
              label: row.closed ? name : s.stillOpen(name, dayName(row.period.to, language)),
              disabled: !row.closed,
            };
          })}
          onChange={(code) => onChange(inPeriod(question, periodOf(code, periods), periods))}
          error={tried && question.period === undefined ? t.ui.fieldErrors.choose : undefined}
          size="full"
        />
        {chosen && <Terms row={chosen} />}
        <Linked question={question} onChange={onChange} />
        {PLACES.filter((_, i) => i === 0 || question[PLACES[i - 1] ?? 'first'] !== undefined).map(dimensionField)}
        <Segments
          label={s.unit}
          value={question.unit}
          onChange={(unit) => onChange(inUnit(question, unit))}
          help={UNITS.map((value) => `${s.units[value]}: ${s.unitHelp[value]}`).join(' ')}
          options={UNITS.map((value) => ({ value, label: s.units[value] }))}
        />
        <HowProtected question={question} onChange={onChange} />
        <div>
          <Actions>
            <Button type="submit" kind={answered ? 'plain' : 'primary'} busy={busy} busyText={s.asking}>
              {s.ask}
            </Button>
            {answered && (question.linked ?? []).length < MAX_TABLES - 1 && (
              <Button kind="quiet" onClick={() => onChange(addTable(question))}>
                {s.addTable}
              </Button>
            )}
          </Actions>
        </div>
      </Fields>
    </form>
  );
}

const THRESHOLDS = [DEFAULT_K, 11, 16, 20, 30, 5, 6, 7, 8, 9];

/** Hiding or rounding, and from how many students on a number may be shown. The usual ones need no thought. */
function HowProtected({ question, onChange }: Pick<QuestionFormProps, 'question' | 'onChange'>) {
  const { method, threshold } = useText().protection;
  const k = question.k ?? DEFAULT_K;
  const usual = k === DEFAULT_K && !question.rounded;
  const label = (one: number) => (one === DEFAULT_K ? threshold.usual(one) : one < DEFAULT_K ? threshold.fewer(one) : threshold.more(one));
  return (
    <details className={classes.how} open={usual ? undefined : true}>
      <summary>{method.title}</summary>
      <Fields>
        <Segments
          label={method.label}
          value={question.rounded ? 'round' : 'withhold'}
          onChange={(next) => onChange({ ...question, rounded: next === 'round' ? true : undefined })}
          help={method.help(roundingBase(k))}
          options={[
            { value: 'withhold', label: method.withhold },
            { value: 'round', label: method.round },
          ]}
        />
        <Choice
          label={threshold.label}
          data-path="threshold"
          value={String(k)}
          options={THRESHOLDS.map((one) => ({ value: String(one), label: label(one) }))}
          onChange={(next) => onChange({ ...question, k: next === undefined ? undefined : Number(next) })}
          size="full"
        />
      </Fields>
    </details>
  );
}

/** Where the terms of the year begin, and why a change of the calendar does not move them any more. */
function Terms({ row }: { row: PeriodRow }) {
  const t = useText();
  const { terms: s } = t.summaries;
  const language = useLanguage();
  return (
    <details className={classes.terms}>
      <summary>{s.title}</summary>
      <ul>
        {row.terms.map((term) => (
          <li key={term.from}>{s.line(periodName(t, term), dayName(term.from, language), dayName(term.to, language))}</li>
        ))}
      </ul>
      <p>{row.follows === 'calendar' ? s.calendar : s.halves}</p>
      {row.published !== undefined && <p>{s.published(dayName(row.published, language))}</p>}
    </details>
  );
}

/** The tables that are already in the release. They are protected together, so a number hidden in one cannot be worked out from another. */
function Linked({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const { question: s, dimension: names, answer } = useText().summaries;
  const linked = question.linked ?? [];
  if (linked.length === 0) return undefined;
  return (
    <section className={classes.linked} aria-label={s.linked}>
      <h3 className={classes.small}>{s.linked}</h3>
      <ul>
        {linked.map((dims, index) => {
          const title = answer.title(dims.map((dim) => names[dim.dimension]));
          return (
            <li key={dims.map((dim) => dim.dimension).join()}>
              <span>{title}</span>
              <Button small kind="quiet" onClick={() => onChange(removeTable(question, index))} aria-label={s.removeTable(title)}>
                {s.remove}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How finely, where there is a choice; below it what the groups are. */
function Grouping({ choice, onChange }: { choice: DimensionChoice; onChange: (choice: DimensionChoice) => void }) {
  const t = useText();
  const { question: s, dimension: names } = t.summaries;
  const groupings = groupingsOf(choice.dimension);
  if (groupings.length < 2) return undefined;
  return (
    <div className={classes.grouping}>
      <Choice
        label={s.groupingOf(names[choice.dimension])}
        labelHidden
        value={choice.grouping}
        options={groupings.map((value) => ({ value, label: groupingName(t, choice.dimension, value) }))}
        onChange={(grouping) => grouping !== undefined && onChange({ ...choice, grouping })}
        size="full"
      />
      <p className={classes.groups}>{groupNames(t, choice.dimension, choice.grouping).join(' · ')}</p>
    </div>
  );
}

/** The promise in plain words (disclosure 4.1), and what this version does not do yet. */
export function Protection() {
  const { rule } = useText().summaries;
  return (
    <section className={classes.rule} aria-label={rule.title}>
      <h2 className={classes.small}>{rule.title}</h2>
      <ul>
        {[...rule.sentences(DEFAULT_K), rule.students, rule.apart].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
