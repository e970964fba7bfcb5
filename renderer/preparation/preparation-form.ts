/** @file What the form of a meeting begins with, and what of it is told to the vault. Pure. */
import type { Party, PartyId } from '../../shared/cases/case';
import {
  answerInForce,
  fieldsFor,
  type Meeting,
  type MeetingInput,
  type NeedId,
  needsInForce,
  type Preparation,
  type PreparationField,
} from '../../shared/preparation/preparation';

export interface NeedDraft {
  key: string;
  id?: NeedId | undefined;
  text: string;
  keeper: boolean;
}

export interface MeetingDraft {
  held: boolean;
  on: string;
  at: string;
  place: string;
  withWhom: string;
  byWhom: string;
  accessConfirmed: boolean;
  class: Meeting['class'];
  texts: Partial<Record<PreparationField, string>>;
  keeper: readonly PreparationField[];
  beside: PartyId | undefined;
  needs: readonly NeedDraft[];
}

/** @param me who is signed in, usually the one who leads it */
export function firstDraft(party: Party, preparation: Preparation, meeting: Meeting | undefined, me: string, today: string): MeetingDraft {
  const fields = fieldsFor(party).filter((field) => field !== 'beside');
  const inForce = fields.map((field) => answerInForce(preparation, field));
  const access = answerInForce(preparation, 'access')?.text ?? party.person?.accessNeeds ?? '';
  return {
    // Opened on a planned meeting, it is there to be recorded.
    held: true,
    on: meeting?.heldOn ?? (meeting?.plannedOn !== undefined && meeting.plannedOn <= today ? meeting.plannedOn : today),
    at: meeting?.plannedAt ?? '',
    place: meeting?.place ?? '',
    withWhom: meeting?.withWhom ?? '',
    byWhom: meeting?.byWhom ?? me,
    accessConfirmed: meeting?.accessConfirmed ?? false,
    class: meeting?.class ?? 'case_record',
    texts: { ...Object.fromEntries(fields.map((field, i) => [field, inForce[i]?.text ?? ''])), access },
    keeper: fields.filter((_, i) => inForce[i]?.keeper === true),
    beside: answerInForce(preparation, 'beside')?.beside,
    needs: needsInForce(preparation).map((n) => ({ key: n.id, id: n.id, text: n.text, keeper: n.keeper })),
  };
}

/** A meeting that is only planned says nothing yet: answers and needs stay as they were. */
export function toMeeting(party: Party, draft: MeetingDraft, meeting: Meeting | undefined): MeetingInput {
  const common = {
    id: meeting?.id,
    partyId: party.id,
    place: draft.place,
    withWhom: draft.withWhom,
    byWhom: draft.byWhom,
    class: draft.class,
  };
  if (!draft.held) return { ...common, plannedOn: draft.on, plannedAt: draft.at === '' ? undefined : draft.at };
  return {
    ...common,
    plannedOn: meeting?.plannedOn,
    plannedAt: meeting?.plannedAt,
    heldOn: draft.on,
    accessConfirmed: draft.accessConfirmed,
    answers: fieldsFor(party).map((field) =>
      field === 'beside'
        ? { field, beside: draft.beside }
        : { field, text: draft.texts[field] ?? '', keeper: draft.keeper.includes(field) },
    ),
    needs: draft.needs.filter((n) => n.text.trim() !== '').map(({ id, text, keeper }) => ({ id, text, keeper })),
  };
}
