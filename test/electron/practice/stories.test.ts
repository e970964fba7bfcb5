/**
 * @file What the practice vault holds and, above all, where it does not: restricted records, desks, summaries.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreementsHandlers } from '../../../electron/agreements/service';
import { casesHandlers } from '../../../electron/cases/service';
import { circlesHandlers } from '../../../electron/circles/service';
import { type Context, casesDb, ownDb, summariesDb } from '../../../electron/context';
import { printsHandlers } from '../../../electron/prints/service';
import { all, sql } from '../../../electron/store/sql';
import { type CaseView, caseQuerySchema } from '../../../shared/cases/contract';
import { Refusal } from '../../../shared/result';
import { DIMENSIONS } from '../../../shared/summaries/codebook';
import { caseIdSchema, circleIdSchema } from '../../../shared/values';
import { everything, type PracticeVault, practiceVault, wordsOf } from './open';
import { planTexts } from './plan-texts';

let vault: PracticeVault;
beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
});
afterAll(() => vault.cleanup());

const search = (context: Context, text: string) =>
  casesHandlers['cases.list'](context, caseQuerySchema.parse({ search: text, status: 'all', limit: 200 }));

async function listed(context: Context) {
  return (await search(context, '')).rows;
}

async function open(context: Context, title: string): Promise<CaseView> {
  const row = (await listed(context)).find((r) => r.title === title);
  if (row === undefined) throw new Error(`no case ${title}`);
  return casesHandlers['cases.open'](context, { caseId: caseIdSchema.parse(row.id) }) as CaseView;
}

async function views(context: Context): Promise<CaseView[]> {
  return (await listed(context)).map((r) => casesHandlers['cases.open'](context, { caseId: caseIdSchema.parse(r.id) }) as CaseView);
}

const refusalOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
  return undefined;
};

describe('the case book', () => {
  it('holds the twelve in the order in which they were reported, three of them open', async () => {
    const context = await vault.as('counselor');
    const rows = (await listed(context)).sort((a, b) => (a.ref < b.ref ? -1 : 1));
    expect(rows.map((r) => [r.ref, r.title, r.status])).toEqual([
      ['C-0001', 'The bent telescope', 'closed'],
      ['C-0002', 'The muted chat', 'closed'],
      ['C-0003', 'The borrowed drone', 'closed'],
      ['C-0004', 'A bite in the sand corner', 'closed'],
      ['C-0005', 'Corridor, again', 'agreement_active'],
      ['C-0006', 'Ten days away', 'closed'],
      ['C-0007', 'Twenty-five chairs', 'closed'],
      ['C-0008', 'The diary page', 'closed'],
      ['C-0009', 'The joke at the board', 'closed'],
      ['C-0010', 'Table four', 'closed'],
      ['C-0011', 'Paint on the prayer room', 'agreement_active'],
      ['C-0012', 'New in the row', 'monitoring'],
    ]);
    expect(context.practice).toBe(true);
  });

  it('was entered in the order of the days: the audit trail never goes back', async () => {
    const context = await vault.as('counselor');
    const at = all(casesDb(context), sql`SELECT at FROM audit WHERE action <> 'cases.open' ORDER BY seq`, z.object({ at: z.string() })).map(
      (r) => r.at,
    );
    expect(at.length).toBeGreaterThan(250);
    expect(at).toEqual([...at].sort());
  });

  it('case 3: three versions, the money of one promise over all of them, closed as not kept', async () => {
    const view = await open(await vault.as('counselor'), 'The borrowed drone');
    const [agreement] = view.agreements;
    expect(agreement?.version).toBe(3);
    expect(agreement?.earlier.map((v) => [v.version, v.signedOn])).toEqual([
      [2, '2025-11-18'],
      [1, '2025-10-21'],
    ]);
    expect(agreement?.items.map((i) => [i.status, i.amount, i.paid])).toEqual([
      ['partly_done', 12_000, 6000],
      ['done', undefined, 0],
      ['not_kept', undefined, 0],
    ]);
    expect(agreement?.status).toBe('not_kept');
    expect(view.episodes[0]?.harmedToldOn).toBe('2025-12-18');
  });

  it('case 7: one case, two episodes, the second after sixty days', async () => {
    const view = await open(await vault.as('counselor'), 'Corridor, again');
    expect(view.episodes.map((e) => [e.number, e.openedOn, e.closedOn, e.trigger])).toEqual([
      [1, '2025-10-20', '2025-11-14', 'first'],
      [2, '2026-01-14', undefined, 'repeat_harm'],
    ]);
    expect(view.report.occurred).toEqual({ precision: 'exact', on: '2026-01-13' });
  });

  it('case 8: withdrawn, the session cancelled, the three copies to be collected, private notes kept private', async () => {
    const context = await vault.as('counselor');
    const view = await open(context, 'The diary page');
    expect(view.circles.map((c) => c.status)).toEqual(['cancelled']);
    expect(view.agreements).toEqual([]);
    expect(
      view.consents
        .filter((c) => c.state === 'withdrawn')
        .map((c) => c.scope)
        .sort(),
    ).toEqual(['share_story', 'take_part', 'use_letter']);
    expect(view.notes.filter((n) => n.class === 'memory_aid')).toHaveLength(3);
    const prints = all(
      casesDb(context),
      sql`SELECT copies, collect_since FROM disclosure WHERE case_id = ${view.id}`,
      z.object({ copies: z.number(), collect_since: z.string().nullable() }),
    );
    expect(prints).toEqual([{ copies: 3, collect_since: '2025-12-09' }]);
  });

  it('case 11: the unknown person became known and kept the place in the case', async () => {
    const view = await open(await vault.as('counselor'), 'Paint on the prayer room');
    const painter = view.parties.find((p) => p.roles.some((r) => r.role === 'responsible'));
    expect(painter?.name).toBe('Piers Undercliff');
    const nine = view.parties.filter((p) => p.roles.some((r) => r.role === 'harmed' || r.role === 'affected_group_member'));
    expect(nine.reduce((sum, p) => sum + (p.groupSize ?? 1), 0)).toBe(9);
  });

  it('case 6: twenty-five chairs, with what two children need', async () => {
    const view = await open(await vault.as('counselor'), 'Twenty-five chairs');
    const [circle] = view.circles;
    expect(circle?.participants).toBe(25);
    expect(circle?.seats.reduce((sum, s) => sum + s.count, 0)).toBe(25);
    expect(circle?.seats.filter((s) => s.needs !== '')).toHaveLength(2);
  });

  it('links every supporter and guardian to their person', async () => {
    for (const view of await views(await vault.as('counselor'))) {
      for (const party of view.parties) {
        for (const role of party.roles) {
          if (role.role !== 'supporter_of' && role.role !== 'guardian_of') continue;
          expect(view.parties.map((p) => p.id)).toContain(role.supports);
        }
      }
    }
  });
});

describe('case 4, the restricted one', () => {
  it('has its duty twice, a stop that stops, and no circle', async () => {
    const context = await vault.as('counselor');
    const view = await open(context, 'A bite in the sand corner');
    expect(view.duties.map((d) => [d.madeOn, d.madeAt])).toEqual([
      ['2025-10-15', '11:20'],
      ['2025-10-16', '16:05'],
    ]);
    expect(view.circles).toEqual([]);
    expect(view.obstacles.map((o) => o.code)).toContain('screening-stop');
    const milo = view.parties.flatMap((p) => (p.name === 'Milo Pebblesworth' ? [p.id] : []));
    const circle = {
      caseId: view.id,
      process: 'chat',
      plannedOn: '2025-10-20',
      minutes: 20,
      place: '',
      purpose: '',
      language: 'en',
      keeperName: '',
      partyIds: milo,
    } as const;
    expect((await refusalOf(() => circlesHandlers['circles.plan'](context, circle)))?.kind).toBe('blocked');
  });

  it('is found by no word of its restricted note or of its duty', async () => {
    const context = await vault.as('counselor');
    const view = await open(context, 'A bite in the sand corner');
    const restricted = [
      ...view.notes.filter((n) => n.class === 'restricted').map((n) => n.text),
      ...view.duties.flatMap((d) => [d.madeTo, d.reference]),
    ];
    expect(restricted.length).toBeGreaterThan(4);
    const others = (await views(context)).filter((v) => v.id !== view.id);
    const elsewhere = wordsOf([
      JSON.stringify(others),
      view.title,
      view.report.whatHappened,
      view.report.firstSafetyAction,
      ...view.notes.filter((n) => n.class !== 'restricted').map((n) => n.text),
      ...view.episodes.map((e) => e.closingNote),
    ]);
    const own = [...wordsOf(restricted)].filter((word) => !elsewhere.has(word));
    expect(own).toEqual(expect.arrayContaining(['safeguarding', 'handed', 'nowhere']));
    for (const word of [...own, 'KSG-20251015-0417', 'County safeguarding']) expect((await search(context, word)).rows, word).toEqual([]);
    // The search itself works.
    expect((await search(context, 'bucket')).rows.map((r) => r.id)).toContain(view.id);
  });
});

describe('the desk of the facilitator', () => {
  it('holds exactly the circles that were given to this person', async () => {
    const counselor = await vault.as('counselor');
    const [maren] = counselor.facilitators();
    const given = (await views(counselor)).flatMap((v) => v.circles.filter((c) => c.keeperUserId === maren?.id).map((c) => c.id));
    const facilitator = await vault.as('facilitator');
    const rows = await circlesHandlers['circles.list'](facilitator, {});
    expect(rows.map((r) => r.id).sort()).toEqual([...given].sort());
    expect(rows).toHaveLength(8);
    expect(rows.filter((r) => r.status === 'planned').map((r) => r.plannedOn)).toEqual(['2026-04-21']);
  });

  it('has a script that can be printed at once', async () => {
    const context = await vault.as('facilitator');
    const planned = (await circlesHandlers['circles.list'](context, {})).find((r) => r.status === 'planned');
    if (planned === undefined) throw new Error('no planned circle');
    expect([planned.hasScript, planned.held]).toEqual([true, false]);
    const circleId = circleIdSchema.parse(planned.id);
    const requests = [
      { kind: 'keeper_script', circleId, paper: 'a4' },
      { kind: 'guidelines_poster', circleId, paper: 'letter' },
      { kind: 'question_cards', circleId, paper: 'a4' },
    ] as const;
    for (const request of requests) {
      const { job } = await printsHandlers['prints.prepare'](context, { request, toWhom: 'Myself', why: 'To keep the circle', copies: 1 });
      const document = JSON.stringify(context.jobs.get(job)?.document);
      expect(document).toContain(request.kind);
      if (request.kind === 'keeper_script') expect(document).toContain('Piers');
      expect(document).not.toContain('Undercliff');
    }
  });

  it('holds no word of reports, notes, screenings and check-ins, and no family name of a student', async () => {
    const counselor = await vault.as('counselor');
    const cases = await views(counselor);
    const [maren] = counselor.facilitators();
    const circles = cases.flatMap((v) => v.circles).filter((c) => c.keeperUserId === maren?.id);
    const agreements = cases.flatMap((v) => v.agreements).filter((a) => circles.some((c) => c.id === a.circleId));
    // What may lie on a desk: what the counselor wrote for the circle itself, and the agreement that was made in it.
    const allowed = wordsOf(
      [
        ...circles.flatMap((c) => [
          c.purpose,
          c.place,
          c.keeperName,
          c.process,
          c.status,
          ...c.seats.flatMap((s) => [s.name, s.needs, s.role, s.attendance]),
        ]),
        ...agreements.flatMap((a) => [
          a.status,
          ...a.items.flatMap((i) => [i.what, i.howShown, i.helper ?? '']),
          ...a.signatures.map((s) => s.method),
        ]),
        // Every promise lies on the desk as it was made: open. And the plain values of JSON.
        'open true false',
      ],
      3,
    );
    const secret = wordsOf(
      cases.flatMap((v) => [
        v.title,
        v.report.whatHappened,
        v.report.firstSafetyAction,
        v.report.place,
        v.report.reporterName,
        ...v.notes.map((n) => n.text),
        ...v.circles.map((c) => c.statusNote),
        ...v.checkins.map((c) => c.note),
        ...v.episodes.map((e) => e.closingNote),
        ...v.consents.map((c) => c.limits),
        ...v.duties.flatMap((d) => [d.madeTo, d.reference]),
        v.screening?.outcomeReason ?? '',
        ...Object.values(v.screening?.answers ?? {}).map((a) => a.note),
        ...v.agreements.flatMap((a) => a.items.map((i) => i.statusNote)),
        ...v.parties.flatMap((p) =>
          p.person?.kind === 'student' && !p.name.startsWith('Student ') ? [p.name.split(' ').slice(1).join(' ')] : [],
        ),
      ]),
    );
    const facilitator = await vault.as('facilitator');
    // Without ids: drawn at random, one of them spells a word now and then.
    const desk = everything(ownDb(facilitator))
      .filter((text) => !text.startsWith('CREATE '))
      .map((text) => text.replaceAll(/[0-9a-f]{32}/g, ''));
    // The plans' own words are the facilitator's or the counselor's for the print: script ids, talking pieces.
    const plans = wordsOf(
      all(ownDb(facilitator), sql`SELECT body FROM plan`, z.object({ body: z.string() })).flatMap((r) => planTexts(r.body)),
      3,
    );
    const keys = wordsOf(
      everything(ownDb(facilitator)).flatMap((text) => [...text.matchAll(/"(\w+)":/gu)].map((m) => m[1] ?? '')),
      3,
    );
    const found = [...wordsOf(desk)].filter((word) => secret.has(word) && !allowed.has(word) && !plans.has(word) && !keys.has(word));
    expect(secret.size).toBeGreaterThan(800);
    expect(found).toEqual([]);
  });
});

describe('the summaries', () => {
  it('hold a fact for each case and each episode, and no name, no narrative word and no date', async () => {
    const counselor = await vault.as('counselor');
    const cases = await views(counselor);
    // Names of persons; what stands on labels such as "Class 5-Fern" is no name.
    const names = wordsOf(
      cases.flatMap((v) => v.parties.flatMap((p) => (p.person === undefined || p.name.startsWith('Student ') ? [] : [p.name]))),
      3,
    );
    expect(names.size).toBeGreaterThan(50);
    const texts = wordsOf(
      cases.flatMap((v) => [
        v.title,
        v.report.whatHappened,
        ...v.notes.map((n) => n.text),
        ...v.agreements.flatMap((a) => a.items.map((i) => i.what)),
      ]),
      5,
    );
    const admin = await vault.as('admin');
    const db = summariesDb(admin);
    const facts = all(
      db,
      sql`SELECT id, unit, school, term, body FROM fact`,
      z.object({ id: z.string(), unit: z.string(), school: z.string(), term: z.string(), body: z.string() }),
    );
    expect(facts.filter((f) => f.unit === 'episode')).toHaveLength(13);
    const ofCases = facts
      .filter((f) => f.unit === 'case')
      .map((f) => z.looseObject({ age_band: z.string() }).parse(JSON.parse(f.body)).age_band);
    const bands = [...Array(4).fill('11-13'), ...Array(3).fill('14-15'), '16-18', '16-18', '5-7', '8-10', '8-10'];
    expect(ofCases.sort()).toEqual(bands);
    const contributors = all(db, sql`SELECT student FROM contributor`, z.object({ student: z.string() }));
    for (const { student } of contributors) expect(student).toMatch(/^[0-9a-f]{32}$/);
    const written = facts.flatMap((f) => [f.school, f.term, f.body]);
    // Codes of the codebook are ordinary words ("physical", "closed"); names of schools are public.
    const codes = wordsOf(
      [DIMENSIONS.join(' '), ...facts.flatMap((f) => Object.values(z.record(z.string(), z.string()).parse(JSON.parse(f.body))))],
      3,
    );
    const found = [...wordsOf(written, 3)];
    expect(found.filter((word) => names.has(word) && !codes.has(word))).toEqual([]);
    expect(found.filter((word) => texts.has(word) && !codes.has(word))).toEqual([]);
    expect(written.join(' ')).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

describe('a story step that is not allowed', () => {
  it('is refused like anybody else: a signed agreement does not change', async () => {
    const context = await vault.as('counselor');
    const view = await open(context, 'Paint on the prayer room');
    const [agreement] = view.agreements;
    const [piers] = view.parties.filter((p) => p.name === 'Piers Undercliff');
    if (agreement === undefined || piers === undefined) throw new Error('case 11 is not whole');
    const items = [
      { owedBy: piers.id, toCommunity: false, what: 'Something else', due: '2026-05-01', howShown: '', helper: '', answers: [] },
    ];
    const refused = await refusalOf(() =>
      agreementsHandlers['agreements.redraft'](context, { id: agreement.id, draftedOn: '2026-03-01', items, unmet: [] }),
    );
    expect(refused).toEqual({ kind: 'conflict', reason: 'agreement-signed' });
    const closed = (await open(context, 'Table four')).id;
    const note = await refusalOf(() =>
      casesHandlers['cases.pause'](context, { caseId: closed, on: '2026-03-31', paused: true, reason: '' }),
    );
    expect(note).toEqual({ kind: 'blocked', reason: 'case-closed' });
  });
});
