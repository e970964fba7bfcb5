/**
 * @file Takes Node's ways out of the process that imports this: sockets, name look-ups, listening, other programs, the debugger's port.
 * The first import of every root: main, the vault process and its workers.
 *
 * [Note: Unplugged]
 * The policy header, the session's walls and the proxy that is not there bind Chromium; none of them binds Node. Our own code may not
 * import a network module (test/architecture.test.ts), but a package may, and one that calls home once would have a child's record in
 * its hands. So the functions under all of Node's network modules refuse in here. It stops code that does not know of it, not native
 * code or somebody who wrote it against this app: who can change the program has won anyway (SECURITY.md).
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(): never {
  throw new Error('Circlekeeper has no network and starts no other program');
}

/** Whoever puts another function there (Electron itself wraps some for its archives) is not heard, and not hurt either. */
function unplug(owner: object, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(owner, name, { get: () => refuse, set: () => undefined, enumerable: true, configurable: false });
}

const functionsOf = (owner: object) =>
  Object.entries(owner).flatMap(([name, value]) => (typeof value === 'function' && /^(?:lookup|resolve|reverse)/.test(name) ? [name] : []));

// `http`, `https`, `http2`, `tls` and the built-in `fetch` all end in these.
unplug(net.Socket.prototype, ['connect']);
unplug(net.Server.prototype, ['listen']);
unplug(dgram.Socket.prototype, ['bind', 'connect', 'send']);
unplug(dns, functionsOf(dns));
unplug(dns.promises, functionsOf(dns.promises));
for (const { prototype } of [dns.Resolver, dns.promises.Resolver])
  unplug(
    prototype,
    Object.getOwnPropertyNames(Object.getPrototypeOf(prototype))
      .concat(Object.getOwnPropertyNames(prototype))
      .filter((name) => /^(?:resolve|reverse)/.test(name)),
  );
const { prototype } = childProcess.ChildProcess;
const spawn: unknown = Reflect.get(prototype, 'spawn');
let startsItself = false;
Object.defineProperty(prototype, 'spawn', { get: () => (startsItself ? spawn : refuse), set: () => undefined, enumerable: true });
unplug(childProcess, ['spawnSync', 'execSync', 'execFileSync']);
unplug(globalThis, ['fetch', 'WebSocket', 'EventSource']);
// The old way to the raw handles under all of the above.
unplug(process, ['binding']);
try {
  const inspector: unknown = process.getBuiltinModule('node:inspector');
  if (typeof inspector === 'object' && inspector !== null) unplug(inspector, ['open']);
} catch {
  // A release has none: its fuse is off.
}
// Named imports of these modules see the same functions.
syncBuiltinESMExports();

/** The one program that may be started: this one, once more. See `shell/anew.ts`. */
export function startItself(args: readonly string[]): void {
  startsItself = true;
  try {
    childProcess.spawn(process.execPath, args, { detached: true, stdio: 'inherit' }).unref();
  } finally {
    startsItself = false;
  }
}
