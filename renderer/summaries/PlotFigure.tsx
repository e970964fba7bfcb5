/**
 * @file A table as bars. Where the table above holds every number that is drawn, the picture is hidden from screen readers; a plot of several
 * categories of further dimensions brings a table of its own. One ink, no animation, numbers written at the bars. What is saved as a picture
 * is this same drawing. See: [Note: One drawing, four papers]
 */

import type { Dimension } from '../../shared/summaries/codebook';
import { drawPanel } from '../../shared/summaries/plot-drawing';
import { type Bar, type Place, type Slice, type TablePlot, underHeadings } from '../../shared/summaries/plot-series';
import { DrawingView } from '../print/DrawingView';
import { useText } from '../text/catalogue';
import classes from './PlotFigure.module.css';
import { categoryName, labelOf } from './words';

/** Widths in which the words of a plot are as large as those beside it: alone, and beside others. */
const ALONE = 560;
const BESIDE = 320;

const LOOK = { drawing: classes.drawing, bar: classes.bar, axis: classes.axis };

export function PlotFigure({ drawn: { plot, rows, columns, summed }, caption }: { drawn: TablePlot<Dimension>; caption: string }) {
  const t = useText();
  const { plot: s, dimension: names } = t.summaries;
  const row = rows.dimension?.dimension;
  if (row === undefined) return undefined;
  const rowName = (code: string, label: string) => categoryName(t, row, code, label);
  const columnName = ({ code, label }: { code: string; label: string }) =>
    columns.dimension ? categoryName(t, columns.dimension.dimension, code, label) : label;
  const sliceName = (of: readonly Slice<Dimension>[]) =>
    of
      .map(({ dimension: dim, code }) => `${names[dim.dimension]}: ${categoryName(t, dim.dimension, code, labelOf(dim, code))}`)
      .join(' · ');
  const placeName = ({ of, column }: Place<Dimension>) =>
    [...(of.length > 0 ? [sliceName(of)] : []), ...(column ? [columnName(column)] : [])].join(', ');
  const several = plot.panels.length > 1;
  const apart = plot.panels.some(({ of }) => of.length > 0);
  // Heads of panels are headings of the page, and not drawn.
  const words = { row: rowName, column: () => '', slice: () => '' };
  return (
    <figure className={classes.figure} aria-label={s.title}>
      <h3 className={classes.title}>{s.title}</h3>
      {underHeadings(plot).map(({ of, panels }) => (
        <div key={of.map(({ code }) => code).join()} className={classes.slice}>
          {of.length > 0 && <h4 className={classes.sliceTitle}>{sliceName(of)}</h4>}
          <div className={several ? classes.panels : undefined}>
            {panels.map((index) => {
              const column = plot.panels[index]?.column;
              return (
                <div key={column?.code ?? ''}>
                  {column && <p className={classes.panelTitle}>{columnName(column)}</p>}
                  <DrawingView drawing={drawPanel(plot, index, several ? BESIDE : ALONE, words)} look={LOOK} />
                </div>
              );
            })}
          </div>
        </div>
      ))}
      {apart && <Numbers drawn={{ plot, rows, columns, summed }} rowName={rowName} placeName={placeName} />}
      <figcaption>
        <p>{apart ? s.captionApart(caption) : s.caption(caption)}</p>
        {summed.length > 0 && <p>{s.summed(summed.map(({ dimension }) => names[dimension]))}</p>}
        {plot.withheld > 0 && <p>{s.missing(plot.withheld)}</p>}
        {plot.empty.length > 0 && <p>{s.emptyPanels(plot.empty.map(placeName))}</p>}
      </figcaption>
    </figure>
  );
}

interface NumbersProps {
  drawn: TablePlot<Dimension>;
  rowName: (code: string, label: string) => string;
  placeName: (place: Place<Dimension>) => string;
}

/** The same bars for a screen reader: a line a panel, since the table above shows one page of them at a time. */
function Numbers({ drawn: { plot }, rowName, placeName }: NumbersProps) {
  const { plot: s, answer } = useText().summaries;
  const said = ({ count, missing }: Bar) => count ?? (missing === 'impossible' ? answer.impossible : answer.hidden);
  const [first] = plot.panels;
  return (
    <table className="visually-hidden">
      <caption>{s.title}</caption>
      <thead>
        <tr>
          <td />
          {first?.bars.map(({ code, label }) => (
            <th key={code} scope="col">
              {rowName(code, label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plot.panels.map((panel) => (
          <tr key={placeName(panel)}>
            <th scope="row">{placeName(panel)}</th>
            {panel.bars.map((bar) => (
              <td key={bar.code}>{said(bar)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
