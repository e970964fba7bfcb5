/** @file What is said about how cases went, in English. The labels of categories are the codebook's own. */
import type { CourseWords } from './course-words';

const UNNAMED =
  'Answers without a name are in no summary: one student can answer more than once, so nobody can tell how many students they are of, or whether a number of them is safe. Nor are answers of supporters, the community and staff: one person can stand behind many cases.';

export const courseEn: CourseWords = {
  dimension: {
    setting: 'Where it happened',
    identity_ground: 'Identity ground',
    screening: 'Screening',
    consent: 'Agreed to take part',
    days_to_session: 'Days from opening to first session',
    agreement_kept: 'Agreement and how it was kept',
    promises: 'Promises kept',
    restitution: 'Money owed and paid',
    checkins: 'Check-ins done',
    repeat_watch: 'Harm again within 90 days',
    survey_harmed: 'What those harmed answered',
    survey_responsible: 'What those responsible answered',
    act_beside: 'For whom',
  },

  counting: {
    setting: 'The place of the first incident that was reported.',
    identity_ground: 'The first ground that was named, so that nothing is counted twice.',
    screening:
      'Screened out: closed as not suitable, or because another authority took it up; which of the two is not told, and each counts once. Set aside: a duplicate, moved away, sent back or handed over.',
    consent:
      'The last word of everybody who was harmed or responsible. One no counts as a no; with several, that of a person harmed counts.',
    days_to_session: 'From the first opening to the first circle or meeting that was held.',
    agreement_kept: 'With several agreements the least complete one counts. Late: at least one promise was kept after its day.',
    promises: 'Of the promises that came to an end. Kept late and waived by the person harmed count as kept.',
    restitution: 'What was paid of all the money that was promised in the case. No sum of money is ever added up over cases.',
    checkins: 'Of the check-ins about which something was recorded, or that were left over at the closing. Cancelled ones do not count.',
    repeat_watch: 'Only what was closed after a session and looked at again, 90 days later or when it was opened anew.',
    survey_harmed: 'Sheets of after and at the closing that stayed with the case under a name. Mostly yes: 4 or more of 5 on average.',
    survey_responsible: 'Sheets of after and at the closing that stayed with the case under a name. Mostly yes: 4 or more of 5 on average.',
    act_beside: 'Whether the act was noted as beside one student.',
  },

  group: {
    setting: (n) => `group the places into ${n}`,
    identity_ground: (n) => `group the grounds into ${n}`,
    screening: (n) => `group the screening into ${n}`,
    consent: (n) => `group the answers about taking part into ${n}`,
    days_to_session: (n) => `group the days to the session into ${n}`,
    agreement_kept: (n) => `group the agreements into ${n}`,
    promises: (n) => `group the promises into ${n}`,
    restitution: (n) => `group the payments into ${n}`,
    checkins: (n) => `group the check-ins into ${n}`,
    repeat_watch: (n) => `group harm again into ${n}`,
    survey_harmed: (n) => `group the answers of those harmed into ${n}`,
    survey_responsible: (n) => `group the answers of those responsible into ${n}`,
    act_beside: (n) => `group the acts into ${n}`,
  },

  category: {},
  acts: (n) => (n === 1 ? '1 act of allyship' : `${n} acts of allyship`),
  measures: {
    title: 'What follows from these numbers',
    lead: 'Each is computed from numbers that are shown above, so it tells nobody more than they do.',
    none: 'Nothing can be said in one number here: a number that would be needed is withheld.',
    counted: 'Counted',
    outOf: 'Out of',
    leftOut: 'Left out',
    note: 'Not in it, and why',
    period: 'Period',
    group: 'Among',
    share: 'Share',
    numbers: 'Numbers',
    of: (numerator: number, denominator: number) => `${numerator} of ${denominator}`,
    leftOutNumber: (n: number | undefined, what: string) =>
      n === undefined || what === 'nothing' ? what : n === 0 ? `${what} (none)` : `${what} (${n})`,
    everything: 'all together',
    words: {
      process_held: {
        name: 'A process was held',
        counted: 'with a circle or another meeting that was held',
        outOf: 'all of them',
        leftOut: 'nothing',
      },
      screened_out: {
        name: 'Screened out',
        counted: 'closed as not suitable or taken up by another authority',
        outOf: 'those taken on or screened out',
        leftOut: 'not decided yet, or set aside',
      },
      agreed: {
        name: 'Everybody agreed to take part',
        counted: 'in which everybody said yes',
        outOf: 'those in which all had answered or somebody said no',
        leftOut: 'nobody asked, or not all had answered',
      },
      declined: {
        name: 'Somebody declined',
        counted: 'in which somebody said no or took a yes back',
        outOf: 'those in which all had answered or somebody said no',
        leftOut: 'nobody asked, or not all had answered',
      },
      agreement_reached: {
        name: 'An agreement was reached',
        counted: 'with a signed agreement',
        outOf: 'all of them',
        leftOut: 'nothing',
      },
      completed: {
        name: 'The agreement was completed',
        counted: 'whose agreement was completed, late or not',
        outOf: 'those whose agreement came to an end',
        leftOut: 'no agreement, or one that is still running',
      },
      nothing_late: {
        name: 'Completed with nothing late',
        counted: 'whose agreement was completed with every promise on its day',
        outOf: 'those whose agreement came to an end',
        leftOut: 'no agreement, or one that is still running',
      },
      not_kept: {
        name: 'The agreement was not kept',
        counted: 'whose agreement was not kept',
        outOf: 'those whose agreement came to an end',
        leftOut: 'no agreement, or one that is still running',
      },
      promises_kept: {
        name: 'All promises were kept',
        counted: 'in which every promise that came to an end was kept',
        outOf: 'those in which a promise came to an end',
        leftOut: 'nothing promised, or nothing due yet',
        note: 'Each case or episode counts once, however many promises it has. Single promises are never added up: beside the number of cases such a count could show what neither shows alone.',
      },
      restitution_paid: {
        name: 'Money was paid in full',
        counted: 'in which all money that was promised was paid',
        outOf: 'those in which money was promised',
        leftOut: 'no money promised',
        note: 'Each case or episode counts once, and no sum of money is ever formed: beside the number of cases it could show what neither shows alone.',
      },
      checkins_done: {
        name: 'All check-ins were done',
        counted: 'in which every check-in that was due was done',
        outOf: 'those in which a check-in was due',
        leftOut: 'no check-in due',
        note: 'Each case or episode counts once. Single check-ins, due or done, are never added up: beside the number of cases such a count could show what neither shows alone.',
      },
      harm_again: {
        name: 'Harm again within 90 days',
        counted: 'after which harm was heard of again',
        outOf: 'those that were looked at again after a session',
        leftOut: 'open, without a session, or not looked at again yet',
      },
      opened_again: {
        name: 'Opened because it happened again',
        counted: 'that were opened, or opened again, because of harm again',
        outOf: 'all of them',
        leftOut: 'nothing',
      },
      identity_based: {
        name: 'Identity-based harm',
        counted: 'in which any kind of harm was over who somebody is',
        outOf: 'all of them',
        leftOut: 'nothing',
      },
      good_harmed: {
        name: 'Those harmed answered mostly yes',
        counted: 'with sheets of those harmed of 4 or more of 5 on average',
        outOf: 'those with such a sheet under a name',
        leftOut: 'no sheet under a name',
        note: UNNAMED,
      },
      good_responsible: {
        name: 'Those responsible answered mostly yes',
        counted: 'with sheets of those responsible of 4 or more of 5 on average',
        outOf: 'those with such a sheet under a name',
        leftOut: 'no sheet under a name',
        note: UNNAMED,
      },
    },
  },

  disproportion: {
    title: 'Compared with the size of each group',
    lead: 'Type in how many students each group has, as the school publishes it. Groups without a number are left out.',
    students: (group: string) => `Students: ${group}`,
    save: 'Compare',
    saving: 'Keeping…',
    nothing: (students: number, cases: number) =>
      `No comparison can be given yet. It needs two groups or more, each number of cases shown, and at least ${students} students and ${cases} cases on both sides.`,
    ratio: 'Risk ratio',
    interval: 'Interval',
    group: 'Group',
    rate: 'Numbers',
    rateOf: (cases: number, students: number, otherCases: number, otherStudents: number) =>
      `${cases} for ${students} students; ${otherCases} for the other ${otherStudents}`,
    number: (value: number) => value.toFixed(1),
    between: (low: number, high: number) => `${low.toFixed(1)} to ${high.toFixed(1)}`,
    meaning:
      'Twice the risk is 2.0, the same risk 1.0. Where the interval holds 1.0, the difference can be chance. Cases are compared with students, so one student can count more than once. It shows where to look, not why.',
  },

  terms: {
    title: 'Terms of this school year',
    numbered: (year: string, number: string) => `${year}, term ${number}`,
    line: (name: string, from: string, to: string) => `${name}: ${from} to ${to}`,
    calendar: 'They begin as the school’s calendar says. Days between two terms belong to the one before.',
    halves: 'The school’s calendar has no terms for this year, so it is counted in two halves.',
    published: (day: string) =>
      `A number of this year was published on ${day}. Its terms stay as they were then, also when the calendar is changed: a border that moves would show who was in between.`,
    stand:
      'Terms stand as they were when a number of the school year was first published. A later change of the school’s calendar does not move them: a border that moves between two publications would show who was in between.',
  },
};
