/** @file What to prepare and what hangs on the wall, written anew for one circle: printed as written, remarked on, and the script stays. */
import { describe, expect, it } from 'vitest';
import { type CirclePlan, circlePlanSchema } from '../../../shared/circles/plan';
import { composeGuidelinesPoster, composeKeeperScript } from '../../../shared/prints/compose';
import { printDocumentSchema } from '../../../shared/prints/document';
import { findScript } from '../../../shared/scripts/library/library';
import { isRewritten, type Lists, lintList, listsOf, mendList, rewrite } from '../../../shared/scripts/lists';
import { chosenScript, scriptOf } from '../../../shared/scripts/of-plan';
import { aFullPlan } from './plans';

const OPTIONS = { practice: false, printedOn: '2025-10-14' };
const script = () => {
  const found = findScript('formal-conference');
  if (found === undefined) throw new Error('script');
  return found;
};

function printed(plan: CirclePlan) {
  const mine = scriptOf(plan);
  if (mine === undefined) throw new Error('script');
  const poster = composeGuidelinesPoster(mine, plan, OPTIONS);
  const keeper = composeKeeperScript(mine, plan, OPTIONS);
  for (const document of [poster, keeper]) expect(printDocumentSchema.parse(document)).toEqual(document);
  return {
    poster: poster.guidelines,
    prepare: keeper.prepare.map((line) => line.map((one) => (one.kind === 'text' ? one.text : '_')).join('')),
  };
}

/** A plan whose keeper wrote both lists in English. */
const written = (prepare: string[], poster: Lists['poster'], more: Partial<CirclePlan> = {}): CirclePlan => {
  const plan = aFullPlan(more);
  const first = circlePlanSchema.parse({ ...plan, lists: rewrite({ ...plan, language: 'en' }, 'prepare', prepare) });
  return circlePlanSchema.parse({ ...first, lists: rewrite({ ...first, language: 'en' }, 'poster', poster) });
};

describe('the lists of a circle', () => {
  it('are the script’s until somebody writes them', () => {
    const plan = aFullPlan();
    expect(isRewritten(plan, 'poster')).toBe(false);
    expect(listsOf(script(), plan).prepare).toEqual(script().prepare.map((text) => text.en));
    expect(scriptOf(plan)).toEqual(script());
  });

  it('are printed as they were written, with the facts of the circle in their places', () => {
    const plan = written(
      ['Bring {talkingPiece}', '', 'Half a {place'],
      [
        { headline: 'Phones away', detail: '' },
        { headline: ' ', detail: 'Nothing above it' },
      ],
    );
    expect(printed(plan)).toEqual({
      poster: [{ headline: 'Phones away', detail: '' }],
      prepare: ['Bring Wren’s stone', 'Half a place'],
    });
    // What was chosen is not touched by it.
    expect(chosenScript(plan)).toBe(script());
  });

  it('take names out with names off, and only theirs: the library’s own words stay', () => {
    const plan = written(['Sol sits by the door'], [{ headline: 'Sol speaks first', detail: 'Then Wren' }], { namesOnPaper: false });
    const said = JSON.stringify(printed(plan));
    expect(said).not.toMatch(/Sol|Wren/);
    // "sol" is the sun of a Spanish question, and the name of somebody who sits here.
    expect(JSON.stringify(scriptOf({ ...plan, language: 'es' })?.blocks)).toBe(JSON.stringify(script().blocks));
  });

  it('belong to their language: the circle in another one has the script’s', () => {
    const plan = written(['Only mine'], [{ headline: 'Mine', detail: '' }], { language: 'es' });
    expect(printed(plan).poster[0]?.headline).toBe(listsOf(script(), aFullPlan({ language: 'es' })).poster[0]?.headline);
    expect(printed({ ...plan, language: 'en' }).prepare).toEqual(['Only mine']);
  });

  it('come back to the script, one list at a time', () => {
    const plan = written(['Mine'], [{ headline: 'Mine', detail: '' }]);
    const lists = rewrite(plan, 'prepare', undefined);
    expect(lists).toEqual({ poster: { en: [{ headline: 'Mine', detail: '' }] } });
    expect(rewrite({ ...plan, lists }, 'poster', undefined)).toBeUndefined();
  });

  it('never leave the wall empty', () => {
    const plan = written([], [{ headline: '', detail: '' }]);
    expect(printed(plan).prepare).toEqual([]);
    expect(printed(plan).poster).toHaveLength(script().guidelines.length);
  });
});

describe('remarks about them', () => {
  const plan = aFullPlan();
  const lists: Lists = {
    prepare: ['Ask the victim where to sit'],
    poster: [
      { headline: 'No bullies', detail: 'It is your fault if it gets loud.' },
      { headline: 'Listen', detail: 'With your ears.' },
    ],
  };

  it('say what a careful colleague would say, and mend it', () => {
    const [word] = lintList(script(), plan, 'prepare', lists);
    expect(word).toMatchObject({ rule: 'avoid_word', found: 'victim', place: { part: 'prepare', index: 0, language: 'en' } });
    const mended = mendList(lists, word as NonNullable<typeof word>);
    expect(mended.prepare).toEqual(['Ask the person harmed where to sit']);
    expect(lintList(script(), plan, 'prepare', mended)).toEqual([]);
    expect(lintList(script(), plan, 'poster', lists).map((one) => [one.rule, one.place.part])).toEqual([
      ['avoid_word', 'headline'],
      ['blaming', 'detail'],
    ]);
  });

  it('have nothing to say about the script’s own', () => {
    for (const language of ['en', 'es'] as const)
      for (const list of ['prepare', 'poster'] as const) {
        const here = aFullPlan({ language });
        expect(lintList(script(), here, list, listsOf(script(), here))).toEqual([]);
      }
  });
});
