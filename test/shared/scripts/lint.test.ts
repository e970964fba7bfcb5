/** @file The linter: silent over the whole library, and heard where a careful colleague would speak. */
import { describe, expect, it } from 'vitest';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import { everyAgeText, t } from '../../../shared/scripts/library/wording';
import { applyFix, type Finding, type Rule } from '../../../shared/scripts/lint/finding';
import { lint } from '../../../shared/scripts/lint/lint';
import { readingAge, spanishSyllables } from '../../../shared/scripts/lint/reading';
import type { Block, Script, Speaker } from '../../../shared/scripts/model';
import type { AgeBand } from '../../../shared/values';

const base = (id = 'formal-conference'): Script => {
  const script = findScript(id);
  if (script === undefined) throw new Error(id);
  return script;
};

/** A library script with one question put in the place of a block's first. */
function asking(en: string, es: string, speakers: Speaker = 'responsible', id = 'formal-conference'): { script: Script; block: Block } {
  const script = base(id);
  const found = script.blocks.find((block) => block.speakers === speakers && block.ask.length > 0);
  if (found === undefined) throw new Error(speakers);
  const block = { ...found, ask: [{ id: 'mine', text: everyAgeText(t(en, es)) }] };
  return { script: { ...script, blocks: script.blocks.map((one) => (one.id === block.id ? block : one)) }, block };
}

const found = (script: Script, rule: Rule): Finding[] => lint(script).filter((one) => one.rule === rule);

/** Findings that stay in the library, by script and rule, each with its reason. None so far. */
const ALLOWED: Readonly<Record<string, string>> = {};

describe('the library under the linter', () => {
  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))('$name comes out clean', ({ script }) => {
    expect(lint(script).filter((one) => !(`${script.id} ${one.rule}` in ALLOWED))).toEqual([]);
  });
});

describe('words and questions', () => {
  it.each([
    ['avoid_word', 'What would you like to say to the victim?', '¿Qué le dirías a la víctima?', 'person harmed', 'la persona afectada'],
    ['avoid_word', 'How did the offenders see it?', '¿Cómo lo vieron los agresores?', 'people responsible', 'las personas responsables'],
    ['why', 'Why did you mute the chat?', '¿Por qué crees que pasó?', 'What led you to mute the chat?', '¿Qué te hace pensar que pasó?'],
    ['why', "Why didn't you tell someone?", '¿Por qué lo hiciste?', 'What made it hard to tell someone?', undefined],
    ['leading', "Don't you think that this hurt her?", '¿No crees que esto le dolió?', undefined, undefined],
    ['leading', 'Are you sorry for it?', '¿Te arrepientes?', undefined, undefined],
    ['leading', 'You felt bad, right?', 'Te sentiste mal, ¿verdad?', undefined, undefined],
    ['blaming', 'It was your fault, so what now?', 'Fue tu culpa, ¿y ahora qué?', undefined, undefined],
    ['blaming', 'You should have asked. What happened?', 'Debiste preguntar. ¿Qué pasó?', undefined, undefined],
    ['closed', 'Did you feel angry?', '¿Sentiste enojo?', undefined, undefined],
  ] as const)('%s: %s', (rule, en, es, insteadEn, insteadEs) => {
    const { script } = asking(en, es);
    for (const [language, instead] of [
      ['en', insteadEn],
      ['es', insteadEs],
    ] as const) {
      const here = found(script, rule).filter((one) => one.place.language === language);
      expect(here.length, `${rule} ${language}`).toBeGreaterThan(0);
      if (instead !== undefined) expect(here[0]?.instead).toContain(instead);
      // Each has a suggestion, and after it the same text is not found again.
      for (const one of here) {
        expect(one.fix, one.found).toBeDefined();
        const mended = applyFix(script, one);
        expect(lint(mended).map((other) => other.id)).not.toContain(one.id);
        expect(lint(mended).filter((other) => other.rule === rule).length).toBeLessThan(found(script, rule).length);
      }
    }
  });

  it('lets stand what is right to ask', () => {
    for (const [en, es] of [
      ['What happened? Tell it from your side.', '¿Qué pasó? Cuéntalo desde tu lado.'],
      ['Is there anything that you want to say now?', '¿Hay algo que quieras decir ahora?'],
      ['Would you like to say more?', '¿Quieres decir algo más?'],
      ['We do not look for somebody to blame. What did you notice?', 'No buscamos culpables. ¿Qué notaste?'],
      ['Tell us, or show us: how was it?', 'Cuéntanos o muéstranos: ¿cómo fue?'],
    ] as const)
      expect(lint(asking(en, es).script), en).toEqual([]);
  });

  it('asks nobody to agree openly: a plan and guidelines are for a yes', () => {
    const script = base();
    const agreement = script.blocks.find((block) => block.kind === 'agreement');
    if (agreement === undefined) throw new Error('agreement');
    const fair = { ...agreement, ask: [{ id: 'fair', text: everyAgeText(t('Is this fair and possible?', '¿Es justo y posible?')) }] };
    expect(lint({ ...script, blocks: script.blocks.map((one) => (one.id === fair.id ? fair : one)) })).toEqual([]);
  });
});

describe('who is asked', () => {
  it('sees a question of the other role, and moves it', () => {
    const { script, block } = asking('What could you do to put it right?', '¿Qué podrías hacer para repararlo?', 'harmed');
    const [first] = found(script, 'wrong_role');
    expect(first?.place).toMatchObject({ block: block.id, part: 'ask', index: 0 });
    const mended = applyFix(script, first as Finding);
    expect(mended.blocks.find((one) => one.id === block.id)?.ask[0]?.to).toBe('responsible');
    expect(found(mended, 'wrong_role')).toEqual([]);
    expect(
      found(asking('What would help you feel safe here?', '¿Qué te ayudaría a sentirte a salvo aquí?').script, 'wrong_role'),
    ).not.toEqual([]);
  });

  it('sees a role that this kind of meeting does not have', () => {
    const script = { ...base('conflict-circle') };
    const blocks = script.blocks.map((block) => (block.speakers === 'sides' ? { ...block, speakers: 'responsible' as const } : block));
    expect(found({ ...script, blocks }, 'wrong_role').length).toBeGreaterThan(0);
  });
});

describe('what a circle needs', () => {
  it('misses a closing, and adds one before what comes after the circle', () => {
    const script = base();
    const without = { ...script, blocks: script.blocks.filter((block) => block.kind !== 'closing') };
    const [first] = found(without, 'no_closing');
    const mended = applyFix(without, first as Finding);
    expect(mended.blocks.map((block) => block.kind).slice(-2)).toEqual(['closing', 'after']);
    expect(lint(mended)).toEqual([]);
  });

  it('misses the word that nobody has to answer, and adds it to the welcome', () => {
    const script = base('repair-harm-circle');
    const blocks = script.blocks.map((block) => (block.kind === 'welcome' ? { ...block, say: block.say.slice(0, 1) } : block));
    const without = { ...script, blocks, guidelines: script.guidelines.slice(0, 1) };
    const [first] = found(without, 'no_consent');
    expect(first).toBeDefined();
    expect(found(applyFix(without, first as Finding), 'no_consent')).toEqual([]);
  });

  it('misses the right to pass', () => {
    const script = base();
    const without = { ...script, blocks: script.blocks.map((block) => ({ ...block, mayPass: false })) };
    const passes = found(without, 'no_pass');
    expect(passes.length).toBeGreaterThan(3);
    expect(passes.reduce<Script>(applyFix, without).blocks.filter((block) => block.mayPass)).toHaveLength(passes.length);
  });

  it('notices that one language was left behind, once for the script', () => {
    const script = {
      ...asking('What did you see first of all?', '¿Qué pasó? Cuéntalo desde tu lado.').script,
      basedOn: { id: 'formal-conference', version: 1 },
    };
    expect(found(script, 'one_language')).toHaveLength(1);
    expect(found(script, 'one_language')[0]).toMatchObject({ place: { language: 'es' }, words: 1 });
    expect(found({ ...base(), basedOn: { id: 'formal-conference', version: 1 } }, 'one_language')).toEqual([]);
  });
});

describe('how hard it is to understand', () => {
  const hard = {
    en: 'Considering the circumstances surrounding the altercation, which consequences would you characterise as particularly detrimental? Furthermore, which restorative interventions might appropriately accommodate everybody involved in this unfortunate situation?',
    es: 'Considerando las circunstancias particulares que rodearon el altercado, ¿qué consecuencias caracterizarías como especialmente perjudiciales? Asimismo, ¿qué intervenciones restaurativas podrían satisfacer adecuadamente las necesidades de la comunidad educativa?',
  };

  it('is above every child for the language of offices, and below for plain words', () => {
    expect(readingAge(hard.en, 'en')).toBeGreaterThan(18);
    expect(readingAge(hard.es, 'es')).toBeGreaterThan(15);
    const plain =
      'We sit in a circle. One of us talks. We all listen. You can say pass. You can take a break. Then we find a way to make it good again.';
    const claro =
      'Nos sentamos en un círculo. Uno habla. Los demás oyen. Puedes decir paso. Puedes parar. Luego vemos cómo lo arreglamos entre todos. Y al final nos damos las gracias.';
    expect(readingAge(plain, 'en')).toBeLessThanOrEqual(7);
    expect(readingAge(claro, 'es')).toBeLessThanOrEqual(10);
    // A single question is too short to say.
    expect(readingAge('What happened?', 'en')).toBeUndefined();
  });

  it('names the youngest for whom a part is too hard', () => {
    const { script, block } = asking(hard.en, hard.es);
    for (const language of ['en', 'es'] as const) {
      const [first] = found(script, 'reading').filter((one) => one.place.language === language);
      expect(first?.place).toMatchObject({ block: block.id, band: '5-7' satisfies AgeBand });
    }
    const long = asking(
      'What happened when you and all the others who were there that day on the way from the gate to the hall came in?',
      '¿Qué pasó?',
    );
    expect(found(long.script, 'long_sentence')[0]).toMatchObject({ words: 24, place: { band: '8-10', language: 'en' } });
  });

  it.each([
    ['círculo', 3],
    ['río', 2],
    ['quién', 1],
    ['guitarra', 3],
    ['vergüenza', 3],
    ['leer', 2],
    ['también', 2],
    ['cuidado', 3],
    ['muy', 1],
    ['prohibir', 2],
    ['ahora', 3],
    ['aéreo', 4],
    ['construcción', 3],
    ['oído', 3],
    ['ti', 1],
    ['paciencia', 3],
    ['búho', 2],
    ['día', 2],
    ['responsable', 4],
    ['a', 1],
  ] as const)('counts %s as %i', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });
});
