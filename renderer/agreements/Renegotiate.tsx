/** @file A new version: what is still open, changed together. It is a draft until it is read back and signed; the signed one stays. */
import { useRef } from 'react';
import { z } from 'zod';
import { type Agreement, renewedItemSchema, unmetInputSchema } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { dateSchema } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { ErrorSummary, Problem } from '../ui/Problem';
import { useDraft } from '../ui/useDraft';
import { type DraftValues, emptyItem, renegotiated, wholeItems } from './agreement-form';
import { ItemsEditor, itemLabels } from './ItemsEditor';
import { NeedsEditor } from './NeedsEditor';

/** As `agreements.renegotiate` takes it, without the agreement's id. */
export const renegotiationSchema = z.strictObject({
  on: dateSchema,
  items: z.array(renewedItemSchema).min(1).max(30),
  unmet: unmetInputSchema,
});
type Values = { on: string } & Pick<DraftValues, 'items' | 'unmet'>;

export interface RenegotiateProps {
  view: CaseView;
  agreement: Agreement;
  onDone: () => void;
  onCancel: () => void;
}

export function Renegotiate({ view, agreement, onDone, onCancel }: RenegotiateProps) {
  const t = useText();
  const words = t.agreements.draft;
  const renew = useTelling('agreements.renegotiate');
  const open = renegotiated(agreement);
  const form = useSchemaForm<typeof renegotiationSchema, Values>(renegotiationSchema, {
    on: today(),
    items: open.length > 0 ? open : [emptyItem(agreement.responsibleParty)],
    unmet: agreement.unmet.map((one) => ({ ...one })),
  });
  const seen = useRef(view.editions[`agreement:${agreement.id}`]);
  const kept = useDraft<Values>({
    key: `agreement.renew:${agreement.id}`,
    values: form.values,
    restore: (values) => form.setValues({ ...values, items: wholeItems(values.items) }),
  });
  const save = form.submit(async (input) => {
    await renew.mutateAsync({ ...input, id: agreement.id, seen: seen.current });
    await kept.done();
    onDone();
  });
  return (
    <form onSubmit={save} noValidate>
      <KeptLine draft={kept} />
      <Fields>
        <ErrorSummary errors={form.errors} labels={itemLabels(form.values.items.length, words)} onGo={form.go} />
        <DateField label={words.draftedOn} {...form.getInputProps('on')} />
        <ItemsEditor
          items={form.values.items}
          parties={view.parties}
          school={view.school}
          errors={form.errors}
          onChange={(items) => {
            form.setValues({ items });
            form.clearErrors();
          }}
        />
        <NeedsEditor view={view} items={form.values.items} unmet={form.values.unmet} onChange={(patch) => form.setValues(patch)} />
        <Problem error={renew.error} />
        <Actions>
          <Button type="submit" kind="primary" busy={renew.isPending} busyText={t.ui.saving}>
            {words.next}
          </Button>
          <Button onClick={onCancel}>{t.ui.cancel}</Button>
          <SavedSign draft={kept} />
        </Actions>
      </Fields>
    </form>
  );
}
