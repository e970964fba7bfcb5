/**
 * @file Files of a case: taken in, listed, looked at, saved outside, removed and brought back.
 *
 * Content crosses in pieces of at most `CHUNK` bytes, each asked for by itself: the asker's pace is the back-pressure, and other
 * questions are answered in between. Counselors only: nothing of a file is on a facilitator's desk.
 */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, line } from '../values';
import { attachmentDetailsSchema, attachmentIdSchema, attachmentSchema, CHUNK, LARGEST } from './attachment';

const counselors = ['counselor'] as const;
/** A random reference that is good for this sign-in only: to a file being added or read. */
const ticket = z.string().regex(/^[0-9a-f]{32}$/);
const nothing = z.strictObject({});
const piece = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength >= 1 && value.byteLength <= CHUNK);
const bytes = z.number().int().nonnegative();

export const attachmentsContract = {
  'attachments.list': method(counselors, z.strictObject({ caseId: caseIdSchema }), z.array(attachmentSchema)),

  /** Begins to take in a file whose bytes the window sends: dropped or pasted. Refused `blocked`: `file-empty`, `file-too-large`. */
  'attachments.begin': method(
    counselors,
    z.strictObject({ caseId: caseIdSchema, size: z.number().int().nonnegative() }),
    z.strictObject({ adding: ticket }),
  ),
  /** Begins to take in a file of main's dialog. The window learns its name and size, never its place. */
  'attachments.beginChosen': method(
    counselors,
    z.strictObject({ caseId: caseIdSchema, grant: ticket }),
    z.strictObject({ adding: ticket, name: z.string(), size: z.number().int().min(1).max(LARGEST) }),
  ),
  /** The next piece, in order. Refused `blocked` as soon as the content is seen to be none that is taken: `file-program`, `file-type`. */
  'attachments.append': method(counselors, z.strictObject({ adding: ticket, piece }), z.strictObject({ done: bytes })),
  /** Takes the next pieces of a chosen file from the disk. */
  'attachments.copyOn': method(counselors, z.strictObject({ adding: ticket }), z.strictObject({ done: bytes })),
  /** Keeps it: from here on it belongs to the case. */
  'attachments.keep': method(
    counselors,
    z.strictObject({ adding: ticket, details: attachmentDetailsSchema }),
    z.strictObject({ id: attachmentIdSchema }),
  ),
  /** Forgets what was taken in so far. */
  'attachments.cancel': method(counselors, z.strictObject({ adding: ticket }), nothing),

  /** Begins to read one. Logged. */
  'attachments.open': method(
    counselors,
    z.strictObject({ id: attachmentIdSchema }),
    z.strictObject({ reading: ticket, attachment: attachmentSchema }),
  ),
  /** The next piece; the last one only if the whole is what was added. Refused `storage-corrupt` (`file-damaged`, `file-missing`) else. */
  'attachments.read': method(counselors, z.strictObject({ reading: ticket }), z.strictObject({ piece, last: z.boolean() })),
  'attachments.close': method(counselors, z.strictObject({ reading: ticket }), nothing),

  'attachments.change': method(counselors, z.strictObject({ id: attachmentIdSchema, details: attachmentDetailsSchema }), nothing),
  'attachments.remove': method(counselors, z.strictObject({ id: attachmentIdSchema }), nothing),
  'attachments.restore': method(counselors, z.strictObject({ id: attachmentIdSchema }), nothing),

  /** Writes a copy outside the vault, where main's dialog said, and then the record of the disclosure. */
  'attachments.saveCopy': method(
    counselors,
    z.strictObject({ id: attachmentIdSchema, grant: ticket, toWhom: line(200), why: line(200), until: dateSchema.optional() }),
    nothing,
  ),
};
