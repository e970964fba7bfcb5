/** @file The receipt of a packet that was decided about: as a file to give back, or as a code to read out. */
import { useState } from 'react';
import type { PacketId } from '../../shared/transfers/packet';
import { ask } from '../ipc/client';
import { chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './transfers.module.css';

export function ReceiptBox({ id, code }: { id: PacketId; code: string }) {
  const { transfers } = useText();
  const t = transfers.receive;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const grant = await chooseCopy(t.receiptFile, 'json');
      if (grant === undefined) return;
      await ask('transfers.saveReceipt', { id, grant });
      toast(t.savedReceipt);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.receipt}>
      <p>{t.receiptLead}</p>
      <p>
        {t.code}
        <output className={classes.code}>{code}</output>
      </p>
      <Problem error={error} />
      <Button busy={busy} onClick={() => void save()}>
        {t.saveReceipt}
      </Button>
    </div>
  );
}
