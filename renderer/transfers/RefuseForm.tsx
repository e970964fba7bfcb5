/** @file Refusing a packet, with the reason that goes back. */
import { useState } from 'react';
import type { PacketId } from '../../shared/transfers/packet';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';

export interface RefuseFormProps {
  ticket: string;
  by: string;
  onClose: () => void;
  onRefused: (refused: { id: PacketId; code: string }) => void;
}

export function RefuseForm({ ticket, by, onClose, onRefused }: RefuseFormProps) {
  const { transfers, ui } = useText();
  const t = transfers.receive;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refuse = useTelling('transfers.refuse');
  return (
    <Dialog title={t.refuseTitle} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() === '') return;
          void refuse.mutateAsync({ ticket, by, reason }).then(onRefused, () => undefined);
        }}
      >
        <Fields>
          <p>{t.refuseLead}</p>
          <TextLine
            label={t.reason}
            maxLength={300}
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? ui.fieldErrors.required : undefined}
          />
          <FormEnd error={refuse.error} busy={refuse.isPending} primary onCancel={onClose}>
            {t.refuse}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
