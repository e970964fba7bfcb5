/**
 * @file Retention rules: how long a record is kept after what, and the two clocks that follow. Source: practice.md 1.9, 3.1 (7), 3.3. Pure.
 *
 * [Note: Two clocks and the longer one]
 * One clock says when somebody looks, the other when a record may go; they are apart because a look takes a term and a deletion a moment.
 * Several rules may fit one case: the one with the latest day wins, and one whose event nobody knows yet (no birth date, still at school)
 * wins over all, since keeping a child's record too long can be put right and deleting it too early can't. A closing reason with rules
 * of its own is outside the rules for "any reason". A case goes as a whole only when its restricted record may go as well.
 */
import { z } from 'zod';
import { closureReasonSchema } from '../cases/words';
import { noteClassSchema } from '../notes/note';
import { dateSchema, line, optionalLine } from '../values';

export const RETENTION_EVENTS = ['closing', 'birthday_youngest', 'birthday_harmed', 'left_school', 'fixed'] as const;
export const retentionEventSchema = z.enum(RETENTION_EVENTS);
export type RetentionEvent = (typeof RETENTION_EVENTS)[number];

/** Where a rule comes from: codes of the defaults; `own` has its own words in `source`. */
export const RULE_ORIGINS = ['memory_aid', 'case_record', 'duplicate', 'nobody', 'protection', 'own'] as const;
export const ruleOriginSchema = z.enum(RULE_ORIGINS);

export const ruleIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RuleId'>();

const months = z.number().int().min(0).max(1200);

const ruleShape = {
  class: noteClassSchema,
  /** Absent: every closing reason that has no rule of its own. */
  reason: closureReasonSchema.optional(),
  event: retentionEventSchema,
  /** Of a birthday. */
  age: z.number().int().min(1).max(99).optional(),
  /** Of a fixed day. */
  fixedOn: dateSchema.optional(),
  /** How long after the event a record may go. */
  months,
  /** How long before that somebody looks. */
  remindMonths: months,
  /** `false`: it only reminds. */
  deletes: z.boolean(),
  /** Where the period comes from, in the school's own words. */
  source: optionalLine(300),
  /** Who answers for it. Then nothing goes before its day, whoever asks. */
  signed: z.strictObject({ by: line(80), on: dateSchema }).optional(),
};

export const ruleInputSchema = z.strictObject({ id: ruleIdSchema.optional(), ...ruleShape }).superRefine((rule, context) => {
  const wrong = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'missing' });
  if (isBirthday(rule.event) !== (rule.age !== undefined)) wrong('age');
  if ((rule.event === 'fixed') !== (rule.fixedOn !== undefined)) wrong('fixedOn');
});
export type RuleInput = z.input<typeof ruleInputSchema>;

export const ruleSchema = z.strictObject({ id: ruleIdSchema, origin: ruleOriginSchema, ...ruleShape });
export type Rule = z.infer<typeof ruleSchema>;

/** A rule as a certificate keeps it: without anybody's words. */
export const ruleSaidSchema = ruleSchema.pick({ class: true, reason: true, event: true, age: true, fixedOn: true, months: true });
export type RuleSaid = z.infer<typeof ruleSaidSchema>;

export function isBirthday(event: RetentionEvent): boolean {
  return event === 'birthday_youngest' || event === 'birthday_harmed';
}

/** Why nobody can say a day yet. */
export const MISSING = ['birth_date', 'leaving', 'no_student'] as const;
export type Missing = (typeof MISSING)[number];

/** What the rules need to know of a closed case. */
export interface CaseFacts {
  readonly closedOn: string;
  readonly reason: string | undefined;
  /** Of everybody the case is about who is a student: their birth date and since when they are no longer at the school. */
  readonly students: readonly { readonly birthDate: string | undefined; readonly leftOn: string | undefined; readonly harmed: boolean }[];
}

/** The same day so many months later; the last of a month that has no such day. */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** ISO days sort as they follow each other. */
const latestOf = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';

/** The day of the event, or why nobody knows it. */
export function eventOf(rule: Pick<Rule, 'event' | 'age' | 'fixedOn'>, facts: CaseFacts): { on: string } | { missing: Missing } {
  if (rule.event === 'closing') return { on: facts.closedOn };
  if (rule.event === 'fixed') return { on: rule.fixedOn ?? facts.closedOn };
  const whom = rule.event === 'birthday_harmed' ? facts.students.filter((s) => s.harmed) : facts.students;
  if (whom.length === 0) return { missing: 'no_student' };
  const days = whom.map((s) => (rule.event === 'left_school' ? s.leftOn : s.birthDate));
  const known = days.filter((day) => day !== undefined);
  if (known.length < days.length) return { missing: rule.event === 'left_school' ? 'leaving' : 'birth_date' };
  const latest = latestOf(known);
  return { on: rule.event === 'left_school' ? latest : addMonths(latest, 12 * (rule.age ?? 0)) };
}

export interface Clock {
  readonly rule: Rule;
  readonly eventOn: string | undefined;
  readonly remindOn: string | undefined;
  readonly deleteOn: string | undefined;
  readonly missing: Missing | undefined;
}

/** The rules of a class that a closing reason is under. */
export function rulesFor(rules: readonly Rule[], cls: Rule['class'], reason: string | undefined): readonly Rule[] {
  const own = rules.filter((r) => r.class === cls && r.reason !== undefined && r.reason === reason);
  return own.length > 0 ? own : rules.filter((r) => r.class === cls && r.reason === undefined);
}

function clockOf(rule: Rule, facts: CaseFacts): Clock {
  const event = eventOf(rule, facts);
  if ('missing' in event) return { rule, eventOn: undefined, remindOn: undefined, deleteOn: undefined, missing: event.missing };
  const due = addMonths(event.on, rule.months);
  // Nobody is asked to look at a case before it is closed.
  const remindOn = latestOf([addMonths(due, -rule.remindMonths), facts.closedOn]);
  return { rule, eventOn: event.on, remindOn, deleteOn: rule.deletes ? due : undefined, missing: undefined };
}

/** How late a clock runs: without a day for ever. */
const lateness = (clock: Clock): string => (clock.missing !== undefined ? '~' : (clock.deleteOn ?? '}'));

/** What the rules say of one class of a case. `undefined`: no rule speaks of it. */
export function clockFor(rules: readonly Rule[], cls: Rule['class'], facts: CaseFacts): Clock | undefined {
  const clocks = rulesFor(rules, cls, facts.reason).map((rule) => clockOf(rule, facts));
  return clocks.reduce<Clock | undefined>((best, c) => (best === undefined || lateness(c) > lateness(best) ? c : best), undefined);
}
