/** @file A new version: what is still open, changed together, read back before it is kept. The signed version stays. */
import { useRef, useState } from 'react';
import { z } from 'zod';
import { type Agreement, itemInputSchema } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { dateSchema, itemIdSchema } from '../../shared/values';
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
import { emptyItem, type ItemValues, renegotiated } from './agreement-form';
import { ItemsEditor, itemLabels } from './ItemsEditor';
import { ReadBack } from './ReadBack';

/** As `agreements.renegotiate` takes it, without the agreement's id. */
export const renegotiationSchema = z.strictObject({
  on: dateSchema,
  items: z
    .array(itemInputSchema.extend({ replaces: itemIdSchema.optional() }))
    .min(1)
    .max(30),
});
type Renegotiation = z.output<typeof renegotiationSchema>;

export function Renegotiate({
  view,
  agreement,
  onDone,
  onCancel,
}: {
  view: CaseView;
  agreement: Agreement;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const words = t.agreements.draft;
  const renew = useTelling('agreements.renegotiate');
  const [reading, setReading] = useState<Renegotiation>();
  const open = renegotiated(agreement);
  const form = useSchemaForm(renegotiationSchema, { on: today(), items: open.length > 0 ? open : [emptyItem(agreement.responsibleParty)] });
  const seen = useRef(view.editions[`agreement:${agreement.id}`]);
  const kept = useDraft<{ on: string; items: ItemValues[] }>({
    key: `agreement.renew:${agreement.id}`,
    values: form.values,
    restore: (values) => form.setValues(values),
  });

  if (reading !== undefined) {
    const keep = () =>
      renew.mutate(
        { ...reading, id: agreement.id, seen: seen.current },
        {
          onSuccess: () => {
            void kept.done();
            onDone();
          },
        },
      );
    return (
      <ReadBack view={view} items={reading.items}>
        <Problem error={renew.error} />
        <Actions>
          <Button kind="primary" busy={renew.isPending} busyText={t.ui.saving} onClick={keep}>
            {words.keepNew}
          </Button>
          <Button onClick={() => setReading(undefined)}>{t.agreements.readBack.change}</Button>
        </Actions>
      </ReadBack>
    );
  }
  return (
    <form onSubmit={form.submit(setReading)} noValidate>
      <KeptLine draft={kept} />
      <Fields>
        <ErrorSummary errors={form.errors} labels={itemLabels(form.values.items.length, words)} onGo={form.go} />
        <DateField label={words.draftedOn} {...form.getInputProps('on')} />
        <ItemsEditor
          items={form.values.items}
          parties={view.parties}
          errors={form.errors}
          onChange={(items) => {
            form.setValues({ items });
            form.clearErrors();
          }}
        />
        <Actions>
          <Button type="submit" kind="primary">
            {t.agreements.readBack.title}
          </Button>
          <Button onClick={onCancel}>{t.ui.cancel}</Button>
          <SavedSign draft={kept} />
        </Actions>
      </Fields>
    </form>
  );
}
