/** @file Own scripts: what fits can be printed, for every age and language; what does not is refused before it is kept. */
import { describe, expect, it } from 'vitest';
import { type CirclePlan, circlePlanSchema } from '../../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../../shared/prints/compose';
import { printDocumentSchema } from '../../../shared/prints/document';
import { canonical, isTricky } from '../../../shared/scripts/file';
import { findScript, SCRIPTS } from '../../../shared/scripts/library/library';
import { everyAgeText, t } from '../../../shared/scripts/library/wording';
import type { Script } from '../../../shared/scripts/model';
import { scriptOf, withScript } from '../../../shared/scripts/of-plan';
import { contentOf, OWN_SCRIPT_MOST, ownScriptInputSchema } from '../../../shared/scripts/own';
import { AGE_BANDS, LANGUAGES } from '../../../shared/values';
import { aFullPlan } from './plans';

const ID = `own-${'ab'.repeat(16)}`;
const OPTIONS = { practice: false, printedOn: '2025-10-14' };
const template = (id = 'repair-harm-circle'): Script => {
  const script = findScript(id);
  if (script === undefined) throw new Error(id);
  return script;
};
const own = (change: Partial<Script> = {}): Script => ({ ...template(), id: ID, version: 2, ...change });
const planned = (script: Script, change: Partial<CirclePlan> = {}) => circlePlanSchema.parse(withScript(aFullPlan(change), script));
const saying = (en: string, es = 'Hola.'): Partial<Script> => {
  const [first, ...rest] = template().blocks;
  if (first === undefined) throw new Error('block');
  return { blocks: [{ ...first, say: [everyAgeText(t(en, es))] }, ...rest] };
};

describe('an own script', () => {
  it.each(SCRIPTS.map((script) => ({ script, name: script.id })))('can begin as $name', ({ script }) => {
    expect(ownScriptInputSchema.parse(contentOf(script))).toEqual(contentOf(script));
    expect(JSON.stringify(script).length).toBeLessThan(OWN_SCRIPT_MOST / 5);
  });

  it.each([
    ['a stray brace', own(saying('Hello {keeper'))],
    ['an unknown place', own(saying('Hello {nobody}'))],
    ['too many places', own(saying('{keeper} {harmed} {responsible} {date}'))],
    ['no words', own(saying('', ''))],
    ['an age without words', own({ fallback: {} })],
    ['two parts of one id', own({ blocks: [...template().blocks, ...template().blocks.slice(0, 1)] })],
    ['no part', own({ blocks: [] })],
    ['nothing for the keeper', own({ blocks: template().blocks.map((block) => ({ ...block, printOn: ['card' as const] })) })],
    ['a text that is too long', own(saying('a'.repeat(601)))],
    [
      'too much of everything',
      own({
        prepare: [],
        blocks: Array.from({ length: 40 }, (_, n) => ({
          ...(template().blocks[0] as Script['blocks'][0]),
          id: `b${n}`,
          say: Array.from({ length: 10 }, () => everyAgeText(t('a'.repeat(600), ''))),
        })),
      }),
    ],
  ])('is refused with %s', (_why, script) => {
    expect(ownScriptInputSchema.safeParse(contentOf(script)).success).toBe(false);
  });

  it('says nothing of the keys that it does not know', () => {
    expect(ownScriptInputSchema.safeParse({ ...contentOf(own()), more: 1 }).success).toBe(false);
    expect(isTricky(JSON.parse('{"a":[{"__proto__":{"b":1}}]}'))).toBe(true);
    expect(isTricky(JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`))).toBe(true);
    expect(isTricky(contentOf(own()))).toBe(false);
    expect(canonical({ b: 1, a: [{ d: undefined, c: 'x' }] })).toBe('{"a":[{"c":"x"}],"b":1}');
  });
});

describe('a plan', () => {
  it('carries its own script, in the version that was chosen, and no other', () => {
    const plan = planned(own());
    expect(plan.script?.version).toBe(2);
    expect(scriptOf(plan)?.title.en).toBe(template().title.en);
    expect(withScript(plan, template())).not.toHaveProperty('script');
    for (const wrong of [
      { script: undefined },
      { scriptVersion: 1 },
      { scriptId: `own-${'cd'.repeat(16)}` },
      { scriptId: 'formal-conference' },
    ])
      expect(circlePlanSchema.safeParse({ ...plan, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    expect(circlePlanSchema.safeParse({ ...aFullPlan(), script: plan.script }).success).toBe(false);
  });

  it('is printed like one of the library, for every age and language, also where one language has no words', () => {
    const half = own({
      ...saying('Good that you are here, {harmed}.', ''),
      title: t('Our own circle', ''),
      credits: [{ source: 'Hollow Press', licence: 'CC BY 4.0', permission: '' }],
    });
    for (const ageBand of AGE_BANDS)
      for (const language of LANGUAGES) {
        const plan = planned(half, { ageBand, language });
        const script = scriptOf(plan);
        if (script === undefined) throw new Error('script');
        for (const compose of [composeKeeperScript, composeGuidelinesPoster, composeQuestionCards]) {
          const document = compose(script, plan, OPTIONS);
          expect(printDocumentSchema.parse(document)).toEqual(document);
          expect(document.credits?.[0]?.source).toBe('Hollow Press');
        }
        expect(composeKeeperScript(script, plan, OPTIONS).title).toBe('Our own circle');
        expect(JSON.stringify(composeKeeperScript(script, plan, OPTIONS).parts[0]?.say)).toContain('Good that you are here');
      }
  });

  it('takes out with names off what somebody typed into the script, and into the notes', () => {
    const [welcome] = template().blocks;
    const plan = planned(
      own({
        ...saying('Today Wren is heard, {harmed}.', 'Hoy habla Wren, {harmed}.'),
        title: t('A circle for Tavi', 'Un círculo para Tavi'),
      }),
      {
        namesOnPaper: false,
        partNotes: { [welcome?.id ?? '']: 'Wren wants to hear it first.' },
      },
    );
    const script = scriptOf(plan);
    if (script === undefined) throw new Error('script');
    const printed = JSON.stringify([composeKeeperScript(script, plan, OPTIONS), composeQuestionCards(script, plan, OPTIONS)]);
    expect(printed).not.toMatch(/Wren|Tavi/);
    expect(printed).toContain('wants to hear it first');
  });

  it('prints the notes to a circle on the keeper’s copy and nowhere else', () => {
    const plan = planned(own(), { partNotes: { welcome: 'Sit near the door.', 'no-such-part': 'Nowhere.' } });
    const script = scriptOf(plan);
    if (script === undefined) throw new Error('script');
    const keeper = composeKeeperScript(script, plan, OPTIONS);
    expect(keeper.parts.find((part) => JSON.stringify(part.notes).includes('Sit near the door.'))?.number).toBe(1);
    expect(JSON.stringify(keeper)).not.toContain('Nowhere');
    expect(JSON.stringify([composeGuidelinesPoster(script, plan, OPTIONS), composeQuestionCards(script, plan, OPTIONS)])).not.toContain(
      'door',
    );
  });
});
