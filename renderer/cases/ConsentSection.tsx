/** @file Consent: who said what, person by person and thing by thing; the answer in force in a word, every answer before it on demand. */
import { type ReactNode, useState } from 'react';
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce, isPrincipal } from '../../shared/cases/doors';
import { CONSENT_SCOPES, type ConsentScope } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { Section } from '../ui/Page';
import classes from './Consent.module.css';
import { ConsentCell } from './ConsentCell';
import { ConsentForm } from './ConsentForm';
import { ConsentHistory } from './ConsentHistory';
import { backToSection } from './SectionNav';

/** What is usually asked; the rest stands in the table once somebody was asked about it, or on wish. */
const USUAL: readonly ConsentScope[] = ['take_part', 'share_story', 'use_letter'];

export function ConsentSection({ view, more }: { view: CaseView; more?: ReactNode }) {
  const { cases: t, codes } = useText();
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState<{ party: Party; scope: ConsentScope }>();
  const people = view.parties.filter((p) => p.kind === 'person');
  const answered = (party: Party) => view.consents.some((c) => c.partyId === party.id);
  const [principals, others] = [people.filter(isPrincipal), people.filter((p) => !isPrincipal(p))];
  const shown = [...principals, ...others.filter((p) => all || answered(p))];
  const scopes = CONSENT_SCOPES.filter((s) => all || USUAL.includes(s) || view.consents.some((c) => c.scope === s));
  const waiting = principals.find((p) => ['not_asked', 'expired'].includes(consentInForce(view.consents, p.id, 'take_part')));
  const done = () => {
    setAsking(undefined);
    announce(t.page.saved);
    backToSection('consent');
  };
  return (
    <Section
      title={t.page.section.consent}
      lead={t.consent.lead}
      actions={
        people.length > 0 && (
          <Button kind="quiet" small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.consent.fewer : t.consent.more}
          </Button>
        )
      }
    >
      {people.length === 0 && <p className={classes.soft}>{t.consent.nobody}</p>}
      {shown.length > 0 && (
        <div className={classes.matrix}>
          <Table caption={t.consent.matrix} head={[t.consent.person, ...scopes.map((scope) => codes.consentScope[scope])]}>
            {shown.map((party) => (
              <tr key={party.id}>
                <th scope="row">
                  {party.name}
                  <span className={classes.role}>{party.roles.map((r) => codes.partyRole[r.role]).join(' · ')}</span>
                </th>
                {scopes.map((scope) => (
                  <ConsentCell
                    key={scope}
                    view={view}
                    party={party}
                    scope={scope}
                    isNext={party === waiting && scope === 'take_part'}
                    open={asking?.party.id === party.id && asking.scope === scope}
                    onAsk={() => setAsking({ party, scope })}
                  />
                ))}
              </tr>
            ))}
          </Table>
        </div>
      )}
      {asking !== undefined && (
        <ConsentForm key={`${asking.party.id}-${asking.scope}`} party={asking.party} scope={asking.scope} view={view} onDone={done} />
      )}
      {more}
      {view.consents.length > 0 && <ConsentHistory view={view} />}
    </Section>
  );
}
