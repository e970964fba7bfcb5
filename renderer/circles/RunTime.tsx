/** @file The time for the keeper alone: small, in one colour, whole minutes that count up. It can be hidden. */
import { useEffect, useState } from 'react';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { type Held, minutesSince, type Run } from './run';
import classes from './run.module.css';

/** Minutes need no more, and nothing that changes every second draws the eye. */
const EVERY_MS = 10_000;

export function RunTime({ held: { plan }, run, onToggle }: { held: Held; run: Run; onToggle: () => void }) {
  const words = useText().room.run;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = minutesSince(run, Math.max(now, run.began));
  const over = plan.minutes === undefined ? 0 : minutes - plan.minutes;
  return (
    <span className={classes.time}>
      {!run.hideTime && run.began !== 0 && <span>{over > 0 ? words.over(over) : words.minutes(minutes, plan.minutes)}</span>}
      <Button small kind="quiet" onClick={onToggle}>
        {run.hideTime ? words.showTime : words.hideTime}
      </Button>
    </span>
  );
}
