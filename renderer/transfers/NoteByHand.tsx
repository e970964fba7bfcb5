/** @file A case that came without a packet: from whom, when, who took it, where the papers are. */
import { useState } from 'react';
import type { CaseId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';

export function NoteByHand({ caseId, me, onDone }: { caseId: CaseId; me: string; onDone: () => void }) {
  const { transfers, ui } = useText();
  const t = transfers.note;
  const [values, setValues] = useState({ from: '', sentOn: today(), receiptOn: today(), by: me, kept: '' });
  const draft = useDraft({ key: `handover.note:${caseId}`, values, restore: setValues });
  const [tried, setTried] = useState(false);
  const note = useTelling('transfers.note');
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const early = values.receiptOn !== '' && values.receiptOn < values.sentOn ? ui.fieldErrors.date : undefined;
  const save = async () => {
    setTried(true);
    if (values.from.trim() === '' || values.by.trim() === '' || values.sentOn === '' || values.receiptOn === '' || early !== undefined)
      return;
    const done = await note.mutateAsync({ caseId, ...values }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    onDone();
  };
  return (
    <form
      noValidate
      aria-label={t.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <p>{t.lead}</p>
        <TextLine label={t.from} maxLength={200} value={values.from} onChange={(from) => set({ from })} error={missing(values.from)} />
        <FieldRow>
          <DateField label={t.sentOn} value={values.sentOn} onChange={(sentOn) => set({ sentOn })} error={missing(values.sentOn)} />
          <DateField
            label={t.receiptOn}
            value={values.receiptOn}
            onChange={(receiptOn) => set({ receiptOn })}
            error={missing(values.receiptOn) ?? early}
          />
        </FieldRow>
        <FieldRow>
          <TextLine
            label={t.by}
            size="medium"
            maxLength={120}
            value={values.by}
            onChange={(by) => set({ by })}
            error={missing(values.by)}
          />
          <TextLine label={t.kept} optional size="medium" maxLength={200} value={values.kept} onChange={(kept) => set({ kept })} />
        </FieldRow>
        <FormEnd error={note.error} busy={note.isPending} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
