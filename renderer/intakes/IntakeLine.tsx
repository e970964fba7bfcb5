/** @file One note: what, how old, by whom; and for one that waits, the three ways on. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Intake } from '../../shared/intakes/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { approximateDay, relativeDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Problem } from '../ui/Problem';
import { Day, StatusWord } from '../ui/Status';
import { AddToCase } from './AddToCase';
import classes from './intakes.module.css';
import { PutAway } from './PutAway';

const BEGINNING = 60;
/** The first words, to tell one note's buttons from another's. */
const beginning = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text);

export function IntakeLine({ intake }: { intake: Intake }) {
  const text = useText();
  const t = text.reports.intake;
  const language = useLanguage();
  const [open, setOpen] = useState<'case' | 'away'>();
  const noted = dayOf(intake.notedAt);
  const name = beginning(intake.text);
  const { occurred } = intake;
  const sameDay = occurred.precision === 'exact' && occurred.on === noted;
  return (
    <div className={classes.line}>
      <div className={classes.body}>
        {intake.urgent && (
          <p className={classes.urgent}>
            <StatusWord tone={intake.state === 'waiting' ? 'stop' : 'quiet'}>
              {intake.state === 'waiting' ? t.urgentWord : t.urgentThen}
            </StatusWord>
          </p>
        )}
        <p className={classes.text}>{intake.text}</p>
        <p className={classes.about}>
          {intake.who !== '' && <span>{t.whoNoted(intake.who)}</span>}
          {!sameDay && <span>{t.happened(approximateDay(occurred, language, text))}</span>}
          <span>{t.notedOn(relativeDay(noted, language, today()), intake.notedBy)}</span>
        </p>
        {intake.state !== 'waiting' && <Sorted intake={intake} />}
      </div>
      {intake.state === 'waiting' && (
        <Actions end>
          <ButtonLink to="/cases/new" search={{ intake: intake.id }} small aria-label={t.makeReportOf(name)}>
            {t.makeReport}
          </ButtonLink>
          <Button kind="quiet" small aria-expanded={open === 'case'} aria-label={t.addToCaseOf(name)} onClick={() => setOpen('case')}>
            {t.addToCase}
          </Button>
          <Button kind="quiet" small aria-expanded={open === 'away'} aria-label={t.putAwayOf(name)} onClick={() => setOpen('away')}>
            {t.putAway}
          </Button>
        </Actions>
      )}
      {open === 'case' && <AddToCase intake={intake} onClose={() => setOpen(undefined)} />}
      {open === 'away' && <PutAway id={intake.id} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** The calendar day of an instant, as the school means it. */
const dayOf = (instant: string): string => today(new Date(instant));

function Sorted({ intake }: { intake: Intake }) {
  const t = useText().reports.intake;
  const back = useTelling('intakes.takeBack');
  if (intake.state === 'waiting') return undefined;
  return (
    <div className={classes.sorted}>
      <p>
        {t.became[intake.state]}
        {intake.sortedOn !== undefined && (
          <>
            , <Day date={intake.sortedOn} />
          </>
        )}
        {intake.reason !== '' && `: ${intake.reason}`}
        {intake.sortedInto !== undefined && (
          <>
            :{' '}
            <Link to="/cases/$caseId" params={{ caseId: intake.sortedInto.caseId }}>
              {intake.sortedInto.ref} {intake.sortedInto.title}
            </Link>
          </>
        )}
      </p>
      {intake.state === 'put_away' && (
        <Button
          kind="quiet"
          small
          busy={back.isPending}
          aria-label={t.takeBackOf(beginning(intake.text))}
          onClick={() => back.mutate({ id: intake.id })}
        >
          {t.takeBack}
        </Button>
      )}
      <Problem error={back.error} />
    </div>
  );
}
