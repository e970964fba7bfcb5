/** @file An agreement with its people resolved to printed names, ready to compose. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { PartyRole } from '../../shared/cases/words';
import type { CircleView } from '../../shared/circles/contract';
import type { Paper } from '../../shared/circles/plan';
import { type AgreementItem, type AgreementParty, composeAgreement } from '../../shared/prints/compose-agreement';
import type { PrintDocument } from '../../shared/prints/document';
import type { CaseId, Language } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { printedName } from '../circles/store';
import type { ReadDb } from '../store/sql';

/** Printed names and first roles of a case's parties by id, for those who had no seat in the circle. */
export function partiesOnPaper(db: ReadDb, caseId: CaseId): Pick<AgreementPrintInput, 'names' | 'roles'> {
  // The ages do not matter for a name, so any date serves.
  const parties = partiesOf(db, caseId, '2000-01-01');
  return {
    names: Object.fromEntries(parties.map((p) => [p.id, printedName(p)])),
    roles: Object.fromEntries(parties.flatMap((p) => p.roles.slice(0, 1).map(({ role }) => [p.id, role]))),
  };
}

export interface AgreementPrintInput {
  readonly agreement: Agreement;
  readonly view: CircleView | undefined;
  readonly names: Readonly<Record<string, string>>;
  /** Of people who had no seat in the circle. */
  readonly roles: Readonly<Record<string, PartyRole>>;
  readonly language: Language;
  readonly paper: Paper;
  readonly practice: boolean;
  readonly printedOn: string;
}

/** Those who sign: who owes something, and who was harmed or responsible in the circle. */
function signers({ agreement, view, names, roles }: AgreementPrintInput): AgreementParty[] {
  const seats = view?.circle.seats ?? [];
  const owing = agreement.items.map((i) => i.owedBy);
  const principal = seats.filter((s) => ['harmed', 'responsible', 'both_conflict'].includes(s.role)).map((s) => s.partyId);
  const signed = agreement.signatures.map((s) => s.partyId);
  const ids = [...new Set([...principal, ...owing, ...signed])].filter((id) => id !== undefined);
  const people = ids.map((id) => ({
    name: names[id] ?? '',
    role: seats.find((s) => s.partyId === id)?.role ?? roles[id] ?? ('staff_participant' as const),
    signed: agreement.signatures.find((s) => s.partyId === id),
  }));
  // What is signed comes first; somebody who has not signed yet still finds a line.
  return [...people.filter((p) => p.signed !== undefined), ...people.filter((p) => p.signed === undefined)];
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
      forAll: item.toCommunity ? 'community' : item.owedTo === undefined ? 'everyone' : undefined,
      amount: item.amount,
      by: item.due,
      howShown: item.howShown,
      helper: item.helper,
    }),
  );
  return composeAgreement(
    {
      language,
      paper,
      reading: view?.plan?.reading,
      namesOnPaper: view?.plan?.namesOnPaper ?? true,
      parties: signers(input),
      alsoPresent: present(input),
      circleDate: view?.circle.heldOn ?? view?.circle.plannedOn,
      place: view?.circle.place,
      items,
      reviewDate: agreement.reviewOn,
      version: agreement.version,
      replacesOf: agreement.earlier[0]?.signedOn,
      contact: view?.circle.keeperName,
    },
    { practice, printedOn },
  );
}
