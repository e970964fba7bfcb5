/** @file The worker thread that looks at one database of a backup for `workerExamine` and is then ended. */
import '../offline';
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/result';
import { type ExamineReply, examineHere, examineJobSchema } from './examine';

function reply(message: unknown): ExamineReply {
  try {
    return { examined: examineHere(examineJobSchema.parse(message)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, reason } = error.error;
    return { refused: kind, ...(reason === undefined ? {} : { reason }) };
  }
}

parentPort?.once('message', (message: unknown) => parentPort?.postMessage(reply(message)));
