/** @file A packet as rows to read: every sentence of it, in the window's language, part by part. Pure. */
import { SCREENING_CODES } from '../../shared/cases/screening';
import type { PacketCase } from '../../shared/transfers/packet';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { approximateDay, dayName } from '../text/dates';
import { laterRows } from './packet-rows-later';
import { joined, type PartRows, type Row, written } from './row';

export function rowsOf(packet: PacketCase, t: Text, language: Language): PartRows[] {
  const { view } = t.transfers;
  const day = (on: string) => dayName(on, language);
  const name = (key: string | undefined) => packet.parties.find((p) => p.key === key)?.name ?? '';
  const money = (hundredths: number) => new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(hundredths / 100);
  const later = laterRows(packet, t, { day, name });
  const need = (key: string) => packet.needs.find((n) => n.key === key)?.text ?? '';
  const parts: PartRows[] = [
    { part: 'report', title: view.report, rows: reports() },
    { part: 'people', title: view.people, rows: people() },
    { part: 'decision', title: view.decision, rows: screenings() },
    { part: 'duties', title: view.duties, rows: duties() },
    { part: 'consents', title: view.consents, rows: consents() },
    { part: 'safety', title: view.safety, rows: risks() },
    { part: 'preparation', title: view.preparation, rows: preparation() },
    { part: 'circles', title: view.circles, rows: circles() },
    { part: 'agreements', title: view.agreements, rows: agreements() },
    { part: 'tellings', title: view.tellings, rows: later.tellings() },
    { part: 'checkins', title: view.checkins, rows: checkins() },
    { part: 'letters', title: view.letters, rows: later.letters() },
    { part: 'support', title: view.support, rows: later.support() },
    { part: 'surveys', title: view.surveys, rows: later.surveys() },
    { part: 'notes', title: view.notes, rows: notes() },
    { part: 'limits', title: view.limits, rows: limits() },
    { part: 'files', title: view.files, rows: files() },
    { part: 'history', title: view.history, rows: history() },
  ];
  return parts.filter((p) => p.rows.length > 0);

  function reports(): Row[] {
    return packet.episodes.flatMap((e): Row[] => {
      const { report: r } = e;
      const rows: Row[] =
        r === undefined
          ? []
          : r.incidents.map((i, n) => ({
              key: `${e.number}:${n}`,
              head: joined(approximateDay(i.occurred, language, t), i.harmTypes.map((h) => t.codes.harmType[h]).join(', ')),
              meta: joined(
                i.place,
                i.setting && t.codes.setting[i.setting],
                i.identityGround,
                n === 0 && t.codes.channel[r.channel],
                n === 0 && (r.reporterName === '' ? view.unnamed : view.toldBy(r.reporterName)),
              ),
              text: written(i.whatHappened, i.seen, i.said, i.ownWords === '' ? '' : `“${i.ownWords}” ${i.ownWordsBy}`, i.concluded),
            }));
      if (r !== undefined && r.firstSafetyAction !== '')
        rows.push({ key: `${e.number}:first`, head: view.first, text: [r.firstSafetyAction] });
      const closed = e.closedOn === undefined ? '' : day(e.closedOn);
      if (closed !== '' || e.number > 1)
        rows.push({
          key: `${e.number}:closed`,
          head: closed === '' ? t.codes.episodeTrigger[e.trigger] : view.closing,
          meta: joined(day(e.openedOn), closed, e.reason && t.codes.closureReason[e.reason]),
          text: written(e.closingNote, ...later.closing(e.closing)),
        });
      if (e.watch !== undefined)
        rows.push({
          key: `${e.number}:watch`,
          head: view.lookBack(day(e.watch.dueOn)),
          meta: e.watch.outcome === undefined ? '' : t.cases.closing.watch.outcome[e.watch.outcome],
        });
      return rows;
    });
  }
  function people(): Row[] {
    return packet.parties.map((p) => ({
      key: p.key,
      head: p.name,
      meta: joined(
        p.roles.map((r) => t.codes.partyRole[r.role] + (r.supports === undefined ? '' : ` (${name(r.supports)})`)).join(', '),
        p.person && t.codes.personKind[p.person.kind],
        p.person?.pronouns,
        p.person?.birthDate && view.born(day(p.person.birthDate)),
        p.person?.birthDate === undefined && p.person?.ageBand && t.codes.ageBand[p.person.ageBand],
        p.person?.grade,
        p.person?.language && t.codes.language[p.person.language],
        p.person?.otherLanguages?.join(', '),
        p.size !== undefined && view.group(p.size),
        p.spokesperson && view.speaker(name(p.spokesperson)),
      ),
      text: written(p.person?.accessNeeds ?? ''),
    }));
  }
  function screenings(): Row[] {
    return packet.episodes.flatMap((e): Row[] => {
      const { screening: s } = e;
      if (s === undefined) return [];
      const head: Row = {
        key: `${e.number}`,
        head: s.outcome === undefined ? view.decision : t.codes.screeningOutcome[s.outcome],
        meta: joined(s.decidedBy, s.decidedOn && day(s.decidedOn), s.reviewOn && view.until(day(s.reviewOn))),
        text: written(s.outcomeReason, ...Object.values(s.conditions ?? {})),
      };
      const answers = SCREENING_CODES.flatMap((code): Row[] => {
        const answer = s.answers[code];
        return answer === undefined
          ? []
          : [
              {
                key: `${e.number}:${code}`,
                head: `${code} ${t.screening[code].question}`,
                meta: t.codes.answer[answer.answer],
                text: written(answer.note),
              },
            ];
      });
      const overrides = e.overrides.map(
        (o, i): Row => ({ key: `${e.number}:o${i}`, head: o.code, meta: joined(view.overridden(o.byName), day(o.on)), text: [o.reason] }),
      );
      return [head, ...answers, ...overrides];
    });
  }
  function duties(): Row[] {
    return packet.duties.map((d, i) => ({
      key: `${i}`,
      head: joined(t.codes.dutyType[d.type], d.madeTo),
      meta: joined(day(d.madeOn), d.madeAt, d.byWhom, d.reference),
      restricted: d.reason,
    }));
  }
  function consents(): Row[] {
    return packet.consents.map((c, i) => ({
      key: `${i}`,
      head: `${name(c.party)}: ${t.codes.consentScope[c.scope]}`,
      meta: joined(
        t.codes.consentState[c.state],
        t.codes.consentBy[c.by],
        c.guardianName,
        day(c.on),
        c.expiresOn && view.until(day(c.expiresOn)),
      ),
      text: written(c.limits),
    }));
  }
  function risks(): Row[] {
    return packet.risks.map((r, i) => ({
      key: `${i}`,
      head: r.what,
      meta: joined(t.safety.risks.kinds[r.kind], name(r.party), r.byWhom, day(r.notedOn), r.reviewOn && view.until(day(r.reviewOn))),
      text: written(r.action, r.endedNote),
    }));
  }
  function preparation(): Row[] {
    return packet.meetings.map((m) => ({
      key: m.key,
      head: joined(name(m.party), m.heldOn === undefined ? m.plannedOn && day(m.plannedOn) : day(m.heldOn)),
      meta: joined(m.place, m.withWhom, m.byWhom),
      text: [
        ...packet.said
          .filter((s) => s.meeting === m.key)
          .map((s) => `${t.preparation.field[s.field]}: ${joined(s.text, s.beside === undefined ? '' : name(s.beside))}`),
        ...packet.needs.filter((n) => n.meeting === m.key).map((n) => n.text),
      ],
    }));
  }
  function circles(): Row[] {
    return packet.circles.map((c) => ({
      key: c.key,
      head: joined(t.codes.process[c.process], day(c.heldOn ?? c.plannedOn), t.codes.circleStatus[c.status]),
      meta: joined(
        c.place,
        c.keeperName,
        c.participants !== undefined && view.group(c.participants),
        c.seats.map((s) => name(s.party)).join(', '),
      ),
      text: written(c.purpose, c.statusNote, ...later.after(c.after)),
    }));
  }
  function agreements(): Row[] {
    return packet.agreements.flatMap((a) =>
      a.versions.flatMap((v): Row[] => [
        {
          key: `${a.key}:${v.version}`,
          head: joined(view.version(v.version), v.signedOn === undefined ? view.notSigned : view.signedOn(day(v.signedOn))),
          meta: joined(
            v.version === a.version && t.codes.agreementStatus[a.status],
            v.signatures
              .map((s) => joined(name(s.party), t.codes.signatureMethod[s.method], s.typed !== '' && `“${s.typed}”`, s.witness))
              .join(', '),
            a.reviewOn && view.until(day(a.reviewOn)),
          ),
          text: v.unmet.map((u) => view.unmetNeed(need(u.need), u.why)),
          drawn: v.signatures.flatMap((s) => (s.strokes === undefined ? [] : [{ name: name(s.party), strokes: s.strokes }])),
        },
        ...v.items.map(
          (i, n): Row => ({
            key: `${a.key}:${v.version}:${n}`,
            head: i.what,
            meta: joined(
              view.owes(name(i.owedBy), name(i.owedTo)),
              view.due(day(i.due)),
              t.codes.itemStatus[i.status],
              i.helper,
              i.amount !== undefined && money(i.amount),
              ...a.payments
                .filter((p) => v.version === a.version && p.lineage === i.lineage)
                .map((p) => joined(view.paid(money(p.amount)), p.note)),
            ),
            text: written(
              i.howShown,
              ...i.answers.map((key) => view.answersNeed(need(key))),
              i.marks.some((m) => m.note === i.statusNote) ? '' : i.statusNote,
              ...i.marks.map((m) => joined(day(m.on), t.codes.itemStatus[m.status], name(m.saidBy), m.note, m.recordedBy)),
            ),
          }),
        ),
        ...(v.version === a.version ? later.steps(a) : []),
      ]),
    );
  }
  function checkins(): Row[] {
    return packet.checkins.map((c, i) => ({
      key: `${i}`,
      head: joined(t.codes.checkinPurpose[c.purpose], name(c.party)),
      meta: joined(day(c.doneOn ?? c.due), t.codes.checkinStatus[c.status], c.rating !== undefined && `${c.rating}/5`, c.atTime, c.place),
      text: written(c.note),
    }));
  }
  function notes(): Row[] {
    return packet.notes.map((n, i) => ({
      key: `${i}`,
      head: joined(day(n.on), t.codes.noteKind[n.kind]),
      meta: n.author,
      text: n.text.split('\n'),
      ...(n.restricted !== undefined && { restricted: n.restricted }),
    }));
  }
  function limits(): Row[] {
    return packet.limits.map((l, i) => ({
      key: `${i}`,
      head: view.between(name(l.between[0]), name(l.between[1])),
      meta: joined(
        l.kinds.map((k) => t.contacts.kind[k]).join(', '),
        day(l.from),
        l.until === undefined ? view.noEnd : view.until(day(l.until)),
      ),
      text: written(l.detail, l.why),
    }));
  }
  function files(): Row[] {
    return packet.files.map((f, i) => ({
      key: `${i}`,
      head: f.name,
      meta: joined(f.type, sizeWords(f.size, language, t), day(f.addedOn)),
      text: written(f.description),
      ...(f.restricted !== undefined && { restricted: f.restricted }),
    }));
  }
  function history(): Row[] {
    return packet.history.map((h, i) => ({ key: `${i}`, head: t.codes.timeline[h.what], meta: joined(day(h.on), h.who, h.by) }));
  }
}

/** "3 MB", "640 KB". */
export function sizeWords(bytes: number, language: Language, t: Pick<Text, 'attachments'>): string {
  const [value, unit] = bytes < 1024 * 1024 ? ([bytes / 1024, 'KB'] as const) : ([bytes / 1024 / 1024, 'MB'] as const);
  return t.attachments.size(
    new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'MB' && value < 10 ? 1 : 0 }).format(value),
    unit,
  );
}
