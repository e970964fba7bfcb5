/** @file What was published before: every release that was saved, newest first. Nothing in it can be taken back or removed. */
import { useQuery } from '@tanstack/react-query';
import { dimensionSchema } from '../../shared/summaries/codebook';
import type { LedgerRow } from '../../shared/summaries/release';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import classes from './summaries.module.css';
import { periodName } from './words';

export function EarlierReleases() {
  const t = useText();
  const { published: s } = t.summaries;
  const rows = useQuery(asking('summaries.ledger', {})).data ?? [];
  return (
    <section className={classes.rule} aria-label={s.title}>
      <h2 className={classes.small}>{s.title}</h2>
      <p className={classes.soft}>{rows.length === 0 ? s.none : s.explain}</p>
      {rows.length > 0 && (
        <ul className={classes.published}>
          {rows.map((row) => (
            <li key={row.release}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: LedgerRow }) {
  const t = useText();
  const { published: s, answer, dimension: names, question } = t.summaries;
  const language = useLanguage();
  const titles = row.tables.map(({ dims }) =>
    answer.title(
      dims.flatMap((dim) => {
        const known = dimensionSchema.safeParse(dim);
        return known.success ? [names[known.data]] : [];
      }),
    ),
  );
  const withheld = row.tables.reduce((sum, table) => sum + table.withheld, 0);
  return (
    <>
      <strong>{titles.join(' · ')}</strong>
      <span className={classes.soft}>
        {`${question.units[row.unit]}, ${periodName(t, row.period)}. ${s.saved(dayName(row.releasedOn, language), row.by)} ${row.rounded ? t.protection.method.row : s.withheld(withheld)}`}
      </span>
    </>
  );
}
