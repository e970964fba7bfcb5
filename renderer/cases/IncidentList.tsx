/** @file Incidents as they read: when and where in words, then what was seen, said and concluded, each in its place, and the own words. */
import type { Incident } from '../../shared/cases/incident';
import { useText } from '../text/catalogue';
import { approximateDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Prose } from '../ui/Page';
import classes from './Incidents.module.css';
import { inSentence } from './names';

/** All incidents of a report, in the order in which they were told. */
export function IncidentList({ incidents }: { incidents: readonly Incident[] }) {
  return (
    <ol className={incidents.length > 1 ? `${classes.incidents} ${classes.severals}` : classes.incidents}>
      {incidents.map((incident, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an incident has no name but its place
        <li key={index} className={classes.incident}>
          <IncidentText incident={incident} number={incidents.length > 1 ? index + 1 : undefined} />
        </li>
      ))}
    </ol>
  );
}

function IncidentText({ incident, number }: { incident: Incident; number: number | undefined }) {
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
      {incident.whatHappened !== '' && <Prose>{incident.whatHappened}</Prose>}
      {[seen, said, concluded].some((words) => words !== '') && (
        <dl className={classes.apart}>
          <Part label={t.seen} words={seen} />
          <Part label={t.said} words={said} />
          <Part label={t.concluded} words={concluded} thought />
        </dl>
      )}
      {incident.ownWords !== '' && (
        <figure className={classes.quote}>
          <blockquote>{incident.ownWords}</blockquote>
          <figcaption>{incident.ownWordsBy === '' ? t.quoted : t.quotedBy(incident.ownWordsBy)}</figcaption>
        </figure>
      )}
    </>
  );
}

function Part({ label, words, thought = false }: { label: string; words: string; thought?: boolean }) {
  if (words === '') return undefined;
  return (
    <div>
      <dt>{label}</dt>
      <dd className={thought ? classes.thought : undefined}>
        <Prose>{words}</Prose>
      </dd>
    </div>
  );
}
