/**
 * @file The table as bars, drawn from `plotOf` alone. The picture is hidden from screen readers, because the table above is its data
 * table; the caption says so and names what is left out. One ink, no animation, numbers written at the bars. What is saved as a picture
 * is this same drawing. See: [Note: One drawing, four papers]
 */
import { drawPanel } from '../../shared/summaries/plot-drawing';
import type { Plot } from '../../shared/summaries/plot-series';
import type { TableView } from '../../shared/summaries/table-view';
import { DrawingView } from '../print/DrawingView';
import { useText } from '../text/catalogue';
import classes from './PlotFigure.module.css';
import { categoryName } from './words';

/** Widths in which the words of a plot are as large as those beside it: alone, and beside others. */
const ALONE = 560;
const BESIDE = 320;

const LOOK = { drawing: classes.drawing, bar: classes.bar, axis: classes.axis };

export function PlotFigure({ plot, view, caption }: { plot: Plot; view: TableView; caption: string }) {
  const t = useText();
  const { plot: s } = t.summaries;
  const columns = view.columns.dimension?.dimension;
  const rows = view.rows.dimension?.dimension;
  if (rows === undefined) return undefined;
  const columnName = ({ code, label }: { code: string; label: string }) => (columns ? categoryName(t, columns, code, label) : label);
  const width = plot.panels.length > 1 ? BESIDE : ALONE;
  // The panel's head is a heading of the page, and not drawn.
  const words = { row: (code: string, label: string) => categoryName(t, rows, code, label), column: () => '' };
  return (
    <figure className={classes.figure} aria-label={s.title}>
      <h3 className={classes.title}>{s.title}</h3>
      <div className={plot.panels.length > 1 ? classes.panels : undefined}>
        {plot.panels.map((panel, index) => (
          <div key={panel.column?.code ?? ''}>
            {panel.column && <p className={classes.panelTitle}>{columnName(panel.column)}</p>}
            <DrawingView drawing={drawPanel(plot, index, width, words)} look={LOOK} />
          </div>
        ))}
      </div>
      <figcaption>
        <p>{caption}</p>
        {plot.withheld > 0 && <p>{s.missing(plot.withheld)}</p>}
        {plot.empty.length > 0 && <p>{s.emptyPanels(plot.empty.map(columnName))}</p>}
      </figcaption>
    </figure>
  );
}
