/** @file Help in a story: plans, helpers in their order, what both say, trainings, and an act of allyship. */
import type { PersonInput } from '../../shared/people/person';
import type { MatchId, Rank, Side, TaskKind } from '../../shared/support/match';
import type { SupportPlanId, SupportPlanInput } from '../../shared/support/plan';
import type { TrainingInput } from '../../shared/support/training';
import type { PersonId } from '../../shared/values';
import type { Book } from './telling';
import type { Told } from './told';

export class ToldSupport {
  readonly #book: Book;
  readonly #told: Told;

  constructor(book: Book, told: Told) {
    this.#book = book;
    this.#told = told;
  }

  #personOf(key: string): PersonId {
    const { parties } = this.#book.ask('cases.open', { caseId: this.#told.id });
    const person = parties.find((p) => p.id === this.#told.party(key))?.person;
    if (person === undefined) throw new Error(`${key} is nobody with a name`);
    return person.id;
  }

  /** Help that begins today. `by` names somebody of the story; `helper` says in words who else helps. */
  plan(who: string, plan: Pick<SupportPlanInput, 'need' | 'offered' | 'helper' | 'reviewOn' | 'until'> & { by?: string }): SupportPlanId {
    const { by, ...rest } = plan;
    const helperId = by === undefined ? undefined : this.#told.party(by);
    const input = { ...rest, partyId: this.#told.party(who), helperId, from: this.#book.today() };
    return this.#book.ask('support.savePlan', { caseId: this.#told.id, plan: input }).id;
  }

  /** A plan is looked at today and goes on until `next`. */
  reviewed(id: SupportPlanId, note: string, next: string): void {
    this.#book.ask('support.reviewPlan', { id, on: this.#book.today(), note, next });
  }

  /** Helpers in their order: somebody of the story by key, or somebody new by name. */
  propose(who: string, together: string, helpers: readonly (readonly [rank: Rank, helper: string | PersonInput])[]): MatchId[] {
    return this.#book.ask('support.propose', {
      caseId: this.#told.id,
      proposal: {
        partyId: this.#told.party(who),
        kind: 'buddy',
        together,
        helpers: helpers.map(([rank, helper]) => ({
          rank,
          who:
            typeof helper === 'string'
              ? { kind: 'known' as const, personId: this.#personOf(helper) }
              : { kind: 'new' as const, person: helper },
        })),
      },
    }).ids;
  }

  /** Both are asked today and say yes. */
  bothAgree(id: MatchId | undefined): void {
    for (const side of ['person', 'helper'] as const)
      this.#book.ask('support.answer', { id: there(id), side, answer: 'yes', on: this.#book.today() });
  }

  begins(id: MatchId | undefined): void {
    this.#book.ask('support.start', { id: there(id), on: this.#book.today() });
  }

  /** It ends today without anybody's fault, and both have their closing talk today. */
  endsWithoutFault(id: MatchId | undefined, why: string, talks: Readonly<Record<Side, string>>): void {
    this.#book.ask('support.end', { id: there(id), status: 'ended_early_no_fault', on: this.#book.today(), why });
    this.#asked(id, 'closing_talk', talks);
  }

  /** Both are asked today how it is. */
  feedback(id: MatchId | undefined, said: Readonly<Record<Side, string>>): void {
    this.#asked(id, 'feedback_month', said, 'light');
  }

  #asked(id: MatchId | undefined, kind: TaskKind, said: Readonly<Record<Side, string>>, load?: 'light'): void {
    const { matches } = this.#book.ask('support.open', { caseId: this.#told.id });
    for (const task of matches.find((m) => m.id === id)?.tasks.filter((t) => t.kind === kind) ?? [])
      this.#book.ask('support.recordTask', { id: task.id, on: this.#book.today(), note: said[task.side], load });
  }

  /** Somebody was trained. */
  trained(who: string, training: TrainingInput): void {
    this.#book.ask('support.saveTraining', { personId: this.#personOf(who), training });
  }

  /** An act of allyship of today, with both agreeing. */
  allyAct(by: string, beside: string, what: string, recognisedBy: string): void {
    const act = {
      personId: this.#personOf(by),
      besideId: this.#personOf(beside),
      what,
      on: this.#book.today(),
      recognisedBy,
      agreed: true as const,
    };
    this.#book.ask('support.noteAct', { act });
  }
}

function there(id: MatchId | undefined): MatchId {
  if (id === undefined) throw new Error('the story has no such match');
  return id;
}
