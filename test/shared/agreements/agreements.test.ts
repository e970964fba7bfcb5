/** @file The rules about agreements: kind questions, versions compared, who owes what, needs, names in the room, drawn lines. */
import { describe, expect, it } from 'vitest';
import { type Item, missingIn, signatureInputSchema } from '../../../shared/agreements/agreement';
import { balanceOf } from '../../../shared/agreements/balance';
import { compareVersions } from '../../../shared/agreements/compare';
import { pathOf, SHEET, strokesSchema, withPoint, withStroke } from '../../../shared/agreements/drawing';
import { SHAMING, VAGUE } from '../../../shared/agreements/loaded-words';
import { roomNames } from '../../../shared/agreements/names';
import { needMap, reasonsOf, unanswered } from '../../../shared/agreements/needs';
import { paidOf } from '../../../shared/agreements/payments';
import { type Doubted, doubtsAbout, phraseIn } from '../../../shared/agreements/realism';
import { isSchoolDay, schoolDayFrom } from '../../../shared/agreements/school-days';
import { type Party, partyIdSchema, partySchema } from '../../../shared/cases/case';
import type { PersonKind } from '../../../shared/people/person';
import { type Need, needIdSchema } from '../../../shared/preparation/preparation';
import { itemIdSchema } from '../../../shared/values';

const hex = (n: number) => n.toString(16).padStart(32, '0');
const partyId = (n: number) => partyIdSchema.parse(hex(n));
const needId = (n: number) => needIdSchema.parse(hex(n));
const itemId = (n: number) => itemIdSchema.parse(hex(n));

const person = (n: number, name: string, kind: PersonKind, role: 'harmed' | 'responsible' | 'staff_participant' = 'responsible'): Party =>
  partySchema.parse({
    id: hex(n),
    kind: 'person',
    name,
    initials: 'XX',
    person: { id: hex(n + 1000), name, kind },
    roles: [{ role }],
  });
const BO = person(1, 'Bo Larkwhistle', 'student');
const PIM = person(2, 'Pim Thistledown', 'student', 'harmed');
const COACH = person(3, 'Ms Odalys Fenwick', 'staff', 'staff_participant');
const CLASS = partySchema.parse({
  id: hex(4),
  kind: 'group',
  name: 'Class 5-Fern',
  initials: 'C5',
  groupSize: 20,
  roles: [{ role: 'community' }],
});
const PARTIES = [BO, PIM, COACH, CLASS];

const TODAY = '2026-01-05'; // a Monday
const promise = (change: Partial<Doubted> = {}): Doubted => ({
  owedBy: BO.id,
  what: 'Repair the telescope with the caretaker',
  howShown: '',
  helper: 'The caretaker',
  due: '2026-01-16',
  amount: undefined,
  ...change,
});
const codes = (items: readonly Doubted[], closed: { from: string; to: string }[] = []) =>
  doubtsAbout(items, PARTIES, closed, TODAY).map((doubt) => doubt.code);

describe('the realism check', () => {
  it('asks nothing about a promise that is small, helped, seen and near', () => expect(codes([promise()])).toEqual([]));

  it.each([
    ['no helper for a student', promise({ helper: '' }), ['no_helper']],
    ['a grown-up needs none', promise({ owedBy: COACH.id, helper: '' }), []],
    ['nothing half written is asked about', promise({ what: ' ', helper: '' }), []],
    ['a Saturday', promise({ due: '2026-01-17' }), ['weekend']],
    ['no day yet', promise({ due: '' }), []],
    ['a day months away', promise({ due: '2026-06-01' }), ['far_off']],
    ['money from a child alone', promise({ amount: 1200, helper: '' }), ['child_pays']],
    ['money from a child, helped by another child', promise({ amount: 1200, helper: 'Pim' }), ['child_pays']],
    ['money from a child with a grown-up', promise({ amount: 1200, helper: 'Guardian of Bo' }), []],
    ['money from a grown-up', promise({ owedBy: COACH.id, amount: 1200, helper: '' }), []],
    ['a public apology', promise({ what: 'Apologize in front of the class' }), ['shaming']],
    ['where it hides in how it is shown', promise({ howShown: 'He confesses at assembly' }), ['shaming']],
    ['in Spanish, with accents', promise({ what: 'Una disculpa pública' }), ['shaming']],
    ['an apology to one person is none', promise({ what: 'Tell Pim that he is sorry' }), []],
    ['vague', promise({ what: 'Be nicer to Pim' }), ['vague']],
    ['vague in Spanish', promise({ what: 'Portarse mejor' }), ['vague']],
  ] as const)('%s', (_name, item, expected) => expect(codes([item])).toEqual(expected));

  it('looks at whole words: a shampoo shames nobody, "confession" does', () => {
    expect(phraseIn('Buy shampoo', SHAMING)).toBeUndefined();
    expect(phraseIn('A written confession', SHAMING)).toBe('confess');
    expect(phraseIn('The hallways', VAGUE)).toBeUndefined();
  });

  it('asks once, at the last one, when one child holds more than three', () => {
    const doubts = doubtsAbout(
      [1, 2, 3, 4].map((n) => promise({ what: `Promise ${n}` })),
      PARTIES,
      [],
      TODAY,
    );
    expect(doubts).toEqual([{ code: 'too_many', item: 3, count: 4 }]);
  });

  it('names the school day after the holidays, and every listed phrase is as it is compared', () => {
    const closed = [{ from: '2026-01-12', to: '2026-01-16' }];
    expect(doubtsAbout([promise({ due: '2026-01-14' })], PARTIES, closed, TODAY)).toEqual([
      { code: 'holiday', item: 0, better: '2026-01-19' },
    ]);
    for (const phrase of [...SHAMING, ...VAGUE]) expect(phraseIn(`x ${phrase} y`, [phrase]), phrase).toBe(phrase);
  });
});

describe('school days', () => {
  it('skips weekends and holidays, and never runs away', () => {
    expect([isSchoolDay('2026-01-16', []), isSchoolDay('2026-01-17', [])]).toEqual([true, false]);
    expect(schoolDayFrom('2026-01-17', [{ from: '2026-01-19', to: '2026-01-20' }])).toBe('2026-01-21');
    expect(schoolDayFrom('2026-01-17', [{ from: '2000-01-01', to: '2100-01-01' }])).toBe('2026-01-17');
  });
});

const item = (n: number, change: Partial<Item> = {}): Item => ({
  id: itemId(n),
  owedBy: BO.id,
  owedTo: PIM.id,
  toCommunity: false,
  what: `Promise ${n}`,
  howShown: '',
  helper: '',
  due: '2026-01-16',
  amount: undefined,
  answers: [],
  replaces: undefined,
  status: 'open',
  endedOn: undefined,
  paid: 0,
  payments: [],
  statusNote: '',
  ...change,
});

describe('two versions', () => {
  it('say what is the same, changed, gone, ended and added, and what was paid until then', () => {
    const payments = [
      { id: 1, on: '2025-11-01', amount: 40, note: '' },
      { id: 2, on: '2025-12-01', amount: 20, note: '' },
      { id: 3, on: '2025-11-02', amount: 99, note: '', takenBack: { on: '2025-11-03', why: 'Typed twice' } },
    ];
    const before = { items: [item(1, { amount: 120, payments }), item(2), item(3, { status: 'done' }), item(4, { status: 'changed' })] };
    const after = {
      draftedOn: '2025-11-18',
      items: [
        item(11, { replaces: itemId(1), amount: 120, payments, what: 'Pays in smaller parts', due: '2026-02-01' }),
        item(12, { replaces: itemId(2), what: 'Promise 2' }),
        item(13, { toCommunity: true }),
      ],
    };
    const rows = compareVersions(before, after);
    expect(rows.map((row) => row.kind)).toEqual(['changed', 'same', 'ended', 'gone', 'added']);
    expect(rows[0]).toMatchObject({ fields: ['what', 'due'], paidBefore: 40 });
    expect(paidOf(payments)).toBe(60);
  });
});

describe('the balance', () => {
  it('counts students and adults beside each other, also when one side owes nothing; what was cancelled owes nothing', () => {
    const [students, adults] = balanceOf(
      [item(1, { amount: 120, paid: 40 }), item(2, { status: 'done' }), item(3, { status: 'cancelled' })],
      PARTIES,
    );
    expect(students).toMatchObject({
      side: 'students',
      promises: 2,
      people: [{ partyId: BO.id, kept: 1, open: 1, amount: 120, paid: 40 }],
    });
    expect(adults).toEqual({ side: 'adults', promises: 0, people: [] });
    expect(balanceOf([item(1, { owedBy: COACH.id }), item(2, { owedBy: CLASS.id })], PARTIES).map((b) => [b.side, b.promises])).toEqual([
      ['students', 0],
      ['adults', 1],
      ['groups', 1],
    ]);
  });
});

describe('needs', () => {
  const need = (n: number, change: Partial<Need> = {}): Need => ({
    id: needId(n),
    partyId: partyId(2),
    meetingId: hex(9) as never,
    text: `Need ${n}`,
    keeper: false,
    statedOn: '2025-10-01',
    ...change,
  });
  it('point to the promise that answers them or to a reason; what nothing is said about is named', () => {
    const rows = needMap(
      [need(1), need(2), need(3)],
      [item(1, { answers: [needId(1)] })],
      [{ needId: needId(2), why: 'The school can’t' }],
    );
    expect(rows.map((row) => [row.items.length, row.why])).toEqual([
      [1, ''],
      [0, 'The school can’t'],
      [0, ''],
    ]);
    expect(unanswered(rows).map((row) => row.need.id)).toEqual([needId(3)]);
  });
  it('that have other words since are shown with both and asked once; those that hold no longer are not asked', () => {
    const needs = [need(1, { endedOn: '2025-11-01', replacedBy: needId(2) }), need(2), need(3, { endedOn: '2025-11-01' })];
    const rows = needMap(needs, [item(1, { answers: [needId(1)] })], []);
    expect(rows.map((row) => [row.need.text, row.saidSince])).toEqual([['Need 1', 'Need 2']]);
    expect(needMap(needs, [], []).map((row) => row.need.text)).toEqual(['Need 2']);
  });
  it('keep no reason beside a promise, and no empty one', () => {
    const unmet = [1, 2, 3].map((n) => ({ needId: needId(n), why: n === 2 ? ' ' : 'Because' }));
    expect(reasonsOf(unmet, [{ answers: [needId(1)] }]).map((one) => one.needId)).toEqual([needId(3)]);
  });
});

describe('a signature', () => {
  const by = { partyId: BO.id, on: '2025-10-01' } as const;
  it('has what its way needs: a drawn line, a typed name, a witness', () => {
    expect(missingIn({ method: 'ink' })).toBeUndefined();
    expect(missingIn({ method: 'verbal_witnessed', witness: '' })).toBe('witness');
    expect(missingIn({ method: 'drawn', strokes: [] })).toBe('strokes');
    expect(signatureInputSchema.safeParse({ ...by, method: 'typed' }).success).toBe(false);
    expect(signatureInputSchema.safeParse({ ...by, method: 'typed', typed: 'Bo Larkwhistle' }).success).toBe(true);
  });
  it('drawn stays on its sheet, drops what the hand did not move, and becomes a path', () => {
    let strokes = withStroke([], 10, 10);
    strokes = withPoint(strokes, 11, 11);
    strokes = withPoint(strokes, 5000, -20);
    expect(strokes).toEqual([[10, 10, SHEET.width, 0]]);
    expect(strokesSchema.safeParse(strokes).success).toBe(true);
    expect(strokesSchema.safeParse([[10, 900]]).success).toBe(false);
    expect(pathOf(withStroke(strokes, 3, 4))).toBe('M10 10L900 0M3 4h1');
  });
});

describe('names in the room', () => {
  it('are first names, told apart when two share one', () => {
    const names = roomNames([BO, PIM, COACH, CLASS, person(5, 'Bo Quince', 'student')]);
    expect([...names.values()]).toEqual(['Bo L.', 'Pim', 'Ms Fenwick', 'Class 5-Fern', 'Bo Q.']);
  });
});
