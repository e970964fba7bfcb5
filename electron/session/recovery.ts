/** @file Handlers about invitations, and about what brings a counselor back in: made, proven, and when that was. */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import type { keysContract } from '../../shared/keys/contract';
import type { RecoveryWay } from '../../shared/keys/recovery';
import { record } from '../audit/record';
import { type Context, casesDb, type Lobby } from '../context';
import { suggestPassphrase } from '../keys/passphrase';
import { all, nullable, run, sql, transaction } from '../store/sql';

/** How long a one-time passphrase counts, in days. */
const INVITE_DAYS = 14;
const DAY = 86_400_000;

const untilFrom = (now: string): string => new Date(Date.parse(now) + INVITE_DAYS * DAY).toISOString();

type Kind = 'recovery' | 'parts';
const wayRow = z.object({ slot: z.string(), madeAt: nullable(z.string()), signer: nullable(z.number()), provedAt: nullable(z.string()) });

/** Writes down that a way was made; what the one before it opened is void, and so is what was known of it. */
function made(context: Context, kind: Kind, slot: string, action: string): void {
  transaction(casesDb(context), (db) => {
    run(db, sql`DELETE FROM recovery_secret WHERE user_id = ${context.me.id} AND kind = ${kind}`);
    run(
      db,
      sql`INSERT INTO recovery_secret (slot, user_id, kind, made_at, signer)
          VALUES (${slot}, ${context.me.id}, ${kind}, ${context.clock.now()}, ${context.secrets.signers.length})`,
    );
    record(db, context, action, kind);
  });
  context.changed('vault');
}

/** A code that came with a new vault, or in the place of what was used: it was made now. Others than counselors have none. */
export function noteCode(context: Context): void {
  const slot = context.secrets.ownSlots().find((one) => one.kind === 'recovery');
  if (slot !== undefined && context.me.role === 'counselor') made(context, 'recovery', slot.id, 'vault.codeMade');
}

/** What is known of the slot that the header has now. One from before this was written down is known by itself only. */
function wayOf(context: Context, kind: Kind): (RecoveryWay & { set: string | undefined }) | undefined {
  const slot = context.secrets.ownSlots().find((one) => one.kind === kind);
  if (slot === undefined) return undefined;
  const [row] = all(
    casesDb(context),
    sql`SELECT slot, made_at AS madeAt, signer, proved_at AS provedAt FROM recovery_secret WHERE slot = ${slot.id}`,
    wayRow,
  );
  // Without a note it may be as old as the vault: it names the vault's first signing key.
  const beforeLeaving = (row?.signer ?? 1) < context.secrets.signers.length;
  return { madeAt: row?.madeAt, provedAt: row?.provedAt, beforeLeaving, set: slot.set };
}

type Names =
  | 'vault.invite'
  | 'vault.inviteAgain'
  | 'vault.recovery'
  | 'vault.practise'
  | 'vault.newCode'
  | 'vault.newParts'
  | 'vault.dropParts';

export const recoveryHandlers: Pick<Handlers<typeof keysContract, Context, Lobby>, Names> = {
  'vault.invite': async (context, person) => {
    const [words, until] = [await suggestPassphrase(), untilFrom(context.clock.now())];
    const id = await context.secrets.invite(person, words, until);
    transaction(casesDb(context), (db) => record(db, context, 'vault.invite', id));
    context.changed('vault');
    return { id, words, until };
  },
  'vault.inviteAgain': async (context, { userId }) => {
    const [words, until] = [await suggestPassphrase(), untilFrom(context.clock.now())];
    await context.secrets.inviteAgain(userId, words, until);
    transaction(casesDb(context), (db) => record(db, context, 'vault.inviteAgain', userId));
    context.changed('vault');
    return { words, until };
  },
  'vault.recovery': (context) => {
    const [code, parts] = [wayOf(context, 'recovery'), wayOf(context, 'parts')];
    const { set: _none, ...bare } = code ?? { set: undefined };
    return {
      ...(code === undefined ? {} : { code: bare as RecoveryWay }),
      ...(parts?.set === undefined ? {} : { parts: { ...parts, set: parts.set } }),
    };
  },
  'vault.practise': async (context, { typed }) => {
    const { slot, kind } = await context.secrets.practise(typed);
    transaction(casesDb(context), (db) => {
      run(
        db,
        sql`INSERT INTO recovery_secret (slot, user_id, kind, proved_at) VALUES (${slot}, ${context.me.id}, ${kind}, ${context.clock.now()})
            ON CONFLICT (slot) DO UPDATE SET proved_at = excluded.proved_at`,
      );
      record(db, context, 'vault.recoveryProved', kind);
    });
    context.changed('vault');
    return { kind };
  },
  'vault.newCode': async (context, { passphrase }) => {
    await context.secrets.prove(passphrase);
    const { recoveryCode, slot } = await context.secrets.newRecoveryCode();
    made(context, 'recovery', slot, 'vault.newCode');
    return { recoveryCode };
  },
  'vault.newParts': async (context, { passphrase }) => {
    await context.secrets.prove(passphrase);
    const { parts, set, slot } = await context.secrets.newParts();
    made(context, 'parts', slot, 'vault.newParts');
    return { parts, set };
  },
  'vault.dropParts': (context) => {
    context.secrets.dropParts();
    transaction(casesDb(context), (db) => {
      run(db, sql`DELETE FROM recovery_secret WHERE user_id = ${context.me.id} AND kind = 'parts'`);
      record(db, context, 'vault.dropParts', '');
    });
    context.changed('vault');
    return {};
  },
};
