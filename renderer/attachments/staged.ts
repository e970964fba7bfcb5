/** @file Files on their way in, before anything of them is kept: where they come from, and how one is sent piece by piece. */
import { type AttachmentDetails, CHUNK, LARGEST } from '../../shared/attachments/attachment';
import { safeName } from '../../shared/attachments/names';
import type { CaseId } from '../../shared/values';
import { ask, Refused } from '../ipc/client';

/** `bytes`: dropped or pasted, in this page. `chosen`: by main's dialog, on the disk; the vault process has opened it already. */
export type Source = { readonly kind: 'bytes'; readonly bytes: Blob } | { readonly kind: 'chosen'; readonly adding: string };

export interface Staged {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Absent: it was refused before anything could be read. */
  readonly source: Source | undefined;
  /** Looks like a picture by its name: asks for words about it. What it is, the vault decides. */
  readonly picture: boolean;
  readonly description: string;
  readonly error?: unknown;
}

let next = 1;
const PICTURE = /\.(a?png|jpe?g|jpe|jfif|gif|webp)$/i;

export function stage(name: string, size: number, source: Source | undefined, error?: unknown): Staged {
  const safe = safeName(name, 'file');
  const problem = error ?? tooLarge(size);
  return {
    key: next++,
    name: safe,
    size,
    source,
    picture: PICTURE.test(safe),
    description: '',
    ...(problem === undefined ? {} : { error: problem }),
  };
}

/** What the vault would say to this size; said before anything is asked. */
function tooLarge(size: number): Refused | undefined {
  if (size === 0) return new Refused({ kind: 'blocked', reason: 'file-empty' });
  return size > LARGEST ? new Refused({ kind: 'blocked', reason: 'file-too-large' }) : undefined;
}

/** What a dialog gave. One that can't be taken is there too, with the reason. */
export async function stageChosen(caseId: CaseId, grants: readonly string[], unnamed: string): Promise<Staged[]> {
  const found: Staged[] = [];
  for (const grant of grants) {
    try {
      const { adding, name, size } = await ask('attachments.beginChosen', { caseId, grant });
      found.push(stage(name, size, { kind: 'chosen', adding }));
    } catch (error) {
      found.push(stage(unnamed, 1, undefined, error));
    }
  }
  return found;
}

/** Forgets one that is not wanted. */
export function leaveOut({ source }: Staged): void {
  if (source?.kind === 'chosen') void ask('attachments.cancel', { adding: source.adding }).catch(() => undefined);
}

/**
 * Sends one and keeps it. Each piece waits for the one before: the vault's pace is ours.
 * @param signal ends it between two pieces; then nothing of it is kept
 * @throws Refused; `cancelled` when it was stopped
 */
export async function takeIn(
  caseId: CaseId,
  { source, size }: Staged,
  details: AttachmentDetails,
  heard: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (source === undefined) throw new Refused({ kind: 'cancelled' });
  const adding = source.kind === 'chosen' ? source.adding : (await ask('attachments.begin', { caseId, size })).adding;
  for (let done = 0; done < size; heard(done / size)) {
    if (signal.aborted) {
      await ask('attachments.cancel', { adding });
      throw new Refused({ kind: 'cancelled' });
    }
    if (source.kind === 'chosen') done = (await ask('attachments.copyOn', { adding })).done;
    else done = (await ask('attachments.append', { adding, piece: await pieceOf(source.bytes, done, adding) })).done;
  }
  await ask('attachments.keep', { adding, details });
}

async function pieceOf(bytes: Blob, from: number, adding: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await bytes.slice(from, from + CHUNK).arrayBuffer());
  } catch {
    // A folder, or a file that went away after it was dropped.
    await ask('attachments.cancel', { adding });
    throw new Refused({ kind: 'blocked', reason: 'file-unreadable' });
  }
}
