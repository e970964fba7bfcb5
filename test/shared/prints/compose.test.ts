/** @file From plan to print: whole, within its schema, without a name where none may be. */
import { describe, expect, it } from 'vitest';
import type { CirclePlan } from '../../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../../shared/prints/compose';
import { composeAgreement } from '../../../shared/prints/compose-agreement';
import { composeRecoverySheet } from '../../../shared/prints/compose-recovery';
import { type PrintDocument, printDocumentSchema } from '../../../shared/prints/document';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import type { Script } from '../../../shared/scripts/model';
import { AGE_BANDS, LANGUAGES } from '../../../shared/values';
import { aClassPlan, aFullPlan, anEmptyPlan } from '../scripts/plans';

const OPTIONS = { practice: true, printedOn: '2025-10-13' };

const circlePrints = (script: Script, plan: CirclePlan): PrintDocument[] => [
  composeKeeperScript(script, plan, OPTIONS),
  composeGuidelinesPoster(script, plan, OPTIONS),
  composeQuestionCards(script, plan, { ...OPTIONS, perPage: 8, languages: LANGUAGES }),
];

const every = SCRIPTS.flatMap((script) =>
  AGE_BANDS.flatMap((ageBand) => LANGUAGES.map((language) => ({ script, ageBand, language, name: `${script.id} ${ageBand} ${language}` }))),
);

const NAMES = /\b(Wren|Oakpetal|Petra|Tavi|TAVI|Moonreed|Lumbreras|Ines)\b|\bSol\b/u;

function conference(): Script {
  const script = findScript('formal-conference');
  if (script === undefined) throw new Error('no conference');
  return script;
}

describe('circle prints', () => {
  it.each(every)('$name composes, full and empty, and survives its schema', ({ script, ageBand, language }) => {
    for (const plan of [aFullPlan({ ageBand, language }), anEmptyPlan({ ageBand, language }), aClassPlan({ ageBand, language })]) {
      for (const print of circlePrints(script, plan)) {
        expect(printDocumentSchema.parse(JSON.parse(JSON.stringify(print)))).toEqual(print);
        expect(JSON.stringify(print)).not.toMatch(/[{]\w+[}]/);
        expect(print.title).not.toMatch(NAMES);
        expect(print).toMatchObject({ practice: true, printedOn: '2025-10-13', language, paper: 'a4' });
      }
    }
  });

  it.each(every)('$name holds no name of anybody when names are off', ({ script, ageBand, language }) => {
    const on = JSON.stringify(circlePrints(script, aFullPlan({ ageBand, language })));
    expect(on).toMatch(/Wren/);
    const off = JSON.stringify(circlePrints(script, aFullPlan({ ageBand, language, namesOnPaper: false })));
    expect(NAMES.exec(off)?.[0]).toBeUndefined();
  });

  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))('$name has the same parts in both languages', ({ script }) => {
    const shape = (language: 'en' | 'es') =>
      composeKeeperScript(script, aFullPlan({ language }), OPTIONS).parts.map(({ number, say, ask, notes, minutes, mayPass }) => ({
        number,
        say: say.length,
        ask: ask.length,
        notes: notes.length,
        minutes,
        mayPass,
      }));
    expect(shape('en')).toEqual(shape('es'));
    expect(shape('en')).toHaveLength(script.blocks.length);
  });

  it('prints clock times from the start of the plan, or minutes when it is not known', () => {
    const timed = composeKeeperScript(conference(), aFullPlan(), OPTIONS);
    expect(timed.parts.slice(0, 3).map((part) => part.clock)).toEqual(['13:30', '13:34', '13:36']);
    expect(timed.facts.find((fact) => fact.label === 'Time')?.value).toEqual([{ kind: 'text', text: '1:30\u00a0PM – 3:00\u00a0PM' }]);
    const open = composeKeeperScript(conference(), aFullPlan({ startTime: undefined }), OPTIONS);
    expect(open.parts[1]).toMatchObject({ startMinute: 4 });
    expect(open.parts[1]?.clock).toBeUndefined();
  });

  it('names who speaks, and leaves a line where nobody is named', () => {
    const part = (plan: CirclePlan) => composeKeeperScript(conference(), plan, OPTIONS).parts[3]?.who;
    expect(part(aFullPlan())).toEqual([{ kind: 'text', text: 'People responsible: Tavi and Sol' }]);
    expect(part(aFullPlan({ namesOnPaper: false }))).toEqual([{ kind: 'text', text: 'People responsible' }]);
    expect(part(anEmptyPlan())).toEqual([
      { kind: 'text', text: 'Person responsible: ' },
      { kind: 'blank', hint: 'name', width: 'short' },
    ]);
  });

  it('leaves lines for everything that an empty plan does not know', () => {
    const print = composeKeeperScript(conference(), anEmptyPlan(), OPTIONS);
    expect(print.purpose).toEqual([{ kind: 'blank', hint: '', width: 'long' }]);
    for (const fact of print.facts) expect(fact.value.map((inline) => inline.kind)).toEqual(['blank']);
  });

  it('warns on the keeper’s copy when the lesson is too short', () => {
    const script = findScript('class-problem-solving');
    if (script === undefined) throw new Error('no class circle');
    expect(composeKeeperScript(script, aClassPlan(), OPTIONS).timeWarning[1]).toBe('25 people × 4 rounds × 40 s = 67 min.');
    expect(composeKeeperScript(script, aClassPlan({ minutes: 120 }), OPTIONS).timeWarning).toEqual([]);
  });

  it('puts each question on a card of the role that it is asked, in each language', () => {
    const cards = composeQuestionCards(conference(), aFullPlan(), { ...OPTIONS, languages: ['en', 'es'] });
    expect(cards.groups.map((group) => `${group.language} ${group.role} ${group.cards.length}`)).toEqual([
      'en Person responsible 5',
      'en Person harmed 3',
      'en Supporter of the person harmed 4',
      'en Supporter of the person responsible 4',
      'en Everyone 1',
      'es Persona responsable 5',
      'es Persona afectada 3',
      'es Apoyo de la persona afectada 4',
      'es Apoyo de la persona responsable 4',
      'es Todos 1',
    ]);
    expect(cards.groups[2]?.cards[1]).toEqual([{ kind: 'text', text: 'What have you noticed in Wren Oakpetal since?' }]);
  });

  it('tells twenty equal lines without names as one', () => {
    const people = Array.from({ length: 20 }, (_, index) => ({ key: `p${index}`, name: `Pim ${index}`, role: 'community' as const }));
    const print = composeKeeperScript(conference(), aFullPlan({ namesOnPaper: false, seats: people }), OPTIONS);
    expect(print.seats).toHaveLength(1);
    expect(print.seats[0]?.role).toBe('Community member · 20 people');
  });
});

describe('the agreement', () => {
  const input = {
    language: 'en' as const,
    paper: 'letter' as const,
    namesOnPaper: true,
    parties: [
      { name: 'Wren', role: 'harmed' as const },
      { name: 'Tavi', role: 'responsible' as const },
    ],
    circleDate: '2025-10-14',
    items: [
      { who: 'Tavi', what: 'Write to everyone that the jokes about Wren were wrong.', forWhom: 'Wren', by: '2025-10-17', helper: 'Petra' },
    ],
    reviewDate: '2025-11-18',
    contact: 'Ines',
  };

  it('has a line to sign for everyone, and every item whole', () => {
    const print = composeAgreement(input, OPTIONS);
    expect(printDocumentSchema.parse(print)).toEqual(print);
    expect(print.title).toBe('Our agreement');
    expect(print.signatures).toEqual([
      { name: 'Wren', role: 'Person harmed', typed: '' },
      { name: 'Tavi', role: 'Person responsible', typed: '' },
    ]);
    // A spoken yes is heard by somebody, who has a line too.
    expect(print.withWitnessLine).toBe(true);
    expect(print.items[0]).toEqual({
      who: [{ kind: 'text', text: 'Tavi' }],
      what: [{ kind: 'text', text: 'Write to everyone that the jokes about Wren were wrong.' }],
      forWhom: [{ kind: 'text', text: 'Wren' }],
      by: [{ kind: 'text', text: 'Fri, Oct 17, 2025' }],
      howShown: [{ kind: 'blank', hint: '', width: 'long' }],
      helper: [{ kind: 'text', text: 'Petra' }],
    });
    expect(print.review.at(-1)).toEqual({ kind: 'text', text: 'Tuesday, November 18, 2025.' });
  });

  it('adds no empty row above a signature, but is a form when nothing is drafted', () => {
    expect(composeAgreement(input, OPTIONS).items).toHaveLength(1);
    const empty = composeAgreement({ ...input, items: [], parties: [] }, OPTIONS);
    expect(empty.items.length).toBeGreaterThan(1);
    expect(empty.signatures.every((signature) => signature.name === '')).toBe(true);
    expect(printDocumentSchema.parse(empty)).toEqual(empty);
  });

  const drawn = [[10, 20, 30, 40]];
  const signed = {
    ...input,
    version: 2,
    replacesOf: '2025-09-10',
    parties: [
      {
        name: 'Wren',
        role: 'harmed' as const,
        signed: { method: 'drawn' as const, on: '2025-10-14', typed: '', strokes: drawn, witness: '' },
      },
      {
        name: 'Tavi',
        role: 'responsible' as const,
        signed: { method: 'verbal_witnessed' as const, on: '2025-10-15', typed: '', witness: 'Ines' },
      },
      {
        name: 'Petra',
        role: 'guardian_of' as const,
        signed: { method: 'typed' as const, on: '2025-10-15', typed: 'Petra M.', witness: '' },
      },
    ],
    items: [
      { who: 'Tavi', what: 'Pay for the lens', forAll: 'community' as const, by: '2025-10-17', amount: 1250 },
      { who: 'Tavi', what: 'Say so', forAll: 'everyone' as const, by: '2025-10-17' },
    ],
  };

  it('shows how each signed, for whom a promise is when it is for no person, how much, and which version it is', () => {
    const print = composeAgreement(signed, OPTIONS);
    expect(printDocumentSchema.parse(print)).toEqual(print);
    expect(print.signatures.map((one) => [one.how, one.typed, one.strokes])).toEqual([
      ['Drawn on the screen, Tue, Oct 14, 2025', '', drawn],
      ['Said yes aloud, Wed, Oct 15, 2025, before Ines', '', undefined],
      ['Typed by the person, Wed, Oct 15, 2025', 'Petra M.', undefined],
    ]);
    expect(print.withWitnessLine).toBe(false);
    // Nothing may be added by hand to what is signed: no blank but the lines of those who still have to sign.
    expect(JSON.stringify(composeAgreement({ ...signed, reviewDate: undefined as never }, OPTIONS))).not.toContain('"blank"');
    expect(print.items.map((item) => [item.forWhom, item.amount])).toEqual([
      [[{ kind: 'text', text: 'the community' }], [{ kind: 'text', text: '12.50' }]],
      [[{ kind: 'text', text: 'everyone here' }], undefined],
    ]);
    expect(JSON.stringify(print.facts)).toContain('2, replaces the one of Wed, Sep 10, 2025');
  });

  it('has no name in a signature when names are off: neither typed, nor drawn, nor of a witness', () => {
    const print = composeAgreement(
      { ...signed, namesOnPaper: false, alsoPresent: [{ name: 'Ines', role: 'facilitator' as const }] },
      OPTIONS,
    );
    expect(NAMES.exec(JSON.stringify(print))?.[0]).toBeUndefined();
    expect(print.signatures.every((one) => one.typed === '' && one.strokes === undefined && one.how !== undefined)).toBe(true);
  });

  it('names nobody when names are off', () => {
    const print = composeAgreement(
      {
        ...input,
        language: 'es',
        namesOnPaper: false,
        alsoPresent: [
          { name: 'Petra', role: 'guardian_of' },
          { name: 'Ines', role: 'facilitator' },
        ],
      },
      OPTIONS,
    );
    expect(NAMES.exec(JSON.stringify(print))?.[0]).toBeUndefined();
    expect(print.items[0]?.who).toEqual([{ kind: 'text', text: 'La persona responsable' }]);
    expect(print.signatures.map((signature) => signature.name)).toEqual(['', '']);
  });
});

describe('the recovery sheet', () => {
  it('holds the code and nothing that names anybody in its title', () => {
    const sheet = composeRecoverySheet(
      { language: 'es', paper: 'a4', vaultName: 'Quillmere', codeGroups: ['0G4KX', '7YPAZ'], date: '2025-09-01' },
      { practice: false },
    );
    expect(printDocumentSchema.parse(sheet)).toEqual(sheet);
    expect(sheet.title).toBe('Hoja de recuperación');
    expect(sheet.codeGroups).toEqual(['0G4KX', '7YPAZ']);
  });
});

describe('the schema of prints', () => {
  it('refuses what is not in it', () => {
    const poster = composeGuidelinesPoster(conference(), anEmptyPlan(), OPTIONS);
    expect(printDocumentSchema.safeParse({ ...poster, html: '<b>no</b>' }).success).toBe(false);
    expect(printDocumentSchema.safeParse({ ...poster, kind: 'other' }).success).toBe(false);
    expect(printDocumentSchema.safeParse({ ...poster, title: '' }).success).toBe(false);
  });
});
