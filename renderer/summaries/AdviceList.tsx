/** @file Coarser questions that would show more, each taken with one press. Asked only when much of the table is hidden. */
import { useQuery } from '@tanstack/react-query';
import type { ReleaseRequest } from '../../shared/summaries/release';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { adviceWorthSaying } from './question';
import classes from './summaries.module.css';
import { changeInWords, changesInWords } from './words';

export interface AdviceListProps {
  request: ReleaseRequest;
  asked: { readonly shown: number; readonly of: number };
  reduced: boolean;
  onTake: (request: ReleaseRequest) => void;
}

export function AdviceList({ request, asked, reduced, onTake }: AdviceListProps) {
  const t = useText();
  const { advice: s } = t.summaries;
  // Asked after the table is shown, since weighing every coarser question takes longer than the table itself.
  const advice = useQuery(asking('summaries.advise', { request }));
  const worth = adviceWorthSaying(advice.data ?? [], asked, reduced);
  if (advice.isPending) {
    return (
      <p role="status" className={`${classes.advice} ${classes.soft}`}>
        {s.looking}
      </p>
    );
  }
  if (worth.length === 0) return undefined;
  return (
    <section className={classes.advice} aria-label={s.title}>
      <h3 className={classes.small}>{s.title}</h3>
      <ul>
        {worth.map((one) => {
          const sentence = s.shows(
            changeInWords(t, request, one.request),
            changesInWords(t, request, one.request).length > 1,
            one.innerCells - one.withheldInner,
            one.innerCells,
          );
          return (
            <li key={sentence}>
              <span>{sentence}</span>
              <Button small onClick={() => onTake(one.request)} aria-label={`${s.take}: ${sentence}`}>
                {s.take}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
