/** @file What `electron/preload.ts` puts into the page. Only `renderer/ipc/` reads it (architecture test). */
interface CirclekeeperBridge {
  /** Asks the main process one of the few things of `shared/shell.ts`. Answers a `Result`. */
  shell(method: string, input: unknown): Promise<unknown>;
  /** Main is about to lock this window: finish saving, then resolve. */
  onLockSoon(listener: () => Promise<void>): void;
  /** Asks for a fresh port to the vault process; it arrives as a `message` event with `data === 'vault-port'`. */
  connect(): void;
}

interface Window {
  readonly bridge?: CirclekeeperBridge;
}
