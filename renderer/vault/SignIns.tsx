/** @file Who can open this vault. Counselors invite others and hand over a one-time passphrase in person. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultMember } from '../../shared/keys/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayOf } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Table } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { AddSignIn } from './AddSignIn';
import { InviteAgain } from './InviteAgain';
import classes from './SignIns.module.css';
import { TakeAway } from './TakeAway';

export function SignIns() {
  const { vault, codes, recovery } = useText();
  const language = useLanguage();
  const state = useQuery(asking('vault.state', {}));
  const [taking, setTaking] = useState<VaultMember>();
  const [inviting, setInviting] = useState<VaultMember>();
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
            <td className={classes.middle}>
              {codes.role[user.role]}
              {user.invite !== undefined && (
                <span className={classes.invite}>
                  {user.invite.over || user.invite.until === undefined
                    ? recovery.invite.ended
                    : recovery.invite.until(dayOf(user.invite.until, language))}
                </span>
              )}
            </td>
            <td className={`${classes.middle} ${classes.sees}`}>{codes.roleSees[user.role]}</td>
            <td className={classes.middle}>
              {user.invite !== undefined && (
                <Button small kind="quiet" aria-label={recovery.invite.againOne(user.label)} onClick={() => setInviting(user)}>
                  {recovery.invite.again}
                </Button>
              )}
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
      {inviting !== undefined && <InviteAgain user={inviting} onClose={() => setInviting(undefined)} />}
      {adding && <AddSignIn onClose={() => setAdding(false)} />}
    </Page>
  );
}
