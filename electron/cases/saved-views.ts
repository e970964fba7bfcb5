/** @file Views of the case list that a counselor gave a name: kept in the vault, for that sign-in only. */
import { z } from 'zod';
import { caseFilterSchema, type savedViewSchema } from '../../shared/cases/contract';
import { Refusal } from '../../shared/result';
import { type Context, casesDb } from '../context';
import { all, get, run, sql } from '../store/sql';
import { json } from './records';

type SavedView = z.output<typeof savedViewSchema>;

const viewRow = z.object({ name: z.string(), filter: json(caseFilterSchema) });
const countRow = z.object({ n: z.number() });

/** More than anybody can tell apart. */
const MOST = 50;

export function savedViews(context: Context): SavedView[] {
  return all(
    casesDb(context),
    sql`SELECT name, filter FROM saved_view WHERE user_id = ${context.me.id} ORDER BY name COLLATE NOCASE, name`,
    viewRow,
  );
}

/** @throws Refusal blocked/too-many-views */
export function saveView(context: Context, { name, filter }: SavedView): Record<string, never> {
  const db = casesDb(context);
  const others = get(db, sql`SELECT count(*) AS n FROM saved_view WHERE user_id = ${context.me.id} AND name <> ${name}`, countRow)?.n ?? 0;
  if (others >= MOST) throw new Refusal('blocked', { reason: 'too-many-views' });
  run(db, sql`INSERT OR REPLACE INTO saved_view (user_id, name, filter) VALUES (${context.me.id}, ${name}, ${JSON.stringify(filter)})`);
  context.changed('cases');
  return {};
}

export function forgetView(context: Context, name: string): Record<string, never> {
  run(casesDb(context), sql`DELETE FROM saved_view WHERE user_id = ${context.me.id} AND name = ${name}`);
  context.changed('cases');
  return {};
}
