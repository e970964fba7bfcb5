/** @file Incidents as they read: when and where in words, then what was seen, said and concluded, each in its place, and the own words. */
import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Incident, NamedText } from '../../shared/cases/incident';
import { useText } from '../text/catalogue';
import { approximateDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { MentionText } from '../ui/MentionText';
import { mentionsIn } from './case-form';
import classes from './Incidents.module.css';
import { inSentence } from './names';

/** All incidents of a report, in the order in which they were told. */
export function IncidentList({ incidents, named }: { incidents: readonly Incident[]; named: CaseView['named'] }) {
  return (
    <ol className={incidents.length > 1 ? `${classes.incidents} ${classes.severals}` : classes.incidents}>
      {incidents.map((incident, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an incident has no name but its place
        <li key={index} className={classes.incident}>
          <IncidentText incident={incident} named={named} number={incidents.length > 1 ? index + 1 : undefined} />
        </li>
      ))}
    </ol>
  );
}

interface IncidentTextProps {
  incident: Incident;
  named: CaseView['named'];
  number: number | undefined;
}

function IncidentText({ incident, named, number }: IncidentTextProps) {
  const text = useText();
  const { cases, codes, reports } = text;
  const t = reports.incident;
  const language = useLanguage();
  const where = [
    incident.setting && codes.setting[incident.setting],
    incident.place,
    incident.online && incident.setting !== 'online' ? cases.report.alsoOnline : '',
  ].filter(Boolean);
  const grounds = [...incident.identityGrounds.map((ground) => t.ground[ground]), incident.identityGround].filter(Boolean);
  const { seen, said, concluded } = incident;
  const words = (name: NamedText) => (
    <MentionText
      text={incident[name]}
      mentions={mentionsIn(incident, name).map((m) => ({ ...m, name: named.find((n) => n.personId === m.personId)?.name ?? '' }))}
    />
  );
  const untold = [incident.whatHappened, seen, said, concluded, incident.ownWords].every((words) => words === '');
  return (
    <>
      <div className={classes.head}>
        {number !== undefined && <h3 className={classes.number}>{t.nth(number, 2)}</h3>}
        <p className={classes.harm}>{inSentence(incident.harmTypes.map((harm) => codes.harmType[harm]))}</p>
        <p className={classes.when}>{[approximateDay(incident.occurred, language, text), ...where].join(' · ')}</p>
        {grounds.length > 0 && (
          <p className={classes.when}>
            {cases.report.ground}: {inSentence(grounds)}
          </p>
        )}
      </div>
      {untold && <p className={classes.when}>{cases.report.noStory}</p>}
      {incident.whatHappened !== '' && words('whatHappened')}
      {[seen, said, concluded].some((words) => words !== '') && (
        <dl className={classes.apart}>
          {seen !== '' && <Part label={t.seen}>{words('seen')}</Part>}
          {said !== '' && <Part label={t.said}>{words('said')}</Part>}
          {concluded !== '' && (
            <Part label={t.concluded} thought>
              {words('concluded')}
            </Part>
          )}
        </dl>
      )}
      {incident.ownWords !== '' && (
        <figure className={classes.quote}>
          <blockquote>{words('ownWords')}</blockquote>
          <figcaption>{incident.ownWordsBy === '' ? t.quoted : t.quotedBy(incident.ownWordsBy)}</figcaption>
        </figure>
      )}
    </>
  );
}

function Part({ label, thought = false, children }: { label: string; thought?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={thought ? classes.thought : undefined}>{children}</dd>
    </div>
  );
}
