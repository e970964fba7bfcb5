/** @file Drafts: unsaved writing in the user's own database, no full-text index, one fsync each. */
import { z } from 'zod';
import { draftSchema, type draftsContract } from '../../shared/drafts/contract';
import type { Handlers } from '../../shared/ipc';
import { type Context, ownDb } from '../context';
import { all, get, run, sql } from '../store/sql';

export const draftsHandlers: Handlers<typeof draftsContract, Context> = {
  'drafts.save': (context, { key, body }) => {
    const savedAt = context.clock.now();
    run(
      ownDb(context),
      sql`INSERT INTO draft (user_id, key, saved_at, body) VALUES (${context.me.id}, ${key}, ${savedAt}, ${body})
          ON CONFLICT (user_id, key) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body`,
    );
    return { savedAt };
  },
  'drafts.find': (context, { key }) => ({
    draft: get(
      ownDb(context),
      sql`SELECT key, saved_at AS savedAt, body FROM draft WHERE user_id = ${context.me.id} AND key = ${key}`,
      draftSchema,
    ),
  }),
  'drafts.list': (context) =>
    all(
      ownDb(context),
      sql`SELECT key, saved_at AS savedAt FROM draft WHERE user_id = ${context.me.id} ORDER BY saved_at DESC`,
      z.object({ key: draftSchema.shape.key, savedAt: z.string() }),
    ),
  'drafts.discard': (context, { key }) => {
    run(ownDb(context), sql`DELETE FROM draft WHERE user_id = ${context.me.id} AND key = ${key}`);
    return {};
  },
};
