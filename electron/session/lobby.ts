/** @file The vault process before and between sign-ins: which folder, who is in, and the rule of the development runtime. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { VaultState } from '../../shared/keys/contract';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import { type Context, type DrawnPictures, type Lobby, type Me, ownDb } from '../context';
import { settleRestore } from '../keys/backup';
import { wipe } from '../keys/bytes';
import { databasePath, deskOf, SUMMARIES } from '../keys/compartments';
import { Envelopes } from '../keys/envelopes';
import { ReadAhead } from '../keys/page-ends';
import type { Session } from '../keys/session';
import { createVault, type HeaderSummary, lookAtPartOf, readHeader, redeem, unlock, unlockWithRecovery } from '../keys/vault';
import { practiceSignIns } from '../practice/sign-ins';
import { transaction } from '../store/sql';
import { noteCode } from './recovery';
import { Restoring } from './restoring';
import { type SignedIn, type SignedInOptions, signIn } from './signed-in';

export interface LobbyOptions extends SignedInOptions {
  readonly drawn?: DrawnPictures;
  readonly folder: string;
  readonly practiceRoot: string;
  readonly developmentRuntime: boolean;
  /** Told when another folder is used, so that main remembers it. */
  folderChanged(dir: string): void;
}

export interface VaultLobby extends Lobby {
  context(): Context | undefined;
  end(): void;
}

export function makeLobby(options: LobbyOptions): VaultLobby {
  let folder = options.folder;
  let current: SignedIn | undefined;
  const envelopes = new Envelopes();

  const end = () => {
    current?.end();
    current = undefined;
    options.jobs.clear();
  };
  const restoring = new Restoring({
    folder: () => folder,
    clock: options.clock,
    developmentRuntime: options.developmentRuntime,
    anchors: options.anchors,
    open: () => current?.context.stores.cases,
    end: () => end(),
  });
  settleRestore(folder);
  const enter = (session: Session, olderAccepted = false, ahead?: ReadAhead): Me => {
    // The header's flag is only a claim before sign-in; the session's is proven by the roster's signature.
    if (options.developmentRuntime && !session.practice) {
      session.purge();
      throw new Refusal('vault-not-practice');
    }
    end();
    try {
      current = signIn(
        folder,
        session,
        { ...options, left: () => (current = undefined) },
        { olderAccepted, older: (findings) => restoring.tellOlder(findings), ...(ahead === undefined ? {} : { ahead }) },
      );
    } catch (error) {
      session.purge();
      throw error;
    }
    return current.context.me;
  };
  /** Who is in now. @param how how they came in, for the trail, when it was not by their passphrase */
  const signedIn = (how?: string): Me => {
    const context = current?.context;
    if (context === undefined) throw new Refusal('locked');
    if (how !== undefined) transaction(ownDb(context), (tx) => record(tx, context, how, context.me.id));
    return context.me;
  };
  /**
   * [Note: Development runtime]
   * Where the supported Electron can't be had, an older one without security support serves for development. Real children's
   * records never belong in there: it makes and opens practice vaults only. The rule looks at the runtime's own version, not at a
   * switch that somebody could set.
   */
  const refuseReal = (practice: boolean) => {
    if (options.developmentRuntime && !practice) throw new Refusal('vault-not-practice');
  };

  return {
    developmentRuntime: options.developmentRuntime,
    clock: options.clock,
    jobs: options.jobs,
    drawn: options.drawn ?? new Map(),
    practiceRoot: options.practiceRoot,
    folder: () => folder,
    openFolder(dir) {
      end();
      folder = dir;
      settleRestore(dir);
      options.folderChanged(dir);
    },
    me: () => current?.context.me,
    context: () => current?.context,
    end,
    async create({ label, passphrase, practice }) {
      refuseReal(practice);
      const { session, recoveryCode } = await createVault(folder, { label, passphrase, practice });
      enter(session);
      if (current !== undefined) noteCode(current.context);
      return { recoveryCode };
    },
    handEnvelope: () => envelopes.hand(),
    async unlock(userId, passphrase, olderAccepted) {
      const header = readHeader(folder);
      refuseReal(header.practice);
      const words = envelopes.open(passphrase);
      // Files that are open now would lose their lock by being read.
      const ahead = current === undefined ? new ReadAhead(databasesOf(folder, header, userId)) : undefined;
      try {
        const session = await unlock(folder, userId, words, undefined, (opened) => enter(opened, olderAccepted, ahead));
        await session.tidy(options.clock.now());
        return signedIn();
      } finally {
        wipe(words);
        ahead?.stop();
      }
    },
    async redeem(userId, words, passphrase) {
      refuseReal(readHeader(folder).practice);
      await redeem(folder, { userId, words, passphrase, now: options.clock.now() }, undefined, (opened) => enter(opened));
      return signedIn('vault.redeem');
    },
    lookAtPart: (part) => lookAtPartOf(folder, part),
    backups: restoring,
    takeGrant(grant) {
      const path = options.grants.get(grant);
      options.grants.delete(grant);
      return path;
    },
    async recover(code, newPassphrase) {
      refuseReal(readHeader(folder).practice);
      const { recoveryCode } = await unlockWithRecovery(folder, code, newPassphrase, undefined, (opened) => enter(opened));
      signedIn('vault.recover');
      if (current !== undefined) noteCode(current.context);
      return { recoveryCode };
    },
  };
}

const inviteView = (invite: { readonly until: string | undefined } | undefined, now: string) =>
  invite === undefined ? {} : { invite: { until: invite.until, over: invite.until === undefined || invite.until <= now } };

/** The databases that this person will have opened, by what the header says of them. */
function databasesOf(dir: string, { users }: HeaderSummary, userId: string): string[] {
  const role = users.find((user) => user.id === userId)?.role;
  if (role === 'facilitator') return [databasePath(dir, deskOf(userId))];
  if (role === 'admin') return [databasePath(dir, SUMMARIES)];
  if (role === undefined) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(dir, name));
}

const STATUS_OF = { 'vault-missing': 'none', 'vault-newer': 'newer', 'vault-damaged': 'damaged', 'vault-busy': 'busy' } as const;

/** What the first screen shows. Reads the header; needs no key. */
export function vaultState(lobby: Lobby): VaultState {
  const common = { folder: basename(lobby.folder()), developmentRuntime: lobby.developmentRuntime };
  try {
    const header = readHeader(lobby.folder());
    const me = lobby.me();
    const shut = lobby.developmentRuntime && !header.practice;
    return {
      ...common,
      status: shut ? 'not-practice' : me === undefined ? 'locked' : 'open',
      practice: header.practice,
      users: header.users.map(({ id, role, label, invite }) => ({ id, role, label, ...inviteView(invite, lobby.clock.now()) })),
      me: me === undefined ? undefined : { id: me.id, role: me.role, label: me.label },
      practiceSignIns: header.practice ? practiceSignIns(header.users.map((u) => u.label)) : [],
    };
  } catch (error) {
    if (!(error instanceof Refusal) || !(error.error.kind in STATUS_OF)) throw error;
    const status = STATUS_OF[error.error.kind as keyof typeof STATUS_OF];
    return { ...common, status, practice: false, users: [], practiceSignIns: [] };
  }
}
