/** @file Choosing a packet and opening it. Its passphrase is kept nowhere, and nothing is written. */
import { useState } from 'react';
import type { Opened } from '../../shared/transfers/contract';
import { ask } from '../ipc/client';
import { chooseFiles } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { PacketPhrase } from './PacketPhrase';

export function OpenPacket({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { transfers } = useText();
  const t = transfers.receive;
  const [ticket, setTicket] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const trying = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const choose = () =>
    trying(async () => {
      const [grant] = await chooseFiles();
      if (grant === undefined) return;
      setPassphrase('');
      const chosen = await ask('transfers.choose', { grant });
      if (chosen.needs === 'passphrase') setTicket(chosen.ticket);
      else onOpened(await ask('transfers.open', { ticket: chosen.ticket }));
    });
  const unlock = () =>
    trying(async () => {
      if (ticket !== undefined) onOpened(await ask('transfers.open', { ticket, passphrase }));
    });
  return (
    <Section title={t.title} lead={t.lead}>
      {ticket === undefined ? (
        <>
          <Problem error={error} />
          <Actions>
            <Button kind="primary" busy={busy} busyText={t.opening} onClick={() => void choose()}>
              {t.open}
            </Button>
          </Actions>
        </>
      ) : (
        <form
          noValidate
          aria-label={t.open}
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <Fields>
            <PacketPhrase label={t.phrase} help={t.phraseHelp} value={passphrase} onChange={setPassphrase} />
            <FormEnd error={error} busy={busy} busyText={t.opening} primary onCancel={() => setTicket(undefined)}>
              {t.unlock}
            </FormEnd>
          </Fields>
        </form>
      )}
    </Section>
  );
}
