/** @file Starts, speaks to and ends the vault process. Main never sees what is in it. */
import { join } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type FromVault, fromVaultSchema, type ToVault } from '../../shared/main-vault';

export interface VaultProcess {
  say(message: ToVault, ports?: MessagePortMain[]): void;
  /** Lets it close its files, then kills it. Resolves when the process is gone. */
  end(): Promise<void>;
}

/** How long the process may take to save and close before it is killed, in milliseconds. Nothing acknowledged is lost by a kill. */
const CLOSING_TIME = 1500;

/**
 * @param heard what it says, except its last word
 * @param died it ended without having been asked to
 */
export function startVaultProcess(
  dirs: { vault: string; practice: string },
  heard: (message: FromVault) => void,
  died: () => void,
): VaultProcess {
  const child: UtilityProcess = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [dirs.vault, dirs.practice], {
    serviceName: 'circlekeeper vault',
    // Nothing of this process's environment belongs in there.
    env: {},
    stdio: 'ignore',
  });
  let ending = false;
  // Electron 33 itself falls when something is said to a process that has ended, or when that is told to end.
  let over = false;
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      over = true;
      resolve();
      if (!ending) died();
    }),
  );
  const ended = new Promise<void>((resolve) => {
    child.on('message', (data: unknown) => {
      const message = fromVaultSchema.parse(data);
      if (message.say === 'ended') resolve();
      else heard(message);
    });
  });
  return {
    say(message, ports = []) {
      if (!over) child.postMessage(message, ports);
    },
    async end() {
      ending = true;
      if (over) return;
      child.postMessage({ say: 'end' } satisfies ToVault);
      await Promise.race([ended, gone, new Promise((resolve) => setTimeout(resolve, CLOSING_TIME))]);
      child.kill();
      await gone;
    },
  };
}
