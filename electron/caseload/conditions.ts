/**
 * @file What each number of the caseload counts, as conditions on a row of "case".
 *
 * [Note: A number and its list are one condition] Each number leads on to the list of the cases behind it. The list takes its condition
 * from here, as the number does: they cannot come apart, whatever day it is and whatever is changed in one of them.
 */
import { AGE_DAYS, AGES, CASE_DUES, type CaseFigure, PLACE_OF, PLACES, RISKS, type Risk, SOON_DAYS } from '../../shared/caseload/caseload';
import { NEXT_STEPS } from '../../shared/cases/words';
import { addDays } from '../../shared/days';
import { joinSql, type Sql, sql } from '../store/sql';

/** Which band of days a day falls into, as its place in `AGES`. One that is not known counts as the longest ago. */
export function ageOf(day: Sql, on: string): Sql {
  const parts = AGES.flatMap((age, index) => {
    const { to } = AGE_DAYS[age];
    return to === undefined ? [] : [sql`WHEN ${day} >= ${addDays(on, -to)} THEN ${index}`];
  });
  return sql`CASE ${joinSql(parts, sql` `)} ELSE ${AGES.length - 1} END`;
}

/** The day of the next step: of the review of a risk that is overdue where that comes first, as the list says it (`withReview`). */
function dueOf(on: string): Sql {
  return sql`CASE WHEN risk_due < ${on} AND next_step NOT IN ('screen', 'decide_suitability') AND (next_due IS NULL OR next_due >= risk_due)
    THEN risk_due ELSE next_due END`;
}

/** When the next step is due, as its place in `CASE_DUES`. */
export function caseDueOf(on: string): Sql {
  const place = (due: (typeof CASE_DUES)[number]) => CASE_DUES.indexOf(due);
  return sql`CASE WHEN ${dueOf(on)} IS NULL THEN ${place('undated')} WHEN ${dueOf(on)} < ${on} THEN ${place('overdue')}
    WHEN ${dueOf(on)} = ${on} THEN ${place('today')} WHEN ${dueOf(on)} <= ${addDays(on, SOON_DAYS)} THEN ${place('soon')} ELSE ${place('later')} END`;
}

/** Where a case waits, as its place in `PLACES`; NULL where it waits for nothing. */
export const PLACE: Sql = sql`CASE next_step ${joinSql(
  NEXT_STEPS.flatMap((step) => {
    const place = PLACE_OF[step];
    return place === undefined ? [] : [sql`WHEN ${step} THEN ${PLACES.indexOf(place)}`];
  }),
  sql` `,
)} END`;

/** Agreements in force: signed, not at their end, of an opening that is not over. */
export const IN_FORCE = sql`a.status = 'active' AND EXISTS (SELECT 1 FROM episode e WHERE e.id = a.episode_id AND e.closed_on IS NULL)`;

const lateItem = (on: string, more: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM item i WHERE i.agreement_id = a.id AND i.version = a.version AND i.status = 'open' AND i.due < ${on}${more})`;

/** What was paid of a promise: of one that was written anew, all its payments. */
export const PAID = sql`coalesce((SELECT sum(p.amount) FROM payment p WHERE p.lineage = i.lineage AND p.taken_back_on IS NULL), 0)`;

/** Why somebody should look at an agreement `a`. */
export function riskOf(risk: Risk | 'any', on: string): Sql {
  switch (risk) {
    case 'promise_late':
      return lateItem(on, sql``);
    case 'payment_late':
      return lateItem(on, sql` AND i.amount > ${PAID}`);
    case 'review_passed':
      return sql`coalesce(a.review_on < ${on}, 0)`;
    case 'checkin_missed':
      // Until somebody of that opening was met after it.
      return sql`EXISTS (SELECT 1 FROM checkin k WHERE k.episode_id = a.episode_id AND k.status = 'missed'
        AND NOT EXISTS (SELECT 1 FROM checkin d WHERE d.episode_id = a.episode_id AND d.status = 'done' AND d.due > k.due))`;
    case 'any':
      return sql`(${joinSql(
        RISKS.map((one) => riskOf(one, on)),
        sql` OR `,
      )})`;
  }
}

/** The cases of a figure, for the list: conditions on "case", besides that it is open. */
export function figureConditions(figure: CaseFigure, on: string): Sql[] {
  const where: Sql[] = [];
  if (figure.due !== undefined) where.push(sql`${caseDueOf(on)} = ${CASE_DUES.indexOf(figure.due)}`);
  if (figure.place !== undefined) where.push(sql`${PLACE} = ${PLACES.indexOf(figure.place)}`);
  if (figure.waited !== undefined) where.push(sql`${ageOf(sql`waits_since`, on)} = ${AGES.indexOf(figure.waited)}`);
  if (figure.age !== undefined) where.push(sql`${ageOf(sql`began_on`, on)} = ${AGES.indexOf(figure.age)}`);
  if (figure.agreement !== undefined) {
    const risk = figure.agreement === 'active' ? sql`` : sql` AND ${riskOf(figure.agreement, on)}`;
    where.push(sql`"case".id IN (SELECT a.case_id FROM agreement a WHERE ${IN_FORCE}${risk})`);
  }
  return where;
}
