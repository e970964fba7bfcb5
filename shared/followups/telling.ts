/**
 * @file The task "tell the person harmed". Pure.
 *
 * [Note: Nobody is left to find out]
 * Whenever an agreement has come to its end, kept or not, each person harmed is told (invariant 6). The task is raised by the records
 * themselves in the one door through which a case changes, so nobody can forget to raise it; it ends only by saying who was told,
 * when, how and by whom, or honestly why somebody was not; and until then the episode can't be closed. `episode.harmed_told_on` is
 * derived from it.
 */
import { z } from 'zod';
import type { AgreementStatus } from '../agreements/agreement';
import { type Party, partyIdSchema } from '../cases/case';
import type { PartyRole } from '../cases/words';
import { agreementIdSchema, dateSchema, episodeIdSchema, line, optionalLine } from '../values';

/** How it ended. `ended`: told at closing, without an agreement. */
export const TOLD_ABOUT = ['kept', 'partly', 'not_kept', 'ended'] as const;
export type ToldAbout = (typeof TOLD_ABOUT)[number];

/** `withdrawn`: there was nothing to tell after all, a mark or the telling itself was a mistake. */
export const TELLING_STATES = ['open', 'told', 'not_told', 'withdrawn'] as const;
export const TELLING_WAYS = ['in_person', 'phone', 'letter', 'message', 'through_adult'] as const;
export const NOT_TOLD_REASONS = ['not_reached', 'asked_not'] as const;

export const tellingIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'TellingId'>();
export type TellingId = z.infer<typeof tellingIdSchema>;

export const tellingSchema = z.strictObject({
  id: tellingIdSchema,
  episodeId: episodeIdSchema,
  agreementId: agreementIdSchema.optional(),
  partyId: partyIdSchema,
  about: z.enum(TOLD_ABOUT),
  raisedOn: dateSchema,
  due: dateSchema,
  state: z.enum(TELLING_STATES),
  /** The day of the telling, or the day on which it was settled that nobody will be told. */
  endedOn: dateSchema.optional(),
  how: z.enum(TELLING_WAYS).optional(),
  why: z.enum(NOT_TOLD_REASONS).optional(),
  byWhom: z.string(),
  /** Who was told beside the person harmed, such as a guardian. */
  alsoTold: z.string(),
  /** What they said; of somebody who was not told, the reason in words. */
  words: z.string(),
});
export type Telling = z.infer<typeof tellingSchema>;

const common = { on: dateSchema, byWhom: line(120) };

/** How one telling went. Several tasks of one person may end with it. */
export const tellingInputSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('told'),
    ...common,
    how: z.enum(TELLING_WAYS),
    alsoTold: optionalLine(200),
    words: optionalLine(2000),
  }),
  z.strictObject({ outcome: z.literal('not_told'), ...common, why: z.enum(NOT_TOLD_REASONS), words: line(2000) }),
]);
export type TellingInput = z.input<typeof tellingInputSchema>;

/** Days in which somebody is told. */
export const TELL_WITHIN = 2;

const HARMED: readonly PartyRole[] = ['harmed', 'both_conflict', 'affected_group_member'];
type Told = Pick<Party, 'id' | 'kind' | 'roles' | 'spokesperson'>;
const isHarmed = (party: Pick<Party, 'roles'>): boolean => party.roles.some(({ role }) => HARMED.includes(role));

/** Who is told: everybody harmed. A group whose spokesperson is told has been told. */
export function toBeTold<P extends Told>(parties: readonly P[]): P[] {
  const harmed = parties.filter(isHarmed);
  return harmed.filter((party) => party.spokesperson === undefined || !harmed.some((other) => other.id === party.spokesperson));
}

/** What there is to tell about an agreement; nothing before its end. */
export function tellAbout(status: AgreementStatus): ToldAbout | undefined {
  switch (status) {
    case 'completed':
      return 'kept';
    case 'partly_completed':
      return 'partly';
    case 'not_kept':
      return 'not_kept';
    default:
      return undefined;
  }
}

/** Who may say that a promise is let go: somebody harmed, and never the one who owes it. */
export function mayLetGo<P extends Told>(parties: readonly P[], owedBy: string): P[] {
  return parties.filter((party) => isHarmed(party) && party.id !== owedBy);
}
