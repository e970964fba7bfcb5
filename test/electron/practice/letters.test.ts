/** @file The letters of the practice vault: case 2 takes part by letter, case 8 keeps one unsent. Told through the contract. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesHandlers } from '../../../electron/cases/service';
import type { Context } from '../../../electron/context';
import { lettersHandlers } from '../../../electron/letters/service';
import { type CaseView, caseQuerySchema } from '../../../shared/cases/contract';
import type { Letter } from '../../../shared/letters/letter';
import { caseIdSchema } from '../../../shared/values';
import { type PracticeVault, practiceVault } from './open';

let vault: PracticeVault;
let context: Context;
beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
  context = await vault.as('counselor');
});
afterAll(() => vault.cleanup());

async function lettersOf(title: string): Promise<{ view: CaseView; letters: Letter[] }> {
  const { rows } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ search: title, status: 'all' }));
  const row = rows.find((r) => r.title === title);
  if (row === undefined) throw new Error(`no case ${title}`);
  const caseId = caseIdSchema.parse(row.id);
  const view = (await casesHandlers['cases.open'](context, { caseId })) as CaseView;
  return { view, letters: (await lettersHandlers['letters.list'](context, { caseId })) as Letter[] };
}

it('case 2: Dex takes part by letter, read first and then given; he met nobody', async () => {
  const { view, letters } = await lettersOf('The muted chat');
  expect(letters).toMatchObject([{ status: 'delivered', preparedOn: '2025-10-20', readOn: '2025-10-22', askedOn: '2025-10-22' }]);
  expect(letters[0]?.steps.map((s) => [s.to, s.on])).toEqual([
    ['ready', '2025-10-22'],
    ['delivered', '2025-10-24'],
  ]);
  const dex = view.parties.find((p) => p.id === letters[0]?.writer);
  expect(dex?.name).toBe('Dex Featherlow');
  expect(view.circles.flatMap((c) => c.seats).map((s) => s.partyId)).not.toContain(dex?.id);
});

it('case 8: Theo’s letter stays here because Iris does not want it', async () => {
  const { letters } = await lettersOf('The diary page');
  expect(letters).toMatchObject([{ status: 'kept_unsent', steps: [{ to: 'kept_unsent', why: 'reader_said_no', on: '2025-12-12' }] }]);
  expect(letters[0]?.obstacles.map((o) => o.code)).toContain('letter-reader');
});
