/** @file Invented tables for the tests of protected summaries: a repeatable random generator and facts with a spread like a school's. */

import { summariesDb } from '../../../electron/context';
import { run, sql, transaction } from '../../../electron/store/sql';
import { layoutOf } from '../../../electron/summaries/protect/joint';
import type { People, Table } from '../../../electron/summaries/protect/table';
import { CODEBOOK, type Dimension, FIRST_DIMENSIONS } from '../../../shared/summaries/codebook';
import type { Fact, Period } from '../../../shared/summaries/release';
import type { TestApp } from '../../support/app';

/** A repeatable random number from 0 up to, not including, `below` (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Picks an index with early ones likelier, so that some lines are full and some nearly empty. */
function skewed(random: (below: number) => number, size: number): number {
  return Math.min(random(size), random(size));
}

/** A fact with every dimension of the first codebook filled, and the impossible combinations avoided. */
export function factOf(values: Partial<Record<Dimension, string>>, harmed: string[] = [], responsible: string[] = []): Fact {
  const first = (dimension: Dimension) => CODEBOOK[dimension].categories[0]?.code ?? 'only';
  const all: Fact['values'] = { ...Object.fromEntries(FIRST_DIMENSIONS.map((d) => [d, first(d)])), ...values };
  if (values.outcome === 'still_open') all.days_band = 'open';
  if (values.days_band === 'open') all.outcome = 'still_open';
  if (all.harm_type === 'identity_based') all.identity_based = 'yes';
  return { values: all, harmed, responsible };
}

/** `cases` facts of an invented school. Few students come up often, some cases name nobody responsible. */
export function inventedFacts(seed: number, cases: number, students = cases * 2): Fact[] {
  const random = seeded(seed);
  return Array.from({ length: cases }, () => {
    const values: Partial<Record<Dimension, string>> = {};
    for (const dimension of FIRST_DIMENSIONS) {
      const { categories } = CODEBOOK[dimension];
      if (categories.length > 0) values[dimension] = categories[skewed(random, categories.length)]?.code ?? '';
    }
    values.days_band = values.outcome === 'still_open' ? 'open' : (CODEBOOK.days_band.categories[random(5)]?.code ?? '');
    const person = () => `s${random(4) === 0 ? random(12) : random(students)}`;
    return factOf(values, [person()], random(6) === 0 ? [] : [person()]);
  });
}

/** A table straight from inner counts (row by row), with `people(count, cell)` behind each; by default one new pair a case. */
export function tableOf(
  shape: number[],
  inner: number[],
  more: { sensitive?: boolean[]; people?: (count: number, cell: number) => People } = {},
): Table {
  const layout = layoutOf(shape);
  const counts = layout.at.map((_, cell) => {
    return (layout.members[cell] ?? []).reduce((sum, member) => sum + (inner[layout.inner.indexOf(member)] ?? 0), 0);
  });
  const own = (count: number, cell: number): People => ({
    harmed: new Set(Array.from({ length: count }, (_, i) => `h${cell}-${i}`)),
    responsible: new Set(Array.from({ length: count }, (_, i) => `r${cell}-${i}`)),
  });
  const nobody: People = { harmed: new Set(), responsible: new Set() };
  return {
    shape,
    sensitive: more.sensitive ?? shape.map(() => false),
    counts,
    cases: counts,
    people: layout.at.map((_, cell) => (layout.inner.includes(cell) ? (more.people ?? own)(counts[cell] ?? 0, cell) : nobody)),
    impossible: layout.at.map(() => false),
  };
}

const STATUS = ['none', 'active', 'completed', 'completed', 'partly_completed', 'not_kept'];

/** The same with the dimensions of how a case went, each bound to the others as the codebook says. */
export function courseFacts(seed: number, cases: number): Fact[] {
  const random = seeded(seed * 7 + 1);
  const pick = (...of: string[]) => of[skewed(random, of.length)] ?? '';
  const codes = (dimension: Dimension) => CODEBOOK[dimension].categories.map((c) => c.code);
  return inventedFacts(seed, cases).map((fact) => {
    const { values } = fact;
    const open = values.outcome === 'still_open';
    const status = pick(...STATUS);
    const held = values.process !== 'none';
    const screening = { not_suitable: ['screened_out'], referred: ['screened_out', 'set_aside'], still_open: ['taken_on'] }[
      values.outcome ?? ''
    ] ?? ['taken_on'];
    const promises = {
      none: ['no_promises'],
      active: ['none_ended', 'all', 'most'],
      completed: ['all'],
      partly_completed: ['most', 'few'],
      not_kept: ['few', 'most'],
    }[status] ?? ['no_promises'];
    const kept = {
      none: ['none'],
      active: ['active'],
      completed: ['on_time', 'late'],
      partly_completed: ['partly'],
      not_kept: ['not_kept'],
    }[status] ?? ['none'];
    const course = {
      agreement_status: status,
      setting: pick(...codes('setting')),
      identity_ground: values.identity_based === 'yes' ? pick(...codes('identity_ground').filter((code) => code !== 'none')) : 'none',
      screening: pick(...screening),
      consent: pick(...codes('consent')),
      days_to_session: held ? pick('0-7', '8-14', '15-30', '31-60', '61+') : 'none',
      agreement_kept: pick(...kept),
      promises: pick(...promises),
      restitution: status === 'none' ? 'none_owed' : pick('none_owed', 'in_full', 'half_or_more', 'less', 'nothing'),
      checkins: pick(...codes('checkins')),
      repeat_watch: held && !open ? pick('nothing', 'again', 'not_watched') : 'not_watched',
      survey_harmed: pick(...codes('survey_harmed')),
      survey_responsible: pick(...codes('survey_responsible')),
    };
    return { ...fact, values: { ...values, ...course } };
  });
}

/** Facts of that many invented cases of a term, put where the projections put them, in the vault of whoever is signed in. */
export function recordFacts(app: TestApp, term: string, cases: number, seed: number): void {
  transaction(summariesDb(app.context()), (db) => {
    for (const [i, fact] of inventedFacts(seed, cases).entries()) {
      const id = `${term}${seed}-${i}`;
      const body = JSON.stringify({ ...fact.values, school: 'Larkspur', term });
      run(db, sql`INSERT INTO fact (id, unit, school, term, body) VALUES (${id}, 'case', 'Larkspur', ${term}, ${body})`);
      for (const side of ['harmed', 'responsible'] as const)
        for (const student of new Set(fact[side]))
          run(db, sql`INSERT INTO contributor (fact_id, side, student) VALUES (${id}, ${side}, ${student})`);
    }
  });
}

/** The period of autumn 2025 after `recordFacts` of it. */
export async function autumnOf(app: TestApp): Promise<Period> {
  const row = (await app.ask('summaries.periods', {})).find((one) => one.period.label.includes('autumn'));
  if (!row) throw new Error('no period');
  return row.period;
}
