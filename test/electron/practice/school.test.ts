/** @file The invented school: repeatable, valid, like a school, and the same through the door as in bulk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesHandlers } from '../../../electron/cases/service';
import { type Context, casesDb, summariesDb } from '../../../electron/context';
import { enteringOnly } from '../../../electron/practice/build';
import { makeCalendar } from '../../../electron/practice/calendar';
import { figures } from '../../../electron/practice/figures';
import { insertSchool, inventedStories, inventSchool } from '../../../electron/practice/school';
import { NAME_LISTS, nameOf } from '../../../electron/practice/school/names';
import { rngOf } from '../../../electron/practice/school/rng';
import { openBook, tell } from '../../../electron/practice/telling';
import { projectStale } from '../../../electron/projections/project';
import { type SignedIn, signIn } from '../../../electron/session/signed-in';
import { all, sql } from '../../../electron/store/sql';
import { caseInputSchema } from '../../../shared/cases/case';
import { type CaseView, caseQuerySchema, caseViewSchema } from '../../../shared/cases/contract';
import { factSchema } from '../../../shared/summaries/release';
import { caseIdSchema } from '../../../shared/values';
import { type TempVault, tempVault } from '../../support/vault';
import { type PracticeVault, practiceVault } from './open';

const SIZE = { count: 60, now: '2026-03-31', seed: 1 };

describe('names that belong to nobody', () => {
  it('are thousands, all different', () => {
    expect([NAME_LISTS.FIRST.length, NAME_LISTS.FRONT.length, NAME_LISTS.BACK.length]).toEqual([43, 47, 53]);
    for (const list of Object.values(NAME_LISTS)) expect(new Set(list).size).toBe(list.length);
    expect(new Set(Array.from({ length: 9000 }, (_, n) => nameOf(n))).size).toBe(9000);
  });
});

describe('random numbers', () => {
  it('repeat, differ from case to case, and are spread evenly', () => {
    const draw = (seed: number, index: number) => Array.from({ length: 5 }, () => rngOf(seed, index).int(0, 1_000_000));
    expect(draw(1, 7)).toEqual(draw(1, 7));
    expect(new Set([draw(1, 7)[0], draw(1, 8)[0], draw(2, 7)[0]]).size).toBe(3);
    const rng = rngOf(3, 0);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i += 1) {
      const n = rng.int(0, 9);
      counts[n] = (counts[n] ?? 0) + 1;
    }
    for (const n of counts) expect(Math.abs(n - 1000)).toBeLessThan(150);
  });
});

describe('invented cases', () => {
  it('are the same for the same seed, others for another, and a larger school begins with the smaller one', () => {
    const school = [...inventSchool(SIZE)];
    expect([...inventSchool(SIZE)]).toEqual(school);
    expect([...inventSchool({ ...SIZE, count: 90 })].slice(0, 60)).toEqual(school);
    expect([...inventSchool({ ...SIZE, seed: 2 })]).not.toEqual(school);
  });

  it('fit the contract, lie in the two school years, and have days that never go back', () => {
    for (const { create, episodes, notes } of inventSchool({ ...SIZE, count: 500 })) {
      caseInputSchema.parse(create);
      expect(create.report.receivedOn >= '2024-09-02' && create.report.receivedOn <= SIZE.now).toBe(true);
      for (const { screened, consents, circle, agreement, closing } of episodes) {
        const days = [screened.on, consents.on, circle?.on, circle?.went.on, agreement?.on, closing.on].filter((d) => d !== undefined);
        expect(days).toEqual([...days].sort());
        for (const item of agreement?.items ?? []) expect(item.end.on >= (agreement?.on ?? '') && item.end.on <= closing.on).toBe(true);
      }
      for (const note of notes) expect(note.on >= create.report.receivedOn).toBe(true);
    }
  });

  it('have about as many notes as are asked for', () => {
    const notes = [...inventSchool({ ...SIZE, count: 400, notesPerCase: 8 })].reduce((sum, c) => sum + c.notes.length, 0);
    expect(notes / 400).toBeGreaterThan(7);
    expect(notes / 400).toBeLessThan(9);
  });
});

describe('a practice vault of sixty cases', () => {
  let vault: PracticeVault;
  let context: Context;
  beforeAll(async () => {
    vault = await practiceVault({ cases: 60 });
    context = await vault.as('counselor');
  });
  afterAll(() => vault.cleanup());

  it('holds sixty cases that can all be opened, in three schools', async () => {
    const { rows, total, schools } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ status: 'all', limit: 200 }));
    expect(total).toBe(60);
    expect(schools).toEqual(['Larkspur Hollow', 'Quillmere Middle', 'Tern Bay High']);
    for (const { id } of rows) caseViewSchema.parse(casesHandlers['cases.open'](context, { caseId: caseIdSchema.parse(id) }));
  });

  it('still holds the twelve, and figures of a school', async () => {
    const told = await figures(context, SIZE.now);
    expect(told.cases).toBe(60);
    expect(told.restitution).toEqual({ of: 60, among: 120, percent: 50 });
    expect(told.closed).toBeGreaterThan(told.open);
    expect(Object.values(told.ageBands).reduce((a, b) => a + b, 0)).toBe(60);
  });

  it('gives facts that fit the codebook, one a case and one an episode', async () => {
    const told = await figures(context, '9999-12-31');
    const facts = all(summariesDb(context), sql`SELECT body FROM fact WHERE unit <> 'act'`, z.object({ body: z.string() }));
    expect(facts).toHaveLength(told.cases + told.episodes);
    for (const { body } of facts) factSchema.shape.values.parse(JSON.parse(body));
  });
});

describe('both ways into the case book', () => {
  let door: TempVault;
  let bulk: TempVault;
  const signedIn: SignedIn[] = [];
  const users = [{ label: 'Maren (facilitator)', role: 'facilitator' }] as const;

  const enter = (vault: TempVault): Context => {
    const entered = signIn(vault.dir, vault.session, {
      clock: makeCalendar(SIZE.now),
      jobs: new Map(),
      grants: new Map(),
      changed: () => undefined,
      backgroundDelay: 0,
    });
    signedIn.push(entered);
    return entered.context;
  };

  beforeAll(async () => {
    door = await tempVault({ practice: true, users });
    bulk = await tempVault({ practice: true, users });
  });
  afterAll(() => {
    for (const session of signedIn) session.end();
    door.cleanup();
    bulk.cleanup();
  });

  it('leave the same cases, the same search text and the same facts', async () => {
    const size = { ...SIZE, count: 80 };
    const slow = enter(door);
    const calendar = makeCalendar('2024-08-01');
    const entering = enteringOnly({ ...slow, clock: calendar });
    await tell(entering, calendar, inventedStories(openBook(entering, calendar, door.user(users[0].label).id), size));
    projectStale(slow);
    const fast = enter(bulk);
    insertSchool(fast, size);
    expect(await contentsOf(fast)).toEqual(await contentsOf(slow));
    expect(episodesTwice(fast)).toBeGreaterThan(0);
  });

  it('insertSchool refuses a vault that is not for practice', () => {
    const [, fast] = signedIn;
    if (fast === undefined) throw new Error('nobody is signed in');
    expect(() => insertSchool({ ...fast.context, practice: false }, SIZE)).toThrow();
  });
});

const episodesTwice = (context: Context): number =>
  all(casesDb(context), sql`SELECT id FROM episode WHERE number = 2`, z.object({ id: z.string() })).length;

/** All that was entered, without what differs by chance: ids are told by place, instants and case numbers are left out. */
async function contentsOf(context: Context): Promise<string[]> {
  const { rows } = await casesHandlers['cases.list'](context, caseQuerySchema.parse({ status: 'all', limit: 200 }));
  const cases = rows.map(({ id }) => {
    const view = casesHandlers['cases.open'](context, { caseId: caseIdSchema.parse(id) }) as CaseView;
    const texts = all(casesDb(context), sql`SELECT text FROM search_text WHERE case_id = ${id}`, z.object({ text: z.string() })).map(
      (r) => r.text,
    );
    const audit = all(
      casesDb(context),
      sql`SELECT action FROM audit WHERE subject = ${id} AND action <> 'cases.open' ORDER BY action`,
      z.object({ action: z.string() }),
    );
    const { notes, agreements, checkins, ...rest } = view;
    const sorted = {
      ...rest,
      notes: byText(notes),
      agreements: byText(agreements),
      checkins: byText(checkins),
      timeline: byText(view.timeline),
      texts: texts.sort(),
      audit,
    };
    return withoutChance(JSON.stringify(sorted));
  });
  const facts = all(summariesDb(context), sql`SELECT body FROM fact`, z.object({ body: z.string() })).map((r) => r.body);
  return [...cases.sort(), ...facts.sort()];
}

const withoutChance = (json: string): string =>
  json
    .replaceAll(/[0-9a-f]{32}/gu, '#')
    .replaceAll(/"(at|recordedAt|writtenAt)":"[^"]*"/gu, '"$1":""')
    .replaceAll(/C-\d{4}/gu, 'C')
    // Marks of what a record says, ids and all.
    .replaceAll(/"editions":\{[^}]*\}/gu, '"editions":{}');

const byText = <T>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (withoutChance(JSON.stringify(a)) < withoutChance(JSON.stringify(b)) ? -1 : 1));
