/** @file A copy outside the vault: for whom, why and, where it makes sense, until when first; the record is written when the copy is (practice.md, invariant 9). */
import { type ReactNode, useState } from 'react';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { DateField } from './DateField';
import { FieldRow, Fields } from './Field';
import { FormEnd } from './FormEnd';
import { Dialog } from './Overlay';
import { TextLine } from './TextLine';

/** For whom a copy is, why, and until when they keep it (absent: for good). */
export interface Outside {
  toWhom: string;
  why: string;
  until?: string;
}

export interface SaveOutsideProps {
  title: string;
  /** What will be saved, and what it is for. */
  lead: ReactNode;
  /** Absent: this kind of copy is never asked back. */
  untilLabel?: string;
  /** What is in the fields first. */
  first?: Outside;
  /** The button, a verb. */
  action: string;
  busyText?: string;
  /** Asks where and writes. Answers whether it was written: false when the system's own dialog was closed, and the form stays. */
  save: (outside: Outside) => Promise<boolean>;
  onClose: () => void;
}

export function SaveOutside({ title, lead, untilLabel, first, action, busyText, save, onClose }: SaveOutsideProps) {
  const { ui } = useText();
  const [toWhom, setToWhom] = useState(first?.toWhom ?? '');
  const [why, setWhy] = useState(first?.why ?? '');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const past = until !== '' && until < today() ? ui.fieldErrors.date : undefined;

  const submit = async () => {
    setTried(true);
    setError(undefined);
    if (toWhom.trim() === '' || why.trim() === '' || past !== undefined) return;
    setBusy(true);
    try {
      if (await save({ toWhom, why, ...(until === '' ? {} : { until }) })) onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Fields>
          <p>{lead}</p>
          <FieldRow>
            <TextLine label={ui.print.toWhom} size="medium" maxLength={200} value={toWhom} onChange={setToWhom} error={missing(toWhom)} />
            <TextLine label={ui.print.why} size="medium" maxLength={200} value={why} onChange={setWhy} error={missing(why)} />
          </FieldRow>
          {untilLabel !== undefined && <DateField label={untilLabel} optional value={until} onChange={setUntil} error={past} />}
          <FormEnd error={error} busy={busy} busyText={busyText ?? ui.saving} primary onCancel={onClose}>
            {action}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
