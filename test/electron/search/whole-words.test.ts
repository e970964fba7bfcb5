/** @file A word that stands as it was typed in more texts than are answered is not looked for as the beginning of longer ones. */
import { expect, test } from 'vitest';
import { casesDb } from '../../../electron/context';
import { findTexts, MOST, snippets } from '../../../electron/search/find';
import { matchQuery } from '../../../electron/search/query';
import { indexText } from '../../../electron/search/text';
import { transaction } from '../../../electron/store/sql';
import { testApp } from '../../support/app';
import { aCase } from '../../support/builders';

test('common words answer with the newest texts that have them, rare ones with longer words too, each with its words round it', async () => {
  const app = await testApp();
  const { id } = await app.ask('cases.create', aCase());
  const context = app.context();
  const db = casesDb(context);
  transaction(db, (writing) => {
    for (let index = 0; index <= MOST; index += 1) indexText(writing, id, `note:${index}`, `a lantern, number ${index}`);
    indexText(writing, id, 'note:long', 'the lanternlight of the corridor');
    indexText(writing, id, 'note:rare', 'a quern');
    indexText(writing, id, 'note:rarer', 'two quernstones');
  });
  const find = (typed: string) => findTexts(db, typed, matchQuery(typed) ?? '', { me: context.me.id });

  const common = find('lantern');
  expect(common.capped).toBe(true);
  expect(common.matches[0]?.source).toBe(`note:${MOST}`);
  expect(common.matches.some((match) => match.source === 'note:long')).toBe(false);
  // One letter more, and what it is the beginning of is found.
  expect(find('lanternl').matches.map((match) => match.source)).toEqual(['note:long']);

  const rare = find('quern').matches;
  expect(rare.map((match) => match.source)).toEqual(['note:rarer', 'note:rare']);
  const found = snippets(
    db,
    'quern',
    rare.map((match) => match.id),
  );
  expect(rare.map((match) => found.get(match.id))).toEqual(['two \u0001quernstones\u0002', 'a \u0001quern\u0002']);
  // Two letters are the beginning of a name, however often they are a word.
  expect(find('la').matches.some((match) => match.source === 'note:long')).toBe(true);
  app.cleanup();
});
