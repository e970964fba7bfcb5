/** @file "What this number means": numerator, denominator, period and what is left out, in words, for the number one stands on. */

import { ALL } from '../../shared/summaries/categories';
import type { ProtectedTable } from '../../shared/summaries/release';
import type { NumberCell } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Facts } from '../ui/Page';
import classes from './summaries.module.css';
import { WhyHidden } from './WhyHidden';
import { periodName, whereOf } from './words';

export interface MeaningProps {
  id: string;
  cell: NumberCell;
  table: ProtectedTable;
  /** Somebody walks through the numbers: it stays in sight. */
  inSight: boolean;
}

export function Meaning({ id, cell, table, inSight }: MeaningProps) {
  const t = useText();
  const language = useLanguage();
  const { meaning: s, counted, question, answer } = t.summaries;
  const { mark } = cell;
  const unit = question.units[table.unit];
  const where = whereOf(t, table.dims, cell.at);
  const shares = cell.shares.map((share) => {
    const whole = cell.at.map((code, axis) => (table.dims[axis]?.dimension === share.along ? ALL : code));
    return s.share(answer.percent(share.percent, share.nearest), counted(table.unit, share.of), whereOf(t, table.dims, whole));
  });
  const outOf = where.length === 0 ? [] : [...shares, s.total(counted(table.unit, table.population))];
  const { from, to } = table.period;
  return (
    <section id={id} className={inSight ? `${classes.meaning} ${classes.inSight}` : classes.meaning} aria-label={s.title}>
      <h3 className={classes.small}>{s.title}</h3>
      {mark.status === 'withheld' && (
        <>
          <p>{s.withheld}</p>
          <WhyHidden table={table} />
        </>
      )}
      {mark.status === 'impossible' && <p>{s.impossible}</p>}
      <Facts
        items={[
          [s.number, mark.status === 'shown' ? <strong key="n">{counted(table.unit, mark.count)}</strong> : undefined],
          [s.counted, s.with(unit, where)],
          [s.of, mark.status === 'shown' && outOf.length > 0 ? outOf.map((line) => <div key={line}>{line}</div>) : undefined],
          [s.period, s.span(table.unit, periodName(t, table.period), dayName(from, language), dayName(to, language))],
          [s.leftOut, s.leftOutText(table.unit)],
        ]}
      />
    </section>
  );
}
