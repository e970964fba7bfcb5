/** @file On a person's page: a hold keeps every case that they are in. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Holds } from './Holds';
import classes from './retention.module.css';

export function PersonHolds({ personId }: { personId: PersonId }) {
  const t = useText().retention.hold;
  const holds = useQuery(asking('retention.ofPerson', { personId }));
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t.title}
      actions={
        !adding && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      <Problem error={holds.error} />
      {holds.data?.length === 0 && !adding && <p className={classes.soft}>{t.none}</p>}
      <Holds holds={holds.data ?? []} of={{ kind: 'person', personId }} adding={adding} onAdded={() => setAdding(false)} />
    </Section>
  );
}
