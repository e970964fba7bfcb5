/** @file Numbers published elsewhere: what was typed in, for good, and the form for one more. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsOf } from '../../shared/summaries/codebook';
import type { OutsideRow } from '../../shared/summaries/outside';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Problem, refusalOf } from '../ui/Problem';
import { OutsideForm } from './OutsideForm';
import type { PeriodRow } from './question';
import classes from './summaries.module.css';
import { categoryName, periodName, refusalWords } from './words';

export function OutsideNumbers({ periods }: { periods: readonly PeriodRow[] }) {
  const t = useText();
  const { outside: s } = t.protection;
  const outside = useQuery(asking('summaries.outside', {})).data;
  const takeBack = useTelling('summaries.takeBackOutside');
  const [open, setOpen] = useState<{ corrects?: OutsideRow }>();
  const rows = outside?.rows ?? [];
  return (
    <section className={classes.rule} aria-label={s.title}>
      <h2 className={classes.small}>{s.title}</h2>
      <p className={classes.soft}>{s.explain}</p>
      {rows.length === 0 ? (
        <p className={classes.soft}>{s.none}</p>
      ) : (
        <ul className={classes.published}>
          {rows.map((row) => (
            <li key={row.seq}>
              <Row row={row} onCorrect={() => setOpen({ corrects: row })} onTakeBack={() => takeBack.mutate({ seq: row.seq })} />
            </li>
          ))}
        </ul>
      )}
      {takeBack.error !== null && <Problem error={takeBack.error} words={refusalWords(t, refusalOf(takeBack.error))} />}
      <Button small onClick={() => setOpen({})}>
        {s.add}
      </Button>
      {open && (
        <OutsideForm periods={periods} schools={outside?.schools ?? []} corrects={open.corrects} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

function Row({ row, onCorrect, onTakeBack }: { row: OutsideRow; onCorrect: () => void; onTakeBack: () => void }) {
  const t = useText();
  const { outside: s } = t.protection;
  const language = useLanguage();
  const { number } = row;
  const where = number.cell.map(({ dimension, grouping, code }) =>
    categoryName(t, dimension, code, groupsOf(dimension, grouping)?.find((group) => group.code === code)?.label ?? code),
  );
  const what = `${s.row(where, s.whole)}: ${t.summaries.counted(number.unit, number.count)}`;
  return (
    <>
      <span>
        <strong>{what}</strong>{' '}
        <span className={classes.soft}>
          {`${periodName(t, number.period)}. ${s.told(s.sources[number.source], dayName(number.publishedOn, language), dayName(row.on, language), row.by)} ${s.state[row.state]}`}
        </span>
      </span>
      {row.state === 'counts' && (
        <span>
          <Button small kind="quiet" onClick={onCorrect} aria-label={s.correctOf(what)}>
            {s.correct}
          </Button>
          <Button small kind="quiet" onClick={onTakeBack} aria-label={s.takeBackOf(what)}>
            {s.takeBack}
          </Button>
        </span>
      )}
    </>
  );
}
