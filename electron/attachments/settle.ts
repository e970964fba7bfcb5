/** @file After a crash in the middle of adding: what has a row gets its name, what has none goes. Once at sign-in. */
import { type Context, casesDb } from '../context';
import { storageRefusal } from '../store/errors';
import { hasAttachment } from './store';

export function settleFiles(context: Context): void {
  const db = casesDb(context);
  try {
    context.files?.settleAll((id) => hasAttachment(db, id));
  } catch (error) {
    // A folder that can't be written to now is cleaned another time; it must not keep anybody from reading their cases.
    if (storageRefusal(error) === undefined) throw error;
  }
}
