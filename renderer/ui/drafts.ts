/** @file Who has something to save before the window goes: forms register here, lock and close flush them all. */

const flushers = new Set<() => Promise<void>>();

/** Registers a way to save now. Returns the way to unregister. */
export function onFlush(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Saves every open draft now. Never throws: a draft that can't be saved must not keep a vault open. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...flushers].map((flush) => flush()));
}
