/** @file The line over a plan when the counselor's plan says something else by now. */
import type { CirclePlan } from '../../shared/circles/plan';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { dayName, duration } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './Changes.module.css';
import { changesSince, follow, isChanged, news } from './plan-changes';

export interface ChangesProps {
  plan: CirclePlan;
  /** The plan as it was when the screen opened: what the keeper changes now is no news to them. */
  found: CirclePlan | undefined;
  latest: CirclePlan;
  onFollow: (plan: CirclePlan) => void;
  /** Takes back what led from one plan to the other. */
  onTakeBack: (before: CirclePlan, after: CirclePlan) => void;
}

export function Changes({ plan, found, latest, onFollow, onTakeBack }: ChangesProps) {
  const t = useText();
  const language = useLanguage();
  const changes = news(changesSince(plan, latest), found === undefined ? undefined : changesSince(found, latest));
  if (!isChanged(changes)) return undefined;
  const words = t.circles.plan;
  const said = (name: string, value: string | number) =>
    name === 'date' ? dayName(String(value), language) : name === 'minutes' ? duration(Number(value), t) : String(value);
  const names = (seats: readonly { name: string }[]) =>
    listOf(
      seats.map((seat) => seat.name || words.nobody),
      language,
    );
  const take = () => {
    const followed = follow(plan, changes);
    onFollow(followed);
    toast(words.taken, { undo: () => onTakeBack(plan, followed), here: true });
  };
  return (
    <div className={classes.changes}>
      <Notice
        tone={changes.gone.length > 0 ? 'stop' : 'soon'}
        action={
          <Button small onClick={take}>
            {words.takeOver}
          </Button>
        }
      >
        <p className={classes.what}>{words.changed}</p>
        <ul className={classes.list}>
          {changes.facts.map(({ name, value }) => (
            <li key={name}>
              {words.changedNow[name]}: {said(name, value)}
            </li>
          ))}
          {changes.added.length > 0 && <li>{words.added(names(changes.added))}</li>}
          {changes.gone.length > 0 && <li>{words.gonePeople(names(changes.gone))}</li>}
        </ul>
      </Notice>
    </div>
  );
}
