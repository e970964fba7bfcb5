/** @file This vault's card: what others seal for, and the code that is compared in person. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../ipc/client';
import { asking, chooseCopy, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Facts, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './transfers.module.css';

export function CardBlock() {
  const { transfers, ui } = useText();
  const t = transfers.card;
  const card = useQuery(asking('transfers.identity', {}));
  const rename = useTelling('transfers.nameIdentity');
  const [name, setName] = useState<string>();
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      const grant = await chooseCopy(t.file, 'txt');
      if (grant === undefined) return;
      await ask('transfers.saveCard', { grant });
      toast(t.saved);
    } catch (refused) {
      setError(refused);
    }
  };
  if (card.data === undefined) return <Problem error={card.error} />;
  return (
    <Section title={t.title} lead={t.lead}>
      {name === undefined ? (
        <>
          <Facts
            items={[
              [t.name, card.data.name],
              [
                t.check,
                <span key="code" className={classes.code}>
                  {card.data.fingerprint}
                </span>,
              ],
            ]}
          />
          <Problem error={error} />
          <Actions>
            <Button onClick={() => void save()}>{t.save}</Button>
            <Button kind="quiet" onClick={() => setName(card.data.name)}>
              {t.rename}
            </Button>
          </Actions>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '')
              void rename.mutateAsync({ name }).then(
                () => setName(undefined),
                () => undefined,
              );
          }}
        >
          <Fields>
            <TextLine
              label={t.name}
              size="medium"
              maxLength={120}
              value={name}
              onChange={setName}
              error={name.trim() === '' ? ui.fieldErrors.required : undefined}
            />
            <FormEnd error={rename.error} busy={rename.isPending} onCancel={() => setName(undefined)}>
              {t.saveName}
            </FormEnd>
          </Fields>
        </form>
      )}
    </Section>
  );
}
