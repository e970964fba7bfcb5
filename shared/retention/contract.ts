/** @file What the window may ask about keeping and deleting. Counselors only. Nothing is deleted but by `retention.delete`, by a person. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, intakeIdSchema, personIdSchema } from '../values';
import {
  asideDaysSchema,
  asideIdSchema,
  asideRowSchema,
  caseRetentionSchema,
  certificateSchema,
  DESK_SORTS,
  deskRowSchema,
  deskViewSchema,
  disposalIdSchema,
  groundSchema,
  holdIdSchema,
  holdInputSchema,
  holdSchema,
  monthsSchema,
  plannedSchema,
  putAwaySchema,
  settingsSchema,
  targetSchema,
  unneededSchema,
} from './desk';
import { ruleIdSchema, ruleInputSchema } from './rule';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const count = z.number().int().nonnegative();
/** So many at once are looked at by a person; more would be a click. */
const targets = z.array(targetSchema).min(1).max(100);

export const retentionContract = {
  'retention.settings': method(counselor, z.strictObject({}), settingsSchema),
  /** Every closed case is counted anew. */
  'retention.saveRule': method(counselor, ruleInputSchema, z.strictObject({ id: ruleIdSchema })),
  'retention.removeRule': method(counselor, z.strictObject({ id: ruleIdSchema }), done),
  'retention.setAsideDays': method(counselor, z.strictObject({ days: asideDaysSchema }), done),

  /** Closed cases by what the rules say of them. Of private memory aids one's own only. `counts` are of all views. */
  'retention.desk': method(
    counselor,
    z.strictObject({
      view: deskViewSchema,
      sort: z.enum(DESK_SORTS).default('day'),
      limit: z.number().int().min(1).max(200).default(100),
      offset: z.number().int().min(0).max(100_000).default(0),
    }),
    z.strictObject({
      rows: z.array(deskRowSchema),
      counts: z.strictObject({ delete: count, remind: count, held: count, later: count, unknown: count, aside: count }),
    }),
  ),
  'retention.ofCase': method(counselor, z.strictObject({ caseId: caseIdSchema }), caseRetentionSchema),
  'retention.ofPerson': method(counselor, z.strictObject({ personId: personIdSchema }), z.array(holdSchema)),
  /** Persons whom no case and nobody else needs, by name. */
  'retention.unneeded': method(counselor, z.strictObject({}), z.array(unneededSchema)),

  /** Quick notes that were put away without a case, the first to go first. */
  'retention.putAwayNotes': method(counselor, z.strictObject({}), z.strictObject({ rows: z.array(putAwaySchema), months: monthsSchema })),
  'retention.setNoteMonths': method(counselor, z.strictObject({ months: monthsSchema }), done),
  /** Really gone. Refused `blocked`/`retention-not-due` before their day. */
  'retention.deleteNotes': method(
    counselor,
    z.strictObject({ ids: z.array(intakeIdSchema).min(1).max(100) }),
    z.strictObject({ certificate: disposalIdSchema }),
  ),

  'retention.hold': method(counselor, holdInputSchema, z.strictObject({ id: holdIdSchema })),
  'retention.endHold': method(counselor, z.strictObject({ id: holdIdSchema, on: dateSchema }), done),

  /** Says what would go and what stays, and changes nothing. */
  'retention.dryRun': method(counselor, z.strictObject({ targets }), z.array(plannedSchema)),
  /** Out of lists and search. Refused `blocked` with the first thing that stands in the way; then nothing is put aside. */
  'retention.putAside': method(
    counselor,
    z.strictObject({ targets, ground: groundSchema }),
    z.strictObject({ ids: z.array(asideIdSchema), readyOn: dateSchema }),
  ),
  'retention.aside': method(counselor, z.strictObject({}), z.array(asideRowSchema)),
  'retention.restore': method(counselor, z.strictObject({ ids: z.array(asideIdSchema).min(1).max(100) }), done),
  /** Really gone, each in one commit with its certificate. Refused before its day and by everything that blocks. */
  'retention.delete': method(counselor, z.strictObject({ id: asideIdSchema }), z.strictObject({ certificate: disposalIdSchema })),
  'retention.certificates': method(counselor, z.strictObject({}), z.array(certificateSchema)),

  /** What Today may say about the desk: nothing within a week after somebody has looked. */
  'retention.reminder': method(counselor, z.strictObject({}), z.strictObject({ due: count, look: count })),
  /** Somebody looked, or does not want to this week. */
  'retention.looked': method(counselor, z.strictObject({}), done),
};
