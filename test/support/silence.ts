/**
 * @file What has been sent, when the end-to-end tests run in a network namespace (`build/runtime/namespace.mjs`): the kernel's count of
 * the packets that left it. Nothing in the app or in the tests has a reason to send one.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** Addresses that are out there: of the networks that are kept for examples. */
export const OUTSIDE = ['192.0.2.77', '[2001:db8:1::77]'] as const;

/** How many packets have left, or `undefined` where nobody counts. */
export function packetsSent(): number | undefined {
  const name = process.env.CIRCLEKEEPER_WAY_OUT;
  if (name === undefined) return undefined;
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .map((one) => one.trim().split(/[:\s]+/))
    .find(([first]) => first === name);
  const count = Number(line?.[10]);
  if (!Number.isInteger(count)) throw new Error(`there is no count of ${name}`);
  return count;
}

/** Why nobody counts here. */
export const whyNotCounted = (): string =>
  process.env.CIRCLEKEEPER_NO_NAMESPACE ?? 'the tests were not started by `npm test` or `npm run e2e`';

/** Sends something in each of three ways, so that a count that stands still means something. Answers whether all were counted. */
export async function control(): Promise<boolean> {
  const before = packetsSent() ?? 0;
  const all = existsSync('/proc/net/if_inet6') ? 3 : 2;
  const noticed = () => (packetsSent() ?? 0) - before >= all;
  const udp = createSocket('udp4');
  await new Promise((resolve) => udp.send('x', 53, '192.0.2.77', resolve));
  udp.close();
  const six = createSocket('udp6');
  await new Promise((resolve) => six.send('x', 53, '2001:db8:1::77', resolve));
  six.close();
  const tcp = connect(80, '192.0.2.77');
  tcp.on('error', () => undefined);
  for (let tries = 0; tries < 100 && !noticed(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  tcp.destroy();
  await once(tcp, 'close');
  return noticed();
}
