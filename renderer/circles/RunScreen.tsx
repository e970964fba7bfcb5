/**
 * @file The circle on the keeper's screen while it is held: one part at a time, in big type.
 *
 * [Note: The eye of the keeper only]
 * Whoever sits beside the keeper reads along. So this page shows the script's own words and first names, and nothing that was said apart:
 * no need, no note from a preparation, no warning. The time is small, in one colour, never counts down and can be hidden: nobody is to
 * watch a child's turn run out. A note of the script opens by a press and closes with the next step. What is marked here is a draft of its
 * holder until they take it into their account.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { scriptOf } from '../../shared/scripts/of-plan';
import { type CircleId, circleIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { ButtonLink } from '../ui/ButtonLink';
import { flushDrafts } from '../ui/drafts';
import { Notice, Problem } from '../ui/Problem';
import { useDraft } from '../ui/useDraft';
import { RunPage } from './RunPage';
import { type Held, NEW_RUN, type Run } from './run';
import classes from './run.module.css';
import { trainingPlan } from './training';

const route = getRouteApi('/circles/$circleId/room');

/** Read once, as a plan is: nothing may change under the keeper's hands. See: [Note: A plan is read once] */
export function RunScreen() {
  const { room } = useText();
  const circleId = circleIdSchema.parse(route.useParams().circleId);
  const rehearse = route.useSearch().rehearse === true;
  const [view, setView] = useState<CircleView>();
  const query = useQuery({ ...asking('circles.open', { id: circleId }), enabled: view === undefined });
  useEffect(() => {
    if (view === undefined && !query.isFetching && query.data !== undefined) setView(query.data);
  }, [view, query.isFetching, query.data]);
  if (query.error) return <Problem error={query.error} />;
  if (view === undefined) return undefined;
  const plan = view.plan;
  const script = plan === undefined ? undefined : scriptOf(plan);
  if (plan === undefined || script === undefined || (view.held && !rehearse))
    return (
      <div className={classes.none}>
        <Notice
          tone={view.held ? 'stop' : 'soon'}
          action={
            <ButtonLink to="/circles/$circleId" params={{ circleId }} small>
              {room.run.toPlan}
            </ButtonLink>
          }
        >
          {view.held ? room.ready.onHold : room.run.noScript}
        </Notice>
      </div>
    );
  return rehearse ? (
    <Rehearsal circleId={circleId} script={script} plan={plan} />
  ) : (
    <Real circleId={circleId} script={script} plan={plan} caseId={view.caseId} />
  );
}

interface HeldProps {
  circleId: CircleId;
  script: Script;
  plan: CirclePlan;
}

const useLeave = (circleId: CircleId) => {
  const navigate = useNavigate();
  return useCallback(async () => {
    await flushDrafts();
    await navigate({ to: '/circles/$circleId', params: { circleId } });
  }, [navigate, circleId]);
};

/** Walked through with invented people: not a word of the real circle is on the screen, and nothing is kept. */
function Rehearsal({ circleId, script, plan }: HeldProps) {
  const [run, setRun] = useState<Run>(NEW_RUN);
  const leave = useLeave(circleId);
  // Names that somebody typed into an own script are taken out as well.
  const held = useMemo<Held>(
    () => ({ script: scriptOf({ ...plan, namesOnPaper: false }) ?? script, plan: trainingPlan(plan) }),
    [script, plan],
  );
  return <RunPage held={held} run={run} setRun={setRun} onLeave={leave} rehearsing />;
}

function Real({ circleId, script, plan, caseId }: HeldProps & { caseId: CircleView['caseId'] }) {
  const navigate = useNavigate();
  const [run, setRun] = useState<Run>(NEW_RUN);
  const leave = useLeave(circleId);
  const held = useMemo<Held>(() => ({ script, plan }), [script, plan]);
  // In the vault: a lock, a blank battery or a crash in the middle of a circle loses no turn.
  const draft = useDraft({ key: `circle.run:${circleId}`, values: run, restore: setRun });
  return (
    <RunPage
      held={held}
      run={run}
      setRun={setRun}
      onLeave={leave}
      failed={draft.failed}
      onEnd={async () => {
        // What was marked is there before the form that offers it opens.
        await flushDrafts();
        if (caseId === undefined) await navigate({ to: '/circles/$circleId/after', params: { circleId } });
        else await navigate({ to: '/cases/$caseId', params: { caseId } });
      }}
    />
  );
}
