/** @file Case 11 in the practice vault: it came from its counselor of before, and is open with the one who accepted it. */
import { expect, it } from 'vitest';
import { casesHandlers } from '../../../electron/cases/service';
import { transfersHandlers } from '../../../electron/transfers/service';
import { caseQuerySchema } from '../../../shared/cases/contract';
import { caseIdSchema } from '../../../shared/values';
import { practiceVault } from '../practice/open';

it('the prayer room: sent 27 February, receipt and acceptance 2 March, open here', async () => {
  const vault = await practiceVault({ cases: 12 });
  try {
    const context = await vault.as('counselor');
    const { rows } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ search: 'prayer', limit: 5 }));
    const found = rows.find((row) => row.title === 'Paint on the prayer room');
    if (found === undefined) throw new Error('no case 11');
    const caseId = caseIdSchema.parse(found.id);
    const { received, sent } = await transfersHandlers['transfers.list'](context, { caseId });
    expect(received).toEqual([
      expect.objectContaining({ sentOn: '2026-02-27', on: '2026-03-02', by: 'Counselor Hana Wells', verdict: 'accepted', byHand: true }),
    ]);
    expect([sent, found.status]).toEqual([[], 'agreement_active']);
    const { timeline } = await casesHandlers['cases.open'](context, { caseId });
    expect(timeline.filter((e) => e.what === 'transferred_in').map((e) => e.on)).toEqual(['2026-03-02']);
  } finally {
    vault.cleanup();
  }
});
