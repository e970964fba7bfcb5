/** @file A closed case that has something everywhere, each word of it marked, so that a search finds every remnant. */

import { z } from 'zod';
import type { Context } from '../../../electron/context';
import { casesDb } from '../../../electron/context';
import { all, type ReadDb, Sql } from '../../../electron/store/sql';
import type { AttachmentId } from '../../../shared/attachments/attachment';
import { CHUNK } from '../../../shared/attachments/attachment';
import type { AppContract, AppMethod } from '../../../shared/contract';
import type { InputOf, OutputOf } from '../../../shared/ipc';
import type { CaseId, NoteId, PersonId, UserId } from '../../../shared/values';
import { aScreening, aStudent, clearAnswers } from '../../support/builders';
import { aPng, someDetails } from '../../support/files';

export type Asker = <M extends AppMethod>(method: M, input: InputOf<AppContract, M>) => Promise<OutputOf<AppContract, M>>;

/** Words that stand nowhere but in this case: `zebra` + mark + place. Whole words, so that the full-text index has them as they are. */
export const marked = (mark: string, place: string): string => `zebra${mark}${place}`;

export interface RichCase {
  readonly id: CaseId;
  readonly ref: string;
  readonly people: readonly PersonId[];
  readonly notes: { readonly aid: NoteId; readonly record: NoteId; readonly restricted: NoteId };
  readonly files: readonly AttachmentId[];
}

/** @param keeper the facilitator who keeps the circle */
export async function richCase(ask: Asker, mark: string, keeper?: UserId): Promise<RichCase> {
  const w = (place: string) => marked(mark, place);
  const { id: intakeId } = await ask('intakes.add', {
    text: `Heard ${w('intake')}`,
    who: w('who'),
    occurred: { precision: 'unknown' },
    urgent: false,
  });
  const guardian = { kind: 'new', person: { name: `Guard ${w('guardian')}`, kind: 'guardian', accessNeeds: w('access') } } as const;
  const { id, ref } = await ask('cases.create', {
    title: `About ${w('title')}`,
    school: 'Larkspur Hollow',
    report: {
      channel: 'staff',
      reporterName: w('reporter'),
      receivedOn: '2025-09-08',
      occurred: { precision: 'exact', on: '2025-09-05' },
      place: w('place'),
      setting: 'classroom',
      harmTypes: ['property'],
      whatHappened: `There was ${w('happened')}.`,
      firstSafetyAction: w('safety'),
    },
    parties: [
      aStudent('a', `Ada ${w('ada')}`, 'harmed'),
      aStudent('b', `Ben ${w('ben')}`, 'responsible'),
      { key: 'g', who: guardian, roles: [{ role: 'supporter_of', supportsKey: 'a' }] },
    ],
    origin: { intakeId },
  });
  await ask('cases.screen', {
    caseId: id,
    screening: aScreening({ answers: { ...clearAnswers(), S04: { answer: 'yes', note: w('stop') } }, outcome: undefined }),
  });
  await ask('cases.override', { caseId: id, override: { code: 'S04', byName: w('overrider'), reason: w('override'), on: '2025-09-08' } });
  await ask('cases.screen', {
    caseId: id,
    screening: aScreening({ answers: { ...clearAnswers(), S04: { answer: 'yes', note: w('stop') } }, outcomeReason: w('outcome') }),
  });
  await ask('cases.recordDuty', {
    caseId: id,
    duty: { type: 'other', madeTo: w('office'), madeOn: '2025-09-08', reference: w('reference'), byWhom: 'KM' },
  });
  const view = await ask('cases.open', { caseId: id });
  const [ada, ben, guard] = view.parties;
  if (ada?.person === undefined || ben?.person === undefined || guard?.person === undefined) throw new Error('no parties');
  const people = [ada.person.id, ben.person.id, guard.person.id];
  await ask('cases.recordConsent', {
    caseId: id,
    consents: [ada, ben].map((p) => ({
      partyId: p.id,
      scope: 'take_part',
      state: 'given',
      by: 'both',
      on: '2025-09-09',
      limits: w('limits'),
    })),
  });
  await ask('safety.noteRisk', {
    caseId: id,
    risk: { kind: 'risk', what: w('risk'), likelihood: 'low', severity: 'low', action: w('action'), notedOn: '2025-09-09' },
  });
  for (const p of [ada, ben])
    await ask('preparation.save', {
      caseId: id,
      meeting: {
        partyId: p.id,
        heldOn: '2025-09-09',
        place: w('meeting'),
        answers: [{ field: 'fears', text: w('fear') }],
        needs: [{ text: w('need') }],
      },
    });
  const { id: circleId } = await ask('circles.plan', {
    caseId: id,
    process: 'conference',
    plannedOn: '2025-09-10',
    minutes: 40,
    place: w('room'),
    purpose: w('purpose'),
    keeperName: w('keeper'),
    keeperUserId: keeper,
    partyIds: [ada.id, ben.id],
  });
  await ask('circles.record', { id: circleId, status: 'held', on: '2025-09-10', note: w('circle'), inSpiteOf: ['not-prepared'] });
  const { id: agreementId } = await ask('agreements.draft', {
    caseId: id,
    circleId,
    draftedOn: '2025-09-10',
    items: [
      { owedBy: ben.id, owedTo: ada.id, what: w('promise'), howShown: w('shown'), helper: w('helper'), due: '2025-09-19', amount: 500 },
    ],
  });
  await ask('agreements.sign', { id: agreementId, on: '2025-09-10', signatures: [{ partyId: ben.id, method: 'ink', on: '2025-09-10' }] });
  const item = (await ask('cases.open', { caseId: id })).agreements[0]?.items[0];
  if (item === undefined) throw new Error('no item');
  await ask('agreements.recordPayment', { itemId: item.id, on: '2025-09-12', amount: 500 });
  await ask('agreements.markItem', { itemId: item.id, status: 'done', on: '2025-09-12', note: w('kept') });
  const { ids } = await ask('checkins.plan', { caseId: id, checkins: [{ partyId: ada.id, purpose: 'wellbeing', due: '2025-09-20' }] });
  for (const checkin of ids) await ask('checkins.record', { id: checkin, status: 'done', on: '2025-09-20', note: w('checkin') });
  const note = async (cls: 'memory_aid' | 'case_record' | 'restricted') => {
    const { id: noteId } = await ask('notes.add', {
      caseId: id,
      class: cls,
      kind: 'note',
      on: '2025-09-12',
      text: `First ${w(`one${cls.slice(0, 3)}`)}`,
    });
    await ask('notes.edit', {
      caseId: id,
      id: noteId,
      version: 1,
      kind: 'note',
      on: '2025-09-12',
      text: `Then ${w(`two${cls.slice(0, 3)}`)}`,
    });
    return noteId;
  };
  const notes = { aid: await note('memory_aid'), record: await note('case_record'), restricted: await note('restricted') };
  const files = [await addFile(ask, id, w('file'), 'case_record'), await addFile(ask, id, w('aidfile'), 'memory_aid')];
  await ask('contacts.set', {
    caseId: id,
    limit: {
      personIds: [people[0] as PersonId, people[1] as PersonId],
      kinds: ['bus'],
      detail: 'the bus',
      from: '2025-09-10',
      until: '2025-10-01',
      why: w('why'),
    },
  });
  await ask('drafts.save', { key: `note.new:${id}`, body: JSON.stringify({ text: w('draft') }) });
  const { tellings } = await ask('cases.open', { caseId: id });
  if (tellings.length > 0)
    await ask('followups.tell', {
      caseId: id,
      ids: tellings.map((one) => one.id),
      telling: { outcome: 'told', on: '2025-10-09', byWhom: 'KM', how: 'in_person', words: w('telling') },
    });
  await ask('cases.close', { caseId: id, reason: 'agreement_completed', on: '2025-10-10', note: w('closing'), harmedToldOn: '2025-10-09' });
  return { id, ref, people, notes, files };
}

async function addFile(ask: Asker, caseId: CaseId, word: string, cls: 'case_record' | 'memory_aid'): Promise<AttachmentId> {
  const bytes = aPng(48, 32, undefined, word);
  const { adding } = await ask('attachments.begin', { caseId, size: bytes.length });
  for (let at = 0; at < bytes.length; at += CHUNK)
    await ask('attachments.append', { adding, piece: new Uint8Array(bytes.subarray(at, at + CHUNK)) });
  return (await ask('attachments.keep', { adding, details: someDetails({ name: `${word}.png`, description: word, class: cls }) })).id;
}

/** Some other case, so that a deletion has something to leave alone. */
export async function plainCase(ask: Asker, title: string, names: readonly string[]): Promise<{ id: CaseId; ref: string }> {
  return ask('cases.create', {
    title,
    school: 'Larkspur Hollow',
    report: {
      channel: 'staff',
      reporterName: 'Ms Odalys Fenwick',
      receivedOn: '2025-09-08',
      occurred: { precision: 'unknown' },
      place: 'Yard',
      setting: 'classroom',
      harmTypes: ['property'],
      whatHappened: 'Something else.',
      firstSafetyAction: '',
    },
    parties: names.map((name, i) => aStudent(`p${i}`, name, i === 0 ? 'harmed' : 'responsible')),
  });
}

const nameRow = z.object({ name: z.string() });
const countRow = z.object({ n: z.number() });

/** How many rows each ordinary table has. */
export function rowCounts(db: ReadDb): Record<string, number> {
  const tables = all(
    db,
    new Sql(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name <> 'search' OR name = 'search_text' ORDER BY name",
      [],
    ),
    nameRow,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, all(db, new Sql(`SELECT count(*) AS n FROM "${name}"`, []), countRow)[0]?.n ?? 0]),
  );
}

/** The pages of an open database in clear, log and free pages included: in a test only. Lower case, as the full-text index has its words. */
export function pages(db: ReadDb): string {
  const bytes = (db as unknown as { serialize(): Buffer }).serialize();
  return bytes.toString('latin1').toLowerCase();
}

export const allDatabases = (context: Context): ReadDb[] => [
  casesDb(context),
  ...(context.stores.summaries === undefined ? [] : [context.stores.summaries]),
  ...context.facilitators().flatMap(({ id }) => context.stores.desk(id) ?? []),
];
