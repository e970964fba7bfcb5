/** @file A case with a record of every kind, and a packet of it, for tests of handing over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, PARTS } from '../../shared/transfers/choice';
import type { CaseId, PersonId } from '../../shared/values';
import type { TestApp } from './app';
import { aCase, aScreening, aStudent } from './builders';
import { addFile, aPng } from './files';
import { passphraseOf } from './vault';

export const PACKET_PASSPHRASE = passphraseOf('packet');

/** The bent telescope with consents, preparation, circle, agreement, check-ins, notes of all classes, a risk, a limit, a duty, a file. */
export async function aRichCase(app: TestApp): Promise<{ caseId: CaseId; lark: PersonId }> {
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
  await addFile(app, caseId, aPng());
  return { caseId, lark };
}

/** Everybody by name, every part, every file that may go. */
export async function everything(app: TestApp, caseId: CaseId, change: Partial<Choice> = {}): Promise<Choice> {
  const offer = await app.ask('transfers.offer', { caseId });
  return {
    parts: [...PARTS],
    people: offer.people.map(({ id }) => ({ id })),
    files: offer.files.filter((f) => !f.restricted).map((f) => f.id),
    restricted: [],
    keep: [],
    needs: ['Pim wants to be asked first.'],
    to: 'The next counselor',
    language: 'en',
    ...change,
  };
}

/** Seals what `choice` says and answers where it lies. */
export async function seal(
  app: TestApp,
  caseId: CaseId,
  choice: Choice,
  to: { kind: 'passphrase'; passphrase: string } | { kind: 'key'; recipient: string } = {
    kind: 'passphrase',
    passphrase: PACKET_PASSPHRASE,
  },
  name = 'packet.age',
) {
  const path = join(app.dir, '..', name);
  const { seen } = await app.ask('transfers.preview', { caseId, choice });
  const sealed = await app.ask('transfers.seal', {
    ...{ caseId, choice, seen, to },
    toWhom: 'Hana Wells',
    why: 'I leave the school',
    grant: app.choose(path, 'write', true),
  });
  return { ...sealed, path };
}

/** Reads, opens and answers what the other side would see. */
export async function open(app: TestApp, path: string, passphrase?: string) {
  const { ticket } = await app.ask('transfers.choose', { grant: app.choose(path, 'read') });
  return app.ask('transfers.open', { ticket, ...(passphrase === undefined ? {} : { passphrase }) });
}

/** Writes bytes beside the vault, to be chosen. */
export function fileOf(app: TestApp, bytes: Uint8Array, name = 'other.age'): string {
  mkdirSync(join(app.dir, '..'), { recursive: true });
  const path = join(app.dir, '..', name);
  writeFileSync(path, bytes);
  return path;
}
export const bytesOf = (path: string): Buffer => readFileSync(path);
