/**
 * @file The table as bars, drawn from `plotOf` alone. The picture is hidden from screen readers, because the table above is its data
 * table; the caption says so and names what is left out. One ink, no animation, numbers written at the bars.
 */
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { Dimension } from '../../shared/summaries/codebook';
import type { Panel, Plot } from '../../shared/summaries/plot-series';
import type { TableView } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import classes from './PlotFigure.module.css';
import { categoryName } from './words';

const BAR = 30;
const AXIS = 12;

export function PlotFigure({ plot, view, caption }: { plot: Plot; view: TableView; caption: string }) {
  const t = useText();
  const { plot: s } = t.summaries;
  const columns = view.columns.dimension?.dimension;
  const rows = view.rows.dimension?.dimension;
  if (rows === undefined) return undefined;
  const columnName = ({ code, label }: { code: string; label: string }) => (columns ? categoryName(t, columns, code, label) : label);
  return (
    <figure className={classes.figure} aria-label={s.title}>
      <h3 className={classes.title}>{s.title}</h3>
      <div className={plot.panels.length > 1 ? classes.panels : undefined}>
        {plot.panels.map((panel) => (
          <div key={panel.column?.code ?? ''}>
            {panel.column && <p className={classes.panelTitle}>{columnName(panel.column)}</p>}
            <PanelChart panel={panel} rows={rows} top={plot.top} />
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

function PanelChart({ panel, rows, top }: { panel: Panel; rows: Dimension; top: number }) {
  const t = useText();
  const data = panel.bars.map((bar) => {
    const name = categoryName(t, rows, bar.code, bar.label);
    if (bar.count !== undefined) return { name, count: bar.count };
    return { name: `${name}  ${bar.missing === 'impossible' ? '–' : '[c]'}` };
  });
  const longest = Math.max(...data.map(({ name }) => name.length));
  return (
    <div aria-hidden="true" className={classes.chart}>
      <BarChart
        h={data.length * BAR + AXIS}
        data={data}
        dataKey="name"
        orientation="vertical"
        series={[{ name: 'count', color: 'var(--accent)' }]}
        accessibilityLayer={false}
        withTooltip={false}
        withXAxis={false}
        gridAxis="none"
        tickLine="none"
        withBarValueLabel
        valueFormatter={String}
        barLabelColor="var(--ink)"
        textColor="var(--ink)"
        maxBarWidth={16}
        barProps={{ isAnimationActive: false, radius: [0, 3, 3, 0] }}
        barChartProps={{ margin: { left: 0, right: 36, top: 0, bottom: 0 } }}
        xAxisProps={{ type: 'number', domain: [0, Math.max(top, 1)], hide: true }}
        yAxisProps={{ width: Math.min(Math.max(longest * 7 + 16, 72), 190), interval: 0, tick: { fontSize: 12, fill: 'var(--ink)' } }}
      />
    </div>
  );
}
