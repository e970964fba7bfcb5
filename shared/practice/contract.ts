/** @file The practice vault: twelve fictional cases and three sign-ins. */
import { z } from 'zod';
import { method } from '../ipc';

export const practiceContract = {
  /** Makes a practice vault in the app's own practice folder (a fresh one each time) and switches to it, locked. */
  'practice.create': method('anyone', z.strictObject({ cases: z.number().int().min(12).max(2000).default(12) }), z.strictObject({})),
};
