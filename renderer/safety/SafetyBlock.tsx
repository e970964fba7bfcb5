/** @file Under the screening: risks and strengths, and how it was seen before. */
import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../shared/cases/contract';
import { asking } from '../ipc/live';
import { Problem } from '../ui/Problem';
import { HistoryBlock } from './HistoryBlock';
import { RisksBlock } from './RisksBlock';
import classes from './safety.module.css';

export function SafetyBlock({ view, me }: { view: CaseView; me: string }) {
  const safety = useQuery(asking('safety.open', { caseId: view.id }));
  if (safety.data === undefined) return <Problem error={safety.error} />;
  return (
    <div className={classes.block}>
      <RisksBlock view={view} risks={safety.data.risks} me={me} />
      <HistoryBlock screenings={safety.data.screenings} overrides={safety.data.overrides} />
    </div>
  );
}
