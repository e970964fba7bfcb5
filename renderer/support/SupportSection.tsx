/** @file Support on a case's page: what is asked now, the help that runs, and who stands beside whom. Lives on when the case is closed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { CaseSupport } from '../../shared/support/contract';
import { isRunning } from '../../shared/support/plan';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { Chain } from './Chain';
import { MatchForm } from './MatchForm';
import { PlanForm } from './PlanForm';
import { PlanLine } from './PlanLine';
import classes from './support.module.css';
import { TasksNow } from './Tasks';
import { nameOf } from './words';

export function SupportSection({ view }: { view: CaseView }) {
  const support = useQuery(asking('support.open', { caseId: view.id }));
  const { support: t } = useText();
  if (support.data === undefined)
    return (
      <Section title={t.title}>
        <Problem error={support.error} />
      </Section>
    );
  return <SupportParts view={view} support={support.data} />;
}

/** Ids of those who are helped, in the order of the case's people. */
const inOrder = (view: CaseView, ids: readonly string[]): string[] =>
  view.parties.map((p) => p.id as string).filter((id) => ids.includes(id));

export function SupportParts({ view, support: { plans, matches, untrained } }: { view: CaseView; support: CaseSupport }) {
  const { support: t } = useText();
  const [writing, setWriting] = useState<'plan' | 'buddy' | { reserveFor: string }>();
  const close = () => setWriting(undefined);
  const running = plans.filter(isRunning);
  const over = plans.filter((p) => !isRunning(p));
  const lives = running.length > 0 || matches.some((m) => m.status === 'active');
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        writing === undefined && (
          <Actions>
            <Button small onClick={() => setWriting('plan')}>
              {t.addPlan}
            </Button>
            {view.parties.some((p) => p.person !== undefined) && (
              <Button small onClick={() => setWriting('buddy')}>
                {t.addBuddy}
              </Button>
            )}
          </Actions>
        )
      }
    >
      <div className={classes.block}>
        {view.closedOn !== undefined && lives && <Notice tone="accent">{t.apart}</Notice>}
        {writing === 'plan' && <PlanForm view={view} onDone={close} />}
        {writing === 'buddy' && <MatchForm view={view} matches={matches} onDone={close} />}
        {typeof writing === 'object' && <MatchForm view={view} matches={matches} forParty={writing.reserveFor} onDone={close} />}
        <TasksNow view={view} matches={matches} />
        {inOrder(
          view,
          running.map((p) => p.partyId),
        ).map((id) => (
          <div key={id} className={classes.part}>
            <h3 className={classes.partTitle}>{t.plan.helpFor(nameOf(view, id))}</h3>
            <Lines label={t.plan.helpFor(nameOf(view, id))}>
              {running
                .filter((p) => p.partyId === id)
                .map((plan) => (
                  <PlanLine key={plan.id} view={view} plan={plan} />
                ))}
            </Lines>
          </div>
        ))}
        {over.length > 0 && (
          <details className={classes.over}>
            <summary>{t.plan.over(over.length)}</summary>
            <Lines label={t.plan.over(over.length)}>
              {over.map((plan) => (
                <PlanLine key={plan.id} view={view} plan={plan} />
              ))}
            </Lines>
          </details>
        )}
        {inOrder(
          view,
          matches.map((m) => m.partyId),
        ).map((id) => (
          <Chain key={id} view={view} partyId={id} matches={matches} plans={plans} onNameReserve={() => setWriting({ reserveFor: id })} />
        ))}
        {untrained.map(({ partyId, kind, state }) => (
          <p key={`${partyId}${kind}`} className={classes.soft}>
            {(state === 'none' ? t.match.untrained : t.match.runOut)(nameOf(view, partyId), t.training.kinds[kind].toLowerCase())}
          </p>
        ))}
        {plans.length + matches.length === 0 && writing === undefined && <p className={classes.soft}>{t.nothing}</p>}
        <div>
          <ButtonLink to="/support" kind="quiet" small>
            {t.all}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
