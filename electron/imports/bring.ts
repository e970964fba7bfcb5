/** @file Brings the chosen rows in: written in turns where nobody sees them, visible in one commit, found by search soon after. */
import { z } from 'zod';
import { type CaseInput, caseInputSchema, type PartyInput } from '../../shared/cases/case';
import { foldWord } from '../../shared/imports/clean';
import { type BatchId, batchIdSchema, type titleWordsSchema } from '../../shared/imports/contract';
import type { Mapping } from '../../shared/imports/fields';
import type { Named } from '../../shared/imports/names';
import { Refusal } from '../../shared/result';
import { type CaseId, type PersonId, personIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { lastNumber, writeNewCase } from '../cases/create';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { all, run, sql, transaction, type WriteDb } from '../store/sql';
import type { Checked, CheckedRow } from './check';
import type { OpenFile } from './desk';
import { finishImports } from './finish';
import { Stage } from './stage';
import type { Turns } from './turns';

type Words = z.output<typeof titleWordsSchema>;

const partyRow = z.object({ name: z.string(), id: personIdSchema });

/** Cases written in one small transaction of the memory. */
const PIECE = 10;

/** Who a name is, as far as somebody has said so. */
class People {
  readonly #mapping: Mapping;
  /** Persons that this import has made, by folded name; used only when one name shall be one person. */
  readonly #made = new Map<string, PersonId>();

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  /** Persons on record that somebody has confirmed. */
  get confirmed(): PersonId[] {
    return Object.values(this.#mapping.persons);
  }

  who({ name, kind, personKind }: Named): PartyInput['who'] {
    if (kind === 'unknown') return { kind: 'unknown', label: name };
    const key = foldWord(name);
    const confirmed = Object.hasOwn(this.#mapping.persons, key.slice(0, 200)) ? this.#mapping.persons[key.slice(0, 200)] : undefined;
    const personId = confirmed ?? (this.#mapping.sameName ? this.#made.get(key) : undefined);
    return personId === undefined ? { kind: 'new', person: { name, kind: personKind } } : { kind: 'known', personId };
  }

  remember(db: WriteDb, caseId: CaseId): void {
    if (!this.#mapping.sameName) return;
    const persons = all(
      db,
      sql`SELECT person.id, person.name FROM party JOIN person ON person.id = person_id WHERE case_id = ${caseId}`,
      partyRow,
    );
    for (const { id, name } of persons) if (!this.#made.has(foldWord(name))) this.#made.set(foldWord(name), id);
  }
}

/** The row as a form would give it: somebody named on both sides is one party with both parts (invariant 1). */
function inputOf({ draft, title }: CheckedRow, people: People, words: Words): CaseInput {
  if (draft === undefined) throw new Error('a row without a draft does not come in');
  const parties = new Map<string, { who: PartyInput['who']; roles: { role: 'harmed' | 'responsible' }[] }>();
  const add = (role: 'harmed' | 'responsible', named: Named) => {
    const key = foldWord(named.name);
    const known = parties.get(key);
    // "Unknown" on both sides are two people whom nobody knows.
    if (known !== undefined && named.kind === 'person') known.roles.push({ role });
    else parties.set(known === undefined ? key : `${role}:${key}`, { who: people.who(named), roles: [{ role }] });
  };
  for (const named of draft.harmed) add('harmed', named);
  if (draft.harmed.length === 0) parties.set('', { who: { kind: 'unknown', label: words.nobody }, roles: [{ role: 'harmed' }] });
  for (const named of draft.responsible) add('responsible', named);
  return {
    title,
    school: draft.school,
    report: draft.report,
    parties: [...parties.values()].map((party, index) => ({ key: `p${index}`, ...party })),
  };
}

async function writeAll(
  context: Context,
  stage: Stage,
  batch: BatchId,
  { rows, people, words }: { rows: readonly CheckedRow[]; people: People; words: Words },
  turns: Turns,
) {
  const { db } = stage;
  turns.begin('writing', rows.length);
  for (let at = 0; at < rows.length; at += PIECE) {
    transaction(db, () => {
      rows.slice(at, at + PIECE).forEach((row, index) => {
        const id = writeNewCase(db, context, at + index + 1, caseInputSchema.parse(inputOf(row, people, words)));
        people.remember(db, id);
        run(db, sql`INSERT INTO import_row (case_id, batch_id, row_key, says) VALUES (${id}, ${batch}, ${row.rowKey}, ${row.says})`);
      });
    });
    await turns.breathe(at);
  }
  const borrowed = JSON.stringify(people.confirmed);
  run(
    db,
    sql`INSERT INTO import_person (person_id, batch_id) SELECT id, ${batch} FROM person WHERE id NOT IN (SELECT value FROM json_each(${borrowed}))`,
  );
  run(db, sql`INSERT INTO import_unindexed (case_id) SELECT id FROM "case"`);
}

export interface Brought {
  readonly batch: BatchId;
  readonly cases: number;
  readonly first?: CaseId | undefined;
}

/** @throws Refusal conflict when the preview has changed; cancelled, locked, storage…: then nothing was written */
export async function bringIn(
  context: Context,
  file: OpenFile,
  { mapping, rows: checked }: Checked,
  { expect, words }: { expect: number; words: Words },
  turns: Turns,
): Promise<Brought> {
  const book = casesDb(context);
  const rows = checked.filter((row) => row.coming);
  if (rows.length !== expect || rows.length === 0) throw new Refusal('conflict', { reason: 'import-preview' });
  const batch = newId(batchIdSchema);
  const people = new People(mapping);
  const stage = new Stage(book);
  try {
    for (const id of people.confirmed) stage.borrow('person', id);
    run(
      stage.db,
      sql`INSERT INTO import_batch (id, at, by_user, by_label, name, cases, audit_seq)
          VALUES (${batch}, ${context.clock.now()}, ${context.me.id}, ${context.me.label}, ${file.name}, ${rows.length}, 0)`,
    );
    await writeAll(context, stage, batch, { rows, people, words }, turns);
    await stage.gather(turns);
    turns.check();
    turns.begin('keeping', rows.length);
    // The window hears of it before the one moment in which nothing else is answered.
    await new Promise((resolve) => setImmediate(resolve));
    turns.check();
    transaction(book, (tx) => {
      stage.copyOver(lastNumber(tx));
      record(tx, context, 'imports.run', batch);
      run(tx, sql`UPDATE import_batch SET audit_seq = (SELECT max(seq) FROM audit) WHERE id = ${batch}`);
    });
    const [first] = stage.caseIds();
    return { batch, cases: rows.length, first };
  } finally {
    stage.end();
    if (book.open) {
      context.changed('cases', 'people', 'imports');
      finishImports(context);
    }
  }
}
