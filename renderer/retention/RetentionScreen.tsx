/** @file Keeping and deleting: the desk, people whom nothing needs, certificates, rules. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RETENTION_PLACES, type RetentionPlace } from '../../shared/retention/desk';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { Tabs } from '../ui/Overlay';
import { Page } from '../ui/Page';
import { Certificates } from './Certificates';
import { Desk } from './Desk';
import { PutAwayNotes } from './PutAwayNotes';
import { Rules } from './Rules';
import { Unneeded } from './Unneeded';

const route = getRouteApi('/retention');

const PLACE: Record<RetentionPlace, () => React.ReactNode> = {
  desk: () => <Desk />,
  people: () => <Unneeded />,
  notes: () => <PutAwayNotes />,
  certificates: () => <Certificates />,
  rules: () => <Rules />,
};

export function RetentionScreen() {
  const { retention: t, cases } = useText();
  const { place = 'desk' } = route.useSearch();
  const navigate = useNavigate();
  const { mutate: looked } = useTelling('retention.looked');
  // Whoever is here has looked: Today is quiet for a week.
  useEffect(() => looked({}), [looked]);
  return (
    <Page
      title={t.title}
      width="list"
      lead={t.lead}
      above={
        <BackLine>
          <Link to="/cases">{cases.list.title}</Link>
        </BackLine>
      }
    >
      <Tabs
        label={t.place}
        value={place}
        onChange={(next) => void navigate({ to: '/retention', search: { place: next }, replace: true })}
        tabs={RETENTION_PLACES.map((value) => ({ value, label: t.places[value] }))}
      >
        {PLACE[place]()}
      </Tabs>
    </Page>
  );
}
