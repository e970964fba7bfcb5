/**
 * @file What the forms of a case hold while somebody types, and how it becomes what the contract asks for. Pure.
 *
 * A draft is looser than the contract: a channel may not be chosen yet, a day may be half typed. Nothing typed is thrown away
 * before the form is sent.
 */
import { z } from 'zod';
import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import { caseInputSchema, type PartyInput, type Report, reportSchema } from '../../shared/cases/case';
import { type Incident, incidentSchema, type NamedText } from '../../shared/cases/incident';
import type { Channel, PartyRole } from '../../shared/cases/words';
import { fold } from '../../shared/fold';
import type { Mention } from '../../shared/notes/mention';
import type { Person, PersonInput, PersonKind } from '../../shared/people/person';
import { type AgeBand, type ApproximateDate, type Language, line, personIdSchema } from '../../shared/values';

/** Required only what a form always has; a setting may not be chosen. */
export type IncidentDraft = Incident;

export interface ReportDraft {
  channel?: Channel | undefined;
  reporterName: string;
  receivedOn: string;
  firstSafetyAction: string;
  /** At least one. */
  incidents: IncidentDraft[];
}

export interface PersonDraft {
  pronouns: string;
  kind: PersonKind;
  birthDate: string;
  ageBand?: AgeBand | undefined;
  grade: string;
  language?: Language | undefined;
  accessNeeds: string;
}

export interface RoleDraft {
  role: PartyRole;
  /** The key of the party in the form, or the id of one that is saved. */
  supportsKey?: string | undefined;
}

export interface PartyDraft {
  key: string;
  kind: 'known' | 'new' | 'group' | 'unknown';
  /** A known person's name for showing, a new one's, a group's label, or what is known of somebody. */
  name: string;
  personId?: string | undefined;
  person: PersonDraft;
  size?: number | undefined;
  roles: RoleDraft[];
}

export interface CaseDraft {
  title: string;
  school: string;
  report: ReportDraft;
  parties: PartyDraft[];
}

/** Roles that belong beside somebody: their supporter, their parent, their interpreter. */
export const BESIDE: readonly PartyRole[] = ['supporter_of', 'guardian_of', 'interpreter', 'ally', 'buddy'];

export const emptyIncident = (): IncidentDraft => ({
  // No day is assumed: somebody gives it, or says that it is not known.
  occurred: { precision: 'exact', on: '' },
  place: '',
  setting: undefined,
  online: false,
  harmTypes: [],
  identityGrounds: [],
  identityGround: '',
  whatHappened: '',
  seen: '',
  said: '',
  concluded: '',
  ownWords: '',
  ownWordsBy: '',
  mentions: [],
});

export const emptyReport = (today: string): ReportDraft => ({
  channel: undefined,
  reporterName: '',
  receivedOn: today,
  firstSafetyAction: '',
  incidents: [emptyIncident()],
});

export const emptyCase = (today: string): CaseDraft => ({ title: '', school: '', report: emptyReport(today), parties: [] });

export const emptyPerson = (kind: PersonKind): PersonDraft => ({
  pronouns: '',
  kind,
  birthDate: '',
  ageBand: undefined,
  grade: '',
  language: undefined,
  accessNeeds: '',
});

/** The people named in one text of an incident, where they stand. */
export const mentionsIn = (incident: Pick<Incident, 'mentions'>, text: NamedText): Mention[] =>
  incident.mentions.flatMap(({ in: where, ...mention }) => (where === text ? [mention] : []));

/** Who is likeliest to be named in a new report: the people of its own form, saved or not. */
export const peopleOfDraft = (parties: readonly PartyDraft[]) => ({
  parties: parties.flatMap(({ kind, name, personId, roles }) => {
    const id = personIdSchema.safeParse(personId);
    return (kind === 'known' || kind === 'new') && id.success ? [{ person: { id: id.data, name }, roles }] : [];
  }),
});

/** A saved report, for editing. */
export const reportDraft = ({ channel, reporterName, receivedOn, firstSafetyAction, incidents }: Report): ReportDraft => ({
  ...{ channel, reporterName, receivedOn, firstSafetyAction },
  incidents: incidents.map((incident) => ({ ...emptyIncident(), ...incident })),
});

/** What was kept of a report as a draft. One from before a report could tell of several incidents has the first one's fields on itself. */
export function keptReport(kept: ReportDraft): ReportDraft {
  if (Array.isArray(kept.incidents)) return { ...kept, incidents: kept.incidents.map((one) => ({ ...emptyIncident(), ...one })) };
  const old: object = kept;
  const first = emptyIncident();
  const fields = Object.keys(first).flatMap((name) => (Object.hasOwn(old, name) ? [[name, Reflect.get(old, name)]] : []));
  const { channel, reporterName, receivedOn, firstSafetyAction } = kept;
  return { channel, reporterName, receivedOn, firstSafetyAction, incidents: [{ ...first, ...Object.fromEntries(fields) }] };
}

/** Who a new person in this role most likely is. */
export function kindFor(role: PartyRole): PersonKind {
  if (role === 'guardian_of') return 'guardian';
  if (role === 'staff_participant' || role === 'facilitator' || role === 'co_facilitator' || role === 'peer_supervisor') return 'staff';
  return role === 'interpreter' || role === 'community' ? 'other' : 'student';
}

/** Two days the wrong way round mean the same time between them. */
const inOrder = (on: ApproximateDate): ApproximateDate =>
  on.precision === 'between' && on.from > on.to && on.to !== '' ? { ...on, from: on.to, to: on.from } : on;

/** The grounds of an identity-based harm go only with that harm; whoever said the words goes only with words. */
function incidentInput(draft: IncidentDraft): IncidentDraft {
  const identity = draft.harmTypes.includes('identity_based');
  return {
    ...draft,
    occurred: inOrder(draft.occurred),
    identityGrounds: identity ? draft.identityGrounds : [],
    identityGround: identity ? draft.identityGround : '',
    ownWordsBy: draft.ownWords.trim() === '' ? '' : draft.ownWordsBy,
  };
}

/** The report as it is sent. A reporter who stays unnamed has no name in the record, whatever was typed before (invariant 13). */
export const reportInput = (draft: ReportDraft): ReportDraft => ({
  channel: draft.channel,
  reporterName: reporterStaysUnnamed(draft.channel) ? '' : draft.reporterName,
  receivedOn: draft.receivedOn,
  firstSafetyAction: draft.firstSafetyAction,
  incidents: draft.incidents.map(incidentInput),
});

const { channel, reporterName, receivedOn, firstSafetyAction } = reportSchema.shape;

/** Judges the report of a form: its incidents, and not also the report's own fields, so that each mistake is told once. */
export const reportFormSchema = z
  .strictObject({ channel, reporterName, receivedOn, firstSafetyAction, incidents: z.tuple([incidentSchema]).rest(incidentSchema) })
  .transform((report) => ({ ...report.incidents[0], ...report }));

function personInput(name: string, draft: PersonDraft): PersonInput {
  return { ...draft, name, birthDate: draft.birthDate === '' ? undefined : draft.birthDate };
}

function whoInput(draft: PartyDraft): unknown {
  switch (draft.kind) {
    case 'known':
      return { kind: 'known', personId: draft.personId };
    case 'new':
      return { kind: 'new', person: personInput(draft.name, draft.person), as: draft.personId };
    case 'group':
      return { kind: 'group', label: draft.name, size: draft.size };
    case 'unknown':
      return { kind: 'unknown', label: draft.name };
  }
}

/** A party as it is sent; `supportsKey` only where the role stands beside somebody. */
export function partyInput(draft: PartyDraft): { key: string; who: unknown; roles: PartyInput['roles'] } {
  return {
    key: draft.key,
    who: whoInput(draft),
    roles: draft.roles.map(({ role, supportsKey }) =>
      BESIDE.includes(role) && supportsKey !== undefined ? { role, supportsKey } : { role },
    ),
  };
}

/** The draft of a new case as the contract's input. What is missing stays missing: the schema says so beside its field. */
export const caseInput = (draft: CaseDraft) => ({
  title: draft.title,
  school: draft.school,
  report: reportInput(draft.report),
  parties: draft.parties.map(partyInput),
});

/** Judges a draft by the contract's own schema. */
export const caseDraftSchema = z.preprocess((draft) => caseInput(draft as CaseDraft), caseInputSchema.extend({ report: reportFormSchema }));

/** The same for a report that is edited in place with the case's title. */
export interface ReportEdit {
  title: string;
  report: ReportDraft;
}
export const reportEditSchema = z.preprocess(
  (edit) => ({ title: (edit as ReportEdit).title, report: reportInput((edit as ReportEdit).report) }),
  z.strictObject({ title: line(120), report: reportFormSchema }),
);

/** What somebody picked while typing a name. */
export type Picked =
  | { kind: 'here'; key: string }
  | { kind: 'known'; person: Person }
  | { kind: 'new' | 'group' | 'unknown'; name: string };

const freshKey = (parties: readonly PartyDraft[]): string =>
  `p${parties.reduce((most, p) => Math.max(most, Number(/^p(\d+)$/.exec(p.key)?.[1] ?? 0)), 0) + 1}`;

/** A party made from what was picked. */
export function partyFrom(picked: Exclude<Picked, { kind: 'here' }>, role: RoleDraft, key: string): PartyDraft {
  const person = emptyPerson(picked.kind === 'known' ? picked.person.kind : kindFor(role.role));
  if (picked.kind === 'known') return { key, kind: 'known', name: picked.person.name, personId: picked.person.id, person, roles: [role] };
  const made: PartyDraft = { key, kind: picked.kind, name: picked.name, person, roles: [role] };
  // A new person has a name of the form's own, so that the report can name them before they are saved.
  return picked.kind === 'new' ? { ...made, personId: crypto.randomUUID().replaceAll('-', '') } : made;
}

/** Adds somebody in a role. Somebody who is in the form already gets the role as well (invariant 1). */
export function withParty(parties: readonly PartyDraft[], picked: Picked, role: RoleDraft): PartyDraft[] {
  const here = parties.find((p) =>
    picked.kind === 'here' ? p.key === picked.key : picked.kind === 'known' && p.personId === picked.person.id,
  );
  if (here !== undefined) {
    if (here.roles.some((r) => r.role === role.role)) return [...parties];
    return parties.map((p) => (p === here ? { ...p, roles: [...p.roles, role] } : p));
  }
  return picked.kind === 'here' ? [...parties] : [...parties, partyFrom(picked, role, freshKey(parties))];
}

/** Takes somebody out; whoever stood beside them keeps the role, and says beside nobody. */
export function withoutParty(parties: readonly PartyDraft[], key: string): PartyDraft[] {
  return parties
    .filter((p) => p.key !== key)
    .map((p) => ({ ...p, roles: p.roles.map((r) => (r.supportsKey === key ? { role: r.role } : r)) }));
}

const words = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((w) => w !== '');
const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'sr', 'sra', 'srta', 'don', 'dona']);

/** Names of parties that stand in a title, as they are written there. A title stays neutral: it is seen in lists and on paper. */
export function namesInTitle(title: string, names: readonly string[]): string[] {
  const parts = new Set(
    names
      .flatMap(words)
      // "de" and "la" are parts of names and ordinary words; a name's own words begin with a capital.
      .filter((w) => /^\p{Lu}/u.test(w) && [...w].length > 1)
      .map(fold)
      .filter((w) => !FORMS_OF_ADDRESS.has(w)),
  );
  return words(title).filter((w) => parts.has(fold(w)));
}
