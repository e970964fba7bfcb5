/** @file Rows that need no window: the app's handlers and their statements against plain SQLite, and how they grow. */
import { listCases } from '../../electron/cases/list';
import { viewCase } from '../../electron/cases/view';
import { dateOf, systemClock } from '../../electron/clock';
import { casesDb } from '../../electron/context';
import { migrate } from '../../electron/store/migrate';
import { casesMigrations } from '../../electron/store/migrations/cases';
import { casesContract } from '../../shared/cases/contract';
import { userIdSchema } from '../../shared/values';
import { attempt } from './attempt';
import { blockingRows } from './blocking';
import { openPlain } from './plain';
import {
  boardQuestions,
  commonQuestions,
  createQuestions,
  dashboardQuestions,
  listQuestions,
  noteQuestions,
  openQuestions,
  rareQuestions,
} from './questions';
import { plainInserts, repeater, type Step } from './recorder';
import { GOALS, type Row } from './rows';
import { type Contender, inTurns, ratioOf } from './statistics';
import { askFully, type Files, openOurs, openSubject, type Question, type Subject } from './subject';

export interface Rounds {
  readonly rounds: number;
  readonly warmUps: number;
}

type Times = Map<string, number[]>;

function compare(times: Times, row: string, cases: number, [one, other]: readonly [string, string], goal?: number): Row {
  return { row, cases, goal, ...ratioOf(times.get(one) ?? [], times.get(other) ?? []) };
}

interface Reading {
  readonly name: string;
  readonly questions: (subject: Subject) => Question[];
  /** The full path, when it is another than asking the question at the door. */
  readonly full?: (subject: Subject, question: Question) => unknown;
  /** Only the statements that read. */
  readonly readsOnly?: boolean;
  readonly fullGoal?: number;
  /** `false`: no row for the bare statements. */
  readonly statementGoal?: number | false;
  readonly growth?: boolean;
}

const READINGS: readonly Reading[] = [
  { name: 'list', questions: listQuestions, fullGoal: GOALS.fullList, statementGoal: GOALS.statement, growth: true },
  { name: 'open', questions: openQuestions, fullGoal: GOALS.fullOpen, statementGoal: false },
  {
    name: 'open, reading only',
    questions: openQuestions,
    readsOnly: true,
    full: ({ context }, { input }) => {
      const { caseId } = casesContract['cases.open'].input.parse(input);
      return structuredClone(
        casesContract['cases.open'].output.parse(viewCase(casesDb(context), context.me, caseId, dateOf(context.clock.now()))),
      );
    },
    fullGoal: GOALS.fullOpen,
    statementGoal: GOALS.statementOpen,
  },
  { name: 'search rare', questions: rareQuestions, fullGoal: GOALS.fullSearchRare, statementGoal: GOALS.statement, growth: true },
  { name: 'search common', questions: commonQuestions, fullGoal: GOALS.fullSearchCommon, statementGoal: GOALS.statement, growth: true },
  { name: 'due today', questions: dashboardQuestions, fullGoal: GOALS.fullDashboard, statementGoal: GOALS.statement },
  { name: 'check-ins by day', questions: boardQuestions('day'), fullGoal: GOALS.fullDashboard, statementGoal: GOALS.statement },
  { name: 'check-ins by person', questions: boardQuestions('person'), fullGoal: GOALS.fullDashboard, statementGoal: GOALS.statement },
  { name: 'check-ins by case', questions: boardQuestions('case'), fullGoal: GOALS.fullDashboard, statementGoal: GOALS.statement },
];

/** The steps between a beginning and a commit left out. */
function onlyReads(steps: readonly Step[]): Step[] {
  const [begins, ends] = [steps.indexOf('begin'), steps.indexOf('commit')];
  return begins === -1 ? [...steps] : [...steps.slice(0, begins), ...steps.slice(ends + 1)];
}

async function readingRows(reading: Reading, subjects: readonly Subject[], rounds: Rounds): Promise<Row[]> {
  const contenders: Contender[] = [];
  for (const subject of subjects) {
    const questions = reading.questions(subject);
    const recorded = await subject.record(questions);
    const steps = reading.readsOnly === true ? recorded.map(onlyReads) : recorded;
    const of = <T>(list: readonly T[], round: number): T => {
      const one = list[round % list.length];
      if (one === undefined) throw new Error('nothing to ask');
      return one;
    };
    const full = reading.full ?? ((_subject, question) => askFully(subject.door, question));
    contenders.push({ name: `full ${subject.cases}`, run: (round) => full(subject, of(questions, round)) });
    contenders.push({ name: `plain ${subject.cases}`, run: (round) => subject.onPlain(of(steps, round)) });
    if (reading.statementGoal !== false)
      contenders.push({ name: `ours ${subject.cases}`, run: (round) => subject.onOurs(of(steps, round)) });
  }
  const times = await inTurns(contenders, rounds);
  const rows = subjects.flatMap(({ cases }) => {
    const full = compare(times, `full path ${reading.name}`, cases, [`full ${cases}`, `plain ${cases}`], reading.fullGoal);
    if (reading.statementGoal === false) return [full];
    return [full, compare(times, `statement ${reading.name}`, cases, [`ours ${cases}`, `plain ${cases}`], reading.statementGoal)];
  });
  return reading.growth === true ? [...rows, ...growthRows(reading.name, subjects, times)] : rows;
}

function growthRows(name: string, subjects: readonly Files[], times: Times): Row[] {
  const [least, ...larger] = subjects;
  if (least === undefined) return [];
  return larger.map(({ cases }) =>
    compare(times, `growth ${name}, over ${least.cases} cases`, cases, [`full ${cases}`, `full ${least.cases}`], GOALS.growth),
  );
}

async function savingRows(
  name: string,
  questions: (subject: Subject, count: number) => Question[],
  subjects: readonly Subject[],
  rounds: Rounds,
): Promise<Row[]> {
  const contenders: Contender[] = [];
  for (const subject of subjects) {
    const asked = questions(subject, rounds.rounds + rounds.warmUps);
    const steps = await subject.record(asked);
    const at = <T>(list: readonly T[], round: number): T => {
      const one = list[round];
      if (one === undefined) throw new Error('each save can be made once');
      return one;
    };
    contenders.push(
      { name: `full ${subject.cases}`, run: (round) => askFully(subject.door, at(asked, round)) },
      { name: `ours ${subject.cases}`, run: (round) => subject.onOurs(at(steps, round)) },
      { name: `plain ${subject.cases}`, run: (round) => subject.onPlain(at(steps, round)) },
      { name: `bare ${subject.cases}`, run: (round) => subject.onBare(plainInserts(at(steps, round))) },
    );
  }
  const times = await inTurns(contenders, rounds);
  return subjects.flatMap(({ cases }) => [
    compare(times, `full path ${name}`, cases, [`full ${cases}`, `plain ${cases}`], GOALS.fullSave),
    compare(times, `statement ${name}`, cases, [`ours ${cases}`, `plain ${cases}`]),
    compare(times, `${name} with index and audit, over a plain insert`, cases, [`full ${cases}`, `bare ${cases}`], GOALS.saveOverInsert),
  ]);
}

const nobody = userIdSchema.parse('0'.repeat(32));
const firstPage = casesContract['cases.list'].input.parse({});

/** Opening the file and answering the first page of the list, nothing in the database's own cache. */
async function coldRows(files: readonly Files[], steps: ReadonlyMap<number, Step[]>, rounds: Rounds): Promise<Row[]> {
  const contenders = files.flatMap((one): Contender[] => {
    const page = steps.get(one.cases) ?? [];
    let close = () => {};
    const after = () => close();
    return [
      {
        name: `full ${one.cases}`,
        after,
        run: () => {
          const db = openOurs(one);
          close = () => db.close();
          migrate(db, casesMigrations);
          structuredClone(casesContract['cases.list'].output.parse(listCases(db, nobody, firstPage, dateOf(systemClock.now()))));
        },
      },
      {
        name: `ours ${one.cases}`,
        after,
        run: () => {
          const db = openOurs(one);
          close = () => db.close();
          repeater(db)(page);
        },
      },
      {
        name: `plain ${one.cases}`,
        after,
        run: () => {
          const db = openPlain(one.plain);
          close = () => db.close();
          repeater(db)(page);
        },
      },
    ];
  });
  const times = await inTurns(contenders, rounds);
  return files.flatMap(({ cases }) => [
    compare(times, 'full path first list after open', cases, [`full ${cases}`, `plain ${cases}`], GOALS.fullFirstList),
    compare(times, 'statement first list after open, cold', cases, [`ours ${cases}`, `plain ${cases}`], GOALS.statementCold),
  ]);
}

/** All rows about data, for the sizes given. */
export async function dataRows(files: readonly Files[], rounds: Rounds, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  const page = new Map<number, Step[]>();
  say('Timing reading and saving ...');
  const subjects = await Promise.all(files.map(openSubject));
  try {
    for (const subject of subjects) page.set(subject.cases, (await subject.record(listQuestions())).flat());
    for (const reading of READINGS) rows.push(...(await attempt(reading.name, () => readingRows(reading, subjects, rounds))));
    rows.push(...(await attempt('longest block', () => blockingRows(subjects, rounds))));
    rows.push(...(await savingRows('save', (_subject, count) => createQuestions(count), subjects, rounds)));
    rows.push(...(await savingRows('save a note', noteQuestions, subjects, rounds)));
  } finally {
    for (const subject of subjects) subject.close();
  }
  say('Timing opening ...');
  rows.push(...(await coldRows(files, page, rounds)));
  return rows;
}
