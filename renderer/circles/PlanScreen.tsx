/** @file The heart: left the steps of the plan, right the page as it will print, one button to print. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import { findScript, SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import { chosenScript, scriptOf, spoken, withScript } from '../../shared/scripts/of-plan';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, relativeDay, timeOfDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { BackLine } from '../ui/BackLine';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { SavedSign } from '../ui/DraftSign';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { AccessStep, LeavingStep, PlaceSign, RehearsalStep } from './BeforeSteps';
import { Changes } from './Changes';
import { firstPlan, offered } from './first-plan';
import { apartOf, KeeperNotes } from './KeeperNotes';
import { ListsStep } from './ListsStep';
import { PartNotes } from './PartNotes';
import { PlanConflict } from './PlanConflict';
import classes from './PlanScreen.module.css';
import { Preview } from './Preview';
import { PrintCircle } from './PrintCircle';
import { Readiness } from './Readiness';
import { seatingFacts } from './ready';
import { ScriptChoice } from './ScriptChoice';
import { ScriptStep } from './ScriptStep';
import { Seating } from './Seating';
import { SeatsStep } from './SeatsStep';
import { PaperStep, WhenStep, WordsStep } from './steps';
import { takenBack } from './take-back';
import { usePlanSaving } from './usePlanSaving';

export function PlanScreen({ view, practice }: { view: CircleView; practice: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { circle } = view;
  const [plan, setPlan] = useState<CirclePlan | undefined>(view.plan);
  /** While a script is being chosen: the one that is looked at. */
  const [looking, setLooking] = useState<Script | undefined>(() =>
    view.plan === undefined || scriptOf(view.plan) === undefined ? offered(circle.process)[0] : undefined,
  );
  const [printing, setPrinting] = useState(false);
  /** Taken since the plan was read, which happens once: what is ready is ticked without leaving the page. */
  const [taken, setTaken] = useState<readonly string[]>([]);
  const saving = usePlanSaving(circle.id, plan, view);
  /** The version in the vault, while it is looked at beside the one on the screen. */
  const [other, setOther] = useState<CircleView>();
  const change = useCallback(
    (patch: Partial<CirclePlan>) => setPlan((before) => (before === undefined ? before : { ...before, ...patch })),
    [],
  );

  const takeBack = useCallback(
    (before: CirclePlan, after: CirclePlan) => setPlan((now) => (now === undefined ? now : takenBack(before, after, now))),
    [],
  );

  const paper = usualPaper(navigator.language);
  const chosen = useMemo(() => (plan === undefined ? undefined : scriptOf(plan)), [plan]);
  /** One's own scripts, not put away. A plan carries the one that was chosen. See: [Note: A plan carries its own script] */
  const scripts = useQuery(asking('scripts.list', {}));
  const own = useMemo(() => (scripts.data ?? []).filter((row) => !row.away).map((row) => row.script), [scripts.data]);
  const script = looking ?? chosen ?? SCRIPTS[0];
  /** As the circle stands with the counselor now. */
  const latest = useMemo(
    () => (script === undefined ? undefined : withScript(firstPlan(circle, script, paper), script)),
    [circle, script, paper],
  );
  const shown = useMemo(() => {
    if (script === undefined) return undefined;
    return plan === undefined ? latest : looking === undefined ? plan : withScript(plan, script);
  }, [plan, latest, looking, script]);
  const drawn = useMemo(() => (shown === undefined ? undefined : scriptOf(shown)) ?? script, [shown, script]);
  // The whole script is walked through: not with every key that is pressed in another field.
  const picked = useMemo(
    () => (shown === undefined ? undefined : chosenScript(shown)),
    [shown?.script, shown?.scriptId, shown?.scriptVersion, shown],
  );
  const said = useMemo(() => (picked === undefined ? drawn : spoken(picked)), [picked, drawn]);
  if (script === undefined || drawn === undefined || said === undefined || shown === undefined || latest === undefined) return undefined;

  const use = () => {
    setPlan(shown);
    setLooking(undefined);
  };
  const when = [
    relativeDay(circle.heldOn ?? circle.plannedOn, language),
    circle.startTime && timeOfDay(circle.startTime, language),
    circle.place,
  ];
  return (
    <Page
      title={t.codes.process[circle.process]}
      width="broad"
      above={
        <BackLine>
          <ButtonLink to="/circles" kind="quiet" small>
            {t.circles.plan.back}
          </ButtonLink>
        </BackLine>
      }
      lead={
        <span className={classes.lead}>
          {[...when, t.codes.circleStatus[circle.status].toLowerCase()].filter(Boolean).join(' · ')}
          {view.caseId !== undefined && (
            <Link to="/cases/$caseId" params={{ caseId: view.caseId }}>
              {t.circles.plan.toCase}
            </Link>
          )}
          {view.caseId !== undefined && (
            <Link to="/circles/$circleId/desk" params={{ circleId: circle.id }}>
              {t.room.desk.open}
            </Link>
          )}
        </span>
      }
      actions={
        plan !== undefined &&
        looking === undefined && (
          <>
            <span className={classes.saved}>
              {circlePlanSchema.safeParse(plan).success ? <SavedSign draft={saving} /> : t.circles.plan.invalid}
            </span>
            {view.caseId === undefined && circle.plannedOn <= today() && (
              <ButtonLink to="/circles/$circleId/after" params={{ circleId: circle.id }}>
                {t.debriefs.title}
              </ButtonLink>
            )}
            {!view.held && circle.status === 'planned' && (
              <ButtonLink to="/circles/$circleId/room" params={{ circleId: circle.id }}>
                {t.room.run.open}
              </ButtonLink>
            )}
            {!view.held && (
              <Button kind="primary" icon={<Icon name="print" />} onClick={() => setPrinting(true)}>
                {t.circles.plan.print}
              </Button>
            )}
          </>
        )
      }
    >
      {view.held && (
        <div className={classes.notice}>
          <Notice tone="stop">
            <strong>{t.circles.heldWhy}</strong> {t.circles.heldNext}
          </Notice>
        </div>
      )}
      {(view.overrides ?? []).map((one) => (
        <div key={`${one.code}-${one.on}`} className={classes.notice}>
          <Notice>
            {t.safety.inSpite(t.screening[one.code].question)}{' '}
            <b>{t.cases.screening.overriddenBy(one.byName, dayName(one.on, language))}</b> {one.reason}
          </Notice>
        </div>
      ))}
      {saving.conflict !== undefined && (
        <div className={classes.notice}>
          <PlanConflict
            id={circle.id}
            error={saving.conflict}
            looking={other !== undefined}
            onLook={setOther}
            onKeepMine={(edition) => {
              setOther(undefined);
              saving.keepMine(edition);
            }}
            onTakeTheirs={(theirs) => {
              setOther(undefined);
              setPlan(theirs.plan);
              saving.keepMine(theirs.planEdition);
            }}
          />
        </div>
      )}
      <div className={classes.studio}>
        <div className={classes.steps}>
          {looking !== undefined ? (
            <ScriptChoice
              process={circle.process}
              plan={shown}
              value={script}
              own={own}
              onLook={setLooking}
              onUse={use}
              onKeep={chosen === undefined ? undefined : () => setLooking(undefined)}
              gone={plan !== undefined && chosen === undefined}
            />
          ) : (
            <>
              <Changes plan={shown} found={view.plan} latest={latest} onFollow={setPlan} onTakeBack={takeBack} />
              <Readiness view={view} taken={taken} plan={shown} script={drawn} onPrint={() => setPrinting(true)} />
              <ScriptStep
                plan={shown}
                script={drawn}
                newest={own.find((one) => one.id === shown.scriptId) ?? findScript(shown.scriptId)}
                onTime={(time) => setPlan({ ...shown, time })}
                // As it was chosen: what the plan put into it must not be taken for the script.
                onAnother={() => setLooking(picked ?? script)}
                onNewer={(newer) => setPlan(withScript(shown, newer))}
              />
              <WhenStep plan={shown} script={drawn} change={change} />
              <PlaceSign view={view} plan={shown} />
              <KeeperNotes notes={view.keeperNotes} />
              <SeatsStep
                plan={shown}
                onChange={setPlan}
                onTakeBack={takeBack}
                apart={apartOf(view)}
                together={circle.process !== 'indirect'}
                unprepared={view.unprepared}
              />
              <Seating plan={shown} facts={seatingFacts(view)} onChange={setPlan} onTakeBack={takeBack} />
              <AccessStep plan={shown} change={change} />
              <WordsStep plan={shown} script={drawn} change={change} />
              <PartNotes plan={shown} script={drawn} change={change} />
              <ListsStep plan={shown} script={said} change={change} />
              <LeavingStep plan={shown} change={change} />
              <RehearsalStep plan={shown} change={change} circleId={circle.id} />
              <PaperStep plan={shown} script={drawn} change={change} />
            </>
          )}
        </div>
        <div className={classes.paper}>
          <Preview view={view} plan={other?.plan ?? shown} script={drawn} practice={practice} />
        </div>
      </div>
      {printing && (
        <PrintCircle
          view={view}
          plan={shown}
          change={change}
          flush={saving.flush}
          onTaken={(key) => setTaken((before) => [...before, key])}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  );
}
