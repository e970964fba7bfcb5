/** @file The register as a document: what the filter finds, at most as much as a print can hold. */
import { composeRegister } from '../../shared/prints/compose-register';
import type { PrintRequest } from '../../shared/prints/contract';
import type { PrintDocument } from '../../shared/prints/document';
import { Refusal } from '../../shared/result';
import { findRow } from '../cases/list';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { shownIn } from '../register/store';

/** A print of more would be an archive; a period or a case is chosen then. */
const MOST = 500;

type RegisterRequest = Extract<PrintRequest, { kind: 'register' }>;

/** @throws Refusal blocked/register-too-long, not-found */
export function registerDocument(context: Context, request: RegisterRequest, practice: boolean): PrintDocument {
  const { filter, language, paper } = request;
  const today = dateOf(context.clock.now());
  const { rows, total } = shownIn(context, filter, MOST);
  if (total > MOST) throw new Refusal('blocked', { reason: 'register-too-long' });
  const row = filter.caseId === undefined ? undefined : findRow(casesDb(context), filter.caseId);
  if (filter.caseId !== undefined && row === undefined) throw new Refusal('not-found', { reason: 'case' });
  return composeRegister(
    {
      language,
      paper,
      rows,
      state: filter.state,
      from: filter.from,
      to: filter.to,
      caseName: row === undefined ? undefined : `${row.ref} ${row.title}`,
      today,
    },
    { practice, printedOn: today },
  );
}
