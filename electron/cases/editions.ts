/** @file What of a case is edited as a whole, and how each is marked. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { Report } from '../../shared/cases/case';
import type { Screening } from '../../shared/cases/screening';
import type { Circle } from '../../shared/circles/circle';
import type { Edition } from '../../shared/editions';
import { editionOf } from './edition';

/** The report with the case's title, as one form edits them. */
export const reportRecord = (title: string, report: Report) => [title, report];

/** A circle as it is planned; how it went is recorded apart. */
export const circleRecord = ({
  heldOn: _held,
  realMinutes: _minutes,
  participants: _people,
  statusNote: _note,
  after: _after,
  seats,
  ...plan
}: Circle) => [plan, seats.map((seat) => seat.partyId)];

/** An agreement's present version as it is written. What is done of it later is marked item by item. */
export const agreementRecord = ({ version, signedOn, circleId, responsibleParty, draftedOn, reviewOn, items, unmet }: Agreement) => [
  { version, signedOn, circleId, responsibleParty, draftedOn, reviewOn },
  items.map(({ owedBy, owedTo, toCommunity, what, howShown, helper, due, amount, answers }) => ({
    owedBy,
    owedTo,
    toCommunity,
    what,
    howShown,
    helper,
    due,
    amount,
    answers,
  })),
  unmet,
];

interface Parts {
  readonly title: string;
  readonly report: Report;
  readonly screening: Screening | undefined;
  readonly agreements: readonly Agreement[];
  readonly circles: readonly Circle[];
}

/** The editions of everything in a case that is edited as a whole, by name: `report`, `screening`, `agreement:<id>`, `circle:<id>`. */
export function editionsOf({ title, report, screening, agreements, circles }: Parts): Record<string, Edition> {
  return Object.fromEntries([
    ['report', editionOf(reportRecord(title, report))],
    ['screening', editionOf(screening)],
    ...agreements.map((a) => [`agreement:${a.id}`, editionOf(agreementRecord(a))]),
    ...circles.map((c) => [`circle:${c.id}`, editionOf(circleRecord(c))]),
  ]);
}
