/** @file Preparation on a case's page: one calm line a person, opened to the whole; the form comes when it is asked for. */
import { useState } from 'react';
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps, isPrincipal } from '../../shared/cases/doors';
import { isPrepared, isToPrepare, type Meeting } from '../../shared/preparation/preparation';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Initials, StatusWord, type Tone } from '../ui/Status';
import classes from './Preparation.module.css';
import { PreparationForm } from './PreparationForm';
import { PreparationWhole } from './PreparationWhole';
import { plannedMeeting, preparationOf, type Standing, standingOf, summaryLine } from './summary';

const TONE: Record<Standing, Tone> = { prepared: 'kept', planned: 'accent', earlier: 'soon', none: 'soon' };

export function PreparationSection({ view }: { view: CaseView }) {
  const { preparation: t } = useText();
  const known = view.parties.filter((p) => p.kind !== 'unknown');
  // Whoever was met is shown as well, whatever their part.
  const first = known.filter((p) => isToPrepare(p) || preparationOf(view, p).meetings.length > 0);
  const others = known.filter((p) => !first.includes(p));
  const { refused } = consentGaps(view.parties, view.consents);
  const next = first.find((p) => isPrincipal(p) && !refused.includes(p.id) && !isPrepared(preparationOf(view, p), view.episode));
  return (
    <Section title={t.title} lead={t.lead}>
      {known.length === 0 && <p className={classes.soft}>{t.nobody}</p>}
      <ul className={classes.people}>
        {first.map((party) => (
          <Person key={party.id} party={party} view={view} isNext={party === next} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t.others(others.length)}</summary>
          <ul className={classes.people}>
            {others.map((party) => (
              <Person key={party.id} party={party} view={view} isNext={false} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Person({ party, view, isNext }: { party: Party; view: CaseView; isNext: boolean }) {
  const text = useText();
  const { preparation: t, codes } = text;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  /** The meeting in the form; `new` for another one. */
  const [editing, setEditing] = useState<Meeting | 'new'>();
  const preparation = preparationOf(view, party);
  const planned = plannedMeeting(preparation, view.episode);
  const standing = standingOf(preparation, view.episode);
  const { standing: stands, rest } = summaryLine(view, preparation, text, language);
  const closed = view.closedOn !== undefined;
  const [label, full] =
    planned !== undefined
      ? [t.record, t.recordFor(party.name)]
      : standing === 'prepared'
        ? [t.again, t.againFor(party.name)]
        : [t.plan, t.planFor(party.name)];
  // In a closed case nobody needs to be met any more; whoever was not has no line of their own.
  if (closed && preparation.meetings.length === 0) return undefined;
  return (
    <li className={classes.person}>
      <div className={classes.line}>
        <Initials letters={party.initials} />
        <div className={classes.text}>
          <p>
            <b>{party.name}</b> <span className={classes.soft}>{party.roles.map((r) => codes.partyRole[r.role]).join(' · ')}</span>
          </p>
          <p className={classes.summary}>
            <StatusWord tone={closed && standing !== 'prepared' ? 'quiet' : TONE[standing]}>{stands}</StatusWord>
            {rest !== '' && <span>{rest}</span>}
          </p>
        </div>
        <Actions end>
          {preparation.meetings.length > 0 && (
            <Button
              kind="quiet"
              small
              aria-expanded={open}
              aria-label={open ? t.lessOf(party.name) : t.moreOf(party.name)}
              onClick={() => setOpen(!open)}
            >
              {open ? t.less : t.more}
            </Button>
          )}
          {!closed && editing === undefined && (
            <Button small data-step={isNext ? 'prepare' : undefined} aria-label={full} onClick={() => setEditing(planned ?? 'new')}>
              {label}
            </Button>
          )}
        </Actions>
      </div>
      {editing !== undefined && (
        <PreparationForm
          key={editing === 'new' ? 'new' : editing.id}
          view={view}
          party={party}
          meeting={editing === 'new' ? undefined : editing}
          onDone={() => setEditing(undefined)}
        />
      )}
      {open && <PreparationWhole view={view} party={party} preparation={preparation} onCorrect={closed ? undefined : setEditing} />}
    </li>
  );
}
