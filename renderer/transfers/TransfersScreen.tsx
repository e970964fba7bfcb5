/** @file Packets that went and came, a packet that is open, this vault's card and those of others. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Opened } from '../../shared/transfers/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { CameLines } from './CameLines';
import { CardBlock } from './CardBlock';
import { OpenedPacket } from './OpenedPacket';
import { OpenPacket } from './OpenPacket';
import { PeersBlock } from './PeersBlock';
import { SentLines } from './SentLines';

export function TransfersScreen({ me }: { me: string }) {
  const { transfers: t, ui } = useText();
  const list = useQuery(asking('transfers.list', {}));
  const [opened, setOpened] = useState<Opened>();
  if (opened !== undefined) return <OpenedPacket key={opened.ticket} opened={opened} me={me} onClose={() => setOpened(undefined)} />;
  return (
    <Page title={t.title} lead={t.lead} above={<Link to="/cases">{ui.back}</Link>}>
      <OpenPacket onOpened={setOpened} />
      <Problem error={list.error} />
      {list.data !== undefined && (
        <>
          <SentLines sent={list.data.sent} />
          <CameLines received={list.data.received} />
          <CardBlock />
          <PeersBlock peers={list.data.peers} />
        </>
      )}
    </Page>
  );
}
