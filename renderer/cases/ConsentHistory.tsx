/** @file Every answer that was ever recorded, by person and by what was asked, the latest first. Nothing is ever taken away (invariant 3). */
import type { CaseView } from '../../shared/cases/contract';
import { CONSENT_SCOPES } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import classes from './Consent.module.css';

type Recorded = CaseView['consents'][number];

export function ConsentHistory({ view }: { view: CaseView }) {
  const { cases: t, codes } = useText();
  return (
    <details className={classes.history}>
      <summary>{t.consent.history(view.consents.length)}</summary>
      {view.parties
        .filter((party) => view.consents.some((c) => c.partyId === party.id))
        .map((party) => (
          <div key={party.id}>
            <h3 className={classes.name}>{party.name}</h3>
            <dl className={classes.answers}>
              {CONSENT_SCOPES.flatMap((scope) => {
                const own = view.consents.filter((c) => c.partyId === party.id && c.scope === scope);
                if (own.length === 0) return [];
                return [
                  <div key={scope}>
                    <dt>{codes.consentScope[scope]}</dt>
                    {own.map((c) => (
                      <dd key={`${c.recordedAt}-${c.state}`}>
                        <OneAnswer answer={c} several={view.episode > 1} />
                      </dd>
                    ))}
                  </div>,
                ];
              })}
            </dl>
          </div>
        ))}
    </details>
  );
}

function OneAnswer({ answer: c, several }: { answer: Recorded; several: boolean }) {
  const { cases, codes } = useText();
  const t = cases.consent;
  const language = useLanguage();
  const details = [
    c.limits,
    c.by === 'self' ? '' : codes.consentBy[c.by],
    c.guardianName === '' ? '' : t.guardianIs(c.guardianName),
    c.shown === undefined ? '' : t.showns[c.shown],
    c.expiresOn === undefined ? '' : t.until(dayName(c.expiresOn, language)),
    several ? t.ofEpisode(c.episode) : '',
    c.current ? '' : t.earlier,
  ].filter(Boolean);
  return (
    <>
      <b>{codes.consentState[c.state]}</b>, <time dateTime={c.on}>{dayName(c.on, language)}</time>
      {details.length > 0 && <span className={classes.soft}> {details.join(' · ')}</span>}
    </>
  );
}
