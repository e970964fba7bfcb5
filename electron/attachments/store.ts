/** @file Rows of files. */
import { z } from 'zod';
import {
  type Attachment,
  type AttachmentDetails,
  type AttachmentId,
  attachmentIdSchema,
  attachmentSchema,
} from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import type { Me } from '../context';
import type { SealedRef } from '../sealed';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

const COLUMNS = sql`id, case_id, class, name, description, type, size, width, height, secret, sha256, added_at, added_by, author_user,
  removed_at`;

const bytes = z.instanceof(Uint8Array);
const row = z
  .object({
    id: attachmentIdSchema,
    case_id: attachmentSchema.shape.caseId,
    class: attachmentSchema.shape.class,
    name: z.string(),
    description: z.string(),
    type: attachmentSchema.shape.type,
    size: z.number(),
    width: nullable(z.number()),
    height: nullable(z.number()),
    secret: bytes,
    sha256: bytes,
    added_at: z.string(),
    added_by: z.string(),
    author_user: z.string(),
    removed_at: nullable(z.string()),
  })
  .transform((r) => ({
    /** What the window may know; its `state` is looked up in the folder. */
    shown: {
      id: r.id,
      caseId: r.case_id,
      class: r.class,
      name: r.name,
      description: r.description,
      type: r.type,
      size: r.size,
      width: r.width,
      height: r.height,
      addedAt: r.added_at,
      addedBy: r.added_by,
      removedAt: r.removed_at,
    } satisfies Omit<Attachment, 'state'>,
    author: r.author_user,
    sealed: { id: r.id, size: r.size, secret: r.secret, sha256: r.sha256 } satisfies SealedRef,
  }));
export type AttachmentRow = z.output<typeof row>;

const select = (where: Sql): Sql => sql`SELECT ${COLUMNS} FROM attachment WHERE ${where}`;

/** A private memory aid is its author's alone. Labels are unique in a vault: they stand in where an old row knows no user. */
const seenBy = (me: Me): Sql => sql`(class <> 'memory_aid' OR author_user = ${me.id} OR (author_user = '' AND added_by = ${me.label}))`;

/** What `me` may see, newest first, removed ones too. */
export function attachmentsOf(db: ReadDb, me: Me, caseId: CaseId): AttachmentRow[] {
  return all(db, select(sql`case_id = ${caseId} AND ${seenBy(me)} ORDER BY seq DESC`), row);
}

/** One that `me` may see. @throws Refusal not-found */
export function getAttachment(db: ReadDb, me: Me, id: AttachmentId): AttachmentRow {
  const found = get(db, select(sql`id = ${id} AND ${seenBy(me)}`), row);
  if (found === undefined) throw new Refusal('not-found', { reason: 'attachment' });
  return found;
}

/** Whether `me` added it. */
export const isAuthor = ({ author, shown }: AttachmentRow, me: Me): boolean =>
  author === me.id || (author === '' && shown.addedBy === me.label);

export function hasAttachment(db: ReadDb, id: string): boolean {
  return get(db, sql`SELECT id FROM attachment WHERE id = ${id}`, z.object({ id: z.string() })) !== undefined;
}

export interface NewAttachment {
  readonly caseId: CaseId;
  readonly details: AttachmentDetails;
  readonly type: Attachment['type'];
  readonly dimensions: { readonly width: number; readonly height: number } | undefined;
  readonly sealed: SealedRef;
  readonly addedAt: string;
  readonly addedBy: Me;
}

export function insertAttachment(db: WriteDb, { caseId, details, type, dimensions, sealed, addedAt, addedBy }: NewAttachment): void {
  run(
    db,
    sql`INSERT INTO attachment (id, case_id, seq, class, name, description, type, size, width, height, secret, sha256, added_at, added_by,
          author_user)
        VALUES (${sealed.id}, ${caseId}, (SELECT coalesce(max(seq), 0) + 1 FROM attachment WHERE case_id = ${caseId}), ${details.class},
                ${details.name}, ${details.description}, ${type}, ${sealed.size}, ${dimensions?.width}, ${dimensions?.height},
                ${sealed.secret}, ${sealed.sha256}, ${addedAt}, ${addedBy.label}, ${addedBy.id})`,
  );
}

export function changeDetails(db: WriteDb, id: AttachmentId, { name, description, class: to }: AttachmentDetails): void {
  run(db, sql`UPDATE attachment SET name = ${name}, description = ${description}, class = ${to} WHERE id = ${id}`);
}

export function setRemoved(db: WriteDb, id: AttachmentId, at: string | undefined): void {
  run(db, sql`UPDATE attachment SET removed_at = ${at} WHERE id = ${id}`);
}

/** Search follows the row: restricted and removed files have no words in it, a memory aid is found by its author only (invariant 4). */
export function indexAttachment(db: WriteDb, me: Me, id: AttachmentId): void {
  const { shown, author } = getAttachment(db, me, id);
  // An old row that knows no user is seen by its author only, so who changes it is the author.
  const owner = author === '' ? me.id : author;
  const silent = shown.class === 'restricted' || shown.removedAt !== undefined;
  const words = silent ? '' : [shown.name, shown.description].filter((text) => text !== '').join('\n');
  indexText(db, shown.caseId, `attachment:${id}`, words, shown.class === 'memory_aid' ? owner : undefined);
}
