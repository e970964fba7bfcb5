/** @file The right side: what was asked, the table, what a number means, how it was counted, the picture, and the button that saves. */
import { type Ref, useState } from 'react';
import { ALL } from '../../shared/summaries/categories';
import type { Dimension } from '../../shared/summaries/codebook';
import { tablePlotOf } from '../../shared/summaries/plot-series';
import { DEFAULT_K, type ReleaseRequest } from '../../shared/summaries/release';
import { type NumberCell, shownOf, sliceOf, type TableView, viewOf, wholeSlice } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Segments } from '../ui/Choice';
import { Facts } from '../ui/Page';
import { AdviceList } from './AdviceList';
import { Disproportion } from './Disproportion';
import { LinkedTables } from './LinkedTables';
import { Meaning } from './Meaning';
import { Measures } from './Measures';
import { NumberTable } from './NumberTable';
import { PlotFigure } from './PlotFigure';
import { type Answer, MUCH_WITHHELD } from './question';
import { SaveSummary } from './SaveSummary';
import { SliceChoice } from './SliceChoice';
import classes from './summaries.module.css';
import { GivenUpLine } from './WhyHidden';
import { categoryName, periodName, whereOf } from './words';

export interface AnswerViewProps {
  answer: Answer;
  request: ReleaseRequest;
  /** Still the answer to the question on the left: only then it can be saved. */
  fresh: boolean;
  headingRef: Ref<HTMLHeadingElement>;
  onTake: (request: ReleaseRequest) => void;
}

export function AnswerView({ answer, request, fresh, headingRef, onTake }: AnswerViewProps) {
  const t = useText();
  const { answer: s, dimension: names } = t.summaries;
  const { table } = answer;
  const [slice, setSlice] = useState(() => wholeSlice(table));
  const page = sliceOf(table, answer.statistics, slice);
  const view = viewOf(page.table, page.statistics);
  const single = view.columns.dimension === undefined;
  const [chosenShare, setChosenShare] = useState<Dimension>();
  const [saved, setSaved] = useState(false);
  const [cell, setCell] = useState<NumberCell>();
  const share = single ? view.shares[0] : chosenShare;
  const numbers = shownOf(table);
  // All pages beside each other, until one of them is looked at.
  const plot = tablePlotOf(slice.every((code) => code === ALL) ? table : page.table);
  const title = s.title(table.dims.map((dim) => names[dim.dimension]));
  const caption = s.caption(table.unit, s.unitColumn[table.unit], periodName(t, table.period));
  const much = table.reduced || (numbers.of > 0 && 1 - numbers.shown / numbers.of > MUCH_WITHHELD);
  const last = view.cells.at(-1)?.at(-1);

  return (
    <section aria-label={title}>
      <div className={classes.answerHead}>
        <div>
          <h2 ref={headingRef} tabIndex={-1} className={classes.answerTitle}>
            {title}
          </h2>
          <p className={classes.soft}>{caption}</p>
        </div>
        {fresh && <SaveSummary preview={answer.preview} onSaved={() => setSaved(true)} />}
      </div>
      <p className={classes.summary}>
        {table.reduced ? s.onlyTotal : numbers.shown === numbers.of ? s.all(numbers.of) : s.shown(numbers.shown, numbers.of)}
      </p>
      {table.rounding !== undefined && <p>{t.protection.method.rounded(table.rounding)}</p>}
      {table.k < DEFAULT_K && <p>{t.protection.threshold.below(table.k)}</p>}
      <GivenUpLine table={table} />
      {much && fresh && !saved && <AdviceList request={request} asked={numbers} reduced={table.reduced} onTake={onTake} />}
      <Earlier answer={answer} />
      <SliceChoice
        table={table}
        value={slice}
        onChange={(next) => {
          setSlice(next);
          setCell(undefined);
        }}
      />
      {!single && <Shares view={view} value={chosenShare} onChange={setChosenShare} />}
      <NumberTable
        caption={`${title}. ${caption}`}
        view={view}
        unit={table.unit}
        share={share}
        selected={cell ?? last}
        onSelect={setCell}
        describedBy="number-meaning"
      />
      <Legend view={view} share={share} />
      {last && <Meaning id="number-meaning" cell={cell ?? last} table={page.table} inSight={cell !== undefined} />}
      {plot && <PlotFigure drawn={plot} caption={caption} />}
      <Measures table={table} />
      <Disproportion table={table} />
      <LinkedTables tables={answer.linked} caption={caption} />
      <Counting answer={answer} />
    </section>
  );
}

/** With what it was protected, and since when the period stands still. */
function Earlier({ answer: { earlier, recordedOn, outside } }: { answer: Answer }) {
  const { summaries, protection } = useText();
  const { published: s } = summaries;
  const language = useLanguage();
  const sentences = [
    ...(earlier.length === 0 ? [] : [s.together(earlier.length)]),
    ...(outside === 0 ? [] : [protection.outside.together(outside)]),
    ...(recordedOn === undefined ? [] : [s.asRecorded(dayName(recordedOn, language))]),
  ];
  return sentences.length === 0 ? undefined : <p className={classes.soft}>{sentences.join(' ')}</p>;
}

/** Which percentages stand beside the numbers, of those that are given. */
function Shares({
  view,
  value,
  onChange,
}: {
  view: TableView;
  value: Dimension | undefined;
  onChange: (value: Dimension | undefined) => void;
}) {
  const { answer: s } = useText().summaries;
  if (view.shares.length === 0) return <p className={classes.legend}>{s.noSharesGiven}</p>;
  // A share along the columns' dimension adds up to 100 across a row.
  const options = view.shares.toReversed().map((along) => ({
    value: along as string,
    label: along === view.columns.dimension?.dimension ? s.shareOfRows : s.shareOfColumns,
  }));
  return (
    <div className={classes.shares}>
      <Segments
        label={s.shares}
        labelHidden
        value={value ?? 'none'}
        options={[{ value: 'none', label: s.noShares }, ...options]}
        onChange={(next) => onChange(view.shares.find((along) => along === next))}
      />
    </div>
  );
}

/** What the marks mean, as far as the table has them. */
function Legend({ view, share }: { view: TableView; share: Dimension | undefined }) {
  const { answer: s } = useText().summaries;
  const cells = view.cells.flat();
  const lines = [
    cells.some((cell) => cell.mark.status === 'withheld') ? s.legendHidden : '',
    cells.some((cell) => cell.mark.status === 'impossible') ? s.legendImpossible : '',
    cells.some((cell) => cell.shares.some((one) => one.along === share && one.nearest === 5)) ? s.sharesRounded : '',
    s.keys,
  ];
  return (
    <ul className={classes.legend}>
      {lines.filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Rules of counting for each dimension, and the median bands that the printed counts give. */
function Counting({ answer: { table, statistics } }: { answer: Answer }) {
  const t = useText();
  const { counting: s, dimension: names, question, all } = t.summaries;
  return (
    <section className={classes.counting} aria-label={s.title}>
      <h3 className={classes.part}>{s.title}</h3>
      <Facts
        items={[
          [question.units[table.unit], question.unitHelp[table.unit]] as const,
          ...table.dims.map((dim) => [names[dim.dimension], s.dimension[dim.dimension]] as const),
        ]}
      />
      {(['days_band', 'days_to_session'] as const).map((along) => {
        const medians = statistics.medians.filter((one) => one.along === along);
        const days = table.dims.find((dim) => dim.dimension === along);
        return medians.length === 0 ? undefined : (
          <div key={along} className={classes.medians}>
            <h3 className={classes.part}>{s.median[along]}</h3>
            <p className={classes.soft}>{s.medianHelp}</p>
            <Facts
              items={medians.map(({ at, band }) => {
                const label = days?.categories.find((c) => c.code === band)?.label ?? band;
                return [whereOf(t, table.dims, at).join(' · ') || all, categoryName(t, along, band, label)] as const;
              })}
            />
          </div>
        );
      })}
    </section>
  );
}
