/** @file The page of a case, composed: the case's own parts, and circles, agreements, check-ins and notes in their places. */
import { useMemo } from 'react';
import { AgreementSection } from '../agreements/AgreementSection';
import { FilesSection } from '../attachments/FilesSection';
import { CaseScreen, type CaseSections } from '../cases/CaseScreen';
import { CheckinSection } from '../checkins/CheckinSection';
import { CircleSection } from '../circles/CircleSection';
import { CaseLimits } from '../contacts/CaseLimits';
import { OfferedDebriefs, WriteDebrief } from '../debriefs/CaseDebrief';
import { FollowSection } from '../followups/FollowSection';
import { LettersSection } from '../letters/LettersSection';
import { NotesSection } from '../notes/NotesSection';
import { PreparationSection } from '../preparation/PreparationSection';
import { WithdrawalBlock } from '../register/WithdrawalBlock';
import { CaseRetention } from '../retention/CaseRetention';
import { SafetyBlock } from '../safety/SafetyBlock';
import { SupportSection } from '../support/SupportSection';
import { CaseSheets } from '../surveys/CaseSheets';
import { TransferSection } from '../transfers/TransferSection';
import { useMe } from './me';
import { ReportOrigin } from './ReportOrigin';

const sectionsFor = (me: string): CaseSections => ({
  preparation: (view) => (
    <>
      <PreparationSection view={view} />
      <CaseLimits view={view} />
    </>
  ),
  circles: (view) => (
    <>
      <CircleSection view={view} more={(circle) => <WriteDebrief caseId={view.id} circleId={circle.id} />} />
      <OfferedDebriefs caseId={view.id} />
    </>
  ),
  support: (view) => <SupportSection view={view} />,
  letters: (view) => <LettersSection view={view} me={me} />,
  agreements: (view) => <AgreementSection view={view} />,
  checkins: (view) => <CheckinSection view={view} />,
  followups: (view, go) => <FollowSection view={view} me={me} go={go} />,
  origin: (view) => <ReportOrigin caseId={view.id} />,
  notes: (view) => <NotesSection view={view} />,
  files: (view) => <FilesSection view={view} />,
  safety: (view) => <SafetyBlock view={view} me={me} />,
  keeping: (view) => <CaseRetention view={view} />,
  withdrawal: (view) => <WithdrawalBlock view={view} />,
  closing: (view) => <CaseSheets caseId={view.id} />,
  handover: (view) => <TransferSection view={view} me={me} />,
});

export function CaseRoute() {
  const me = useMe();
  const sections = useMemo(() => sectionsFor(me.label), [me.label]);
  return <CaseScreen sections={sections} me={me.label} />;
}
