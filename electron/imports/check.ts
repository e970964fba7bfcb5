/** @file Every row read with a mapping and compared with what is in the case book: what the preview shows. Writes nothing. */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import { foldWord } from '../../shared/imports/clean';
import type { ImportPreview, PREVIEW_FILTERS, PreviewRow, titleWordsSchema } from '../../shared/imports/contract';
import { comesIn, type Issue, type Mapping, mayComeIn, type RowState, STOPPING } from '../../shared/imports/fields';
import { type RowDraft, readRow } from '../../shared/imports/row';
import { Refusal } from '../../shared/result';
import { personIdSchema } from '../../shared/values';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { all, type ReadDb, sql, transaction } from '../store/sql';
import { type OpenFile, ordersOf } from './desk';
import { importKey, type KnownRow, keyed, knownRows } from './store';
import type { Turns } from './turns';

export interface CheckedRow {
  readonly number: number;
  readonly state: RowState;
  readonly issues: readonly Issue[];
  readonly draft?: RowDraft | undefined;
  readonly title: string;
  /** Keyed hashes of who the row is and of what it says. */
  readonly rowKey: string;
  readonly says: string;
  readonly ref?: string | undefined;
  readonly sameAs?: number | undefined;
  coming: boolean;
}

export interface Checked {
  readonly mapping: Mapping;
  readonly rows: readonly CheckedRow[];
  readonly preview: Omit<ImportPreview, 'counts'>;
}

type Titles = z.output<typeof titleWordsSchema>;

/** A title that names nobody, when the row brings none. */
const titleOf = ({ title, report }: RowDraft, titles: Titles): string => {
  if (title !== '') return title;
  const harm = titles.harm[report.harmTypes[0] ?? 'other'];
  const setting = report.setting === undefined ? undefined : titles.setting[report.setting];
  return setting === undefined ? harm : `${harm}, ${setting.toLocaleLowerCase()}`;
};

function stateOf(
  draft: RowDraft | undefined,
  issues: readonly Issue[],
  known: KnownRow | undefined,
  says: string,
  sameAs: number | undefined,
): RowState {
  if (draft === undefined || issues.some((i) => STOPPING.includes(i.code))) return 'problem';
  if (known !== undefined) return known.says.has(says) ? 'known' : 'changed';
  if (sameAs !== undefined) return 'repeat';
  return issues.length > 0 ? 'look' : 'ready';
}

/** @throws Refusal invalid while the order of day and month is open; cancelled */
export async function checkFile(context: Context, file: OpenFile, mapping: Mapping, titles: Titles, turns: Turns): Promise<Checked> {
  const db = casesDb(context);
  const { order, slashed } = await ordersOf(file.rows, mapping.columns, turns);
  if (slashed && mapping.dateOrder === undefined && order === undefined) throw new Refusal('invalid', { reason: 'import-date-order' });
  const sure: Mapping = { ...mapping, dateOrder: mapping.dateOrder ?? order };
  const key = transaction(db, importKey);
  const known = knownRows(db);
  const today = dateOf(context.clock.now());
  const seen = new Map<string, number>();
  const rows: CheckedRow[] = [];
  turns.begin('checking', file.rows.length);
  for (const [done, row] of file.rows.entries()) {
    await turns.breathe(done);
    const { draft, issues: found } = readRow(row.cells, sure, file.headers, today);
    const issues: Issue[] = row.broken ? [...found, { code: 'broken-quote' }] : [...found];
    const says = draft === undefined ? '' : keyed(key, 'row', draft.says);
    const rowKey = draft === undefined ? '' : draft.externalId === '' ? says : keyed(key, 'id', draft.externalId);
    const sameAs = draft === undefined ? undefined : seen.get(rowKey);
    if (draft !== undefined && sameAs === undefined) seen.set(rowKey, row.number);
    const before = draft === undefined ? undefined : known.get(rowKey);
    const state = stateOf(draft, issues, before, says, sameAs);
    const title = draft === undefined ? '' : titleOf(draft, titles);
    rows.push({ number: row.number, state, issues, draft, title, rowKey, says, ref: before?.ref, sameAs, coming: comesIn(state) });
  }
  return { mapping: sure, rows, preview: await peopleOf(db, rows, turns) };
}

const personRow = z.object({ id: personIdSchema, name: z.string(), folded: z.string(), grade: z.string(), pronouns: z.string() });
const MOST_MATCHES = 200;

/** Names of the file that are exactly one person on record, and how many stand in more than one row. */
async function peopleOf(db: ReadDb, rows: readonly CheckedRow[], turns: Turns): Promise<Checked['preview']> {
  const names = new Map<string, { name: string; rows: number }>();
  for (const { draft } of rows) {
    for (const { name, kind } of [...(draft?.harmed ?? []), ...(draft?.responsible ?? [])]) {
      if (kind !== 'person') continue;
      const one = names.get(fold(name));
      names.set(fold(name), { name: one?.name ?? name, rows: (one?.rows ?? 0) + 1 });
    }
  }
  const matches: ImportPreview['matches'] = [];
  const asked = [...names.keys()];
  for (let at = 0; at < asked.length; at += 100) {
    await turns.breathe(turns.progress.done);
    const some = JSON.stringify(asked.slice(at, at + 100));
    const persons = all(
      db,
      sql`SELECT id, name, folded, grade, pronouns FROM person WHERE merged_into IS NULL AND folded IN (SELECT value FROM json_each(${some}))`,
      personRow,
    );
    for (const person of persons) {
      // Two on record with this name: nobody can tell from a file which of them is meant.
      if (persons.filter((p) => p.folded === person.folded).length > 1) continue;
      const one = names.get(person.folded);
      if (one !== undefined)
        matches.push({
          key: foldWord(one.name).slice(0, 200),
          name: one.name,
          rows: one.rows,
          personId: person.id,
          detail: [person.grade, person.pronouns].filter((t) => t !== '').join(', '),
        });
    }
  }
  matches.sort((a, b) => b.rows - a.rows);
  return {
    matches: matches.slice(0, MOST_MATCHES),
    moreMatches: Math.max(0, matches.length - MOST_MATCHES),
    sharedNames: [...names.values()].filter((n) => n.rows > 1).length,
  };
}

export function countsOf({ rows }: Checked): ImportPreview['counts'] {
  const of = (state: RowState) => rows.filter((r) => r.state === state).length;
  return {
    rows: rows.length,
    ready: of('ready'),
    look: of('look'),
    problem: of('problem'),
    known: of('known'),
    changed: of('changed'),
    repeat: of('repeat'),
    leftOut: rows.filter((r) => comesIn(r.state) && !r.coming).length,
    coming: rows.filter((r) => r.coming).length,
  };
}

/** Brings rows in or leaves them out. A row that can't come in stays out whatever is asked. */
export function chooseRows({ rows }: Checked, numbers: readonly number[], coming: boolean): void {
  const wanted = new Set(numbers);
  for (const row of rows) if (wanted.has(row.number)) row.coming = coming && mayComeIn(row.state);
}

const FILTERS: Record<(typeof PREVIEW_FILTERS)[number], (row: CheckedRow) => boolean> = {
  all: () => true,
  attention: (row) => row.state === 'look' || row.state === 'problem' || row.state === 'changed',
  out: (row) => !row.coming,
};

export function pageOf(checked: Checked, filter: keyof typeof FILTERS, from: number, limit: number): { rows: PreviewRow[]; total: number } {
  const matching = checked.rows.filter(FILTERS[filter]);
  return {
    total: matching.length,
    rows: matching.slice(from, from + limit).map((row) => ({
      number: row.number,
      state: row.state,
      coming: row.coming,
      title: row.title,
      receivedOn: row.draft?.report.receivedOn ?? '',
      occurred: row.draft?.report.occurred,
      harmTypes: row.draft?.report.harmTypes ?? [],
      harmed: row.draft?.harmed.map((n) => n.name).join(', ') ?? '',
      responsible: row.draft?.responsible.map((n) => n.name).join(', ') ?? '',
      issues: [...row.issues],
      ref: row.ref,
      sameAs: row.state === 'repeat' ? row.sameAs : undefined,
    })),
  };
}
