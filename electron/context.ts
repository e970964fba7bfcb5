/**
 * @file What a handler is given: who is signed in, the databases that this role's keys opened, the clock, and a way to say
 * what changed. The keys themselves stay in `electron/keys`.
 */
import type { Capability } from '../shared/contract';
import type { Envelope, SealedWords } from '../shared/keys/envelope';
import type { PrintDocument } from '../shared/prints/document';
import { Refusal } from '../shared/result';
import type { Role, UserId } from '../shared/values';
import type { BackupDoor, BackupKeeper } from './backup-keeper';
import type { Clock } from './clock';
import type { Draw } from './drawing';
import type { PacketKeys } from './packet-keys';
import type { ChosenFile, SealedFiles } from './sealed';
import type { SecretKeeper } from './secret-keeper';
import type { WriteDb } from './store/sql';

/** Who waits for the pictures of a job, by job. */
export type DrawnPictures = Map<string, (pictures: readonly Uint8Array[]) => void>;

/** A document that waits to be printed. `taken` writes its disclosure record, at the moment it really goes to paper or file. */
export interface PrintJob {
  readonly document: PrintDocument;
  taken(): void;
}

export interface Me {
  readonly id: UserId;
  readonly role: Role;
  readonly label: string;
}

/** The open databases. A counselor has all; a facilitator `desk` of their own; an admin `summaries`. */
export interface Stores {
  readonly cases?: WriteDb;
  readonly summaries?: WriteDb;
  /** The desk of one facilitator, opened when first needed; `undefined` when this role has no key for it. */
  desk(userId: string): WriteDb | undefined;
}

export interface Context {
  readonly me: Me;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly practice: boolean;
  /** Adds a sign-in; counselors only. */
  addUser(user: { label: string; role: Role; passphrase: string }): Promise<UserId>;
  /** Recovery codes and parts, invitations. */
  readonly secrets: SecretKeeper;
  /** Replaces the own passphrase; the old one is asked for. */
  changePassphrase(old: string, next: string): Promise<void>;
  /** Is this the passphrase of that other person? Throttled like a sign-in; opens nothing. @throws Refusal `wrong-passphrase`, `slow-down` */
  proveOther(userId: UserId, passphrase: string): Promise<void>;
  /** Told when this session is over: what still runs for it ends then. */
  readonly ended: AbortSignal;
  /** Takes a sign-in away and changes every key it held. Nobody is signed in then. */
  removeUser(id: UserId): void;
  /** Documents ready to be printed, by job; forgotten when fetched. */
  readonly jobs: Map<string, PrintJob>;
  /** Papers and pictures as bytes; absent where there is no window to draw in. */
  readonly draw: Draw | undefined;
  /** The folder that main's dialog gave for an export; can be taken once. */
  takeGrant(grant: string): string | undefined;
  /** A file that main's dialog gave; can be taken once, and only for what it was chosen for. */
  takeFile(grant: string, use: ChosenFile['use']): ChosenFile | undefined;
  /** The encrypted files beside the case book; only for whom the case book is open. */
  readonly files: SealedFiles | undefined;
  /** Backups; only for whom the case book is open. */
  readonly backups: BackupKeeper | undefined;
  /** Sealing and signing of handover packets. */
  readonly packets: PacketKeys;
  /** Everybody who could ever sign in, for the names of who did something. */
  people(): readonly Me[];
  /** Who can sign in now. */
  signIns(): readonly Me[];
  /** Facilitators whose desks this session can write. */
  facilitators(): readonly Me[];
  /** Runs a piece of work soon, when no question waits; at the latest before the session ends. */
  background(work: () => void): void;
  /** Told after a commit; the window reads again what it shows. */
  changed(...capabilities: Capability[]): void;
}

/** The case book of this session. @throws Refusal forbidden when the role has no key for it */
export function casesDb(context: Context): WriteDb {
  if (context.stores.cases === undefined) throw new Refusal('forbidden');
  return context.stores.cases;
}

/** The summaries of this session. @throws Refusal forbidden when the role has no key for it */
export function summariesDb(context: Context): WriteDb {
  if (context.stores.summaries === undefined) throw new Refusal('forbidden');
  return context.stores.summaries;
}

/** The database in which this role's own drafts, disclosures and audit entries live. */
export function ownDb(context: Context): WriteDb {
  const own =
    context.me.role === 'counselor'
      ? context.stores.cases
      : context.me.role === 'facilitator'
        ? context.stores.desk(context.me.id)
        : context.stores.summaries;
  if (own === undefined) throw new Refusal('forbidden');
  return own;
}

/** What is there before anyone signs in: the chosen folder, and the way in. */
export interface Lobby {
  readonly developmentRuntime: boolean;
  readonly clock: Clock;
  readonly jobs: Map<string, PrintJob>;
  readonly drawn: DrawnPictures;
  /** The folder that main chose; it may hold no vault yet. */
  folder(): string;
  /** Where practice vaults are made. */
  readonly practiceRoot: string;
  /** Another folder; who was signed in is signed out. Main remembers it for the next start. */
  openFolder(dir: string): void;
  me(): Me | undefined;
  create(user: { label: string; passphrase: string; practice: boolean }): Promise<{ recoveryCode: string }>;
  /** What the next typed words are put into. See: [Note: Typed words travel in envelopes] */
  handEnvelope(): Envelope;
  /** @param olderAccepted goes on with a part that is older than its seal */
  unlock(userId: UserId, passphrase: SealedWords, olderAccepted?: boolean): Promise<Me>;
  /** The first sign-in of somebody who was invited. */
  redeem(userId: UserId, words: string, passphrase: string): Promise<Me>;
  /** What a typed recovery part says about itself. */
  lookAtPart(part: string): { set: string; number: number; ours: boolean };
  readonly backups: BackupDoor;
  /** The folder that main's dialog gave; can be taken once. */
  takeGrant(grant: string): string | undefined;
  recover(code: string, newPassphrase: string): Promise<{ recoveryCode: string }>;
}
