/** @file What is typed on the forms of a case becomes exactly what the contract asks for, and nothing typed is lost on the way. */
import { describe, expect, it } from 'vitest';
import {
  type CaseDraft,
  caseDraftSchema,
  emptyCase,
  emptyIncident,
  emptyReport,
  keptReport,
  mentionsIn,
  namesInTitle,
  peopleOfDraft,
  reportDraft,
  reportEditSchema,
  withoutParty,
  withParty,
} from '../../../renderer/cases/case-form';
import { schemaErrors } from '../../../renderer/ui/form';
import { caseInputSchema, reportSchema } from '../../../shared/cases/case';
import { personSchema } from '../../../shared/people/person';

const wren = personSchema.parse({ id: 'a'.repeat(32), name: 'Wren Oakpetal', kind: 'student', ageBand: '11-13' });

function written(): CaseDraft {
  const draft = emptyCase('2025-09-22');
  let { parties } = draft;
  parties = withParty(parties, { kind: 'known', person: wren }, { role: 'harmed' });
  parties = withParty(parties, { kind: 'new', name: 'Tavi Moonreed' }, { role: 'responsible' });
  parties = withParty(parties, { kind: 'new', name: 'Nella Oakpetal' }, { role: 'guardian_of', supportsKey: parties[0]?.key });
  parties = withParty(parties, { kind: 'unknown', name: 'somebody in grade 7' }, { role: 'witness' });
  return {
    ...draft,
    title: 'The muted chat',
    school: 'Quillmere Middle',
    report: {
      ...draft.report,
      channel: 'self',
      incidents: [
        { ...emptyIncident(), occurred: { precision: 'term', term: 'third week of September' }, harmTypes: ['online', 'exclusion'] },
      ],
    },
    parties,
  };
}

describe('a new case', () => {
  it('fits the contract as soon as the few required things are there', () => {
    const sent = caseDraftSchema.parse(written());
    expect(caseInputSchema.parse(sent)).toEqual(sent);
    expect(sent.report.incidents).toHaveLength(1);
    expect(sent.parties.map((p) => p.who.kind)).toEqual(['known', 'new', 'new', 'unknown']);
    // Who stands beside whom is said by the form's own keys; the guardian is an adult, the student is not made one.
    expect(sent.parties[2]).toMatchObject({ roles: [{ role: 'guardian_of', supportsKey: 'p1' }], who: { person: { kind: 'guardian' } } });
    expect(sent.report.occurred).toEqual({ precision: 'term', term: 'third week of September' });
  });

  it('assumes no day, no channel and no kind of harm: each is asked for beside its field', () => {
    const errors = schemaErrors(caseDraftSchema, emptyCase('2025-09-22'));
    expect(Object.keys(errors).sort()).toEqual(
      ['parties', 'report.channel', 'report.incidents.0.harmTypes', 'report.incidents.0.occurred.on', 'school', 'title'].sort(),
    );
  });

  it('asks a group for its size at the field of that party', () => {
    const draft = written();
    const parties = withParty(draft.parties, { kind: 'group', name: 'Class 5-Fern' }, { role: 'affected_group_member' });
    expect(Object.keys(schemaErrors(caseDraftSchema, { ...draft, parties }))).toEqual(['parties.4.who.size']);
  });

  it('lets one person be harmed and responsible at once (invariant 1)', () => {
    const both = withParty(written().parties, { kind: 'known', person: wren }, { role: 'responsible' });
    expect(both).toHaveLength(4);
    expect(both[0]?.roles.map((r) => r.role)).toEqual(['harmed', 'responsible']);
    const again = withParty(both, { kind: 'here', key: 'p1' }, { role: 'responsible' });
    expect(again[0]?.roles).toHaveLength(2);
  });

  it('keeps a guardian whose child is taken out, beside nobody, and gives new people keys of their own', () => {
    const without = withoutParty(written().parties, 'p1');
    expect(without.find((p) => p.name === 'Nella Oakpetal')?.roles).toEqual([{ role: 'guardian_of' }]);
    const more = withParty(without, { kind: 'new', name: 'Sol Grapevine' }, { role: 'responsible' });
    expect(new Set(more.map((p) => p.key)).size).toBe(more.length);
    expect(caseDraftSchema.safeParse({ ...written(), parties: more }).success).toBe(true);
  });

  it('never sends the name of somebody who stays unnamed (invariant 13)', () => {
    const draft = written();
    const sent = caseDraftSchema.parse({ ...draft, report: { ...draft.report, channel: 'anonymous', reporterName: 'Dex Featherlow' } });
    expect(JSON.stringify(sent)).not.toContain('Featherlow');
  });

  it('sends the ground of identity-based harm only with that harm', () => {
    const draft = written();
    const told = (change: object) => {
      const [first = emptyIncident()] = draft.report.incidents;
      const incident = { ...first, identityGround: 'accent', identityGrounds: ['language' as const], ...change };
      return caseDraftSchema.parse({ ...draft, report: { ...draft.report, incidents: [incident] } }).report;
    };
    expect(told({})).toMatchObject({ identityGround: '', identityGrounds: [] });
    expect(told({ harmTypes: ['identity_based'] })).toMatchObject({ identityGround: 'accent', identityGrounds: ['language'] });
  });

  it('asks nobody for a name who writes to the letter box, and keeps none (invariant 13)', () => {
    const draft = written();
    const sent = caseDraftSchema.parse({ ...draft, report: { ...draft.report, channel: 'box', reporterName: 'Dex Featherlow' } });
    expect(JSON.stringify(sent)).not.toContain('Featherlow');
  });

  it('reads two days the wrong way round as the time between them (invariant 11)', () => {
    const draft = written();
    const between = {
      ...emptyIncident(),
      harmTypes: ['threat' as const],
      occurred: { precision: 'between', from: '2025-05-09', to: '2025-05-03' },
    };
    const sent = caseDraftSchema.parse({ ...draft, report: { ...draft.report, incidents: [between] } });
    expect(sent.report.occurred).toEqual({ precision: 'between', from: '2025-05-03', to: '2025-05-09' });
  });

  it('takes up a draft from before a report could tell of several incidents', () => {
    const { incidents, ...head } = emptyReport('2025-09-22');
    const { seen, said, ...old } = { ...(incidents[0] ?? emptyIncident()), whatHappened: 'Half a sentence', harmTypes: ['theft' as const] };
    expect([seen, said]).toEqual(['', '']);
    const kept = keptReport({ ...head, reporterName: 'R. Amberly', ...old } as never);
    expect(kept).toMatchObject({
      reporterName: 'R. Amberly',
      incidents: [{ whatHappened: 'Half a sentence', harmTypes: ['theft'], seen: '' }],
    });
    expect(keptReport(kept)).toEqual(kept);
    // And one from before people were named in it.
    const { mentions, ...unnamed } = kept.incidents[0] ?? emptyIncident();
    expect(mentions).toEqual([]);
    expect(keptReport({ ...kept, incidents: [unnamed as never] }).incidents[0]?.mentions).toEqual([]);
  });

  it('names its own people in the report: those on record by their id, new ones by the form’s own name, unknown ones not', () => {
    const draft = written();
    const { parties } = peopleOfDraft(draft.parties);
    expect(parties.map((p) => p.person.name)).toEqual(['Wren Oakpetal', 'Tavi Moonreed', 'Nella Oakpetal']);
    const [, tavi] = parties;
    if (tavi === undefined) throw new Error('a new person');
    const mention = { in: 'seen' as const, start: 0, length: 4, personId: tavi.person.id };
    const incidents = draft.report.incidents.map((one) => ({ ...one, seen: 'Tavi typed.', mentions: [mention] }));
    const sent = caseDraftSchema.parse({ ...draft, report: { ...draft.report, incidents } });
    expect(sent.report.incidents[0]?.mentions).toEqual([mention]);
    expect(sent.parties[1]?.who).toMatchObject({ kind: 'new', as: tavi.person.id });
    const [seen] = incidents;
    if (seen === undefined) throw new Error('an incident');
    expect([mentionsIn(seen, 'seen').length, mentionsIn(seen, 'said').length]).toEqual([1, 0]);
  });
});

describe('a saved report', () => {
  it('goes through the editor without any change', () => {
    const { incidents, ...head } = emptyReport('2025-10-06');
    expect(incidents).toHaveLength(1);
    const first = {
      occurred: { precision: 'between', from: '2025-10-03', to: '2025-10-05' },
      setting: 'sports',
      harmTypes: ['theft', 'identity_based'],
      identityGround: 'faith',
      whatHappened: 'First line.\n\nSecond line.  ',
      ownWords: 'Mine.',
      ownWordsBy: 'Niko',
    };
    const second = { occurred: { precision: 'unknown' }, harmTypes: ['threat'], seen: 'Seen', said: 'Said', concluded: 'Concluded' };
    const report = reportSchema.parse({ ...head, channel: 'family', reporterName: 'R. Amberly', ...first, incidents: [first, second] });
    expect(reportEditSchema.parse({ title: 'The borrowed drone', report: reportDraft(report) })).toEqual({
      title: 'The borrowed drone',
      report,
    });
  });
});

describe('a neutral title', () => {
  const names = ['Pim Thistledown', 'Ms Odalys Fenwick', 'Sefa Tuilua-Grey', 'Ángel de la Mar', 'three classmates'];
  it.each([
    ['The bent telescope', []],
    ['Pim and the telescope', ['Pim']],
    ['the FENWICK lesson', ['FENWICK']],
    ['angel at the board', ['angel']],
    ['What Grey said', ['Grey']],
    ['The ms of the classmates, de la', []],
  ])('"%s" names %j', (title, found) => expect(namesInTitle(title, names)).toEqual(found));
});
