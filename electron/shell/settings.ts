/** @file The few things that must be known before anyone signs in. A small checked file; nothing about people. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const settingsSchema = z.strictObject({
  vault: z.string().min(1).optional(),
  /** The window's language; absent: the system's. */
  language: z.enum(['en', 'es']).optional(),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Minutes without touch until the app locks itself. */
  idleMinutes: z.number().int().min(1).max(30).default(5),
  /** Notices of how many check-ins are due. Off until somebody turns them on: a screen may be seen by others. */
  notices: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings, or the defaults when there is no file or one that can't be read: it holds nothing worth an error. */
export function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
}

/** Writes beside and renames, so that there is always a whole file. */
export function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(settings), { mode: 0o600 });
  renameSync(beside, file);
}
