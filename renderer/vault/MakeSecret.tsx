/** @file A new recovery code or three new parts: the passphrase is asked again, then they are shown once. */
import { type FormEvent, useState } from 'react';
import { ask, askShell } from '../ipc/client';
import { useText } from '../text/catalogue';
import { language } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { CodeList, groupsOf, paper, sameGroup } from './CodeList';
import { PassphraseField } from './PassphraseField';
import classes from './Recovery.module.css';
import { useTry } from './useTry';

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
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [printed, setPrinted] = useState(false);
  const { busy, problem, run } = useTry();
  const groups = groupsOf(codes.at(-1) ?? '');
  const print = async () => {
    const sent = await run(async () => {
      const about = { paper: paper(), language: language() };
      const [code = ''] = codes;
      const { job } =
        set === undefined
          ? await ask('prints.recoverySheet', { code, ...about })
          : await ask('prints.recoveryParts', { parts: codes, ...about });
      return askShell('print', { job, as: 'printer', name: set === undefined ? 'recovery-sheet' : 'recovery-parts' });
    });
    if (sent) setPrinted(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sameGroup(typed, groups.at(-1) ?? '')) onClose();
    else setWrong(true);
  };
  const words =
    set === undefined
      ? { ...vault.recovery, title: recovery.code.shownTitle, lead: recovery.code.shownLead }
      : { print: t.print, printed: t.printed, title: t.shownTitle, lead: t.shownLead(set) };
  return (
    // Closed by its own button only, once somebody has shown that it was written down.
    <Dialog title={words.title} open onClose={() => setWrong(true)} width="wide">
      <div className={classes.stack}>
        <p>{words.lead}</p>
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
        <Problem error={problem} />
        <div className={classes.print}>
          <Button busy={busy} onClick={() => void print()}>
            {words.print}
          </Button>
          {printed && <span role="status">{words.printed}</span>}
        </div>
        <form onSubmit={submit} noValidate>
          <Fields>
            <TextLine
              label={set === undefined ? vault.recovery.check(groups.length) : t.check(groups.length)}
              value={typed}
              onChange={(value) => {
                setTyped(value);
                setWrong(false);
              }}
              size="short"
              autoComplete="off"
              spellCheck={false}
              error={wrong ? (set === undefined ? vault.recovery.checkWrong : t.wrong) : undefined}
            />
            <Actions>
              <Button type="submit" kind="primary">
                {set === undefined ? recovery.practise.close : t.done}
              </Button>
            </Actions>
          </Fields>
        </form>
      </div>
    </Dialog>
  );
}
