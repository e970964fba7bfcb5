/** @file The check-ins of a case: what is planned, what was said, and the usual rhythm on offer after a circle. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { CheckinLine } from './CheckinLine';
import classes from './checkins.module.css';
import { PlanCheckins } from './PlanCheckins';

/** So many recorded ones are shown at first. */
const RECENT = 4;

export function CheckinSection({ view }: { view: CaseView }) {
  const { checkins } = useText();
  const words = checkins.section;
  const [planning, setPlanning] = useState<'rhythm' | 'one'>();
  const [all, setAll] = useState(false);
  const open = view.closedOn === undefined;
  const held = view.circles.some((circle) => circle.status === 'held' || circle.status === 'stopped_early');
  const begun = held || view.agreements.some((agreement) => agreement.signedOn !== undefined);
  const planned = view.checkins.filter((checkin) => checkin.status === 'planned');
  const over = view.checkins
    .filter((checkin) => checkin.status !== 'planned')
    .sort((a, b) => ((a.doneOn ?? a.due) < (b.doneOn ?? b.due) ? 1 : -1));
  const who = (id: string | undefined) => view.parties.find((party) => party.id === id)?.name ?? words.together;
  const offer = open && begun && view.checkins.length === 0;
  return (
    <Section
      title={words.title}
      actions={
        open &&
        !offer && (
          <Button small onClick={() => setPlanning('one')}>
            {view.checkins.length === 0 ? words.planOne : words.plan}
          </Button>
        )
      }
    >
      {offer && (
        <div className={classes.offer}>
          <p className={classes.soft}>{words.afterCircle}</p>
          <p>{words.offer}</p>
          <Button onClick={() => setPlanning('rhythm')}>{words.planRhythm}</Button>
        </div>
      )}
      {!offer && view.checkins.length === 0 && <p className={classes.soft}>{words.none}</p>}
      {planned.length > 0 && (
        <Lines label={words.coming}>
          {planned.map((checkin) => (
            <li key={checkin.id}>
              <CheckinLine checkin={checkin} caseId={view.id} school={view.school} who={who(checkin.partyId)} live={open} />
            </li>
          ))}
        </Lines>
      )}
      {over.length > 0 && (
        <div className={classes.part}>
          <h3 className={classes.partTitle}>{words.over}</h3>
          <Lines label={words.over}>
            {(all ? over : over.slice(0, RECENT)).map((checkin) => (
              <li key={checkin.id}>
                <CheckinLine checkin={checkin} caseId={view.id} school={view.school} who={who(checkin.partyId)} live={open} />
              </li>
            ))}
          </Lines>
          {!all && over.length > RECENT && (
            <Button kind="quiet" small onClick={() => setAll(true)}>
              {words.more(over.length - RECENT)}
            </Button>
          )}
        </div>
      )}
      {planning !== undefined && <PlanCheckins view={view} rhythm={planning === 'rhythm'} onClose={() => setPlanning(undefined)} />}
    </Section>
  );
}
