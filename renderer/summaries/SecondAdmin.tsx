/** @file A threshold below the usual one: a second admin types their passphrase at this computer, or the usual one is used. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DEFAULT_K, type ReleaseRequest } from '../../shared/summaries/release';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';

export interface SecondAdminProps {
  request: ReleaseRequest;
  onAgreed: () => void;
  onUsual: (request: ReleaseRequest) => void;
}

export function SecondAdmin({ request, onAgreed, onUsual }: SecondAdminProps) {
  const t = useText();
  const { threshold: s } = t.protection;
  const admins = useQuery(asking('summaries.seconds', {})).data;
  const agree = useTelling('summaries.agree');
  const [admin, setAdmin] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  // With one second admin there is nothing to choose.
  const chosen = admins?.find((one) => one.id === admin) ?? (admins?.length === 1 ? admins[0] : undefined);
  const usual = (
    <Button kind={admins?.length === 0 ? 'primary' : 'quiet'} onClick={() => onUsual({ ...request, k: DEFAULT_K })}>
      {s.keepUsual}
    </Button>
  );
  if (admins === undefined) return undefined;
  if (admins.length === 0) {
    return (
      <section role="alert" aria-label={s.title}>
        <h2>{s.nobody}</h2>
        <p>{s.nobodyNext}</p>
        <Actions>{usual}</Actions>
      </section>
    );
  }
  return (
    <form
      noValidate
      aria-label={s.title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen === undefined || passphrase === '') return;
        // Typed anew after each try: it is not kept in the window.
        setPassphrase('');
        setTried(false);
        agree.mutate({ admin: chosen.id, passphrase, request }, { onSuccess: onAgreed });
      }}
    >
      <Fields>
        <div>
          <h2>{s.title}</h2>
          <p>{s.why(request.k)}</p>
        </div>
        <Choice
          label={s.who}
          data-path="second-admin"
          value={chosen?.id}
          options={admins.map(({ id, label }) => ({ value: id as string, label }))}
          onChange={setAdmin}
          error={tried && chosen === undefined ? t.ui.fieldErrors.choose : undefined}
        />
        <TextLine
          label={s.passphrase}
          help={s.passphraseHelp}
          type="password"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && passphrase === '' ? t.ui.fieldErrors.required : undefined}
        />
        <Problem error={agree.error} />
        <Actions>
          <Button type="submit" kind="primary" busy={agree.isPending}>
            {s.agree}
          </Button>
          {usual}
        </Actions>
      </Fields>
    </form>
  );
}
