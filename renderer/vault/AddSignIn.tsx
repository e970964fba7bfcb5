/** @file Adding a sign-in: role and name; the vault makes a one-time passphrase, which is handed over in person. */
import { type FormEvent, useState } from 'react';
import type { Role } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { RadioList } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { HandOver } from './HandOver';

/** The narrowest first: most people who are added need the least. */
const ORDER = ['facilitator', 'admin', 'counselor'] as const;

export function AddSignIn({ onClose }: { onClose: () => void }) {
  const { ui, vault, codes } = useText();
  const add = useTelling('vault.invite');
  const [role, setRole] = useState<Role>('facilitator');
  const [label, setLabel] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() !== '') add.mutate({ label, role });
  };
  if (add.data !== undefined) return <HandOver label={label} words={add.data.words} until={add.data.until} onClose={onClose} />;
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
