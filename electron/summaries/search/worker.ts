/** @file The worker thread of one search. It is ended with it: the facts that it was given go with the thread. */
import '../../offline';
import { parentPort } from 'node:worker_threads';
import { loadSolver } from '../protect/solver';
import { type Job, runJob } from './job';

// From our own process, which made it a moment ago from checked records.
parentPort?.once('message', (job: Job) => void runJob(job, loadSolver, (message) => parentPort?.postMessage(message)));
