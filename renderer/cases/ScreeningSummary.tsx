/** @file The screening once decided: the decision as a sentence, what the answers raised, the whole list on demand. */
import type { CaseView } from '../../shared/cases/contract';
import { SCREENING_QUESTIONS } from '../../shared/cases/screening';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Prose } from '../ui/Page';
import { Day } from '../ui/Status';
import classes from './Screening.module.css';
import { isRaised } from './ScreeningQuestions';

export function ScreeningSummary({ view, whole }: { view: CaseView; whole: boolean }) {
  const { cases: t, codes, safety, screening: words } = useText();
  const language = useLanguage();
  const { screening } = view;
  if (screening === undefined) return <p className={classes.soft}>{t.screening.none}</p>;
  const raised = SCREENING_QUESTIONS.filter((q) => isRaised(q, screening.answers[q.code]?.answer));
  return (
    <>
      {screening.outcome !== undefined && (
        <div className={classes.decided}>
          <p>
            <b>{codes.screeningOutcome[screening.outcome]}</b>
            {screening.reviewOn !== undefined && (
              <>
                {' · '}
                <Day date={screening.reviewOn} exact />
              </>
            )}
          </p>
          {screening.outcomeReason !== '' && <Prose>{screening.outcomeReason}</Prose>}
          {SCREENING_QUESTIONS.flatMap((q) => {
            const text = screening.conditions?.[q.code];
            if (text === undefined) return [];
            return [<p key={q.code}>{q.code === 'S13' ? safety.conditions.keeper(text) : `${safety.conditions.rests}: ${text}`}</p>];
          })}
          {screening.decidedBy !== '' && (
            <p className={classes.soft}>
              {t.screening.decidedBy(screening.decidedBy, screening.decidedOn === undefined ? '' : dayName(screening.decidedOn, language))}
            </p>
          )}
        </div>
      )}
      {whole ? (
        <dl className={classes.answers}>
          {SCREENING_QUESTIONS.map((q) => {
            const given = screening.answers[q.code];
            return (
              <div key={q.code}>
                <dt>{words[q.code].question}</dt>
                <dd>
                  {given === undefined ? t.screening.notAnswered : codes.answer[given.answer]}
                  {given !== undefined && given.note !== '' && `: ${given.note}`}
                </dd>
              </div>
            );
          })}
        </dl>
      ) : (
        raised.length > 0 && (
          <>
            <h3 className={classes.groupTitle}>{t.screening.toMind}</h3>
            <ul className={classes.minded}>
              {raised.map((q) => (
                <li key={q.code}>
                  {codes.screeningClass[q.class]}: {screening.answers[q.code]?.note || words[q.code].raised || words[q.code].question}
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </>
  );
}
