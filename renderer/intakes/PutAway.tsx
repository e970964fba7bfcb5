/** @file Putting a note away: only with a reason, so that later nobody wonders why nothing was done. */
import { useState } from 'react';
import type { IntakeId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';

export function PutAway({ id, onClose }: { id: IntakeId; onClose: () => void }) {
  const { reports, ui } = useText();
  const t = reports.intake;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const away = useTelling('intakes.putAway');
  const back = useTelling('intakes.takeBack');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const done = () => {
      toast(t.putAwayDone, { undo: () => back.mutate({ id }) });
      onClose();
    };
    away.mutate({ id, reason }, { onSuccess: done });
  };
  return (
    <Dialog title={t.putAway} open onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <TextLine
            label={t.reason}
            help={t.reasonHelp}
            maxLength={500}
            value={reason}
            onChange={setReason}
            error={missing ? ui.fieldErrors.required : undefined}
          />
          <FormEnd error={away.error} busy={away.isPending} primary onCancel={onClose}>
            {t.putAwaySave}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
