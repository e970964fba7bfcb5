/** @file A version's words stand still: what was printed is found again, word for word. See: [Note: A version's words stand still] */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { earlierScripts } from '../../../shared/scripts/library/earlier/earlier';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import type { Script } from '../../../shared/scripts/model';
import { LANGUAGES, type Language } from '../../../shared/values';
import frozen from './frozen.json' with { type: 'json' };

const FROZEN: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = frozen;

/** The script in one language: every text of it, and all that decides how it is printed, in a fixed order. */
function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inOneLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && 'es' in value) return value[language];
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, inOneLanguage(Reflect.get(value, key), language)]));
}

const hashOf = (script: Script, language: Language): string =>
  createHash('sha256')
    .update(JSON.stringify(inOneLanguage(script, language)))
    .digest('hex')
    .slice(0, 24);
const hashesOf = (script: Script) => Object.fromEntries(LANGUAGES.map((language) => [language, hashOf(script, language)]));

const raise = ({ id, version }: Script): string => `
The words of "${id}" are no longer those of its version ${version}. Somebody may have printed that version, and must find it again as it was.
If the change is meant:
  1. From a checkout without your change: npm run prints -- OUT --script ${id} --data
  2. Put OUT/${id}-${version}.json into shared/scripts/library/earlier/ and a line for it into earlier.ts there.
  3. In the script: version: ${version + 1}. Words that several scripts share change all of them: each is raised.
  4. Run this test again: it says which line to add to test/shared/scripts/frozen.json. The lines that are there stay.
`;

const missing = (script: Script): string => `
Version ${script.version} of "${script.id}" is new. When its words are final, add to test/shared/scripts/frozen.json:
  "${script.id}": { "${script.version}": ${JSON.stringify(hashesOf(script))} }
From then on they stand still.
`;

describe('the words of a version', () => {
  it.each([...SCRIPTS, ...earlierScripts()].map((script) => ({ script, name: `${script.id} ${script.version}` })))(
    '$name says what it said when it was printed',
    ({ script }) => {
      const before = FROZEN[script.id]?.[script.version];
      expect(before, missing(script)).toBeDefined();
      expect(hashesOf(script), raise(script)).toEqual(before);
    },
  );

  it('keeps every version that there ever was: a plan finds the one that it names', () => {
    for (const [id, versions] of Object.entries(FROZEN))
      for (const version of Object.keys(versions))
        expect(
          findScript(id, Number(version)),
          `Version ${version} of "${id}" is gone. Plans that name it can't be printed.`,
        ).toBeDefined();
  });

  it('offers each script once, in its newest version', () => {
    for (const script of SCRIPTS) expect(findScript(script.id)).toBe(script);
    for (const { id, version } of earlierScripts()) expect(findScript(id)?.version).toBeGreaterThan(version);
  });

  it('notices one letter, in its language only, and every fact that changes what is printed', () => {
    const [script] = SCRIPTS;
    if (script === undefined) throw new Error('script');
    const [first, ...rest] = script.prepare;
    const changed = { ...script, prepare: [{ en: `${first?.en}!`, es: first?.es ?? '' }, ...rest] };
    expect(hashOf(changed, 'en')).not.toBe(hashOf(script, 'en'));
    expect(hashOf(changed, 'es')).toBe(hashOf(script, 'es'));
    const [block, ...others] = script.blocks;
    const longer = { ...script, blocks: [{ ...block, time: { by: 'minutes', minutes: 9 } }, ...others] } as Script;
    expect(hashOf(longer, 'es')).not.toBe(hashOf(script, 'es'));
    // The order in which somebody wrote the keys says nothing.
    expect(hashOf(Object.fromEntries(Object.entries(script).reverse()) as Script, 'en')).toBe(hashOf(script, 'en'));
  });
});
