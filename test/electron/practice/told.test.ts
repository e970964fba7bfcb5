/** @file What the practice stories say about following through: the steps of case 3, and that everybody harmed was told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesHandlers } from '../../../electron/cases/service';
import { type CaseView, caseQuerySchema } from '../../../shared/cases/contract';
import { caseIdSchema } from '../../../shared/values';
import { type PracticeVault, practiceVault } from './open';

let vault: PracticeVault;
let all: CaseView[];
beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
  const context = await vault.as('counselor');
  const { rows } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ status: 'all', limit: 200 }));
  all = rows.map((r) => casesHandlers['cases.open'](context, { caseId: caseIdSchema.parse(r.id) }) as CaseView);
});
afterAll(() => vault.cleanup());

describe('the practice stories', () => {
  it('case 3 went every step before it was handed back', () => {
    const view = all.find((one) => one.title === 'The borrowed drone');
    const done = (view?.steps ?? []).map((s) => [s.kind, s.endedOn]);
    expect(done).toEqual([
      ['reminder', '2025-11-14'],
      ['support_talk', '2025-11-14'],
      ['renegotiate', '2025-11-18'],
      ['reminder', '2025-12-05'],
      ['support_talk', '2025-12-05'],
      ['reconvene', '2025-12-09'],
      ['renegotiate', '2025-12-09'],
      ['end_not_kept', '2025-12-16'],
      ['hand_back', '2026-01-09'],
    ]);
  });

  it('everybody harmed was told how an agreement ended: case 2 on 3 December, case 3 on the 18th with a guardian, case 10 on 13 March', () => {
    const told = (title: string) => {
      const tellings = all.find((v) => v.title === title)?.tellings ?? [];
      return [...new Set(tellings.map((t) => [t.state, t.endedOn, t.alsoTold].join(' ').trim()))];
    };
    expect(told('The muted chat')).toEqual(['told 2025-12-03']);
    expect(told('The borrowed drone')).toEqual(['told 2025-12-18 Guardian of Niko, after him']);
    expect(told('The joke at the board')).toEqual(['told 2026-03-13 Guardian of Sefa']);
    const ended = all.filter((v) => v.agreements.some((a) => ['completed', 'partly_completed', 'not_kept'].includes(a.status)));
    expect(ended).toHaveLength(8);
    for (const view of ended) {
      expect(view.tellings.length, view.title).toBeGreaterThan(0);
      expect(
        view.tellings.filter((t) => t.state !== 'told' || t.byWhom === '' || t.how === undefined),
        view.title,
      ).toEqual([]);
      expect(view.episodes[0]?.harmedToldOn ?? '', view.title).toBe(
        view.tellings
          .map((t) => t.endedOn ?? '')
          .sort()
          .at(-1),
      );
      expect((view.episodes[0]?.harmedToldOn ?? '') <= (view.episodes[0]?.closedOn ?? ''), view.title).toBe(true);
    }
  });
});
