/**
 * @file How long the vault process is blocked by a single thing that somebody does: while it answers one question, all others wait.
 * Handlers are synchronous, so the time of the answer is the block. The slowest kind of question is named in its row.
 */
import { SNAPSHOT } from '../../electron/practice/build';
import { CASE_SORTS } from '../../shared/cases/contract';
import {
  commonQuestions,
  createQuestions,
  dashboardQuestions,
  listQuestions,
  noteQuestions,
  openQuestions,
  rareQuestions,
} from './questions';
import { GOALS, type Row } from './rows';
import { median } from './statistics';
import { askFully, doorTo, type Question, type Subject } from './subject';

interface Action {
  readonly name: string;
  /** Takes turns with its variants. */
  readonly questions: readonly Question[];
}

const list = (input: Extract<Question, { method: 'cases.list' }>['input']): Question => ({ method: 'cases.list', input });
const find = (text: string): Question => ({ method: 'search.find', input: { text } });

function searchOf(question: Question | undefined): string {
  return question?.method === 'cases.list' ? (question.input.search ?? '') : '';
}

/** What a counselor does in a day, the heaviest forms of it among them. */
function actionsOf(subject: Subject, rounds: number): Action[] {
  const common = searchOf(commonQuestions(subject)[0]);
  const second = searchOf(commonQuestions(subject)[1]);
  const [creates, notes] = [createQuestions(2 * rounds).slice(rounds), noteQuestions(subject, rounds)];
  return [
    { name: 'list', questions: listQuestions() },
    ...CASE_SORTS.map((sort) => ({ name: `list of all by ${sort}`, questions: [list({ status: 'all', sort })] })),
    { name: 'list by kind of harm', questions: [list({ status: 'all', harmType: 'threat' })] },
    { name: 'list by a rare stage', questions: [list({ status: 'all', stage: 'transferred_out', sort: 'title' })] },
    { name: 'list by keeper and days', questions: [list({ status: 'all', keeper: 'Dr Maren Frost', openedFrom: '2025-01-01' })] },
    { name: 'list searched and filtered', questions: [list({ status: 'open', search: common, harmType: 'threat' })] },
    { name: 'search rare', questions: rareQuestions() },
    { name: 'search common', questions: commonQuestions(subject) },
    { name: 'search field, common word', questions: [find(common)] },
    { name: 'search field, two letters', questions: [find(common.slice(0, 2))] },
    { name: 'search field, two words', questions: [find(`${common} ${second}`)] },
    { name: 'search field, a phrase', questions: [find(`"${common} ${second}"`)] },
    { name: 'people, one letter', questions: [{ method: 'people.find', input: { text: 'a' } }] },
    { name: 'today', questions: dashboardQuestions() },
    { name: 'circles', questions: [{ method: 'circles.list', input: {} }] },
    { name: 'open', questions: openQuestions(subject) },
    { name: 'new case', questions: creates },
    { name: 'note, and its facts after it', questions: notes },
    { name: 'draft', questions: [{ method: 'drafts.save', input: { key: 'case.new', body: 'x'.repeat(20_000) } }] },
    { name: 'due', questions: [{ method: 'checkins.today', input: { on: SNAPSHOT } }] },
  ];
}

/** Few rounds: the actions are many, and a median of ten is steady enough to find the slowest. */
const ROUNDS = 10;

async function longest(subject: Subject, rounds: number): Promise<Row[]> {
  // What follows a save in the background blocks as well; here it follows at once.
  const context = { ...subject.context, background: (work: () => void) => work() };
  const door = doorTo(subject.dir, () => context);
  const actions = actionsOf(subject, rounds);
  const times = new Map<string, number[]>(actions.map(({ name }) => [name, []]));
  // One first round that does not count: statements are prepared and pages read.
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, questions } of actions) {
      const question = questions[(round + questions.length) % questions.length];
      if (question === undefined) throw new Error('nothing to ask');
      const began = performance.now();
      await askFully(door, question);
      if (round >= 0) times.get(name)?.push(performance.now() - began);
    }
  }
  const usual = median(times.get('list') ?? []);
  const typical = [...times].map(([name, all]) => ({ name, ratio: median(all) / usual })).sort((a, b) => b.ratio - a.ratio);
  const worst = [...times].map(([name, all]) => ({ name, ratio: Math.max(...all) / usual })).sort((a, b) => b.ratio - a.ratio);
  const [slowest] = typical;
  const [once] = worst;
  if (slowest === undefined || once === undefined) return [];
  const { cases } = subject;
  return [
    { row: `longest block over a list page (${slowest.name})`, cases, ratio: slowest.ratio, goal: GOALS.block },
    { row: `longest block, the single worst (${once.name})`, cases, ratio: once.ratio, goal: undefined },
  ];
}

/** The longest that one question held up all others, as a multiple of a page of the list. */
export async function blockingRows(subjects: readonly Subject[], { rounds }: { rounds: number }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const subject of subjects) rows.push(...(await longest(subject, Math.min(rounds, ROUNDS))));
  return rows;
}
