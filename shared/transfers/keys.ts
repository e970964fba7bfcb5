/** @file Whether every key in a packet points at something, and what must be there together is. Pure. */
import { fitsSurvey } from '../surveys/survey';
import type { PacketCase } from './packet';

/** Places at which keys point to nothing: such a packet is refused as a whole. */
export function danglingKeys(packet: PacketCase): string[] {
  const parties = new Set(packet.parties.map((p) => p.key));
  const meetings = new Set(packet.meetings.map((m) => m.key));
  const circles = new Set(packet.circles.map((c) => c.key));
  const episodes = new Set(packet.episodes.map((e) => e.number));
  const wrong: string[] = [];
  const need = (known: { has(one: string | number): boolean }, place: string, ...keys: (string | number | undefined)[]) => {
    for (const one of keys) if (one !== undefined && !known.has(one)) wrong.push(place);
  };
  const keysOf = (list: readonly { readonly key?: string | undefined }[], place: string) => {
    const keys = list.flatMap((one) => (one.key === undefined ? [] : [one.key]));
    if (new Set(keys).size !== keys.length) wrong.push(place);
    return new Set(keys);
  };
  if (parties.size !== packet.parties.length) wrong.push('parties');
  if (meetings.size !== packet.meetings.length) wrong.push('meetings');
  if (circles.size !== packet.circles.length) wrong.push('circles');
  if (packet.episodes.some((e, i) => e.number !== i + 1)) wrong.push('episodes');
  if (packet.episodes[0]?.report === undefined) wrong.push('report');
  if (packet.episodes.slice(0, -1).some((e) => e.closedOn === undefined)) wrong.push('episodes');
  for (const p of packet.parties) {
    need(parties, 'parties', p.spokesperson, ...p.roles.map((r) => r.supports));
    if (new Set(p.roles.map((r) => r.role)).size !== p.roles.length) wrong.push('parties');
    if ((p.kind === 'person') !== (p.person !== undefined)) wrong.push('parties');
  }
  for (const c of packet.consents) need(parties, 'consents', c.party);
  for (const m of packet.meetings) need(parties, 'meetings', m.party);
  for (const s of [...packet.said, ...packet.needs]) need(meetings, 'said', s.meeting);
  for (const s of packet.said) need(parties, 'said', s.party, s.beside);
  for (const n of packet.needs) need(parties, 'needs', n.party);
  for (const c of packet.circles) need(parties, 'circles', ...c.seats.map((s) => s.party));
  for (const a of packet.agreements) {
    need(parties, 'agreements', a.responsible);
    need(circles, 'agreements', a.circle);
    if (!a.versions.some((v) => v.version === a.version) || new Set(a.versions.map((v) => v.version)).size !== a.versions.length)
      wrong.push('agreements');
    for (const v of a.versions) {
      need(parties, 'agreements', ...v.items.flatMap((i) => [i.owedBy, i.owedTo]), ...v.signatures.map((s) => s.party));
      if (new Set(v.signatures.map((s) => s.party)).size !== v.signatures.length) wrong.push('agreements');
    }
    const lineages = new Set(a.versions.flatMap((v) => v.items.map((i) => i.lineage)));
    need(lineages, 'agreements', ...a.payments.map((p) => p.lineage));
  }
  const needs = keysOf(packet.needs, 'needs');
  const notes = keysOf(packet.notes, 'notes');
  const files = keysOf(packet.files, 'files');
  const agreements = keysOf(packet.agreements, 'agreements');
  for (const a of packet.agreements) {
    for (const v of a.versions) {
      need(needs, 'agreements', ...v.items.flatMap((i) => i.answers), ...v.unmet.map((u) => u.need));
      need(parties, 'agreements', ...v.items.flatMap((i) => i.marks.map((m) => m.saidBy)));
    }
    need(parties, 'agreements', ...a.steps.flatMap((s) => s.with));
    need(episodes, 'episodes', ...a.steps.map((s) => s.episode));
    if (a.steps.some((s) => (s.state === 'planned') !== (s.endedOn === undefined) || (s.plannedOn ?? s.endedOn) === undefined))
      wrong.push('agreements');
  }
  for (const c of packet.circles)
    for (const s of c.after?.statements ?? []) {
      need(parties, 'circles', s.party);
      need(notes, 'circles', s.note);
      need(files, 'circles', s.file);
    }
  for (const e of packet.episodes) need(parties, 'episodes', e.closing?.saidBy);
  for (const one of packet.tellings) {
    need(parties, 'tellings', one.party);
    need(agreements, 'tellings', one.agreement);
    const ended = one.state === 'told' || one.state === 'not_told';
    if (ended && one.endedOn === undefined) wrong.push('tellings');
  }
  const waiting = packet.tellings.filter((one) => one.state === 'open').map((one) => `${one.agreement}:${one.party}`);
  if (new Set(waiting).size !== waiting.length) wrong.push('tellings');
  for (const one of packet.letters) {
    need(parties, 'letters', one.writer, one.reader, ...one.mentions.map((m) => m.party));
    need(files, 'letters', one.file);
    if (one.status === 'ready' && one.dueOn === undefined) wrong.push('letters');
  }
  for (const one of packet.plans) {
    need(parties, 'plans', one.party, one.helperParty);
    need(needs, 'plans', one.answers);
  }
  for (const one of packet.matches) {
    const helper = packet.parties.find((p) => p.key === one.helper);
    need(parties, 'matches', one.party);
    const running = one.status === 'proposed' || one.status === 'active';
    if (helper?.kind !== 'person' || one.helper === one.party) wrong.push('matches');
    if ((one.endedOn === undefined) !== running || (one.status !== 'proposed' && one.from === undefined)) wrong.push('matches');
  }
  for (const one of packet.sheets) {
    need(parties, 'sheets', one.party);
    if (!fitsSurvey(one, one.response)) wrong.push('sheets');
  }
  for (const c of packet.checkins) need(parties, 'checkins', c.party);
  for (const r of packet.risks) {
    need(parties, 'risks', r.party);
    if (r.kind === 'risk' && (r.likelihood === undefined || r.severity === undefined)) wrong.push('risks');
  }
  for (const l of packet.limits) {
    need(parties, 'limits', ...l.between);
    const people = l.between.map((k) => packet.parties.find((p) => p.key === k)?.kind);
    if (people.some((kind) => kind !== 'person') || l.between[0] === l.between[1]) wrong.push('limits');
  }
  for (const n of packet.notes) need(parties, 'notes', ...n.mentions.map((m) => m.party));
  const numbered = [
    packet.consents,
    packet.meetings,
    packet.circles,
    packet.agreements,
    packet.checkins,
    packet.risks,
    packet.tellings,
    packet.letters,
  ].flat();
  need(episodes, 'episodes', ...numbered.map((one) => one.episode));
  return [...new Set(wrong)];
}
