/** @file All help that runs, over all cases, closed ones too; and how many acts of allyship each term had. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { Lines, Table } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { OneMatch, OnePlan } from './SupportLines';
import classes from './support.module.css';
import { termWords } from './words';

export function OverviewScreen() {
  const text = useText();
  const t = text.support.overview;
  const found = useQuery(asking('support.overview', {}));
  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={
        <BackLine>
          <Link to="/people">{t.back}</Link>
        </BackLine>
      }
    >
      <Problem error={found.error} />
      {found.data !== undefined && (
        <>
          <Section title={t.matches}>
            {found.data.matches.length === 0 && <p className={classes.soft}>{t.noMatches}</p>}
            <Lines label={t.matches}>
              {found.data.matches.map((line) => (
                <OneMatch key={line.id} line={line} title={t.beside(line.helper, line.other)} />
              ))}
            </Lines>
          </Section>
          <Section title={t.plans}>
            {found.data.plans.length === 0 && <p className={classes.soft}>{t.noPlans}</p>}
            <Lines label={t.plans}>
              {found.data.plans.map((line) => (
                <OnePlan key={line.id} line={line} title={`${line.other}: ${line.offered}`} />
              ))}
            </Lines>
          </Section>
          <Section title={t.acts} lead={t.actsLead}>
            {found.data.acts.length === 0 ? (
              <p className={classes.soft}>{t.noActs}</p>
            ) : (
              <div className={classes.numbers}>
                <Table caption={t.acts} head={[t.term, { label: t.count, align: 'end' }]}>
                  {found.data.acts.map(({ term, count }) => (
                    <tr key={term}>
                      <th scope="row">{termWords(term, text)}</th>
                      <td className={classes.number}>{count}</td>
                    </tr>
                  ))}
                </Table>
              </div>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}
