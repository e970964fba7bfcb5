/** @file An agreement with its people resolved to printed names, ready to compose. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { CircleView } from '../../shared/circles/contract';
import { type AgreementItem, type AgreementParty, composeAgreement } from '../../shared/prints/compose-agreement';
import type { PrintDocument } from '../../shared/prints/document';
import type { CaseId, Language } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { printedName } from '../circles/store';
import type { ReadDb } from '../store/sql';

/** Printed names of a case's parties by id, for an agreement that belongs to no circle. */
export function partyNames(db: ReadDb, caseId: CaseId): Record<string, string> {
  // The ages do not matter for a name, so any date serves.
  return Object.fromEntries(partiesOf(db, caseId, '2000-01-01').map((p) => [p.id, printedName(p)]));
}

export interface AgreementPrintInput {
  readonly agreement: Agreement;
  readonly view: CircleView | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly paper: 'a4' | 'letter';
  readonly practice: boolean;
  readonly printedOn: string;
}

/** Those who sign: who owes something, and who was harmed or responsible in the circle. */
function signers({ agreement, view, names }: AgreementPrintInput): AgreementParty[] {
  const seats = view?.circle.seats ?? [];
  const owing = agreement.items.map((i) => i.owedBy);
  const principal = seats.filter((s) => ['harmed', 'responsible', 'both_conflict'].includes(s.role)).map((s) => s.partyId);
  const ids = [...new Set([...principal, ...owing])].filter((id) => id !== undefined);
  return ids.map((id) => ({ name: names[id] ?? '', role: seats.find((s) => s.partyId === id)?.role ?? 'staff_participant' }));
}

/** Everybody else in the circle: with names off, their names leave the text too. */
function present({ view }: AgreementPrintInput): AgreementParty[] {
  return (view?.circle.seats ?? []).map((s) => ({ name: s.name, role: s.role }));
}

export function agreementDocument(input: AgreementPrintInput): PrintDocument {
  const { agreement, view, names, language, paper, practice, printedOn } = input;
  const items = agreement.items.map(
    (item): AgreementItem => ({
      who: names[item.owedBy] ?? '',
      what: item.what,
      forWhom: item.owedTo === undefined ? undefined : names[item.owedTo],
      by: item.due,
      howShown: item.howShown,
      helper: item.helper,
    }),
  );
  return composeAgreement(
    {
      language,
      paper,
      namesOnPaper: view?.plan?.namesOnPaper ?? true,
      parties: signers(input),
      alsoPresent: present(input),
      circleDate: view?.circle.heldOn ?? view?.circle.plannedOn,
      place: view?.circle.place,
      items,
      reviewDate: agreement.reviewOn,
      contact: view?.circle.keeperName,
    },
    { practice, printedOn },
  );
}
