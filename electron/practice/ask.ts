/**
 * @file Asks the handlers what the window would ask, with the same checks: input parsed, role allowed, answer parsed.
 *
 * [Note: Practice goes through the door]
 * A practice vault is written by the handlers alone, each question of the contract asked on the day it happened. So it holds
 * nothing that a counselor could not have entered, the rules have judged each step, and a change of a table breaks no story.
 */
import { aftercareContract } from '../../shared/aftercare/contract';
import { agreementsContract } from '../../shared/agreements/contract';
import { calendarContract } from '../../shared/calendar/contract';
import { casesContract } from '../../shared/cases/contract';
import { checkinsContract } from '../../shared/checkins/contract';
import { circlesContract } from '../../shared/circles/contract';
import { contactsContract } from '../../shared/contacts/contract';
import { followupsContract } from '../../shared/followups/contract';
import type { InputOf, Method, OutputOf } from '../../shared/ipc';
import { lettersContract } from '../../shared/letters/contract';
import { notesContract } from '../../shared/notes/contract';
import { preparationContract } from '../../shared/preparation/contract';
import { printsContract } from '../../shared/prints/contract';
import { registerContract } from '../../shared/register/contract';
import { Refusal } from '../../shared/result';
import { safetyContract } from '../../shared/safety/contract';
import { supportContract } from '../../shared/support/contract';
import { transfersContract } from '../../shared/transfers/contract';
import { aftercareHandlers } from '../aftercare/service';
import { agreementsHandlers } from '../agreements/service';
import { calendarHandlers } from '../calendar/service';
import { casesHandlers } from '../cases/service';
import { checkinsHandlers } from '../checkins/service';
import { circlesHandlers } from '../circles/service';
import { contactsHandlers } from '../contacts/service';
import type { Context } from '../context';
import { followupsHandlers } from '../followups/service';
import { lettersHandlers } from '../letters/service';
import { notesHandlers } from '../notes/service';
import { preparationHandlers } from '../preparation/service';
import { printsHandlers } from '../prints/service';
import { registerHandlers } from '../register/service';
import { safetyHandlers } from '../safety/service';
import { supportHandlers } from '../support/service';
import { transfersHandlers } from '../transfers/service';

// Not `appHandlers`: that merges `practice.create` too, which would make a circle of imports.
const contract = {
  ...casesContract,
  ...preparationContract,
  ...contactsContract,
  ...circlesContract,
  ...agreementsContract,
  ...checkinsContract,
  ...calendarContract,
  ...followupsContract,
  ...notesContract,
  ...lettersContract,
  ...safetyContract,
  ...registerContract,
  ...supportContract,
  ...aftercareContract,
  'prints.prepare': printsContract['prints.prepare'],
  'transfers.note': transfersContract['transfers.note'],
};
const handlers = {
  ...casesHandlers,
  ...preparationHandlers,
  ...contactsHandlers,
  ...circlesHandlers,
  ...agreementsHandlers,
  ...checkinsHandlers,
  ...calendarHandlers,
  ...followupsHandlers,
  ...notesHandlers,
  ...lettersHandlers,
  ...safetyHandlers,
  ...registerHandlers,
  ...supportHandlers,
  ...aftercareHandlers,
  'prints.prepare': printsHandlers['prints.prepare'],
  'transfers.note': transfersHandlers['transfers.note'],
};

type Asked = typeof contract;
export type Ask = <M extends keyof Asked>(method: M, input: InputOf<Asked, M>) => OutputOf<Asked, M>;

/** Asks in the name of whoever is signed in. @throws Refusal `forbidden`, and what the handler refuses; ZodError for a wrong input */
export function asker(context: Context): Ask {
  return <M extends keyof Asked>(name: M, input: InputOf<Asked, M>) => {
    const method: Method = contract[name];
    if (method.access === 'anyone' || !method.access.includes(context.me.role)) throw new Refusal('forbidden');
    // One union of functions can't be called with a union of inputs; input and output are parsed by the schemas of that name.
    const handler = handlers[name] as (context: Context, input: unknown) => unknown;
    return method.output.parse(handler(context, method.input.parse(input))) as OutputOf<Asked, M>;
  };
}
