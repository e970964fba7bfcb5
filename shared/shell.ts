/**
 * @file What the window may ask of the main process, and hears from it: dialogs, printing, locking. Never case data.
 *
 * [Note: Two doors]
 * The vault process answers everything about records over a MessagePort; main answers these few over `ipcRenderer.invoke`.
 * Paths chosen in a dialog go from main to the vault process directly; the window only ever holds a random grant for them.
 */
import { z } from 'zod';
import { noticeSchema } from './checkins/notice';
import { printJobSchema } from './prints/contract';
import { languageSchema } from './values';

export const shellContract = {
  /** Opens the folder dialog for a vault and tells the vault process. `false` when it was closed without a choice. */
  chooseVaultFolder: { input: z.strictObject({}), output: z.boolean() },
  /** Folder dialog for an export. The grant can be used once, by `summaries.export`. */
  chooseExportFolder: { input: z.strictObject({}), output: z.string().optional() },
  /** File dialog for adding files to a case. Each grant can be used once, by `attachments.beginChosen`. None when it was closed. */
  chooseFiles: { input: z.strictObject({}), output: z.array(z.string()) },
  /** Dialog for where a copy goes. The grant can be used once, by `attachments.saveCopy`. */
  chooseCopy: {
    input: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,60}$/), ending: z.string().regex(/^[a-z0-9]{2,4}$/) }),
    output: z.string().optional(),
  },
  /** File dialog for a table to import. The grant can be used once, by `imports.open`. */
  chooseImportFile: { input: z.strictObject({}), output: z.string().optional() },
  /** Prints a prepared job on the system's printer (its own dialog), or saves it as PDF. `false` when cancelled. */
  print: {
    input: z.strictObject({ job: printJobSchema, as: z.enum(['printer', 'pdf']), name: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
    output: z.boolean(),
  },
  /** Locks: destroys this window and ends the vault process. */
  lock: { input: z.strictObject({}), output: z.boolean() },
  /** The window's language, kept for the next window too: a lock opens a fresh one. */
  setLanguage: { input: z.strictObject({ language: languageSchema }), output: z.boolean() },
  /** Whether notices are on; `on` turns them on or off. */
  notices: { input: z.strictObject({ on: z.boolean().optional() }), output: z.boolean() },
  /** A notice of the system: numbers and times only, main has the words. `false`: they are off, or there are none here. */
  notify: { input: z.strictObject({ notice: noticeSchema }), output: z.boolean() },
  /** Something was copied in this window: main takes it off the clipboard after a while. */
  copied: { input: z.strictObject({}), output: z.boolean() },
  /** Minutes without touch, or out of sight, until the app locks itself; `minutes` sets them. */
  idleMinutes: { input: z.strictObject({ minutes: z.number().int().min(1).max(30).optional() }), output: z.number() },
  setTheme: { input: z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), output: z.boolean() },
} as const;

export type ShellContract = typeof shellContract;
export type ShellMethod = keyof ShellContract;
export type ShellInput<M extends ShellMethod> = z.input<ShellContract[M]['input']>;
export type ShellOutput<M extends ShellMethod> = z.output<ShellContract[M]['output']>;
