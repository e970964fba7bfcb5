/** @file The worker thread that runs one Argon2id derivation for `workerKdf` and is then ended. */
import '../offline';
import { parentPort } from 'node:worker_threads';
import { wipe } from './bytes';
import { argon2idInline, kdfJobSchema } from './kdf';

parentPort?.once('message', async (message: unknown) => {
  const { password, salt, params } = kdfJobSchema.parse(message);
  const tag = new Uint8Array(await argon2idInline(password, salt, params));
  wipe(password);
  parentPort?.postMessage(tag, [tag.buffer]);
});
