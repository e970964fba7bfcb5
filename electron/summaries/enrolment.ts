/** @file The numbers of students that a school publishes: typed in, kept with the summaries, used for risk ratios and nothing else. */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { dimensionSchema } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import { record } from '../audit/record';
import { type Context, ownDb, summariesDb } from '../context';
import { all, run, sql, transaction } from '../store/sql';

type Enrolment = Pick<Handlers<typeof summariesContract, Context>, 'summaries.enrolment' | 'summaries.keepEnrolment'>;

const row = z.object({ dimension: dimensionSchema, category: z.string(), students: z.number() });

export const enrolmentHandlers: Enrolment = {
  'summaries.enrolment': (context, { year }) =>
    all(
      summariesDb(context),
      sql`SELECT dimension, category, students FROM enrolment WHERE year = ${year} ORDER BY dimension, category`,
      row,
    ),

  'summaries.keepEnrolment': (context, { year, dimension, students }) => {
    transaction(summariesDb(context), (db) => {
      run(db, sql`DELETE FROM enrolment WHERE year = ${year} AND dimension = ${dimension}`);
      for (const { category, students: count } of students)
        run(
          db,
          sql`INSERT INTO enrolment (year, dimension, category, students) VALUES (${year}, ${dimension}, ${category}, ${count})
              ON CONFLICT (year, dimension, category) DO UPDATE SET students = excluded.students`,
        );
    });
    transaction(ownDb(context), (db) => record(db, context, 'summaries.keepEnrolment', year));
    context.changed('summaries');
    return {};
  },
};
