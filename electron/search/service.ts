/** @file The handler of the one search field: everything that the asker may see, in groups, with the words in context. */
import { z } from 'zod';
import { caseStatusSchema } from '../../shared/cases/words';
import type { Handlers } from '../../shared/ipc';
import type { FoundGroup, Hit, searchContract } from '../../shared/search/contract';
import { groupOf, SEARCH_GROUPS, type SearchGroup } from '../../shared/search/sources';
import { caseIdSchema } from '../../shared/values';
import { caseRef } from '../cases/list';
import { type Context, casesDb, ownDb } from '../context';
import { caseCount, findPeople } from '../people/store';
import { notAside } from '../retention/hidden';
import { all, type ReadDb, sql } from '../store/sql';
import { findOnDesk } from './desk';
import { findTexts, type Match, snippets } from './find';
import { caseNumberOf, matchQuery, phrasesOf } from './query';

/** Lines of one group in the panel; the list of cases shows all. */
const MOST_OF_GROUP = 5;

const caseRow = z.object({ id: caseIdSchema, number: z.number(), title: z.string(), status: caseStatusSchema });

function peopleGroup(db: ReadDb, typed: string): FoundGroup[] {
  const found = findPeople(db, phrasesOf(typed).flat().join(' '));
  const hits = found.slice(0, MOST_OF_GROUP).map((person): Hit => {
    return {
      to: 'person',
      personId: person.id,
      name: person.name,
      kind: person.kind,
      grade: person.grade,
      cases: caseCount(db, person.id),
    };
  });
  return hits.length === 0 ? [] : [{ group: 'people', hits, more: found.length > hits.length }];
}

/** The first few matches of each group, each case once in a group. */
function shownOf(matches: readonly Match[]): Map<SearchGroup, { matches: Match[]; more: boolean }> {
  const groups = new Map<SearchGroup, { matches: Match[]; more: boolean }>();
  for (const match of matches) {
    const name = groupOf(match.source);
    const group = groups.get(name) ?? { matches: [], more: false };
    groups.set(name, group);
    if (group.matches.some((m) => m.caseId === match.caseId)) continue;
    if (group.matches.length < MOST_OF_GROUP) group.matches.push(match);
    else group.more = true;
  }
  return groups;
}

function inCaseBook(context: Context, typed: string): { groups: FoundGroup[]; capped: boolean } {
  const db = casesDb(context);
  const match = matchQuery(typed);
  if (match === undefined) return { groups: [], capped: false };
  const { matches, capped } = findTexts(db, typed, match, { me: context.me.id });
  const shown = shownOf(matches);
  const answered = [...shown.values()].flatMap((group) => group.matches);
  const found = snippets(
    db,
    typed,
    answered.map((m) => m.id),
  );
  const number = caseNumberOf(typed);
  const rows = all(
    db,
    sql`SELECT id, number, title, status FROM "case" WHERE id IN (SELECT value FROM json_each(${JSON.stringify(answered.map((m) => m.caseId))})) OR (number = ${number ?? -1} AND ${notAside(sql`id`)})`,
    caseRow,
  );
  const hit = (row: z.output<typeof caseRow>, source: string, text: string): Hit => ({
    to: 'case',
    caseId: row.id,
    ref: caseRef(row.number),
    title: row.title,
    status: row.status,
    source,
    found: text,
  });
  const groups = SEARCH_GROUPS.flatMap((group): FoundGroup[] => {
    if (group === 'people') return peopleGroup(db, typed);
    const some = shown.get(group);
    const hits = (some?.matches ?? []).flatMap((m) => {
      const row = rows.find((r) => r.id === m.caseId);
      return row === undefined ? [] : [hit(row, m.source, found.get(m.id) ?? '')];
    });
    const exact = group === 'cases' ? rows.find((r) => r.number === number) : undefined;
    const shownHits =
      exact === undefined ? hits : [hit(exact, 'number', ''), ...hits.filter((h) => h.to !== 'case' || h.caseId !== exact.id)];
    return shownHits.length === 0 ? [] : [{ group, hits: shownHits, more: some?.more ?? false }];
  });
  // Whoever types a case's number wants that case.
  if (number !== undefined) groups.sort((a, b) => Number(b.group === 'cases') - Number(a.group === 'cases'));
  return { groups, capped };
}

export const searchHandlers: Handlers<typeof searchContract, Context> = {
  'search.find': (context, { text }) => {
    if (context.me.role === 'counselor') return inCaseBook(context, text);
    const hits = findOnDesk(ownDb(context), text);
    return { groups: hits.length === 0 ? [] : [{ group: 'circles', hits, more: false }], capped: false };
  },
};
