/** @file The help of cases 8 and 12 in the practice vault: beside a closed process, and a chain that ended once without fault. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesHandlers } from '../../../electron/cases/service';
import type { Context } from '../../../electron/context';
import { supportHandlers } from '../../../electron/support/service';
import { type CaseView, caseQuerySchema } from '../../../shared/cases/contract';
import type { CaseSupport, PersonSupport } from '../../../shared/support/contract';
import { caseIdSchema } from '../../../shared/values';
import { type PracticeVault, practiceVault } from './open';

let vault: PracticeVault;
let context: Context;
beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
  context = await vault.as('counselor');
});
afterAll(() => vault.cleanup());

async function open(title: string) {
  const { rows } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ search: title, status: 'all' }));
  const caseId = caseIdSchema.parse(rows.find((r) => r.title === title)?.id);
  const view = casesHandlers['cases.open'](context, { caseId }) as CaseView;
  return { view, support: supportHandlers['support.open'](context, { caseId }) as CaseSupport };
}

it('case 8: three helps for Iris run on, though the case is closed', async () => {
  const { view, support } = await open('The diary page');
  expect(view.status).toBe('closed');
  expect(support.plans.map((p) => p.endedOn)).toEqual([undefined, undefined, undefined]);
});

it('case 12: buddy A, then B, C in reserve; the act of 11 March stands with Sable and in no case', async () => {
  const { view, support } = await open('New in the row');
  expect(view.agreements).toEqual([]);
  expect(support.matches.map((m) => [m.rank, m.helper.name, m.status, m.from, m.endedOn])).toEqual([
    ['A', 'Tam Greywater', 'ended_early_no_fault', '2026-02-09', '2026-02-27'],
    ['B', 'Sable Hartwick', 'active', '2026-03-02', undefined],
    ['C', 'Juniper Ashgrove', 'proposed', undefined, undefined],
  ]);
  const sable = support.matches[1]?.helper.id;
  if (sable === undefined) throw new Error('no plan B');
  const { acts } = supportHandlers['support.ofPerson'](context, { personId: sable }) as PersonSupport;
  expect(acts.map((a) => a.on)).toEqual(['2026-03-11']);
  expect(JSON.stringify(view)).not.toContain('Taught the class');
});
