/** @file Handlers about the vault itself: its state, making it, signing in, adding people. */
import type { Handlers } from '../../shared/ipc';
import type { keysContract } from '../../shared/keys/contract';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import type { Context, Lobby } from '../context';
import { ownDb } from '../context';
import { judgePassphrase, suggestPassphrase } from '../keys/passphrase';
import { transaction } from '../store/sql';
import { vaultState } from './lobby';
import { recoveryHandlers } from './recovery';

export const keysHandlers: Handlers<typeof keysContract, Context, Lobby> = {
  'vault.state': (lobby) => vaultState(lobby),
  'vault.judge': (_lobby, { passphrase, ownWords }) => judgePassphrase(passphrase, ownWords),
  'vault.suggest': async () => ({ passphrase: await suggestPassphrase() }),
  'vault.envelope': (lobby) => lobby.handEnvelope(),
  'vault.create': (lobby, input) => lobby.create(input),
  'vault.unlock': async (lobby, { userId, passphrase, olderAccepted }) => {
    const { id, role, label } = await lobby.unlock(userId, passphrase, olderAccepted);
    return { me: { id, role, label } };
  },
  'vault.recover': (lobby, { code, newPassphrase }) => lobby.recover(code, newPassphrase),
  'vault.changePassphrase': async (context, { old, next }) => {
    await context.changePassphrase(old, next);
    transaction(ownDb(context), (db) => record(db, context, 'vault.changePassphrase', context.me.id));
    return {};
  },
  'vault.removeUser': (context, { userId }) => {
    context.removeUser(userId);
    return {};
  },
  'vault.redeem': async (lobby, { userId, words, passphrase }) => {
    const { id, role, label } = await lobby.redeem(userId, words, passphrase);
    return { me: { id, role, label } };
  },
  'vault.lookAtPart': (lobby, { part }) => lobby.lookAtPart(part),
  ...recoveryHandlers,
  'vault.addUser': async (context, input) => {
    // Elsewhere only the person may ever have known it: `vault.invite`.
    if (!context.practice) throw new Refusal('blocked', { reason: 'sign-in-invite' });
    const id = await context.addUser(input);
    transaction(ownDb(context), (db) => record(db, context, 'vault.addUser', id));
    context.changed('vault');
    return { id };
  },
};
