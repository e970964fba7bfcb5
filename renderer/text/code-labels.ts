/**
 * @file Which codes of the domain have a label, in every language. Typed by shared's own lists: a code without a label does not compile.
 * Words of the field (practice.md 1.2): person harmed, person responsible, keeper, agreement, check-in.
 */
import type { AGREEMENT_STATUSES, ITEM_STATUSES, SIGNATURE_METHODS } from '../../shared/agreements/agreement';
import type { Duty, Obstacle, Party, TimelineEntry } from '../../shared/cases/case';
import type { CASE_SORTS } from '../../shared/cases/contract';
import type { Answer, SCREENING_OUTCOMES, ScreeningClass } from '../../shared/cases/screening';
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
} from '../../shared/cases/words';
import type { CHECKIN_STATUSES } from '../../shared/checkins/contract';
import type { CHECKIN_PURPOSES } from '../../shared/checkins/rhythm';
import type { ATTENDANCE, CIRCLE_STATUSES, PROCESSES } from '../../shared/circles/circle';
import type { CIRCLE_PAPERS, SEAT_ROLES } from '../../shared/circles/plan';
import type { LETTER_KINDS } from '../../shared/letters/letter';
import type { NOTE_CLASSES, NOTE_KINDS } from '../../shared/notes/note';
import type { PERSON_KINDS } from '../../shared/people/person';
import type { AGE_BANDS, ApproximateDate, LANGUAGES, ROLES } from '../../shared/values';

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
  paper: Labels<typeof CIRCLE_PAPERS>;
  letterKind: Labels<typeof LETTER_KINDS>;
  itemStatus: Labels<typeof ITEM_STATUSES>;
  agreementStatus: Labels<typeof AGREEMENT_STATUSES>;
  signatureMethod: Labels<typeof SIGNATURE_METHODS>;
  checkinStatus: Labels<typeof CHECKIN_STATUSES>;
  checkinPurpose: Labels<typeof CHECKIN_PURPOSES>;
}
