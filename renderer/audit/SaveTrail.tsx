/** @file A copy of the trail outside: for whom and why first, like every copy. */
import { type FormEvent, useState } from 'react';
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function SaveTrail({ onClose }: { onClose: () => void }) {
  const { audit: t, ui } = useText();
  const [toWhom, setToWhom] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (toWhom.trim() === '' || why.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      const grant = await chooseCopy(t.file, 'csv');
      if (grant === undefined) return;
      const { rows } = await ask('audit.export', { grant, toWhom, why });
      toast(t.saved(rows));
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t.saveTitle} open onClose={onClose}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Fields>
          <p>{t.saveLead}</p>
          <TextLine label={t.toWhom} maxLength={200} value={toWhom} onChange={setToWhom} error={missing(toWhom)} />
          <TextLine label={t.why} maxLength={200} value={why} onChange={setWhy} error={missing(why)} />
          <FormEnd error={error} busy={busy} primary onCancel={onClose}>
            {t.submit}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
