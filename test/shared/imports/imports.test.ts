/** @file What a column, a date, a word, a name and a row of somebody else's table become. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes as en } from '../../../renderer/text/en/codes';
import { codes as es } from '../../../renderer/text/es/codes';
import { reportSchema } from '../../../shared/cases/case';
import { CHANNELS, HARM_TYPES, SETTINGS } from '../../../shared/cases/words';
import { clean, foldWord, looksLikeFormula } from '../../../shared/imports/clean';
import { DateOrders, readDay, readOccurred } from '../../../shared/imports/dates';
import { exampleTable } from '../../../shared/imports/example';
import { JOINED_FIELDS, mappingSchema } from '../../../shared/imports/fields';
import { namesIn } from '../../../shared/imports/names';
import { readRow } from '../../../shared/imports/row';
import { guessColumns, guessWord } from '../../../shared/imports/words';

const columns = (...headers: string[]) => guessColumns(headers, JOINED_FIELDS);

describe('headers', () => {
  it('of Google and Microsoft forms are recognised in English', () => {
    expect(
      columns(
        'Timestamp',
        'Email Address',
        'When did it happen?',
        'Where did it happen?',
        'What kind of harm was it?',
        'Who was harmed?',
        'Who is responsible?',
        'Your name',
        'Please describe what happened',
        'What has been done to keep people safe?',
        'School',
      ),
    ).toEqual([
      'receivedOn',
      'none',
      'occurred',
      'place',
      'harmTypes',
      'harmed',
      'responsible',
      'reporter',
      'whatHappened',
      'firstSafetyAction',
      'school',
    ]);
    expect(columns('ID', 'Start time', 'Completion time', 'Email', 'Name', 'Date of incident', 'Location', 'Type of incident')).toEqual([
      'externalId',
      'none',
      'receivedOn',
      'none',
      'reporter',
      'occurred',
      'place',
      'harmTypes',
    ]);
  });

  it('are recognised in Spanish', () => {
    expect(
      columns(
        'Marca temporal',
        '¿Cuándo ocurrió?',
        '¿Dónde?',
        'Tipo de daño',
        'Persona afectada',
        'Persona responsable',
        '¿Quién nos lo contó?',
        '¿Cómo nos llegó?',
        '¿Qué pasó?',
        '¿Qué se hizo primero?',
        'Escuela',
        'Título',
      ),
    ).toEqual([
      'receivedOn',
      'occurred',
      'place',
      'harmTypes',
      'harmed',
      'responsible',
      'reporter',
      'channel',
      'whatHappened',
      'firstSafetyAction',
      'school',
      'title',
    ]);
  });
});

describe('words of closed lists', () => {
  it('our own labels and codes become their codes in both languages', () => {
    for (const codes of [en, es]) {
      for (const harm of HARM_TYPES)
        expect([codes.harmType[harm], guessWord('harmTypes', codes.harmType[harm])]).toEqual([codes.harmType[harm], harm]);
      for (const setting of SETTINGS)
        expect([codes.setting[setting], guessWord('setting', codes.setting[setting])]).toEqual([codes.setting[setting], setting]);
      for (const channel of CHANNELS)
        expect([codes.channel[channel], guessWord('channel', codes.channel[channel])]).toEqual([codes.channel[channel], channel]);
    }
    for (const harm of HARM_TYPES) expect(guessWord('harmTypes', harm)).toBe(harm);
  });

  it('usual words of forms are guessed, others are asked for', () => {
    expect(guessWord('harmTypes', 'Verbal abuse')).toBe('verbal');
    expect(guessWord('harmTypes', 'Ciberacoso')).toBe('online');
    expect(guessWord('online', 'Sí')).toBe('yes');
    expect(guessWord('harmTypes', 'Muting')).toBeUndefined();
  });
});

describe('dates', () => {
  it.each([
    ['2025-09-05', '2025-09-05'],
    ['2025-09-05T10:15:00Z', '2025-09-05'],
    ['22/9/2025 14:03:11', '2025-09-22'],
    ['9/22/25 14:03', '2025-09-22'],
    ['22.09.2025', '2025-09-22'],
    ['5 May 2025', '2025-05-05'],
    ['Monday, 5th of May 2025', '2025-05-05'],
    ['May 5, 2025', '2025-05-05'],
    ['5 de mayo de 2025', '2025-05-05'],
    ['5-sep-25', '2025-09-05'],
    ['4/4/2025', '2025-04-04'],
  ])('%s is %s', (text, day) => expect(readDay(text, undefined)).toBe(day));

  it.each(['3/4/2025', '31/2/2025', '2025-13-01', 'soon', '', '1/1/1066', '0/0/2025'])('%s is no day by itself', (text) => {
    expect(readDay(text, undefined)).toBeUndefined();
  });

  it('an order is proven by the file or asked for', () => {
    const orders = (...texts: string[]) => {
      const all = new DateOrders();
      for (const text of texts) all.see(text);
      return all.result;
    };
    expect(orders('3/4/2025', '22/4/2025')).toEqual({ slashed: true, order: 'dmy' });
    expect(orders('3/4/2025', '4/22/2025')).toEqual({ slashed: true, order: 'mdy' });
    expect(orders('3/4/2025')).toEqual({ slashed: true, example: '3/4/2025' });
    expect(orders('22/4/2025', '4/22/2025')).toEqual({ slashed: true });
    expect(orders('2025-04-03', 'soon')).toEqual({ slashed: false });
  });

  it('keep their own precision (invariant 11)', () => {
    const when = (text: string, until = '') => readOccurred(text, until, 'dmy', 'exact');
    expect(when('5/9/2025')).toEqual({ precision: 'exact', on: '2025-09-05' });
    expect(when('about 5 September 2025')).toEqual({ precision: 'about', on: '2025-09-05' });
    expect(when('sobre el 5 de septiembre de 2025')).toEqual({ precision: 'about', on: '2025-09-05' });
    expect(when('between 1/9/2025 and 5/9/2025')).toEqual({ precision: 'between', from: '2025-09-01', to: '2025-09-05' });
    expect(when('1/9/2025', '5/9/2025')).toEqual({ precision: 'between', from: '2025-09-01', to: '2025-09-05' });
    expect(when('the week before half-term')).toEqual({ precision: 'term', term: 'the week before half-term' });
    expect(when('not sure')).toEqual({ precision: 'unknown' });
  });
});

describe('names', () => {
  const names = (cell: string) => namesIn(cell).names.map((n) => `${n.kind}:${n.name}`);
  it('are parted as people write them', () => {
    expect(names('Tavi Moonreed, Sol Grapevine and Dex Featherlow')).toEqual([
      'person:Tavi Moonreed',
      'person:Sol Grapevine',
      'person:Dex Featherlow',
    ]);
    expect(names('Esme Vale; Theo Quillback')).toEqual(['person:Esme Vale', 'person:Theo Quillback']);
    expect(names('Iris Hollowell y Wren Oakpetal')).toEqual(['person:Iris Hollowell', 'person:Wren Oakpetal']);
    expect(names('a group of older students')).toEqual(['unknown:a group of older students']);
    expect(names('desconocido')).toEqual(['unknown:desconocido']);
    expect(names('n/a')).toEqual([]);
    expect(namesIn('Oakpetal, Wren')).toMatchObject({ names: [{ name: 'Oakpetal, Wren' }], unsure: true });
    expect(namesIn('Ms Odalys Fenwick').names[0]?.personKind).toBe('staff');
  });
});

describe('cells', () => {
  it('lose what hides or reorders, and say so', () => {
    expect(clean('a\u202eb\u0000c\u200b')).toEqual({ text: 'abc', removed: 3 });
    expect(clean('  a\nb\tc ')).toEqual({ text: 'a\nb\tc', removed: 0 });
    expect(clean('\ud800x')).toEqual({ text: '\ufffdx', removed: 1 });
    expect(clean('e\u0301').text).toBe('\u00e9');
  });
  it('that a spreadsheet would run are known', () => {
    for (const cell of ['=1+1', '+SUM(A1)', '@x', '-cmd']) expect(looksLikeFormula(cell)).toBe(true);
    for (const cell of ['-', '- 3', '-5', 'a=b']) expect(looksLikeFormula(cell)).toBe(false);
  });
});

describe('rows', () => {
  const mapping = mappingSchema.parse({
    columns: ['receivedOn', 'occurred', 'harmTypes', 'harmed', 'whatHappened', 'title'],
    school: 'Tern Bay High',
  });
  const read = (...cells: string[]) => readRow(cells, mapping, ['a', 'b', 'c', 'd', 'e', 'f'], '2025-11-10');
  const found = (...cells: string[]) => read(...cells).issues.map((i) => i.code);

  it('say what is wrong, and never cut', () => {
    expect(found('2025-09-08', '2025-09-05', 'threat', 'Iris Hollowell', 'Said.', '')).toEqual([]);
    expect(found('never', '', '', '', '', '')).toEqual(['date-unreadable', 'no-harm-type', 'nobody-harmed', 'no-narrative']);
    const long = read('2025-09-08', '', 'threat', 'Iris Hollowell', 'x'.repeat(20_001), '');
    expect(long.draft).toBeUndefined();
    expect(long.issues).toMatchObject([{ code: 'too-long', field: 'whatHappened', count: 20_001, limit: 20_000 }]);
    expect(found('2026-09-08', '2025-12-05', 'threat', 'Iris Hollowell', 'Said.', 'Iris and the page')).toEqual([
      'future-date',
      'future-date',
      'name-in-title',
    ]);
  });

  it('whatever the cells hold: a report that fits its schema, or no report and a reason', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2025-09-08', 'threat', '3/4/2025', '=1', 'Iris, Wren and Sol', '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const { draft, issues } = read(...cells);
        if (draft === undefined) expect(issues.length).toBeGreaterThan(0);
        else expect(reportSchema.parse(draft.report)).toEqual(draft.report);
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it('words of the file are looked up only among words that were chosen', () => {
    expect(read('2025-09-08', '', 'constructor', 'Iris Hollowell', 'Said.', '').issues.map((i) => i.code)).toEqual([
      'word-unknown',
      'no-harm-type',
    ]);
    expect(foldWord('  Árbol  GRANDE ')).toBe('arbol grande');
  });
});

it('the examples map by themselves and need no look but for what they show', () => {
  for (const language of ['en', 'es'] as const) {
    const [headers = [], ...rows] = exampleTable(language).rows;
    const guessed = guessColumns(headers, JOINED_FIELDS);
    expect(guessed).not.toContain('none');
    expect(new Set(guessed).size).toBe(headers.length);
    for (const row of rows) {
      const { draft, issues } = readRow(row, mappingSchema.parse({ columns: guessed }), headers, '2026-03-31');
      expect(issues).toEqual([]);
      expect(draft?.report.harmTypes).not.toContain('other');
    }
  }
});
