/** @file Planned check-ins as a calendar file outside the vault: to whom and why first; the record is written when the file is. */
import { useState } from 'react';
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function SaveCalendar({ onClose }: { onClose: () => void }) {
  const { checkinBoard, ui } = useText();
  const words = checkinBoard.file;
  const language = useLanguage();
  const [toWhom, setToWhom] = useState(words.toWhomFirst);
  const [why, setWhy] = useState(words.whyFirst);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);

  const save = async () => {
    setTried(true);
    setError(undefined);
    if (toWhom.trim() === '' || why.trim() === '') return;
    setBusy(true);
    try {
      const grant = await chooseCopy(words.name, 'ics');
      if (grant === undefined) return;
      const { count } = await ask('checkins.saveCalendar', { grant, language, on: today(), toWhom, why });
      toast(words.saved(count));
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields>
          <p>{words.lead}</p>
          <FieldRow>
            <TextLine label={ui.print.toWhom} size="medium" maxLength={200} value={toWhom} onChange={setToWhom} error={missing(toWhom)} />
            <TextLine label={ui.print.why} size="medium" maxLength={200} value={why} onChange={setWhy} error={missing(why)} />
          </FieldRow>
          <FormEnd error={error} busy={busy} busyText={ui.saving} primary onCancel={onClose}>
            {words.save}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
