/** @file What an invented case consists of: inputs of the contract, dated, with the form's own keys in place of ids. */

import type { ItemStatus } from '../../../shared/agreements/agreement';
import type { CaseInput, Consent, ReportInput } from '../../../shared/cases/case';
import type { Screening } from '../../../shared/cases/screening';
import type { ClosureReason } from '../../../shared/cases/words';
import type { Checkin } from '../../../shared/checkins/contract';
import type { CircleRecord } from '../../../shared/circles/circle';
import type { Note } from '../../../shared/notes/note';
import type { CirclePlanned, ClosingTold, Promised } from '../told';

export interface InventedItem {
  readonly promised: Promised;
  readonly end: { readonly on: string; readonly status: ItemStatus };
}

export interface InventedCheckin {
  readonly who: string;
  readonly purpose: Checkin['purpose'];
  readonly due: string;
  readonly end: { readonly on: string; readonly status: Checkin['status']; readonly note: string; readonly rating?: number };
}

/** One run through the work, in the order of its dates. What a case did not come to is absent. */
export interface InventedEpisode {
  /** Of a second episode: what happened again. */
  readonly again?: { readonly on: string; readonly report: Omit<ReportInput, 'receivedOn'> };
  readonly screened: { readonly on: string; readonly outcome: NonNullable<Screening['outcome']>; readonly because: string };
  readonly consents: {
    readonly on: string;
    readonly given: readonly { readonly who: string; readonly by: Consent['by']; readonly state: Consent['state'] }[];
  };
  readonly circle?: {
    readonly on: string;
    readonly planned: CirclePlanned;
    readonly went: Omit<CircleRecord, 'attendance'>;
  };
  readonly agreement?: { readonly on: string; readonly items: readonly InventedItem[]; readonly signed: readonly string[] };
  readonly checkins: { readonly on: string; readonly list: readonly InventedCheckin[] };
  readonly closing: {
    readonly on: string;
    readonly reason: ClosureReason;
    readonly note: string;
    readonly harmedToldOn?: string;
    readonly details?: ClosingTold;
  };
}

export interface InventedNote {
  readonly on: string;
  readonly kind: Note['kind'];
  readonly class: Note['class'];
  readonly text: string;
}

/** A whole life of a case. Where it stands on a given day is what was entered until then. */
export interface InventedCase {
  readonly create: CaseInput;
  readonly episodes: readonly [InventedEpisode, ...InventedEpisode[]];
  readonly notes: readonly InventedNote[];
}
