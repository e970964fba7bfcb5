/** @file Every script, in every language and for every age: complete, in our words, with nothing that hurts. */
import { describe, expect, it } from 'vitest';
import { PROCESSES } from '../../../shared/circles/circle';
import { placeNames, placesIn } from '../../../shared/scripts/fill';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import { PRINTS, type Script, scriptSchema, type Wording, wordingFor } from '../../../shared/scripts/model';
import { AGE_BANDS, LANGUAGES } from '../../../shared/values';

const FORBIDDEN =
  /\b(victims?|offend(er|ers|ed)|perpetrators?|culprits?|bull(y|ies)|v[ií]ctimas?|ofensor(es|as?)?|agresor(es|as?)?|infractor(es|as?)?|delincuentes?)\b/iu;
const WHY = /\bwhy\b|\bpor ?qu[eé]\b/iu;

const asked = (script: Script): Wording[] => script.blocks.flatMap((block) => block.ask.map((prompt) => prompt.text));
const said = (script: Script): Wording[] => script.blocks.flatMap((block) => block.say);
const posted = (script: Script): Wording[] => script.guidelines.flatMap((guideline) => [guideline.headline, guideline.detail]);

/** Every text that can reach a sheet of paper, in one language and for one age. */
function textsOf(script: Script, band: (typeof AGE_BANDS)[number], language: (typeof LANGUAGES)[number]): string[] {
  return [
    script.title[language],
    script.tradition[language],
    ...script.prepare.map((line) => line[language]),
    ...script.blocks.flatMap((block) => [block.title[language], ...block.keeperNotes.map((note) => note[language])]),
    ...[...said(script), ...asked(script), ...posted(script)].map((wording) => wordingFor(script, wording, band, language)),
  ];
}

const every = SCRIPTS.flatMap((script) =>
  AGE_BANDS.flatMap((band) => LANGUAGES.map((language) => ({ script, band, language, name: `${script.id} ${band} ${language}` }))),
);

describe('the library', () => {
  it('has a script of its own for every kind of meeting, and eight ready community circles', () => {
    expect([...new Set(SCRIPTS.map((script) => script.process))].toSorted()).toEqual([...PROCESSES].toSorted());
    expect(new Set(SCRIPTS.map((script) => script.id)).size).toBe(SCRIPTS.length);
    const ready = SCRIPTS.filter((script) => /^community-(?!building)/.test(script.id));
    expect(ready).toHaveLength(8);
    const texts = (kind: 'opening' | 'closing') => ready.map((s) => JSON.stringify(s.blocks.find((block) => block.kind === kind)?.say));
    expect(new Set(texts('opening')).size).toBe(8);
    expect(new Set(texts('closing')).size).toBe(8);
  });

  it('finds a script in the version that was printed, and in no other', () => {
    expect(findScript('conflict-circle', 1)?.process).toBe('conflict_circle');
    expect(findScript('conflict-circle')?.version).toBe(1);
    expect(findScript('conflict-circle', 2)).toBeUndefined();
    expect(findScript('no-such-script')).toBeUndefined();
  });

  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))('$name fits the schema of scripts', ({ script }) => {
    expect(scriptSchema.parse(script)).toEqual(script);
    expect(new Set(script.blocks.map((block) => block.id)).size).toBe(script.blocks.length);
  });

  it.each(every)('$name uses known places only and none of the words that hurt', ({ script, band, language }) => {
    const known = placeNames(script);
    const texts = textsOf(script, band, language);
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      for (const place of placesIn(text)) expect(known, `{${place}} in: ${text}`).toContain(place);
      expect(text).not.toMatch(FORBIDDEN);
    }
  });

  it.each(every)('$name asks openly, never for a reason', ({ script, band, language }) => {
    for (const wording of asked(script)) {
      const text = wordingFor(script, wording, band, language);
      expect(text).not.toMatch(WHY);
      if (language === 'es' && text.includes('?')) expect(text).toContain('¿');
    }
  });

  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))(
    '$name says to children something else than to young people and to adults',
    ({ script }) => {
      for (const language of LANGUAGES) {
        const all = (band: (typeof AGE_BANDS)[number]) => asked(script).map((wording) => wordingFor(script, wording, band, language));
        const [child, teen, adult] = [all('8-10'), all('11-13'), all('adult')];
        const differs = (a: string[], b: string[]) => a.filter((text, index) => text !== b[index]).length;
        expect(differs(child, teen)).toBeGreaterThan(child.length / 3);
        expect(differs(teen, adult)).toBeGreaterThan(0);
      }
    },
  );

  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))('$name has the parts without which it is no circle', ({ script }) => {
    const kinds = script.blocks.map((block) => block.kind);
    for (const kind of ['welcome', 'guidelines', 'story', 'check_out', 'closing', 'after'] as const) expect(kinds).toContain(kind);
    expect(kinds.at(-1)).toBe('after');
    expect(kinds.at(-2)).toBe('closing');
    expect(kinds.indexOf('guidelines')).toBeLessThan(kinds.indexOf('story'));
    expect(script.guidelines.length).toBeGreaterThanOrEqual(5);
    // Everybody is asked to accept the guidelines, and they hang on the wall.
    const guidelines = script.blocks.find((block) => block.kind === 'guidelines');
    expect(guidelines?.ask.map((prompt) => prompt.id)).toContain('gl-accept');
    expect(guidelines?.printOn).toContain('wall');
    if (script.process !== 'community_circle') expect(kinds).toContain('agreement');
    for (const block of script.blocks) {
      if (block.ask.length > 0 && block.kind !== 'guidelines') expect(block.mayPass).toBe(true);
      expect(PRINTS).toEqual(expect.arrayContaining(block.printOn));
    }
  });

  it('asks those who were harmed first when an agreement is made, and reads it back', () => {
    for (const id of ['formal-conference', 'repair-harm-circle']) {
      const agreement = findScript(id)?.blocks.find((block) => block.kind === 'agreement');
      const order = agreement?.ask.map((prompt) => prompt.to);
      expect(order?.[0]).toBe('harmed');
      expect(order?.indexOf('responsible')).toBeGreaterThan(order?.lastIndexOf('harmed') ?? 99);
      expect(agreement?.keeperNotes.some((note) => note.en.startsWith('Read all of it back'))).toBe(true);
    }
  });

  it('keeps the order of the formal conference', () => {
    const order = findScript('formal-conference')
      ?.blocks.filter((block) => block.order === 'each_all')
      .map((block) => block.speakers);
    expect(order).toEqual(['responsible', 'harmed', 'supporters_of_harmed', 'supporters_of_responsible', 'responsible']);
  });

  it('throws rather than print nothing when a band has no wording and no explicit fallback', () => {
    expect(() => wordingFor({ fallback: {} }, { '8-10': { en: 'a', es: 'b' } }, '11-13', 'en')).toThrow();
    expect(wordingFor({ fallback: { '5-7': '8-10' } }, { '8-10': { en: 'a', es: 'b' } }, '5-7', 'es')).toBe('b');
    expect(() => wordingFor({ fallback: { '5-7': '8-10', '8-10': '5-7' } }, {}, '5-7', 'es')).toThrow();
  });
});
