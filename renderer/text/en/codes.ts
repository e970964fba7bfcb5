/**
 * @file A label for every code of the domain, in English. Typed by shared's own lists: a code without a label does not compile.
 * Words of the field (practice.md 1.2): person harmed, person responsible, keeper, agreement, check-in.
 */
import type { AGREEMENT_STATUSES, ITEM_STATUSES, SIGNATURE_METHODS } from '../../../shared/agreements/agreement';
import type { Duty, Obstacle, Party, TimelineEntry } from '../../../shared/cases/case';
import type { CASE_SORTS } from '../../../shared/cases/contract';
import type { Answer, SCREENING_OUTCOMES, ScreeningClass } from '../../../shared/cases/screening';
import type {
  CASE_STATUSES,
  CHANNELS,
  CLOSURE_REASONS,
  CONSENT_BY,
  CONSENT_SCOPES,
  CONSENT_STATES,
  EPISODE_TRIGGERS,
  HARM_TYPES,
  NEXT_STEPS,
  PARTY_ROLES,
  SETTINGS,
} from '../../../shared/cases/words';
import type { CHECKIN_PURPOSES, CHECKIN_STATUSES } from '../../../shared/checkins/contract';
import type { ATTENDANCE, CIRCLE_STATUSES, PROCESSES } from '../../../shared/circles/circle';
import type { PAPERS, SEAT_ROLES } from '../../../shared/circles/plan';
import type { NOTE_CLASSES, NOTE_KINDS } from '../../../shared/notes/note';
import type { PERSON_KINDS } from '../../../shared/people/person';
import type { AGE_BANDS, ApproximateDate, LANGUAGES, ROLES } from '../../../shared/values';

/** A label for each code of a closed list. */
type Labels<L extends readonly string[]> = Record<L[number], string>;

export interface Codes {
  role: Labels<typeof ROLES>;
  /** What a sign-in of that role may see, in one sentence. */
  roleSees: Labels<typeof ROLES>;
  language: Labels<typeof LANGUAGES>;
  ageBand: Labels<typeof AGE_BANDS>;
  personKind: Labels<typeof PERSON_KINDS>;
  partyKind: Record<Party['kind'], string>;
  caseStatus: Labels<typeof CASE_STATUSES>;
  closureReason: Labels<typeof CLOSURE_REASONS>;
  harmType: Labels<typeof HARM_TYPES>;
  partyRole: Labels<typeof PARTY_ROLES>;
  seatRole: Labels<typeof SEAT_ROLES>;
  channel: Labels<typeof CHANNELS>;
  setting: Labels<typeof SETTINGS>;
  episodeTrigger: Labels<typeof EPISODE_TRIGGERS>;
  consentScope: Labels<typeof CONSENT_SCOPES>;
  consentState: Labels<typeof CONSENT_STATES>;
  consentBy: Labels<typeof CONSENT_BY>;
  noteClass: Labels<typeof NOTE_CLASSES>;
  /** Who sees a note of this class, and what happens to it. */
  noteClassHelp: Labels<typeof NOTE_CLASSES>;
  noteKind: Labels<typeof NOTE_KINDS>;
  /** What to do next in a case, as a verb: a button or a line of Today. */
  nextStep: Labels<typeof NEXT_STEPS>;
  caseSort: Labels<typeof CASE_SORTS>;
  dutyType: Record<Duty['type'], string>;
  /** Why a circle can't be planned, held or printed now. */
  obstacle: Record<Obstacle['code'], string>;
  timeline: Record<TimelineEntry['what'], string>;
  datePrecision: Record<ApproximateDate['precision'], string>;
  answer: Record<Answer['answer'], string>;
  screeningClass: Record<ScreeningClass, string>;
  screeningOutcome: Labels<typeof SCREENING_OUTCOMES>;
  process: Labels<typeof PROCESSES>;
  circleStatus: Labels<typeof CIRCLE_STATUSES>;
  attendance: Labels<typeof ATTENDANCE>;
  paper: Labels<typeof PAPERS>;
  itemStatus: Labels<typeof ITEM_STATUSES>;
  agreementStatus: Labels<typeof AGREEMENT_STATUSES>;
  signatureMethod: Labels<typeof SIGNATURE_METHODS>;
  checkinStatus: Labels<typeof CHECKIN_STATUSES>;
  checkinPurpose: Labels<typeof CHECKIN_PURPOSES>;
}

export const codes: Codes = {
  role: { counselor: 'Counselor', facilitator: 'Facilitator', admin: 'Administrator' },
  roleSees: {
    counselor: 'Sees and writes everything: cases, circles, agreements, summaries.',
    facilitator: 'Sees only the circles that a counselor hands over, and prints for them.',
    admin: 'Sees only protected summaries. No names, no stories, no dates.',
  },
  language: { en: 'English', es: 'Spanish' },
  ageBand: {
    '5-7': 'Ages 5 to 7',
    '8-10': 'Ages 8 to 10',
    '11-13': 'Ages 11 to 13',
    '14-15': 'Ages 14 to 15',
    '16-18': 'Ages 16 to 18',
    adult: 'Adult',
  },
  personKind: { student: 'Student', staff: 'Staff', guardian: 'Parent or guardian', other: 'Somebody else' },
  partyKind: { person: 'A person', group: 'A group', unknown: 'Not known yet' },
  caseStatus: {
    new: 'New',
    screening: 'Screening',
    preparing: 'Preparing',
    scheduled: 'Circle planned',
    in_process: 'Circle under way',
    agreement_active: 'Agreement running',
    monitoring: 'Checking in',
    closed: 'Closed',
    reopened: 'Reopened',
    paused: 'Paused',
    transferred_out: 'Handed to another school',
  },
  closureReason: {
    agreement_completed: 'Agreement kept in full',
    agreement_partly_completed: 'Agreement kept in part',
    agreement_not_kept: 'Agreement not kept',
    resolved_without_agreement: 'Settled without an agreement',
    consent_withdrawn_harmed: 'The person harmed withdrew',
    consent_withdrawn_responsible: 'The person responsible withdrew',
    declined_harmed: 'The person harmed said no',
    declined_responsible: 'The person responsible said no',
    no_contact: 'Could not be reached',
    not_suitable: 'Not suitable for a restorative process',
    referred_child_protection: 'Passed to child protection',
    referred_other_process: 'Passed to another process',
    duplicate: 'Already recorded in another case',
    moved_away: 'Somebody moved away',
    referred_back: 'Handed back to who referred it',
    no_one_identified: 'Nobody responsible was found',
  },
  harmType: {
    physical: 'Physical harm',
    threat: 'Threat',
    verbal: 'Hurtful words',
    exclusion: 'Leaving somebody out',
    rumour: 'Rumour',
    property: 'Damage to things',
    theft: 'Taking things',
    online: 'Online harm',
    image_sharing: 'Sharing an image',
    identity_based: 'Harm over who somebody is',
    disruption: 'Disrupted lesson',
    staff_conduct: 'How an adult acted',
    boundary: 'Personal boundary crossed',
    self_directed_effect: 'Somebody hurt themselves after it',
    other: 'Something else',
  },
  partyRole: {
    harmed: 'Person harmed',
    responsible: 'Person responsible',
    both_conflict: 'Part of the conflict',
    affected_group_member: 'Affected group',
    witness: 'Saw or heard it',
    supporter_of: 'Supporter',
    guardian_of: 'Parent or guardian',
    reporter: 'Told us',
    community: 'Community member',
    surrogate: 'Speaks for a similar harm',
    staff_participant: 'Staff taking part',
    facilitator: 'Facilitator',
    co_facilitator: 'Co-facilitator',
    peer_mediator: 'Peer mediator',
    peer_supervisor: 'Adult beside peer mediators',
    interpreter: 'Interpreter',
    observer: 'Observer',
    ally: 'Ally',
    buddy: 'Buddy',
  },
  seatRole: {
    harmed: 'Person harmed',
    responsible: 'Person responsible',
    both_conflict: 'Part of the conflict',
    returning: 'Coming back',
    affected_group_member: 'Affected group',
    witness: 'Saw or heard it',
    supporter_of: 'Supporter',
    guardian_of: 'Parent or guardian',
    reporter: 'Told us',
    community: 'Community member',
    surrogate: 'Speaks for a similar harm',
    staff_participant: 'Staff taking part',
    facilitator: 'Keeper',
    co_facilitator: 'Second keeper',
    peer_mediator: 'Peer mediator',
    peer_supervisor: 'Adult beside peer mediators',
    interpreter: 'Interpreter',
    observer: 'Observer',
    ally: 'Ally',
    buddy: 'Buddy',
  },
  channel: {
    self: 'The person harmed told us',
    peer: 'Another student told us',
    staff: 'A member of staff told us',
    family: 'Family told us',
    paper_form: 'A paper form',
    box: 'The letter box',
    anonymous: 'Somebody who stays unnamed',
    imported: 'Brought in from another record',
  },
  setting: {
    classroom: 'Classroom',
    corridor: 'Corridor',
    playground: 'Playground',
    toilets: 'Toilets',
    canteen: 'Canteen',
    sports: 'Sports hall or field',
    transport: 'On the way to or from school',
    online: 'Online',
    outside_school: 'Outside school',
    other: 'Somewhere else',
  },
  episodeTrigger: {
    first: 'First report',
    repeat_harm: 'It happened again',
    agreement_broken: 'The agreement was broken',
    new_information: 'Something new came to light',
  },
  consentScope: {
    take_part: 'Take part',
    share_story: 'Have their story told',
    use_letter: 'Have their letter used',
    video: 'Be seen on video',
    research: 'Be counted in research',
    transfer: 'Have the record passed on',
  },
  consentState: {
    not_asked: 'Not asked yet',
    given: 'Said yes',
    given_with_limits: 'Said yes, with limits',
    refused: 'Said no',
    withdrawn: 'Took it back',
    expired: 'Ran out',
  },
  consentBy: { self: 'By themselves', guardian: 'By a parent or guardian', both: 'By both', not_required: 'Not needed' },
  noteClass: { memory_aid: 'My own memory aid', case_record: 'Case record', restricted: 'Restricted' },
  noteClassHelp: {
    memory_aid: 'Only you see it. Never printed, never handed on.',
    case_record: 'Part of the case. Found by search, printed, handed on.',
    restricted: 'Child protection only. In no search, print or export, unless somebody names it.',
  },
  noteKind: { note: 'Note', call: 'Call', meeting: 'Meeting', safety: 'Safety', preparation: 'Preparation', other: 'Other' },
  nextStep: {
    screen: 'Answer the screening questions',
    decide_suitability: 'Decide how to go on',
    ask_consent: 'Ask for consent',
    await_consent: 'Wait for an answer',
    prepare: 'Meet each person apart',
    plan_circle: 'Plan the circle',
    hold_circle: 'Hold the circle',
    record_circle: 'Record the circle',
    write_agreement: 'Write the agreement',
    sign_agreement: 'Have the agreement signed',
    item_due: 'Look after a promise',
    checkin_due: 'Check in',
    review_risk: 'Look at a risk again',
    tell_harmed: 'Tell the person harmed',
    close: 'Close the case',
    wait: 'Wait',
    nothing: 'Nothing to do',
  },
  caseSort: {
    next_due: 'Next step',
    opened: 'Told on',
    title: 'Case',
    number: 'Number',
    status: 'Stage',
    harmed: 'People',
  },
  dutyType: { child_protection: 'Child protection', police: 'Police', other: 'Somebody else' },
  obstacle: {
    'not-screened': 'The screening questions are not answered yet.',
    'screening-stop': 'A screening answer says stop.',
    'screening-unanswered': 'A stop question is not answered yet.',
    'condition-missing': 'It has not been said on which condition this may go on.',
    'keeper-conflict': 'The keeper is too close to somebody here. Somebody else must keep the circle.',
    'not-accepted': 'Nobody has decided yet that a restorative process fits.',
    'consent-missing': 'Somebody has not been asked yet, or has not answered.',
    'consent-refused': 'Somebody said no, or took their yes back.',
    'case-closed': 'The case is closed.',
    'contact-limit': 'Two people must not share a room on that day.',
  },
  timeline: {
    case_opened: 'Case opened',
    screened: 'Screening answered',
    override: 'A stop answer was overridden',
    consent: 'Consent recorded',
    circle_planned: 'Circle planned',
    circle_held: 'Circle held',
    circle_cancelled: 'Circle cancelled',
    agreement_drafted: 'Agreement drafted',
    agreement_signed: 'Agreement signed',
    item_ended: 'A promise was settled',
    checkin_recorded: 'Check-in recorded',
    printed: 'Printed',
    circle_on_hold: 'A planned circle is on hold',
    risk_noted: 'A risk or strength was written down',
    risk_ended: 'A risk or strength has ended',
    collected: 'A paper came back',
    closed: 'Case closed',
    reopened: 'Case reopened',
    duty_recorded: 'A duty to report was done',
    party_added: 'Somebody was added',
    party_changed: 'Somebody’s part was changed',
    party_removed: 'Somebody was taken out',
    people_merged: 'Two records of one person became one',
    people_parted: 'One person’s two records were parted again',
    case_linked: 'Linked with another case',
    case_unlinked: 'No longer linked with another case',
    report_changed: 'The report was changed',
    harmed_told: 'The person harmed was told',
    note_raised: 'A note was moved up',
    note_removed: 'A note was taken away',
    note_restored: 'A note was brought back',
    prepared: 'Met apart, in preparation',
    limit_set: 'A contact limit was set',
    limit_ended: 'A contact limit was ended',
    paused: 'The case was paused',
    resumed: 'The case went on',
    packet_sent: 'A handover packet was sealed',
    transferred_out: 'Handed over: accepted elsewhere',
    transfer_refused: 'The handover was refused',
    transferred_in: 'Taken over from elsewhere',
  },
  datePrecision: {
    exact: 'On a day I know',
    about: 'About a day',
    between: 'Between two days',
    term: 'In a term or week',
    unknown: 'Not known',
  },
  answer: { yes: 'Yes', no: 'No', unknown: 'Not known', partly: 'Partly' },
  screeningClass: {
    stop: 'Stop',
    hold: 'Hold',
    gate: 'Needed first',
    risk: 'Risk',
    access: 'Needs',
    reassign: 'Change keeper',
    needs: 'Wishes',
    linked: 'Linked cases',
  },
  screeningOutcome: {
    proceed: 'Go on, face to face',
    proceed_indirect: 'Go on without meeting: letters or messages',
    proceed_without_harmed_person: 'Go on without the person harmed',
    wait_until: 'Wait until a day',
    not_suitable: 'Not suitable',
    referred_out: 'Pass it to somebody else',
  },
  process: {
    chat: 'Restorative chat',
    conference: 'Formal conference',
    repair_harm_circle: 'Repair-harm circle',
    conflict_circle: 'Conflict circle',
    class_circle: 'Class circle',
    reentry_circle: 'Re-entry circle',
    support_circle: 'Support circle',
    community_circle: 'Community-building circle',
    peer_mediation: 'Peer mediation',
    indirect: 'Letters or messages',
  },
  circleStatus: { planned: 'Planned', held: 'Held', stopped_early: 'Stopped early', postponed: 'Put off', cancelled: 'Cancelled' },
  attendance: {
    expected: 'Expected',
    present: 'There',
    remote: 'There by phone or video',
    written_statement: 'Sent written words',
    supporter_spoke: 'Supporter spoke for them',
    absent: 'Not there',
    left_early: 'Left early',
    passed_all: 'There, passed each round',
  },
  paper: { a4: 'A4', letter: 'Letter' },
  itemStatus: {
    open: 'Not kept yet',
    done: 'Kept',
    done_late: 'Kept late',
    partly_done: 'Kept in part',
    changed: 'Changed',
    not_kept: 'Not kept',
    waived_by_harmed_person: 'Let go by the person harmed',
    cancelled: 'Cancelled',
  },
  agreementStatus: {
    draft: 'Draft',
    read_back: 'Read back',
    signed: 'Signed',
    active: 'Running',
    completed: 'Kept in full',
    partly_completed: 'Kept in part',
    not_kept: 'Not kept',
    superseded: 'Replaced by a newer one',
  },
  signatureMethod: { ink: 'Ink on paper', typed: 'Typed name', drawn: 'Drawn on screen', verbal_witnessed: 'Said before a witness' },
  checkinStatus: { planned: 'Planned', done: 'Done', missed: 'Missed', declined: 'Did not want it', cancelled: 'Cancelled' },
  checkinPurpose: {
    wellbeing: 'How are you',
    progress: 'How the agreement goes',
    completion: 'Is it all kept',
    repeat_harm: 'Has it happened again',
    support: 'Support',
  },
};
