/** @file The handover letter: one page for the next counselor with only what they need to know. Pure. Source: practice.md 3.2 row 20. */
import { z } from 'zod';
import { isEnded } from '../agreements/agreement';
import { dateSchema, languageSchema, line, optionalLine } from '../values';

/** What a page bears and somebody reads between two lessons. */
export const MOST_NEEDS = 6;
const MOST_TASKS = 10;
const MOST_PROMISES = 12;

/** What is open, as a code; the sheet has the words. */
export const TASK_KINDS = ['item', 'checkin', 'circle', 'preparation', 'risk', 'tell_harmed', 'other'] as const;

export const letterSchema = z.strictObject({
  language: languageSchema,
  /** Who writes and whom it is for; not more than an address. */
  from: line(120),
  to: optionalLine(200),
  writtenOn: dateSchema,
  caseTitle: line(120),
  school: line(120),
  people: z.array(z.strictObject({ name: line(120), role: line(200), needs: optionalLine(500) })).max(24),
  needs: z.array(line(300)).max(MOST_NEEDS),
  tasks: z
    .array(z.strictObject({ kind: z.enum(TASK_KINDS), on: dateSchema.optional(), what: optionalLine(400), who: optionalLine(200) }))
    .max(MOST_TASKS),
  promises: z
    .array(
      z.strictObject({
        who: line(120),
        what: line(400),
        forWhom: optionalLine(120),
        due: dateSchema,
        kept: z.boolean(),
        ended: z.boolean().optional(),
      }),
    )
    .max(MOST_PROMISES),
  /** How many tasks and promises did not fit: said on the page, so that nobody takes a part for the whole. */
  more: z.number().int().min(0),
});
export type Letter = z.infer<typeof letterSchema>;

type Task = Letter['tasks'][number];
type Promised = Letter['promises'][number];

interface LetterFacts {
  readonly agreements: readonly {
    readonly version: number;
    readonly status: string;
    readonly versions: readonly {
      readonly version: number;
      readonly items: readonly {
        readonly owedBy: string;
        readonly owedTo?: string | undefined;
        readonly what: string;
        readonly due: string;
        readonly status: Parameters<typeof isEnded>[0];
      }[];
    }[];
  }[];
  readonly checkins: readonly {
    readonly party?: string | undefined;
    readonly due: string;
    readonly status: string;
    readonly purpose: string;
  }[];
  readonly circles: readonly { readonly plannedOn: string; readonly status: string; readonly process: string }[];
  readonly meetings: readonly { readonly party: string; readonly plannedOn?: string | undefined; readonly heldOn?: string | undefined }[];
  readonly risks: readonly { readonly what: string; readonly reviewOn?: string | undefined; readonly endedOn?: string | undefined }[];
}

/** What is still to be done, the next first, and what was promised, open promises first. Only of what goes along. */
export function openOf(packet: LetterFacts, nameOf: (key: string) => string): Pick<Letter, 'tasks' | 'promises' | 'more'> {
  const live = packet.agreements.filter((a) => a.status !== 'superseded' && a.status !== 'draft' && a.status !== 'read_back');
  const items = live.flatMap((a) => a.versions.filter((v) => v.version === a.version).flatMap((v) => v.items));
  const promises = items
    .filter((i) => i.status !== 'cancelled')
    .map(
      (i): Promised => ({
        who: nameOf(i.owedBy),
        what: i.what.slice(0, 400),
        forWhom: i.owedTo === undefined ? '' : nameOf(i.owedTo),
        due: i.due,
        kept: isEnded(i.status) && i.status !== 'not_kept',
        // Neither open nor kept: said as it is.
        ...(i.status === 'not_kept' && { ended: true }),
      }),
    )
    .sort((a, b) => Number(a.kept) - Number(b.kept) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const tasks: Task[] = [
    ...packet.circles
      .filter((c) => c.status === 'planned')
      .map((c): Task => ({ kind: 'circle', on: c.plannedOn, what: c.process, who: '' })),
    ...packet.checkins
      .filter((c) => c.status === 'planned')
      .map((c): Task => ({ kind: 'checkin', on: c.due, what: c.purpose, who: c.party === undefined ? '' : nameOf(c.party) })),
    ...packet.meetings
      .filter((m) => m.heldOn === undefined)
      .map((m): Task => ({ kind: 'preparation', ...(m.plannedOn !== undefined && { on: m.plannedOn }), what: '', who: nameOf(m.party) })),
    ...packet.risks
      .filter((r) => r.endedOn === undefined && r.reviewOn !== undefined)
      .map((r): Task => ({ kind: 'risk', ...(r.reviewOn !== undefined && { on: r.reviewOn }), what: r.what.slice(0, 400), who: '' })),
  ].sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : (a.on ?? '9') > (b.on ?? '9') ? 1 : 0));
  return {
    tasks: tasks.slice(0, MOST_TASKS),
    promises: promises.slice(0, MOST_PROMISES),
    more: Math.max(0, tasks.length - MOST_TASKS) + Math.max(0, promises.length - MOST_PROMISES),
  };
}
