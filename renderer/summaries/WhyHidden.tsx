/**
 * @file Why a number is hidden, what would show more, and how much a table gives up.
 *
 * [Note: Why a number is hidden] Which numbers are small and which only protect them is a secret of its own (design: disclosure 4.4), and
 * what stands on the screen is read aloud, photographed and typed into letters. So the window is never told, and these sentences are made
 * of the protected table alone, the same that leaves the app: one sentence names both reasons, for every hidden number of a table alike.
 * How much is given up is arithmetic over printed numbers, which every reader can do. No sentence names a range, a size or an order of the
 * hidden numbers.
 */
import { groupingsOf, groupsOf } from '../../shared/summaries/codebook';
import type { ProtectedTable } from '../../shared/summaries/release';
import { useText } from '../text/catalogue';
import { givenUp } from './overview';
import classes from './summaries.module.css';

/** For the number that somebody stands on. */
export function WhyHidden({ table }: { table: ProtectedTable }) {
  const t = useText();
  const { hidden: s } = t.overview;
  const coarser = table.dims.flatMap(({ dimension, grouping }) => {
    const names = groupingsOf(dimension);
    const next = names[names.indexOf(grouping) + 1];
    const n = next === undefined ? 0 : (groupsOf(dimension, next)?.length ?? 0);
    return n === 0 ? [] : [t.summaries.advice.group[dimension](n)];
  });
  return (
    <>
      <p>{s.why(table.k)}</p>
      <p>{s.more(coarser)}</p>
    </>
  );
}

/** For a whole table: how many numbers, and how many cases stand in them. */
export function GivenUpLine({ table }: { table: ProtectedTable }) {
  const t = useText();
  const { hidden, of, inside, population } = givenUp(table);
  if (hidden === 0) return undefined;
  return (
    <p className={`${classes.soft} ${classes.givenUp}`}>
      {t.overview.hidden.givenUp(hidden, of, inside, t.summaries.counted(table.unit, population))}
    </p>
  );
}
