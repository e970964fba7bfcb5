/** @file People and roles as a small map: the sides, who stands beside whom, consent at a glance. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce, isPrincipal } from '../../shared/cases/doors';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Initials, StatusWord } from '../ui/Status';
import { AddParty } from './AddParty';
import classes from './Case.module.css';
import { EditParty } from './EditParty';
import { IdentifyParty } from './IdentifyParty';
import { type Placed, peopleMap } from './names';
import { consentTone } from './progress';

export function PeopleSection({ view }: { view: CaseView }) {
  const { cases: t } = useText();
  const [adding, setAdding] = useState(false);
  const map = peopleMap(view.parties);
  const closed = view.status === 'closed';
  const groups = (['harmed', 'responsible', 'conflict', 'others'] as const).filter((side) => map[side].length > 0);
  return (
    <Section
      title={t.page.section.people}
      actions={
        !closed && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {t.people.add}
          </Button>
        )
      }
    >
      <div className={classes.map}>
        {groups.map((side) => (
          <div key={side} className={side === 'others' ? classes.mapOthers : classes.mapSide}>
            <h3 className={classes.mapTitle}>{t.people.side[side]}</h3>
            <ul className={classes.mapPeople}>
              {map[side].map((placed) => (
                <Person key={placed.party.id} placed={placed} view={view} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <AddParty view={view} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

function Person({ placed: { party, beside }, view }: { placed: Placed; view: CaseView }) {
  const { cases: t, codes } = useText();
  const [naming, setNaming] = useState(false);
  const [changing, setChanging] = useState(false);
  const speaker = view.parties.find((p) => p.id === party.spokesperson);
  const open = view.status !== 'closed';
  return (
    <li>
      <div className={classes.person}>
        <Initials letters={party.kind === 'unknown' ? '?' : party.initials} size={isPrincipal(party) ? 'large' : 'normal'} />
        <div className={classes.personText}>
          <p className={classes.personName}>
            {party.person === undefined ? (
              party.name
            ) : (
              <Link to="/people/$personId" params={{ personId: party.person.id }} preload={false}>
                {party.name}
              </Link>
            )}
          </p>
          <About party={party} view={view} />
          <ConsentWord party={party} view={view} />
          {party.person !== undefined && party.person.accessNeeds !== '' && (
            <p className={classes.needs}>{t.people.needs(party.person.accessNeeds)}</p>
          )}
          {speaker !== undefined && <p className={classes.about}>{t.people.speaks(speaker.name)}</p>}
          {party.kind === 'unknown' && open && (
            <Button kind="quiet" small onClick={() => setNaming(true)}>
              {t.people.identify}
            </Button>
          )}
        </div>
        {open && (
          <Button kind="quiet" small aria-label={`${t.people.change}: ${party.name}`} onClick={() => setChanging(true)}>
            {t.people.change}
          </Button>
        )}
      </div>
      {beside.length > 0 && (
        <ul className={classes.beside}>
          {beside.map((one) => (
            <Person key={one.id} placed={{ party: one, beside: [] }} view={view} />
          ))}
        </ul>
      )}
      {changing && <EditParty view={view} party={party} onClose={() => setChanging(false)} />}
      {naming && <IdentifyParty view={view} party={party} onClose={() => setNaming(false)} />}
      {party.kind === 'group' && <span className="visually-hidden">{codes.partyKind.group}</span>}
    </li>
  );
}

/** "Person harmed · ages 8 to 10 · 4B" */
function About({ party, view }: { party: Party; view: CaseView }) {
  const { cases: t, codes } = useText();
  const roles = party.roles.map(({ role, supports }) => {
    const whom = view.parties.find((p) => p.id === supports);
    return whom === undefined ? codes.partyRole[role] : t.people.roleOf(codes.partyRole[role], whom.name);
  });
  const { person } = party;
  const more = [
    person !== undefined && person.kind !== 'student' && person.kind !== 'other' && !(person.kind === 'guardian' && roles.length > 0)
      ? codes.personKind[person.kind]
      : '',
    person?.kind === 'student' && party.ageBand !== undefined ? codes.ageBand[party.ageBand] : '',
    person === undefined || person.grade === '' ? '' : t.people.grade(person.grade),
    person?.pronouns,
    person?.language !== undefined && person.language !== 'en' ? codes.language[person.language] : '',
    party.groupSize === undefined ? '' : t.people.size(party.groupSize),
  ];
  return <p className={classes.about}>{[...roles, ...more].filter(Boolean).join(' · ')}</p>;
}

function ConsentWord({ party, view }: { party: Party; view: CaseView }) {
  const { cases: t, codes } = useText();
  const state = consentInForce(view.consents, party.id, 'take_part');
  if (party.kind !== 'person' || (state === 'not_asked' && !isPrincipal(party))) return undefined;
  return (
    <p className={classes.consentWord}>
      <span className="visually-hidden">{t.people.consent}: </span>
      <StatusWord tone={consentTone(state, view.status === 'closed')}>{codes.consentState[state]}</StatusWord>
    </p>
  );
}
