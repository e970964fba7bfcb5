/** @file On a case's page: what of it was handed over or came, and the way to hand it over. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { CameLine } from './CameLines';
import { NoteByHand } from './NoteByHand';
import { SentLine } from './SentLines';

export function TransferSection({ view, me }: { view: CaseView; me: string }) {
  const { transfers: t } = useText();
  const list = useQuery(asking('transfers.list', { caseId: view.id }));
  const [noting, setNoting] = useState(false);
  const { sent = [], received = [] } = list.data ?? {};
  const gone = sent.find((one) => one.state === 'accepted');
  return (
    <Section title={t.section.title} lead={sent.length + received.length === 0 ? t.section.lead : undefined}>
      <Problem error={list.error} />
      {gone !== undefined && <Notice tone="accent">{t.section.gone(gone.answeredBy)}</Notice>}
      {sent.length + received.length > 0 && (
        <Lines label={t.section.title}>
          {sent.map((one) => (
            <li key={one.id}>
              <SentLine sent={one} />
            </li>
          ))}
          {received.map((one) => (
            <li key={one.id}>
              <CameLine received={one} />
            </li>
          ))}
        </Lines>
      )}
      {noting && <NoteByHand caseId={view.id} me={me} onDone={() => setNoting(false)} />}
      {gone === undefined && !noting && (
        <Actions>
          <ButtonLink to="/cases/$caseId/handover" params={{ caseId: view.id }}>
            {t.section.start}
          </ButtonLink>
          {received.length === 0 && (
            <Button kind="quiet" onClick={() => setNoting(true)}>
              {t.section.note}
            </Button>
          )}
        </Actions>
      )}
    </Section>
  );
}
