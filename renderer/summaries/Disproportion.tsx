/** @file Risk ratios: printed counts beside the number of students that the school publishes of each group. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsOf } from '../../shared/summaries/codebook';
import { COMPARED, hasSize, LEAST_CASES, LEAST_STUDENTS, type RiskRatio, riskRatios } from '../../shared/summaries/disproportion';
import type { ProtectedTable, PublishedDimension } from '../../shared/summaries/release';
import { yearAt } from '../../shared/summaries/terms';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Problem } from '../ui/Problem';
import classes from './summaries.module.css';
import { categoryName } from './words';

/** For a table of cases by one thing of which a school publishes the number of students. */
export function Disproportion({ table }: { table: ProtectedTable }) {
  const [dim, ...others] = table.dims;
  if (dim === undefined || others.length > 0 || !COMPARED.includes(dim.dimension)) return undefined;
  // Acts are no cases, and a ratio of rounded numbers can be far off.
  if (table.unit === 'acts' || table.rounding !== undefined) return undefined;
  return <Enrolled table={table} dim={dim} year={yearAt(table.period.from).code} />;
}

function Enrolled({ table, dim, year }: Omit<ComparisonProps, 'known'>) {
  const kept = useQuery(asking('summaries.enrolment', { year }));
  if (kept.data === undefined) return <Problem error={kept.error} />;
  const known = new Map(kept.data.filter((one) => one.dimension === dim.dimension).map((one) => [one.category, one.students]));
  return <Comparison key={`${year} ${dim.grouping}`} table={table} dim={dim} year={year} known={known} />;
}

interface ComparisonProps {
  table: ProtectedTable;
  dim: PublishedDimension;
  year: string;
  known: ReadonlyMap<string, number>;
}

function Comparison({ table, dim, year, known }: ComparisonProps) {
  const t = useText();
  const { disproportion: s } = t.summaries;
  const [students, setStudents] = useState<ReadonlyMap<string, number>>(known);
  const keep = useTelling('summaries.keepEnrolment');
  // Schools are the vault's own and not in the codebook: each stands for itself.
  const held = new Map(groupsOf(dim.dimension, dim.grouping)?.map(({ code, of }) => [code, of]));
  const sized = dim.categories.filter(({ code }) => hasSize(held.get(code) ?? []));
  const groups = sized.map(({ code, label }) => ({ code, name: categoryName(t, dim.dimension, code, label) }));
  const ratios = riskRatios(
    groups.map(({ code }) => ({
      code,
      count: table.cells.find(({ at }) => at[0] === code)?.count,
      students: known.get(code),
    })),
  );
  const save = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep.mutate({
      year,
      dimension: dim.dimension,
      students: [...students].map(([category, n]) => ({ category, students: n })),
    });
  };
  return (
    <section className={classes.measures} aria-label={s.title}>
      <h3 className={classes.part}>{s.title}</h3>
      <p className={classes.soft}>{s.lead}</p>
      <form onSubmit={save} noValidate className={classes.enrolment}>
        <div className={classes.enrolled}>
          {groups.map(({ code, name }) => (
            <NumberField
              key={code}
              label={s.students(name)}
              value={students.get(code)}
              onChange={(value) => {
                const next = new Map(students);
                if (value === undefined) next.delete(code);
                else next.set(code, value);
                setStudents(next);
              }}
            />
          ))}
        </div>
        <Actions>
          <Button type="submit" busy={keep.isPending} busyText={s.saving}>
            {s.save}
          </Button>
        </Actions>
      </form>
      <Problem error={keep.error} />
      {ratios.length === 0 ? (
        known.size > 0 && <p>{s.nothing(LEAST_STUDENTS, LEAST_CASES)}</p>
      ) : (
        <Ratios ratios={ratios} nameOf={(code) => groups.find((one) => one.code === code)?.name ?? code} />
      )}
    </section>
  );
}

function Ratios({ ratios, nameOf }: { ratios: readonly RiskRatio[]; nameOf: (code: string) => string }) {
  const { disproportion: s } = useText().summaries;
  return (
    <>
      <table className={classes.measureTable}>
        <caption className="visually-hidden">{s.title}</caption>
        <thead>
          <tr>
            <th scope="col">{s.group}</th>
            <th scope="col">{s.ratio}</th>
            <th scope="col">{s.interval}</th>
            <th scope="col">{s.rate}</th>
          </tr>
        </thead>
        <tbody>
          {ratios.map(({ code, ratio, low, high, cases, students, otherCases, otherStudents }) => (
            <tr key={code}>
              <th scope="row">{nameOf(code)}</th>
              <td>{s.number(ratio)}</td>
              <td>{s.between(low, high)}</td>
              <td>{s.rateOf(cases, students, otherCases, otherStudents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.soft}>{s.meaning}</p>
    </>
  );
}
