/**
 * @file The one way in which a case is changed: one transaction with its audit entry, the refreshed row and the mark that the
 * projections are stale; then the projections; then the word to the window.
 */
import type { Capability } from '../../shared/contract';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { raiseTellings } from '../followups/tellings';
import { keepRefusedLetters } from '../letters/unsent';
import { projectCase } from '../projections/project';
import { transaction, type WriteDb } from '../store/sql';
import { findRow } from './list';
import { refreshCase } from './progress';

/**
 * Runs `fn` on the case book as one change of this case.
 * @param action what the audit trail calls it
 * @throws Refusal not-found, and what `fn` refuses; then nothing is changed
 */
export function changeCase<T>(
  context: Context,
  caseId: CaseId,
  action: string,
  capabilities: readonly Capability[],
  fn: (db: WriteDb) => T,
): T {
  const db = casesDb(context);
  const result = transaction(db, (tx) => {
    if (findRow(tx, caseId) === undefined) throw new Refusal('not-found', { reason: 'case' });
    const value = fn(tx);
    const today = dateOf(context.clock.now());
    raiseTellings(tx, caseId, today);
    keepRefusedLetters(tx, context, caseId);
    refreshCase(tx, caseId, today);
    record(tx, context, action, caseId);
    return value;
  });
  projectCase(context, caseId);
  context.changed('cases', ...capabilities);
  return result;
}

/**
 * The same for a change that reaches several cases at once, such as two records of one person that become one: kept in all of
 * them or in none.
 * @param fn answers what changed beside its value
 */
export function changeCases<T>(
  context: Context,
  action: string,
  capabilities: readonly Capability[],
  fn: (db: WriteDb) => { value: T; cases: readonly CaseId[] },
): T {
  const { value, cases } = transaction(casesDb(context), (tx) => {
    const result = fn(tx);
    for (const id of result.cases) {
      raiseTellings(tx, id, dateOf(context.clock.now()));
      keepRefusedLetters(tx, context, id);
      refreshCase(tx, id, dateOf(context.clock.now()));
      record(tx, context, action, id);
    }
    return result;
  });
  for (const id of cases) projectCase(context, id);
  context.changed('cases', ...capabilities);
  return value;
}
