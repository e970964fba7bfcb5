/** @file One circle's plan: reads it once, then the plan on the screen is the truth until it is left. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import { circleIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { PlanScreen } from './PlanScreen';

const route = getRouteApi('/circles/$circleId');

/**
 * [Note: A plan is read once] Each autosave makes every circle be read again; read here too, it would write a line into the audit
 * trail for every pause in typing and could put an older plan under somebody's fingers. Nobody else can change it meanwhile: one
 * person is signed in at a time.
 */
export function CircleScreen() {
  const t = useText();
  const { circleId } = route.useParams();
  const id = circleIdSchema.safeParse(circleId);
  const [view, setView] = useState<CircleView>();
  const mine = view !== undefined && view.circle.id === circleId;
  const query = useQuery({
    ...asking('circles.open', { id: id.data ?? circleIdSchema.parse('0'.repeat(32)) }),
    enabled: id.success && !mine,
  });
  const vault = useQuery(asking('vault.state', {}));
  useEffect(() => {
    if (!mine && !query.isFetching && query.data !== undefined) setView(query.data);
  }, [mine, query.isFetching, query.data]);
  if (query.error || !id.success)
    return (
      <Page title={t.circles.title}>
        <Problem error={query.error ?? new Error('no id')} action={<ButtonLink to="/circles">{t.circles.plan.back}</ButtonLink>} />
      </Page>
    );
  if (!mine || vault.data === undefined) return undefined;
  return <PlanScreen key={view.circle.id} view={view} practice={vault.data.practice} />;
}
