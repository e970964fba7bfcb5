/** @file On a person's page: everybody this person is kept apart from, over all cases. */
import { useQuery } from '@tanstack/react-query';
import type { PersonId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './Contacts.module.css';
import { LimitLines } from './LimitLines';

export function ContactLimits({ personId }: { personId: PersonId }) {
  const { contacts: t } = useText();
  const limits = useQuery(asking('contacts.ofPerson', { personId }));
  return (
    <Section title={t.title}>
      <Problem error={limits.error} />
      {limits.data?.length === 0 && <p className={classes.soft}>{t.ofNobody}</p>}
      {limits.data !== undefined && <LimitLines limits={limits.data} label={t.title} />}
    </Section>
  );
}
