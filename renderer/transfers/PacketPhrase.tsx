/** @file The passphrase of a packet: shown or hidden, five words on offer where one is made up. */
import { useState } from 'react';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { TextLine } from '../ui/TextLine';
import classes from './transfers.module.css';

export interface PacketPhraseProps {
  label: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
  suggest?: boolean;
  error?: string | undefined;
}

export function PacketPhrase({ label, help, value, onChange, suggest = false, error }: PacketPhraseProps) {
  const { ui, transfers } = useText();
  const [shown, setShown] = useState(false);
  const [offered, setOffered] = useState<string>();
  const offer = async () => {
    const { passphrase } = await ask('vault.suggest', {});
    setOffered(passphrase);
    onChange(passphrase);
  };
  return (
    <div>
      <TextLine
        label={label}
        help={help}
        error={error}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        maxLength={1024}
        inside={
          <Button kind="quiet" small aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? ui.hide : ui.show}
          </Button>
        }
      />
      {suggest && (
        <Button kind="quiet" small onClick={() => void offer()}>
          {transfers.seal.suggest}
        </Button>
      )}
      {offered !== undefined && offered === value && <output className={classes.offered}>{offered}</output>}
    </div>
  );
}
