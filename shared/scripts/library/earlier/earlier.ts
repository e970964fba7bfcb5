/**
 * @file Versions of the library's scripts that are no longer offered.
 *
 * [Note: A version's words stand still]
 * A plan says by id and version which script it was printed with, and finds the same words years later: on a second print, in the account of how it
 * went, in the ledger. So words that were shipped never change within their version; `test/shared/scripts/frozen.test.ts` holds their hashes. Who
 * changes a script raises its version and puts the one that was there before beside this file, as the data that it was
 * (`npm run prints -- OUT --script ID --data` writes it), with a line below.
 */
import { type Script, scriptSchema } from '../../model';
import listeningCircle1 from './listening-circle-1.json' with { type: 'json' };
import restorativeChat1 from './restorative-chat-1.json' with { type: 'json' };

let read: readonly Script[] | undefined;

/** One line for each, read when somebody first asks for one: no start waits for it. Two of their Spanish titles said "tú" to adults. */
export function earlierScripts(): readonly Script[] {
  read ??= [scriptSchema.parse(restorativeChat1), scriptSchema.parse(listeningCircle1)];
  return read;
}
