/** @file Who can open this vault. Counselors add others and hand over a passphrase in person. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultUser } from '../../shared/keys/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { AddSignIn } from './AddSignIn';
import classes from './SignIns.module.css';
import { TakeAway } from './TakeAway';

export function SignIns() {
  const { vault, codes } = useText();
  const state = useQuery(asking('vault.state', {}));
  const [taking, setTaking] = useState<VaultUser>();
  const [adding, setAdding] = useState(false);
  const users = state.data?.users ?? [];
  return (
    <Page
      title={vault.signIns.title}
      lead={vault.signIns.lead}
      width="list"
      actions={
        <Button kind="primary" onClick={() => setAdding(true)}>
          {vault.signIns.add}
        </Button>
      }
    >
      <Problem error={state.error} />
      <Table
        caption={vault.signIns.title}
        head={[vault.signIns.name, vault.signIns.role, vault.signIns.sees, { label: vault.signIns.take, hidden: true }]}
      >
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              <span className={classes.person}>
                <Initials name={user.label} />
                {user.label}
                {user.id === state.data?.me?.id && <span className={classes.you}>({vault.signIns.you})</span>}
              </span>
            </th>
            <td className={classes.middle}>{codes.role[user.role]}</td>
            <td className={`${classes.middle} ${classes.sees}`}>{codes.roleSees[user.role]}</td>
            <td className={classes.middle}>
              {user.id !== state.data?.me?.id && (
                <Button small kind="quiet" aria-label={vault.signIns.takeOne(user.label)} onClick={() => setTaking(user)}>
                  {vault.signIns.take}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {taking !== undefined && <TakeAway user={taking} onClose={() => setTaking(undefined)} />}
      {adding && <AddSignIn onClose={() => setAdding(false)} />}
    </Page>
  );
}
