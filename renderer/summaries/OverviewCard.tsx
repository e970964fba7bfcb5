/**
 * @file One protected table of one dimension as a card of the page.
 *
 * [Note: A caption is not a release] A number that was copied out of a preview is as public as one that was saved, and no ledger knows of it:
 * a later release could not be protected beside it. So what is copied says that it is a preview and where it is to be released first.
 */
import { ALL } from '../../shared/summaries/categories';
import type { ProtectedTable } from '../../shared/summaries/release';
import { viewOf } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { BarTable } from '../ui/BarTable';
import { FigureCard } from '../ui/FigureCard';
import classes from './summaries.module.css';
import { GivenUpLine, WhyHidden } from './WhyHidden';
import { categoryName, periodName } from './words';

export function OverviewCard({ table }: { table: ProtectedTable }) {
  const t = useText();
  const language = useLanguage();
  const { overview: s, summaries, caseload } = t;
  const [dim] = table.dims;
  if (dim === undefined) return undefined;
  const title = summaries.dimension[dim.dimension];
  const { from, to } = table.period;
  const { rows: side, cells } = viewOf(table, { percents: [] });
  const rows = side.lines.map(({ code, label }, index) => {
    const mark = cells[index]?.[0]?.mark;
    return {
      code,
      name: categoryName(t, dim.dimension, code, label),
      count: mark?.status === 'shown' ? mark.count : undefined,
      impossible: mark?.status === 'impossible',
    };
  });
  const inner = rows.filter((row) => row.code !== ALL && !row.impossible);
  const shown = inner.flatMap(({ name, count }) => (count === undefined ? [] : [s.pair(name, count)]));
  const hidden = inner.filter((row) => row.count === undefined);
  const population = summaries.counted(table.unit, table.population);
  return (
    <FigureCard
      title={title}
      caption={s.caption(population, periodName(t, table.period), title, shown, hidden.length)}
      source={s.source(table.k)}
      meaning={[
        [caseload.facts.counted, `${summaries.question.units[table.unit]}: ${summaries.question.unitHelp[table.unit]}`],
        [title, summaries.counting.dimension[dim.dimension]],
        [caseload.facts.denominator, summaries.meaning.total(population)],
        [
          summaries.question.period,
          summaries.meaning.span(table.unit, periodName(t, table.period), dayName(from, language), dayName(to, language)),
        ],
        [caseload.facts.notIn, summaries.meaning.leftOutText(table.unit)],
        [s.withheld, hidden.length > 0 ? <WhyHidden key="why" table={table} /> : undefined],
      ]}
      warnings={s.warnings}
    >
      <BarTable
        caption={title}
        head={[title, summaries.answer.unitColumn[table.unit]]}
        rows={rows.map(({ code, name, count, impossible }) => ({
          key: code,
          label: name,
          value: count,
          total: code === ALL,
          shown:
            count !== undefined ? (
              String(count)
            ) : (
              <span className={classes.hidden}>
                <span aria-hidden="true">{impossible ? '–' : '[c]'}</span>
                <span className="visually-hidden">{impossible ? summaries.answer.impossible : summaries.answer.hidden}</span>
              </span>
            ),
        }))}
      />
      <GivenUpLine table={table} />
    </FigureCard>
  );
}
