/** @file Another passphrase for oneself: the old one, the new one, and what it does not reach. */
import { type FormEvent, useState } from 'react';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { toast } from '../ui/toast';
import { NewPassphrase, PassphraseField } from './PassphraseField';

export function ChangePassphrase({ label, onClose }: { label: string; onClose: () => void }) {
  const { vault } = useText();
  const t = vault.change;
  const change = useTelling('vault.changePassphrase');
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (old === '' || next === '') return;
    change.mutate(
      { old, next },
      {
        onSuccess: () => {
          toast(t.done);
          onClose();
        },
      },
    );
  };
  const missing = (text: string) => (tried && text === '' ? vault.passphrase.empty : undefined);
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Fields>
          <p>{t.lead}</p>
          <PassphraseField label={t.old} value={old} onChange={setOld} error={missing(old)} />
          <NewPassphrase label={vault.passphrase.newLabel} value={next} onChange={setNext} ownWords={[label]} error={missing(next)} />
          <FormEnd error={change.error} busy={change.isPending} busyText={t.working} primary onCancel={onClose}>
            {t.submit}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
