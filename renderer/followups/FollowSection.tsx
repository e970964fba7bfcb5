/** @file Keeping the agreement, on the page of a case: telling the person harmed first, then what to do about promises that are late. */
import type { CaseView } from '../../shared/cases/contract';
import type { NextStep } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Section } from '../ui/Page';
import classes from './follow.module.css';
import { StepsOf } from './StepsOf';
import { Tellings } from './Tellings';

/** @param go leads to another step of the case's page */
export function FollowSection({ view, me, go }: { view: CaseView; me: string; go: (step: NextStep) => void }) {
  const { followups } = useText();
  const signed = view.agreements.filter((one) => one.signedOn !== undefined || one.version > 1);
  // Labels of sign-ins say the role in brackets; whoever told somebody is a person.
  const name = me.replaceAll(/\([^)]*\)/g, '').trim();
  return (
    <Section title={followups.title}>
      {signed.length === 0 && view.tellings.length === 0 && <p className={classes.soft}>{followups.unsigned}</p>}
      <Tellings view={view} me={name} />
      {signed.map((agreement) => (
        <StepsOf key={agreement.id} view={view} agreement={agreement} go={go} />
      ))}
    </Section>
  );
}
