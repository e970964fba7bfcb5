/** @file Names of files made safe: the list of hostile ones, and what holds for every text there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileType, isDrawable, nameMisleads } from '../../../shared/attachments/attachment';
import { isSafeName, NAME_MAX, safeName } from '../../../shared/attachments/names';

describe('safe names', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Users\\me\\photo.png', 'C--Users-me-photo.png'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['\u2066a\u2069\u200Bb.png', 'ab.png'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['LPT1.pdf', '_LPT1.pdf'],
    ['COM\u00b9', '_COM\u00b9'],
    ['console.txt', 'console.txt'],
    ['  spaced   out .png ', 'spaced out .png'],
    ['.hidden', 'hidden'],
    ['trailing...', 'trailing'],
    ['a\nb\tc.txt', 'a b c.txt'],
    ['nul\0byte.png', 'nulbyte.png'],
    ['what? "this" <is> a|b*.txt', 'what- -this- -is- a-b-.txt'],
    ['Ñandú 日本 ☎.png', 'Ñandú 日本 ☎.png'],
    ['e\u0301.txt', 'é.txt'],
    ['half \ud83d', 'half'],
  ])('makes of %j %j', (written, kept) => expect(safeName(written, 'file')).toBe(kept));

  it.each(['', ' ', '...', '\u200F'.repeat(300), '\u202E'.repeat(300), '---', '\0', '\ud83d', '../..'])('has a name for %j', (written) =>
    expect(safeName(written, 'file')).toBe('file'),
  );

  it('keeps the ending of a long one, and no half characters', () => {
    expect(safeName(`${'a'.repeat(300)}.jpeg`, 'file')).toBe(`${'a'.repeat(NAME_MAX - 5)}.jpeg`);
    expect(safeName(`a${'😀'.repeat(200)}`, 'file')).toBe(`a${'😀'.repeat(59)}`);
    expect(safeName('x'.repeat(1_000_000), 'file')).toHaveLength(NAME_MAX);
  });

  it('holds for every text: short, visible, no path, stable', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', '\u202e', '\u2028', 'a', 'é', '😀', '\ud83d', 'con', '-', '\0') }),
    );
    fc.assert(
      fc.property(unit, (written) => {
        const name = safeName(written, 'file');
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(NAME_MAX);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}\u2028\u2029]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(safeName(name, 'file')).toBe(name);
        expect(isSafeName(name)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a name says and what a picture claims', () => {
  it.each<[string, FileType, boolean]>([
    ['a.png', 'image/png', false],
    ['a.JPG', 'image/jpeg', false],
    ['a.jpg', 'application/pdf', true],
    ['no ending', 'audio/wav', false],
    ['list.csv', 'text/plain', false],
    ['a.png', 'text/plain', true],
    ['setup.exe', 'image/png', true],
  ])('%s as %s', (name, type, misleads) => expect(nameMisleads(name, type)).toBe(misleads));

  it('draws what fits into the memory', () => {
    expect(isDrawable({ width: 8000, height: 8000 })).toBe(true);
    expect(isDrawable({ width: 8001, height: 8000 })).toBe(false);
    expect(isDrawable({ width: 30_001, height: 1 })).toBe(false);
    expect(isDrawable({ width: 0, height: 5 })).toBe(false);
  });
});
