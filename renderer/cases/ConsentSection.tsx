/** @file Consent: each person, each thing asked, the answer in force, and every answer before it. */
import { useState } from 'react';
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce, isPrincipal } from '../../shared/cases/rules';
import { CONSENT_SCOPES } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Day, Initials, StatusWord } from '../ui/Status';
import classes from './Consent.module.css';
import { ConsentForm } from './ConsentForm';
import { consentTone } from './progress';
import { backToSection } from './SectionNav';

export function ConsentSection({ view }: { view: CaseView }) {
  const { cases: t } = useText();
  const people = view.parties.filter((p) => p.kind === 'person');
  const principals = people.filter(isPrincipal);
  const others = people.filter((p) => !isPrincipal(p));
  const waiting = principals.find((p) => ['not_asked', 'expired'].includes(consentInForce(view.consents, p.id, 'take_part')));
  return (
    <Section title={t.page.section.consent} lead={t.consent.lead}>
      {people.length === 0 && <p className={classes.soft}>{t.consent.nobody}</p>}
      <ul className={classes.people}>
        {principals.map((party) => (
          <Person key={party.id} party={party} view={view} isNext={party === waiting} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t.consent.others(others.length)}</summary>
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
  const { cases: t, codes } = useText();
  const [open, setOpen] = useState(false);
  const own = view.consents.filter((c) => c.partyId === party.id);
  const scopes = CONSENT_SCOPES.filter((scope) => scope === 'take_part' || own.some((c) => c.scope === scope));
  const label = own.length === 0 ? t.consent.record : t.consent.change;
  return (
    <li className={classes.person}>
      <div className={classes.line}>
        <Initials letters={party.initials} />
        <div className={classes.text}>
          <p>
            <b>{party.name}</b> <span className={classes.soft}>{party.roles.map((r) => codes.partyRole[r.role]).join(' · ')}</span>
          </p>
          {scopes.map((scope) => {
            const latest = own.find((c) => c.scope === scope);
            const state = latest?.state ?? 'not_asked';
            return (
              <p key={scope} className={classes.scope}>
                <span>{codes.consentScope[scope]}:</span>
                <StatusWord tone={consentTone(state, view.status === 'closed')}>{codes.consentState[state]}</StatusWord>
                {latest !== undefined && (
                  <span className={classes.soft}>
                    {latest.by !== 'self' && `${codes.consentBy[latest.by]} · `}
                    <Day date={latest.on} />
                  </span>
                )}
                {latest !== undefined && latest.limits !== '' && <span className={classes.limits}>{latest.limits}</span>}
              </p>
            );
          })}
        </div>
        {!open && (
          <Button small data-step={isNext ? 'ask_consent' : undefined} aria-label={`${label}: ${party.name}`} onClick={() => setOpen(true)}>
            {label}
          </Button>
        )}
      </div>
      {open && (
        <ConsentForm
          party={party}
          view={view}
          onDone={() => {
            setOpen(false);
            backToSection('consent');
          }}
        />
      )}
      {own.length > scopes.length && <History own={own} />}
    </li>
  );
}

function History({ own }: { own: CaseView['consents'] }) {
  const { cases: t, codes } = useText();
  return (
    <details className={classes.history}>
      <summary>{t.consent.history(own.length)}</summary>
      <ul>
        {own.map((c) => (
          <li key={`${c.recordedAt}-${c.scope}-${c.state}`}>
            <Day date={c.on} exact />: {codes.consentScope[c.scope]}, <b>{codes.consentState[c.state]}</b>
            {c.limits !== '' && ` (${c.limits})`} <span className={classes.soft}>{codes.consentBy[c.by]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
