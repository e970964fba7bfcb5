/** @file In a case's report: the paper forms that were typed in, so that the paper can be found again. */
import { useQuery } from '@tanstack/react-query';
import { printedCode } from '../../shared/paperforms/code';
import type { CaseId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Facts } from '../ui/Page';

export function FormsOfCase({ caseId }: { caseId: CaseId }) {
  const t = useText().reports.paper;
  const language = useLanguage();
  const forms = useQuery(asking('paperforms.ofCase', { caseId })).data ?? [];
  if (forms.length === 0) return undefined;
  return (
    <Facts items={[[t.from, forms.map((form) => t.fromCode(printedCode(form.code), dayName(form.printedOn, language))).join(', ')]]} />
  );
}
