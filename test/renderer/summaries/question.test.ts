/** @file The question: its choices stay valid together. */
import { describe, expect, it } from 'vitest';
import {
  addTable,
  adviceWorthSaying,
  choose,
  dimensionsFor,
  dimsOf,
  easierRequests,
  inPeriod,
  PLACES,
  removeTable,
  requestOf,
  sameRequest,
  startQuestion,
} from '../../../renderer/summaries/question';
import { changeInWords, periodName, refusalWords } from '../../../renderer/summaries/words';
import { CATALOGUES } from '../../../renderer/text/catalogue';
import { CODEBOOK, DIMENSIONS } from '../../../shared/summaries/codebook';
import { releaseRequestSchema } from '../../../shared/summaries/release';
import { PERIOD, PERIODS, REQUEST } from './support';

describe('putting a question together', () => {
  it('starts with the last closed year and becomes a request that the schema takes', () => {
    const start = startQuestion(PERIODS);
    expect(start.period).toEqual(PERIOD);
    expect(requestOf(start)).toBeUndefined();
    const request = requestOf(choose(choose(start, 'first', 'harm_type'), 'second', 'age_band'));
    expect(releaseRequestSchema.parse(request)).toEqual({
      period: PERIOD,
      unit: 'cases',
      k: 10,
      linked: [],
      dims: [
        { dimension: 'harm_type', grouping: 'families' },
        { dimension: 'age_band', grouping: 'school_level' },
      ],
    });
  });

  it('never asks one dimension twice, and moves the second up when the first goes', () => {
    const both = choose(choose(startQuestion(PERIODS), 'first', 'harm_type'), 'second', 'age_band');
    expect(choose(both, 'first', 'age_band').second).toBeUndefined();
    expect(choose(both, 'first', undefined).first?.dimension).toBe('age_band');
    expect(dimensionsFor(both, 'second', PERIODS)).not.toContain('harm_type');
  });

  it('takes four dimensions, each once, and several tables with the same bands', () => {
    let question = startQuestion(PERIODS);
    for (const [i, dimension] of (['harm_type', 'age_band', 'outcome', 'process'] as const).entries())
      question = choose(question, PLACES[i] ?? 'first', dimension);
    expect(requestOf(question)?.dims.map((d) => d.dimension)).toEqual(['harm_type', 'age_band', 'outcome', 'process']);
    expect(dimsOf(choose(question, 'second', undefined)).map((d) => d.dimension)).toEqual(['harm_type', 'outcome', 'process']);
    const fine = { ...question, first: { dimension: 'harm_type' as const, grouping: 'fine' } };
    const next = choose(addTable(fine), 'first', 'harm_type');
    expect(next.first?.grouping).toBe('fine');
    expect(requestOf(next)?.linked).toHaveLength(1);
    expect(sameRequest(requestOf(next), requestOf(removeTable(next, 0)))).toBe(false);
    expect(requestOf(removeTable(next, 0))?.linked).toEqual([]);
  });

  it('does not ask for terms within one term', () => {
    const byTerm = choose(startQuestion(PERIODS), 'first', 'term');
    const moved = inPeriod(byTerm, PERIODS[2]?.period, PERIODS);
    expect(moved.first).toBeUndefined();
    expect(dimensionsFor(moved, 'first', PERIODS)).not.toContain('term');
  });
});

describe('easier questions', () => {
  const advice = (withheldInner: number, innerCells: number) => ({
    request: REQUEST,
    innerCells,
    withheldInner,
    withheldShare: withheldInner / innerCells,
  });

  it('says advice only when much is hidden, and only better advice, in the order of the vault', () => {
    const all = [advice(3, 12), advice(1, 4), advice(11, 12), advice(0, 4), advice(0, 6)];
    expect(adviceWorthSaying(all, { shown: 8, of: 12 }, false)).toEqual([]);
    expect(adviceWorthSaying(all, { shown: 3, of: 12 }, false)).toEqual([advice(3, 12), advice(1, 4), advice(0, 4)]);
    expect(adviceWorthSaying(all, { shown: 0, of: 0 }, true)).toHaveLength(3);
  });

  it('offers a longer closed period when there are too few, broader groups when there is no proof', () => {
    const term = { ...REQUEST, period: PERIODS[2]?.period ?? PERIOD };
    expect(easierRequests(term, 'too-few', PERIODS).map((one) => one.period)).toEqual([PERIOD]);
    expect(easierRequests(REQUEST, 'too-few', PERIODS)).toEqual([]);
    const coarser = easierRequests(REQUEST, 'not-proven', PERIODS);
    expect(coarser.map((one) => one.dims.map((d) => `${d.dimension}:${d.grouping}`).join(' '))).toEqual([
      'age_band:two_halves harm_type:persons_or_otherwise',
      'age_band:two_halves',
      'harm_type:families',
    ]);
  });

  it('says the change in words', () => {
    for (const one of easierRequests(REQUEST, 'beside', PERIODS))
      expect(one.dims.every((choice) => REQUEST.dims.includes(choice))).toBe(true);
    const [two] = easierRequests(REQUEST, 'not-proven', PERIODS);
    const words = two && changeInWords(CATALOGUES.en, REQUEST, two);
    expect(words).toBe('Group the kinds of harm into two');
    expect(CATALOGUES.en.summaries.advice.shows(words ?? '', false, 9, 12)).toBe(
      'Group the kinds of harm into two and 9 of 12 numbers can be shown',
    );
  });
});

describe('the words', () => {
  it('have a Spanish label for every category and group of the codebook, and no others', () => {
    for (const dimension of DIMENSIONS) {
      const { categories, groupings } = CODEBOOK[dimension];
      const codes = new Set([...categories, ...Object.values(groupings).flat()].map((category) => category.code));
      expect(new Set(Object.keys(CATALOGUES.es.summaries.category[dimension] ?? {})), dimension).toEqual(codes);
      // One label a code, so that the translation by code says the same as the codebook.
      for (const code of codes) {
        const labels = new Set([...categories, ...Object.values(groupings).flat()].filter((c) => c.code === code).map((c) => c.label));
        expect([...labels], `${dimension} ${code}`).toHaveLength(1);
      }
    }
  });

  it('name periods in the language of the window', () => {
    expect(PERIODS.map((row) => periodName(CATALOGUES.es, row.period))).toEqual([
      'Curso 2026-27',
      'Curso 2025-26',
      '2025-26, periodo de primavera',
    ]);
  });

  it('have their own for every refusal that only summaries know', () => {
    const kinds = [
      { kind: 'too-few', reason: 'population' },
      { kind: 'not-proven', reason: 'out-of-time' },
      { kind: 'not-proven', reason: 'audit' },
      { kind: 'blocked', reason: 'period-open' },
      { kind: 'invalid', reason: 'table-too-large' },
      { kind: 'invalid', reason: 'labels-not-distinct' },
      { kind: 'not-found', reason: 'preview' },
      { kind: 'not-found', reason: 'folder' },
      { kind: 'conflict', reason: 'folder-not-empty' },
    ] as const;
    for (const t of [CATALOGUES.en, CATALOGUES.es]) {
      const said = kinds.map((error) => refusalWords(t, error)?.what);
      expect(said.every((what) => what !== undefined && what.length > 0)).toBe(true);
      expect(new Set(said).size).toBe(kinds.length);
    }
    expect(refusalWords(CATALOGUES.en, { kind: 'storage-full' })).toBeUndefined();
  });
});
