/**
 * @file Before and after all end-to-end tests: whatever they do, the whole story among it, no packet leaves. Says so, or says why it
 * could not be counted; then `test/e2e/security/network.spec.ts` still asks servers on this computer who came.
 */
import { control, packetsSent, whyNotCounted } from './silence';

export default async function silenceKept(): Promise<() => void> {
  if (packetsSent() === undefined) {
    process.stdout.write(`Network: not counted, because ${whyNotCounted()}. Servers on this computer still notice who comes.\n`);
    return () => undefined;
  }
  if (!(await control())) throw new Error('The count of sent packets did not notice all that were sent to try it.');
  const before = packetsSent() ?? 0;
  return () => {
    const sent = (packetsSent() ?? 0) - before;
    if (sent > 0) throw new Error(`${sent} packets left this computer during the tests. Nothing in the app may send any.`);
    process.stdout.write('Network: no packet left while the tests ran, of any process.\n');
  };
}
