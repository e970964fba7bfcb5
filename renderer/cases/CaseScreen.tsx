/**
 * @file The page of a case. It reads like a page: where it stands, what is needed next, who, what, and then the parts in order.
 *
 * Circles, agreements, check-ins and notes are other capabilities: the route composes them and hands them in as `sections`.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { REPEAT_HASH } from '../../shared/aftercare/watch';
import type { CaseView } from '../../shared/cases/contract';
import { NEXT_STEPS, type NextStep } from '../../shared/cases/words';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { Refused } from '../ipc/client';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { StageLine } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Day } from '../ui/Status';
import { BackToCases } from './BackToCases';
import classes from './Case.module.css';
import { ClosingSection } from './ClosingSection';
import { ConsentSection } from './ConsentSection';
import { NextBlock } from './NextBlock';
import { PeopleSection } from './PeopleSection';
import { SECTION_OF, SECTIONS, type SectionName, sectionId, stageStates } from './progress';
import { RelatedSection, RepeatNotice } from './RelatedSection';
import { ReportSection } from './ReportSection';
import { ScreeningSection } from './ScreeningSection';
import { goToSection, SectionNav } from './SectionNav';
import { TimelineSection } from './TimelineSection';

const route = getRouteApi('/cases/$caseId');

export interface CaseSections {
  preparation?: (view: CaseView) => ReactNode;
  circles: (view: CaseView) => ReactNode;
  /** Help that is not a debt. */
  support?: (view: CaseView) => ReactNode;
  letters?: (view: CaseView) => ReactNode;
  agreements: (view: CaseView) => ReactNode;
  checkins: (view: CaseView) => ReactNode;
  /** What to do when a promise is not kept, and telling the person harmed. `go` leads to another step of the page. */
  followups?: (view: CaseView, go: (step: NextStep) => void) => ReactNode;
  /** What the report was made from: quick notes, a paper form. */
  origin?: (view: CaseView) => ReactNode;
  notes: (view: CaseView) => ReactNode;
  files: (view: CaseView) => ReactNode;
  /** Under the screening: risks, and how it was seen before. */
  safety?: (view: CaseView) => ReactNode;
  /** At the foot: how long it is kept, what holds it. */
  keeping?: (view: CaseView) => ReactNode;
  /** Under the consents: paper that a withdrawal voids. */
  withdrawal?: (view: CaseView) => ReactNode;
  /** Under the closing: surveys that stay with the case. */
  closing?: (view: CaseView) => ReactNode;
  /** Under the closing: to whom the case went, or from whom it came. */
  handover?: (view: CaseView) => ReactNode;
}

/** @param me the name of who is signed in, offered where somebody decides */
export function CaseScreen({ sections, me }: { sections: CaseSections; me: string }) {
  const { caseId } = route.useParams();
  // Today names the step after the hash: in the search part it would go on to every screen after this one.
  const step = useLocation({ select: ({ hash }) => NEXT_STEPS.find((one) => one === hash) });
  const part = useLocation({ select: ({ hash }) => SECTIONS.find((one) => sectionId(one) === hash) });
  const again = useLocation({ select: ({ hash }) => hash === REPEAT_HASH });
  const id = caseIdSchema.safeParse(caseId);
  if (!id.success) return <Gone />;
  return <LoadedCase key={id.data} caseId={id.data} sections={sections} me={me} step={step} part={part} again={again} />;
}

function Gone({ error = new Refused({ kind: 'not-found' }) }: { error?: Refused }) {
  const { cases } = useText();
  return (
    <Page title={cases.page.gone} above={<BackToCases />}>
      <Problem error={error} />
    </Page>
  );
}

function LoadedCase({
  caseId,
  ...rest
}: {
  caseId: CaseId;
  sections: CaseSections;
  me: string;
  step: NextStep | undefined;
  part: SectionName | undefined;
  again: boolean;
}) {
  const view = useQuery(asking('cases.open', { caseId }));
  if (view.data === undefined) return view.error === null ? undefined : <Gone error={view.error} />;
  return <CasePage view={view.data} {...rest} />;
}

export interface CasePageProps {
  view: CaseView;
  sections: CaseSections;
  me: string;
  /** What somebody came here to do. */
  step?: NextStep | undefined;
  /** The part of the page that somebody came here for. */
  part?: SectionName | undefined;
  /** Harm happened again after closing: the case is to be opened anew. */
  again?: boolean;
}

/** The page itself, apart from how it is read: tests draw it from a view. */
export function CasePage({ view, sections, me, step, part, again = false }: CasePageProps) {
  const { cases: t } = useText();
  /** What somebody asked for through "next": the section opens its form. */
  const [asked, setAsked] = useState<{ step: NextStep; time: number }>();
  const askedFor = (...steps: NextStep[]) => (asked !== undefined && steps.includes(asked.step) ? asked.time : 0);
  const go = (step: NextStep) => {
    setAsked((before) => ({ step, time: (before?.time ?? 0) + 1 }));
    goToSection(SECTION_OF[step], step);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened for this step
  useEffect(() => {
    if (step !== undefined) go(step);
  }, [step]);
  useEffect(() => {
    if (part !== undefined) goToSection(part);
  }, [part]);
  const latest = view.episodes.at(-1);
  const slot = (name: SectionName, content: ReactNode) => (
    <div id={sectionId(name)} tabIndex={-1} className={classes.slot}>
      {content}
    </div>
  );
  return (
    <Page
      title={view.title}
      above={<BackToCases />}
      lead={
        <>
          {view.ref} · {view.school} · {t.page.openedOn} <Day date={latest?.openedOn ?? view.openedOn} exact />
          {view.episode > 1 && ` · ${t.list.episode(view.episode)}`}
        </>
      }
      aside={
        <>
          {slot('agreements', sections.agreements(view))}
          {slot('checkins', sections.checkins(view))}
        </>
      }
      asideLabel={t.page.aside}
    >
      <StageLine label={t.page.stages} stages={stageStates(view).map(({ stage, state }) => ({ label: t.page.stage[stage], state }))} />
      <NextBlock view={view} onGo={go} />
      <RepeatNotice view={view} />
      <SectionNav />
      {slot('people', <PeopleSection view={view} />)}
      {slot('report', <ReportSection view={view} origin={sections.origin?.(view)} />)}
      {slot(
        'screening',
        <ScreeningSection view={view} me={me} asked={askedFor('screen', 'decide_suitability', 'wait')} more={sections.safety?.(view)} />,
      )}
      {slot('consent', <ConsentSection view={view} more={sections.withdrawal?.(view)} />)}
      {slot('preparation', sections.preparation?.(view))}
      {slot('circles', sections.circles(view))}
      {slot('support', sections.support?.(view))}
      {slot('followups', sections.followups?.(view, go))}
      {sections.letters !== undefined && slot('letters', sections.letters(view))}
      {slot('notes', sections.notes(view))}
      {slot('files', sections.files(view))}
      {slot('timeline', <TimelineSection view={view} />)}
      {slot('related', <RelatedSection view={view} />)}
      {slot('closing', <ClosingSection view={view} asked={askedFor('close')} again={again} onStep={go} more={sections.closing?.(view)} />)}
      {sections.keeping?.(view)}
      {sections.handover !== undefined && <div className={classes.slot}>{sections.handover(view)}</div>}
    </Page>
  );
}
