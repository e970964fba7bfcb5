/** @file The papers of a circle besides script, poster and cards: both languages, pictures without names, the card about privacy. */
import { describe, expect, it } from 'vitest';
import { type CirclePlan, circlePlanSchema } from '../../../shared/circles/plan';
import { CIRCLE_PRINTS, composeCircle, printsOf } from '../../../shared/prints/compose-circle';
import { type PrintDocument, printDocumentSchema } from '../../../shared/prints/document';
import { ARABIC_SAMPLE } from '../../../shared/prints/sample-arabic';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import { scriptOf, withScript } from '../../../shared/scripts/of-plan';
import { AGE_BANDS, LANGUAGES } from '../../../shared/values';
import { aFullPlan } from '../scripts/plans';

const OPTIONS = { practice: false, printedOn: '2025-10-13' };

function conference() {
  const script = findScript('formal-conference');
  if (script === undefined) throw new Error('no conference');
  return script;
}
function made<K extends PrintDocument['kind']>(kind: K, plan: CirclePlan): Extract<PrintDocument, { kind: K }> {
  const document = composeCircle(kind as (typeof CIRCLE_PRINTS)[number], conference(), plan, OPTIONS);
  if (document.kind !== kind) throw new Error('another kind');
  return document as Extract<PrintDocument, { kind: K }>;
}

describe('every paper of a circle', () => {
  it('fits its schema for every script, age and language', () => {
    for (const script of SCRIPTS)
      for (const ageBand of AGE_BANDS)
        for (const language of LANGUAGES) {
          const plan = aFullPlan({ ageBand, language, otherLanguage: language === 'en' ? 'es' : 'en' });
          for (const kind of CIRCLE_PRINTS) {
            const document = composeCircle(kind, script, plan, OPTIONS);
            expect(printDocumentSchema.safeParse(document).success, `${script.id} ${ageBand} ${language} ${kind}`).toBe(true);
          }
        }
  });

  it('holds no name when names are off', () => {
    const plan = aFullPlan({ namesOnPaper: false, otherLanguage: 'es' });
    const names = plan.seats.map((seat) => seat.name).filter((name) => name.length > 2);
    expect(names.length).toBeGreaterThan(3);
    for (const kind of CIRCLE_PRINTS) {
      const words = JSON.stringify(composeCircle(kind, conference(), plan, OPTIONS));
      for (const name of names) expect(words, `${kind} ${name}`).not.toContain(name);
    }
  });

  it('is set as the plan wishes; large type takes the whole sheet and two cards', () => {
    const plan = aFullPlan({ paper: 'a5', reading: { large: true, easy: false } });
    for (const kind of printsOf(plan))
      expect(composeCircle(kind, conference(), plan, OPTIONS)).toMatchObject({ paper: 'a4', reading: plan.reading });
    expect(made('question_cards', plan).perPage).toBe(2);
    expect(made('question_cards', aFullPlan({ paper: 'a5' }))).toMatchObject({ paper: 'a5', perPage: 4 });
  });
});

describe('the second language', () => {
  it('makes the interpreter’s copy and cards in both; without one there is no such copy', () => {
    expect(printsOf(aFullPlan())).not.toContain('interpreter_script');
    expect(printsOf(aFullPlan({ otherLanguage: 'en' }))).not.toContain('interpreter_script');
    const plan = aFullPlan({ otherLanguage: 'es' });
    expect(printsOf(plan)).toContain('interpreter_script');
    expect(new Set(made('question_cards', plan).groups.map((group) => group.language))).toEqual(new Set(['en', 'es']));
  });

  it('stands beside every line, and what is for the keeper alone stays away', () => {
    const copy = made('interpreter_script', aFullPlan({ otherLanguage: 'es' }));
    const script = made('keeper_script', aFullPlan());
    const spoken = script.parts.filter((part) => part.say.length + part.ask.length > 0);
    expect(copy.parts.map((part) => [part.say.length, part.ask.length])).toEqual(spoken.map((part) => [part.say.length, part.ask.length]));
    expect(copy.parts.flatMap((part) => part.say.map((pair) => pair.left))).toEqual(spoken.flatMap((part) => part.say));
    const notes = script.parts.flatMap((part) => part.notes.flat()).flatMap((note) => (note.kind === 'text' ? [note.text] : []));
    for (const note of notes) expect(JSON.stringify(copy)).not.toContain(note);
  });
});

describe('an own script that is written in one language', () => {
  const english = (language: 'en' | 'es' = 'en'): CirclePlan => {
    const blank = (text: { en: string; es: string }) => ({ ...text, es: '' });
    const script = conference();
    const [welcome, ...rest] = script.blocks;
    if (welcome === undefined) throw new Error('welcome');
    const only = {
      ...welcome,
      title: blank(welcome.title),
      say: welcome.say.map((wording) => Object.fromEntries(Object.entries(wording).map(([band, text]) => [band, blank(text)]))),
    };
    const asked = rest.map((block) =>
      block.id !== 'story-responsible'
        ? block
        : {
            ...block,
            ask: block.ask.map((p) => ({ ...p, text: Object.fromEntries(Object.entries(p.text).map(([b, x]) => [b, blank(x)])) })),
          },
    );
    const own = { ...script, id: `own-${'ab'.repeat(16)}`, blocks: [only, ...asked] };
    return circlePlanSchema.parse(withScript(aFullPlan({ language, otherLanguage: language === 'en' ? 'es' : 'en' }), own));
  };
  const composed = (kind: 'interpreter_script' | 'question_cards', plan: CirclePlan) => {
    const script = scriptOf(plan);
    if (script === undefined) throw new Error('script');
    const document = composeCircle(kind, script, plan, OPTIONS);
    expect(printDocumentSchema.parse(document)).toEqual(document);
    return document;
  };

  it('leaves the interpreter room to write, and says nothing twice', () => {
    for (const language of ['en', 'es'] as const) {
      const copy = composed('interpreter_script', english(language));
      if (copy.kind !== 'interpreter_script') throw new Error('kind');
      const [first] = copy.parts;
      const [words, room] = language === 'en' ? (['left', 'right'] as const) : (['right', 'left'] as const);
      for (const pair of [first?.title, ...(first?.say ?? [])]) {
        expect(pair?.[words].some((one) => one.kind === 'text')).toBe(true);
        expect(pair?.[room].every((one) => one.kind === 'blank' && one.width === 'long')).toBe(true);
      }
      // Longer words, more lines.
      const lines = first?.say.map((pair) => pair[room].length) ?? [];
      expect(Math.max(...lines)).toBeGreaterThan(1);
      // The rest has both languages and stands as before.
      for (const pair of copy.parts[1]?.say ?? []) expect(pair.left).not.toEqual(pair.right);
    }
  });

  it('makes cards in the language that there is, once', () => {
    for (const language of ['en', 'es'] as const) {
      const cards = composed('question_cards', english(language));
      if (cards.kind !== 'question_cards') throw new Error('kind');
      const of = (role: RegExp) => cards.groups.filter((group) => role.test(group.role));
      expect(of(/^(Person|People) responsible/).some((group) => JSON.stringify(group.cards).includes('Tell us what happened'))).toBe(true);
      // Nothing that is asked in English stands on a card in Spanish.
      for (const group of cards.groups.filter((one) => one.language === 'es'))
        expect(JSON.stringify(group.cards)).not.toContain('Tell us what happened');
    }
  });
});

it('the pictures go through the circle in its order, without a name', () => {
  const plan = aFullPlan({ ageBand: '5-7' });
  const pictures = made('picture_script', plan);
  const blocks = conference().blocks.filter((block) => block.kind !== 'after' && block.say.length + block.ask.length > 0);
  expect(pictures.parts.map((part) => part.block)).toEqual(blocks.map((block) => block.kind));
  for (const { name } of plan.seats.filter((seat) => seat.name.length > 2)) expect(JSON.stringify(pictures)).not.toContain(name);
});

it('the privacy card says what must be passed on before anybody signs, in words for the age', () => {
  for (const ageBand of AGE_BANDS) {
    const card = made('privacy_card', aFullPlan({ ageBand }));
    expect(card.sections).toHaveLength(4);
    expect(JSON.stringify(card.sections)).toContain('being hurt');
    expect(card.people).toHaveLength(aFullPlan().seats.length);
    // Everybody signs it: beside a name stands nobody's part in what happened.
    for (const { name, role } of card.people) expect(name === '' || role === '').toBe(true);
  }
  expect(made('privacy_card', aFullPlan({ ageBand: '5-7' })).lead).not.toBe(made('privacy_card', aFullPlan({ ageBand: 'adult' })).lead);
});

it('the sample from right to left says on every paper that nobody reviewed it', () => {
  for (const document of ARABIC_SAMPLE) {
    expect(printDocumentSchema.safeParse(document).success, document.kind).toBe(true);
    expect(document).toMatchObject({ language: 'ar', unreviewed: true });
  }
});
