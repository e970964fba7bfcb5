/** @file What the window may ask about the caseload: numbers only. The cases behind them are asked of the list. */
import { z } from 'zod';
import { method } from '../ipc';
import { dateSchema } from '../values';
import { caseloadSchema } from './caseload';

export const caseloadContract = {
  /** The whole case book in numbers, as it stands. `on` is today. */
  'caseload.look': method(['counselor'], z.strictObject({ on: dateSchema }), caseloadSchema),
};
