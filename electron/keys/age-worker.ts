/** @file The worker thread that seals or opens one packet for `workerAge` and is then ended. */
import '../offline';
import { parentPort } from 'node:worker_threads';
import { ageJobSchema, runAge } from './age';

parentPort?.once('message', async (message: unknown) => {
  const reply = await runAge(ageJobSchema.parse(message));
  if (!('bytes' in reply)) return parentPort?.postMessage(reply);
  const bytes = new Uint8Array(reply.bytes);
  return parentPort?.postMessage({ bytes }, [bytes.buffer]);
});
