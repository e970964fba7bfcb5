/** @file At the end of Today: a quiet word that something may be looked at. At most once a week, and gone with one tap. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import classes from './retention.module.css';

export function Reminder() {
  const t = useText().retention.today;
  const { data } = useQuery(asking('retention.reminder', {}));
  const looked = useTelling('retention.looked');
  if (data === undefined || data.due + data.look === 0) return undefined;
  return (
    <div className={classes.reminder}>
      <p>
        {t.line(data.due, data.look)} {t.quiet} <Link to="/retention">{t.look}</Link>
      </p>
      <Button kind="quiet" small onClick={() => looked.mutate({})}>
        {t.later}
      </Button>
    </div>
  );
}
