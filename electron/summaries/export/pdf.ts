/** @file Takes out of a PDF what tells when and with what machine it was made. */

const DATE = /\/(?:Creation|Mod)Date \(D:([^)]*)\)/g;
const CREATOR = /\/Creator \(((?:\\.|[^\\)])*)\)/g;

/**
 * The day of the release stands in place of the second of printing, and nothing in place of the program's and system's names: the same number
 * of bytes, so that every place that the file refers to stays where it is.
 */
export function withoutTraces(bytes: Uint8Array, on: string): Uint8Array {
  const day = `${on.replaceAll('-', '')}000000+00'00'`;
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  for (const match of text.matchAll(DATE)) put(file, match, (day + ' '.repeat(40)).slice(0, match[1]?.length ?? 0));
  for (const match of text.matchAll(CREATOR))
    put(file, match, 'Circlekeeper'.padEnd(match[1]?.length ?? 0).slice(0, match[1]?.length ?? 0));
  return new Uint8Array(file);
}

function put(file: Buffer, match: RegExpExecArray, value: string): void {
  file.write(value, match.index + match[0].lastIndexOf(match[1] ?? ''), 'latin1');
}
