/** @file The heart: left the steps of the plan, right the page as it will print, one button to print. */
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { CircleView } from '../../shared/circles/contract';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import { findScript, SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { dayName, relativeDay, timeOfDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { SavedSign } from '../ui/DraftSign';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { Changes } from './Changes';
import { firstPlan, offered, withScript } from './first-plan';
import { apartOf, KeeperNotes } from './KeeperNotes';
import { PlanConflict } from './PlanConflict';
import classes from './PlanScreen.module.css';
import { Preview } from './Preview';
import { PrintCircle } from './PrintCircle';
import { ScriptChoice } from './ScriptChoice';
import { ScriptStep } from './ScriptStep';
import { SeatsStep } from './SeatsStep';
import { PaperStep, WhenStep, WordsStep } from './steps';
import { usePlanSaving } from './usePlanSaving';

export function PlanScreen({ view, practice }: { view: CircleView; practice: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { circle } = view;
  const [plan, setPlan] = useState<CirclePlan | undefined>(view.plan);
  /** While a script is being chosen: the one that is looked at. */
  const [looking, setLooking] = useState<Script | undefined>(() =>
    view.plan === undefined || findScript(view.plan.scriptId, view.plan.scriptVersion) === undefined
      ? offered(circle.process)[0]
      : undefined,
  );
  const [printing, setPrinting] = useState(false);
  const saving = usePlanSaving(circle.id, plan, view);
  /** The version in the vault, while it is looked at beside the one on the screen. */
  const [other, setOther] = useState<CircleView>();
  const change = useCallback(
    (patch: Partial<CirclePlan>) => setPlan((before) => (before === undefined ? before : { ...before, ...patch })),
    [],
  );

  const paper = usualPaper(navigator.language);
  const chosen = plan === undefined ? undefined : findScript(plan.scriptId, plan.scriptVersion);
  const script = looking ?? chosen ?? SCRIPTS[0];
  /** As the circle stands with the counselor now. */
  const latest = useMemo(() => (script === undefined ? undefined : firstPlan(circle, script, paper)), [circle, script, paper]);
  const shown = useMemo(() => {
    if (script === undefined) return undefined;
    return plan === undefined ? latest : looking === undefined ? plan : withScript(plan, script);
  }, [plan, latest, looking, script]);
  if (script === undefined || shown === undefined || latest === undefined) return undefined;

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
        <Link to="/circles" className={classes.back}>
          {t.circles.plan.back}
        </Link>
      }
      lead={
        <span className={classes.lead}>
          {[...when, t.codes.circleStatus[circle.status].toLowerCase()].filter(Boolean).join(' · ')}
          {view.caseId !== undefined && (
            <Link to="/cases/$caseId" params={{ caseId: view.caseId }}>
              {t.circles.plan.toCase}
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
              onLook={setLooking}
              onUse={use}
              onKeep={chosen === undefined ? undefined : () => setLooking(undefined)}
              gone={plan !== undefined && chosen === undefined}
            />
          ) : (
            <>
              <Changes plan={shown} found={view.plan} latest={latest} onFollow={setPlan} />
              <ScriptStep
                plan={shown}
                script={script}
                onAnother={() => setLooking(script)}
                onNewer={(newer) => setPlan(withScript(shown, newer))}
              />
              <WhenStep plan={shown} script={script} change={change} />
              <KeeperNotes notes={view.keeperNotes} />
              <SeatsStep
                plan={shown}
                onChange={setPlan}
                apart={apartOf(view)}
                together={circle.process !== 'indirect'}
                unprepared={view.unprepared}
              />
              <WordsStep plan={shown} script={script} change={change} />
              <PaperStep plan={shown} script={script} change={change} />
            </>
          )}
        </div>
        <div className={classes.paper}>
          <Preview view={view} plan={other?.plan ?? shown} script={script} practice={practice} />
        </div>
      </div>
      {printing && <PrintCircle view={view} plan={shown} change={change} flush={saving.flush} onClose={() => setPrinting(false)} />}
    </Page>
  );
}
