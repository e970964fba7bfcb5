/** @file For the counselor: everything that lies on the desk of a circle's keeper, field by field. See: [Note: What is shown is what lies there] */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { circleIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { OnDesk } from './OnDesk';

const route = getRouteApi('/circles/$circleId/desk');

export function OnDeskScreen() {
  const t = useText();
  const words = t.room.desk;
  const { circleId } = route.useParams();
  const query = useQuery(asking('circles.onDesk', { id: circleIdSchema.parse(circleId) }));
  const found = query.data;
  return (
    <Page
      title={words.title}
      lead={found && (found.keeper === undefined ? words.leadNobody : words.lead(found.keeper))}
      above={
        <BackLine>
          <ButtonLink to="/circles/$circleId" params={{ circleId }} kind="quiet" small>
            {t.room.run.toPlan}
          </ButtonLink>
        </BackLine>
      }
    >
      <Problem error={query.error} />
      {found !== undefined && <OnDesk row={found.row} released={found.released} />}
    </Page>
  );
}
