/** @file One helper of the chain: where the match stands, what is to be said about it, and its one next step. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { firstName } from '../../shared/people/person';
import type { Match, MatchStatus } from '../../shared/support/match';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Notice, Problem } from '../ui/Problem';
import { StatusWord, type Tone } from '../ui/Status';
import { ActForm } from './ActForm';
import { AskForm, BeginForm, EndForm } from './MatchForms';
import { PrintCard } from './PrintCard';
import classes from './support.module.css';
import { limitWords, nameOf, pairWords, trainingWords } from './words';

const TONE: Record<MatchStatus, Tone> = {
  proposed: 'quiet',
  active: 'accent',
  ended_ok: 'kept',
  ended_early_no_fault: 'quiet',
  ended_safety: 'stop',
};

export type Doing = 'ask' | 'begin' | 'end' | 'act' | 'card';

export interface MatchLineProps {
  view: CaseView;
  match: Match;
  /** The chain waits for this one: its step is the next. */
  isNext: boolean;
}

export function MatchLine({ view, match, isNext }: MatchLineProps) {
  const text = useText();
  const { support } = text;
  const t = support.match;
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>();
  const drop = useTelling('support.drop');
  const helped = nameOf(view, match.partyId);
  const name = match.helper.name;
  const live = match.status === 'active' || match.status === 'proposed';
  const refused = match.personAnswer === 'no' || match.helperAnswer === 'no';
  const agreed = match.personAnswer === 'yes' && match.helperAnswer === 'yes';
  const training = live ? trainingWords(match, text, today()) : undefined;
  const day = (date: string | undefined) => (date === undefined ? '' : shortDay(date, language));
  const close = () => setDoing(undefined);
  const besideId = view.parties.find((p) => p.id === match.partyId)?.person?.id;
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <span className={classes.rank}>{match.rank}</span>
        <div className={classes.grow}>
          <p className={classes.what}>
            {name} <span className={classes.soft}>{support.kinds[match.kind]}</span>
          </p>
          <p className={classes.facts}>
            <StatusWord tone={TONE[match.status]}>
              {match.status === 'proposed' && refused ? t.refused : support.statuses[match.status]}
            </StatusWord>
            {match.status === 'active' && <span>{t.since(day(match.from))}</span>}
            {match.endedOn !== undefined && <span>{t.fromTo(day(match.from), day(match.endedOn))}</span>}
            {match.status === 'proposed' && (
              <>
                <span>{t.answerOf(firstName(helped), t.answers[match.personAnswer])}</span>
                <span>{t.answerOf(firstName(name), t.answers[match.helperAnswer])}</span>
              </>
            )}
          </p>
          {match.endedWhy !== '' && <p className={classes.soft}>{match.endedWhy}</p>}
          {live && match.together !== '' && <p className={classes.soft}>{match.together}</p>}
          {training !== undefined && <p className={classes.soft}>{training}</p>}
          {live && match.alsoHelps > 0 && <p className={classes.soft}>{t.alsoHelps(firstName(name), match.alsoHelps)}</p>}
        </div>
        {doing === undefined && (
          <Actions end>
            {match.status === 'proposed' && !agreed && (
              <Button small kind={isNext ? 'plain' : 'quiet'} aria-label={t.askOf(name)} onClick={() => setDoing('ask')}>
                {t.ask}
              </Button>
            )}
            {match.status === 'proposed' && agreed && isNext && (
              <Button small aria-label={t.beginOf(name)} onClick={() => setDoing('begin')}>
                {t.begin}
              </Button>
            )}
            {match.status === 'active' && (
              <Button kind="quiet" small aria-label={t.noteOf(name)} onClick={() => setDoing('act')}>
                {t.note}
              </Button>
            )}
            {live && (
              <Button kind="quiet" small aria-label={t.cardOf(name)} onClick={() => setDoing('card')}>
                {t.card}
              </Button>
            )}
            {match.status === 'active' && (
              <Button kind="quiet" small aria-label={t.endOf(name)} onClick={() => setDoing('end')}>
                {t.end}
              </Button>
            )}
            {match.status === 'proposed' && (
              <Button
                kind="quiet"
                small
                aria-label={t.dropOf(name)}
                busy={drop.isPending}
                onClick={() => drop.mutate({ id: match.id }, { onSuccess: () => announce(t.dropped) })}
              >
                {t.drop}
              </Button>
            )}
          </Actions>
        )}
      </div>
      {live &&
        match.limits.map((limit) => (
          <Notice key={limit.id} tone="stop">
            {t.keptApart(pairWords(limit, text), limitWords(limit, text, language))}
          </Notice>
        ))}
      <Problem error={drop.error} />
      {doing === 'ask' && <AskForm match={match} helped={helped} onDone={close} />}
      {doing === 'begin' && <BeginForm match={match} onDone={close} />}
      {doing === 'end' && <EndForm match={match} onDone={close} />}
      {doing === 'act' && <ActForm personId={match.helper.id} besideId={besideId} onDone={close} />}
      {doing === 'card' && <PrintCard match={match} onClose={close} />}
    </li>
  );
}
