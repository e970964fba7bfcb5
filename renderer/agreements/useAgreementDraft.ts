/** @file A draft agreement while it is written, at the desk or in the room: the same values, the same kept draft, the same way to save. */

import type { AgreementInput } from '../../shared/agreements/agreement';
import { type Agreement, agreementInputSchema } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import type { Edition } from '../../shared/editions';
import type { AgreementId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { today } from '../text/dates';
import { useSeen } from '../ui/Conflict';
import { useSchemaForm } from '../ui/form';
import { useDraft } from '../ui/useDraft';
import { type DraftValues, draftOf, newDraft, wholeItems } from './agreement-form';

/** @param agreement absent: a new one */
export function useAgreementDraft(view: CaseView, agreement: Agreement | undefined) {
  const draft = useTelling('agreements.draft');
  const redraft = useTelling('agreements.redraft');
  const form = useSchemaForm(agreementInputSchema, agreement === undefined ? newDraft(view, today()) : draftOf(agreement));
  const edition = agreement === undefined ? undefined : view.editions[`agreement:${agreement.id}`];
  const seen = useSeen(edition);
  const kept = useDraft<DraftValues & { seen: Edition | undefined }>({
    key: agreement === undefined ? `agreement.new:${view.id}` : `agreement.change:${agreement.id}`,
    values: { ...form.values, seen: seen.current },
    restore: ({ seen: base, ...values }) => {
      seen.current = base;
      form.setValues({ ...values, items: wholeItems(values.items) });
    },
  });
  /** Saves, and lets the kept draft go only then. */
  const save = async (input: AgreementInput): Promise<AgreementId> => {
    const id = agreement?.id ?? (await draft.mutateAsync({ ...input, caseId: view.id })).id;
    if (agreement !== undefined) await redraft.mutateAsync({ ...input, id, seen: seen.current });
    await kept.done();
    return id;
  };
  return { form, kept, seen, edition, save, draft, redraft, busy: draft.isPending || redraft.isPending };
}
