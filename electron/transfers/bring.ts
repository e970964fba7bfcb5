/** @file Writes the case of a packet into the case book: new ids throughout, the people as somebody said, search and timeline with it. */

import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import { partyIdSchema } from '../../shared/cases/case';
import { NO_DETAILS } from '../../shared/cases/closing';
import { contactLimitIdSchema } from '../../shared/contacts/contact';
import { needIdSchema, preparationIdSchema } from '../../shared/preparation/preparation';
import { Refusal } from '../../shared/result';
import { riskIdSchema } from '../../shared/safety/risk';
import type { PacketCase } from '../../shared/transfers/packet';
import {
  agreementIdSchema,
  type CaseId,
  checkinIdSchema,
  circleIdSchema,
  episodeIdSchema,
  noteIdSchema,
  type PersonId,
} from '../../shared/values';
import { closingWords } from '../cases/closing';
import { reporterIsUnnamed } from '../cases/parties';
import { saveReport } from '../cases/records';
import type { Context } from '../context';
import { newId } from '../ids';
import { indexNote, sourceOf } from '../notes/store';
import { insertPerson, livePerson } from '../people/store';
import { indexPreparation } from '../preparation/store';
import { indexText } from '../search/text';
import { run, sql, type WriteDb } from '../store/sql';
import {
  bringClosings,
  bringLetters,
  bringMatches,
  bringPlans,
  bringSheets,
  bringStatements,
  bringTellings,
  type LinkFiles,
} from './bring-later';
import { bringAgreements } from './bring-promises';
import { type Bringing, bringMentions, Keys } from './ids';

/**
 * Call it inside a transaction; the caller refreshes the case's row, and calls what is answered when the files of the packet are rows.
 * @param who which person here each person of the packet is; whoever is left out is written down anew
 * @throws Refusal not-found/person, conflict/same-person, blocked/reporter-unnamed
 */
export function writeCase(
  db: WriteDb,
  context: Context,
  id: CaseId,
  number: number,
  packet: PacketCase,
  who: ReadonlyMap<string, PersonId>,
): LinkFiles {
  const parties = new Keys(() => newId(partyIdSchema));
  const circles = new Keys(() => newId(circleIdSchema));
  const notes = new Keys(() => newId(noteIdSchema));
  const needs = new Keys(() => newId(needIdSchema));
  const people = new Map<string, PersonId>();
  const { me, clock } = context;
  const now = clock.now();
  run(
    db,
    sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${id}, ${number}, ${packet.title}, ${packet.school}, 'new', ${packet.openedOn})`,
  );
  run(db, sql`INSERT OR IGNORE INTO school (name) VALUES (${packet.school})`);
  const episodes = new Map(packet.episodes.map((e) => [e.number, newId(episodeIdSchema)]));
  const episodeOf = (n: number) => {
    const found = episodes.get(n);
    if (found === undefined) throw new Refusal('blocked', { reason: 'packet-damaged' });
    return found;
  };
  const agreements = new Keys(() => newId(agreementIdSchema));
  const bringing: Bringing = { db, context, id, packet, parties, circles, needs, agreements, notes, people, episodeOf };

  for (const e of packet.episodes) {
    const episode = episodeOf(e.number);
    run(
      db,
      sql`INSERT INTO episode (id, case_id, number, opened_on, closed_on, reason, closing_note, harmed_told_on, trigger_code)
          VALUES (${episode}, ${id}, ${e.number}, ${e.openedOn}, ${e.closedOn}, ${e.reason}, ${e.closingNote}, ${e.harmedToldOn}, ${e.trigger})`,
    );
    if (e.report !== undefined) {
      // A packet that names somebody who told us by an unnamed way is not put right in silence: it is no packet of ours.
      if (reporterStaysUnnamed(e.report.channel) && e.report.reporterName !== '')
        throw new Refusal('blocked', { reason: 'reporter-unnamed' });
      saveReport(db, episode, e.report);
    }
    indexText(db, id, `closing:${e.number}`, closingWords(e.closingNote, e.closing ?? NO_DETAILS));
    if (e.screening !== undefined)
      run(
        db,
        sql`INSERT INTO screening (episode_id, body, recorded_at, recorded_by) VALUES (${episode}, ${JSON.stringify(e.screening)}, ${now}, ${me.label})`,
      );
    for (const o of e.overrides)
      run(
        db,
        sql`INSERT INTO screening_override (episode_id, code, by_name, reason, decided_on, after_screening, recorded_at, recorded_by)
            VALUES (${episode}, ${o.code}, ${o.byName}, ${o.reason}, ${o.on}, (SELECT coalesce(max(seq), 0) FROM screening WHERE episode_id = ${episode}),
                    ${now}, ${me.label})`,
      );
  }

  packet.parties.forEach((p, position) => {
    const person = p.person === undefined ? undefined : personOf(p.key, { ...p.person, name: p.name });
    run(
      db,
      sql`INSERT INTO party (id, case_id, position, kind, person_id, label, group_size)
          VALUES (${parties.of(p.key)}, ${id}, ${position}, ${p.kind}, ${person}, ${person === undefined ? p.name : ''}, ${p.size})`,
    );
  });
  for (const p of packet.parties) {
    for (const r of p.roles)
      run(
        db,
        sql`INSERT INTO party_role (party_id, role, supports) VALUES (${parties.of(p.key)}, ${r.role}, ${parties.maybe(r.supports)})`,
      );
    if (p.spokesperson !== undefined)
      run(db, sql`UPDATE party SET spokesperson = ${parties.of(p.spokesperson)} WHERE id = ${parties.of(p.key)} AND kind = 'group'`);
  }
  reporterIsUnnamed(db, id);

  for (const c of packet.consents)
    run(
      db,
      sql`INSERT INTO consent (case_id, episode_id, party_id, scope, state, by_whom, given_on, limits, guardian_name, shown, expires_on, recorded_at, recorded_by)
          VALUES (${id}, ${episodeOf(c.episode)}, ${parties.of(c.party)}, ${c.scope}, ${c.state}, ${c.by}, ${c.on}, ${c.limits}, ${c.guardianName}, ${c.shown},
                  ${c.expiresOn}, ${c.recordedAt}, ${c.recordedBy})`,
    );
  writePreparation();
  writeCircles();
  bringAgreements(bringing);
  for (const c of packet.checkins) {
    const checkin = newId(checkinIdSchema);
    run(
      db,
      sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, status, done_on, rating, note, at_time, place)
          VALUES (${checkin}, ${id}, ${episodeOf(c.episode)}, ${parties.maybe(c.party)}, ${c.purpose}, ${c.due}, ${c.status}, ${c.doneOn}, ${c.rating}, ${c.note},
                  ${c.atTime}, ${c.place})`,
    );
    indexText(db, id, `checkin:${checkin}`, c.note);
  }
  writeNotes();
  bringClosings(bringing);
  bringTellings(bringing);
  bringPlans(bringing);
  bringMatches(bringing);
  bringSheets(bringing);
  const letters = bringLetters(bringing);
  const statements = bringStatements(bringing);
  for (const r of packet.risks)
    run(
      db,
      sql`INSERT INTO risk (id, case_id, episode_id, party_id, kind, what, likelihood, severity, action, by_whom, noted_on, review_on, ended_on, ended_note)
          VALUES (${newId(riskIdSchema)}, ${id}, ${episodeOf(r.episode)}, ${parties.maybe(r.party)}, ${r.kind}, ${r.what}, ${r.likelihood}, ${r.severity},
                  ${r.action}, ${r.byWhom}, ${r.notedOn}, ${r.reviewOn}, ${r.endedOn}, ${r.endedNote})`,
    );
  for (const l of packet.limits) {
    const [a, b] = l.between.map((key) => people.get(key));
    run(
      db,
      sql`INSERT INTO contact_limit (id, person_a, person_b, case_id, kinds, detail, from_on, until_on, why)
          VALUES (${newId(contactLimitIdSchema)}, ${a}, ${b}, ${id}, ${JSON.stringify(l.kinds)}, ${l.detail}, ${l.from}, ${l.until}, ${l.why})`,
    );
  }
  for (const d of packet.duties)
    run(
      db,
      sql`INSERT INTO duty (case_id, type, made_to, made_on, made_at, reference, by_whom, how, next_contact)
          VALUES (${id}, ${d.type}, ${d.madeTo}, ${d.madeOn}, ${d.madeAt}, ${d.reference}, ${d.byWhom}, ${d.how}, ${d.nextContactOn})`,
    );
  for (const h of packet.history)
    run(
      db,
      sql`INSERT INTO timeline (case_id, at, happened_on, what, by_label, detail, who) VALUES (${id}, ${h.at}, ${h.on}, ${h.what}, ${h.by}, ${h.detail}, ${h.who})`,
    );
  return (files) => {
    for (const link of [...letters, ...statements]) link(files);
  };

  function personOf(key: string, person: Parameters<typeof insertPerson>[1]): PersonId {
    const chosen = who.get(key);
    const live = chosen === undefined ? insertPerson(db, person) : livePerson(db, chosen);
    if (live === undefined) throw new Refusal('not-found', { reason: 'person' });
    // Two people of one case do not become one by a slip of the hand.
    if ([...people.values()].includes(live)) throw new Refusal('conflict', { reason: 'same-person' });
    people.set(key, live);
    return live;
  }

  function writePreparation(): void {
    const meetings = new Keys(() => newId(preparationIdSchema));
    for (const m of packet.meetings)
      run(
        db,
        sql`INSERT INTO preparation (id, case_id, episode_id, party_id, planned_on, planned_at, held_on, place, with_whom, by_whom, access_confirmed, class)
            VALUES (${meetings.of(m.key)}, ${id}, ${episodeOf(m.episode)}, ${parties.of(m.party)}, ${m.plannedOn}, ${m.plannedAt}, ${m.heldOn}, ${m.place},
                    ${m.withWhom}, ${m.byWhom}, ${m.accessConfirmed}, 'case_record')`,
      );
    for (const s of packet.said)
      run(
        db,
        sql`INSERT INTO preparation_answer (case_id, party_id, meeting_id, field, text, beside, keeper, recorded_at, recorded_by)
            VALUES (${id}, ${parties.of(s.party)}, ${meetings.of(s.meeting)}, ${s.field}, ${s.text}, ${parties.maybe(s.beside)}, ${s.keeper}, ${now}, ${me.label})`,
      );
    for (const [position, n] of packet.needs.entries())
      run(
        db,
        sql`INSERT INTO need (id, case_id, party_id, meeting_id, position, text, keeper, stated_on)
            VALUES (${needs.of(n.key ?? `x${position}`)}, ${id}, ${parties.of(n.party)}, ${meetings.of(n.meeting)}, ${position}, ${n.text}, ${n.keeper}, ${n.statedOn})`,
      );
    for (const party of new Set(packet.meetings.map((m) => m.party))) indexPreparation(db, id, parties.of(party));
  }

  function writeCircles(): void {
    for (const c of packet.circles) {
      const circle = circles.of(c.key);
      run(
        db,
        sql`INSERT INTO circle (id, case_id, episode_id, process, status, planned_on, start_time, minutes, place, purpose, language, age_band, keeper_name,
              held_on, real_minutes, participants, status_note, passes, stop_reason)
            VALUES (${circle}, ${id}, ${episodeOf(c.episode)}, ${c.process}, ${c.status}, ${c.plannedOn}, ${c.startTime}, ${c.minutes}, ${c.place}, ${c.purpose},
                    ${c.language}, ${c.ageBand}, ${c.keeperName}, ${c.heldOn}, ${c.realMinutes}, ${c.participants}, ${c.statusNote},
                    ${c.after?.passes}, ${c.after?.stopReason})`,
      );
      for (const [position, s] of c.seats.entries())
        run(
          db,
          sql`INSERT INTO seat (circle_id, position, party_id, attendance) VALUES (${circle}, ${position}, ${parties.of(s.party)}, ${s.attendance})`,
        );
      c.after?.parts.forEach((p, position) => {
        run(
          db,
          sql`INSERT INTO circle_part (circle_id, position, part, title, state, passes)
              VALUES (${circle}, ${position}, ${p.part}, ${p.title}, ${p.state}, ${p.passes})`,
        );
      });
      indexText(db, id, `circle:${circle}`, [c.purpose, c.place, c.keeperName].filter((text) => text !== '').join('\n'));
    }
  }

  function writeNotes(): void {
    packet.notes.forEach((n, index) => {
      const note = notes.of(n.key ?? `x${index}`);
      const kind = n.restricted === undefined ? 'case_record' : 'restricted';
      run(
        db,
        sql`INSERT INTO note (id, case_id, seq, class, kind, noted_on, author, author_user, text, written_at, written_by)
            VALUES (${note}, ${id}, ${index + 1}, ${kind}, ${n.kind}, ${n.on}, ${n.author}, '', ${n.text}, ${n.writtenAt}, ${n.author})`,
      );
      bringMentions(bringing, sourceOf(note), n.text, n.mentions);
      indexNote(db, id, { id: note, class: kind, text: n.text }, me.id);
    });
  }
}
