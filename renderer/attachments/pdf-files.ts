/**
 * @file Fonts and tables of characters that a PDF names but does not bring. The window may fetch nothing, so they come as modules, each
 * only when a document asks for it.
 */
const FILES = import.meta.glob<string>(
  ['../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', '../../node_modules/pdfjs-dist/cmaps/*.bcmap'],
  { query: '?inline', import: 'default' },
);

const byName = new Map(Object.entries(FILES).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

/** What PDF.js asks instead of the network. */
export class OwnFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const load = byName.get(filename);
    if (load === undefined) throw new Error('no file of that name');
    const dataUrl = await load();
    return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  }
}
