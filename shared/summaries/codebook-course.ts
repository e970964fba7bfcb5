/**
 * @file The dimensions that codebook 2026-2 added: where it happened, how a case went, and acts of allyship. Closed lists, as all.
 *
 * [Note: Promises are counted by case] How many promises, payments, check-ins and answers there were is tied to how many cases there
 * were: where a promise was broken there is a case. Two tables with different things in them can show together what neither shows
 * alone, and the proof is one about additions within one kind of thing. So a case says how its promises, payments, check-ins and
 * answers went, in a closed list, and everything is protected in one piece. A sum of money or of promises is never formed.
 */
import { type DimensionParts, group, list, yesNo } from './categories';

/**
 * Sheets of one side, as one answer. Of those harmed and those responsible only, and under a name: they are the students that the threshold
 * counts. One supporter or teacher can stand behind the cases of many students, and whoever answers without a name can answer twice.
 */
const SHEETS = {
  sensitive: true,
  categories: list({ good: 'Mostly yes', mixed: 'Mixed', poor: 'Mostly no', none: 'No sheet under a name' }),
  groupings: {
    answered: [
      group('good', 'Mostly yes', 'good'),
      group('not_good', 'Mixed or mostly no', 'mixed', 'poor'),
      group('none', 'No sheet under a name', 'none'),
    ],
  },
};

/** How the promises, payments and check-ins of a case went, from the best on. */
export const COURSE = {
  setting: {
    label: 'Where it happened',
    sensitive: false,
    categories: list({
      classroom: 'Classroom',
      corridor: 'Corridor',
      playground: 'Playground',
      toilets: 'Toilets',
      canteen: 'Canteen',
      sports: 'Sports',
      transport: 'On the way',
      online: 'Online',
      outside_school: 'Outside school',
      other: 'Elsewhere',
      not_recorded: 'Place not recorded',
    }),
    groupings: {
      kinds: [
        group('lessons', 'In lessons or sports', 'classroom', 'sports'),
        group('between', 'Between lessons', 'corridor', 'playground', 'toilets', 'canteen'),
        group('beyond', 'Beyond the school or online', 'transport', 'online', 'outside_school'),
        group('elsewhere', 'Elsewhere or not recorded', 'other', 'not_recorded'),
      ],
      lessons_or_not: [
        group('lessons', 'In lessons or sports', 'classroom', 'sports'),
        group(
          'other_places',
          'Other places',
          'corridor',
          'playground',
          'toilets',
          'canteen',
          'transport',
          'online',
          'outside_school',
          'other',
          'not_recorded',
        ),
      ],
    },
  },
  identity_ground: {
    label: 'Identity ground',
    sensitive: true,
    categories: list({
      ethnicity: 'Ethnicity',
      nationality: 'Nationality',
      language: 'Language',
      faith: 'Faith',
      gender: 'Gender',
      orientation: 'Orientation',
      disability: 'Disability',
      appearance: 'Appearance',
      family: 'Family',
      other: 'Other ground',
      not_recorded: 'Ground not recorded',
      none: 'Not identity-based',
    }),
    groupings: {
      families: [
        group('origin', 'Ethnicity, nationality, language or faith', 'ethnicity', 'nationality', 'language', 'faith'),
        group('gender_or_orientation', 'Gender or orientation', 'gender', 'orientation'),
        group('body', 'Disability or appearance', 'disability', 'appearance'),
        group('another', 'Another ground or none recorded', 'family', 'other', 'not_recorded'),
        group('none', 'Not identity-based', 'none'),
      ],
    },
  },
  screening: {
    label: 'Screening',
    sensitive: true,
    categories: list({
      taken_on: 'Taken on',
      screened_out: 'Screened out',
      set_aside: 'Set aside',
      undecided: 'Not decided yet',
    }),
    groupings: {
      taken_on_or_not: [
        group('taken_on', 'Taken on', 'taken_on'),
        group('otherwise', 'Otherwise', 'screened_out', 'set_aside', 'undecided'),
      ],
    },
  },
  consent: {
    label: 'Agreed to take part',
    sensitive: true,
    categories: list({
      agreed: 'Everybody agreed',
      declined_harmed: 'Declined by who was harmed',
      declined_responsible: 'Declined by who was responsible',
      waiting: 'Some had not answered',
      not_asked: 'Nobody was asked',
    }),
    groupings: {
      answers: [
        group('agreed', 'Everybody agreed', 'agreed'),
        group('declined', 'Somebody declined', 'declined_harmed', 'declined_responsible'),
        group('open', 'Not asked or not answered', 'waiting', 'not_asked'),
      ],
    },
  },
  days_to_session: {
    label: 'Days from opening to first session',
    sensitive: false,
    categories: list({
      '0-7': '0 to 7 days',
      '8-14': '8 to 14 days',
      '15-30': '15 to 30 days',
      '31-60': '31 to 60 days',
      '61+': '61 days or more',
      none: 'No session held',
    }),
    groupings: {
      month: [
        group('0-30', '0 to 30 days', '0-7', '8-14', '15-30'),
        group('31+', '31 days or more', '31-60', '61+'),
        group('none', 'No session held', 'none'),
      ],
    },
  },
  agreement_kept: {
    label: 'Agreement and how it was kept',
    sensitive: true,
    categories: list({
      on_time: 'Completed with nothing late',
      late: 'Completed with something late',
      partly: 'Partly completed',
      not_kept: 'Not kept',
      active: 'Still running',
      none: 'No agreement',
    }),
    groupings: {
      kept: [
        group('completed', 'Completed', 'on_time', 'late'),
        group('not_completed', 'Partly completed or not kept', 'partly', 'not_kept'),
        group('active', 'Still running', 'active'),
        group('none', 'No agreement', 'none'),
      ],
      reached: [
        group('reached', 'Agreement reached', 'on_time', 'late', 'partly', 'not_kept', 'active'),
        group('none', 'No agreement', 'none'),
      ],
    },
  },
  promises: {
    label: 'Promises kept',
    sensitive: true,
    categories: list({
      all: 'All promises kept',
      most: 'Half or more kept',
      few: 'Fewer than half kept',
      none_ended: 'No promise due yet',
      no_promises: 'No promises made',
    }),
    groupings: {
      all_or_not: [
        group('all', 'All promises kept', 'all'),
        group('not_all', 'Not all promises kept', 'most', 'few'),
        group('nothing', 'Nothing promised or nothing due', 'none_ended', 'no_promises'),
      ],
    },
  },
  restitution: {
    label: 'Money owed and paid',
    sensitive: true,
    categories: list({
      in_full: 'Paid in full',
      half_or_more: 'Half or more paid',
      less: 'Less than half paid',
      nothing: 'Nothing paid',
      none_owed: 'No money owed',
    }),
    groupings: {
      full_or_not: [
        group('in_full', 'Paid in full', 'in_full'),
        group('not_full', 'Not paid in full', 'half_or_more', 'less', 'nothing'),
        group('none_owed', 'No money owed', 'none_owed'),
      ],
    },
  },
  checkins: {
    label: 'Check-ins done',
    sensitive: false,
    categories: list({
      all: 'All check-ins done',
      most: 'Half or more done',
      few: 'Fewer than half done',
      none_due: 'No check-in due',
    }),
    groupings: {
      all_or_not: [
        group('all', 'All check-ins done', 'all'),
        group('not_all', 'Not all check-ins done', 'most', 'few'),
        group('none_due', 'No check-in due', 'none_due'),
      ],
    },
  },
  repeat_watch: {
    label: 'Harm again within 90 days',
    sensitive: true,
    categories: list({
      again: 'Harm again',
      nothing: 'No harm again',
      not_watched: 'Not looked at',
    }),
    groupings: {},
  },
  survey_harmed: { label: 'What those harmed answered', ...SHEETS },
  survey_responsible: { label: 'What those responsible answered', ...SHEETS },
  act_beside: {
    label: 'For whom',
    sensitive: false,
    categories: yesNo('Beside one student', 'For a group or everybody'),
    groupings: {},
  },
} as const satisfies Readonly<Record<string, DimensionParts>>;
