/** @file One case while its story is told: each function is one thing that a counselor does today. */
import type { AgreementInput, ItemInput, ItemStatus } from '../../shared/agreements/agreement';
import type { CaseInput, Consent, Duty, PartyId, ReportInput } from '../../shared/cases/case';
import {
  type Answer,
  type Answers,
  openConditions,
  SCREENING_QUESTIONS,
  type Screening,
  type ScreeningCode,
} from '../../shared/cases/screening';
import type { ClosureReason, ConsentScope } from '../../shared/cases/words';
import type { Checkin } from '../../shared/checkins/contract';
import type { CircleInput, CircleRecord } from '../../shared/circles/circle';
import type { CirclePlan } from '../../shared/circles/plan';
import { startPlan } from '../../shared/circles/start-plan';
import type { ContactLimitInput } from '../../shared/contacts/contact';
import type { Note } from '../../shared/notes/note';
import { type AnswerInput, type MeetingInput, PREPARATION_FIELDS, type PreparationField } from '../../shared/preparation/preparation';
import type { RiskInput } from '../../shared/safety/risk';
import { findScript } from '../../shared/scripts/library/library';
import type { AgeBand, AgreementId, CaseId, CheckinId, CircleId, ItemId, Language } from '../../shared/values';
import type { Book } from './telling';

export type CirclePlanned = Omit<CircleInput, 'partyIds' | 'keeperUserId'> & {
  readonly who: readonly string[];
  readonly released?: boolean;
};
export type Promised = Omit<ItemInput, 'owedBy' | 'owedTo'> & { readonly by: string; readonly to?: string; readonly replaces?: ItemId };
export type Planned = readonly [who: string | undefined, purpose: Checkin['purpose'], due: string];

export interface Prepared extends Pick<MeetingInput, 'place' | 'withWhom' | 'accessConfirmed'> {
  readonly words: Partial<Record<Exclude<PreparationField, 'beside'>, string>>;
  readonly beside?: string;
  readonly needs?: readonly string[];
  readonly keeper?: readonly (PreparationField | 'needs')[];
}

/** What stands in a screening beside the usual answers: an answer, or an answer and a note. */
type Word = Answer['answer'];
type Said = Partial<Record<ScreeningCode, Word | readonly [word: Word, note: string]>>;

export interface Screened {
  readonly said?: Said;
  readonly outcome: NonNullable<Screening['outcome']>;
  readonly because: string;
  readonly reviewOn?: string;
  /** Besides those that the notes on holds and gates say: who keeps in place of whom. */
  readonly conditions?: Screening['conditions'];
}

/** What is decided about a case today. Every question not told is answered as on a quiet day: no stop, no risk, all gates open. */
export function screeningOf({ said = {}, outcome, because, reviewOn, conditions }: Screened, today: string): Screening {
  const answers = answersWith(said);
  // What a hold or an open gate rests on stands in the note beside it.
  const noted = openConditions(answers).flatMap((code) => {
    const note = answers[code]?.note ?? '';
    return note === '' ? [] : [[code, note] as const];
  });
  const all = { ...Object.fromEntries(noted), ...conditions };
  return { answers, outcome, outcomeReason: because, decidedBy: 'Ines Brackenby', decidedOn: today, reviewOn, conditions: all };
}

function answersWith(said: Said): Answers {
  const usual = SCREENING_QUESTIONS.map(({ code, class: kind }) => {
    const word = said[code] ?? (kind === 'gate' ? 'yes' : 'no');
    return [code, typeof word === 'string' ? { answer: word, note: '' } : { answer: word[0], note: word[1] }] as const;
  });
  return Object.fromEntries(usual) as Answers;
}

/** Each kind of it, without what the story says in another way. */
type RiskTold = RiskInput extends infer Kind ? (Kind extends RiskInput ? Omit<Kind, 'partyId' | 'notedOn'> : never) : never;

export interface ToldAgreement {
  readonly id: AgreementId;
  /** Id of a promise of the current version, by its place. */
  item(index: number): ItemId;
  /** A new version, signed today by those who signed before. */
  renegotiate(items: readonly Promised[]): void;
}

export class Told {
  readonly #book: Book;
  readonly id: CaseId;
  readonly #parties = new Map<string, PartyId>();

  constructor(book: Book, input: Omit<CaseInput, 'report'> & { report: Omit<ReportInput, 'receivedOn'> }) {
    this.#book = book;
    const parties = input.parties.map((party) => {
      const known = party.who.kind === 'new' ? book.people.get(party.who.person.name) : undefined;
      return known === undefined ? party : { ...party, who: { kind: 'known' as const, personId: known } };
    });
    this.id = book.ask('cases.create', { ...input, parties, report: { ...input.report, receivedOn: book.today() } }).id;
    const saved = book.ask('cases.open', { caseId: this.id }).parties;
    input.parties.forEach(({ key }, index) => {
      const party = saved[index];
      if (party === undefined) throw new Error('a party was not saved');
      this.#parties.set(key, party.id);
      if (party.person !== undefined) book.people.set(party.person.name, party.person.id);
    });
  }

  party(key: string): PartyId {
    const id = this.#parties.get(key);
    if (id === undefined) throw new Error(`the story has no ${key}`);
    return id;
  }

  addParty(party: CaseInput['parties'][number]): void {
    this.#parties.set(party.key, this.#book.ask('cases.addParty', { caseId: this.id, party }).id);
  }

  identify(key: string, who: CaseInput['parties'][number]['who']): void {
    this.#book.ask('cases.identifyParty', { caseId: this.id, partyId: this.party(key), who });
  }

  note(kind: Note['kind'], text: string, noteClass: Note['class'] = 'case_record'): void {
    this.#book.ask('notes.add', { caseId: this.id, class: noteClass, kind, on: this.#book.today(), text });
  }

  screen(screened: Screened): void {
    this.#book.ask('cases.screen', { caseId: this.id, screening: screeningOf(screened, this.#book.today()) });
  }

  duty(duty: Omit<Duty, 'madeOn'>): void {
    this.#book.ask('cases.recordDuty', { caseId: this.id, duty: { ...duty, madeOn: this.#book.today() } });
  }

  /** Records consents of today. `take_part`, given, unless told. */
  consent(who: string, by: Consent['by'], more: { scope?: ConsentScope; state?: Consent['state']; limits?: string } = {}): void {
    const { scope = 'take_part', state = 'given', limits = '' } = more;
    this.#book.ask('cases.recordConsent', {
      caseId: this.id,
      consents: [{ partyId: this.party(who), scope, state, by, on: this.#book.today(), limits }],
    });
  }

  plan({ who, released = false, ...input }: CirclePlanned): CircleId {
    const partyIds = who.map((key) => this.party(key));
    return this.#book.ask('circles.plan', {
      ...input,
      caseId: this.id,
      partyIds,
      keeperUserId: released ? this.#book.facilitator : undefined,
    }).id;
  }

  /** Chooses a script for a circle and fills it in, so that it can be printed. */
  script(circleId: CircleId, scriptId: string, choice: { ageBand: AgeBand; language?: Language }, more: Partial<CirclePlan> = {}): void {
    const script = findScript(scriptId);
    if (script === undefined) throw new Error(`no script ${scriptId}`);
    const { circle } = this.#book.ask('circles.open', { id: circleId });
    const plan = startPlan(circle, { script, language: 'en', paper: 'a4', ...choice });
    this.#book.ask('circles.savePlan', { id: circleId, plan: { ...plan, ...more } });
  }

  print(
    circleId: CircleId,
    kind: 'keeper_script' | 'guidelines_poster' | 'question_cards',
    toWhom: string,
    why: string,
    copies: number,
  ): void {
    this.#book.fetchPrint(this.#book.ask('prints.prepare', { request: { kind, circleId, paper: 'a4' }, toWhom, why, copies }).job);
  }

  /** Everything that a withdrawal voids came back today. */
  collectAll(): void {
    const { rows } = this.#book.ask('register.list', { filter: { caseId: this.id, state: 'to_collect' } });
    for (const { id } of rows) this.#book.ask('register.collect', { id, on: this.#book.today() });
  }

  risk(about: string, risk: RiskTold): void {
    this.#book.ask('safety.noteRisk', { caseId: this.id, risk: { ...risk, partyId: this.party(about), notedOn: this.#book.today() } });
  }

  /** How a circle went today. `attended` tells who was not simply there. */
  record(
    id: CircleId,
    record: Omit<CircleRecord, 'on' | 'attendance'>,
    attended: Readonly<Record<string, NonNullable<CircleRecord['attendance']>[number]['attendance']>> = {},
  ): void {
    const attendance = Object.entries(attended).map(([key, how]) => ({ partyId: this.party(key), attendance: how }));
    // A story tells of the meetings before a circle where they matter to it; the others were held too.
    this.#book.ask('circles.record', { ...record, id, on: this.#book.today(), attendance, inSpiteOf: ['not-prepared'] });
  }

  /** Somebody is met apart today. `words` by field; who sits beside by the story's name; `keeper` names what the keeper may read. */
  prepare(who: string, { words, beside, needs = [], keeper = [], ...meeting }: Prepared): void {
    const mayRead = (what: (typeof keeper)[number]) => keeper.includes(what);
    const answers = PREPARATION_FIELDS.flatMap((field): AnswerInput[] => {
      if (field === 'beside') return beside === undefined ? [] : [{ field, beside: this.party(beside) }];
      const text = words[field];
      return text === undefined ? [] : [{ field, text, keeper: mayRead(field) }];
    });
    this.#book.ask('preparation.save', {
      caseId: this.id,
      meeting: {
        ...meeting,
        partyId: this.party(who),
        heldOn: this.#book.today(),
        byWhom: 'Ines Brackenby',
        answers,
        needs: needs.map((text) => ({ text, keeper: mayRead('needs') })),
      },
    });
  }

  /** Two people who must not meet somewhere, from today. */
  apart(one: string, other: string, limit: Pick<ContactLimitInput, 'kinds' | 'until' | 'detail' | 'why'>): void {
    const { parties } = this.#book.ask('cases.open', { caseId: this.id });
    const personOf = (key: string) => {
      const person = parties.find((p) => p.id === this.party(key))?.person;
      if (person === undefined) throw new Error(`${key} is nobody with a name`);
      return person.id;
    };
    const from = this.#book.today();
    this.#book.ask('contacts.set', { caseId: this.id, limit: { ...limit, from, personIds: [personOf(one), personOf(other)] } });
  }

  #item({ by, to, ...item }: Promised) {
    return { ...item, owedBy: this.party(by), owedTo: to === undefined ? undefined : this.party(to) };
  }

  /** An agreement that is drafted, read back and signed today. */
  agree(input: {
    circle?: CircleId;
    of?: string;
    reviewOn?: string;
    items: readonly Promised[];
    signed: readonly string[];
    method?: 'ink' | 'typed';
  }): ToldAgreement {
    const { ask, today } = this.#book;
    const drafted: AgreementInput = {
      circleId: input.circle,
      responsibleParty: input.of === undefined ? undefined : this.party(input.of),
      draftedOn: today(),
      reviewOn: input.reviewOn,
      items: input.items.map((item) => this.#item(item)),
    };
    const { id } = ask('agreements.draft', { ...drafted, caseId: this.id });
    const sign = () => {
      const signatures = input.signed.map((key) => ({ partyId: this.party(key), method: input.method ?? ('ink' as const), on: today() }));
      ask('agreements.sign', { id, on: today(), signatures });
    };
    sign();
    return {
      id,
      item: (index) => at(ask('cases.open', { caseId: this.id }).agreements.find((a) => a.id === id)?.items ?? [], index).id,
      renegotiate: (items) => {
        ask('agreements.renegotiate', { id, on: today(), items: items.map((item) => this.#item(item)) });
        sign();
      },
    };
  }

  /** How the promise at `index` ended, today. */
  mark(agreement: ToldAgreement, index: number, status: ItemStatus, note = ''): void {
    this.#book.ask('agreements.markItem', { itemId: agreement.item(index), status, on: this.#book.today(), note });
  }

  /** @param amount in hundredths */
  pay(agreement: ToldAgreement, index: number, amount: number): void {
    this.#book.ask('agreements.recordPayment', { itemId: agreement.item(index), on: this.#book.today(), amount });
  }

  checkins(planned: readonly Planned[]): CheckinId[] {
    const checkins = planned.map(([who, purpose, due]) => ({ partyId: who === undefined ? undefined : this.party(who), purpose, due }));
    return this.#book.ask('checkins.plan', { caseId: this.id, checkins }).ids;
  }

  checked(id: CheckinId | undefined, status: Checkin['status'], note: string, rating?: number): void {
    if (id === undefined) throw new Error('the story has no such check-in');
    this.#book.ask('checkins.record', { id, status, on: this.#book.today(), rating, note });
  }

  /** The case came from elsewhere; its receipt was given today. */
  cameOver({ from, sentOn, by }: { from: string; sentOn: string; by: string }): void {
    this.#book.ask('transfers.note', { caseId: this.id, from, sentOn, receiptOn: this.#book.today(), by, kept: '' });
  }

  close(reason: ClosureReason, note: string, harmedToldOn?: string): void {
    this.#book.ask('cases.close', { caseId: this.id, reason, on: this.#book.today(), note, harmedToldOn });
  }

  reopen(trigger: 'repeat_harm' | 'agreement_broken' | 'new_information', report: Omit<ReportInput, 'receivedOn'>): void {
    const on = this.#book.today();
    this.#book.ask('cases.reopen', { caseId: this.id, trigger, on, report: { ...report, receivedOn: on } });
  }
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error('the story has no such item');
  return value;
}
