/** @file Summaries, composed: the question that the overview handed over, and the way to the overview. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { releaseRequestSchema } from '../../shared/summaries/release';
import { OverviewScreen } from '../summaries/OverviewScreen';
import { SummariesScreen } from '../summaries/SummariesScreen';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { ButtonLink } from '../ui/ButtonLink';

const route = getRouteApi('/summaries');

export function SummariesRoute() {
  const { overview } = useText();
  const { request } = route.useSearch();
  const given = useMemo(() => releaseRequestSchema.safeParse(request).data, [request]);
  return <SummariesScreen given={given} actions={<ButtonLink to="/summaries/overview">{overview.link}</ButtonLink>} />;
}

export function OverviewRoute() {
  const { overview } = useText();
  return (
    <OverviewScreen
      above={
        <BackLine>
          <Link to="/summaries">{overview.back}</Link>
        </BackLine>
      }
      release={(request) => (
        <ButtonLink to="/summaries" search={{ request }} kind="primary">
          {overview.release}
        </ButtonLink>
      )}
    />
  );
}
