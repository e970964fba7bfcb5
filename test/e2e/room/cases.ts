/** @file Cases 2, 5, 6, 9 and 12 of practice.md as far as a circle that is handed to a facilitator, entered through the contract. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PartyInput } from '../../../shared/cases/case';
import type { Process } from '../../../shared/circles/circle';
import type { AgeBand, CaseId, CircleId, UserId } from '../../../shared/values';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, type Running } from '../../support/launch';

export const FACILITATOR = { label: 'Maren', passphrase: 'saddle pigment lantern orchard thimble' } as const;

interface Told {
  readonly title: string;
  readonly school: string;
  readonly process: Process;
  readonly age: AgeBand;
  readonly start: string;
  readonly minutes: number;
  readonly place: string;
  readonly purpose: string;
  readonly parties: readonly PartyInput[];
}

const person = (key: string, name: string, role: PartyInput['roles'][number]['role'], more: object = {}, of?: string): PartyInput => ({
  key,
  who: { kind: 'new', person: { name, kind: 'other', ...more } },
  roles: [of === undefined ? { role } : { role, supportsKey: of }],
});

const student = (key: string, name: string, role: PartyInput['roles'][number]['role'], accessNeeds = ''): PartyInput =>
  aStudent(key, name, role, { who: { kind: 'new', person: { name, kind: 'student', ageBand: '11-13', accessNeeds } } });

const group = (key: string, label: string, size: number, role: PartyInput['roles'][number]['role'], of?: string): PartyInput => ({
  key,
  who: { kind: 'group', label, size },
  roles: [of === undefined ? { role } : { role, supportsKey: of }],
});

export const CASES = {
  two: {
    title: 'The muted chat',
    school: 'Quillmere Middle',
    process: 'conference',
    age: '11-13',
    start: '15:30',
    minutes: 75,
    place: 'Music room',
    purpose: 'To hear how two weeks of silence were for everyone, and to agree how it goes on.',
    parties: [
      person('maren', 'Maren Frost', 'facilitator', { kind: 'staff' }),
      person('ines', 'Ines Brackenby', 'co_facilitator', { kind: 'staff' }),
      student('wren', 'Wren Oakpetal', 'harmed'),
      person('home', 'Rosa Oakpetal', 'guardian_of', { kind: 'guardian', accessNeeds: 'Spanish interpreter' }, 'wren'),
      person('friend', 'Lena Corvin', 'supporter_of', { kind: 'student', ageBand: '11-13' }, 'wren'),
      person('interpreter', 'Sam Hale', 'interpreter', {}, 'home'),
      student('tavi', 'Tavi Moonreed', 'responsible'),
      person('tavi-home', 'Mira Moonreed', 'guardian_of', { kind: 'guardian' }, 'tavi'),
      student('sol', 'Sol Grapevine', 'responsible'),
      person('sol-home', 'Ivo Grapevine', 'guardian_of', { kind: 'guardian' }, 'sol'),
      student('dex', 'Dex Underhay', 'responsible'),
    ],
  },
  five: {
    title: 'Ten days away',
    school: 'Tern Bay High',
    process: 'reentry_circle',
    age: '16-18',
    start: '07:45',
    minutes: 60,
    place: 'Library',
    purpose: 'To welcome Cato back, and to agree who does what.',
    parties: [
      student('bram', 'Bram Hollis', 'harmed'),
      student('cato', 'Cato Ridgewell', 'responsible'),
      group('home', 'Guardians of Cato', 2, 'guardian_of', 'cato'),
      person('coach', 'Coach Brandt', 'supporter_of', {}, 'cato'),
      person('teacher', 'Ms Abbot', 'staff_participant', { kind: 'staff' }),
      person('head', 'Mr Lindgren', 'staff_participant', { kind: 'staff' }),
      person('peer', 'Teo Marsh', 'community', { kind: 'student', ageBand: '16-18' }),
      person('co', 'Ines Brackenby', 'co_facilitator', { kind: 'staff' }),
      person('maren', 'Maren Frost', 'facilitator', { kind: 'staff' }),
    ],
  },
  six: {
    title: 'Twenty-five chairs',
    school: 'Larkspur Hollow',
    process: 'class_circle',
    age: '8-10',
    start: '10:10',
    minutes: 45,
    place: 'Hall',
    purpose: 'To talk about Friday, and about the class that 5-Fern wants to be for a guest.',
    parties: [
      person('quarry', 'Mr Anselm Quarry', 'harmed', { kind: 'staff' }),
      group('class', 'Class 5-Fern', 20, 'community'),
      student('one', 'Ada Fern', 'community', 'Speech device: gets the questions the day before and records the answers.'),
      student('two', 'Ben Moss', 'community', 'Calm corner at any time, without being asked.'),
      person('teacher', 'Ms Rivers', 'staff_participant', { kind: 'staff' }),
      person('maren', 'Maren Frost', 'facilitator', { kind: 'staff' }),
    ],
  },
  nine: {
    title: 'Table four',
    school: 'Quillmere Middle',
    process: 'peer_mediation',
    age: '11-13',
    start: '12:40',
    minutes: 40,
    place: 'Peer room',
    purpose: 'To hear both sides about table four and to find out what each can do.',
    parties: [
      student('kip', 'Kip Sandoval-Reed', 'both_conflict'),
      student('faye', 'Faye Marlowtree', 'both_conflict'),
      person('noor', 'Noor Ashdown', 'peer_mediator', { kind: 'student', ageBand: '11-13' }),
      person('ravi', 'Ravi Tidewell', 'peer_mediator', { kind: 'student', ageBand: '11-13' }),
      person('adult', 'Ms Dune', 'peer_supervisor', { kind: 'staff' }),
    ],
  },
  twelve: {
    title: 'New in the row',
    school: 'Quillmere Middle',
    process: 'support_circle',
    age: '11-13',
    start: '09:00',
    minutes: 60,
    place: 'Peer room',
    purpose: 'So that Yuki has people beside her.',
    parties: [
      student('yuki', 'Yuki Larkfield', 'harmed', 'Deaf. Sign interpreter in her line of sight, captions, large print.'),
      person('home', 'Aiko Larkfield', 'guardian_of', { kind: 'guardian' }, 'yuki'),
      person('signs', 'Sam Hale', 'interpreter', {}, 'yuki'),
      person('tam', 'Tam Greywater', 'buddy', { kind: 'student', ageBand: '11-13' }, 'yuki'),
      person('teacher', 'Ms Otter', 'staff_participant', { kind: 'staff' }),
      person('maren', 'Maren Frost', 'facilitator', { kind: 'staff' }),
    ],
  },
} as const satisfies Record<string, Told>;

export interface Entered {
  readonly caseId: CaseId;
  readonly circleId: CircleId;
}

/** A running app, its page, where pictures and PDFs go, and the facilitator's id. */
export interface Room {
  run: Running;
  page: Page;
  out: string;
  keeper: UserId;
}

/** A vault with a counselor, who is signed in, and a facilitator. CIRCLEKEEPER_PICTURES names a folder for what is drawn and saved. */
export async function startRoom(): Promise<Room> {
  const run = await launch();
  const out = process.env.CIRCLEKEEPER_PICTURES ?? join(run.profile, 'out');
  mkdirSync(out, { recursive: true });
  const page = await run.page();
  await makeVault(page);
  const { id: keeper } = await askInPage(page, 'vault.addUser', { ...FACILITATOR, role: 'facilitator' });
  return { run, page, out, keeper };
}

/** A case whose circle is planned for that day and kept by this facilitator, or by nobody yet. `without`: of the case, and not in the circle. */
export async function enter(
  page: Page,
  told: Told,
  keeperUserId: UserId | undefined,
  on: string,
  without: readonly string[] = [],
): Promise<Entered> {
  const { id: caseId } = await askInPage(
    page,
    'cases.create',
    aCase({ title: told.title, school: told.school, parties: [...told.parties] }),
  );
  await askInPage(page, 'cases.screen', { caseId, screening: aScreening() });
  const { parties } = await askInPage(page, 'cases.open', { caseId });
  const [first] = parties;
  await askInPage(page, 'cases.recordConsent', {
    caseId,
    consents: parties
      .filter((p) => p.kind === 'person' && p.roles.some((r) => ['harmed', 'responsible', 'both_conflict'].includes(r.role)))
      .map((p) => ({ partyId: p.id, scope: 'take_part' as const, state: 'given' as const, by: 'both' as const, on })),
  });
  const { id: circleId } = await askInPage(page, 'circles.plan', {
    caseId,
    process: told.process,
    plannedOn: on,
    startTime: told.start,
    minutes: told.minutes,
    place: told.place,
    purpose: told.purpose,
    ageBand: told.age,
    ...(keeperUserId === undefined ? {} : { keeperUserId, keeperName: 'Maren Frost' }),
    partyIds: parties.filter((p) => !without.includes(p.name)).map((p) => p.id),
  });
  if (first === undefined) throw new Error('parties');
  return { caseId, circleId };
}
