/** @file Writes the steps of an invented case straight into the tables. See: [Note: Bulk beside the door] */
import { z } from 'zod';
import { caseInputSchema, type PartyId, partyIdSchema, reportSchema } from '../../../shared/cases/case';
import { NO_DETAILS } from '../../../shared/cases/closing';
import {
  agreementIdSchema,
  type CaseId,
  caseIdSchema,
  checkinIdSchema,
  circleIdSchema,
  type EpisodeId,
  episodeIdSchema,
  type ItemId,
  itemIdSchema,
  type PersonId,
} from '../../../shared/values';
import { beginWatch, endWatch } from '../../aftercare/store';
import { markItem } from '../../agreements/history';
import { refreshStatus, refreshStatuses } from '../../agreements/store';
import { record } from '../../audit/record';
import { closingWords, saveClosing } from '../../cases/closing';
import { lastNumber } from '../../cases/create';
import { insertParties, partiesOf } from '../../cases/parties';
import { indexCase, refreshCase } from '../../cases/progress';
import { addConsent, type Happened, happened, incidentDate, saveReport } from '../../cases/records';
import { saveCircle } from '../../circles/store';
import { type Context, casesDb } from '../../context';
import { endTelling, raiseTellings, refreshToldOn } from '../../followups/tellings';
import { newId } from '../../ids';
import { insertNote } from '../../notes/store';
import { indexText } from '../../search/text';
import { all, run, sql, type WriteDb } from '../../store/sql';
import type { Calendar } from '../calendar';
import type { ToldAgreement } from '../told';
import { screeningOf } from '../told-screening';
import type { Steps } from './enter';
import type { InventedCase } from './shape';

export interface Bulk {
  readonly context: Context;
  readonly db: WriteDb;
  readonly calendar: Calendar;
  readonly people: Map<string, PersonId>;
  /** The next case's number. */
  number(): number;
}

const openRow = z.object({ id: z.string(), party: partyIdSchema });

export function makeBulk(context: Context, calendar: Calendar): Bulk {
  const db = casesDb(context);
  let last = lastNumber(db);
  return {
    context,
    db,
    calendar,
    people: new Map(),
    number() {
      last += 1;
      return last;
    },
  };
}

type Arg<M extends keyof Steps, N extends number = 0> = Parameters<Steps[M]>[N];

export class BulkCase implements Steps {
  readonly #bulk: Bulk;
  readonly #id: CaseId;
  readonly #title: string;
  readonly #parties: ReadonlyMap<string, PartyId>;
  readonly #initials: ReadonlyMap<PartyId, string>;
  #episode: EpisodeId;
  #episodes = 1;

  constructor(bulk: Bulk, create: InventedCase['create']) {
    const { db, people } = bulk;
    const input = caseInputSchema.parse(create);
    this.#bulk = bulk;
    this.#id = newId(caseIdSchema);
    this.#title = input.title;
    this.#episode = newId(episodeIdSchema);
    const on = input.report.receivedOn;
    run(
      db,
      sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${this.#id}, ${bulk.number()}, ${input.title}, ${input.school}, 'new', ${on})`,
    );
    run(db, sql`INSERT OR IGNORE INTO school (name) VALUES (${input.school})`);
    run(
      db,
      sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (${this.#episode}, ${this.#id}, 1, ${on}, 'first')`,
    );
    saveReport(db, this.#episode, input.report);
    const parties = input.parties.map((party) => {
      const known = party.who.kind === 'new' ? people.get(party.who.person.name) : undefined;
      return known === undefined ? party : { ...party, who: { kind: 'known' as const, personId: known } };
    });
    this.#parties = insertParties(db, this.#id, parties);
    const saved = partiesOf(db, this.#id, incidentDate(input.report));
    this.#initials = new Map(saved.map((p) => [p.id, p.initials]));
    for (const { person } of saved) if (person !== undefined) people.set(person.name, person.id);
    this.#did('cases.create', { what: 'case_opened', on });
  }

  #did(action: string, ...entries: Happened[]): void {
    const { db, context } = this.#bulk;
    for (const entry of entries) happened(db, context, this.#id, entry);
    record(db, context, action, this.#id);
  }

  #party(key: string): PartyId {
    const id = this.#parties.get(key);
    if (id === undefined) throw new Error(`the case has no ${key}`);
    return id;
  }

  #today(): string {
    return this.#bulk.calendar.today();
  }

  screen(screened: Arg<'screen'>): void {
    const { db, context } = this.#bulk;
    const screening = screeningOf(screened, this.#today());
    run(
      db,
      sql`INSERT INTO screening (episode_id, body, recorded_at, recorded_by)
          VALUES (${this.#episode}, ${JSON.stringify(screening)}, ${context.clock.now()}, ${context.me.label})`,
    );
    this.#did('cases.screen', { what: 'screened', on: this.#today(), detail: screening.outcome });
  }

  consent(
    who: string,
    by: Arg<'consent', 1>,
    { scope = 'take_part', state = 'given', limits = '' }: NonNullable<Arg<'consent', 2>> = {},
  ): void {
    const partyId = this.#party(who);
    const on = this.#today();
    addConsent(this.#bulk.db, this.#bulk.context, this.#id, this.#episode, { partyId, scope, state, by, on, limits, guardianName: '' });
    this.#did('cases.recordConsent', { what: 'consent', on, detail: state, who: this.#initials.get(partyId) });
  }

  note(kind: Arg<'note'>, text: string, noteClass: Arg<'note', 2> = 'case_record'): void {
    const { db, context } = this.#bulk;
    insertNote(db, context, this.#id, { class: noteClass, kind, on: this.#today(), text, mentions: [] });
    this.#did('notes.add');
  }

  plan({ who, released: _released, ...input }: Arg<'plan'>): ReturnType<Steps['plan']> {
    const id = newId(circleIdSchema);
    const partyIds = who.map((key) => this.#party(key));
    saveCircle(this.#bulk.db, id, this.#id, this.#episode, {
      ...input,
      place: input.place ?? '',
      purpose: input.purpose ?? '',
      keeperName: input.keeperName ?? '',
      language: input.language ?? 'en',
      partyIds,
    });
    this.#did('circles.plan', { what: 'circle_planned', on: input.plannedOn, detail: input.process });
    return id;
  }

  record(id: Arg<'record'>, { status, minutes, participants, note = '' }: Arg<'record', 1>): void {
    const on = this.#today();
    run(
      this.#bulk.db,
      sql`UPDATE circle SET status = ${status}, held_on = ${on}, real_minutes = ${minutes}, participants = ${participants}, status_note = ${note} WHERE id = ${id}`,
    );
    this.#did('circles.record', { what: 'circle_held', on, detail: status });
  }

  agree({ circle, of, reviewOn, items, signed, method = 'ink' }: Arg<'agree'>): ToldAgreement {
    const { db } = this.#bulk;
    const id = newId(agreementIdSchema);
    const on = this.#today();
    run(
      db,
      sql`INSERT INTO agreement (id, case_id, episode_id, circle_id, responsible_party, version, status, drafted_on, signed_on, review_on)
          VALUES (${id}, ${this.#id}, ${this.#episode}, ${circle}, ${of === undefined ? undefined : this.#party(of)}, 1, 'active', ${on}, ${on}, ${reviewOn})`,
    );
    run(db, sql`INSERT INTO agreement_version (agreement_id, version, drafted_on) VALUES (${id}, 1, ${on})`);
    const ids = items.map((item, position): ItemId => {
      const itemId = newId(itemIdSchema);
      run(
        db,
        sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, owed_to, what, how_shown, helper, due, amount, status)
            VALUES (${itemId}, ${id}, 1, ${position}, ${itemId}, ${this.#party(item.by)}, ${item.to === undefined ? undefined : this.#party(item.to)}, ${item.what},
                    ${item.howShown ?? ''}, ${item.helper ?? ''}, ${item.due}, ${item.amount}, 'open')`,
      );
      return itemId;
    });
    indexText(db, this.#id, `agreement:${id}`, items.map((i) => `${i.what} ${i.howShown ?? ''}`.trim()).join('\n'));
    for (const key of signed)
      run(
        db,
        sql`INSERT INTO signature (agreement_id, version, party_id, method, signed_on) VALUES (${id}, 1, ${this.#party(key)}, ${method}, ${on})`,
      );
    run(db, sql`UPDATE agreement_version SET read_back_on = ${on}, signed_on = ${on} WHERE agreement_id = ${id}`);
    this.#did('agreements.draft', { what: 'agreement_drafted', on });
    this.#did('agreements.readBack', { what: 'agreement_read_back', on });
    this.#did('agreements.sign', { what: 'agreement_signed', on });
    const item = (index: number): ItemId => {
      const found = ids[index];
      if (found === undefined) throw new Error('the agreement has no such item');
      return found;
    };
    return {
      id,
      item,
      renegotiate: () => {
        throw new Error('invented cases do not renegotiate');
      },
    };
  }

  mark(agreement: ToldAgreement, index: number, status: Arg<'mark', 2>, note = ''): void {
    const on = this.#today();
    const { db, context } = this.#bulk;
    markItem(db, context, { itemId: agreement.item(index), status, on, note });
    refreshStatus(db, agreement.id);
    raiseTellings(db, this.#id, on);
    this.#did('agreements.markItem', { what: 'item_ended', on, detail: status });
  }

  checkins(planned: Arg<'checkins'>): ReturnType<Steps['checkins']> {
    const ids = planned.map(([who, purpose, due]) => {
      const id = newId(checkinIdSchema);
      const party = who === undefined ? undefined : this.#party(who);
      run(
        this.#bulk.db,
        sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, status) VALUES (${id}, ${this.#id}, ${this.#episode}, ${party}, ${purpose}, ${due}, 'planned')`,
      );
      return id;
    });
    this.#did('checkins.plan');
    return ids;
  }

  checked(id: Arg<'checked'>, status: Arg<'checked', 1>, note: string, rating?: number): void {
    const on = this.#today();
    run(this.#bulk.db, sql`UPDATE checkin SET status = ${status}, done_on = ${on}, rating = ${rating}, note = ${note} WHERE id = ${id}`);
    indexText(this.#bulk.db, this.#id, `checkin:${id}`, note);
    this.#did('checkins.record', { what: 'checkin_recorded', on, detail: status });
  }

  tell({ how = 'in_person', by = 'Ines Brackenby', words = '' }: NonNullable<Arg<'tell'>> = {}): void {
    const { db, context } = this.#bulk;
    const on = this.#today();
    for (const { id, party } of all(
      db,
      sql`SELECT id, party_id AS party FROM telling WHERE episode_id = ${this.#episode} AND state = 'open'`,
      openRow,
    )) {
      endTelling(db, context, id, { outcome: 'told', on, how, byWhom: by, words });
      this.#did('followups.tell', { what: 'harmed_told', on, who: this.#initials.get(party) });
    }
    refreshToldOn(db, this.#episode);
  }

  close(reason: Arg<'close'>, note: string, { saidBy, ...more }: Arg<'close', 2> = {}): void {
    const { db } = this.#bulk;
    const on = this.#today();
    run(db, sql`UPDATE episode SET closed_on = ${on}, reason = ${reason}, closing_note = ${note} WHERE id = ${this.#episode}`);
    const said = saidBy === undefined ? undefined : this.#party(saidBy);
    const details = saveClosing(db, this.#id, this.#episode, reason, { ...NO_DETAILS, ...more, saidBy: said });
    refreshStatuses(db, this.#episode);
    beginWatch(db, this.#id, this.#episode, on);
    indexText(db, this.#id, `closing:${this.#episodes}`, closingWords(note, details));
    this.#did('cases.close', { what: 'closed', on, detail: reason });
  }

  reopen(trigger: Arg<'reopen'>, report: Arg<'reopen', 1>): void {
    const { db } = this.#bulk;
    const on = this.#today();
    endWatch(db, this.#id, trigger, on);
    // The search text of an episode is written when its report is the latest one.
    indexCase(db, this.#id, this.#title);
    this.#episode = newId(episodeIdSchema);
    this.#episodes += 1;
    run(
      db,
      sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (${this.#episode}, ${this.#id}, ${this.#episodes}, ${on}, ${trigger})`,
    );
    saveReport(db, this.#episode, reportSchema.parse({ ...report, receivedOn: on }));
    this.#did('cases.reopen', { what: 'reopened', on, detail: trigger });
  }

  /** Brings the list's row, the statuses and the search text up to date. */
  finish(): void {
    const { db } = this.#bulk;
    refreshStatuses(db, this.#episode);
    refreshCase(db, this.#id, this.#today());
    indexCase(db, this.#id, this.#title);
  }
}
