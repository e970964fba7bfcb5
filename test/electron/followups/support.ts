/** @file A case with a signed agreement, ready to be kept or not. */
import type { PartyInput } from '../../../shared/cases/case';
import type { CaseView } from '../../../shared/cases/contract';
import type { CaseId, ItemId } from '../../../shared/values';
import type { TestApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';

export interface SignedCase {
  readonly id: CaseId;
  view(): Promise<CaseView>;
  party(name: string): Promise<CaseView['parties'][number]>;
  item(what: string): Promise<ItemId>;
  mark(what: string, status: CaseView['agreements'][number]['items'][number]['status'], on: string, note?: string): Promise<void>;
}

const TWO = [aStudent('pim', 'Pim Thistledown', 'harmed'), aStudent('bo', 'Bo Larkwhistle', 'responsible')];

/** Promises by the first responsible person to the first harmed one, due on these days. One agreement for each list. */
export async function signedCase(
  app: TestApp,
  agreements: readonly Readonly<Record<string, string>>[] = [{ 'Mends the tube': '2025-09-19', 'Writes the log': '2025-09-30' }],
  parties: readonly PartyInput[] = TWO,
): Promise<SignedCase> {
  const { id } = await app.ask('cases.create', aCase({ parties: [...parties] }));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const view = () => app.ask('cases.open', { caseId: id });
  const party = async (name: string) => {
    const found = (await view()).parties.find((one) => one.name.startsWith(name));
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const { parties: saved } = await view();
  const owes = saved.find((one) => one.roles.some((r) => r.role === 'responsible' || r.role === 'both_conflict'));
  if (owes === undefined) throw new Error('nobody owes anything');
  for (const promises of agreements) {
    const items = Object.entries(promises).map(([what, due]) => ({ owedBy: owes.id, what, due }));
    const { id: agreement } = await app.ask('agreements.draft', { caseId: id, draftedOn: '2025-09-10', items });
    const signatures = [{ partyId: owes.id, method: 'ink' as const, on: '2025-09-10' }];
    await app.ask('agreements.sign', { id: agreement, on: '2025-09-10', signatures });
  }
  const item = async (what: string) => {
    const found = (await view()).agreements.flatMap((a) => a.items).find((one) => one.what === what);
    if (found === undefined) throw new Error(`no ${what}`);
    return found.id;
  };
  return {
    id,
    view,
    party,
    item,
    mark: async (what, status, on, note = '') => {
      await app.ask('agreements.markItem', { itemId: await item(what), status, on, note });
    },
  };
}
