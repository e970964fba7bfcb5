/** @file Rules of handing over that need no case book: what a letter holds, what of a screening goes, cards and codes as text. */
import { describe, expect, it } from 'vitest';
import { voids } from '../../../shared/cases/doors';
import { openOf } from '../../../shared/transfers/letter';
import { bareCode, cardText, groupsOf, readCard } from '../../../shared/transfers/receipt';
import { raisedStops, withoutStops } from '../../../shared/transfers/restricted';
import { clearAnswers } from '../../support/builders';

const name = (key: string) => ({ p1: 'Amal', p2: 'Piers' })[key] ?? '';
const item = (status: 'open' | 'done' | 'not_kept' | 'cancelled', due: string, what = 'x') => ({
  owedBy: 'p2',
  owedTo: 'p1',
  what,
  due,
  status,
});
const nothing = { agreements: [], checkins: [], circles: [], meetings: [], risks: [] };
const agreed = (items: ReturnType<typeof item>[], status = 'active') => [
  {
    version: 2,
    status,
    versions: [
      { version: 1, items: [item('open', '2020-01-01')] },
      { version: 2, items },
    ],
  },
];

describe('the letter', () => {
  it('tells open promises first, by their days, only of the version in force, and none that was cancelled', () => {
    const items = [
      item('done', '2026-01-01', 'kept'),
      item('open', '2026-04-17', 'later'),
      item('open', '2026-03-01', 'first'),
      item('cancelled', '2026-01-01'),
      item('not_kept', '2026-05-01', 'broken'),
    ];
    const { promises } = openOf({ ...nothing, agreements: agreed(items) }, name);
    expect(promises.map((p) => [p.what, p.kept])).toEqual([
      ['first', false],
      ['later', false],
      ['broken', false],
      ['kept', true],
    ]);
    expect(promises[0]).toMatchObject({ who: 'Piers', forWhom: 'Amal' });
    expect(openOf({ ...nothing, agreements: agreed(items, 'draft') }, name).promises).toEqual([]);
  });

  it('lists what is open by its day, and says how much did not fit on the page', () => {
    const checkins = Array.from({ length: 12 }, (_, i) => ({
      party: 'p1',
      due: `2026-05-${String(28 - i).padStart(2, '0')}`,
      status: 'planned',
      purpose: 'wellbeing',
    }));
    const { tasks, more } = openOf(
      {
        ...nothing,
        checkins: [...checkins, { due: '2026-01-01', status: 'done', purpose: 'wellbeing' }],
        risks: [{ what: 'The bus', reviewOn: '2026-05-01' }],
      },
      name,
    );
    expect(tasks).toHaveLength(10);
    expect(tasks[0]).toMatchObject({ kind: 'risk', on: '2026-05-01', what: 'The bus' });
    expect(tasks[1]).toMatchObject({ kind: 'checkin', who: 'Amal', on: '2026-05-17' });
    expect(more).toBe(3);
  });
});

describe('a screening', () => {
  it('goes without any answer to a stop question, but for those that were named', () => {
    const screening = {
      answers: { ...clearAnswers(), S02: { answer: 'yes' as const, note: 'told' } },
      outcomeReason: '',
      decidedBy: '',
      conditions: { S05: 'The police agree' },
    };
    expect(raisedStops(screening)).toEqual(['S02']);
    expect(Object.keys(withoutStops(screening, [], true).answers)).toEqual([
      'S05',
      'S07',
      'S08',
      'S09',
      'S10',
      'S11',
      'S12',
      'S13',
      'S14',
      'S15',
      'S16',
    ]);
    expect(Object.keys(withoutStops(screening, ['S02'], false).answers)).toEqual(['S02']);
    expect(withoutStops(screening, [], false).conditions).toEqual({});
    expect(withoutStops(screening, [], true).conditions).toEqual({ S05: 'The police agree' });
  });
});

describe('cards and codes', () => {
  const card = { name: 'Hana Wells', recipient: `age1${'q'.repeat(58)}`, sign: 'A'.repeat(43) };
  it('are read as they were written, also when a mail program had its way with the lines', () => {
    const text = cardText(card, 'ABCD-EFGH-JKMN-PQRS');
    expect(readCard(text)).toEqual({ card, fingerprint: 'ABCD-EFGH-JKMN-PQRS' });
    expect(readCard(`  \r\n${text.replaceAll('\n', '\r\n  ')}\r\n`)).toEqual({ card, fingerprint: 'ABCD-EFGH-JKMN-PQRS' });
    expect(readCard(text.replace('age1', 'age2'))).toBeUndefined();
    expect(readCard('Dear Hana')).toBeUndefined();
  });
  it('are said in groups and typed in any way', () => {
    expect(groupsOf('ABCDEFGHJKMNPQRS')).toBe('ABCD-EFGH-JKMN-PQRS');
    expect(bareCode(' abcd efgh–jkmn.pqrs ')).toBe('ABCDEFGHJKMNPQRS');
    expect(bareCode('OIL')).toBe('011');
  });
});

it('a no to the handover takes back the packet and its letter, and no other no does', () => {
  for (const kind of ['packet', 'handover_letter']) {
    expect(voids('transfer', kind)).toBe(true);
    expect(voids('take_part', kind)).toBe(false);
    expect(voids('share_story', kind)).toBe(false);
  }
  expect(voids('transfer', 'keeper_script')).toBe(false);
});
