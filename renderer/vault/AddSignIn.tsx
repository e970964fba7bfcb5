/** @file Adding a sign-in: role, name, a passphrase made by the vault and handed over in person. */
import { type FormEvent, useEffect, useState } from 'react';
import type { Role } from '../../shared/values';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { RadioList } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import classes from './SignIns.module.css';

/** The narrowest first: most people who are added need the least. */
const ORDER = ['facilitator', 'admin', 'counselor'] as const;

export function AddSignIn({ onClose }: { onClose: () => void }) {
  const { ui, vault, codes } = useText();
  const add = useTelling('vault.addUser');
  const [role, setRole] = useState<Role>('facilitator');
  const [label, setLabel] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const offer = async () => setPassphrase((await ask('vault.suggest', {})).passphrase);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one offer when the dialog opens
  useEffect(() => {
    void offer();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() === '' || passphrase === '') return;
    add.mutate({ label, role, passphrase }, { onSuccess: () => setDone(true) });
  };
  if (done) {
    return (
      <Dialog title={vault.signIns.handover(label)} open onClose={onClose}>
        <div className={classes.stack}>
          <output className={classes.words}>{passphrase}</output>
          <p>{vault.signIns.handoverHelp}</p>
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {vault.signIns.handoverDone}
            </Button>
          </Actions>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={vault.signIns.addTitle} open onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <p>{vault.signIns.addLead}</p>
          <TextLine
            label={vault.signIns.label}
            value={label}
            onChange={setLabel}
            maxLength={40}
            autoComplete="off"
            error={tried && label.trim() === '' ? ui.fieldErrors.required : undefined}
          />
          <RadioList
            label={vault.signIns.roleLabel}
            value={role}
            onChange={setRole}
            options={ORDER.map((one) => ({ value: one, label: codes.role[one], help: codes.roleSees[one] }))}
          />
          {role === 'counselor' && <Notice>{vault.signIns.counselorWarning}</Notice>}
          <Problem error={add.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={add.isPending}>
              {vault.signIns.submit}
            </Button>
            <Button onClick={onClose}>{ui.cancel}</Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  );
}
