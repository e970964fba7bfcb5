/** @file What of support is due on the home board: also of closed cases, where help goes on. See: [Note: Support outlives the process] */
import { z } from 'zod';
import { boardDays, MOST_LINES, SUPPORT_DUE } from '../../shared/checkins/board';
import { initials } from '../../shared/people/person';
import { caseIdSchema } from '../../shared/values';
import type { Other } from '../checkins/board';
import { all, type ReadDb, sql } from '../store/sql';

const dueRow = z.object({
  id: z.string(),
  caseId: caseIdSchema,
  title: z.string(),
  due: z.string(),
  name: z.string(),
  what: z.enum(SUPPORT_DUE),
});

/** Reviews, talks, feedback, and a chain whose next nobody has asked yet. Initials only; each part walks its own index. */
export function supportDue(db: ReadDb, on: string): Other[] {
  const last = boardDays(on).later.to;
  const parts = [
    sql`SELECT s.id, s.case_id AS caseId, c.title, s.review_on AS due, coalesce(pe.name, pa.label) AS name, 'review' AS what
        FROM support_plan s JOIN "case" c ON c.id = s.case_id JOIN party pa ON pa.id = s.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        WHERE s.ended_on IS NULL AND s.review_on <= ${last} ORDER BY s.review_on LIMIT ${MOST_LINES}`,
    sql`SELECT t.id, m.case_id AS caseId, c.title, t.due, CASE t.side WHEN 'helper' THEN h.name ELSE coalesce(pe.name, pa.label) END AS name,
          CASE t.kind WHEN 'closing_talk' THEN 'closing_talk' ELSE 'feedback' END AS what
        FROM support_task t JOIN support_match m ON m.id = t.match_id JOIN "case" c ON c.id = m.case_id JOIN person h ON h.id = m.helper_id
        JOIN party pa ON pa.id = m.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        WHERE t.done_on IS NULL AND t.due <= ${last} ORDER BY t.due, t.side DESC, t.id LIMIT ${MOST_LINES}`,
    // Offered at once: due on the day on which the one before ended. From those who stand ready, who are few, to those who ended.
    sql`SELECT m.id, m.case_id AS caseId, c.title, max(m.ended_on) AS due, coalesce(pe.name, pa.label) AS name, 'plan_b' AS what
        FROM (SELECT DISTINCT party_id FROM support_match WHERE status = 'proposed' AND helped_answer <> 'no' AND helper_answer <> 'no') ready
        JOIN support_match m ON m.party_id = ready.party_id AND m.status IN ('ended_early_no_fault', 'ended_safety')
        JOIN "case" c ON c.id = m.case_id JOIN party pa ON pa.id = m.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        WHERE m.ended_on <= ${last} AND NOT EXISTS (SELECT 1 FROM support_match a WHERE a.party_id = m.party_id AND a.status = 'active')
        GROUP BY m.party_id ORDER BY due LIMIT ${MOST_LINES}`,
    // A limit that was set while they stand beside each other: somebody looks at once, nobody ends it by machine. From those who are
    // matched now, who are few, to their limits.
    ...(['a', 'b'] as const).map((side) => {
      const [one, other] = side === 'a' ? [sql`l.person_a`, sql`l.person_b`] : [sql`l.person_b`, sql`l.person_a`];
      return sql`SELECT m.id, m.case_id AS caseId, c.title, max(l.from_on, m.from_on) AS due, pe.name AS name, 'kept_apart' AS what
        FROM support_match m JOIN party pa ON pa.id = m.party_id JOIN person pe ON pe.id = pa.person_id
        JOIN contact_limit l ON ${one} = m.helper_id AND ${other} = pa.person_id JOIN "case" c ON c.id = m.case_id
        WHERE m.status = 'active' AND l.from_on <= ${last} AND (l.until_on IS NULL OR l.until_on >= ${on}) GROUP BY m.id ORDER BY due LIMIT ${MOST_LINES}`;
    }),
  ];
  return (
    parts
      .flatMap((part) => all(db, part, dueRow))
      // A pair may have several limits, each written in an order of its own: they are one thing to look at.
      .filter((row, at, rows) => rows.findIndex((other) => other.id === row.id && other.what === row.what) === at)
      .map(({ id, caseId, title, due, name, what }) => ({ kind: 'support', id, caseId, caseTitle: title, due, who: initials(name), what }))
  );
}
