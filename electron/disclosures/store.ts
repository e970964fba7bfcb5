/** @file What was shown to somebody, on paper or as a file: one row each (invariant 9). Source: practice.md 1.9, 3.2 row 14. */
import type { PartyId } from '../../shared/cases/case';
import type { CaseId } from '../../shared/values';
import type { Context } from '../context';
import { run, sql, type WriteDb } from '../store/sql';

export interface Disclosure {
  /** Absent: of no single case. */
  readonly caseId: CaseId | undefined;
  /** What kind of thing was shown: a print's kind, `attachment`, … */
  readonly kind: string;
  /** The id of the record that was shown. */
  readonly subject: string;
  readonly toWhom: string;
  readonly why: string;
  /** A day after which it is to be destroyed or handed back. */
  readonly until?: string | undefined;
  readonly copies: number;
  /** Whom it quotes: a withdrawal of one of them makes it "collect and destroy". Absent: everybody of the case. */
  readonly quotes?: readonly PartyId[] | undefined;
}

/** Writes the record of a disclosure, in the transaction of whoever shows it and at the moment it really leaves. */
export function disclose(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, shown: Disclosure): void {
  const quotes = shown.quotes === undefined ? undefined : JSON.stringify(shown.quotes);
  run(
    db,
    sql`INSERT INTO disclosure (at, by_user, case_id, kind, subject, to_whom, why, until, copies, quotes)
        VALUES (${context.clock.now()}, ${context.me.id}, ${shown.caseId}, ${shown.kind}, ${shown.subject}, ${shown.toWhom}, ${shown.why},
                ${shown.until}, ${shown.copies}, ${quotes})`,
  );
}
