/** @file Several incidents in a report: dates keep their precision, texts stay apart, ages are those of the first incident's day. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportOf } from '../../../electron/cases/records';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { openStore } from '../../../electron/store/open';
import { type ApproximateDate, caseIdSchema } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { tempFolder } from '../../support/vault';

const DATES: ApproximateDate[] = [
  { precision: 'exact', on: '2025-09-05' },
  { precision: 'about', on: '2025-05-03' },
  { precision: 'between', from: '2025-05-03', to: '2025-05-09' },
  { precision: 'term', term: 'Spring term' },
  { precision: 'unknown' },
];

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const first = aCase().report;
const incident = (occurred: ApproximateDate, more: object = {}) => ({ occurred, harmTypes: ['threat' as const], ...more });

async function created(report: object): Promise<Awaited<ReturnType<typeof open>>> {
  const { id } = await app.ask('cases.create', aCase({ report: { ...first, ...report } }));
  return open(id);
}
const open = (id: string) => app.ask('cases.open', { caseId: id });

describe('incidents of a report', () => {
  it('keeps each incident with its own date at its own precision (invariant 11)', async () => {
    const incidents = DATES.map((occurred) => incident(occurred));
    const view = await created({ incidents });
    expect(view.report.incidents.map((i) => i.occurred)).toEqual(DATES);
    expect(view.report.occurred).toEqual(DATES[0]);
    // Saved again as it was read: nothing became more exact on the way.
    await app.ask('cases.changeReport', { caseId: view.id, title: view.title, report: view.report });
    expect((await open(view.id)).report.incidents.map((i) => i.occurred)).toEqual(DATES);
  });

  it('makes one incident of a report that tells of one thing', async () => {
    const view = await created({});
    expect(view.report.incidents).toHaveLength(1);
    expect(view.report.incidents[0]).toMatchObject({ occurred: first.occurred, whatHappened: first.whatHappened, seen: '' });
  });

  it('keeps what was seen, said and concluded and the own words apart, each found by search', async () => {
    const second = {
      ...incident({ precision: 'unknown' }),
      harmTypes: ['identity_based' as const, 'verbal' as const],
      identityGrounds: ['language' as const, 'faith' as const],
      identityGround: 'her accent',
      seen: 'Sawquartz by the bikes',
      said: 'Saidbasalt by a friend',
      concluded: 'Thoughtmarble afterwards',
      ownWords: 'They laughed at my granitevoice',
      ownWordsBy: 'Sefa',
    };
    const view = await created({ incidents: [incident({ precision: 'exact', on: '2025-09-05' }), second] });
    expect(view.report.incidents[1]).toMatchObject(second);
    expect(view.harmTypes).toEqual(['threat', 'identity_based', 'verbal']);
    for (const word of ['Sawquartz', 'Saidbasalt', 'Thoughtmarble', 'granitevoice']) {
      expect((await app.ask('cases.list', { search: word })).rows.map((r) => r.id)).toEqual([view.id]);
    }
    // An incident that is taken out is found no more.
    await app.ask('cases.changeReport', {
      caseId: view.id,
      title: view.title,
      report: { ...view.report, incidents: view.report.incidents.slice(0, 1) },
    });
    expect((await app.ask('cases.list', { search: 'granitevoice' })).rows).toEqual([]);
  });

  it('computes age bands at the date of the first incident (invariant 14)', async () => {
    const born = { name: 'Otto Fennimore', kind: 'student' as const, birthDate: '2012-06-15' };
    const parties = [{ key: 'o', who: { kind: 'new' as const, person: born }, roles: [{ role: 'harmed' as const }] }];
    const band = async (incidents: object[]) => {
      const { id } = await app.ask(
        'cases.create',
        aCase({ parties, report: { ...first, receivedOn: '2026-07-01', incidents: incidents as never } }),
      );
      return (await open(id)).parties[0]?.ageBand;
    };
    const before = incident({ precision: 'exact', on: '2026-06-14' });
    const after = incident({ precision: 'about', on: '2026-06-15' });
    expect(await band([before, after])).toBe('11-13');
    expect(await band([after, before])).toBe('14-15');
    expect(await band([incident({ precision: 'between', from: '2026-06-14', to: '2026-06-20' }), after])).toBe('11-13');
    // Without a day the day of the report stands in.
    expect(await band([incident({ precision: 'term', term: 'Spring' }), before])).toBe('14-15');
  });

  it('refuses an incident without a kind of harm, at its own place in the form', async () => {
    const wrong = await app.raw(
      'cases.create',
      aCase({ report: { ...first, incidents: [{ ...incident({ precision: 'unknown' }), harmTypes: [] }] } }),
    );
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'invalid', fields: ['report.incidents.0.harmTypes'] } });
  });
});

describe('a database of version 2', () => {
  it('moves with its reports: what was written stays one account, dates keep their precision (invariant 11)', () => {
    const { dir, cleanup } = tempFolder();
    const db = openStore(`${dir}/cases.db`, Buffer.alloc(32, 5), { create: true });
    try {
      migrate(db, casesMigrations.slice(0, 2));
      const id = (n: number) => String(n).padStart(32, '0');
      DATES.forEach((occurred, n) => {
        db.prepare('INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (?, ?, ?, ?, ?, ?)').run(
          id(n),
          n + 1,
          't',
          's',
          'new',
          '2025-09-08',
        );
        db.prepare('INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (?, ?, 1, ?, ?)').run(
          id(100 + n),
          id(n),
          '2025-09-08',
          'first',
        );
        db.prepare('INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
          ...[
            id(100 + n),
            'staff',
            'Ms Odalys Fenwick',
            '2025-09-08',
            JSON.stringify(occurred),
            'Science corner',
            n === 0 ? null : 'corridor',
            n % 2,
          ],
          ...['["property","verbal"]', 'accent', `It was told ${n}`, 'Time apart'],
        );
      });
      migrate(db, casesMigrations);
      DATES.forEach((occurred, n) => {
        const report = reportOf(db, caseIdSchema.parse(id(n)), 1);
        expect(report).toMatchObject({
          channel: 'staff',
          reporterName: 'Ms Odalys Fenwick',
          receivedOn: '2025-09-08',
          firstSafetyAction: 'Time apart',
        });
        expect(report.incidents).toEqual([
          {
            occurred,
            ...{
              place: 'Science corner',
              setting: n === 0 ? undefined : 'corridor',
              online: n % 2 === 1,
              harmTypes: ['property', 'verbal'],
            },
            ...{ identityGrounds: [], identityGround: 'accent', whatHappened: `It was told ${n}` },
            ...{ seen: '', said: '', concluded: '', ownWords: '', ownWordsBy: '', mentions: [] },
          },
        ]);
      });
    } finally {
      db.close();
      cleanup();
    }
  });
});
