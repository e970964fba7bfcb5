/** @file The circles of a case: planned, held, how they went; what stands in the way of one. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { paperObstacles } from '../../shared/cases/doors';
import type { Circle } from '../../shared/circles/circle';
import type { AppContract } from '../../shared/contract';
import type { OutputOf } from '../../shared/ipc';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, duration, relativeDay, timeOfDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import { AfterFacts } from './AfterFacts';
import { CircleForm } from './CircleForm';
import classes from './CircleSection.module.css';
import { ConsentSigns } from './ConsentSigns';
import { PreparationSigns, RoomSigns } from './MeetingSigns';
import { peopleIn } from './plan-changes';
import { RecordCircle } from './RecordCircle';

type Open = { what: 'plan' } | { what: 'change'; circle: Circle } | { what: 'record'; circle: Circle; offered?: OfferedAccount };

type OfferedAccount = OutputOf<AppContract, 'circles.accounts'>[number];

/** @param more beside each circle that took place: what other capabilities add to it */
export function CircleSection({ view, more }: { view: CaseView; more?: (circle: Circle) => ReactNode }) {
  const t = useText();
  const words = t.circles.section;
  const language = useLanguage();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const possible = view.obstacles.length === 0;
  const { safety } = t;
  const offers = useQuery(asking('circles.accounts', { caseId: view.id })).data ?? [];
  const circles = [...view.circles].sort((a, b) => (a.plannedOn < b.plannedOn ? 1 : -1));
  return (
    <Section
      title={words.title}
      actions={
        possible && (
          <Button small data-step="plan_circle" onClick={() => setOpen({ what: 'plan' })}>
            {circles.length === 0 ? words.plan : words.planAnother}
          </Button>
        )
      }
    >
      {!possible && view.closedOn === undefined && <Obstacles view={view} />}
      {view.overrides.length > 0 && circles.length > 0 && (
        <ul className={classes.obstacles}>
          {view.overrides.map((one) => (
            <li key={`${one.code}-${one.on}`} className={classes.soft}>
              {safety.inSpite(t.screening[one.code].question)} {t.cases.screening.overriddenBy(one.byName, dayName(one.on, language))}{' '}
              {one.reason}
            </li>
          ))}
        </ul>
      )}
      {view.closedOn === undefined &&
        offers.map((offer) => {
          const circle = circles.find((one) => one.id === offer.circleId);
          if (circle === undefined) return undefined;
          return (
            <Notice
              key={offer.circleId}
              tone="soon"
              action={
                <Button small data-step="record_circle" onClick={() => setOpen({ what: 'record', circle, offered: offer })}>
                  {t.debriefs.offer.take}
                </Button>
              }
            >
              {t.debriefs.offer.account(offer.by, relativeDay(offer.writtenAt.slice(0, 10), language))}
            </Notice>
          );
        })}
      {circles.length === 0 && possible && <p className={classes.soft}>{words.none}</p>}
      {circles.length > 0 && (
        <Lines label={words.title}>
          {circles.map((circle) => (
            <li key={circle.id}>
              <CircleLine
                view={view}
                circle={circle}
                onChange={possible ? () => setOpen({ what: 'change', circle }) : undefined}
                more={more?.(circle)}
                onRecord={view.closedOn === undefined ? () => setOpen({ what: 'record', circle }) : undefined}
              />
            </li>
          ))}
        </Lines>
      )}
      {open !== undefined && open.what !== 'record' && (
        <CircleForm view={view} circle={open.what === 'change' ? open.circle : undefined} onClose={close} />
      )}
      {open?.what === 'record' && <RecordCircle view={view} circle={open.circle} offered={open.offered} onClose={close} />}
    </Section>
  );
}

/** Why there can be no circle now, each with what the screening says to do. */
function Obstacles({ view }: { view: CaseView }) {
  const t = useText();
  return (
    <Notice tone="stop">
      <p className={classes.strong}>{t.circles.section.notPossible}</p>
      <ul className={classes.obstacles}>
        {view.obstacles.map((obstacle) => (
          <li key={obstacle.code}>
            {t.codes.obstacle[obstacle.code]}
            {obstacle.code === 'screening-stop' && obstacle.stops.map((code) => ` ${t.screening[code].raised}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface CircleLineProps {
  view: CaseView;
  circle: Circle;
  onChange: (() => void) | undefined;
  onRecord: (() => void) | undefined;
  more: ReactNode;
}

function CircleLine({ view, circle, onChange, onRecord, more }: CircleLineProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.circles.section;
  const planned = circle.status === 'planned' || circle.status === 'postponed';
  const seated = view.parties.filter((p) => circle.seats.some((s) => s.partyId === p.id));
  const standing = { closed: view.closedOn !== undefined, screening: view.screening, overrides: view.overrides };
  // The same rule as the vault's: what it would refuse to print is said to be on hold.
  const onHold = planned && paperObstacles(standing, true, seated, view.consents, circle.keeperName).length > 0;
  const took = circle.status === 'held' || circle.status === 'stopped_early';
  const day = dayName(circle.heldOn ?? circle.plannedOn, language);
  const facts = [
    planned && circle.startTime !== undefined ? `${day}, ${timeOfDay(circle.startTime, language)}` : day,
    circle.place,
    duration(circle.realMinutes ?? circle.minutes, t),
    took ? words.attended(peopleIn(circle)) : t.circles.people(peopleIn(circle)),
    circle.keeperName === '' ? '' : t.circles.keptBy(circle.keeperName),
  ];
  return (
    <div className={classes.circle}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t.codes.process[circle.process]}</h3>
        {planned ? (
          <>
            {onHold && (
              <StatusWord tone="stop" tinted>
                {t.safety.onHold}
              </StatusWord>
            )}
            <Due date={circle.plannedOn} />
          </>
        ) : (
          <StatusWord tone={circle.status === 'held' ? 'kept' : circle.status === 'stopped_early' ? 'soon' : 'quiet'}>
            {took
              ? `${t.codes.circleStatus[circle.status]} ${relativeDay(circle.heldOn ?? circle.plannedOn, language)}`
              : t.codes.circleStatus[circle.status]}
          </StatusWord>
        )}
      </div>
      <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
      {circle.purpose !== '' && <p>{circle.purpose}</p>}
      {circle.statusNote !== '' && <p className={classes.soft}>{circle.statusNote}</p>}
      {took && <AfterFacts view={view} circle={circle} />}
      {planned && view.closedOn === undefined && (
        <div className={classes.signs}>
          <ConsentSigns view={view} partyIds={circle.seats.map((seat) => seat.partyId)} />
          <RoomSigns view={view} partyIds={circle.seats.map((seat) => seat.partyId)} process={circle.process} on={circle.plannedOn} />
          <PreparationSigns view={view} partyIds={circle.seats.map((seat) => seat.partyId)} />
        </div>
      )}
      <Actions>
        <ButtonLink to="/circles/$circleId" params={{ circleId: circle.id }} small data-step={planned ? 'hold_circle' : undefined}>
          {planned ? words.chooseScript : words.open}
        </ButtonLink>
        {planned && onRecord !== undefined && (
          <Button kind="quiet" small onClick={onRecord}>
            {words.record}
          </Button>
        )}
        {took && onRecord !== undefined && (
          <Button kind="quiet" small onClick={onRecord}>
            {t.circles.record.again}
          </Button>
        )}
        {took && more}
        {planned && onChange !== undefined && (
          <Button kind="quiet" small onClick={onChange}>
            {words.change}
          </Button>
        )}
      </Actions>
    </div>
  );
}
