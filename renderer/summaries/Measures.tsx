/** @file What a table says in one number: each measure with its numerator, denominator, period and what is left out beside it. */

import { MEASURE, type Measure, type Measured, measuresOf } from '../../shared/summaries/measures';
import type { ProtectedTable } from '../../shared/summaries/release';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Facts } from '../ui/Page';
import classes from './summaries.module.css';
import { periodName, whereOf } from './words';

/** Measures of the dimensions that a table has; nothing where none belongs to them. */
export function Measures({ table }: { table: ProtectedTable }) {
  const { measures: s } = useText().summaries;
  const asked = table.dims.some(({ dimension }) => Object.values(MEASURE).some((one) => one.dimension === dimension));
  if (!asked || table.rounding !== undefined) return undefined;
  const found = measuresOf(table);
  return (
    <section className={classes.measures} aria-label={s.title}>
      <h3 className={classes.part}>{s.title}</h3>
      <p className={classes.soft}>{found.length === 0 ? s.none : s.lead}</p>
      {[...new Set(found.map((one) => one.measure))].map((measure) => (
        <Card key={measure} measure={measure} rows={found.filter((one) => one.measure === measure)} table={table} />
      ))}
    </section>
  );
}

function Card({ measure, rows, table }: { measure: Measure; rows: readonly Measured[]; table: ProtectedTable }) {
  const t = useText();
  const language = useLanguage();
  const { measures: s, meaning, answer, question } = t.summaries;
  const { name, counted, outOf, leftOut, note } = s.words[measure];
  const unit = question.units[table.unit];
  const [first] = rows;
  const { from, to } = table.period;
  return (
    <article className={classes.measure} aria-label={name}>
      <h4>{name}</h4>
      <table className={classes.measureTable}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{s.group}</th>
            <th scope="col">{s.share}</th>
            <th scope="col">{s.numbers}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, percent, nearest, numerator, denominator }) => (
            <tr key={at.join()}>
              <th scope="row">{whereOf(t, table.dims, at).join(' · ') || s.everything}</th>
              <td>{answer.percent(percent, nearest)}</td>
              <td>{s.of(numerator, denominator)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Facts
        items={[
          [s.counted, `${unit} ${counted}`],
          [s.outOf, outOf],
          [s.leftOut, s.leftOutNumber(first?.leftOut, leftOut)],
          [s.note, note],
          [s.period, meaning.span(table.unit, periodName(t, table.period), dayName(from, language), dayName(to, language))],
        ]}
      />
    </article>
  );
}
