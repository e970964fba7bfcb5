/** @file The form of a handover: what is ticked at first, and what it becomes. */
import { describe, expect, it } from 'vitest';
import { choiceOf, firstChosen, missingReasons, needsFit } from '../../../renderer/transfers/chosen';
import { choiceSchema, type Offer, offerSchema, PARTS } from '../../../shared/transfers/choice';

const id = (n: number) => n.toString(16).padStart(32, '0');
const offer: Offer = offerSchema.parse({
  ref: 'C-0011',
  title: 'Paint on the prayer room',
  people: [
    { id: id(1), name: 'Amal', kind: 'person', personKind: 'student', roles: ['harmed'], consent: 'given' },
    { id: id(2), name: 'Piers', kind: 'person', personKind: 'student', roles: ['responsible'], consent: 'refused' },
    { id: id(3), name: 'The nine', kind: 'group', roles: ['affected_group_member'], consent: 'not_asked' },
  ],
  counts: Object.fromEntries(PARTS.map((part) => [part, part === 'limits' ? 0 : 1])),
  unsent: 0,
  helpers: 0,
  memoryAids: 1,
  files: [
    { id: id(4), name: 'door.png', type: 'image/png', size: 10, restricted: false },
    { id: id(5), name: 'pointer.txt', type: 'text/plain', size: 10, restricted: true },
  ],
  restricted: [{ kind: 'note', id: id(6), on: '2026-02-01', noteKind: 'note', author: 'KM' }],
});

describe('a handover', () => {
  it('begins with everything that there is, but nobody who said no and nothing restricted', () => {
    const chosen = firstChosen(offer, 'en');
    expect(chosen.people).toEqual([id(1), id(3)]);
    // Nor signatures and survey answers: nobody gave them for a handover.
    expect(chosen.parts).toEqual(PARTS.filter((p) => !['limits', 'signatures', 'surveys'].includes(p)));
    expect([chosen.files, chosen.restricted]).toEqual([[id(4)], []]);
    expect(choiceSchema.parse(choiceOf(offer, chosen))).toMatchObject({
      people: [{ id: id(1) }, { id: id(3) }],
      restricted: [],
      files: [id(4)],
    });
  });

  it('asks a reason for whoever said no, and for each restricted record', () => {
    const first = firstChosen(offer, 'en');
    const chosen = { ...first, people: [id(1), id(2), id(3)], restricted: [`note:${id(6)}`, `file:${id(5)}`] };
    expect(missingReasons(offer, chosen)).toEqual([id(2), `note:${id(6)}`, `file:${id(5)}`]);
    const said = {
      ...chosen,
      reasons: { [id(2)]: 'The office asked' },
      why: { [`note:${id(6)}`]: 'Whom to call', [`file:${id(5)}`]: 'Whom to call' },
    };
    expect(missingReasons(offer, said)).toEqual([]);
    const choice = choiceSchema.parse(choiceOf(offer, said));
    expect(choice.people[1]).toEqual({ id: id(2), reason: 'The office asked' });
    expect(choice.restricted).toEqual([
      { kind: 'note', id: id(6), reason: 'Whom to call' },
      { kind: 'file', id: id(5), reason: 'Whom to call' },
    ]);
    expect(choice.files).toEqual([id(4)]);
  });

  it('holds the letter to a page', () => {
    expect(needsFit('One\n\nTwo\n')).toBe(true);
    expect(needsFit('a\nb\nc\nd\ne\nf\ng')).toBe(false);
    expect(needsFit('x'.repeat(301))).toBe(false);
  });
});
