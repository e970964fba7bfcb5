/** @file A file that belongs to a case: what it may be, how large, and what is known about it. Pure. Source: practice.md 1.9, 4.1. */
import { z } from 'zod';
import { noteClassSchema } from '../notes/note';
import { caseIdSchema, instantSchema } from '../values';
import { isSafeName, NAME_MAX } from './names';

export const attachmentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof attachmentIdSchema>;

/** The largest file that is taken: 50 MB, counted as people's file managers count (1 MB = 1024 × 1024 bytes). */
export const LARGEST = 50 * 1024 * 1024;
/** A file is kept, sent and read in pieces of this size; only the last one may be shorter. See: [Note: Files beside the case book] */
export const CHUNK = 256 * 1024;
/** How many files can be chosen at once. */
export const MOST_AT_ONCE = 20;

/** How many pieces a file of this size has. */
export const chunksOf = (size: number): number => Math.ceil(size / CHUNK);

export const FILE_KINDS = ['image', 'pdf', 'audio', 'text'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/**
 * What a file can be, by its content: everything here can be shown inside the app. SVG is left out (it is a program as much as a
 * picture), and so is whatever would have to leave the vault to be looked at.
 */
export const FILE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
  'audio/mp4',
  'audio/aac',
  'text/plain',
] as const;
export type FileType = (typeof FILE_TYPES)[number];
export const fileTypeSchema = z.enum(FILE_TYPES);

/** The endings that a name of this type usually has; the first is what a saved copy gets. */
export const ENDINGS: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'image/png': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'audio/mpeg': ['mp3', 'mp2', 'mpga'],
  'audio/wav': ['wav', 'wave'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/flac': ['flac'],
  'audio/mp4': ['m4a', 'mp4', 'm4b'],
  'audio/aac': ['aac'],
  'text/plain': ['txt'],
};

/** What kind of thing it is: how it is shown. */
export function kindOf(type: FileType): FileKind {
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('image/')) return 'image';
  return type.startsWith('audio/') ? 'audio' : 'text';
}

/** Whether the end of the name says something else than the content. Text may be called anything (`notes.md`, `list.csv`). */
export function nameMisleads(name: string, type: FileType): boolean {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  const known = Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending))?.[0];
  return type === 'text/plain' ? known !== undefined && known !== type : !ENDINGS[type].includes(ending);
}

/** The largest picture that is drawn: decoding takes four bytes a point, and a small file can claim any size. */
export const MOST_POINTS = 64_000_000;
/** The longest side of a picture that is drawn. */
export const LONGEST_SIDE = 30_000;

/** Whether a picture of this size may be decoded in the window. */
export const isDrawable = ({ width, height }: { width: number; height: number }): boolean =>
  width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_POINTS;

/** A name as it is kept: made safe already, whoever wrote it. */
export const attachmentNameSchema = z.string().min(1).max(NAME_MAX).refine(isSafeName);
const side = z.number().int().min(0).max(4_294_967_295);

/** What is written about a file. */
export const attachmentDetailsSchema = z.strictObject({
  name: attachmentNameSchema,
  /** What is on it, for somebody who can't see or hear it. */
  description: z.string().trim().max(500).default(''),
  class: noteClassSchema,
});
export type AttachmentDetails = z.infer<typeof attachmentDetailsSchema>;

export const attachmentSchema = attachmentDetailsSchema.extend({
  id: attachmentIdSchema,
  caseId: caseIdSchema,
  type: fileTypeSchema,
  size: z.number().int().min(1).max(LARGEST),
  /** Pictures only, as the file itself claims. */
  width: side.optional(),
  height: side.optional(),
  addedAt: instantSchema,
  addedBy: z.string(),
  /** When it was removed; it can be brought back. */
  removedAt: instantSchema.optional(),
  /** As far as can be told without reading all of it: `damaged` is cut short, `missing` is not in the folder. */
  state: z.enum(['whole', 'damaged', 'missing']),
});
export type Attachment = z.infer<typeof attachmentSchema>;
