/** @file "Note it now": one small form over whatever is on the screen. Four answers, half a minute, back to the child. */

import { z } from 'zod';
import { intakeInputSchema } from '../../shared/intakes/contract';
import type { ApproximateDate } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Segments } from '../ui/Choice';
import { ApproximateDateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Notice } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';

interface NoteDraft {
  text: string;
  who: string;
  occurred: ApproximateDate;
  /** Not answered at first: that nobody is in danger is never assumed. */
  urgent: 'yes' | 'no' | '';
}

const noteSchema = z.preprocess((draft) => {
  const { urgent, ...rest } = draft as NoteDraft;
  return { ...rest, urgent: urgent === '' ? undefined : urgent === 'yes' };
}, intakeInputSchema);

export function NoteNow({ onClose }: { onClose: () => void }) {
  const t = useText().reports.intake;
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <NoteForm onClose={onClose} />
    </Dialog>
  );
}

function NoteForm({ onClose }: { onClose: () => void }) {
  const { reports } = useText();
  const t = reports.intake;
  const first: NoteDraft = { text: '', who: '', occurred: { precision: 'exact', on: today() }, urgent: '' };
  const form = useSchemaForm<typeof noteSchema, NoteDraft>(noteSchema, first);
  const draft = useDraft({ key: 'intake.new', values: form.values, restore: form.setValues });
  const add = useTelling('intakes.add');
  const submit = form.submit(async (input) => {
    const kept = await add.mutateAsync(input).catch(() => undefined);
    if (kept === undefined) return;
    await draft.done();
    toast(t.saved);
    onClose();
  });
  // Ctrl+Enter keeps it from any field, also from the text where Enter is a new line.
  const quick = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form onSubmit={submit} onKeyDown={quick} noValidate>
      <Fields>
        <KeptLine draft={draft} />
        <TextArea label={t.text} help={t.lead} room="few" maxLength={8_000} autoFocus {...form.getInputProps('text')} />
        <TextLine label={t.who} optional maxLength={300} {...form.getInputProps('who')} />
        <Segments
          label={t.urgent}
          options={[
            { value: 'no', label: t.urgentNo },
            { value: 'yes', label: t.urgentYes },
          ]}
          {...form.getInputProps('urgent')}
        />
        {form.values.urgent === 'yes' && <Notice tone="stop">{t.act}</Notice>}
        <ApproximateDateField label={t.occurred} errors={form.errors} path="occurred" {...form.getInputProps('occurred')} />
        <FormEnd error={add.error} busy={add.isPending} primary onCancel={onClose} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
