/** @file What came after the circle, as rows to read: tellings, letters, help, surveys, closings, steps. Pure. See `packet-rows.ts`. */
import { CLOSING_NEEDS } from '../../shared/cases/closing';
import type { PacketCase } from '../../shared/transfers/packet';
import type { Text } from '../text/catalogue';
import { joined, type Row, written } from './row';

type Closing = NonNullable<PacketCase['episodes'][number]['closing']>;
type After = NonNullable<PacketCase['circles'][number]['after']>;
const FIELDS = [...new Set(Object.values(CLOSING_NEEDS).flat())];

interface Names {
  day(on: string): string;
  name(key: string | undefined): string;
}

export function laterRows(packet: PacketCase, t: Text, { day, name }: Names) {
  const { view } = t.transfers;
  return { tellings, letters, support, surveys, closing, after, steps };

  function tellings(): Row[] {
    return packet.tellings
      .filter((one) => one.state !== 'withdrawn')
      .map((one, i) => ({
        key: `${i}`,
        head: { open: view.toTell, told: view.told, not_told: view.notTold, withdrawn: view.told }[one.state](name(one.party)),
        meta: joined(
          t.followups.toldAbout[one.about],
          day(one.endedOn ?? one.due),
          one.how && t.followups.tellingWay[one.how],
          one.why && t.followups.notToldReason[one.why],
          one.byWhom,
          one.alsoTold !== '' && view.alsoTold(one.alsoTold),
        ),
        text: written(one.words),
      }));
  }
  function letters(): Row[] {
    return packet.letters.map((l, i) => {
      const file = packet.files.find((f) => f.key !== undefined && f.key === l.file)?.name;
      return {
        key: `${i}`,
        head: t.letters.fromTo(name(l.writer), name(l.reader)),
        meta: joined(
          t.codes.letterKind[l.kind],
          t.letters.status[l.status],
          day(l.writtenOn),
          l.dueOn !== undefined && l.status === 'ready' && view.due(day(l.dueOn)),
          l.readBy,
          file !== undefined && view.scan(file),
        ),
        text: [
          ...(l.text.trim() === '' ? (file === undefined ? [view.noWords] : []) : l.text.split('\n')),
          ...l.steps.map((s) =>
            joined(day(s.on), t.letters.status[s.to], s.how && t.letters.how[s.how], s.why && t.letters.why[s.why], s.byWhom, s.note),
          ),
        ],
      };
    });
  }
  function support(): Row[] {
    const plans = packet.plans.map(
      (p, i): Row => ({
        key: `plan:${i}`,
        head: joined(name(p.party), p.need),
        meta: joined(
          view.helps(p.helperParty === undefined ? p.helper : name(p.helperParty)),
          day(p.from),
          p.endedOn === undefined ? view.review(day(p.reviewOn)) : view.until(day(p.endedOn)),
        ),
        text: written(p.offered, ...p.reviews.map((r) => joined(day(r.on), r.note, r.by))),
        ...(p.restricted !== undefined && { restricted: p.restricted }),
      }),
    );
    const matches = packet.matches.map(
      (m, i): Row => ({
        key: `match:${i}`,
        head: view.beside(name(m.helper), name(m.party)),
        meta: joined(
          t.support.kinds[m.kind],
          t.support.match.form.rank[m.rank],
          t.support.statuses[m.status],
          m.from && day(m.from),
          m.endedOn && view.until(day(m.endedOn)),
        ),
        text: written(
          m.together,
          m.endedWhy,
          ...m.tasks.map((task) =>
            joined(
              t.support.task.kinds[task.kind],
              name(task.side === 'person' ? m.party : m.helper),
              day(task.doneOn ?? task.due),
              task.declined && t.support.task.declined,
              task.load && t.support.task.form.loads[task.side][task.load],
              task.note,
            ),
          ),
        ),
      }),
    );
    return [...plans, ...matches];
  }
  function surveys(): Row[] {
    return packet.sheets.map((s, i) => ({
      key: `${i}`,
      head: joined(name(s.party), t.surveys.moment[s.moment]),
      meta: joined(t.surveys.role[s.role], day(s.on)),
      text: written(...s.response.ratings.map((r) => `${t.surveys.ask[r.question]} ${t.surveys.sheets.of5(r.rating)}`), s.response.words),
    }));
  }
  function closing(details: Closing | undefined): string[] {
    if (details === undefined) return [];
    return FIELDS.flatMap((field) => {
      const value =
        field === 'handover'
          ? details.handover && t.cases.closing.handovers[details.handover]
          : field === 'saidBy'
            ? name(details.saidBy)
            : field === 'duplicateOf'
              ? ''
              : details[field];
      return value === undefined || value === '' ? [] : [`${t.cases.closing.fields[field]}: ${value}`];
    });
  }
  function after(details: After | undefined): string[] {
    if (details === undefined) return [];
    return written(
      details.stopReason === undefined ? '' : t.circles.record.stopReasons[details.stopReason],
      details.passes === undefined ? '' : view.passes(details.passes),
      ...details.parts.map((p) => joined(p.title, t.circles.record.states[p.state], p.passes !== undefined && view.passes(p.passes))),
      ...details.statements.map((s) => view.read(name(s.party), s.readBy)),
    );
  }
  function steps(agreement: PacketCase['agreements'][number]): Row[] {
    return agreement.steps.map((s, i) => ({
      key: `${agreement.key}:step:${i}`,
      head: s.state === 'planned' ? t.followups.steps.planned(t.followups.stepKind[s.kind]) : t.followups.stepKind[s.kind],
      meta: joined(
        day(s.endedOn ?? s.plannedOn ?? ''),
        s.state === 'dropped' && t.followups.steps.dropped,
        s.with.map((key) => name(key)).join(', '),
        s.withOthers,
        s.recordedBy,
      ),
      text: written(s.note),
    }));
  }
}
