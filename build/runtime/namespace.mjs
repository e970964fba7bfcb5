/**
 * @file A place for the end-to-end tests where whatever the app sends is counted: a network namespace of Linux with one way out, which
 * leads nowhere. Addresses and routes are there, so that a program believes in a network and tries; every packet that leaves through
 * the way out is in the kernel's count of it. This computer's own address (127.0.0.1), over which the tests' driver speaks, is apart.
 */
import { spawnSync } from 'node:child_process';
import { isRoot } from './run.mjs';

/** The way out. Tests read its count: `test/support/silence.ts`. */
const WAY_OUT = 'out0';

/**
 * `arp off` and `multicast off`: the kernel itself has nothing to ask or to announce there, so the count stands still until a program
 * sends. The addresses are those that the standards keep for examples.
 */
const SETUP = `set -e
PATH="$PATH:/usr/sbin:/sbin"
ip link set lo up
ip link add ${WAY_OUT} type dummy 2>/dev/null || ip link add ${WAY_OUT} type veth peer name nowhere0
for one in ${WAY_OUT} nowhere0; do
  if ip link show "$one" >/dev/null 2>&1; then
    if [ -e "/proc/sys/net/ipv6/conf/$one" ]; then
      echo 1 > "/proc/sys/net/ipv6/conf/$one/addr_gen_mode"
      echo 0 > "/proc/sys/net/ipv6/conf/$one/router_solicitations"
      if [ "$one" = nowhere0 ]; then echo 1 > "/proc/sys/net/ipv6/conf/$one/disable_ipv6"; fi
    fi
    ip link set "$one" arp off multicast off
    ip link set "$one" up
  fi
done
ip addr add 192.0.2.2/24 dev ${WAY_OUT}
ip route add default via 192.0.2.1 dev ${WAY_OUT}
if [ -e /proc/sys/net/ipv6/conf/${WAY_OUT} ]; then
  ip -6 addr add 2001:db8::2/64 dev ${WAY_OUT} nodad
  ip -6 route add default via 2001:db8::1 dev ${WAY_OUT}
fi
exec "$@"`;

/** @returns {string[]} what a command is started with to run in there, as the same user as now */
function wrapper() {
  const inside = ['sh', '-c', SETUP, 'sh'];
  if (isRoot()) return ['unshare', '--net', ...inside];
  // An ordinary user may set up a network only as the root of a user namespace, and goes back to being that user in another one.
  const me = ['unshare', '--user', `--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`];
  return ['unshare', '--user', '--map-root-user', '--net', ...inside, ...me];
}

/**
 * Whether there is such a place here, tried and not guessed.
 *
 * @param {string | undefined} display - the value of DISPLAY: a screen that is reached over the network can't be reached from in there
 * @returns {{before: string[], env: Record<string, string>} | {reason: string}} `before`: words before a command
 */
export function silentPlace(display) {
  if (process.platform !== 'linux') return { reason: 'only Linux has network namespaces' };
  if (display !== undefined && !display.startsWith(':')) return { reason: `the screen ${display} is reached over the network` };
  const before = wrapper();
  // Chromium's sandbox makes a user namespace of its own in there.
  const trial = isRoot() ? ['true'] : ['unshare', '--user', '--map-root-user', 'true'];
  const [program = '', ...args] = [...before, ...trial];
  const tried = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 });
  if (tried.status === 0) return { before, env: { CIRCLEKEEPER_WAY_OUT: WAY_OUT } };
  const said = (tried.error?.message ?? tried.stderr ?? '').trim().split('\n').at(-1);
  return { reason: `this machine allows no network namespace (${said || `unshare ended with ${tried.status}`})` };
}
