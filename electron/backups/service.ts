/** @file Handlers about backups: made while somebody is signed in, put back from the door. */
import type { backupsContract } from '../../shared/backups/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import type { BackupKeeper } from '../backup-keeper';
import { type Context, casesDb, type Lobby } from '../context';
import { transaction } from '../store/sql';

function keeperOf(context: Context): BackupKeeper {
  if (context.backups === undefined) throw new Refusal('forbidden');
  return context.backups;
}

const note = (context: Context, action: string, subject: string) =>
  transaction(casesDb(context), (tx) => record(tx, context, action, subject));

export const backupsHandlers: Handlers<typeof backupsContract, Context, Lobby> = {
  'backups.status': (context) => keeperOf(context).status(),
  'backups.list': (context) => keeperOf(context).list(),
  'backups.make': async (context) => {
    note(context, 'backups.make', '');
    return keeperOf(context).make('asked');
  },
  'backups.check': async (context, { ticket }) => {
    const good = await keeperOf(context).check(ticket);
    note(context, 'backups.check', good ? 'good' : 'damaged');
    return { good };
  },
  'backups.choose': (context, { grant }) => {
    const folder = grant === undefined ? undefined : context.takeGrant(grant);
    if (grant !== undefined && folder === undefined) throw new Refusal('not-found', { reason: 'grant' });
    keeperOf(context).choose(folder);
    note(context, 'backups.choose', folder === undefined ? 'none' : 'folder');
    return keeperOf(context).status();
  },
  'backups.find': (lobby, { grant }) => {
    const folder = grant === undefined ? undefined : lobby.takeGrant(grant);
    if (grant !== undefined && folder === undefined) throw new Refusal('not-found', { reason: 'grant' });
    return lobby.backups.find(folder);
  },
  'backups.preview': (lobby, { ticket, userId, secret }) => lobby.backups.preview(ticket, userId, secret),
  'backups.restore': async (lobby, { look }) => ({ aside: await lobby.backups.restore(look) }),
  'backups.older': (lobby) => [...lobby.backups.older()],
};
