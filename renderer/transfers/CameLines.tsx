/** @file What came from elsewhere, with its receipt and its letter. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Received } from '../../shared/transfers/contract';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Dialog } from '../ui/Overlay';
import { Section } from '../ui/Page';
import { PrintDialog } from '../ui/PrintDialog';
import { Problem } from '../ui/Problem';
import { usualPaper } from '../ui/paper';
import { StatusWord } from '../ui/Status';
import { ReceiptBox } from './ReceiptBox';
import classes from './transfers.module.css';

export function CameLines({ received }: { received: readonly Received[] }) {
  const { transfers: t } = useText();
  return (
    <Section title={t.came.title}>
      {received.length === 0 ? (
        <p className={classes.soft}>{t.came.none}</p>
      ) : (
        <Lines label={t.came.title}>
          {received.map((one) => (
            <li key={one.id}>
              <CameLine received={one} withCase />
            </li>
          ))}
        </Lines>
      )}
    </Section>
  );
}

export function CameLine({ received, withCase = false }: { received: Received; withCase?: boolean }) {
  const { transfers: t } = useText();
  const language = useLanguage();
  const [code, setCode] = useState<string>();
  const [printing, setPrinting] = useState(false);
  const [paper] = useState(() => usualPaper(navigator.language));
  const [error, setError] = useState<unknown>();
  const day = (on: string) => dayName(on, language);
  const { id, caseId } = received;
  const title = received.title ?? received.from;
  const show = () =>
    ask('transfers.receipt', { id }).then(
      (receipt) => setCode(receipt.code),
      (refused: unknown) => setError(refused),
    );
  return (
    <div className={classes.line}>
      <div>
        {withCase && caseId !== undefined && (
          <p>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {received.ref} {received.title}
            </Link>
          </p>
        )}
        <p>
          {t.came.from(received.from, day(received.sentOn))}
          {received.byHand && ` (${t.came.byHand})`}
        </p>
        <p className={classes.soft}>
          <StatusWord tone={received.verdict === 'accepted' ? 'kept' : 'stop'}>{t.came.verdict[received.verdict]}</StatusWord>{' '}
          {t.sent.answered(received.by, day(received.on))}
          {received.reason !== '' && ` · ${received.reason}`}
          {received.kept !== '' && ` · ${t.came.kept(received.kept)}`}
          {received.fingerprint !== undefined && ` · ${t.card.check} ${received.fingerprint}`}
        </p>
        <Problem error={error} />
      </div>
      <Actions end>
        {!received.byHand && (
          <Button kind="quiet" small onClick={() => void show()} aria-label={t.receive.receiptOf(received.from)}>
            {t.receive.receipt}
          </Button>
        )}
        {received.hasLetter && (
          <Button kind="quiet" small onClick={() => setPrinting(true)} aria-label={t.came.letterOf(title)}>
            {t.came.letter}
          </Button>
        )}
      </Actions>
      {code !== undefined && (
        <Dialog title={t.receive.receiptOf(received.from)} open onClose={() => setCode(undefined)}>
          <ReceiptBox id={id} code={code} />
        </Dialog>
      )}
      {printing && (
        <PrintDialog
          title={t.print.title}
          prints={[
            {
              key: 'letter',
              label: t.print.label,
              help: t.print.help,
              file: t.print.file,
              first: true,
              request: (sheet) => ({ kind: 'handover_letter', of: { from: 'packet', id }, paper: sheet }),
            },
          ]}
          paper={paper}
          toWhom={received.by}
          why={t.print.why}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  );
}
