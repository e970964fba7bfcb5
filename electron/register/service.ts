/** @file Handlers about the register of disclosures. */
import type { Handlers } from '../../shared/ipc';
import type { registerContract } from '../../shared/register/contract';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import { happened } from '../cases/records';
import { type Context, casesDb } from '../context';
import { run, sql, transaction } from '../store/sql';
import { shownById, shownIn } from './store';

export const registerHandlers: Handlers<typeof registerContract, Context> = {
  'register.list': (context, { filter, limit }) => {
    const found = shownIn(context, filter, limit);
    const db = casesDb(context);
    transaction(db, (tx) => record(tx, context, 'register.list', filter.caseId ?? filter.personId ?? ''));
    return found;
  },

  'register.collect': (context, { id, on }) => {
    const found = shownById(context, id);
    if (found === undefined) throw new Refusal('not-found', { reason: 'disclosure' });
    const { row, db, seq } = found;
    if (on !== undefined && on < row.on) throw new Refusal('invalid', { fields: ['on'], reason: 'before-print' });
    transaction(db, (tx) => run(tx, sql`UPDATE disclosure SET collected_on = ${on} WHERE seq = ${seq}`));
    const { caseId } = row;
    transaction(casesDb(context), (tx) => {
      if (caseId !== undefined && on !== undefined) happened(tx, context, caseId, { what: 'collected', on, detail: row.kind });
      record(tx, context, 'register.collect', id);
    });
    context.changed('register', 'cases', 'checkins');
    return {};
  },
};
