/** @file After the circle, composed for its facilitator: the account for the counselor, and the own debrief. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import { circleIdSchema } from '../../shared/values';
import { AccountForm } from '../circles/AccountForm';
import { DeskDebrief } from '../debriefs/DeskDebrief';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';

const route = getRouteApi('/circles/$circleId/after');

export function AfterRoute() {
  const { debriefs: t } = useText();
  const { circleId } = route.useParams();
  const id = circleIdSchema.safeParse(circleId);
  const [first, setFirst] = useState<CircleView>();
  // Read once, as the plan is: what is typed here must not be put in question by reading again.
  const query = useQuery({
    ...asking('circles.open', { id: id.data ?? circleIdSchema.parse('0'.repeat(32)) }),
    enabled: id.success && first === undefined,
  });
  // Not what was read before the script was chosen: the parts of the script are asked for here.
  if (first === undefined && !query.isFetching && query.data !== undefined) setFirst(query.data);
  const view = first;
  const back = (
    <BackLine>
      <ButtonLink to="/circles/$circleId" params={{ circleId }} kind="quiet" small>
        {t.back}
      </ButtonLink>
    </BackLine>
  );
  return (
    <Page title={t.title} lead={t.lead} above={back}>
      <Problem error={query.error} />
      {view !== undefined && <AccountForm view={view} />}
      {view !== undefined && <DeskDebrief circleId={view.circle.id} />}
    </Page>
  );
}
