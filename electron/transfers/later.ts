/** @file Parts of a packet about what comes after the circle: help, letters, tellings, closings, surveys. See `build.ts`. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { LETTER_STATUSES } from '../../shared/letters/letter';
import type { NamedMention } from '../../shared/notes/mention';
import type { PacketCase } from '../../shared/transfers/packet';
import { watchesOf } from '../aftercare/store';
import { closingsOf } from '../cases/closing';
import { standingOf } from '../cases/standing';
import { stepsOf, tellingsOf } from '../followups/store';
import { viewLetters } from '../letters/store';
import { matchesOf, plansOf } from '../support/store';
import type { Going } from './parts';
import { letterEpisodes, sheetRows } from './read';
import type { Place } from './redact';

/** What these parts need beside the rest: where needs, agreements and files stand in the packet, and texts with mentions. */
export interface Later extends Going {
  readonly today: string;
  readonly needKeys: ReadonlyMap<string, string>;
  readonly agreementKeys: ReadonlyMap<string, string>;
  readonly fileKeys: ReadonlyMap<string, string>;
  episodeOf(id: string): number;
  named(text: Place, words: string, mentions: readonly NamedMention[]): { text: string; mentions: NamedMention[] };
  reasonFor(kind: 'plan', id: string): string | undefined;
}

/** Mentions under the keys of the packet. */
export const mentionsIn = (parties: readonly Party[], mustKey: (id: PartyId) => string, mentions: readonly NamedMention[]) =>
  mentions.flatMap((m) => {
    const party = parties.find((p) => p.person?.id === m.personId);
    return party === undefined ? [] : [{ start: m.start, length: m.length, party: mustKey(party.id) }];
  });

/** What may leave of the letters of a case: those that were given, or are ready to be. A letter taken away went nowhere. */
export const mayGo = (letter: { readonly status: (typeof LETTER_STATUSES)[number]; readonly removed: boolean }): boolean =>
  !letter.removed && (letter.status === 'ready' || letter.status === 'delivered');

export function lettersIn({ db, caseId, has, parties, mustKey, words, named, fileKeys, today }: Later): PacketCase['letters'] {
  if (!has('letters')) return [];
  const episodes = letterEpisodes(db, caseId);
  return viewLetters(db, caseId, standingOf(db, caseId, today))
    .filter(mayGo)
    .reverse()
    .flatMap((letter) => {
      const { id, kind, status, writer, reader, writtenOn, preparedOn, readOn, readBy, askedOn, dueOn } = letter;
      if (status !== 'ready' && status !== 'delivered') return [];
      const say = words('letters', `letter:${id}`, writtenOn);
      const place: Place = { source: `letter:${id}`, part: 'letters', on: writtenOn };
      const { text, mentions } = named(place, letter.text, letter.mentions);
      const file = letter.attachment === undefined ? undefined : fileKeys.get(letter.attachment.id);
      return [
        {
          ...{ kind, status, writtenOn, preparedOn, readOn, askedOn, dueOn, text },
          episode: episodes.get(id) ?? 1,
          writer: mustKey(writer),
          reader: mustKey(reader),
          mentions: mentionsIn(parties, mustKey, mentions),
          ...(file !== undefined && { file }),
          readBy: say('readBy', readBy),
          steps: letter.steps.map((s, i) => ({ ...s, byWhom: say(`by:${i}`, s.byWhom), note: say(`note:${i}`, s.note) })),
        },
      ];
    });
}

export function tellingsIn({ db, caseId, has, mustKey, words, agreementKeys, episodeOf }: Later): PacketCase['tellings'] {
  if (!has('tellings')) return [];
  return tellingsOf(db, caseId).map(({ id, episodeId, agreementId, partyId, byWhom, alsoTold, words: said, ...telling }) => {
    const say = words('tellings', `telling:${id}`, telling.endedOn ?? telling.due);
    const agreement = agreementId === undefined ? undefined : agreementKeys.get(agreementId);
    return {
      ...telling,
      episode: episodeOf(episodeId),
      ...(agreement !== undefined && { agreement }),
      party: mustKey(partyId),
      byWhom: say('by', byWhom),
      alsoTold: say('also', alsoTold),
      words: say('words', said),
    };
  });
}

/** The steps of following through, of one agreement. */
export function stepsIn({ db, caseId, mustKey, words }: Going, episodeOf: Later['episodeOf'], agreementId: string) {
  return stepsOf(db, caseId)
    .filter((step) => step.agreementId === agreementId)
    .map(({ id, kind, state, episodeId, plannedOn, endedOn, withParties, withOthers, note, by }) => {
      const say = words('agreements', `step:${id}`, endedOn ?? plannedOn);
      return {
        ...{ kind, state, plannedOn, endedOn, recordedBy: by },
        episode: episodeOf(episodeId),
        with: withParties.map(mustKey),
        withOthers: say('with', withOthers),
        note: say('note', note),
      };
    });
}

export function plansIn({ db, caseId, has, mustKey, keyOf, words, needKeys, reasonFor }: Later): PacketCase['plans'] {
  return plansOf(db, caseId).flatMap(({ id, partyId, needId, helperId, class: kind, edition: _edition, ...plan }) => {
    const restricted = kind === 'restricted' ? reasonFor('plan', id) : undefined;
    if (kind === 'restricted' ? restricted === undefined : !has('support')) return [];
    const say = words('support', `plan:${id}`, plan.from);
    const answers = needId === undefined ? undefined : needKeys.get(needId);
    const helperParty = keyOf(helperId);
    return [
      {
        ...plan,
        party: mustKey(partyId),
        ...(answers !== undefined && { answers }),
        ...(helperParty !== undefined && { helperParty }),
        need: say('need', plan.need),
        offered: say('offered', plan.offered),
        helper: say('helper', plan.helper),
        reviews: plan.reviews.map((r, i) => ({ ...r, note: say(`review:${i}`, r.note) })),
        ...(restricted !== undefined && { restricted }),
      },
    ];
  });
}

/** Only between two who go by name: a buddy without a name is nobody whom the next counselor could ask. */
export function matchesIn({ db, caseId, has, parties, isNamed, mustKey, words, today }: Later): PacketCase['matches'] {
  if (!has('support')) return [];
  return matchesOf(db, caseId, today).flatMap((match) => {
    const { id, partyId, helper, limits: _l, alsoHelps: _a, trainings: _t, tasks, ...rest } = match;
    const helped = parties.find((p) => p.id === partyId && p.person !== undefined && isNamed(p));
    const beside = parties.find((p) => p.person?.id === helper.id && isNamed(p));
    if (helped === undefined || beside === undefined) return [];
    const say = words('support', `match:${id}`, rest.from);
    return [
      {
        ...rest,
        party: mustKey(helped.id),
        helper: mustKey(beside.id),
        together: say('together', rest.together),
        endedWhy: say('why', rest.endedWhy),
        tasks: tasks.map(({ id: _task, matchId: _match, ...task }, i) => ({ ...task, note: say(`task:${i}`, task.note) })),
      },
    ];
  });
}

export function sheetsIn({ db, caseId, has, mustKey, words }: Going): PacketCase['sheets'] {
  if (!has('surveys')) return [];
  return sheetRows(db, caseId).map(({ party, response, ...sheet }, i) => ({
    ...sheet,
    party: mustKey(party),
    response: { ...response, words: words('surveys', `sheet:${i}`, sheet.on)('words', response.words) },
  }));
}

/** What the closing of each episode asked for, and the look-back after it. */
export function closingsIn({ db, caseId, has, keyOf, words }: Going): (episode: number) => Partial<PacketCase['episodes'][number]> {
  if (!has('closings')) return () => ({});
  const [closings, watches] = [closingsOf(db, caseId), watchesOf(db, caseId)];
  return (number) => {
    const closing = closings.find((c) => c.episode === number)?.details;
    const watch = watches.find((w) => w.episode === number);
    const say = words('closings', `closing:${number}`);
    const saidBy = keyOf(closing?.saidBy);
    return {
      ...(closing !== undefined && {
        closing: {
          ...(closing.handover !== undefined && { handover: closing.handover }),
          ...(saidBy !== undefined && { saidBy }),
          returnedTo: say('returned', closing.returnedTo),
          referredTo: say('referred', closing.referredTo),
          offered: say('offered', closing.offered),
          howKnown: say('known', closing.howKnown),
          doneForHarmed: say('done', closing.doneForHarmed),
          tried: say('tried', closing.tried),
          leftOpen: say('left', closing.leftOpen),
        },
      }),
      ...(watch !== undefined && { watch: { dueOn: watch.dueOn, outcome: watch.outcome, answeredOn: watch.answeredOn } }),
    };
  };
}
