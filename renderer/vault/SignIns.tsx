/** @file Who can open this vault. Counselors add others and hand over a passphrase in person. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { AddSignIn } from './AddSignIn';
import classes from './SignIns.module.css';

export function SignIns() {
  const { vault, codes } = useText();
  const state = useQuery(asking('vault.state', {}));
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
      <Table caption={vault.signIns.title} head={[vault.signIns.name, vault.signIns.role, vault.signIns.sees]}>
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
          </tr>
        ))}
      </Table>
      {adding && <AddSignIn onClose={() => setAdding(false)} />}
    </Page>
  );
}
