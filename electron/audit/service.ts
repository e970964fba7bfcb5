/** @file Handlers about the trail. */
import { z } from 'zod';
import type { auditContract, TrailPart } from '../../shared/audit/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type Context, casesDb, summariesDb } from '../context';
import { disclose } from '../disclosures/store';
import { all, sql, transaction, type WriteDb } from '../store/sql';
import { writeTrail } from './export';
import { record } from './record';
import { verifyTrail } from './verify';

const row = z.object({ seq: z.number(), at: z.string(), user_id: z.string(), action: z.string(), subject: z.string() });

const nameIn = (context: Context) => {
  const names = new Map<string, string>(context.people().map((one) => [one.id, one.label]));
  return (id: string) => names.get(id);
};

/** Every trail that this session can read. A desk that does not open is not there: what is wrong with it is said where it is used. */
function trails(context: Context): { part: TrailPart['part']; owner?: string; db: WriteDb }[] {
  const desks = context.facilitators().flatMap(({ id, label }) => {
    try {
      const db = context.stores.desk(id);
      return db === undefined ? [] : [{ part: 'desk' as const, owner: label, db }];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  return [{ part: 'cases', db: casesDb(context) }, { part: 'summaries', db: summariesDb(context) }, ...desks];
}

export const auditHandlers: Handlers<typeof auditContract, Context> = {
  'audit.verify': async (context) => {
    const parts: TrailPart[] = [];
    for (const { db, ...part } of trails(context)) parts.push({ ...part, ...(await verifyTrail(db)) });
    return parts;
  },

  'audit.list': (context, { before, limit }) => {
    const db = casesDb(context);
    const rows = all(
      db,
      sql`SELECT seq, at, user_id, action, subject FROM audit WHERE seq < ${before ?? Number.MAX_SAFE_INTEGER} ORDER BY seq DESC LIMIT ${limit + 1}`,
      row,
    );
    const who = nameIn(context);
    if (before === undefined) transaction(db, (tx) => record(tx, context, 'audit.list', ''));
    return {
      entries: rows.slice(0, limit).map(({ user_id, ...entry }) => ({ ...entry, who: who(user_id) })),
      more: rows.length > limit,
    };
  },

  'audit.export': (context, { grant, toWhom, why }) => {
    const chosen = context.takeFile(grant, 'write');
    if (chosen === undefined) throw new Refusal('not-found', { reason: 'copy-folder' });
    const db = casesDb(context);
    const who = nameIn(context);
    const rows = writeTrail(db, chosen, (id) => who(id) ?? id);
    transaction(db, (tx) => {
      disclose(tx, context, { caseId: undefined, kind: 'audit', subject: 'trail', toWhom, why, copies: 1 });
      record(tx, context, 'audit.export', String(rows));
    });
    context.changed('prints', 'audit');
    return { rows };
  },
};
