/** @file Cards of others: whom packets can be sealed for. */
import { useState } from 'react';
import type { Peer } from '../../shared/transfers/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Tick } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import classes from './transfers.module.css';

export function PeersBlock({ peers }: { peers: readonly Peer[] }) {
  const { transfers } = useText();
  const t = transfers.peers;
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const compare = useTelling('transfers.comparePeer');
  const forget = useTelling('transfers.forgetPeer');
  return (
    <Section title={t.title}>
      {peers.length === 0 && !adding && <p className={classes.soft}>{t.none}</p>}
      {peers.length > 0 && (
        <Lines label={t.title}>
          {peers.map((peer) => (
            <li key={peer.sign}>
              <div className={classes.line}>
                <div>
                  <p>{peer.name}</p>
                  <p className={classes.soft}>
                    {transfers.card.check} {peer.fingerprint} ·{' '}
                    {peer.comparedOn === undefined ? t.never : t.comparedOn(dayName(peer.comparedOn, language))}
                  </p>
                </div>
                <Actions end>
                  {peer.comparedOn === undefined && (
                    <Button
                      small
                      onClick={() => compare.mutate({ sign: peer.sign, compared: true })}
                      aria-label={t.didCompareOf(peer.name)}
                    >
                      {t.didCompare}
                    </Button>
                  )}
                  <Button kind="quiet" small onClick={() => forget.mutate({ sign: peer.sign })} aria-label={t.forgetOf(peer.name)}>
                    {t.forget}
                  </Button>
                </Actions>
              </div>
            </li>
          ))}
        </Lines>
      )}
      <Problem error={compare.error ?? forget.error} />
      {adding ? (
        <AddCard onDone={() => setAdding(false)} />
      ) : (
        <Actions>
          <Button onClick={() => setAdding(true)}>{t.add}</Button>
        </Actions>
      )}
    </Section>
  );
}

function AddCard({ onDone }: { onDone: () => void }) {
  const { transfers } = useText();
  const t = transfers.peers;
  const [card, setCard] = useState('');
  const [compared, setCompared] = useState(false);
  const add = useTelling('transfers.addPeer');
  return (
    <form
      noValidate
      aria-label={t.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add.mutateAsync({ card, compared }).then(onDone, () => undefined);
      }}
    >
      <Fields>
        <TextArea label={t.text} help={t.textHelp} room="few" maxLength={4000} value={card} onChange={setCard} />
        <Tick label={t.compared} value={compared} onChange={setCompared} />
        <FormEnd error={add.error} busy={add.isPending} onCancel={onDone}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
