/** @file What the tests of safety share: a case that may go on, its circle and its papers. */
import type { Consent } from '../../../shared/cases/case';
import { emptyPlan } from '../../../shared/circles/plan';
import type { PrintRequest } from '../../../shared/prints/contract';
import { SCRIPTS } from '../../../shared/scripts/library/library';
import type { CaseId, CircleId } from '../../../shared/values';
import type { TestApp } from '../../support/app';
import { aCase, aScreening, clearAnswers } from '../../support/builders';

export const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing');
  return value;
};

/** Answers of a quiet day with some changed. */
export const answering = (changed: Record<string, 'yes' | 'no' | 'unknown' | 'partly'>) => ({
  ...clearAnswers(),
  ...Object.fromEntries(Object.entries(changed).map(([code, answer]) => [code, { answer, note: '' }])),
});

export const stopAnswers = () => answering({ S04: 'yes' });

export const aCircle = (partyIds: readonly string[], keeper: { keeperUserId?: string; keeperName?: string } = {}) => ({
  process: 'conference' as const,
  plannedOn: '2025-11-20',
  startTime: '10:00',
  minutes: 40,
  place: 'Room 4',
  purpose: 'To hear each other and put it right.',
  keeperName: 'KM',
  ...keeper,
  keeperUserId: keeper.keeperUserId as never,
  partyIds: partyIds as never,
});

export async function consenting(app: TestApp, caseId: CaseId, partyId: string, state: Consent['state'], more: Partial<Consent> = {}) {
  await app.ask('cases.recordConsent', {
    caseId,
    consents: [{ partyId: partyId as never, scope: 'take_part', state, by: 'both', on: '2025-11-10', ...more }],
  });
}

/** Accepted, everybody said yes, a circle planned with a script, an agreement in it and one of no circle. */
export async function readyCase(app: TestApp, change: Parameters<typeof aCase>[0] = {}, keeperUserId?: string) {
  const { id } = await app.ask('cases.create', aCase(change));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const ids = (await app.ask('cases.open', { caseId: id })).parties.map((p) => p.id);
  for (const party of ids) await consenting(app, id, party, 'given');
  const { id: circleId } = await app.ask('circles.plan', {
    caseId: id,
    ...aCircle(ids, keeperUserId === undefined ? {} : { keeperUserId, keeperName: 'FA' }),
  });
  await script(app, circleId);
  const item = { owedBy: must(ids[1]), owedTo: must(ids[0]), what: 'Repair it with the caretaker', due: '2025-12-01' };
  const { id: agreementId } = await app.ask('agreements.draft', { caseId: id, circleId, draftedOn: '2025-11-10', items: [item] });
  const { id: loose } = await app.ask('agreements.draft', { caseId: id, draftedOn: '2025-11-10', items: [item] });
  return { id, ids, circleId, agreementId, loose };
}

export async function script(app: TestApp, circleId: CircleId): Promise<void> {
  const first = must(SCRIPTS[0]);
  const plan = emptyPlan({ scriptId: first.id, scriptVersion: first.version, ageBand: '8-10', language: 'en', paper: 'a4' });
  await app.ask('circles.savePlan', { id: circleId, plan });
}

/** Every paper that a case has. */
export function papersOf(ready: { circleId: CircleId; agreementId: string; loose: string }): PrintRequest[] {
  const { circleId } = ready;
  return [
    { kind: 'keeper_script', circleId, paper: 'a4' },
    { kind: 'guidelines_poster', circleId, paper: 'a4' },
    { kind: 'question_cards', circleId, paper: 'a4' },
    { kind: 'agreement', agreementId: ready.agreementId as never, language: 'en', paper: 'a4' },
    { kind: 'agreement', agreementId: ready.loose as never, language: 'en', paper: 'a4' },
  ];
}

export const printing = (app: TestApp, request: PrintRequest, more: { toWhom?: string; until?: string; copies?: number } = {}) =>
  app.ask('prints.prepare', {
    request,
    toWhom: more.toWhom ?? 'The keeper',
    why: 'To prepare',
    copies: more.copies ?? 1,
    until: more.until,
  });

/** Prepares and takes it, as the print window does. */
export async function print(app: TestApp, request: PrintRequest, more: { toWhom?: string; until?: string; copies?: number } = {}) {
  const { job } = await printing(app, request, more);
  return app.ask('prints.document', { job });
}
