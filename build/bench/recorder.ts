/**
 * @file Listens which statements a handler runs, so that the very same ones can be run without the app around them.
 *
 * [Note: The same statements]
 * The bench has no SQL of its own to compare with: it would soon be other than the app's. It records what a handler asks of its
 * database, text by text and value by value, and repeats that on plain SQLite.
 */
import type { Database, Statement } from '../../electron/store/driver';

export interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly how: 'run' | 'get' | 'all';
}

/** Statements in their order, with the beginning and end of a transaction among them. */
export type Step = Asked | 'begin' | 'commit';

/** `db`, telling `steps` each statement that is run on it. */
export function listeningTo(db: Database, steps: { push(step: Step): unknown }): Database {
  let depth = 0;
  const listen = (statement: Statement, text: string): Statement => {
    const heard =
      <T>(how: Asked['how'], answer: (...values: readonly unknown[]) => T) =>
      (...values: readonly unknown[]): T => {
        steps.push({ text, values, how });
        return answer(...values);
      };
    return {
      readonly: statement.readonly,
      get busy() {
        return statement.busy;
      },
      run: heard('run', (...values) => statement.run(...values)),
      get: heard('get', (...values) => statement.get(...values)),
      all: heard('all', (...values) => statement.all(...values)),
      iterate: heard('all', (...values) => statement.iterate(...values)),
    };
  };
  const listening: Database = {
    get open() {
      return db.open;
    },
    get inTransaction() {
      return db.inTransaction;
    },
    name: db.name,
    prepare: (text) => listen(db.prepare(text), text),
    transaction: <T>(work: () => T) => ({
      immediate: (): T => {
        // Inner ones are savepoints of the outer; they cost nothing that is worth repeating.
        if (depth === 0) steps.push('begin');
        depth += 1;
        try {
          return db.transaction(work).immediate();
        } finally {
          depth -= 1;
          if (depth === 0) steps.push('commit');
        }
      },
    }),
    exec: (text) => {
      db.exec(text);
      return listening;
    },
    pragma: (text, options) => db.pragma(text, options),
    key: () => {
      throw new Error('a listening connection takes no key');
    },
    rekey: () => {
      throw new Error('a listening connection takes no key');
    },
    close: () => {
      throw new Error('a listening connection is closed by its owner');
    },
  };
  return listening;
}

/** Repeats steps on `db` with statements that are prepared once. */
export function repeater(db: Database): (steps: readonly Step[]) => void {
  const known = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const statement = db.prepare(text);
    known.set(text, statement);
    return statement;
  };
  return (steps) => {
    for (const step of steps) {
      if (step === 'begin') prepared('BEGIN IMMEDIATE').run();
      else if (step === 'commit') prepared('COMMIT').run();
      else prepared(step.text)[step.how](...step.values);
    }
  };
}

const INSERT = /^\s*insert\b[^(]*?\binto\s+"?(\w+)/i;

/** Tables that a program without search, audit trail and projections would not write. */
const EXTRAS = ['retention_clock', 'search_text', 'audit', 'stale'];

/** Of the steps of a save: only the rows of the case itself, in one transaction; no index, no audit entry, no reading back. */
export function plainInserts(steps: readonly Step[]): Step[] {
  const inserts = steps.filter((step) => {
    if (step === 'begin' || step === 'commit' || step.how !== 'run') return false;
    const table = INSERT.exec(step.text)?.[1];
    return table !== undefined && !EXTRAS.includes(table.toLowerCase());
  });
  return ['begin', ...inserts, 'commit'];
}
