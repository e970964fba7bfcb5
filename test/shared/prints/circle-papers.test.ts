/** @file The papers of a circle besides script, poster and cards: both languages, pictures without names, the card about privacy. */
import { describe, expect, it } from 'vitest';
import type { CirclePlan } from '../../../shared/circles/plan';
import { CIRCLE_PRINTS, composeCircle, printsOf } from '../../../shared/prints/compose-circle';
import { type PrintDocument, printDocumentSchema } from '../../../shared/prints/document';
import { ARABIC_SAMPLE } from '../../../shared/prints/sample-arabic';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
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
