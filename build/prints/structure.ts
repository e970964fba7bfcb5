/**
 * @file What a reader of the file hears, checked against what is on the sheets: language, title, headings in order, pictures with words, and the
 * words themselves in the order of the tags. The part of PDF/UA that a program can judge from outside; it is no certificate.
 *
 * [Note: No mark that the file does not keep]
 * A PDF library could write the XMP line by which a file calls itself PDF/UA. We do not let it: Chromium leaves rules, boxes and cut lines outside of
 * every tag instead of marking them as decoration, which the standard asks for, and no checker that would tell what else is missing can be had
 * here. A reading program trusts the mark and stops looking for ways round; a file without it is read as what it is, tagged.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PRINT_LANGUAGE, type PrintLanguage } from '../../shared/prints/languages';

// The bundle of this tool lies elsewhere than the library, which looks for its other half beside itself.
GlobalWorkerOptions.workerSrc = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href;

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

export interface Expected {
  readonly language: PrintLanguage;
  readonly title: string;
  /** What is to be heard of each sheet, in order. */
  readonly heard: readonly string[];
}

/** The same letters, however a typeface joins or shapes them; what is no letter or digit does not count. */
export const plainLetters = (text: string): string =>
  text
    .replaceAll(/ffi|ffl|ff|fi|fl|ﬁ|ﬂ|ﬀ|ﬃ|ﬄ|\0/g, '~')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}~]/gu, '');

/**
 * Joined Arabic letters stand in the file with their true words beside them (`ActualText`), which this reader does not read: of such a sheet only
 * the digits are compared. That its words can be read is seen with others, for example pdftotext.
 */
const digitsOnly = (text: string): string => [...text.replaceAll(/\P{N}/gu, '')].sort().join('');

/** Findings in words; empty when all is well. */
export async function lookAtStructure(bytes: Buffer, { language, title, heard }: Expected): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const findings: string[] = [];
  try {
    const facts = (await pdf.getMetadata()).info as { Title?: string; Language?: string };
    if (facts.Title !== title) findings.push('the title is not said');
    if (facts.Language !== language) findings.push(`the language ${language} is not said`);
    if ((await pdf.getMarkInfo())?.Marked !== true) findings.push('not marked as tagged');
    if (pdf.numPages !== heard.length) findings.push(`${heard.length} sheets became ${pdf.numPages} pages`);
    const levels: number[] = [];
    for (let page = 1; page <= Math.min(pdf.numPages, heard.length); page += 1) {
      const sheet = await pdf.getPage(page);
      const tree = (await sheet.getStructTree()) as Tag | null;
      if (tree === null) {
        findings.push(`page ${page}: no tags`);
        continue;
      }
      const words = new Map<string, string>();
      // Joined letters stand in a mark of their own within that of their sentence.
      const open: string[] = [];
      for (const item of (await sheet.getTextContent({ includeMarkedContent: true })).items) {
        const id = open.at(-1) ?? '';
        if ('str' in item) words.set(id, (words.get(id) ?? '') + item.str);
        else if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id ?? id);
      }
      const said: string[] = [];
      const walk = (tag: Tag): void => {
        const level = /^H([1-6])$/.exec(tag.role ?? '')?.[1];
        if (level !== undefined) levels.push(Number(level));
        if (tag.role === 'Figure') {
          if ((tag.alt ?? '').trim() === '') findings.push(`page ${page}: a picture without words`);
          return;
        }
        if (tag.type === 'content' && tag.id !== undefined) said.push(words.get(tag.id) ?? '');
        for (const child of tag.children ?? []) walk(child);
      };
      walk(tree);
      const [expected, found] = [heard[page - 1] ?? '', said.join(' ')].map(plainLetters);
      const rightToLeft = PRINT_LANGUAGE[language].direction === 'rtl';
      const same = rightToLeft ? digitsOnly(expected ?? '') === digitsOnly(found ?? '') && found !== '' : expected === found;
      if (!same) findings.push(`page ${page}: it is read otherwise than it stands there: ${difference(expected ?? '', found ?? '')}`);
    }
    const jump = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
    if (levels.length === 0) findings.push('no heading');
    if (jump >= 0) findings.push(`a heading of level ${levels[jump]} after one of level ${levels[jump - 1] ?? 0}`);
    return findings;
  } finally {
    await pdf.destroy();
  }
}

function difference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  return `"${expected.slice(Math.max(0, at - 8), at + 24)}" is read as "${found.slice(Math.max(0, at - 8), at + 24)}"`;
}
