/**
 * @file VAULT process, composition root: a `utilityProcess` that main starts, supervises and kills. The only process that sees
 * keys, SQL and case data. Locking ends it, and with it everything it knew.
 */
import './offline';
import { join } from 'node:path';
import type { Capability } from '../shared/contract';
import { type FromVault, toVaultSchema } from '../shared/main-vault';
import { systemClock } from './clock';
import type { DrawnPictures, PrintJob } from './context';
import { Drawings } from './drawing';
import { type Door, type Port, serve } from './ipc/serve';
import { setAge, workerAge } from './keys/age';
import { setKdf, workerKdf } from './keys/kdf';
import type { ChosenFile } from './sealed';
import { setExamine, workerExamine } from './session/examine';
import { makeLobby } from './session/lobby';
import { setRunner, workerRunner } from './summaries/search/runner';

/** The oldest Electron with security support that this app is released on. */
const SUPPORTED_ELECTRON = 45;

const [folder, practiceRoot] = process.argv.slice(2);
if (folder === undefined || practiceRoot === undefined) throw new Error('started without folders');

const say = (message: FromVault) => process.parentPort.postMessage(message);
const ports = new Set<Port>();
const jobs = new Map<string, PrintJob>();
const drawn: DrawnPictures = new Map();
const drawings = new Drawings(jobs, drawn, say);
const grants = new Map<string, string>();
const chosen = new Map<string, ChosenFile>();

setKdf(workerKdf(join(import.meta.dirname, 'kdf-worker.js')));
setAge(workerAge(join(import.meta.dirname, 'age-worker.js')));
setRunner(workerRunner(join(import.meta.dirname, 'search-worker.js')));
setExamine(workerExamine(join(import.meta.dirname, 'backup-worker.js')));

let open = false;
const lobby = makeLobby({
  folder,
  practiceRoot,
  developmentRuntime: Number(process.versions.electron?.split('.')[0] ?? 0) < SUPPORTED_ELECTRON,
  clock: systemClock,
  jobs,
  drawn,
  draw: drawings,
  grants,
  chosen,
  backgroundDelay: 400,
  // Beside the settings, in another place than any vault: who puts back a vault's folder does not put back this.
  anchors: join(practiceRoot, '..', 'anchors.json'),
  backupAfter: 15_000,
  lookAgainEvery: 15_000,
  changed: (capabilities: readonly Capability[]) => {
    for (const port of ports) port.postMessage({ changed: capabilities });
  },
  folderChanged: (dir) => say({ say: 'folder', dir }),
});

const door: Door = {
  lobby,
  context: lobby.context,
  log: (entry) => say({ say: 'log', ...entry }),
  // From the sign-in on, and not only from the first question about a record: an untouched vault must lock itself too.
  answered: () => {
    if (open || lobby.me() === undefined) return;
    open = true;
    say({ say: 'open' });
  },
};

// Electron 33 ends the process by itself then, 37 and newer only warn. Nobody knows what state it is in: main starts anew, at the lock
// screen, and nothing that was acknowledged is lost.
process.on('unhandledRejection', () => process.exit(1));

process.parentPort.on('message', (event) => {
  const message = toVaultSchema.parse(event.data);
  switch (message.say) {
    case 'port': {
      const [port] = event.ports;
      if (port === undefined) return;
      if (message.for === 'window') {
        ports.add(port);
        port.on('close', () => ports.delete(port));
        serve(door, port);
      } else serve(door, port, ['prints.document', 'prints.pictures']);
      return;
    }
    case 'folder':
      lobby.openFolder(message.dir);
      return;
    case 'grant':
      grants.set(message.grant, message.dir);
      return;
    case 'file': {
      const { grant, path, use, replace } = message;
      chosen.set(grant, { path, use, replace });
      return;
    }
    case 'drawn':
      drawings.drawn(message);
      return;
    case 'end':
      lobby.end();
      say({ say: 'ended' });
  }
});

say({ say: 'ready' });
