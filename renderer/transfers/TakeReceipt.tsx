/** @file The other side's answer: their file, or the code they say. */
import { useState } from 'react';
import type { Sent } from '../../shared/transfers/contract';
import { ask } from '../ipc/client';
import { chooseFiles } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function TakeReceipt({ sent, onClose }: { sent: Sent; onClose: () => void }) {
  const { transfers, ui } = useText();
  const t = transfers.take;
  const [code, setCode] = useState('');
  const [by, setBy] = useState(sent.toWhom.slice(0, 120));
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const trying = async (work: () => Promise<{ verdict: 'accepted' | 'refused' } | undefined>) => {
    setBusy(true);
    setError(undefined);
    try {
      const taken = await work();
      if (taken === undefined) return;
      toast(t[taken.verdict]);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const file = () =>
    trying(async () => {
      const [grant] = await chooseFiles();
      return grant === undefined ? undefined : ask('transfers.takeReceipt', { kind: 'file', grant });
    });
  const typed = () => {
    setTried(true);
    if (code.trim() === '' || by.trim() === '' || on === '') return;
    void trying(() => ask('transfers.takeReceipt', { kind: 'code', id: sent.id, code, by, on, reason }));
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          typed();
        }}
      >
        <Fields>
          <p>{t.lead}</p>
          <div>
            <Button busy={busy} onClick={() => void file()}>
              {t.file}
            </Button>
          </div>
          <TextLine
            label={t.code}
            help={t.or}
            size="medium"
            maxLength={60}
            spellCheck={false}
            autoComplete="off"
            value={code}
            onChange={setCode}
            error={missing(code)}
          />
          <FieldRow>
            <TextLine label={t.by} size="medium" maxLength={120} value={by} onChange={setBy} error={missing(by)} />
            <DateField label={t.on} value={on} onChange={setOn} error={missing(on)} />
          </FieldRow>
          <TextLine label={t.reason} optional maxLength={300} value={reason} onChange={setReason} />
          <FormEnd error={error} busy={busy} primary onCancel={onClose}>
            {t.save}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
