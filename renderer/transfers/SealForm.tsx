/** @file Sealing: for whom it can be opened, to whom it goes and why. The passphrase is kept nowhere. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Choice, Offer } from '../../shared/transfers/choice';
import type { Peer } from '../../shared/transfers/contract';
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
import { Notice, Problem } from '../ui/Problem';
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

/**
 * Drawn once it is known which cards there are. Before, the form began with a passphrase and turned to a card when the list came: whoever
 * had typed by then pressed the button of a form that had become another one.
 */
export function SealForm(props: SealFormProps) {
  const { transfers: t } = useText();
  const list = useQuery(asking('transfers.list', {}));
  if (list.data !== undefined) return <SealFields {...props} peers={list.data.peers} />;
  return (
    <Dialog title={t.seal.title} open onClose={props.onClose}>
      {list.error === null ? <p role="status">{t.choose.looking}</p> : <Problem error={list.error} />}
    </Dialog>
  );
}

function SealFields({ caseId, offer, choice, seen, onClose, onSealed, peers }: SealFormProps & { peers: readonly Peer[] }) {
  const { transfers, ui } = useText();
  const t = transfers.seal;
  const [way, setWay] = useState<'key' | 'passphrase'>(() => (peers.length > 0 ? 'key' : 'passphrase'));
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

  // At once, and not with the next drawing: two presses in one breath must not open two dialogs.
  const running = useRef(false);
  const [cancelled, setCancelled] = useState(false);

  const seal = async () => {
    if (running.current) return;
    setTried(true);
    setError(undefined);
    setCancelled(false);
    const to =
      way === 'passphrase' ? { kind: 'passphrase' as const, passphrase } : peer && { kind: 'key' as const, recipient: peer.recipient };
    if (to === undefined || (way === 'passphrase' && passphrase === '') || toWhom.trim() === '' || why.trim() === '' || past !== undefined)
      return;
    running.current = true;
    setBusy(true);
    try {
      // The case's number and nothing else: a file's name is read by whatever watches folders.
      const grant = await chooseCopy(t.file(offer.ref.toLowerCase()), 'age');
      if (grant === undefined) {
        setCancelled(true);
        return;
      }
      const { hash } = await ask('transfers.seal', { caseId, choice, seen, to, toWhom, why, ...(until === '' ? {} : { until }), grant });
      await onSealed(hash);
    } catch (refused) {
      setError(refused);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return (
    // While it is being sealed the dialog stays: closed, nobody would see how it ended.
    <Dialog title={t.title} open onClose={() => (running.current ? undefined : onClose())}>
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
            onChange={setWay}
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
          {cancelled && <p role="status">{t.notSaved}</p>}
          <FormEnd error={error} busy={busy} busyText={t.busy} primary onCancel={onClose}>
            {t.save}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
