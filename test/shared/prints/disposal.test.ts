/** @file The certificate of a deletion: every kind has words in both languages, and no word of what was deleted can get onto it. */
import { describe, expect, it } from 'vitest';
import { composeDisposal } from '../../../shared/prints/compose-disposal';
import { printDocumentSchema } from '../../../shared/prints/document';
import { type Certificate, certificateSchema, GONE_KINDS, LEFT_KINDS } from '../../../shared/retention/desk';
import { LANGUAGES } from '../../../shared/values';

const certificate: Certificate = certificateSchema.parse({
  id: 'a'.repeat(32),
  seq: 7,
  at: '2026-11-30T09:00:00.000Z',
  on: '2026-11-30',
  by: 'KM',
  kind: 'case',
  ref: 'C-0012',
  ground: 'rule',
  rule: { class: 'case_record', event: 'left_school', months: 12 },
  asideOn: '2026-11-16',
  gone: GONE_KINDS.map((kind, i) => ({ kind, n: i + 1 })),
  left: LEFT_KINDS.map((kind) => ({ kind, n: 2 })),
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('says every kind once, with its number, the rule and the days', () => {
    const sheet = composeDisposal(certificate, { language, paper: 'a4' }, { practice: true, printedOn: '2026-11-30' });
    expect(printDocumentSchema.parse(sheet)).toEqual(sheet);
    expect(sheet.gone.map((row) => row.n)).toEqual(certificate.gone.map((row) => row.n));
    expect(new Set(sheet.gone.map((row) => row.label)).size).toBe(GONE_KINDS.length);
    const said = JSON.stringify(sheet.facts);
    expect(said).toContain('C-0012');
    expect(said).toContain(
      language === 'en' ? '1 year after the last student left the school' : '1 año después de irse del centro el último estudiante',
    );
    expect(sheet.nothingLeft).toBe('');
  });

  it('of a person names nobody, of a class says which', () => {
    const options = { practice: false, printedOn: '2026-11-30' };
    const facts = (change: Partial<Certificate>) =>
      JSON.stringify(
        composeDisposal({ ...certificate, rule: undefined, left: [], ...change }, { language, paper: 'letter' }, options).facts,
      );
    expect(facts({ kind: 'person', ref: undefined, ground: 'unneeded' })).not.toContain('C-0012');
    expect(facts({ kind: 'class', class: 'memory_aid' })).toContain(
      language === 'en' ? 'Case C-0012: private memory aids' : 'Caso C-0012: ayudas de memoria privadas',
    );
  });
});
