/** @file Everybody beside one person: who is next, what is worth a question, the contacts to plan, the chain itself, what was said. */
import type { CaseView } from '../../shared/cases/contract';
import { firstName } from '../../shared/people/person';
import type { Match } from '../../shared/support/match';
import type { SupportPlan } from '../../shared/support/plan';
import { leaningSigns, nextInChain, nobodyInReserve, suggestedContacts } from '../../shared/support/rules';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Notice, Problem } from '../ui/Problem';
import { MatchLine } from './MatchLine';
import classes from './support.module.css';
import { Said } from './Tasks';
import { nameOf } from './words';

export interface ChainProps {
  view: CaseView;
  partyId: string;
  matches: readonly Match[];
  plans: readonly SupportPlan[];
  onNameReserve: () => void;
}

export function Chain({ view, partyId, matches, plans, onNameReserve }: ChainProps) {
  const { support } = useText();
  const t = support.match;
  const own = matches.filter((m) => m.partyId === partyId);
  const helped = nameOf(view, partyId);
  const active = own.filter((m) => m.status === 'active');
  const next = nextInChain(own, partyId);
  const ended = own.some((m) => m.endedOn !== undefined);
  const first = active[0] ?? next;
  const signs = active.flatMap((match) =>
    leaningSigns(match, own, plans, view.checkins, today()).map((sign) =>
      support.sign[sign](firstName(helped), firstName(match.helper.name)),
    ),
  );
  // Who helps now, who is next, who stands ready; then what is over.
  const order = (m: Match) => (m.status === 'active' ? 0 : m.status === 'proposed' ? 1 : 2);
  const agreed = next?.personAnswer === 'yes' && next.helperAnswer === 'yes';
  return (
    <div className={classes.part}>
      <h3 className={classes.partTitle}>{t.title(helped)}</h3>
      {next !== undefined && ended && (
        <Notice tone="accent">{(agreed ? t.nextBegin : t.nextUp)(t.planName[next.rank], next.helper.name)}</Notice>
      )}
      {signs.map((words) => (
        <Notice key={words}>{words}</Notice>
      ))}
      {active.map((match) => (
        <Contacts key={match.id} view={view} match={match} />
      ))}
      {first !== undefined && nobodyInReserve(own, partyId) && (
        <Notice
          tone="accent"
          action={
            <Button small onClick={onNameReserve}>
              {t.nameReserve}
            </Button>
          }
        >
          {t.reserve(firstName(first.helper.name))}
        </Notice>
      )}
      <Lines label={t.title(helped)}>
        {[...own]
          .sort((a, b) => order(a) - order(b))
          .map((match) => (
            <MatchLine key={match.id} view={view} match={match} isNext={match === next} />
          ))}
      </Lines>
      <Said view={view} matches={own} />
    </div>
  );
}

function Contacts({ view, match }: { view: CaseView; match: Match }) {
  const { support } = useText();
  const t = support.match;
  const language = useLanguage();
  const plan = useTelling('checkins.plan');
  const days = suggestedContacts(match, view.checkins, today());
  if (days.length === 0) return undefined;
  if (view.closedOn !== undefined) return <p className={classes.soft}>{t.contactsClosed}</p>;
  const checkins = days.map((due) => ({ partyId: match.partyId, purpose: 'support' as const, due }));
  return (
    <Notice
      tone="accent"
      action={
        <>
          <Problem error={plan.error} />
          <Button
            small
            busy={plan.isPending}
            onClick={() => plan.mutate({ caseId: view.id, checkins }, { onSuccess: () => announce(t.planned) })}
          >
            {t.planContacts(days.length)}
          </Button>
        </>
      }
    >
      {t.contacts(days.map((day) => shortDay(day, language)).join(', '))}
    </Notice>
  );
}
