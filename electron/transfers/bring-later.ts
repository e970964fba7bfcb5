/** @file Writes what came after the circle: closings, tellings, letters, help, surveys, statements. See `bring.ts`. */
import type { AttachmentId } from '../../shared/attachments/attachment';
import { tellAbout, tellingIdSchema, toBeTold } from '../../shared/followups/telling';
import { letterIdSchema } from '../../shared/letters/letter';
import { matchIdSchema, supportTaskIdSchema } from '../../shared/support/match';
import { supportPlanIdSchema } from '../../shared/support/plan';
import type { PacketCase } from '../../shared/transfers/packet';
import { partiesOf } from '../cases/parties';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { run, sql } from '../store/sql';
import { indexMatch, indexPlan } from '../support/store';
import { type Bringing, bringMentions } from './ids';

/** Called when the files of the packet are rows of the case, with their ids by key. */
export type LinkFiles = (files: ReadonlyMap<string, AttachmentId>) => void;

export function bringClosings({ db, id, packet, parties, episodeOf }: Bringing): void {
  for (const e of packet.episodes) {
    if (e.closing !== undefined)
      run(
        db,
        sql`INSERT INTO closing (episode_id, returned_to, referred_to, handover, said_by, offered, how_known, done_for_harmed, tried, left_open)
            VALUES (${episodeOf(e.number)}, ${e.closing.returnedTo}, ${e.closing.referredTo}, ${e.closing.handover}, ${parties.maybe(e.closing.saidBy)},
                    ${e.closing.offered}, ${e.closing.howKnown}, ${e.closing.doneForHarmed}, ${e.closing.tried}, ${e.closing.leftOpen})`,
      );
    if (e.watch !== undefined)
      run(
        db,
        sql`INSERT INTO aftercare (episode_id, case_id, due_on, outcome, answered_on)
            VALUES (${episodeOf(e.number)}, ${id}, ${e.watch.dueOn}, ${e.watch.outcome}, ${e.watch.answeredOn})`,
      );
  }
}

export function bringTellings(bringing: Bringing): void {
  const { packet } = bringing;
  for (const one of packet.tellings) bringTelling(bringing, one);
  // Whoever was told is told once: a packet without the tellings still says on which day, and nobody is called a second time for it.
  const { db, id, parties, context } = bringing;
  for (const e of packet.episodes) {
    const on = e.harmedToldOn;
    if (on === undefined || packet.tellings.some((one) => one.episode === e.number)) continue;
    const told = toBeTold(partiesOf(db, id, on));
    const ended = packet.agreements.filter((a) => a.episode === e.number && tellAbout(a.status) !== undefined);
    for (const party of packet.parties.filter((p) => told.some((t) => t.id === parties.of(p.key))))
      for (const a of ended.length === 0 ? [undefined] : ended)
        bringTelling(bringing, {
          ...{ episode: e.number, agreement: a?.key, party: party.key, about: (a && tellAbout(a.status)) ?? 'ended' },
          ...{ raisedOn: on, due: on, state: 'told', endedOn: on, byWhom: context.me.label, alsoTold: '', words: '' },
        });
  }
}

function bringTelling({ db, context, id, parties, agreements, episodeOf }: Bringing, t: PacketCase['tellings'][number]): void {
  run(
    db,
    sql`INSERT INTO telling (id, case_id, episode_id, agreement_id, party_id, about, raised_on, due, state, ended_on, how, why, by_whom, also_told, words,
          recorded_at, recorded_by)
        VALUES (${newId(tellingIdSchema)}, ${id}, ${episodeOf(t.episode)}, ${agreements.maybe(t.agreement)}, ${parties.of(t.party)}, ${t.about}, ${t.raisedOn},
                ${t.due}, ${t.state}, ${t.endedOn}, ${t.how}, ${t.why}, ${t.byWhom}, ${t.alsoTold}, ${t.words}, ${context.clock.now()}, ${context.me.label})`,
  );
}

/** Answers how each letter is tied to its scan. */
export function bringLetters(bringing: Bringing): LinkFiles[] {
  const { db, context, id, packet, parties, episodeOf } = bringing;
  const [now, me] = [context.clock.now(), context.me.label];
  return packet.letters.flatMap((l, index) => {
    const letter = newId(letterIdSchema);
    run(
      db,
      sql`INSERT INTO letter (id, case_id, episode_id, seq, kind, writer, reader, written_on, text, edited_at, edited_by, prepared_on, read_on, read_by,
            asked_on, status, due_on)
          VALUES (${letter}, ${id}, ${episodeOf(l.episode)}, ${index + 1}, ${l.kind}, ${parties.of(l.writer)}, ${parties.of(l.reader)}, ${l.writtenOn},
                  ${l.text}, ${now}, ${me}, ${l.preparedOn}, ${l.readOn}, ${l.readBy}, ${l.askedOn}, ${l.status}, ${l.dueOn})`,
    );
    for (const s of l.steps)
      run(
        db,
        sql`INSERT INTO letter_step (letter_id, to_status, happened_on, why, how, by_whom, note, recorded_at, recorded_by)
            VALUES (${letter}, ${s.to}, ${s.on}, ${s.why}, ${s.how}, ${s.byWhom}, ${s.note}, ${now}, ${s.recordedBy})`,
      );
    bringMentions(bringing, `letter:${letter}`, l.text, l.mentions);
    indexText(db, id, `letter:${letter}`, l.text);
    const { file } = l;
    if (file === undefined) return [];
    return [(files: Parameters<LinkFiles>[0]) => run(db, sql`UPDATE letter SET attachment_id = ${files.get(file)} WHERE id = ${letter}`)];
  });
}

/** Statements that were read in a circle, tied to the notes that came; answers how each is tied to its file. */
export function bringStatements({ db, packet, parties, circles, notes }: Bringing): LinkFiles[] {
  return packet.circles.flatMap((c) =>
    (c.after?.statements ?? []).flatMap(({ party, readBy, note, file }, position) => {
      run(
        db,
        sql`INSERT INTO circle_statement (circle_id, position, party_id, read_by, note_id)
            VALUES (${circles.of(c.key)}, ${position}, ${parties.of(party)}, ${readBy}, ${notes.maybe(note)})`,
      );
      if (file === undefined) return [];
      return [
        (files: Parameters<LinkFiles>[0]) =>
          run(
            db,
            sql`UPDATE circle_statement SET attachment_id = ${files.get(file)} WHERE circle_id = ${circles.of(c.key)} AND position = ${position}`,
          ),
      ];
    }),
  );
}

export function bringPlans({ db, context, id, packet, parties, needs }: Bringing): void {
  for (const p of packet.plans) {
    const plan = newId(supportPlanIdSchema);
    run(
      db,
      sql`INSERT INTO support_plan (id, case_id, party_id, need_id, need, offered, helper_id, helper, from_on, until_on, review_on, class, ended_on)
          VALUES (${plan}, ${id}, ${parties.of(p.party)}, ${needs.maybe(p.answers)}, ${p.need}, ${p.offered}, ${parties.maybe(p.helperParty)}, ${p.helper},
                  ${p.from}, ${p.until}, ${p.reviewOn}, ${p.restricted === undefined ? 'case_record' : 'restricted'}, ${p.endedOn})`,
    );
    for (const r of p.reviews)
      run(
        db,
        sql`INSERT INTO support_review (plan_id, on_day, note, by_label) VALUES (${plan}, ${r.on}, ${r.note}, ${r.by === '' ? context.me.label : r.by})`,
      );
    indexPlan(db, id, plan);
  }
}

export function bringMatches({ db, id, packet, parties, people }: Bringing): void {
  for (const m of packet.matches) {
    const helper = people.get(m.helper);
    if (helper === undefined) continue;
    const match = newId(matchIdSchema);
    run(
      db,
      sql`INSERT INTO support_match (id, case_id, party_id, helper_id, kind, rank, status, together, helped_answer, helped_answered_on, helper_answer,
            helper_answered_on, from_on, ended_on, ended_why)
          VALUES (${match}, ${id}, ${parties.of(m.party)}, ${helper}, ${m.kind}, ${m.rank}, ${m.status}, ${m.together}, ${m.personAnswer},
                  ${m.personAnsweredOn}, ${m.helperAnswer}, ${m.helperAnsweredOn}, ${m.from}, ${m.endedOn}, ${m.endedWhy})`,
    );
    for (const t of m.tasks)
      run(
        db,
        sql`INSERT INTO support_task (id, match_id, kind, side, due, done_on, declined, load, note)
            VALUES (${newId(supportTaskIdSchema)}, ${match}, ${t.kind}, ${t.side}, ${t.due}, ${t.doneOn}, ${t.declined}, ${t.load}, ${t.note})`,
      );
    indexMatch(db, id, match);
  }
}

export function bringSheets({ db, id, packet, parties }: Bringing): void {
  for (const s of packet.sheets)
    run(
      db,
      sql`INSERT INTO survey_sheet (case_id, party_id, term, moment, role, age, language, answered_on, body)
          VALUES (${id}, ${parties.of(s.party)}, ${s.term}, ${s.moment}, ${s.role}, ${s.age}, ${s.language}, ${s.on}, ${JSON.stringify(s.response)})`,
    );
}
