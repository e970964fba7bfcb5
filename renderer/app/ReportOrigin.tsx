/** @file What a case's report was made from: quick notes in their own words, the code of a paper form. */
import type { CaseId } from '../../shared/values';
import { IntakesOfCase } from '../intakes/IntakesOfCase';
import { FormsOfCase } from '../paperforms/FormsOfCase';

export function ReportOrigin({ caseId }: { caseId: CaseId }) {
  return (
    <>
      <IntakesOfCase caseId={caseId} />
      <FormsOfCase caseId={caseId} />
    </>
  );
}
