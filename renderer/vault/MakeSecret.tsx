/** @file A new recovery code or three new parts: the passphrase is asked again, then they are shown once. */
import { type FormEvent, useState } from 'react';
import { ask } from '../ipc/client';
import { useText } from '../text/catalogue';
import { language } from '../text/language';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { usualPaper } from '../ui/paper';
import { CodeList, groupsOf } from './CodeList';
import { PassphraseField } from './PassphraseField';
import classes from './Recovery.module.css';
import { useTry } from './useTry';
import { PrintOnce, ProofForm, useProof } from './WrittenDown';

interface MakeSecretProps {
  kind: 'code' | 'parts';
  /** There is one already, which becomes void. */
  again: boolean;
  onClose: () => void;
}

/** What is shown: one code, or three parts with the signs of their set. */
interface Made {
  codes: string[];
  set?: string;
}

export function MakeSecret({ kind, again, onClose }: MakeSecretProps) {
  const { vault, recovery } = useText();
  const t = recovery[kind];
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Made>();
  const { busy, problem, run } = useTry();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passphrase === '') return;
    const next = await run(async () => {
      if (kind === 'code') return { codes: [(await ask('vault.newCode', { passphrase })).recoveryCode] };
      const { parts, set } = await ask('vault.newParts', { passphrase });
      return { codes: parts, set };
    });
    if (next !== undefined) setMade(next);
  };
  if (made !== undefined) return <Shown made={made} onClose={onClose} />;
  return (
    <Dialog title={t.askTitle} open onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Fields>
          <p>{t.about}</p>
          {again && <p>{t.againLead}</p>}
          <PassphraseField
            label={recovery.ask.passphrase}
            help={recovery.ask.why}
            value={passphrase}
            onChange={setPassphrase}
            error={tried && passphrase === '' ? vault.passphrase.empty : undefined}
          />
          <FormEnd error={problem} busy={busy} busyText={recovery.ask.working} primary onCancel={onClose}>
            {recovery.ask.submit}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}

function Shown({ made: { codes, set }, onClose }: { made: Made; onClose: () => void }) {
  const { vault, recovery } = useText();
  const t = recovery.parts;
  const groups = groupsOf(codes.at(-1) ?? '');
  const proof = useProof(groups.at(-1) ?? '');
  const job = () => {
    const about = { paper: usualPaper(navigator.language), language: language() };
    const [code = ''] = codes;
    return set === undefined ? ask('prints.recoverySheet', { code, ...about }) : ask('prints.recoveryParts', { parts: codes, ...about });
  };
  const { title, lead, ...words } =
    set === undefined
      ? {
          title: recovery.code.shownTitle,
          lead: recovery.code.shownLead,
          print: vault.recovery.print,
          printed: vault.recovery.printed,
          check: vault.recovery.check(groups.length),
          wrong: vault.recovery.checkWrong,
          done: recovery.practise.close,
        }
      : { ...t, title: t.shownTitle, lead: t.shownLead(set), check: t.check(groups.length) };
  return (
    // Closed by its own button only, once somebody has shown that it was written down.
    <Dialog title={title} open onClose={proof.refuse} width="wide">
      <div className={classes.stack}>
        <p>{lead}</p>
        {codes.map((code, index) =>
          set === undefined ? (
            <CodeList key={code} code={code} label={vault.recovery.codeLabel} />
          ) : (
            <section key={code} className={classes.part}>
              <h3>{t.one(index + 1)}</h3>
              <CodeList code={code} label={t.one(index + 1)} />
            </section>
          ),
        )}
        <PrintOnce words={words} name={set === undefined ? 'recovery-sheet' : 'recovery-parts'} job={job} className={classes.print} />
        <ProofForm proof={proof} words={words} className={classes.check} onDone={onClose} />
      </div>
    </Dialog>
  );
}
