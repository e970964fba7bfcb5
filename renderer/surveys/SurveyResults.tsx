/** @file What was answered, as plain counts with denominators. Nothing of fewer than three people, and never who said what. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SurveyCount } from '../../shared/surveys/survey';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { termName } from '../text/terms';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './surveys.module.css';

export function SurveyResults() {
  const t = useText();
  const words = t.surveys.results;
  const [term, setTerm] = useState<string>();
  const found = useQuery(asking('surveys.counts', term === undefined ? {} : { term }));
  const counts = found.data?.counts ?? [];
  return (
    <Section title={words.title} lead={words.why}>
      <Problem error={found.error} />
      {found.data !== undefined && found.data.terms.length > 1 && (
        <Choice
          label={words.term}
          nothing={words.allTerms}
          value={term}
          options={found.data.terms.map((code) => ({ value: code, label: termName(code, t) }))}
          onChange={setTerm}
        />
      )}
      {found.data !== undefined && counts.length === 0 && <p>{words.none}</p>}
      {counts.map((count) => (
        <Cell key={`${count.moment}:${count.role}`} count={count} />
      ))}
    </Section>
  );
}

function Cell({ count }: { count: SurveyCount }) {
  const { surveys: t } = useText();
  const words = t.results;
  const waiting = count.waiting > 0 ? words.waiting(count.waiting) : '';
  return (
    <section className={classes.cell} aria-label={`${t.moment[count.moment]}, ${t.role[count.role]}`}>
      <h3>
        {t.moment[count.moment]}: {t.role[count.role]}
      </h3>
      <p className={classes.soft}>{[count.people > 0 ? words.people(count.people) : words.tooFew, waiting].filter(Boolean).join(' · ')}</p>
      {count.questions.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.question}</th>
                {t.scale.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {count.questions.map(({ question, counts, answered }) => (
                <tr key={question}>
                  <th scope="row">
                    {t.ask[question]} <span className={classes.soft}>{words.answered(answered, count.people)}</span>
                  </th>
                  {counts.map((n, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the answer
                    <td key={index}>{n}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {count.words.length > 0 && (
        <>
          <h4>{words.words}</h4>
          <ul className={classes.words}>
            {count.words.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
