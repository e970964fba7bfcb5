/** @file Writes the agreements of a packet: all versions with their needs, signatures, payments, marks and steps. See `bring.ts`. */
import { stepIdSchema } from '../../shared/followups/step';
import type { PacketCase } from '../../shared/transfers/packet';
import { type ItemId, itemIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { run, sql } from '../store/sql';
import { type Bringing, Keys } from './ids';

type Packed = PacketCase['agreements'][number];

export function bringAgreements(bringing: Bringing): void {
  const { db, id, packet, parties, circles, agreements, episodeOf } = bringing;
  for (const a of packet.agreements) {
    const agreement = agreements.of(a.key);
    const lineages = new Keys(() => newId(itemIdSchema));
    run(
      db,
      sql`INSERT INTO agreement (id, case_id, episode_id, circle_id, responsible_party, version, status, drafted_on, signed_on, review_on)
          VALUES (${agreement}, ${id}, ${episodeOf(a.episode)}, ${circles.maybe(a.circle)}, ${parties.maybe(a.responsible)}, ${a.version}, ${a.status},
                  ${a.draftedOn}, ${a.signedOn}, ${a.reviewOn})`,
    );
    for (const v of a.versions) {
      run(
        db,
        sql`INSERT INTO agreement_version (agreement_id, version, drafted_on, read_back_on) VALUES (${agreement}, ${v.version}, ${v.draftedOn}, ${v.readBackOn})`,
      );
      v.items.forEach((item, position) => {
        bringItem(bringing, agreement, v.version, { item, position, lineage: lineages.of(item.lineage) });
      });
      for (const u of v.unmet)
        run(
          db,
          sql`INSERT OR IGNORE INTO unmet_need (agreement_id, version, need_id, why) VALUES (${agreement}, ${v.version}, ${bringing.needs.of(u.need)}, ${u.why})`,
        );
      // Signed last: a signed version takes no more promises.
      run(db, sql`UPDATE agreement_version SET signed_on = ${v.signedOn} WHERE agreement_id = ${agreement} AND version = ${v.version}`);
      for (const s of v.signatures)
        run(
          db,
          sql`INSERT INTO signature (agreement_id, version, party_id, method, signed_on, witness, typed, strokes)
              VALUES (${agreement}, ${v.version}, ${parties.of(s.party)}, ${s.method}, ${s.on}, ${s.witness}, ${s.typed},
                      ${s.strokes === undefined ? undefined : JSON.stringify(s.strokes)})`,
        );
    }
    for (const p of a.payments)
      run(
        db,
        sql`INSERT INTO payment (lineage, paid_on, amount, note) VALUES (${lineages.of(p.lineage)}, ${p.on}, ${p.amount}, ${p.note})`,
      );
    bringSteps(bringing, a);
    const items = a.versions.find((v) => v.version === a.version)?.items ?? [];
    indexText(db, id, `agreement:${agreement}`, items.map((i) => `${i.what} ${i.howShown}`.trim()).join('\n'));
  }
}

function bringItem(
  { db, parties, needs }: Bringing,
  agreement: string,
  version: number,
  { item: i, position, lineage }: { item: Packed['versions'][number]['items'][number]; position: number; lineage: ItemId },
): void {
  const id = newId(itemIdSchema);
  run(
    db,
    sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, owed_to, to_community, what, how_shown, helper, due, amount, status,
          ended_on, status_note)
        VALUES (${id}, ${agreement}, ${version}, ${position}, ${lineage}, ${parties.of(i.owedBy)}, ${parties.maybe(i.owedTo)}, ${i.toCommunity}, ${i.what},
                ${i.howShown}, ${i.helper}, ${i.due}, ${i.amount}, ${i.status}, ${i.endedOn}, ${i.statusNote})`,
  );
  for (const need of new Set(i.answers)) run(db, sql`INSERT INTO item_need (item_id, need_id) VALUES (${id}, ${needs.of(need)})`);
  for (const m of i.marks)
    run(
      db,
      sql`INSERT INTO item_event (item_id, status, on_day, note, said_by, recorded_at, recorded_by)
          VALUES (${id}, ${m.status}, ${m.on}, ${m.note}, ${parties.maybe(m.saidBy)}, ${m.recordedAt}, ${m.recordedBy})`,
    );
}

function bringSteps({ db, context, id, parties, agreements, episodeOf }: Bringing, a: Packed): void {
  for (const s of a.steps) {
    const step = newId(stepIdSchema);
    run(
      db,
      sql`INSERT INTO followup_step (id, case_id, episode_id, agreement_id, kind, state, planned_on, ended_on, with_others, note, recorded_at, recorded_by)
          VALUES (${step}, ${id}, ${episodeOf(s.episode)}, ${agreements.of(a.key)}, ${s.kind}, ${s.state}, ${s.plannedOn}, ${s.endedOn}, ${s.withOthers},
                  ${s.note}, ${context.clock.now()}, ${s.recordedBy})`,
    );
    for (const party of new Set(s.with)) run(db, sql`INSERT INTO followup_with (step_id, party_id) VALUES (${step}, ${parties.of(party)})`);
    const words = s.state === 'dropped' ? [] : [s.withOthers, s.note];
    indexText(db, id, `followup:${step}`, words.filter((text) => text !== '').join('\n'));
  }
}
