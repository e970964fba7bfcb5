/** @file Calling a packet back: it never arrived, or the case stays after all. */
import { useState } from 'react';
import type { Sent } from '../../shared/transfers/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';

export function CancelForm({ sent, onClose }: { sent: Sent; onClose: () => void }) {
  const { transfers, ui } = useText();
  const t = transfers.sent;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useTelling('transfers.cancel');
  return (
    <Dialog title={t.cancelTitle} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== '') void cancel.mutateAsync({ id: sent.id, reason }).then(onClose, () => undefined);
        }}
      >
        <Fields>
          <p>{t.cancelLead}</p>
          <TextLine
            label={transfers.receive.reason}
            maxLength={300}
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? ui.fieldErrors.required : undefined}
          />
          <FormEnd error={cancel.error} busy={cancel.isPending} primary onCancel={onClose}>
            {t.cancel}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
