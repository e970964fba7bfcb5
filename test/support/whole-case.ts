/** @file Cases with a record of every kind, for tests of the store and behind a window alike: nothing here needs a database. */
import { NO_DETAILS } from '../../shared/cases/closing';
import type { CaseId, PersonId } from '../../shared/values';
import type { TestApp } from './app';
import { aCase, aScreening, aStudent } from './builders';

/** A vault that can be asked: in a test of the store, or behind a window. */
type Asker = Pick<TestApp, 'ask'>;
type AddFile = (caseId: CaseId) => Promise<unknown>;

/** The bent telescope with consents, preparation, circle, agreement, check-ins, notes of all classes, a risk, a limit, a duty, a file. */
export async function richCase(app: Asker, file: AddFile): Promise<{ caseId: CaseId; lark: PersonId }> {
  // Somebody of another case, named in this one.
  const { id: lark } = await app.ask('people.create', { person: { name: 'Lark Wintersea', kind: 'student' } });
  const { id: caseId } = await app.ask(
    'cases.create',
    aCase({
      parties: [
        aStudent('pim', 'Pim Thistledown', 'harmed'),
        aStudent('bo', 'Bo Larkwhistle', 'responsible'),
        {
          key: 'gu',
          who: { kind: 'new', person: { name: 'Ms Rowan Thistledown', kind: 'guardian' } },
          roles: [{ role: 'guardian_of', supportsKey: 'pim' }],
        },
        {
          key: 'others',
          who: { kind: 'group', label: 'The science club', size: 6, spokespersonKey: 'pim' },
          roles: [{ role: 'affected_group_member' }],
        },
        { key: 'elder', who: { kind: 'unknown', label: 'The caretaker' }, roles: [{ role: 'supporter_of', supportsKey: 'bo' }] },
      ],
    }),
  );
  const view = await app.ask('cases.open', { caseId });
  const id = (name: string) => {
    const party = view.parties.find((p) => p.name.includes(name));
    if (party === undefined) throw new Error(name);
    return party;
  };
  const [pim, bo] = [id('Pim'), id('Bo')];
  await app.ask('cases.screen', { caseId, screening: aScreening({ outcomeReason: 'Both want to meet. Lark will not be there.' }) });
  for (const scope of ['take_part', 'transfer'] as const)
    await app.ask('cases.recordConsent', {
      caseId,
      consents: [pim, bo].map((p) => ({ partyId: p.id, scope, state: 'given', by: 'both', on: '2025-09-09', limits: '' })),
    });
  await app.ask('preparation.save', {
    caseId,
    meeting: {
      partyId: pim.id,
      heldOn: '2025-09-09',
      place: 'Library',
      answers: [{ field: 'hopes', text: 'To look through it again', keeper: true }],
      needs: [{ text: 'That it works again', keeper: true }],
    },
  });
  await app.ask('preparation.save', {
    caseId,
    meeting: { partyId: bo.id, heldOn: '2025-09-09', class: 'restricted', answers: [{ field: 'fears', text: 'SECRET-PREPARATION' }] },
  });
  const { id: circleId } = await app.ask('circles.plan', {
    caseId,
    ...{
      process: 'chat',
      plannedOn: '2025-09-10',
      minutes: 30,
      place: 'Science corner',
      purpose: 'To put it right',
      partyIds: [pim.id, bo.id],
    },
  });
  await app.ask('circles.record', {
    id: circleId,
    ...{ status: 'held', on: '2025-09-10', minutes: 25, participants: 2, inSpiteOf: ['not-prepared'] },
  });
  const { id: agreementId } = await app.ask('agreements.draft', {
    caseId,
    circleId,
    draftedOn: '2025-09-10',
    items: [
      { owedBy: bo.id, owedTo: pim.id, what: 'Bo repairs the tube with the caretaker', due: '2025-12-01', helper: 'The caretaker' },
      { owedBy: bo.id, what: 'Bo pays for the glass', due: '2025-12-05', amount: 1200 },
    ],
  });
  await app.ask('agreements.sign', {
    id: agreementId,
    on: '2025-09-10',
    signatures: [pim, bo].map((p) => ({ partyId: p.id, method: 'ink', on: '2025-09-10' })),
  });
  const signed = (await app.ask('cases.open', { caseId })).agreements[0];
  const glass = signed?.items[1];
  if (glass === undefined) throw new Error('no item');
  await app.ask('agreements.recordPayment', { itemId: glass.id, on: '2025-09-12', amount: 400 });
  await app.ask('checkins.plan', { caseId, checkins: [{ partyId: pim.id, purpose: 'wellbeing', due: '2025-12-02' }] });
  const note = (
    cls: 'memory_aid' | 'case_record' | 'restricted',
    text: string,
    mentions: { start: number; length: number; personId: PersonId }[] = [],
  ) => app.ask('notes.add', { caseId, class: cls, kind: 'meeting', on: '2025-09-11', text, mentions });
  await note('memory_aid', 'SECRET-MEMORY: I was cross that day.');
  await note('restricted', 'SECRET-RESTRICTED: pointer to the office.');
  const said = 'Lark Wintersea saw it from the door and told Pim. Later Lark came again.';
  await note('case_record', said, [{ start: said.lastIndexOf('Lark'), length: 4, personId: lark }]);
  await app.ask('cases.recordDuty', {
    caseId,
    duty: { type: 'other', madeTo: 'SECRET-OFFICE', madeOn: '2025-09-11', byWhom: 'KM', reference: '' },
  });
  await app.ask('safety.noteRisk', {
    caseId,
    risk: {
      kind: 'risk',
      what: 'They meet at the bus',
      likelihood: 'low',
      severity: 'middle',
      action: 'An adult waits',
      notedOn: '2025-09-11',
      reviewOn: '2025-12-03',
    },
  });
  if (pim.person === undefined || bo.person === undefined) throw new Error('no persons');
  await app.ask('contacts.set', {
    caseId,
    limit: {
      personIds: [pim.person.id, bo.person.id],
      kinds: ['bus'],
      from: '2025-09-11',
      until: '2025-12-24',
      why: 'Until it is repaired',
    },
  });
  await file(caseId);
  return { caseId, lark };
}

/**
 * The rich case with everything after the circle: a promise that answers a need and one that answers none, signatures drawn and typed,
 * marks and steps, tellings, letters of every standing, plans of both classes, buddies, a survey, a closing, and a second episode.
 */
export async function wholeCase(app: Asker, file: AddFile): Promise<{ caseId: CaseId; lark: PersonId }> {
  const { caseId, lark } = await richCase(app, file);
  const view = () => app.ask('cases.open', { caseId });
  const first = await view();
  const [pim, bo] = ['Pim', 'Bo'].map((name) => first.parties.find((p) => p.name.startsWith(name)));
  if (pim?.person === undefined || bo === undefined) throw new Error('no parties');
  const on = '2025-09-15';
  await app.ask('preparation.save', {
    caseId,
    meeting: {
      partyId: pim.id,
      heldOn: '2025-09-10',
      needs: [
        { text: 'That it works again', keeper: true },
        { text: 'That nobody laughs about it', keeper: false },
      ],
    },
  });
  const needs = (await view()).preparation.find((p) => p.partyId === pim.id)?.needs.filter((n) => n.endedOn === undefined) ?? [];
  const [works, laughs] = [needs.find((n) => n.text.includes('works')), needs.find((n) => n.text.includes('laughs'))];
  if (works === undefined || laughs === undefined) throw new Error('no needs');

  const { id: agreementId } = await app.ask('agreements.draft', {
    caseId,
    ...{ responsibleParty: bo.id, draftedOn: on, reviewOn: '2025-10-15' },
    items: [{ owedBy: bo.id, owedTo: pim.id, what: 'A new lens cap', due: '2025-09-30', answers: [works.id] }],
    unmet: [{ needId: laughs.id, why: 'Nobody can promise that for the others' }],
  });
  await app.ask('agreements.readBack', { id: agreementId, on });
  await app.ask('agreements.sign', {
    id: agreementId,
    on,
    signatures: [
      { partyId: pim.id, method: 'typed', on, typed: 'Pim T.' },
      { partyId: bo.id, method: 'drawn', on, strokes: [[10, 20, 300, 180, 500, 90]], witness: 'The caretaker' },
    ],
  });
  await app.ask('followups.saveStep', {
    caseId,
    step: { agreementId, kind: 'reminder', on, withParties: [bo.id], note: 'A kind word at the gate' },
  });
  for (const a of (await view()).agreements)
    for (const item of a.items)
      await app.ask('agreements.markItem', {
        itemId: item.id,
        status: item.what.includes('glass') ? 'not_kept' : 'done',
        on,
        note: 'Shown at school',
      });
  const tellings = (await view()).tellings.filter((t) => t.state === 'open');
  await app.ask('followups.tell', {
    caseId,
    ids: tellings.filter((t) => t.partyId === pim.id).map((t) => t.id),
    telling: { outcome: 'told', on, byWhom: 'KM', how: 'in_person', alsoTold: 'Her guardian', words: 'Good, she said' },
  });

  await app.ask('cases.recordConsent', {
    caseId,
    consents: [pim, bo].map((p) => ({ partyId: p.id, scope: 'use_letter', state: 'given', by: 'self', on, limits: '' })),
  });
  const letter = async (text: string, mentions: { start: number; length: number; personId: PersonId }[] = []) =>
    (
      await app.ask('letters.write', {
        caseId,
        letter: { kind: 'apology', writer: bo.id, reader: pim.id, writtenOn: on, text, mentions },
      })
    ).id;
  const [given, ready, kept] = [
    await letter('I am sorry about the telescope. Pim, I miss our evenings.', [{ start: 33, length: 3, personId: pim.person.id }]),
    await letter('Ready: I would like to look through it with you.'),
    await letter('SECRET-KEPT: words that stay.'),
  ];
  await letter('SECRET-DRAFT: not finished.');
  for (const id of [given, ready]) {
    for (const what of ['prepared', 'read', 'asked'] as const) await app.ask('letters.check', { id, what, on });
    await app.ask('letters.ready', { id, due: '2025-11-20' });
  }
  await app.ask('letters.deliver', { id: given, on, how: 'handed_over', byWhom: 'KM', note: 'Read twice' });
  await app.ask('letters.keep', { id: kept, on, why: 'writer_took_back', note: '' });

  const plan = { partyId: pim.id, from: on, reviewOn: '2025-11-15' };
  const { id: planId } = await app.ask('support.savePlan', {
    caseId,
    plan: { ...plan, needId: works.id, need: 'Somebody to look with', offered: 'An evening a week in the science corner', helperId: bo.id },
  });
  await app.ask('support.reviewPlan', { id: planId, on, note: 'It helps', next: '2025-11-30' });
  await app.ask('support.savePlan', { caseId, plan: { ...plan, need: 'SECRET-PLAN', offered: 'The nurse', class: 'restricted' } });
  const { ids } = await app.ask('support.propose', {
    caseId,
    proposal: {
      partyId: pim.id,
      kind: 'buddy',
      together: 'They walk to science together',
      helpers: [
        { rank: 'A', who: { kind: 'new', person: { name: 'Vida Fern', kind: 'student' } } },
        { rank: 'B', who: { kind: 'new', person: { name: 'Theo Quickthorn', kind: 'student' } } },
      ],
    },
  });
  const [buddy] = ids;
  if (buddy === undefined) throw new Error('no buddy');
  for (const side of ['person', 'helper'] as const) await app.ask('support.answer', { id: buddy, side, answer: 'yes', on });
  await app.ask('support.start', { id: buddy, on });

  await app.ask('surveys.answer', {
    survey: { moment: 'after', role: 'harmed', age: 'older', language: 'en' },
    response: { ratings: [{ question: 'heard', rating: 5 }], words: 'Lark should have come too' },
    on,
    sheet: { caseId, partyId: pim.id },
  });
  const untold = (await view()).tellings.filter((t) => t.state === 'open').map((t) => t.id);
  if (untold.length > 0)
    await app.ask('followups.tell', { caseId, ids: untold, telling: { outcome: 'told', on, byWhom: 'KM', how: 'letter', words: '' } });
  await app.ask('cases.close', {
    caseId,
    ...{ reason: 'agreement_partly_completed', on: '2025-09-20', note: 'Most was kept' },
    details: { ...NO_DETAILS, leftOpen: 'The glass is paid by the school' },
  });
  await app.ask('cases.reopen', { caseId, trigger: 'repeat_harm', on: '2025-10-01' });
  return { caseId, lark };
}
