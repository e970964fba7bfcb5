/**
 * @file The codebook of protected summaries: which dimensions exist, their closed lists of categories, and the coarser groups
 * the advisor may propose.
 *
 * [Note: Locked codebook] A category list that changed between two releases would let a reader subtract one from the other.
 * So the lists are closed, versioned and never edited: a change is a new version. The labels are part of the version too,
 * because the labels are what stands in the exported file: codes such as `5-7` are turned into dates by spreadsheets.
 */
import { z } from 'zod';
import { type DimensionParts, type Group, group, list, yesNo } from './categories';
import { COURSE } from './codebook-course';

export const CODEBOOK_VERSION = '2026-2';

/** The dimensions of codebook 2026-1. None of them was changed since; facts that were counted then have only these. */
export const FIRST_DIMENSIONS = [
  'school',
  'term',
  'age_band',
  'harm_type',
  'process',
  'outcome',
  'agreement_status',
  'days_band',
  'repeat_harm',
  'identity_based',
] as const;

export const DIMENSIONS = [
  ...FIRST_DIMENSIONS,
  'setting',
  'identity_ground',
  'screening',
  'consent',
  'days_to_session',
  'agreement_kept',
  'promises',
  'restitution',
  'checkins',
  'repeat_watch',
  'survey_harmed',
  'survey_responsible',
  'act_beside',
] as const;
export const dimensionSchema = z.enum(DIMENSIONS);
export type Dimension = (typeof DIMENSIONS)[number];

/** The grouping that keeps every category apart; always there. */
export const FINE = 'fine';

export interface DimensionDefinition extends DimensionParts {
  readonly dimension: Dimension;
}

const named = <K extends Dimension>(parts: Readonly<Record<K, DimensionParts>>) =>
  Object.fromEntries(Object.entries<DimensionParts>(parts).map(([dimension, one]) => [dimension, { ...one, dimension }])) as Record<
    K,
    DimensionDefinition
  >;

export const CODEBOOK: Readonly<Record<Dimension, DimensionDefinition>> = {
  school: { dimension: 'school', label: 'School', sensitive: false, categories: [], groupings: {} },
  term: { dimension: 'term', label: 'Term', sensitive: false, categories: [], groupings: {} },
  age_band: {
    dimension: 'age_band',
    label: 'Ages',
    sensitive: false,
    categories: list({
      '5-7': 'Ages 5 to 7',
      '8-10': 'Ages 8 to 10',
      '11-13': 'Ages 11 to 13',
      '14-15': 'Ages 14 to 15',
      '16-18': 'Ages 16 to 18',
      adult_or_unknown: 'Adults only or age unknown',
    }),
    groupings: {
      school_level: [
        group('5-10', 'Ages 5 to 10', '5-7', '8-10'),
        group('11-13', 'Ages 11 to 13', '11-13'),
        group('14-18', 'Ages 14 to 18', '14-15', '16-18'),
        group('adult_or_unknown', 'Adults only or age unknown', 'adult_or_unknown'),
      ],
      two_halves: [
        group('5-13', 'Ages 5 to 13', '5-7', '8-10', '11-13'),
        group('14_and_over', 'Ages 14 and over, or unknown', '14-15', '16-18', 'adult_or_unknown'),
      ],
    },
  },
  harm_type: {
    dimension: 'harm_type',
    label: 'Harm',
    sensitive: true,
    categories: list({
      physical: 'Physical',
      threat: 'Threat',
      verbal: 'Verbal',
      exclusion: 'Exclusion',
      rumour: 'Rumour',
      property: 'Property',
      theft: 'Theft',
      online: 'Online',
      identity_based: 'Identity-based',
      disruption: 'Disruption',
      staff_conduct: 'Staff conduct',
      boundary: 'Boundary',
      other: 'Other',
    }),
    groupings: {
      families: [
        group('persons', 'Harm to persons', 'physical', 'threat', 'verbal', 'boundary', 'staff_conduct'),
        group('belonging', 'Harm to belonging', 'exclusion', 'rumour', 'online', 'identity_based'),
        group('things_and_lessons', 'Harm to things or lessons', 'property', 'theft', 'disruption', 'other'),
      ],
      persons_or_otherwise: [
        group('persons', 'Harm to persons', 'physical', 'threat', 'verbal', 'boundary', 'staff_conduct'),
        group('otherwise', 'Other harm', 'exclusion', 'rumour', 'online', 'identity_based', 'property', 'theft', 'disruption', 'other'),
      ],
    },
  },
  process: {
    dimension: 'process',
    label: 'Process held',
    sensitive: false,
    categories: list({
      chat: 'Restorative chat',
      conference: 'Conference',
      repair_harm_circle: 'Repair-harm circle',
      conflict_circle: 'Conflict circle',
      class_circle: 'Class circle',
      reentry_circle: 'Re-entry circle',
      support_circle: 'Support circle',
      peer_mediation: 'Peer mediation',
      indirect: 'Indirect',
      none: 'No process held',
    }),
    groupings: {
      families: [
        group('circles', 'Circles', 'repair_harm_circle', 'conflict_circle', 'class_circle', 'reentry_circle', 'support_circle'),
        group('meetings', 'Conference, mediation or chat', 'chat', 'conference', 'peer_mediation', 'indirect'),
        group('none', 'No process held', 'none'),
      ],
      held_or_not: [
        group(
          'held',
          'A process was held',
          'chat',
          'conference',
          'repair_harm_circle',
          'conflict_circle',
          'class_circle',
          'reentry_circle',
          'support_circle',
          'peer_mediation',
          'indirect',
        ),
        group('none', 'No process held', 'none'),
      ],
    },
  },
  outcome: {
    dimension: 'outcome',
    label: 'Outcome',
    sensitive: true,
    categories: list({
      completed: 'Agreement completed',
      partly_completed: 'Agreement partly completed',
      not_kept: 'Agreement not kept',
      no_agreement: 'Resolved without agreement',
      withdrawn_or_declined: 'Withdrawn or declined',
      not_suitable: 'Not suitable',
      referred: 'Referred elsewhere',
      still_open: 'Still open',
    }),
    groupings: {
      ways_of_ending: [
        group('completed', 'Agreement completed', 'completed'),
        group(
          'ended_otherwise',
          'Ended otherwise',
          'partly_completed',
          'not_kept',
          'no_agreement',
          'withdrawn_or_declined',
          'not_suitable',
          'referred',
        ),
        group('still_open', 'Still open', 'still_open'),
      ],
      kept_in_full: [
        group('completed', 'Agreement completed', 'completed'),
        group(
          'otherwise',
          'Otherwise',
          'partly_completed',
          'not_kept',
          'no_agreement',
          'withdrawn_or_declined',
          'not_suitable',
          'referred',
          'still_open',
        ),
      ],
    },
  },
  agreement_status: {
    dimension: 'agreement_status',
    label: 'Agreement',
    sensitive: true,
    categories: list({
      none: 'No agreement',
      active: 'Active',
      completed: 'Completed',
      partly_completed: 'Partly completed',
      not_kept: 'Not kept',
    }),
    groupings: {
      kept_in_full: [
        group('completed', 'Completed', 'completed'),
        group('otherwise', 'Otherwise', 'none', 'active', 'partly_completed', 'not_kept'),
      ],
    },
  },
  days_band: {
    dimension: 'days_band',
    label: 'Days from opening to closing',
    sensitive: false,
    categories: list({
      '0-7': '0 to 7 days',
      '8-14': '8 to 14 days',
      '15-30': '15 to 30 days',
      '31-60': '31 to 60 days',
      '61+': '61 days or more',
      open: 'Still open',
    }),
    groupings: {
      month: [
        group('0-30', '0 to 30 days', '0-7', '8-14', '15-30'),
        group('31+', '31 days or more', '31-60', '61+'),
        group('open', 'Still open', 'open'),
      ],
    },
  },
  repeat_harm: {
    dimension: 'repeat_harm',
    label: 'Repeat harm',
    sensitive: true,
    categories: yesNo('Repeat harm recorded', 'No repeat harm recorded'),
    groupings: {},
  },
  identity_based: {
    dimension: 'identity_based',
    label: 'Identity-based harm',
    sensitive: false,
    categories: yesNo('Identity-based', 'Not identity-based'),
    groupings: {},
  },
  ...named(COURSE),
};

/** A school or term of this vault. `group` names the coarser category it belongs to (school level, school year). */
export const runtimeCategorySchema = z.strictObject({
  code: z.string().min(1).max(80),
  label: z.string().min(1).max(120),
  group: z.strictObject({ code: z.string().min(1).max(80), label: z.string().min(1).max(120) }).optional(),
});

/** The vault's own categories, complete: a school without a case is listed as well, or its absence would tell something. */
export const runtimeCategoriesSchema = z.strictObject({
  school: z.array(runtimeCategorySchema).max(200).optional(),
  term: z.array(runtimeCategorySchema).max(200).optional(),
});
export type RuntimeCategories = z.infer<typeof runtimeCategoriesSchema>;

/** The one coarser grouping of run-time dimensions. */
export const GROUPED = 'grouped';

/**
 * The categories of a dimension under a grouping, each with the fine codes it holds.
 * @returns undefined when that grouping does not exist.
 */
export function groupsOf(dimension: Dimension, grouping: string, runtime: RuntimeCategories = {}): readonly Group[] | undefined {
  const given = dimension === 'school' || dimension === 'term' ? (runtime[dimension] ?? []) : undefined;
  if (grouping === FINE) return (given ?? CODEBOOK[dimension].categories).map((c) => ({ code: c.code, label: c.label, of: [c.code] }));
  if (given === undefined)
    return Object.hasOwn(CODEBOOK[dimension].groupings, grouping) ? CODEBOOK[dimension].groupings[grouping] : undefined;
  if (grouping !== GROUPED || !given.some((c) => c.group)) return undefined;
  const groups = new Map<string, { code: string; label: string; of: string[] }>();
  for (const c of given) {
    const { code, label } = c.group ?? c;
    const held = groups.get(code) ?? { code, label, of: [] };
    held.of.push(c.code);
    groups.set(code, held);
  }
  return [...groups.values()];
}

/** Names of the groupings of a dimension, finest first. */
export function groupingsOf(dimension: Dimension, runtime: RuntimeCategories = {}): readonly string[] {
  if (dimension === 'school' || dimension === 'term') return runtime[dimension]?.some((c) => c.group) ? [FINE, GROUPED] : [FINE];
  return [FINE, ...Object.keys(CODEBOOK[dimension].groupings)];
}
