/** @file Handlers about payments. What was written down stays: a wrong payment is taken back with a reason, and the right one stands beside it. */
import { z } from 'zod';
import type { agreementsContract } from '../../shared/agreements/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { changeCase } from '../cases/change';
import { type Context, casesDb } from '../context';
import { get, nullable, run, sql, type WriteDb } from '../store/sql';
import { agreementOfItem } from './store';

const paymentRow = z.object({ taken_back_on: nullable(z.string()) });

const insert = (db: WriteDb, lineage: string, on: string, amount: number, note: string) =>
  run(db, sql`INSERT INTO payment (lineage, paid_on, amount, note) VALUES (${lineage}, ${on}, ${amount}, ${note})`);

export const paymentHandlers: Pick<
  Handlers<typeof agreementsContract, Context>,
  'agreements.recordPayment' | 'agreements.correctPayment'
> = {
  'agreements.recordPayment': (context, { itemId, on, amount, note }) => {
    const { agreement, lineage } = agreementOfItem(casesDb(context), itemId);
    return changeCase(context, agreement.case_id, 'agreements.recordPayment', ['agreements'], (db) => {
      insert(db, lineage, on, amount, note);
      return {};
    });
  },

  'agreements.correctPayment': (context, { itemId, paymentId, on, why, right }) => {
    const { agreement, lineage } = agreementOfItem(casesDb(context), itemId);
    return changeCase(context, agreement.case_id, 'agreements.correctPayment', ['agreements'], (db) => {
      const payment = get(db, sql`SELECT taken_back_on FROM payment WHERE seq = ${paymentId} AND lineage = ${lineage}`, paymentRow);
      if (payment === undefined) throw new Refusal('not-found', { reason: 'payment' });
      if (payment.taken_back_on !== undefined) throw new Refusal('conflict', { reason: 'payment-taken-back' });
      run(db, sql`UPDATE payment SET taken_back_on = ${on}, taken_back_why = ${why} WHERE seq = ${paymentId}`);
      if (right !== undefined) insert(db, lineage, right.on, right.amount, '');
      return {};
    });
  },
};
