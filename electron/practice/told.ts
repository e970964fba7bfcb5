/** @file One case while its story is told: each function is one thing that a counselor does today. */
import type { AgreementInput, ItemInput, ItemStatus } from '../../shared/agreements/agreement';
import type { CaseInput, Consent, Duty, PartyId, ReportInput } from '../../shared/cases/case';
import { type ClosingDetails, NO_DETAILS } from '../../shared/cases/closing';
import type { ClosureReason, ConsentScope } from '../../shared/cases/words';
import type { Checkin } from '../../shared/checkins/contract';
import type { CircleInput, CircleRecord } from '../../shared/circles/circle';
import type { CirclePlan } from '../../shared/circles/plan';
import { startPlan } from '../../shared/circles/start-plan';
import type { ContactLimitInput } from '../../shared/contacts/contact';
import type { StepKind } from '../../shared/followups/step';
import type { TELLING_WAYS } from '../../shared/followups/telling';
import type { LetterCheck, LetterKind, LetterStep } from '../../shared/letters/letter';
import type { Note } from '../../shared/notes/note';
import {
  type AnswerInput,
  type MeetingInput,
  type NeedId,
  PREPARATION_FIELDS,
  type PreparationField,
} from '../../shared/preparation/preparation';
import type { RiskInput } from '../../shared/safety/risk';
import { findScript } from '../../shared/scripts/library/library';
import type { AgeBand, AgreementId, CaseId, CheckinId, CircleId, ItemId, Language } from '../../shared/values';
import type { Book } from './telling';
import { type Screened, screeningOf } from './told-screening';

export type CirclePlanned = Omit<CircleInput, 'partyIds' | 'keeperUserId'> & {
  readonly who: readonly string[];
  readonly released?: boolean;
};
export type Promised = Omit<ItemInput, 'owedBy' | 'owedTo' | 'answers'> & {
  readonly by: string;
  readonly to?: string;
  readonly replaces?: ItemId;
  /** The needs that it answers, in the words in which they were said. */
  readonly answers?: readonly string[];
};
export type Planned = readonly [who: string | undefined, purpose: Checkin['purpose'], due: string];

/** How a circle went beside the script: by ids of its blocks, and who read whose words. */
export interface AfterTold {
  readonly passes?: number;
  readonly changed?: readonly string[];
  readonly skipped?: readonly string[];
  readonly passedIn?: Readonly<Record<string, number>>;
  readonly readBy?: Readonly<Record<string, string>>;
}

/** What a closing asks for, with a name of the story for who said it. */
export type ClosingTold = Partial<Omit<ClosingDetails, 'saidBy' | 'duplicateOf'>> & { readonly saidBy?: string | undefined };

export interface Prepared extends Pick<MeetingInput, 'place' | 'withWhom' | 'accessConfirmed'> {
  readonly words: Partial<Record<Exclude<PreparationField, 'beside'>, string>>;
  readonly beside?: string;
  readonly needs?: readonly string[];
  readonly keeper?: readonly (PreparationField | 'needs')[];
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

/** How somebody is told. */
interface Telling {
  readonly who?: readonly string[];
  readonly how?: (typeof TELLING_WAYS)[number];
  readonly by?: string;
  readonly also?: string;
  readonly words?: string;
}

interface ToldStep {
  readonly who?: readonly string[];
  readonly others?: string;
  readonly note?: string;
}

/** What becomes of a letter, each today. */
export interface ToldLetter {
  check(...what: readonly LetterCheck[]): void;
  ready(due: string): void;
  deliver(how: NonNullable<LetterStep['how']>, byWhom: string, note: string): void;
  keep(why: NonNullable<LetterStep['why']>, note: string): void;
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

  /** A letter that somebody wrote by today. */
  letter(from: string, to: string, kind: LetterKind, text: string): ToldLetter {
    const { ask, today } = this.#book;
    const letter = { kind, writer: this.party(from), reader: this.party(to), writtenOn: today(), text };
    const { id } = ask('letters.write', { caseId: this.id, letter });
    return {
      check: (...what) => {
        for (const one of what) ask('letters.check', { id, what: one, on: today() });
      },
      ready: (due) => void ask('letters.ready', { id, due }),
      deliver: (how, byWhom, note) => void ask('letters.deliver', { id, on: today(), how, byWhom, note }),
      keep: (why, note) => void ask('letters.keep', { id, on: today(), why, note }),
    };
  }

  risk(about: string, risk: RiskTold): void {
    this.#book.ask('safety.noteRisk', { caseId: this.id, risk: { ...risk, partyId: this.party(about), notedOn: this.#book.today() } });
  }

  /** How a circle went today. `attended` tells who was not simply there. */
  record(
    id: CircleId,
    record: Omit<CircleRecord, 'on' | 'attendance' | 'after'> & { readonly after?: AfterTold },
    attended: Readonly<Record<string, NonNullable<CircleRecord['attendance']>[number]['attendance']>> = {},
  ): void {
    const attendance = Object.entries(attended).map(([key, how]) => ({ partyId: this.party(key), attendance: how }));
    // A story tells of the meetings before a circle where they matter to it; the others were held too.
    const { after, ...went } = record;
    this.#book.ask('circles.record', {
      ...went,
      id,
      on: this.#book.today(),
      attendance,
      inSpiteOf: ['not-prepared'],
      ...(after === undefined ? {} : { after: this.#after(id, after) }),
    });
  }

  /** Every part of the chosen script as it was planned, but for those that are told. */
  #after(id: CircleId, { passes, changed = [], skipped = [], passedIn = {}, readBy = {} }: AfterTold) {
    const { plan } = this.#book.ask('circles.open', { id });
    const blocks = plan === undefined ? [] : (findScript(plan.scriptId, plan.scriptVersion)?.blocks ?? []);
    const parts = blocks
      .filter((block) => block.kind !== 'after')
      .map((block) => ({
        part: block.id,
        title: block.title.en,
        state: skipped.includes(block.id) ? ('skipped' as const) : changed.includes(block.id) ? ('changed' as const) : ('done' as const),
        passes: passedIn[block.id],
      }));
    const statements = Object.entries(readBy).map(([key, by]) => ({ partyId: this.party(key), readBy: by }));
    return { passes, parts, statements };
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

  #item({ by, to, answers = [], ...item }: Promised) {
    return {
      ...item,
      owedBy: this.party(by),
      owedTo: to === undefined ? undefined : this.party(to),
      answers: answers.map((text) => this.#need(text)),
    };
  }

  /** A need that was said in a preparation meeting, in these words. */
  #need(text: string): NeedId {
    const { preparation } = this.#book.ask('cases.open', { caseId: this.id });
    const need = preparation.flatMap(({ needs }) => needs).find((one) => one.text === text);
    if (need === undefined) throw new Error('the story has no such need');
    return need.id;
  }

  /** An agreement that is drafted, read back and signed today. */
  agree(input: {
    circle?: CircleId;
    of?: string;
    reviewOn?: string;
    items: readonly Promised[];
    signed: readonly string[];
    method?: 'ink' | 'typed';
    /** Needs that no promise answers, and why. */
    unmet?: readonly (readonly [need: string, why: string])[];
  }): ToldAgreement {
    const { ask, today } = this.#book;
    const drafted: AgreementInput = {
      circleId: input.circle,
      responsibleParty: input.of === undefined ? undefined : this.party(input.of),
      draftedOn: today(),
      reviewOn: input.reviewOn,
      items: input.items.map((item) => this.#item(item)),
      unmet: (input.unmet ?? []).map(([need, why]) => ({ needId: this.#need(need), why })),
    };
    const { id } = ask('agreements.draft', { ...drafted, caseId: this.id });
    const sign = () => {
      ask('agreements.readBack', { id, on: today() });
      const { parties } = ask('cases.open', { caseId: this.id });
      const signatures = input.signed.map((key) => {
        const partyId = this.party(key);
        const typed = input.method === 'typed' ? (parties.find((party) => party.id === partyId)?.name ?? '') : '';
        return { partyId, method: input.method ?? ('ink' as const), on: today(), typed };
      });
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

  /** A step when a promise is not kept, done today. `others` are people without a part in the case; of a handing back, to whom. */
  step(agreement: ToldAgreement, kind: StepKind, { who = [], others = '', note = '' }: ToldStep = {}): void {
    const withParties = who.map((key) => this.party(key));
    const step = { agreementId: agreement.id, kind, on: this.#book.today(), withParties, withOthers: others, note };
    this.#book.ask('followups.saveStep', { caseId: this.id, step });
  }

  /** Everybody harmed, or only `who`, is told today how it ended. */
  tell({ who, how = 'in_person', by = 'Ines Brackenby', also = '', words = '' }: Telling = {}): void {
    const open = this.#book.ask('cases.open', { caseId: this.id }).tellings.filter((one) => one.state === 'open');
    const parties = who === undefined ? [...new Set(open.map((one) => one.partyId))] : who.map((key) => this.party(key));
    for (const partyId of parties) {
      const ids = open.filter((one) => one.partyId === partyId).map((one) => one.id);
      const telling = { outcome: 'told' as const, on: this.#book.today(), byWhom: by, how, alsoTold: also, words };
      this.#book.ask('followups.tell', { caseId: this.id, ids, telling });
    }
  }

  close(reason: ClosureReason, note: string, { saidBy, ...more }: ClosingTold = {}): void {
    const details = { ...NO_DETAILS, ...more, saidBy: saidBy === undefined ? undefined : this.party(saidBy) };
    this.#book.ask('cases.close', { caseId: this.id, reason, on: this.#book.today(), note, details });
  }

  /** Ninety days after closing: nothing was heard. */
  nothingHeard(): void {
    this.#book.ask('aftercare.nothing', { caseId: this.id, on: this.#book.today() });
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
