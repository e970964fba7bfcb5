/** @file Sealing: for whom it can be opened, to whom it goes and why. The passphrase is kept nowhere. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choice, Offer } from '../../shared/transfers/choice';
import type { CaseId } from '../../shared/values';
import { ask } from '../ipc/client';
import { asking, chooseCopy } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice as Pick, RadioList } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { PacketPhrase } from './PacketPhrase';

export interface SealFormProps {
  caseId: CaseId;
  offer: Offer;
  choice: Choice;
  seen: string;
  onClose: () => void;
  onSealed: (hash: string) => Promise<void>;
}

export function SealForm({ caseId, offer, choice, seen, onClose, onSealed }: SealFormProps) {
  const { transfers, ui } = useText();
  const t = transfers.seal;
  const list = useQuery(asking('transfers.list', {}));
  const peers = list.data?.peers ?? [];
  const [how, setHow] = useState<'key' | 'passphrase'>();
  const way = how ?? (peers.length > 0 ? 'key' : 'passphrase');
  const [sign, setSign] = useState<string>();
  const peer = peers.find((p) => p.sign === sign) ?? (peers.length === 1 ? peers[0] : undefined);
  const [passphrase, setPassphrase] = useState('');
  const [toWhom, setToWhom] = useState(choice.to);
  const [why, setWhy] = useState<string>(t.whyDefault);
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = (text: string) => (tried && text.trim() === '' ? ui.fieldErrors.required : undefined);
  const past = until !== '' && until < today() ? ui.fieldErrors.date : undefined;

  const seal = async () => {
    setTried(true);
    setError(undefined);
    const to =
      way === 'passphrase' ? { kind: 'passphrase' as const, passphrase } : peer && { kind: 'key' as const, recipient: peer.recipient };
    if (to === undefined || (way === 'passphrase' && passphrase === '') || toWhom.trim() === '' || why.trim() === '' || past !== undefined)
      return;
    setBusy(true);
    try {
      // The case's number and nothing else: a file's name is read by whatever watches folders.
      const grant = await chooseCopy(t.file(offer.ref.toLowerCase()), 'age');
      if (grant === undefined) return;
      const { hash } = await ask('transfers.seal', { caseId, choice, seen, to, toWhom, why, ...(until === '' ? {} : { until }), grant });
      await onSealed(hash);
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
          void seal();
        }}
      >
        <Fields>
          <RadioList
            label={t.how}
            value={way}
            options={[
              { value: 'key', label: t.key, help: t.keyHelp },
              { value: 'passphrase', label: t.passphrase, help: t.passphraseHelp },
            ]}
            onChange={setHow}
          />
          {way === 'key' && peers.length === 0 && <Notice>{t.noPeers}</Notice>}
          {way === 'key' && peers.length > 0 && (
            <Pick
              label={t.whose}
              options={peers.map((p) => ({ value: p.sign, label: `${p.name} (${p.fingerprint.slice(0, 9)})` }))}
              value={peer?.sign}
              onChange={setSign}
              error={tried && peer === undefined ? ui.fieldErrors.choose : undefined}
            />
          )}
          {way === 'key' && peer !== undefined && peer.comparedOn === undefined && <Notice>{t.notCompared}</Notice>}
          {way === 'passphrase' && (
            <PacketPhrase
              label={t.phrase}
              help={t.phraseHelp}
              value={passphrase}
              onChange={setPassphrase}
              suggest
              error={missing(passphrase)}
            />
          )}
          <FieldRow>
            <TextLine label={t.toWhom} size="medium" maxLength={200} value={toWhom} onChange={setToWhom} error={missing(toWhom)} />
            <TextLine label={t.why} size="medium" maxLength={200} value={why} onChange={setWhy} error={missing(why)} />
          </FieldRow>
          <DateField label={t.until} optional value={until} onChange={setUntil} error={past} />
          <FormEnd error={error} busy={busy} busyText={t.busy} primary onCancel={onClose}>
            {t.save}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
