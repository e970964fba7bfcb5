/** @file On a person's page: help given and received, training, and what is recognised. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonSupport as Support } from '../../shared/support/contract';
import type { AllyAct } from '../../shared/support/training';
import type { PersonId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { ActForm } from './ActForm';
import { OneMatch, OnePlan } from './SupportLines';
import classes from './support.module.css';
import { Trainings } from './Trainings';

export function PersonSupport({ personId }: { personId: PersonId }) {
  const { support: t } = useText();
  const found = useQuery(asking('support.ofPerson', { personId }));
  if (found.data === undefined)
    return (
      <Section title={t.person.title}>
        <Problem error={found.error} />
      </Section>
    );
  const { helped, helps, trainings, acts } = found.data;
  const nothing = [helped, helps].every((side) => side.plans.length + side.matches.length === 0);
  return (
    <>
      <Section title={t.person.title}>
        {nothing && <p className={classes.soft}>{t.person.none}</p>}
        <div className={classes.block}>
          <Side title={t.person.helped} side={helped} />
          <Side title={t.person.helps} side={helps} />
        </div>
      </Section>
      <Trainings personId={personId} trainings={trainings} />
      <Acts personId={personId} acts={acts} />
    </>
  );
}

function Side({ title, side: { plans, matches } }: { title: string; side: Support['helped'] }) {
  if (plans.length + matches.length === 0) return undefined;
  return (
    <div className={classes.part}>
      <h3 className={classes.partTitle}>{title}</h3>
      <Lines label={title}>
        {matches.map((line) => (
          <OneMatch key={line.id} line={line} title={line.other} />
        ))}
        {plans.map((line) => (
          <OnePlan key={line.id} line={line} title={[line.other, line.offered].filter((one) => one !== '').join(': ')} />
        ))}
      </Lines>
    </div>
  );
}

function Acts({ personId, acts }: { personId: PersonId; acts: readonly AllyAct[] }) {
  const { support } = useText();
  const t = support.acts;
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const drop = useTelling('support.dropAct');
  return (
    <Section
      title={t.title}
      actions={
        !adding && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {support.match.note}
          </Button>
        )
      }
    >
      <p className={classes.soft}>{t.lead}</p>
      {acts.length === 0 && !adding && <p className={classes.soft}>{t.none}</p>}
      {adding && <ActForm personId={personId} onDone={() => setAdding(false)} />}
      {acts.length > 0 && (
        <Lines label={t.title}>
          {acts.map((act) => (
            <li key={act.id} className={`${classes.line} ${classes.top}`}>
              <div className={classes.grow}>
                <p className={classes.what}>{act.what}</p>
                <p className={classes.soft}>
                  {t.by(act.recognisedBy)} · {dayName(act.on, language)}
                </p>
              </div>
              <Actions end>
                <Button
                  kind="quiet"
                  small
                  aria-label={t.dropOf(act.what)}
                  busy={drop.isPending}
                  onClick={() => drop.mutate({ id: act.id }, { onSuccess: () => toast(t.dropped) })}
                >
                  {t.drop}
                </Button>
              </Actions>
            </li>
          ))}
        </Lines>
      )}
      <Problem error={drop.error} />
    </Section>
  );
}
