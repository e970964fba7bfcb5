/** @file What went from here, each with what is to be done about it: take the receipt, ask again, call it back. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Sent } from '../../shared/transfers/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Due, StatusWord, type Tone } from '../ui/Status';
import { toast } from '../ui/toast';
import { CancelForm } from './CancelForm';
import { TakeReceipt } from './TakeReceipt';
import classes from './transfers.module.css';

const TONES: Record<Sent['state'], Tone> = { sent: 'soon', accepted: 'kept', refused: 'stop', cancelled: 'quiet' };

export function SentLines({ sent }: { sent: readonly Sent[] }) {
  const { transfers: t } = useText();
  return (
    <Section title={t.sent.title}>
      {sent.length === 0 ? (
        <p className={classes.soft}>
          {t.sent.none} {t.sent.noneHelp}
        </p>
      ) : (
        <Lines label={t.sent.title}>
          {sent.map((one) => (
            <li key={one.id}>
              <SentLine sent={one} withCase />
            </li>
          ))}
        </Lines>
      )}
    </Section>
  );
}

export function SentLine({ sent, withCase = false }: { sent: Sent; withCase?: boolean }) {
  const { transfers: t } = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<'take' | 'cancel'>();
  const chase = useTelling('transfers.chase');
  const day = (on: string) => dayName(on, language);
  const askAgain = async () => {
    await chase.mutateAsync({ id: sent.id }).then(
      () => toast(t.sent.chased),
      () => undefined,
    );
  };
  const answerable = sent.state === 'sent' || sent.state === 'cancelled';
  return (
    <div className={classes.line}>
      <div>
        {withCase && (
          <p>
            <Link to="/cases/$caseId" params={{ caseId: sent.caseId }}>
              {sent.ref} {sent.title}
            </Link>
          </p>
        )}
        <p>{t.sent.to(sent.toWhom, day(sent.sentOn))}</p>
        <p className={classes.soft}>
          <StatusWord tone={TONES[sent.state]}>{t.sent.state[sent.state]}</StatusWord>{' '}
          {sent.answeredOn !== undefined && t.sent.answered(sent.answeredBy, day(sent.answeredOn))}
          {sent.reason !== '' && ` · ${sent.reason}`}
          {sent.chaseOn !== undefined && <Due date={sent.chaseOn} />}
        </p>
        <Problem error={chase.error} />
      </div>
      {answerable && (
        <Actions end>
          <Button small onClick={() => setOpen('take')} aria-label={t.sent.receiptOf(sent.title)}>
            {t.sent.receipt}
          </Button>
          {sent.state === 'sent' && (
            <>
              <Button kind="quiet" small busy={chase.isPending} onClick={() => void askAgain()} aria-label={t.sent.chaseOf(sent.title)}>
                {t.sent.chase}
              </Button>
              <Button kind="quiet" small onClick={() => setOpen('cancel')} aria-label={t.sent.cancelOf(sent.title)}>
                {t.sent.cancel}
              </Button>
            </>
          )}
        </Actions>
      )}
      {open === 'take' && <TakeReceipt sent={sent} onClose={() => setOpen(undefined)} />}
      {open === 'cancel' && <CancelForm sent={sent} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
