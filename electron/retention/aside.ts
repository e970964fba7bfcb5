/**
 * @file Putting aside: undo before warning. A case is out of every list and of the search; a class's notes and files are taken away as
 * their author could do it; a person is found no more. All of it comes back with one step, until somebody deletes it.
 */
import { z } from 'zod';
import { attachmentIdSchema } from '../../shared/attachments/attachment';
import { addDays } from '../../shared/days';
import { Refusal } from '../../shared/result';
import {
  type AsideId,
  type AsideRow,
  asideIdSchema,
  type Ground,
  groundSchema,
  type Target,
  targetSchema,
} from '../../shared/retention/desk';
import { type CaseId, caseIdSchema, noteIdSchema, personIdSchema } from '../../shared/values';
import { indexAttachment, setRemoved } from '../attachments/store';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { findNote, indexNote, sourceOf } from '../notes/store';
import { findPerson, indexWords } from '../people/store';
import { indexText } from '../search/text';
import { all, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { listed } from './extras';
import { reached, titleOf } from './plan';
import { idsOf } from './reach';

const hiddenSchema = z.strictObject({ notes: z.array(noteIdSchema), files: z.array(attachmentIdSchema) });
type Hidden = z.infer<typeof hiddenSchema>;

const asideRow = z
  .object({
    id: asideIdSchema,
    kind: z.enum(['case', 'class', 'person']),
    case_id: nullable(caseIdSchema),
    class: nullable(z.string()),
    person_id: nullable(personIdSchema),
    at: z.string(),
    by_user: z.string(),
    by_label: z.string(),
    ready_on: z.string(),
    ground: groundSchema,
    people: z.number(),
    hidden: z.string().transform((text) => hiddenSchema.parse(JSON.parse(text))),
  })
  .transform((r) => ({
    ...r,
    target: targetSchema.parse(
      r.kind === 'case'
        ? { kind: r.kind, caseId: r.case_id, people: r.people === 1 }
        : r.kind === 'class'
          ? { kind: r.kind, caseId: r.case_id, class: r.class }
          : { kind: r.kind, personId: r.person_id },
    ),
  }));
export type Aside = z.output<typeof asideRow>;

const COLUMNS = sql`id, kind, case_id, class, person_id, at, by_user, by_label, ready_on, ground, people, hidden`;

/** What this person may see: somebody else's memory aids are not theirs to bring back or to delete. */
export function asides(db: ReadDb, context: Pick<Context, 'me'>): Aside[] {
  return all(
    db,
    sql`SELECT ${COLUMNS} FROM aside WHERE class IS NOT 'memory_aid' OR by_user = ${context.me.id} ORDER BY ready_on, at, id`,
    asideRow,
  );
}

/** @throws Refusal not-found */
export function asideOf(db: ReadDb, context: Pick<Context, 'me'>, id: AsideId): Aside {
  const found = asides(db, context).find((a) => a.id === id);
  if (found === undefined) throw new Refusal('not-found', { reason: 'aside' });
  return found;
}

export function asideLines(context: Context): AsideRow[] {
  const db = casesDb(context);
  const today = dateOf(context.clock.now());
  return asides(db, context).map((a) => ({
    id: a.id,
    target: a.target,
    ...titleOf(db, a.target),
    on: dateOf(a.at),
    by: a.by_label,
    readyOn: a.ready_on,
    ready: a.ready_on <= today,
    ground: a.ground,
  }));
}

/** Takes notes and files of a class out of sight; those that somebody took away before stay as they are. */
function hide(db: WriteDb, context: Context, target: Extract<Target, { kind: 'class' }>): Hidden {
  const { gone } = reached(context, target);
  const at = context.clock.now();
  const notes = idsOf(db, 'note', sql`id IN ${listed(gone)} AND removed_at IS NULL`).map((id) => noteIdSchema.parse(id));
  const files = idsOf(db, 'attachment', sql`id IN ${listed(gone)} AND removed_at IS NULL`).map((id) => attachmentIdSchema.parse(id));
  for (const id of notes) {
    run(db, sql`UPDATE note SET removed_at = ${at}, removed_by = ${context.me.label} WHERE id = ${id}`);
    indexText(db, target.caseId, sourceOf(id), '');
  }
  for (const id of files) {
    setRemoved(db, id, at);
    indexAttachment(db, context.me, id);
  }
  return { notes, files };
}

function show(db: WriteDb, context: Context, caseId: CaseId, hidden: Hidden): void {
  for (const id of hidden.notes) {
    run(db, sql`UPDATE note SET removed_at = NULL, removed_by = NULL WHERE id = ${id}`);
    const note = findNote(db, context.me, caseId, id);
    if (note !== undefined) indexNote(db, caseId, note, note.author_user);
  }
  for (const id of idsOf(db, 'attachment', sql`id IN ${listed(hidden.files)}`)) {
    const file = attachmentIdSchema.parse(id);
    setRemoved(db, file, undefined);
    indexAttachment(db, context.me, file);
  }
}

/** In the transaction of whoever checked that nothing stands in the way. */
export function putAside(db: WriteDb, context: Context, target: Target, ground: Ground, days: number): { id: AsideId; readyOn: string } {
  const at = context.clock.now();
  const readyOn = addDays(dateOf(at), days);
  const id = newId(asideIdSchema);
  const hidden = target.kind === 'class' ? hide(db, context, target) : { notes: [], files: [] };
  const caseId = target.kind === 'person' ? undefined : target.caseId;
  const personId = target.kind === 'person' ? target.personId : undefined;
  if (personId !== undefined) indexWords(db, personId, undefined);
  const made = run(
    db,
    sql`INSERT OR IGNORE INTO aside (id, kind, case_id, class, person_id, at, by_user, by_label, ready_on, ground, people, hidden)
        VALUES (${id}, ${target.kind}, ${caseId}, ${target.kind === 'class' ? target.class : undefined}, ${personId}, ${at}, ${context.me.id},
                ${context.me.label}, ${readyOn}, ${ground}, ${target.kind === 'case' && target.people}, ${JSON.stringify(hidden)})`,
  );
  if (made === 0) throw new Refusal('conflict', { reason: 'aside-already' });
  return { id, readyOn };
}

/** As it was before. */
export function takeBack(db: WriteDb, context: Context, aside: Aside): void {
  run(db, sql`DELETE FROM aside WHERE id = ${aside.id}`);
  const { target } = aside;
  if (target.kind === 'class') show(db, context, target.caseId, aside.hidden);
  if (target.kind === 'person') indexWords(db, target.personId, findPerson(db, target.personId)?.name);
}
