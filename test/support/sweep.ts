/**
 * @file Looks for words in files, the way somebody would who has the disk: as they are and in the usual disguises.
 */
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { join } from 'node:path';

export interface Needle {
  readonly word: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

export interface Found {
  readonly file: string;
  readonly word: string;
  readonly encoding: string;
}

/** The part of a base64 text that a word gives, wherever it begins in the three bytes that four signs stand for. */
function base64At(word: string, offset: 0 | 1 | 2): string {
  const bytes = Buffer.from(word, 'utf8');
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replaceAll('=', '');
  // Signs at either end also hold bits of what stands before or behind.
  const whole = Math.floor(((offset + bytes.length) * 8) / 6);
  return text.slice(offset === 0 ? 0 : offset + 1, whole);
}

/** Every form in which a word is looked for: UTF-8, UTF-16, base64 at three offsets, hex in both cases. */
export function needlesOf(words: readonly string[]): Needle[] {
  return words.flatMap((word) => {
    // Shorter ones would be found in anything.
    if (word.length < 5) throw new Error(`too short to be looked for: ${word}`);
    const utf8 = Buffer.from(word, 'utf8');
    const forms: [string, Buffer][] = [
      ['utf8', utf8],
      ['utf16le', Buffer.from(word, 'utf16le')],
      ['hex', Buffer.from(utf8.toString('hex'))],
      ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
      ...([0, 1, 2] as const).map((offset): [string, Buffer] => [`base64+${offset}`, Buffer.from(base64At(word, offset))]),
    ];
    return forms.map(([encoding, bytes]) => ({ word, encoding, bytes }));
  });
}

const inBytes = (file: string, bytes: Buffer, needles: readonly Needle[]): Found[] =>
  needles.filter((needle) => bytes.includes(needle.bytes)).map(({ word, encoding }) => ({ file, word, encoding }));

/** Whether this user's programs can have written it. In shared places lie files of others, which nobody but root may read. */
const ours = (owner: number): boolean => {
  const me = process.getuid?.();
  return me === undefined || me === 0 || owner === me;
};

/** Every regular file of ours below these folders. A file that is made or goes meanwhile is none of ours to miss: sweep when it is quiet. */
export function filesBelow(dirs: readonly string[]): string[] {
  return dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => {
        const found = lstatSync(file, { throwIfNoEntry: false });
        return found?.isFile() === true && ours(found.uid);
      }),
  );
}

/** The words found in any file below `dirs`, or in a file's name. */
export function sweep(dirs: readonly string[], words: readonly string[], except: (file: string) => boolean = () => false): Found[] {
  const needles = needlesOf(words);
  return filesBelow(dirs)
    .filter((file) => !except(file))
    .flatMap((file) => [...inBytes(file, readFileSync(file), needles), ...inBytes(`name of ${file}`, Buffer.from(file), needles)]);
}

/** The words found in any regular file that one of these processes has open, also when it has been deleted already. */
export function sweepOpenFiles(
  pids: readonly number[],
  words: readonly string[],
  except: (file: string) => boolean = () => false,
): { found: Found[]; files: string[] } {
  const needles = needlesOf(words);
  const files: string[] = [];
  const found: Found[] = [];
  for (const pid of pids) {
    for (const { name, bytes } of openFiles(pid)) {
      if (except(name)) continue;
      files.push(name);
      found.push(...inBytes(`${name} of process ${pid}`, bytes, needles));
    }
  }
  return { found, files };
}

/** More than this is a program or one of its data files, mapped and not written. */
const LARGEST = 256 * 1024 * 1024;

function openFiles(pid: number): { name: string; bytes: Buffer }[] {
  const folder = `/proc/${pid}/fd`;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return []; // It has ended.
  }
  return names.flatMap((fd) => {
    try {
      const name = readlinkSync(join(folder, fd));
      if (!name.startsWith('/') || name.startsWith('/proc/') || name.startsWith('/dev/pts')) return [];
      const file = openSync(join(folder, fd), 'r');
      try {
        const stat = fstatSync(file);
        if (!stat.isFile() || stat.size > LARGEST) return [];
        const bytes = Buffer.alloc(stat.size);
        const got = readSync(file, bytes, 0, bytes.length, 0);
        return [{ name, bytes: bytes.subarray(0, got) }];
      } finally {
        closeSync(file);
      }
    } catch {
      return []; // Closed meanwhile, or not a file that can be opened again.
    }
  });
}
