/** @file What the case book holds about a person: cases and parts, consent in words, promises by and to them. */
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { isEnded } from '../../shared/agreements/agreement';
import type { ConsentState } from '../../shared/cases/words';
import type { PersonPage } from '../../shared/people/page';
import { useText } from '../text/catalogue';
import { Section } from '../ui/Page';
import { Day, Due, StatusWord, type Tone } from '../ui/Status';
import classes from './people.module.css';

export function CasesSection({ cases }: { cases: PersonPage['cases'] }) {
  const { people: t, codes } = useText();
  return (
    <Section title={t.casesTitle}>
      {cases.length === 0 && <p className={classes.soft}>{t.noCases}</p>}
      <ul className={classes.list}>
        {cases.map((one) => (
          <li key={one.partyId} className={classes.line}>
            <span className={classes.grow}>
              <CaseLink {...one} />
              <br />
              <span className={classes.soft}>
                {one.roles
                  .map(({ role, supports }) => (supports === undefined ? codes.partyRole[role] : t.of(codes.partyRole[role], supports)))
                  .join(' · ')}
              </span>
            </span>
            <span className={classes.side}>
              <StatusWord tone={one.closedOn === undefined ? 'accent' : 'quiet'}>{codes.caseStatus[one.status]}</StatusWord>
              <span className={classes.soft}>
                {one.closedOn === undefined ? t.opened : t.closed} <Day date={one.closedOn ?? one.openedOn} exact />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CaseLink({ caseId, ref, title }: { caseId: string; ref: string; title: string }) {
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }} preload={false}>
        {title}
      </Link>{' '}
      <span className={classes.soft}>{ref}</span>
    </>
  );
}

const CONSENT_TONE: Record<ConsentState, Tone> = {
  not_asked: 'quiet',
  given: 'kept',
  given_with_limits: 'kept',
  refused: 'stop',
  withdrawn: 'stop',
  expired: 'soon',
};

export function ConsentsSection({ consents }: { consents: PersonPage['consents'] }) {
  const { people, codes } = useText();
  const t = people.consents;
  const earlier = consents.filter((c) => !c.inForce);
  return (
    <Section title={t.title}>
      {consents.length === 0 && <p className={classes.soft}>{t.none}</p>}
      <ul className={classes.list}>
        {consents
          .filter((c) => c.inForce)
          .map((c) => (
            <li key={`${c.caseId} ${c.scope}`} className={classes.line}>
              <span className={classes.grow}>
                {codes.consentScope[c.scope]}
                {c.limits !== '' && <span className={classes.soft}> · {c.limits}</span>}
                <br />
                <span className={classes.soft}>
                  <CaseLink {...c} />
                </span>
              </span>
              <span className={classes.side}>
                <StatusWord tone={CONSENT_TONE[c.state]}>{codes.consentState[c.state]}</StatusWord>
                <span className={classes.soft}>
                  {c.by !== 'self' && `${codes.consentBy[c.by]} · `}
                  <Day date={c.on} exact />
                </span>
              </span>
            </li>
          ))}
      </ul>
      {earlier.length > 0 && (
        <details className={classes.history}>
          <summary>{t.history(earlier.length)}</summary>
          <ul>
            {earlier.map((c, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: history is never reordered
              <li key={index}>
                <Day date={c.on} exact />: {c.ref}, {codes.consentScope[c.scope]}, <b>{codes.consentState[c.state]}</b>
                {c.limits !== '' && ` (${c.limits})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

export function PromisesSection({ promises }: { promises: PersonPage['promises'] }) {
  const { people } = useText();
  const t = people.promises;
  return (
    <Section title={t.title}>
      {promises.length === 0 && <p className={classes.soft}>{t.none}</p>}
      {(['by', 'to'] as const).map((direction) => {
        const own = promises.filter((p) => p.direction === direction);
        return (
          own.length > 0 && (
            <Fragment key={direction}>
              <h3 className={classes.groupTitle}>{t[direction]}</h3>
              <ul className={classes.list}>
                {own.map((promise) => (
                  <Promised key={promise.itemId} promise={promise} />
                ))}
              </ul>
            </Fragment>
          )
        );
      })}
    </Section>
  );
}

function promiseTone(status: PersonPage['promises'][number]['status']): Tone {
  if (status === 'done' || status === 'done_late' || status === 'waived_by_harmed_person') return 'kept';
  if (status === 'not_kept' || status === 'partly_done') return 'stop';
  return isEnded(status) ? 'quiet' : 'accent';
}

function Promised({ promise }: { promise: PersonPage['promises'][number] }) {
  const { people, codes } = useText();
  const t = people.promises;
  const other = promise.other === undefined ? '' : promise.direction === 'by' ? t.toWhom(promise.other) : t.byWhom(promise.other);
  return (
    <li className={classes.line}>
      <span className={classes.grow}>
        {promise.what}
        <br />
        <span className={classes.soft}>
          {other !== '' && `${other} · `}
          <Link to="/cases/$caseId/agreement" params={{ caseId: promise.caseId }} search={{ id: promise.agreementId }} preload={false}>
            {promise.title}
          </Link>{' '}
          {promise.ref}
          {!promise.agreed && ` · ${t.draft}`}
        </span>
      </span>
      <span className={classes.side}>
        <StatusWord tone={promiseTone(promise.status)}>{codes.itemStatus[promise.status]}</StatusWord>
        {!isEnded(promise.status) && (
          <span>
            <span className="visually-hidden">{t.due} </span>
            <Due date={promise.due} />
          </span>
        )}
      </span>
    </li>
  );
}
