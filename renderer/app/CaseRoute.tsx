/** @file The page of a case, composed: the case's own parts, and circles, agreements, check-ins and notes in their places. */
import { useMemo } from 'react';
import { AgreementSection } from '../agreements/AgreementSection';
import { FilesSection } from '../attachments/FilesSection';
import { CaseScreen, type CaseSections } from '../cases/CaseScreen';
import { CheckinSection } from '../checkins/CheckinSection';
import { CircleSection } from '../circles/CircleSection';
import { CaseLimits } from '../contacts/CaseLimits';
import { NotesSection } from '../notes/NotesSection';
import { PreparationSection } from '../preparation/PreparationSection';
import { WithdrawalBlock } from '../register/WithdrawalBlock';
import { SafetyBlock } from '../safety/SafetyBlock';
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
  circles: (view) => <CircleSection view={view} />,
  agreements: (view) => <AgreementSection view={view} />,
  checkins: (view) => <CheckinSection view={view} />,
  origin: (view) => <ReportOrigin caseId={view.id} />,
  notes: (view) => <NotesSection view={view} />,
  files: (view) => <FilesSection view={view} />,
  safety: (view) => <SafetyBlock view={view} me={me} />,
  withdrawal: (view) => <WithdrawalBlock view={view} />,
  handover: (view) => <TransferSection view={view} me={me} />,
});

export function CaseRoute() {
  const me = useMe();
  const sections = useMemo(() => sectionsFor(me.label), [me.label]);
  return <CaseScreen sections={sections} me={me.label} />;
}
