/**
 * @file The facts that a summary counts: as they stand now, or, of a term of which a number was published, as they stood then.
 *
 * [Note: Published terms stand still] A late edit, an erasure or a correction that changed a published number would show whose it was:
 * the difference between two prints is one child. So with the first release of a term its facts are copied, and every later summary
 * counts the copy. What is corrected afterwards is right in the case book and in its own term's next year, not in old prints.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { FIRST_DIMENSIONS } from '../../shared/summaries/codebook';
import { type Fact, factSchema, type Period, type ReleaseRequest } from '../../shared/summaries/release';
import { termsWithin } from '../../shared/summaries/terms';
import { json } from '../cases/records';
import { ownTerms } from '../projections/own-terms';
import { all, type ReadDb, run, sql, type WriteDb } from '../store/sql';

type Unit = ReleaseRequest['unit'];
const UNIT_OF = { cases: 'case', episodes: 'episode', acts: 'act' } as const;
const unitOf = (unit: Unit) => UNIT_OF[unit];

/** Codes of the terms that lie in a period whole: all of a school year, or one. */
export const termsIn = (db: ReadDb, period: Period): string[] => termsWithin(period, ownTerms(db)).map((term) => term.code);

/** Were all of these counted in that dimension? Those of an earlier codebook have the first dimensions only. */
export const haveAll = (facts: readonly Fact[], dimensions: readonly string[]): boolean => {
  const later = dimensions.filter((one) => !FIRST_DIMENSIONS.some((first) => first === one));
  return facts.every(({ values }) => later.every((one) => Object.hasOwn(values, one)));
};

const termRow = z.object({ term: z.string(), recorded_on: z.string() });
const factRow = z.object({ id: z.string(), body: json(factSchema.shape.values) });
const contributorRow = z.object({ fact_id: z.string(), side: z.enum(['harmed', 'responsible']), student: z.string() });

/** Terms that stand still, with the day since when. */
export function frozenTerms(db: ReadDb, unit: Unit): Map<string, string> {
  const rows = all(db, sql`SELECT term, recorded_on FROM frozen_term WHERE unit = ${unitOf(unit)}`, termRow);
  return new Map(rows.map((row) => [row.term, row.recorded_on]));
}

/** The facts of these terms. */
export function factsOf(db: ReadDb, unit: Unit, terms: readonly string[]): Fact[] {
  const frozen = frozenTerms(db, unit);
  const part = (codes: readonly string[]) =>
    sql`unit = ${unitOf(unit)} AND term IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  const still = part(terms.filter((term) => frozen.has(term)));
  const moving = part(terms.filter((term) => !frozen.has(term)));
  return [
    ...join(
      all(db, sql`SELECT id, body FROM frozen_fact WHERE ${still} ORDER BY id`, factRow),
      all(
        db,
        sql`SELECT fact_id, side, student FROM frozen_contributor WHERE fact_id IN (SELECT id FROM frozen_fact WHERE ${still})`,
        contributorRow,
      ),
    ),
    ...join(
      all(db, sql`SELECT id, body FROM fact WHERE ${moving} ORDER BY id`, factRow),
      all(db, sql`SELECT fact_id, side, student FROM contributor WHERE fact_id IN (SELECT id FROM fact WHERE ${moving})`, contributorRow),
    ),
  ];
}

function join(facts: readonly z.output<typeof factRow>[], sides: readonly z.output<typeof contributorRow>[]): Fact[] {
  const byFact = new Map<string, (typeof sides)[number][]>();
  for (const side of sides) {
    const mine = byFact.get(side.fact_id);
    if (mine) mine.push(side);
    else byFact.set(side.fact_id, [side]);
  }
  return facts.map(({ id, body }) => {
    const of = (side: string) => (byFact.get(id) ?? []).filter((s) => s.side === side).map((s) => s.student);
    return { values: body, harmed: of('harmed'), responsible: of('responsible') };
  });
}

/** From now on these terms are counted as `facts`, which are what the release counted. In the transaction of the ledger's entry. */
export function freeze(db: WriteDb, unit: Unit, terms: readonly string[], facts: readonly Fact[], on: string): void {
  const frozen = frozenTerms(db, unit);
  for (const term of terms.filter((code) => !frozen.has(code))) {
    run(db, sql`INSERT INTO frozen_term (unit, term, recorded_on) VALUES (${unitOf(unit)}, ${term}, ${on})`);
    for (const fact of facts.filter(({ values }) => values.term === term)) {
      const id = randomBytes(16).toString('hex');
      run(db, sql`INSERT INTO frozen_fact (id, unit, term, body) VALUES (${id}, ${unitOf(unit)}, ${term}, ${JSON.stringify(fact.values)})`);
      for (const side of ['harmed', 'responsible'] as const) {
        for (const student of new Set(fact[side]))
          run(db, sql`INSERT INTO frozen_contributor (fact_id, side, student) VALUES (${id}, ${side}, ${student})`);
      }
    }
  }
}
