/** @file What the form about how a circle went begins with, and what of it is told to the vault. Pure. */
import { attachmentIdSchema } from '../../shared/attachments/attachment';
import type { PartyId } from '../../shared/cases/case';
import type { PartState, Statement, StopReason } from '../../shared/circles/account';
import type { ATTENDANCE, Circle, CircleAccount, CircleRecord } from '../../shared/circles/circle';
import type { CirclePlan } from '../../shared/circles/plan';
import { scriptOf } from '../../shared/scripts/of-plan';
import { noteIdSchema } from '../../shared/values';

export type Attendance = (typeof ATTENDANCE)[number];

export interface RecordValues {
  status: CircleRecord['status'];
  on: string;
  minutes: number | undefined;
  participants: number | undefined;
  note: string;
  attendance: { partyId: PartyId; attendance: Attendance }[];
  /** Confirmed by whoever records it. */
  inSpiteOf: NonNullable<CircleRecord['inSpiteOf']>;
  passes: number | undefined;
  /** By the script's blocks; a part that nobody ticked is not among them. */
  parts: Record<string, PartState>;
  partPasses: Record<string, number>;
  stopReason: StopReason | '';
  /** By party: who read the words, and where they are (`note:<id>`, `file:<id>`, or nothing). */
  statements: Record<string, { readBy: string; where: string }>;
}

export const tookPlace = (status: CircleRecord['status']): boolean => status === 'held' || status === 'stopped_early';

/** In the room, in person or by phone. */
const IN_THE_ROOM: readonly Attendance[] = ['present', 'remote', 'left_early', 'passed_all'];

/** A part of the planned script, as it is ticked. */
export interface PlannedPart {
  readonly part: string;
  readonly title: string;
  readonly mayPass: boolean;
}

/** The parts of the script that was planned and printed; none without one. What comes after the circle is not a part of it. */
export function plannedParts(plan: CirclePlan | undefined): PlannedPart[] {
  const script = plan === undefined ? undefined : scriptOf(plan);
  if (plan === undefined || script === undefined) return [];
  return script.blocks
    .filter((block) => block.kind !== 'after')
    .map((block) => ({ part: block.id, title: block.title[plan.language], mayPass: block.mayPass && block.speakers !== 'keeper' }));
}

const whereOf = ({ noteId, attachmentId }: Statement): string =>
  noteId !== undefined ? `note:${noteId}` : attachmentId !== undefined ? `file:${attachmentId}` : '';

/** What was recorded or written before, as the form holds it. */
function afterValues(after: Circle['after']): Pick<RecordValues, 'passes' | 'parts' | 'partPasses' | 'stopReason' | 'statements'> {
  const parts = after?.parts ?? [];
  return {
    passes: after?.passes,
    parts: Object.fromEntries(parts.map((p) => [p.part, p.state])),
    partPasses: Object.fromEntries(parts.flatMap((p) => (p.passes === undefined ? [] : [[p.part, p.passes]]))),
    stopReason: after?.stopReason ?? '',
    statements: Object.fromEntries((after?.statements ?? []).map((s) => [s.partyId, { readBy: s.readBy, where: whereOf(s) }])),
  };
}

type Recorded = Pick<
  Circle,
  'plannedOn' | 'realMinutes' | 'minutes' | 'participants' | 'seats' | 'after' | 'status' | 'heldOn' | 'statusNote'
>;

/** Seats of the case; whoever was expected is taken as there until told otherwise. A circle that was recorded begins as recorded. */
export function recordValues(circle: Recorded, today: string): RecordValues {
  const attendance = circle.seats.flatMap((seat) =>
    seat.partyId === undefined
      ? []
      : [{ partyId: seat.partyId, attendance: seat.attendance === 'expected' ? ('present' as const) : seat.attendance }],
  );
  const values: RecordValues = {
    status: circle.status === 'stopped_early' ? 'stopped_early' : 'held',
    // Nobody records a circle before it was.
    on: circle.heldOn ?? (circle.plannedOn <= today ? circle.plannedOn : today),
    minutes: circle.realMinutes ?? circle.minutes,
    participants: undefined,
    note: circle.statusNote,
    attendance,
    inSpiteOf: [],
    ...afterValues(circle.after),
  };
  return { ...values, participants: circle.participants ?? counted(circle, attendance) };
}

/** What a keeper wrote, in the counselor's form. Who is seated now and was not named in it is taken as there. */
export function valuesFrom(account: CircleAccount, circle: Recorded, today: string): RecordValues {
  const first = recordValues(circle, today);
  const said = (id: PartyId) => account.attendance.find((a) => a.partyId === id)?.attendance;
  return {
    ...first,
    status: account.status,
    on: account.on,
    minutes: account.minutes ?? first.minutes,
    participants: account.participants ?? first.participants,
    note: account.note,
    attendance: first.attendance.map((a) => ({ ...a, attendance: said(a.partyId) ?? a.attendance })),
    ...afterValues(account.after),
  };
}

/** People in the room: each seat that was there with all whom it stands for. */
export function counted(circle: Pick<Circle, 'seats'>, attendance: RecordValues['attendance']): number | undefined {
  const there = new Set(attendance.filter((entry) => IN_THE_ROOM.includes(entry.attendance)).map((entry) => entry.partyId));
  const sum = circle.seats.reduce((total, seat) => (seat.partyId !== undefined && there.has(seat.partyId) ? total + seat.count : total), 0);
  return sum === 0 ? undefined : sum;
}

/** Whose words may have been read. */
export const wroteWords = (values: RecordValues): PartyId[] =>
  values.attendance.filter((a) => a.attendance === 'written_statement').map((a) => a.partyId);

function statementOf(partyId: PartyId, { readBy, where }: { readBy: string; where: string }): Statement {
  const [kind, id] = where.split(':');
  const noteId = kind === 'note' ? noteIdSchema.safeParse(id).data : undefined;
  const attachmentId = kind === 'file' ? attachmentIdSchema.safeParse(id).data : undefined;
  return { partyId, readBy, noteId, attachmentId };
}

/** A circle that did not take place has no length, no head count and nobody there. */
export function toRecord(values: RecordValues, planned: readonly PlannedPart[] = []): CircleRecord {
  const { status, on, note } = values;
  if (!tookPlace(status)) return { status, on, note, attendance: [] };
  const { minutes, participants, attendance, inSpiteOf, passes, stopReason } = values;
  const parts = planned.flatMap(({ part, title }) => {
    const state = values.parts[part];
    if (state === undefined) return [];
    const passed = values.partPasses[part];
    return [{ part, title, state, ...(passed === undefined || state === 'skipped' ? {} : { passes: passed }) }];
  });
  const statements = wroteWords(values).map((id) => statementOf(id, values.statements[id] ?? { readBy: '', where: '' }));
  const stopped = status === 'stopped_early' && stopReason !== '' ? { stopReason } : {};
  return {
    status,
    on,
    note,
    ...(minutes === undefined ? {} : { minutes }),
    ...(participants === undefined ? {} : { participants }),
    attendance,
    inSpiteOf,
    after: { ...(passes === undefined ? {} : { passes }), parts, ...stopped, statements },
  };
}
