/** @file A copy outside the vault: to whom, why and until when first; the record is written when the copy is (practice.md, invariant 9). */
import { useState } from 'react';
import { type Attachment, ENDINGS } from '../../shared/attachments/attachment';
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function SaveCopy({ file, caseRef, onClose }: { file: Attachment; caseRef: string; onClose: () => void }) {
  const { attachments, ui } = useText();
  const t = attachments.copy;
  const [toWhom, setToWhom] = useState('');
  const [why, setWhy] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const past = until !== '' && until < today() ? ui.fieldErrors.date : undefined;

  const save = async () => {
    setTried(true);
    setError(undefined);
    if (toWhom.trim() === '' || why.trim() === '' || past !== undefined) return;
    setBusy(true);
    try {
      // A neutral name: what the file is called in the case is nobody's business in a folder outside.
      const grant = await chooseCopy(t.file(caseRef.toLowerCase()), ENDINGS[file.type][0]);
      if (grant === undefined) return;
      await ask('attachments.saveCopy', { id: file.id, grant, toWhom, why, ...(until === '' ? {} : { until }) });
      toast(t.done);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields>
          <p>{t.lead}</p>
          <FieldRow>
            <TextLine label={t.toWhom} size="medium" maxLength={200} value={toWhom} onChange={setToWhom} error={missing(toWhom)} />
            <TextLine label={t.why} size="medium" maxLength={200} value={why} onChange={setWhy} error={missing(why)} />
          </FieldRow>
          <DateField label={t.until} optional value={until} onChange={setUntil} error={past} />
          <FormEnd error={error} busy={busy} busyText={t.busy} primary onCancel={onClose}>
            {t.action}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
