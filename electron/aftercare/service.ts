/** @file Handlers of the look-back after closing. */
import type { aftercareContract } from '../../shared/aftercare/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { changeCase } from '../cases/change';
import { happened } from '../cases/records';
import type { Context } from '../context';
import { askAgain, nothingHeard } from './store';

export const aftercareHandlers: Handlers<typeof aftercareContract, Context> = {
  'aftercare.nothing': (context, { caseId, on, back }) =>
    changeCase(context, caseId, back ? 'aftercare.back' : 'aftercare.nothing', ['aftercare', 'checkins'], (db) => {
      if (!(back ? askAgain(db, caseId) : nothingHeard(db, caseId, on))) throw new Refusal('not-found', { reason: 'watch' });
      if (!back) happened(db, context, caseId, { what: 'looked_back', on });
      return {};
    }),
};
