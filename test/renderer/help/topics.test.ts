/** @file The help: what each role is told, in both languages, and how it is found. */
import { describe, expect, it } from 'vitest';
import { found, topicsFor } from '../../../renderer/help/topics';
import { CATALOGUES } from '../../../renderer/text/catalogue';
import { ROLES } from '../../../shared/values';

describe('the help', () => {
  it('tells each role only how to do what its key opens', () => {
    const { en } = CATALOGUES;
    expect(topicsFor('admin', en).map((t) => t.title)).toEqual([en.help.topics.start, en.help.topics.summaries]);
    expect(topicsFor('facilitator', en).map((t) => t.title)).not.toContain(en.help.topics.summaries);
    expect(topicsFor('counselor', en).length).toBeGreaterThan(topicsFor('facilitator', en).length);
  });

  it('holds as many answers in each language, none of them empty', () => {
    for (const role of ROLES) {
      const counts = Object.values(CATALOGUES).map((text) => topicsFor(role, text).map((t) => t.entries.length));
      expect(new Set(counts.map(String)).size).toBe(1);
      for (const text of Object.values(CATALOGUES))
        for (const { entries } of topicsFor(role, text))
          for (const { question, answer } of entries) {
            expect(question).toMatch(/\S\?$/);
            expect(answer.every((paragraph) => paragraph.trim() !== '') && answer.length > 0).toBe(true);
          }
    }
  });

  it('finds whole answers by words without accents, wherever they stand', () => {
    const topics = topicsFor('counselor', CATALOGUES.es);
    const hit = found(topics, 'CIRCULO cartel').flatMap((t) => t.entries.map((e) => e.question));
    expect(hit).toEqual(['¿Cómo preparo e imprimo un círculo?', '¿Puedo cambiar el cartel y la lista de qué preparar?']);
    expect(found(topics, 'xyzzy')).toEqual([]);
    expect(found(topics, '   ')).toEqual(topics);
  });
});
