/** @file On Today: that the trail is not whole. Asked once a sign-in, which is how it is checked on opening. Nothing while all is well. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Notice } from '../ui/Problem';

export function TrailReminder() {
  const { audit: t } = useText();
  const { data } = useQuery(asking('audit.verify', {}));
  if (data === undefined || data.every((one) => one.brokenAt === undefined)) return undefined;
  return (
    <Notice tone="stop">
      <p>
        {t.today} <Link to="/trail">{t.look}</Link>
      </p>
    </Notice>
  );
}
