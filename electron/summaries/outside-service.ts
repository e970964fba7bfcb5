/** @file Handlers about numbers that were published elsewhere. See: [Note: An outside number is no oracle] */
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { groupsOf } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import type { OutsideNumber } from '../../shared/summaries/outside';
import { record } from '../audit/record';
import { type Context, ownDb, summariesDb } from '../context';
import { transaction } from '../store/sql';
import { aroundOf, refusePeriod, runtimeOf, schoolsOf, today } from './around';
import { termsIn } from './facts';
import { printOf } from './ledger/chain';
import { addOutside, cellKey, inForce, knownPrintOf, type OutsideEntry, outsideOf } from './ledger/outside';
import { searchesOf } from './session';

type Method = 'summaries.outside' | 'summaries.addOutside' | 'summaries.takeBackOutside';

export const outsideHandlers: Pick<Handlers<typeof summariesContract, Context>, Method> = {
  'summaries.outside': (context) => {
    const db = summariesDb(context);
    const entries = outsideOf(db);
    const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
    const people = new Map(context.people().map((person) => [person.id as string, person.label]));
    return {
      schools: schoolsOf(db),
      rows: entries
        .map(({ seq, number, on, by, takenBack, corrects }) => ({
          seq,
          number,
          on,
          by: people.get(by) ?? '',
          state: corrected.has(seq) ? ('corrected' as const) : takenBack ? ('taken-back' as const) : ('counts' as const),
          ...(corrects === undefined ? {} : { corrects }),
        }))
        .reverse(),
    };
  },

  'summaries.addOutside': async (context, { number, corrects }) => {
    refusePeriod(context, number.period);
    if (number.publishedOn > today(context)) throw new Refusal('invalid', { fields: ['number.publishedOn'] });
    const db = summariesDb(context);
    const runtime = runtimeOf(db, number.period);
    const exists = number.cell.every(({ dimension, grouping, code }) =>
      groupsOf(dimension, grouping, runtime)?.some((g) => g.code === code),
    );
    if (!exists) throw new Refusal('invalid', { fields: ['number.cell'] });
    const typed = outsideOf(db);
    const others = inForce(typed).filter((entry) => entry.seq !== corrects);
    if (corrects !== undefined && others.length === inForce(typed).length) throw new Refusal('not-found', { reason: 'outside-number' });
    if (others.some((entry) => cellKey(entry.number) === cellKey(number))) throw new Refusal('conflict', { reason: 'outside-twice' });
    await refuseContradiction(context, number, others);
    enter(context, typed.length, { number, corrects, takenBack: false });
    return {};
  },

  'summaries.takeBackOutside': (context, { seq }) => {
    const typed = outsideOf(summariesDb(context));
    const entry = inForce(typed).find((one) => one.seq === seq);
    if (entry === undefined) throw new Refusal('not-found', { reason: 'outside-number' });
    enter(context, typed.length, { number: entry.number, corrects: seq, takenBack: true });
    return {};
  },
};

function enter(
  context: Context,
  seen: number,
  { number, corrects, takenBack }: { number: OutsideNumber; corrects: number | undefined; takenBack: boolean },
): void {
  transaction(summariesDb(context), (tx) => {
    // The check before it took a moment, in which another one may have been typed in.
    if (outsideOf(tx).length !== seen) throw new Refusal('conflict', { reason: 'released-meanwhile' });
    addOutside(tx, {
      on: today(context),
      by: context.me.id,
      strata: termsIn(summariesDb(context), number.period),
      number,
      takenBack,
      ...(corrects === undefined ? {} : { corrects }),
    });
  });
  transaction(ownDb(context), (tx) => record(tx, context, takenBack ? 'summaries.takeBackOutside' : 'summaries.addOutside', ''));
  context.changed('summaries');
}

/** Could it be true beside all that was published? */
async function refuseContradiction(context: Context, number: OutsideNumber, others: readonly OutsideEntry[]): Promise<void> {
  const db = summariesDb(context);
  const around = aroundOf(db, number);
  const position = (terms: readonly string[]) => terms.map((term) => around.terms.indexOf(term));
  const runtime = runtimeOf(db, number.period);
  const strata = termsIn(summariesDb(context), number.period);
  const beside = others.filter((entry) => entry.number.unit === number.unit && entry.strata.some((term) => around.terms.includes(term)));
  // Other groups of the same dimension can't be compared, and every summary beside them would be refused.
  const bands = [
    ...around.entries.flatMap(({ tables }) => tables.flatMap(({ dims }) => dims)),
    ...beside.flatMap((one) => one.number.cell),
  ];
  if (number.cell.some((own) => bands.some((one) => one.dimension === own.dimension && one.grouping !== own.grouping)))
    throw new Refusal('conflict', { reason: 'outside-bands' });
  const known = [...beside, { number, strata } as const].map((entry) => knownPrintOf(entry, runtime, position));
  const contradicts = await searchesOf(context).fits({
    kind: 'fit',
    earlier: around.entries.map((entry) => printOf(entry, position(entry.strata))),
    known,
  });
  if (contradicts) throw new Refusal('conflict', { reason: 'outside-contradicts' });
}
